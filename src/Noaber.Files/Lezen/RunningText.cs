namespace Noaber.Files.Lezen;

/// <summary>Lines as one text in which a name broken over two lines is whole, and two short lines one below the other stay apart.</summary>
internal static class RunningText
{
    /// <summary>A line shorter than this was not broken because it was full.</summary>
    private const int ShortLine = 50;

    public static string Of(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + (line.Length < ShortLine ? '\n' : ' ')));
}
