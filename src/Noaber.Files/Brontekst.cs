namespace Noaber.Files;

/// <summary>The source as it came in, as lines of text, with the SHA-256 (lower-case hex) of its bytes.</summary>
/// <param name="Bestandsnaam">Name of the file, without a path.</param>
/// <param name="Sha256">Hash of the file as it came in.</param>
/// <param name="Regels">The text: a line of a text or PDF file, a paragraph (or paragraph of a table cell) of a Word or ODT file.</param>
public sealed record Brontekst(string Bestandsnaam, string Sha256, IReadOnlyList<string> Regels)
{
    /// <summary>What the format of the file says of a line, by line number from 1; lines of which it says nothing are absent.</summary>
    public IReadOnlyDictionary<int, Regelvorm> Vormen { get; init; } = new Dictionary<int, Regelvorm>();

    /// <summary>The first line of each page, in order; one without text begins where the next does. Empty when the format knows no pages.</summary>
    public IReadOnlyList<int> Bladzijden { get; init; } = [];

    /// <summary>The page that line <paramref name="regel"/> stands on, from 1; null when the format knows no pages.</summary>
    public int? Bladzijde(int regel) => Bladzijden.Count(first => first <= regel) is > 0 and var blad ? blad : null;

    /// <summary>What a person reads on line <paramref name="regel"/>, from 1: without hidden characters and outer white space.</summary>
    public string Tekst(int regel) => VerborgenTekens.Zonder(Regels[regel - 1]).Replace('\f', ' ').Trim();

    /// <summary>Lines of tables of numbers that were set aside while the agreements are read, by number, with what they say.</summary>
    internal IReadOnlyDictionary<int, string> Opzij { get; init; } = new Dictionary<int, string>();

    /// <summary>Each line is a whole paragraph, as in Word; otherwise lines may have been broken because they were full.</summary>
    public bool Alineas { get; init; }
}

/// <summary>What a format such as Word says of a line, apart from its text.</summary>
public abstract record Regelvorm
{
    private Regelvorm()
    {
    }

    /// <summary>A heading; <paramref name="Niveau"/> counts from 1.</summary>
    public sealed record Kop(int Niveau) : Regelvorm;

    /// <summary>An item of a list; <paramref name="Niveau"/> counts from 1. Its number or bullet stands in the text.</summary>
    public sealed record Lijst(int Niveau) : Regelvorm;

    /// <summary>A paragraph in a cell. Table, row and column count from 1; spans are 1 or more.</summary>
    public sealed record Cel(int Tabel, int Rij, int Kolom, int Kolommen = 1, int Rijen = 1) : Regelvorm;

    /// <summary>The text of a footnote; its mark stands in the running text as a superscript digit or <c>[mark]</c>.</summary>
    public sealed record Noot(string Merk) : Regelvorm;

    /// <summary>A running head or foot, or a line of the table of contents: page debris.</summary>
    public sealed record Kopvoet : Regelvorm;

    /// <summary>Text of a tracked change that was not accepted yet: what was put in, or what was taken out.</summary>
    public sealed record Wijziging(bool Ingevoegd) : Regelvorm;
}
