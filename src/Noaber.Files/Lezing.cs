using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Visies;

namespace Noaber.Files;

/// <summary>How heavy a finding weighs.</summary>
public enum Ernst
{
    /// <summary>Nothing can be imported until this is mended.</summary>
    Blokkerend,

    /// <summary>Someone has to look at it before confirming.</summary>
    Bevestigen,

    /// <summary>Good to know.</summary>
    Attentie,
}

/// <summary>A finding about a document: what, where, why, and how to mend it, in plain Dutch.</summary>
/// <param name="Code">Stable code in kebab-case, such as <c>nummer-dubbel</c>.</param>
/// <param name="Ernst">How heavy it weighs.</param>
/// <param name="Tekst">What was found and why it matters.</param>
/// <param name="Herstel">What the reader can do about it.</param>
/// <param name="Bron">The lines it is about, when it is about some.</param>
public sealed record Melding(string Code, Ernst Ernst, string Tekst, string Herstel, Bronplaats? Bron = null);

/// <summary>What came of reading a file: a <see cref="Lezing"/>, or <see cref="Onleesbaar"/>.</summary>
public abstract record Leesuitkomst;

/// <summary>The file could not be read; the findings say why, all at once.</summary>
public sealed record Onleesbaar(IReadOnlyList<Melding> Meldingen) : Leesuitkomst;

/// <summary>A document that was read: its source, what it says, and what stood out.</summary>
/// <param name="Bron">The source, line by line.</param>
/// <param name="Kader">The agreements; without themes when the document holds none.</param>
/// <param name="Meldingen">What stood out.</param>
public sealed record Lezing(Brontekst Bron, Kader Kader, IReadOnlyList<Melding> Meldingen) : Leesuitkomst
{
    /// <summary>Code of the finding that a document without agreements has: it says what it looks like.</summary>
    public const string GeenAfspraken = "geen-afspraken";

    /// <summary>Whether there is anything to import: a letter, a news item or a visie holds no agreement.</summary>
    public bool HeeftAfspraken => Kader.Themas.Any(thema => thema.Afspraken.Count > 0);

    /// <summary>The layout that the document was read by, in words for people.</summary>
    public string? Indeling { get; init; }

    /// <summary>What kind of document it is, or what it looks like.</summary>
    public DocumentSoort Soort { get; init; }

    /// <summary>The version as printed, when the document says so.</summary>
    public string? Versie { get; init; }

    /// <summary>The date of the document, when it says so.</summary>
    public DateOnly? Datum { get; init; }

    /// <summary>The parties it names as those who agree.</summary>
    public IReadOnlyList<GenoemdePartij> Partijen { get; init; } = [];

    /// <summary>The documents that stand one after another in this file; one when it is just one.</summary>
    public IReadOnlyList<Documentdeel> Delen { get; init; } = [];

    /// <summary>The priorities of the year.</summary>
    public IReadOnlyList<Speerpunt> Speerpunten { get; init; } = [];

    /// <summary>The tables of numbers.</summary>
    public IReadOnlyList<Reeks> Reeksen { get; init; } = [];

    /// <summary>The policy statements of a visie.</summary>
    public IReadOnlyList<Beleidsuitspraak> Beleidsuitspraken { get; init; } = [];

    /// <summary>The list of terms.</summary>
    public IReadOnlyList<Definitie> Definities { get; init; } = [];

    /// <summary>Text under a heading outside the agreements: preface, reading guide, rules of an annex, signatures.</summary>
    public IReadOnlyList<Tekstdeel> Tekstdelen { get; init; } = [];

    /// <summary>How much of the source is in a value, and what is not.</summary>
    public Dekking Dekking { get; init; } = Dekking.Leeg;
}

/// <summary>How much of the source found a place. Each character is in a value, in <paramref name="NietGeplaatst"/>, or page debris.</summary>
/// <param name="Tekens">Characters in the source that are not white space.</param>
/// <param name="Geplaatst">Those in the place of a value, with the numbers, labels and headings that name it.</param>
/// <param name="NietGeplaatst">What is in no value, in the order of the document.</param>
public sealed record Dekking(int Tekens, int Geplaatst, IReadOnlyList<Restregel> NietGeplaatst)
{
    /// <summary>Of a document without text.</summary>
    public static Dekking Leeg { get; } = new(0, 0, []);
}

/// <summary>Text that found no place.</summary>
/// <param name="Tekst">The text.</param>
/// <param name="Bron">Where it stands.</param>
/// <param name="Bladvulling">It is page debris: a page number, a running head.</param>
public sealed record Restregel(string Tekst, Bronplaats Bron, bool Bladvulling = false);
