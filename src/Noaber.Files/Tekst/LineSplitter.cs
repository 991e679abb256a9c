namespace Noaber.Files.Tekst;

/// <summary>Cuts text into lines as an editor numbers them: CRLF, LF and CR end a line; a form feed stays within its line.</summary>
internal static class LineSplitter
{
    public static List<string> Split(string text)
    {
        var lines = new List<string>();
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            var end = rest.IndexOfAny('\r', '\n');
            if (end < 0)
            {
                lines.Add(rest.ToString());
                break;
            }

            lines.Add(rest[..end].ToString());
            var width = rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? 2 : 1;
            rest = rest[(end + width)..];
        }

        return lines;
    }
}
