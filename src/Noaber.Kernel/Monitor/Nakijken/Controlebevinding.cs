using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Nakijken;

/// <summary>What a finding asks for.</summary>
public enum Bevindingsoort
{
    /// <summary>It cannot be right: nothing is handed in until it is mended.</summary>
    Blokkeert,

    /// <summary>It may be right: an explanation with the figure is enough, and stays with it as its footnote.</summary>
    LegUit,

    /// <summary>Worth a look; nothing need be done.</summary>
    LetOp,
}

/// <summary>
/// The rules, in the order in which findings are told: what a cell says, what figures say together, what others say, what is missing.
/// </summary>
public enum Controleregel
{
    /// <summary>It can be read, and in one way.</summary>
    Lezen,

    /// <summary>It is a figure that is asked, by this version of its definition and with codes that hold.</summary>
    Definitie,

    /// <summary>It is of this party and this period, in an area that there is, no smaller than it may be.</summary>
    Plek,

    /// <summary>Each figure stands there once.</summary>
    EenKeer,

    /// <summary>It is a number that can be, in its unit.</summary>
    Getal,

    /// <summary>It is between what it usually is.</summary>
    Bereik,

    /// <summary>The classes of a figure are its total.</summary>
    Klassen,

    /// <summary>The parts that a definition names are their total.</summary>
    Telsom,

    /// <summary>Begin, less what went, plus what came, is the end.</summary>
    Balans,

    /// <summary>Buurten are their wijk, and wijken the gemeente.</summary>
    Gebieden,

    /// <summary>A part is no more than its whole.</summary>
    Hoogstens,

    /// <summary>A period begins as the one before ended.</summary>
    Aansluiting,

    /// <summary>There is none of it, or it is said why.</summary>
    AlleenMetUitleg,

    /// <summary>It is about what it was before.</summary>
    Sprong,

    /// <summary>It is about what it is with others.</summary>
    Anderen,

    /// <summary>All that is asked is there.</summary>
    Volledig,

    /// <summary>It is there in time.</summary>
    OpTijd,
}

/// <summary>Something that stood out in a delivery: where, what, by which rule, and how to mend it.</summary>
/// <param name="Regel">The rule that it breaks.</param>
/// <param name="Soort">What it asks for.</param>
/// <param name="Wat">The figure that it is about; without an indicator when it is about the whole.</param>
/// <param name="Tekst">What is the matter.</param>
/// <param name="Herstel">How to mend it.</param>
public sealed record Controlebevinding(Controleregel Regel, Bevindingsoort Soort, Cijfersleutel Wat, string Tekst, string Herstel)
{
    /// <summary>Where the figure stands; null when it is not there.</summary>
    public Cijferplaats? Plaats { get; init; }

    /// <summary>The value as it was given; empty for a blank and for what is not there.</summary>
    public string Gegeven { get; init; } = "";

    /// <summary>What the row says about it; null for nothing.</summary>
    public string? Toelichting { get; init; }

    /// <summary>What the row says, names no figure.</summary>
    internal bool IsRijtoelichting { get; init; }

    /// <summary>It asked for an explanation and has one, which is now the footnote of the figure.</summary>
    public bool IsUitgelegd => Soort == Bevindingsoort.LegUit && Uitleg.ZegtIets(Toelichting);

    /// <summary>It keeps the delivery from being handed in.</summary>
    public bool HoudtTegen => Soort == Bevindingsoort.Blokkeert || (Soort == Bevindingsoort.LegUit && !IsUitgelegd);

    /// <summary>All of it in one line, for a list.</summary>
    public override string ToString() => Plaats is { } plaats ? $"{plaats} ({plaats.Rijnaam}): {Tekst} {Herstel}" : $"{Tekst} {Herstel}";
}
