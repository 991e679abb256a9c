using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Cijfers;

/// <summary>What one value of an axis adds to the place of a figure, and how it is called.</summary>
internal sealed record Aswaarde(string Sleutel, string Naam, Func<Cijferplek, Cijferplek> Op, Func<Cijferkop, Cijferkop> Kop);

/// <summary>The axes of a question: what it asks along each, by what there is.</summary>
internal sealed class Cijferassen(Cijfervraag vraag, Leesbron bron, Cijferopslag opslag)
{
    public IReadOnlyList<Indicator> Indicatoren { get; } = [.. vraag.Indicatoren.Select(bron.Catalogus.Zoek).OfType<Indicator>()];

    public IReadOnlyList<Meetperiode> Perioden => perioden ??= Tijd();

    private IReadOnlyList<Meetperiode>? perioden;

    /// <summary>Which of the periods says something; null when none has a figure.</summary>
    public Periodestand? Stand { get; private set; }

    public IReadOnlyList<Aswaarde> Langs(Cijferas aas) => aas switch
    {
        Cijferas.Indicator => [.. Indicatoren.Select(i =>
            new Aswaarde(i.Code, i.Naam, p => p with { Indicator = i }, k => k with { Indicator = i.Code }))],
        Cijferas.Gebied => [.. Gebieden().Select(g =>
            new Aswaarde(g.Code, g.Naam, p => p with { Gebied = g.Code }, k => k with { Gebied = g.Code }))],
        Cijferas.Partij => [.. Partijen().Select(w =>
            new Aswaarde($"{w.Id}", w.Naam, p => p with { Partij = w.Id }, k => k with { Partij = w.Id, Plek = bron.Plek(w.Id) }))],
        Cijferas.Deel => [.. Delen().Select(c => new Aswaarde(c.Sleutel, c.Naam,
            p => p with { Deel = Uitsplitsing.Naar((vraag.Naar!, c.Sleutel)) },
            k => k with { Deel = c.Sleutel, Trede = bron.Catalogus.Lijst(vraag.Naar!)!.Trede(c.Sleutel) }))],
        _ => [.. Perioden.Select(t => new Aswaarde($"{t}", $"{t}", p => p with { Periode = t }, k => k with { Periode = t }))],
    };

    /// <summary>The areas as they are called now, the large ones first; an area that is no more under its last name.</summary>
    public IReadOnlyList<(string Code, string Naam)> Gebieden()
    {
        var laatste = bron.Gebieden.GroupBy(g => g.Code).Select(g => g.MaxBy(x => x.Van)!).ToList();
        var gekozen = vraag switch
        {
            { Niveau: { } niveau } => laatste.Where(g => g.Niveau == niveau && g.Tot is null
                && (vraag.Gebieden.Count == 0 || vraag.Gebieden.Any(boven => Gebiedsniveaus.LigtIn(g.Code, boven)))),
            { Gebieden.Count: > 0 } => laatste.Where(g => vraag.Gebieden.Contains(g.Code)),
            _ => laatste.Where(g => g is { Niveau: Gebiedsniveau.Gemeente, Tot: null }),
        };
        return [.. gekozen.OrderBy(g => g.Niveau).ThenBy(g => g.Code, StringComparer.Ordinal).Select(g => (g.Code, g.Naam))];
    }

    /// <summary>The parties that go on; those that went into another are read under its name, unless they were asked for.</summary>
    private IEnumerable<(Guid Id, string Naam)> Partijen() => !vraag.PerPartij ? []
        : bron.Partijen.Where(p => vraag.Partijen.Count > 0 ? vraag.Partijen.Contains(p.Id)
            : bron.Opvolgingen.MetOpvolgers([p.Id]).Count == 1 && Levert(p)).Select(p => (p.Id, p.Naam));

    private bool Levert(Cijferpartij partij) => Indicatoren.SelectMany(Telt).Any(i => Perioden.Any(t => Delen(i, t).Any(d =>
        bron.Opvolgingen.MetVoorgangers(partij.Id).Any(p => opslag.Leverde(p, i, d) || opslag.Leden(i, d).Contains(p)))));

    private static IEnumerable<Meetperiode> Delen(Indicator indicator, Meetperiode periode) =>
        periode.Helft == 0 && indicator.Ritme == Ritme.Halfjaar ? [new(periode.Jaar, 1), new(periode.Jaar, 2)] : [periode];

    private IEnumerable<Code> Delen() => vraag.Naar is not { } naar || Perioden.Count == 0 ? []
        : Indicatoren.SelectMany(i => i.Dimensie(naar)!.Codes(bron.Catalogus.Lijst(naar)!, Perioden[^1].Peildag(i.Moment)))
            .DistinctBy(c => c.Sleutel);

    /// <summary>What is asked for, or all of which there are figures; and when a target is to be met.</summary>
    private List<Meetperiode> Tijd()
    {
        var codes = Indicatoren.SelectMany(Telt).Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        var waar = Gebieden().Select(g => g.Code).ToHashSet(StringComparer.Ordinal);
        var standen = new Leverstanden(vraag, bron, codes, waar);
        if (vraag.Perioden.Count > 0)
        {
            Stand = standen.Kies(vraag.Perioden);
            return [.. vraag.Perioden.Order()];
        }
        var alle = opslag.Perioden(codes, waar.Select(Gebiedsniveaus.Van).ToHashSet()).Where(p => !(p < vraag.Van) && !(p > vraag.Tot))
            .Select(p => vraag.PerJaar ? new(p.Jaar) : p).Distinct().Order().ToList();
        Stand = standen.Kies(vraag.Laatste is { } zoveel and > 1 ? alle.TakeLast(zoveel) : alle);
        // Of one period the one that says something.
        var getoond = vraag.Laatste is not { } aantal ? alle
            : aantal == 1 && Stand is { } stand ? [stand.Nu] : alle.TakeLast(aantal).ToList();
        return [.. getoond, .. Doeltijd().Where(p => getoond is [.., var laatste] && p > laatste && !(p > vraag.Tot)).Distinct().Order()];
    }

    /// <summary>Beside a line or a dot the target is seen also when its time is still to come.</summary>
    private IEnumerable<Meetperiode> Doeltijd() =>
        vraag.Vorm is not (Cijfervorm.Lijn or Cijfervorm.Stip) || Indicatoren is not [var indicator] ? []
        : Doelrijen.Van(vraag, bron).Where(d => d.Doel.Jaren.Telwijze != Streefwaarden.Telwijze.Samen).Select(d => d.Doel.Jaren.Tot)
            .Where(_ => vraag.PerJaar || !indicator.TeltOpInTijd)
            .Select(jaar => vraag.PerJaar || indicator.Ritme == Ritme.Jaar ? new Meetperiode(jaar) : new(jaar, 2));

    /// <summary>What is handed in of an indicator: itself, or its numerator.</summary>
    private IEnumerable<Indicator> Telt(Indicator indicator) => indicator.Breuk is not { } breuk ? [indicator]
        : bron.Catalogus.Zoek(breuk.Teller.Indicator) is { } teller ? [teller] : [];
}
