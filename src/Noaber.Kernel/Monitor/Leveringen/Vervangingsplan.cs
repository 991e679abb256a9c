using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Leveringen;

/// <summary>What becomes of a figure when a delivery takes the place of an earlier one.</summary>
public enum Cijferlot
{
    /// <summary>It is no longer there.</summary>
    Weg,

    /// <summary>It is another figure, or it is counted by another version of its definition.</summary>
    Anders,

    /// <summary>It was not there before.</summary>
    Erbij,

    /// <summary>The figure is the same; what is said about it is not.</summary>
    AndereToelichting,
}

/// <summary>What kind of thing rests on a figure.</summary>
public enum Steunsoort
{
    /// <summary>A target: how far it is follows the figure.</summary>
    Streefwaarde,

    /// <summary>A report.</summary>
    Rapport,

    /// <summary>A decision: it keeps the figures as they stood.</summary>
    Besluit,

    /// <summary>A lasting link: it keeps what it showed, and says that there is newer.</summary>
    Permalink,
}

/// <summary>Something that rests on figures.</summary>
/// <param name="Soort">What it is.</param>
/// <param name="Naam">What to call it.</param>
/// <param name="Adres">Where it can be read.</param>
/// <param name="Indicator">On which indicator it rests.</param>
public sealed record Steunpunt(Steunsoort Soort, string Naam, string Adres, string Indicator)
{
    /// <summary>On which area, with all that lies in it; null for all of them.</summary>
    public string? Gebied { get; init; }

    /// <summary>On which period; null for all of them.</summary>
    public Meetperiode? Periode { get; init; }

    /// <summary>On which part, of a figure that is named to the last; null for all parts and all that follows from them.</summary>
    public Uitsplitsing? Deel { get; init; }

    /// <summary>Whether it keeps the figures as they stood.</summary>
    public bool Bewaart => Soort is Steunsoort.Besluit or Steunsoort.Permalink;
}

/// <summary>What becomes of one figure.</summary>
/// <param name="Wat">Of what, where, and which part.</param>
/// <param name="Periode">Over which period.</param>
/// <param name="Oud">As it was; null when it was not there.</param>
/// <param name="Nieuw">As it will be; null when it is gone.</param>
/// <param name="Steunt">What rests on it.</param>
public sealed record Cijferwijziging(
    Cijfersleutel Wat, Meetperiode Periode, Waarneming? Oud, Waarneming? Nieuw, IReadOnlyList<Steunpunt> Steunt)
{
    /// <summary>What becomes of it.</summary>
    public Cijferlot Lot => Oud is null ? Cijferlot.Erbij
        : Nieuw is null ? Cijferlot.Weg
        : Oud.Waarde != Nieuw.Waarde || Oud.Versie.Major != Nieuw.Versie.Major ? Cijferlot.Anders
        : Cijferlot.AndereToelichting;

    /// <summary>What is said about it changes, whether or not the figure does.</summary>
    public bool AndereWoorden => Oud is not null && Nieuw is not null && Oud.Toelichting != Nieuw.Toelichting;

    /// <summary>How much more it becomes, below zero for less; null unless both are numbers that differ.</summary>
    public decimal? Verschil => Nieuw?.Waarde.Getal - Oud?.Waarde.Getal is { } verschil and not 0 ? verschil : null;
}

/// <summary>What one version of a delivery changed.</summary>
/// <param name="Versie">Its number.</param>
/// <param name="Regel">What changed, in one line.</param>
public sealed record Leveringswijziging(Versienummer Versie, string Regel);

/// <summary>
/// What a delivery changes in the figures that were accepted, and what rests on them: to be looked at before it is confirmed.
/// </summary>
/// <param name="Wijzigingen">Each figure of which something changes, by indicator, area, part and period.</param>
public sealed record Vervangingsplan(IReadOnlyList<Cijferwijziging> Wijzigingen)
{
    /// <summary>What rests on a figure that will be another or gone, each once.</summary>
    public IReadOnlyList<Steunpunt> Geraakt => [.. Wijzigingen.SelectMany(w => w.Steunt).Distinct()];

    /// <summary>How large a step it is: accepted figures change, figures come in, or only words change.</summary>
    public Versiestap Stap => Aantal(Cijferlot.Anders) + Aantal(Cijferlot.Weg) > 0 ? Versiestap.Major
        : Aantal(Cijferlot.Erbij) > 0 ? Versiestap.Minor
        : Wijzigingen.Count > 0 ? Versiestap.Patch
        : Versiestap.Geen;

