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
    public bool IsUitgelegd => Soort == Bevindingsoort.LegUit && !string.IsNullOrWhiteSpace(Toelichting);

    /// <summary>It keeps the delivery from being handed in.</summary>
    public bool HoudtTegen => Soort == Bevindingsoort.Blokkeert || (Soort == Bevindingsoort.LegUit && !IsUitgelegd);

    /// <summary>All of it in one line, for a list.</summary>
    public override string ToString() => Plaats is { } plaats ? $"{plaats} ({plaats.Rijnaam}): {Tekst} {Herstel}" : $"{Tekst} {Herstel}";
}

/// <summary>All findings of a delivery, by rule and then by cell.</summary>
/// <param name="Bevindingen">The findings.</param>
public sealed record Controleuitkomst(IReadOnlyList<Controlebevinding> Bevindingen)
{
    /// <summary>Whether nothing keeps the delivery from being handed in.</summary>
    public bool MagIngediend => !Bevindingen.Any(b => b.HoudtTegen);

    /// <summary>What must be mended or explained first.</summary>
    public IEnumerable<Controlebevinding> Open => Bevindingen.Where(b => b.HoudtTegen);

    /// <summary>
    /// The figures, each with what is said of it. What a row says without naming a figure is of those that asked for an explanation; when
    /// none of the row did, it is of all.
    /// </summary>
    public IReadOnlyList<Waarneming> Verdeel(IEnumerable<Waarneming> cijfers)
    {
        var vragen = Bevindingen.Where(b => b is { Soort: Bevindingsoort.LegUit, Plaats: not null }).ToList();
        var (rijen, wat) = (vragen.Select(b => (b.Plaats!.Blad, b.Plaats.Rij)).ToHashSet(), vragen.Select(b => b.Wat).ToHashSet());
        return [.. cijfers.Select(c => IsVanAnder(c) ? c with { Toelichting = null } : c)];

        bool IsVanAnder(Waarneming c) => c is { IsRijtoelichting: true, IsLeeg: false, Plaats: { } plaats }
            && rijen.Contains((plaats.Blad, plaats.Rij)) && !wat.Contains(c.Sleutel);
    }

    /// <summary>What reading found: the figures alone do not tell it again.</summary>
    public IEnumerable<Controlebevinding> Gelezen => Bevindingen.Where(b => b.Regel == Controleregel.Lezen);

    /// <summary>Whether the same was found, in the same order.</summary>
    public bool IsGelijk(Controleuitkomst ander)
    {
        ArgumentNullException.ThrowIfNull(ander);
        return Bevindingen.Select(Kern).SequenceEqual(ander.Bevindingen.Select(Kern));
    }

    /// <summary>What was explained and goes along with its figure.</summary>
    public IEnumerable<Controlebevinding> Uitgelegd => Bevindingen.Where(b => b.IsUitgelegd);

    // Whom an explanation speaks of was used while looking; a finding that was kept does not know it any more.
    private static Controlebevinding Kern(Controlebevinding b) => b with
    {
        IsRijtoelichting = false,
        Wat = new(b.Wat.Indicator ?? "", b.Wat.Gebied ?? "", b.Wat.Deel),
        Toelichting = string.IsNullOrEmpty(b.Toelichting) ? null : b.Toelichting,
    };
}
