using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Geheimhouding;

namespace Noaber.Kernel.Monitor.Vrijgave;

/// <summary>What somebody wants to release: which indicators of one half-year, to whom, with all that it is made of.</summary>
public sealed record Vrijgavevraag
{
    /// <summary>The definitions.</summary>
    public required Catalogus Catalogus { get; init; }

    /// <summary>To whom.</summary>
    public required Publiek Publiek { get; init; }

    /// <summary>With which half-year the figures were handed in.</summary>
    public required Meetperiode Halfjaar { get; init; }

    /// <summary>The codes of the indicators.</summary>
    public required IReadOnlyList<string> Indicatoren { get; init; }

    /// <summary>Also by what they are split by.</summary>
    public bool Uitgesplitst { get; init; }

    /// <summary>The areas of that year.</summary>
    public required Gebiedsindeling Gebieden { get; init; }

    /// <summary>The figures that hold, of all parties: those without consent count in totals, and are protected there.</summary>
    public required IReadOnlyList<Waarneming> Cijfers { get; init; }

    /// <summary>What parties said.</summary>
    public required Toestemmingen Toestemmingen { get; init; }

    /// <summary>From which numbers on an indicator is shown.</summary>
    public Func<string, Regelkeuze> Regel { get; init; } = _ => Regelkeuze.Gewoon;

    /// <summary>The indicators with what shares among them are shares of: a percentage is never without these.</summary>
    public IReadOnlyList<Indicator> Alle =>
    [
        .. Catalogus.Indicatoren.Where(i => Indicatoren.Contains(i.Code)
            || Indicatoren.Any(c => Catalogus.Zoek(c)?.Breuk is { } b && (b.Teller.Indicator == i.Code || b.Noemer.Indicator == i.Code))),
    ];

    /// <summary>Whether a party agrees with showing an indicator: of a share with both that it is made of.</summary>
    internal bool Mag(Guid partij, Indicator indicator) => indicator.Breuk is { } breuk
        ? Geeft(partij, breuk.Teller.Indicator) && Geeft(partij, breuk.Noemer.Indicator) : Geeft(partij, indicator.Code);

    /// <summary>From which number on a figure is shown, and how fine.</summary>
    internal Geheimhoudingsregel RegelVan(Cijfersleutel cijfer) =>
        Regel(cijfer.Indicator).Voor(Catalogus, Catalogus.Zoek(cijfer.Indicator)!, cijfer.Deel);

    /// <summary>Over which period an indicator is told with this half-year; null when it is not the time for it.</summary>
    internal Meetperiode? Periode(Indicator indicator) => Halfjaar.Voor(indicator.Ritme);

    private bool Geeft(Guid partij, string indicator) => Toestemmingen.Geeft(partij, indicator, Halfjaar, Publiek);
}

/// <summary>What was released before: what it was made of then, and which figures were shown.</summary>
/// <param name="Vraag">What was released, with the figures as they held then.</param>
/// <param name="Getoond">Which were shown, all of publication 0; the others were hidden.</param>
/// <param name="Titel">What people call it.</param>
public sealed record EerdereVrijgave(Vrijgavevraag Vraag, IReadOnlySet<Publicatiesleutel> Getoond, string Titel = "")
{
    /// <summary>What it showed of some indicators; and of what is no longer defined, which may belong to any of them.</summary>
    internal IEnumerable<Publicatiesleutel> Toont(IReadOnlyCollection<Indicator> van) => Getoond.Where(s =>
        van.Any(i => i.Code == s.Cijfer.Indicator) || Vraag.Catalogus.Zoek(s.Cijfer.Indicator) is null);
}
