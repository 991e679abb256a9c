using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Cijfers;

/// <summary>The figures by where they belong, and who handed in what.</summary>
internal sealed class Cijferopslag
{
    private readonly Leesbron bron;
    private readonly Dictionary<(Cijfersleutel, Guid?, Meetperiode), Leescijfer> cijfers = [];
    private readonly Dictionary<(string, Meetperiode), HashSet<Guid>> geleverd = [];
    private readonly Dictionary<(string, Meetperiode), IReadOnlyList<Guid>> leden = [];
    private readonly HashSet<(string, string, Guid?, Meetperiode)> gebieden = [];
    private readonly HashSet<(string, Meetperiode, Guid)> vrijgegeven = [];
    private readonly ILookup<string?, Gebied> onder;

    public Cijferopslag(Leesbron bron)
    {
        this.bron = bron;
        onder = bron.Gebieden.ToLookup(g => g.Boven);
        foreach (var gelezen in bron.Cijfers)
        {
            var cijfer = gelezen.Cijfer;
            // Of two under one name the first counts: a reader gives one of each.
            cijfers.TryAdd((cijfer.Sleutel, cijfer.Partij, cijfer.Periode), gelezen);
            gebieden.Add((cijfer.Sleutel.Indicator, cijfer.Sleutel.Gebied, cijfer.Partij, cijfer.Periode));
            if (cijfer.Partij is { } partij && (!cijfer.IsLeeg || gelezen.Stand == Cijferstand.Verborgen))
                Wie(cijfer).Add(partij);
            if (cijfer.Partij is { } van && gelezen.Vrijgave is not null)
                vrijgegeven.Add((cijfer.Sleutel.Indicator, cijfer.Periode, van));
        }
    }

    public Leescijfer? Bij(Cijferplek plek) =>
        cijfers.GetValueOrDefault((new(plek.Indicator.Code, plek.Gebied, plek.Deel), plek.Partij, plek.Periode));

    /// <summary>Whether anything is said of an area: of all of it, or of a part.</summary>
    public bool ZegtVan(Cijferplek plek) => gebieden.Contains((plek.Indicator.Code, plek.Gebied, plek.Partij, plek.Periode));

    /// <summary>The periods that there are figures of; of public ones, which are never added up, in areas of these levels.</summary>
    public IEnumerable<Meetperiode> Perioden(IReadOnlySet<string> codes, IReadOnlySet<Gebiedsniveau?> niveaus) => bron.Cijfers
        .Where(c => codes.Contains(c.Cijfer.Sleutel.Indicator)
            && (c.Cijfer.Partij is not null || c.Vrijgave is not null || niveaus.Contains(Gebiedsniveaus.Van(c.Cijfer.Sleutel.Gebied))))
        .Select(c => c.Cijfer.Periode).Distinct();

    /// <summary>Whether a party said anything of it over a period.</summary>
    public bool Leverde(Guid partij, Indicator indicator, Meetperiode periode) =>
        geleverd.GetValueOrDefault((indicator.Code, periode))?.Contains(partij) == true;

    /// <summary>Whether the reader has it of a party by a release, which says all that there is to say.</summary>
    public bool IsVrijgegeven(Guid partij, Indicator indicator, Meetperiode periode) =>
        vrijgegeven.Contains((indicator.Code, periode, partij));

    /// <summary>The areas that lie directly in another, as they were in a year.</summary>
    public IEnumerable<string> In(string gebied, int jaar) =>
        onder[gebied].GroupBy(g => g.Code).Where(g => g.Any(x => x.Geldt(jaar)) || g.All(x => x.Van > jaar)).Select(g => g.Key);

    /// <summary>
    /// All of whom a total is: of whom it is asked, and whoever handed it in. What a party that stopped left undone, a successor hands in
    /// that began later; one that was there already handed in its own.
    /// </summary>
    public IReadOnlyList<Guid> Leden(Indicator indicator, Meetperiode periode)
    {
        if (!leden.TryGetValue((indicator.Code, periode), out var gevonden))
            leden[(indicator.Code, periode)] = gevonden = [.. Verwacht(indicator, periode)
                .Where(p => Leverde(p, indicator, periode)
                    || !bron.Opvolgingen.MetOpvolgers([p]).Any(o => Leverde(o, indicator, periode) && BegonNa(o, periode)))
                .Union(geleverd.GetValueOrDefault((indicator.Code, periode)) ?? [])];
        return gevonden;
    }

    private bool BegonNa(Guid partij, Meetperiode periode) => bron.Partijen.Any(p => p.Id == partij && p.Van > periode.Eind);

    private IEnumerable<Guid> Verwacht(Indicator indicator, Meetperiode periode)
    {
        var halfjaar = periode.Helft == 0 ? new Meetperiode(periode.Jaar, 2) : periode;
        return bron.Plan is not { } plan ? []
            : bron.Partijen.Where(p => p.Van <= periode.Eind && !(p.Tot < periode.Eind)
                && plan.Nodig(p.Id, p.Soort, halfjaar).Any(n => n.Indicator.Code == indicator.Code)).Select(p => p.Id);
    }

    private HashSet<Guid> Wie(Waarneming cijfer)
    {
        var sleutel = (cijfer.Sleutel.Indicator, cijfer.Periode);
        if (!geleverd.TryGetValue(sleutel, out var wie))
            geleverd[sleutel] = wie = [];
        return wie;
    }
}