    /// <summary>Between what was accepted and what is handed in. A blank is no figure: of one that was there it is gone.</summary>
    /// <param name="oud">What was accepted.</param>
    /// <param name="nieuw">What takes its place.</param>
    /// <param name="steunpunten">What rests on figures of these periods.</param>
    /// <param name="catalogus">The definitions: what is computed from a figure changes with it.</param>
    public static Vervangingsplan Tussen(
        IEnumerable<Waarneming> oud, IEnumerable<Waarneming> nieuw, IEnumerable<Steunpunt> steunpunten, Catalogus catalogus)
    {
        ArgumentNullException.ThrowIfNull(catalogus);
        var (was, wordt, steun) = (Gevuld(oud), Gevuld(nieuw), steunpunten.ToLookup(s => s.Indicator));
        var wijzigingen = from sleutel in was.Keys.Union(wordt.Keys)
                          let wijziging = new Cijferwijziging(
                              sleutel.Wat, sleutel.Periode, was.GetValueOrDefault(sleutel), wordt.GetValueOrDefault(sleutel), [])
                          where wijziging.Lot != Cijferlot.AndereToelichting || wijziging.Oud!.Toelichting != wijziging.Nieuw!.Toelichting
                          select wijziging with { Steunt = Steun(wijziging, steun, catalogus) };
        return new([.. wijzigingen.OrderBy(w => w.Wat.Indicator, StringComparer.Ordinal).ThenBy(w => w.Wat.Gebied, StringComparer.Ordinal)
            .ThenBy(w => w.Wat.Deel.Sleutel, StringComparer.Ordinal).ThenBy(w => w.Periode)]);
    }

    /// <summary>How many figures have this lot.</summary>
    public int Aantal(Cijferlot lot) => Wijzigingen.Count(w => w.Lot == lot);

    /// <summary>
    /// The line that the log of changes gets; the first version of a delivery is 1.0.0. What changes in a concept is no more than a patch:
    /// nobody else had those figures. Null when nothing changes.
    /// </summary>
    /// <param name="vorige">The version that it was made of; null for the first.</param>
    /// <param name="raaktIngediend">For the first time since it was handed in, a figure changes that was.</param>
    public Leveringswijziging? Versie(Versienummer? vorige, bool raaktIngediend)
    {
        if (Stap == Versiestap.Geen)
            return null;
        if (vorige is null)
            return Eerste(Aantal(Cijferlot.Erbij));
        var stap = raaktIngediend ? Versiestap.Major : Aantal(Cijferlot.Erbij) > 0 ? Versiestap.Minor : Versiestap.Patch;
        return new(vorige.Value.Na(stap), Regel());
    }

    /// <summary>The line of the first version, which changes nothing: it has so many figures.</summary>
    public static Leveringswijziging Eerste(int cijfers) => new(Versienummer.Eerste, $"Eerste levering, {Cijfers(cijfers)}.");

    private string Regel()
    {
        (Cijferlot Lot, string Woord)[] loten =
        [
            (Cijferlot.Anders, "anders"), (Cijferlot.Erbij, "erbij"), (Cijferlot.Weg, "weg"),
            (Cijferlot.AndereToelichting, "met een andere toelichting"),
        ];
        var delen = loten.Where(l => Aantal(l.Lot) > 0).Select(l => $"{Cijfers(Aantal(l.Lot))} {l.Woord}");
        return $"{string.Join(", ", delen)}.";
    }

    private static string Cijfers(int aantal) => aantal == 1 ? "1 cijfer" : $"{Waarde.Schrijf(aantal)} cijfers";

    private static Dictionary<(Cijfersleutel Wat, Meetperiode Periode), Waarneming> Gevuld(IEnumerable<Waarneming> cijfers) =>
        // What stands there twice keeps a delivery from being handed in; a plan that is looked at before shows the first.
        cijfers.Where(w => !w.IsLeeg).DistinctBy(w => (w.Sleutel, w.Periode)).ToDictionary(w => (w.Sleutel, w.Periode));

    // What is new cannot have had anything resting on it, and another explanation changes no figure.
    private static IReadOnlyList<Steunpunt> Steun(Cijferwijziging wijziging, ILookup<string, Steunpunt> steun, Catalogus catalogus) =>
        wijziging.Lot is Cijferlot.Erbij or Cijferlot.AndereToelichting ? []
        : [.. catalogus.VolgtUit(wijziging.Wat.Indicator).Prepend(wijziging.Wat.Indicator).SelectMany(code => steun[code])
            .Where(s => s.Deel is { } deel ? wijziging.Wat == new Cijfersleutel(s.Indicator, s.Gebied!, deel)
                : s.Gebied is null || Gebiedsniveaus.LigtIn(wijziging.Wat.Gebied, s.Gebied))
            .Where(s => s.Periode is null || s.Periode == wijziging.Periode)];
}
