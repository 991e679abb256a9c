using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Nakijken.Regels;

/// <summary>A delivery as the rules look at it.</summary>
internal sealed class Leveringsbeeld
{
    private readonly Dictionary<string, Cijferblok> blokken = new(StringComparer.Ordinal);
    private readonly Dictionary<Cijfersleutel, List<Waarneming>> eerder = [];
    private readonly ILookup<string, string> kinderen;
    private readonly HashSet<Cijferplaats> gelezen;
    private readonly Dictionary<(Uitsplitsing, Uitsplitsing), Uitsplitsing?> samen = [];
    private readonly Dictionary<(string, string), List<Uitsplitsing>> klassen = [];

    public Leveringsbeeld(Controlevraag vraag)
    {
        Vraag = vraag;
        gelezen = [.. vraag.Gelezen.Select(b => b.Plaats).OfType<Cijferplaats>().Select(Zonder)];
        kinderen = vraag.Gebieden.Where(g => g.Value is not null).OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToLookup(g => g.Value!, g => g.Key, StringComparer.Ordinal);
        foreach (var cijfer in vraag.Eerder)
        {
            if (!eerder.TryGetValue(cijfer.Sleutel, out var alle))
                eerder[cijfer.Sleutel] = alle = [];
            alle.Add(cijfer);
        }
        foreach (var cijfer in vraag.Regels)
        {
            if (Indicator(cijfer) is { } indicator && Blok(indicator).Voeg(cijfer) is { } tweede)
                Dubbel.Add(tweede);
        }
    }

    public Controlevraag Vraag { get; }

    /// <summary>What stands there for the second time.</summary>
    public List<Waarneming> Dubbel { get; } = [];

    public IEnumerable<Cijferblok> Blokken => blokken.Values;

    /// <summary>The rules of a kind, each with the indicator that names it, as far as something of that was handed in.</summary>
    public IEnumerable<T> Van<T>()
        where T : Controle => blokken.Values.SelectMany(b => b.Indicator.Controles).OfType<T>();

    public Indicator? Indicator(Waarneming cijfer) => Vraag.Catalogus.Zoek(cijfer.Sleutel.Indicator);

    public Cijferblok? Blok(string indicator) => blokken.GetValueOrDefault(indicator);

    public IEnumerable<string> Kinderen(string gebied) => kinderen[gebied];

    /// <summary>What was known of the same figure before, from early to late, as far as it was counted in the same way.</summary>
    public List<Waarneming> Eerder(Waarneming cijfer)
    {
        if (!eerder.TryGetValue(cijfer.Sleutel, out var alle))
            return [];
        var toen = alle.FindAll(w => w.Waarde.Telt is not null && w.Periode.Ritme == cijfer.Periode.Ritme
            && w.Versie.Major == cijfer.Versie.Major && w.Periode < cijfer.Periode);
        toen.Sort((een, ander) => een.Periode.CompareTo(ander.Periode));
        return toen;
    }

    /// <summary>What was accepted of it over one period; null when nothing was.</summary>
    public Waarneming? Toen(Cijfersleutel sleutel, Meetperiode periode) =>
        eerder.TryGetValue(sleutel, out var alle) ? alle.Find(w => w.Periode == periode) : null;

    /// <summary>
    /// A number of an area: as it was given, or else the sum of its classes when these are all there. Null when nobody can tell.
    /// </summary>
    public decimal? Getal(Grootheid wat, string gebied, Uitsplitsing verder = default)
    {
        if (Blok(wat.Indicator) is not { } blok || Samen(wat.Deel, verder) is not { } deel)
            return null;
        if (blok.Zoek(gebied, deel) is { } zelf && (zelf.IsOnleesbaar || zelf.Waarde.Telt is not null))
            return zelf.Waarde.Telt;
        var dimensie = blok.Indicator.Dimensies.FirstOrDefault(d => d.Sluitend && d.Verplicht && deel[d.Code] is null);
        if (dimensie is null || blok.Delen.Count == 1)
            return null;
        decimal som = 0;
        foreach (var klasse in Klassen(blok.Indicator, dimensie))
        {
            if (Getal(wat with { Deel = deel }, gebied, klasse) is not { } getalVan)
                return null;
            som += getalVan;
        }
        return som;
    }

