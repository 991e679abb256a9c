using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Nakijken;

/// <summary>
/// Findings of one rule in one area that still ask for an explanation: often they have one cause, such as the first figure in a buurt that
/// brings in every other row of it, and then one explanation is enough for all.
/// </summary>
/// <param name="Regel">The rule.</param>
/// <param name="Gebied">The code of the area.</param>
/// <param name="Punten">The findings.</param>
public sealed record Uitleggroep(Controleregel Regel, string Gebied, IReadOnlyList<Controlebevinding> Punten)
{
    /// <summary>So many are explained one by one.</summary>
    private const int Minstens = 2;

    /// <summary>All that can be explained at once, in the order of the rules.</summary>
    /// <param name="gevonden">What the rules found.</param>
    public static IReadOnlyList<Uitleggroep> Van(Controleuitkomst gevonden)
    {
        ArgumentNullException.ThrowIfNull(gevonden);
        return
        [
            .. gevonden.Open.Where(b => b is { Soort: Bevindingsoort.LegUit, Wat: { Indicator.Length: > 0, Gebied.Length: > 0 } })
                .GroupBy(b => (b.Regel, b.Wat.Gebied)).Where(g => g.Count() >= Minstens)
                .Select(g => new Uitleggroep(g.Key.Regel, g.Key.Gebied, [.. g])).OrderBy(g => g.Regel),
        ];
    }

    /// <summary>
    /// The figures with an explanation at each point, as if it had been typed there: at the figure, at all that is blank in its row, and at
    /// what is not there yet. When all points are of figures of the own party alone, it goes to no figure that others see.
    /// </summary>
    /// <param name="tekst">The explanation.</param>
    /// <param name="cijfers">The figures of the delivery.</param>
    /// <param name="plichten">What is asked of the party.</param>
    /// <param name="catalogus">The definitions.</param>
    public IReadOnlyList<Waarneming> Leg(
        string tekst, IReadOnlyList<Waarneming> cijfers, IReadOnlyCollection<Leverplicht> plichten, Catalogus catalogus)
    {
        ArgumentNullException.ThrowIfNull(cijfers);
        ArgumentNullException.ThrowIfNull(plichten);
        ArgumentNullException.ThrowIfNull(catalogus);
        var er = cijfers.ToLookup(c => c.Sleutel);
        var weg = Punten.Where(p => IsWeg(p, er)).ToList();
        var wat = Punten.Except(weg).Select(p => p.Wat).ToHashSet();
        var rijen = wat.SelectMany(w => er[w]).Where(c => c is { IsLeeg: true, Plaats: not null }).Select(Rij).ToHashSet();
        var besloten = Punten.All(p => IsBesloten(p.Wat));
        var nieuw = weg.SelectMany(p => Erbij(p.Wat, plichten, catalogus)).Where(c => !er.Contains(c.Sleutel)).DistinctBy(c => c.Sleutel);
        var partij = cijfers.Select(c => c.Partij).FirstOrDefault();
        return [.. cijfers.Select(c => HoortErbij(c) ? Met(c) : c), .. nieuw.Select(c => Met(c) with { Partij = partij })];

        bool HoortErbij(Waarneming c) => wat.Contains(c.Sleutel)
            || (c is { IsLeeg: true, Plaats: not null } && rijen.Contains(Rij(c)) && (!besloten || IsBesloten(c.Sleutel)));

        bool IsBesloten(Cijfersleutel sleutel) => catalogus.Zoek(sleutel.Indicator)?.Inzage == Inzage.EigenPartij;

        Waarneming Met(Waarneming c) => c with { Toelichting = tekst, IsRijtoelichting = false };
    }

    /// <summary>What is blank in one row with the same said about it, is one point.</summary>
    private static (string Blad, int Rij, string? Toelichting) Rij(Waarneming c) => (c.Plaats!.Blad, c.Plaats.Rij, c.Toelichting);

    /// <summary>Whether the figure itself is not there: then its total may be, and is not what the point is about.</summary>
    private static bool IsWeg(Controlebevinding punt, ILookup<Cijfersleutel, Waarneming> er) => punt.Regel == Controleregel.Volledig
        && punt is { Plaats: null, Gegeven.Length: 0 } && !er[punt.Wat].Any(c => c.IsLeeg);

    /// <summary>A blank for each part that must be there.</summary>
    private static IEnumerable<Waarneming> Erbij(Cijfersleutel wat, IEnumerable<Leverplicht> plichten, Catalogus catalogus) =>
        from plicht in plichten
        where plicht.Indicator.Code == wat.Indicator
        from vraag in catalogus.Vragen(plicht.Indicator, plicht.Periode.Peildag(plicht.Indicator.Moment))
        where vraag.Verplicht
        select new Waarneming
        {
            Sleutel = new(wat.Indicator, wat.Gebied, vraag.Deel), Versie = plicht.Indicator.Versie, Periode = plicht.Periode,
            Partij = null, Waarde = Waarde.Leeg,
        };
}
