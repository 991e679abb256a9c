using Noaber.Kernel.Afspraken;

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

/// <summary>The source as it came in, cut into lines, with the SHA-256 (lower-case hex) of its bytes.</summary>
public sealed record Brontekst(string Bestandsnaam, string Sha256, IReadOnlyList<string> Regels);

/// <summary>What came of reading a file: a <see cref="Lezing"/>, or <see cref="Onleesbaar"/>.</summary>
public abstract record Leesuitkomst;

/// <summary>The file could not be read as a document with agreements; the findings say why, all at once.</summary>
public sealed record Onleesbaar(IReadOnlyList<Melding> Meldingen) : Leesuitkomst;

/// <summary>A document that was read: its source, what it says, and what stood out.</summary>
public sealed record Lezing(Brontekst Bron, Kader Kader, IReadOnlyList<Melding> Meldingen) : Leesuitkomst
{
    /// <summary>The layout that the document was read by, in words for people.</summary>
    public string? Indeling { get; init; }
}