    /// <summary>Whether reading found something wrong with a figure, or with one of the classes that it is the sum of.</summary>
    public bool IsOnleesbaar(Grootheid wat, string gebied, Uitsplitsing verder = default) =>
        Blok(wat.Indicator) is { } blok && Samen(wat.Deel, verder) is { } deel && (blok.Zoek(gebied, deel) is { } zelf && !zelf.IsLeeg
            ? zelf.IsOnleesbaar : blok.Delen.Any(d => d.ValtOnder(deel) && blok.Zoek(gebied, d)?.IsOnleesbaar == true));

    /// <summary>Whether it was said already that a figure cannot be read.</summary>
    public bool IsGemeld(Waarneming cijfer) => cijfer.Plaats is { } plaats && gelezen.Contains(Zonder(plaats))
        || !cijfer.IsGevuld && Vraag.Gelezen.Count > 0;

    /// <summary>The figure that a finding about a quantity points at: itself, or else the first of its classes.</summary>
    public Waarneming? Cijfer(Grootheid wat, string gebied, Uitsplitsing verder = default) =>
        Blok(wat.Indicator) is not { } blok || Samen(wat.Deel, verder) is not { } deel ? null
        : blok.Zoek(gebied, deel) is { IsLeeg: false } zelf ? zelf
        : blok.Delen.Where(d => d.ValtOnder(deel)).Select(d => blok.Zoek(gebied, d)).OfType<Waarneming>().Where(w => !w.IsLeeg)
            .OrderBy(w => w.Plaats).ThenBy(w => w.Sleutel.Deel.Sleutel, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>The choices of a dimension on the day that the figures of this delivery are of.</summary>
    public List<Uitsplitsing> Klassen(Indicator indicator, Dimensie dimensie)
    {
        if (!klassen.TryGetValue((indicator.Code, dimensie.Code), out var delen))
        {
            var dag = (Vraag.Halfjaar.Voor(indicator.Ritme) ?? Vraag.Halfjaar).Peildag(indicator.Moment);
            klassen[(indicator.Code, dimensie.Code)] = delen =
            [
                .. dimensie.Codes(Vraag.Catalogus.Lijst(dimensie.Lijst)!, dag).Select(c => Uitsplitsing.Naar((dimensie.Code, c.Sleutel))),
            ];
        }
        return delen;
    }

    /// <summary>Where a rule holds by a quantity: each area, with the total and each further split that was handed in.</summary>
    public IEnumerable<(string Gebied, Uitsplitsing Verder)> Plekken(Grootheid wat)
    {
        if (Blok(wat.Indicator) is not { } blok)
            return [];
        var dimensies = wat.Deel.Delen.Select(d => d.Dimensie).ToList();
        var verder = blok.Delen.Where(d => d.ValtOnder(wat.Deel))
            .Select(d => dimensies.Aggregate(d, (deel, dimensie) => deel.Zonder(dimensie))).Append(default).ToHashSet();
        return blok.Gebieden.SelectMany(gebied => verder.Select(deel => (gebied, deel)));
    }

    /// <summary>A finding about one figure.</summary>
    public static Controlebevinding Bij(Waarneming cijfer, Controleregel regel, Bevindingsoort soort, string tekst, string herstel) =>
        new(regel, soort, cijfer.Sleutel, tekst, herstel)
        {
            Plaats = cijfer.Plaats, Gegeven = cijfer.Waarde.ToString(), Toelichting = cijfer.Toelichting,
            IsRijtoelichting = cijfer.IsRijtoelichting,
        };

    private static Cijferplaats Zonder(Cijferplaats plaats) => plaats with { Rijnaam = "" };

    // There are few splits and many areas, so each two are put together once.
    private Uitsplitsing? Samen(Uitsplitsing een, Uitsplitsing ander)
    {
        if (een.IsTotaal || ander.IsTotaal)
            return een.En(ander);
        if (!samen.TryGetValue((een, ander), out var uitkomst))
            samen[(een, ander)] = uitkomst = een.Delen.Any(d => ander[d.Dimensie] is not null) ? null : een.En(ander);
        return uitkomst;
    }

    private Cijferblok Blok(Indicator indicator)
    {
        if (!blokken.TryGetValue(indicator.Code, out var blok))
            blokken[indicator.Code] = blok = new(indicator);
        return blok;
    }
}
