namespace Noaber.Files.Werkboeken.Lezen;

/// <summary>
/// The texts of a workbook, each kept once however often it stands there: names of areas and classes come back in each row.
/// </summary>
internal sealed class TextPool
{
    /// <summary>Most characters of different texts; a delivery of a hundred thousand rows with a word about each has ten million.</summary>
    public const int MostCharacters = 32 << 20;

    private readonly HashSet<string> texts = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public TextPool() => lookup = texts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many characters it holds.</summary>
    public long Characters { get; private set; }

    /// <summary>The text without spaces at its ends, its lines ended as everywhere here.</summary>
    public string Words(ReadOnlySpan<char> text) =>
        text.Trim() is var bare && bare.ContainsAny('\r', '\u0085', '\u2028') || bare.ContainsAny('\f', '\u2029')
        ? Keep(bare.ToString().ReplaceLineEndings("\n")) : Keep(bare);

    public string Keep(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return "";
        if (lookup.TryGetValue(text, out var kept))
            return kept;
        texts.Add(kept = text.ToString());
        Characters += kept.Length;
        return kept;
    }
}
