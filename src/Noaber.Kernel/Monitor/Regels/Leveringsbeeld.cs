namespace Noaber.Kernel.Monitor.Regels;

/// <summary>The figures of one indicator: which there are, by area and part.</summary>
internal sealed class Cijferblok(Indicator indicator)
{
    private readonly Dictionary<(string Gebied, Uitsplitsing Deel), Waarneming> cijfers = [];
    private readonly HashSet<Uitsplitsing> delen = [];
    private readonly HashSet<string> gebieden = new(StringComparer.Ordinal);

    public Indicator Indicator { get; } = indicator;

    public IReadOnlyCollection<Uitsplitsing> Delen => delen;

    public IReadOnlyCollection<string> Gebieden => gebieden;

    public IReadOnlyCollection<Waarneming> Cijfers => cijfers.Values;

    /// <summary>Adds a figure. Of two in one place the one that stands first counts; the other is given back.</summary>
    public Waarneming? Voeg(Waarneming cijfer)
    {
        var sleutel = (cijfer.Sleutel.Gebied, cijfer.Sleutel.Deel);
        if (cijfers.TryAdd(sleutel, cijfer))
        {
            delen.Add(cijfer.Sleutel.Deel);
            gebieden.Add(cijfer.Sleutel.Gebied);
            return null;
        }
        var eerder = cijfers[sleutel];
        if (Vergelijk(eerder, cijfer) <= 0)
            return cijfer;
        cijfers[sleutel] = cijfer;
        return eerder;
    }

    public Waarneming? Zoek(string gebied, Uitsplitsing deel) => cijfers.GetValueOrDefault((gebied, deel));

    private static int Vergelijk(Waarneming een, Waarneming ander) => een.Plaats is { } plaats && ander.Plaats is { } andere
        ? plaats.CompareTo(andere) : string.CompareOrdinal(een.Waarde.ToString(), ander.Waarde.ToString());
}

/// <summary>A delivery as the rules look at it.</summary>
internal sealed class Leveringsbeeld
{
    private readonly Dictionary<string, Cijferblok> blokken = new(StringComparer.Ordinal);
    private readonly Dictionary<Cijfersleutel, List<Waarneming>> eerder;
    private readonly ILookup<string, string> kinderen;

    public Leveringsbeeld(Controlevraag vraag)
    {
        Vraag = vraag;
        kinderen = vraag.Gebieden.Where(g => g.Value is not null).OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToLookup(g => g.Value!, g => g.Key, StringComparer.Ordinal);
        eerder = vraag.Eerder.GroupBy(w => w.Sleutel).ToDictionary(g => g.Key, g => g.OrderBy(w => w.Periode).ToList());
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

    /// <summary>What was accepted before for the same figure, from early to late, as far as it was counted in the same way.</summary>
    public IEnumerable<Waarneming> Eerder(Waarneming cijfer) => eerder.TryGetValue(cijfer.Sleutel, out var alle)
        ? alle.Where(w => w.Periode < cijfer.Periode && w.Periode.Ritme == cijfer.Periode.Ritme && w.Versie.Major == cijfer.Versie.Major)
        : [];

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
        if (blok.Zoek(gebied, deel)?.Waarde.Telt is { } getal)
            return getal;
        var dimensie = blok.Indicator.Dimensies.FirstOrDefault(d => d.Sluitend && d.Verplicht && deel[d.Code] is null);
        if (dimensie is null || blok.Delen.Count == 1)
            return null;
        var klassen = Codes(blok.Indicator, dimensie).ConvertAll(code =>
            Getal(new(wat.Indicator, deel.En(Uitsplitsing.Naar((dimensie.Code, code.Sleutel)))), gebied));
        return klassen.Count > 0 && klassen.TrueForAll(k => k is not null) ? klassen.Sum() : null;
    }

    /// <summary>The figure that a finding about a quantity points at: itself, or else the first of its classes.</summary>
    public Waarneming? Cijfer(Grootheid wat, string gebied, Uitsplitsing verder = default) =>
        Blok(wat.Indicator) is not { } blok || Samen(wat.Deel, verder) is not { } deel ? null
        : blok.Zoek(gebied, deel) is { Waarde.Soort: not Waardesoort.Leeg } zelf ? zelf
        : blok.Delen.Where(d => deel.Delen.All(p => d[p.Dimensie] == p.Code)).Select(d => blok.Zoek(gebied, d)).OfType<Waarneming>()
            .OrderBy(w => w.Plaats).ThenBy(w => w.Sleutel.Deel.Sleutel, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>The choices of a dimension on the day that the figures of this delivery are of.</summary>
    public List<Code> Codes(Indicator indicator, Dimensie dimensie)
    {
        var periode = Vraag.Halfjaar.Voor(indicator.Ritme) ?? Vraag.Halfjaar;
        return [.. dimensie.Codes(Vraag.Catalogus.Lijst(dimensie.Lijst)!, periode.Peildag(indicator.Moment))];
    }

    /// <summary>Where a rule holds by a quantity: each area, with the total and each further split that was handed in.</summary>
    public IEnumerable<(string Gebied, Uitsplitsing Verder)> Plekken(Grootheid wat)
    {
        if (Blok(wat.Indicator) is not { } blok)
            return [];
        var dimensies = wat.Deel.Delen.Select(d => d.Dimensie).ToList();
        var verder = blok.Delen.Where(d => wat.Deel.Delen.All(p => d[p.Dimensie] == p.Code))
            .Select(d => dimensies.Aggregate(d, (deel, dimensie) => deel.Zonder(dimensie))).Append(default).ToHashSet();
        return blok.Gebieden.SelectMany(gebied => verder.Select(deel => (gebied, deel)));
    }

    /// <summary>A finding about one figure.</summary>
    public static Controlebevinding Bij(Waarneming cijfer, Controleregel regel, Bevindingsoort soort, string tekst, string herstel) =>
        new(regel, soort, cijfer.Sleutel, tekst, herstel)
        {
            Plaats = cijfer.Plaats, Gegeven = cijfer.Waarde.ToString(), Toelichting = cijfer.Toelichting,
        };

    private static Uitsplitsing? Samen(Uitsplitsing een, Uitsplitsing ander) =>
        een.IsTotaal || ander.IsTotaal || !een.Delen.Any(d => ander[d.Dimensie] is not null) ? een.En(ander) : null;

    private Cijferblok Blok(Indicator indicator)
    {
        if (!blokken.TryGetValue(indicator.Code, out var blok))
            blokken[indicator.Code] = blok = new(indicator);
        return blok;
    }
}
