namespace Noaber.Files.Lezen;

/// <summary>What a line looks like on its own; its surroundings decide whether it is that.</summary>
internal enum Regelsoort
{
    Tekst,
    Leeg,
    Bladvulling,
    Thema,
    Onderdeel,
    Label,
    Blok,
    Nummer,
    Einde,
    Tussenkop,
    Tabelkop,
    Rij,
    Noot,
}

/// <summary>The three labels of a theme or part.</summary>
internal enum Label
{
    Doel,
    Hoe,
    Monitor,
}

/// <summary>A line of the source, or a piece of one that was cut up, without mark-up and outer white space.</summary>
/// <param name="Nummer">Number of the line in the source, from 1.</param>
/// <param name="Tekst">The cleaned text.</param>
/// <param name="Wit">The line holds nothing but white space: in text taken from a PDF that marks a paragraph, an empty line does not.</param>
/// <param name="Bladbegin">A form feed stands right before it.</param>
internal sealed record Regel(int Nummer, string Tekst, bool Wit = false, bool Bladbegin = false)
{
    /// <summary>It is a paragraph by itself, whatever the width of the document: a piece of a cell that was drawn.</summary>
    public bool Alinea { get; init; }

    /// <summary>The last line of the source that it takes: the number alone, unless a number and its text stood in cells of their own.</summary>
    public int Laatste { get; init; } = Nummer;

    /// <summary>How much white stands in front of it in the source.</summary>
    public int Inspringing { get; init; }

    public bool IsLeeg => Tekst.Length == 0;
}

/// <summary>A line with what it looks like.</summary>
/// <param name="Regel">The line.</param>
/// <param name="Soort">What it looks like.</param>
/// <param name="Sleutel">Number, letter, label or name that the line carries.</param>
/// <param name="Rest">Title or text that follows.</param>
internal sealed record GekeurdeRegel(Regel Regel, Regelsoort Soort, string Sleutel = "", string Rest = "")
{
    /// <summary>What the format says of the line, when it says anything.</summary>
    public Regelvorm? Vorm { get; init; }

    /// <summary>The format says that this is a heading.</summary>
    public bool Kop => Vorm is Regelvorm.Kop;

    /// <summary>The line opens with its number, without a point or a word that makes it one.</summary>
    public bool IsKaalGenummerd => Sleutel.Length > 0 && Regel.Tekst.StartsWith(Sleutel, StringComparison.Ordinal) && Regel.Tekst.Length > Sleutel.Length && Regel.Tekst[Sleutel.Length] == ' ';

    /// <summary>The row of a table that stands here, when <see cref="Soort"/> is <see cref="Regelsoort.Rij"/>; null on the later lines of that row.</summary>
    public Tabellen.Afspraakrij? Rij { get; init; }
}
