using System.Globalization;

namespace Noaber.Files.Lezen.Speerpunten;

/// <summary>A numbered list that stands in one line, <c>1. Eerst dit. 2. Dan dat.</c>, cut into its items.</summary>
internal static class NumberedRun
{
    public static IEnumerable<GekeurdeRegel> Cut(GekeurdeRegel line)
    {
        var text = line.Regel.Tekst;
        var number = 1;
        var start = 0;
        if (Find(text, 0, number) != 0)
        {
            yield return line with { Soort = Regelsoort.Tekst, Rest = text };
            yield break;
        }

        for (var next = Find(text, 1, ++number); next > 0; next = Find(text, next + 1, ++number))
        {
            yield return Piece(line, text[start..next]);
            start = next;
        }

        yield return Piece(line, text[start..]);
    }

    /// <summary>Where an item with this number begins: at the start or after a space, before a capital.</summary>
    private static int Find(string text, int from, int number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        for (var at = text.IndexOf(digits, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(digits, at + 1, StringComparison.Ordinal))
        {
            var after = at + digits.Length;
            if (after < text.Length && text[after] is '.' or ')')
                after++;
            if ((at == 0 || text[at - 1] == ' ') && after + 1 < text.Length && text[after] == ' ' && char.IsUpper(text[after + 1]))
                return at;
        }

        return -1;
    }

    private static GekeurdeRegel Piece(GekeurdeRegel line, string text) =>
        line with { Soort = Regelsoort.Tekst, Rest = text.Trim(), Regel = line.Regel with { Tekst = text.Trim() } };
}
