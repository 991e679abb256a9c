using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Cijfers;

/// <summary>Each figure, found or computed: of the parties together, of what went into one, or from numerator and denominator.</summary>
internal sealed class Cijferrekening
{
    private readonly Leesbron bron;
    private readonly Cijferopslag opslag;
    private readonly IReadOnlyList<Guid> keuze;
    private readonly Cijfervinder vinder;
    private readonly Dictionary<Cijferplek, Cijferuitkomst> gerekend = [];

    /// <summary>Over what there is.</summary>
    /// <param name="bron">What there is.</param>
    /// <param name="opslag">The same, by where it belongs.</param>
    /// <param name="keuze">Who all together are; empty for everyone.</param>
    public Cijferrekening(Leesbron bron, Cijferopslag opslag, IReadOnlyList<Guid> keuze)
    {
        (this.bron, this.opslag, this.keuze) = (bron, opslag, keuze);
        vinder = new(bron, opslag, Gewicht);
    }

    public Cijferuitkomst Geef(Cijferplek plek)
    {
        if (!gerekend.TryGetValue(plek, out var uitkomst))
            gerekend[plek] = uitkomst = plek.Indicator.Breuk is not null ? Vrijgegeven(plek) ?? Quotient(plek)
                : plek.Periode.Ritme != plek.Indicator.Ritme ? AndereTijd(plek)
                : MetNoemer(plek, plek.Indicator.Herkomst == Herkomst.Openbaar ? vinder.Toen(plek with { Partij = null })
                    : plek.Partij is null ? Samen(plek) : VanPartij(plek));
        return uitkomst;
    }

    /// <summary>A share that was released is told as it came out, also where it is hidden and could be divided.</summary>
    private Cijferuitkomst? Vrijgegeven(Cijferplek plek) =>
        (plek.Partij is null && keuze.Count > 1) || opslag.Bij(plek with { Partij = plek.Partij ?? (keuze is [var enige] ? enige : null) })
            is not { Vrijgave: not null } cijfer ? null
        : Cijferuitkomst.Van(cijfer, plek.Indicator) with
        {
            Noemer = Plek(plek, plek.Indicator.Breuk!.Noemer) is { } onder ? Geef(onder).Getal : null,
        };

    /// <summary>What happened in two halves happened in the year; how it stood after the second is how it stood after it.</summary>
    private Cijferuitkomst AndereTijd(Cijferplek plek)
    {
        if (plek.Periode.Helft != 0)
            return Cijferuitkomst.Geen(Cijferteken.NietVanToepassing, "Dit cijfer is er één keer per jaar.");
        var helften = Enumerable.Range(1, 2).Select(h => plek with { Periode = new(plek.Periode.Jaar, h) }).ToList();
        if (plek.Indicator.Moment != Meetmoment.HelePeriode)
            return Geef(helften[plek.Indicator.Moment == Meetmoment.BeginVanPeriode ? 0 : 1]);
        var uitkomsten = helften.ConvertAll(h => (h, Geef(h)));
        return uitkomsten.Exists(u => u.Item2.Gevonden) ? Samennemer.Voeg(plek.Indicator, uitkomsten, Gewicht)
            : uitkomsten.Exists(u => u.Item2.IsDicht) ? Cijferuitkomst.Dicht : Cijferuitkomst.Niets;
    }

    private Cijferuitkomst Quotient(Cijferplek plek)
    {
        var breuk = plek.Indicator.Breuk!;
        if (Plek(plek, breuk.Teller) is not { } boven || Plek(plek, breuk.Noemer) is not { } onder)
            return Cijferuitkomst.Niets;
        var (teller, noemer) = (Geef(boven), Geef(onder));
        if (!teller.Gevonden || !noemer.Gevonden)
            return teller is { IsDicht: true, Gevonden: true } ? teller : noemer is { IsDicht: true, Gevonden: true } ? noemer
                : teller.IsDicht || noemer.IsDicht ? Cijferuitkomst.Dicht : Cijferuitkomst.Niets;
        var samen = Samennemer.Voeg(AlsSom(plek.Indicator), [(boven, teller), (onder, noemer)], Gewicht) with { Noemer = noemer.Getal };
        return teller.Telt is null || noemer.Telt is null ? samen with { Getal = null, Herleiding = null }
            : teller.Getal is not { } deel || noemer.Getal is not { } geheel || geheel == 0
                ? Cijferuitkomst.Geen(Cijferteken.NietVanToepassing, "Er is niets om door te delen.")
            : samen with
            {
                Getal = deel / geheel * breuk.Maal,
                Herleiding = new Herleiding.Deel(teller.Herleiding!, noemer.Herleiding!, breuk.Maal),
            };
    }

    // What belongs to both numerator and denominator belongs to the quotient: it is gathered as for a sum, and its number is not used.
    private static Indicator AlsSom(Indicator indicator) => indicator with { Optelling = Optelwijze.Som };

    private Cijferplek? Plek(Cijferplek plek, Grootheid grootheid) => bron.Catalogus.Zoek(grootheid.Indicator) is not { } indicator
        || plek.Deel.Delen.Any(d => indicator.Dimensie(d.Dimensie) is null) ? null
        : plek with { Indicator = indicator, Deel = grootheid.Deel.En(plek.Deel) };

    /// <summary>A percentage that was handed in or published stands beside what it is a share of.</summary>
    private Cijferuitkomst MetNoemer(Cijferplek plek, Cijferuitkomst uit) =>
        plek.Indicator.Eenheid == Eenheid.Procent && uit.Getal is not null ? uit with { Noemer = Gewicht(plek).Getal } : uit;

    private Cijferuitkomst Gewicht(Cijferplek plek) =>
        bron.Catalogus.Zoek(plek.Indicator.Weging ?? "") is not { } weging ? Cijferuitkomst.Niets
        : Geef(plek with
        {
            Indicator = weging,
            Deel = plek.Deel.Delen.All(d => weging.Dimensie(d.Dimensie) is not null) ? plek.Deel : default,
        });

    private Cijferuitkomst Samen(Cijferplek plek)
    {
        // A total that the source gives is the total, whatever is hidden of its parts.
        if (keuze.Count == 0 && opslag.Bij(plek) is { } totaal)
            return Cijferuitkomst.Van(totaal, plek.Indicator);
        // Who sees not all figures would take those for all.
        if (keuze.Count == 0 && !bron.ZietHeel(plek.Indicator))
            return Cijferuitkomst.Geen(Cijferteken.Achtergehouden,
                "Jij ziet dit niet van alle partijen. Een totaal zie je als dat is vrijgegeven.");
        var leden = keuze.Count > 0 ? keuze : opslag.Leden(plek.Indicator, plek.Periode);
        var gevonden = leden.Select(p => (Plek: plek with { Partij = p }, Uit: keuze.Count > 0 ? VanPartij(plek with { Partij = p })
            : vinder.Toen(plek with { Partij = p }))).Where(d => d.Uit.Gevonden).ToList();
        var gemist = leden.Where(p => !gevonden.Exists(g => g.Plek.Partij == p)).ToList();
        // Said before it is looked what the others have: it says nothing of what there is.
        if (gemist.Exists(p => !bron.ZietVan(plek.Indicator, p)))
            return Dicht(gemist.Count(p => !bron.ZietVan(plek.Indicator, p)), leden.Count);
        if (gevonden.Count == 0)
            return Cijferuitkomst.Niets;
        // Who handed in and says nothing of this area has nothing there; of who did not hand in nobody knows.
        var zonder = gemist.Count(p => !opslag.Leverde(p, plek.Indicator, plek.Periode));
        return zonder == 0
            ? Samennemer.Neem(plek.Indicator, [.. gevonden.Select(g => (g.Plek, Genoemd(g.Plek, g.Uit, leden.Count)))], Gewicht)
            : Cijferuitkomst.Geen(Cijferteken.Leeg,
                $"Van {zonder} van de {leden.Count} partijen is er nog geen cijfer. Daarom is er geen totaal.");
    }

    private static Cijferuitkomst Dicht(int dicht, int leden) => leden == 1 ? Cijferuitkomst.Dicht
        : Cijferuitkomst.Geen(Cijferteken.Achtergehouden,
            $"Van {dicht} van de {leden} partijen is dit niet voor jou vrijgegeven. Daarom is er geen totaal.");

    /// <summary>In a total each note says of whom it is.</summary>
    private Cijferuitkomst Genoemd(Cijferplek plek, Cijferuitkomst uit, int leden) => uit.Noten.Count == 0 || leden == 1 ? uit
        : uit with { Noten = [.. uit.Noten.Select(n => $"{Naam(plek.Partij)}: {n}")] };

    /// <summary>What nobody said, and what is not for this reader and was not released, look the same to who may not see it.</summary>
    private Cijferuitkomst VanPartij(Cijferplek plek) =>
        MetVoorgangers(plek) is var uit && !uit.Gevonden && !bron.ZietVan(plek.Indicator, plek.Partij) ? Cijferuitkomst.Dicht : uit;

    /// <summary>Before a merger a party is what went into it, where that adds up.</summary>
    private Cijferuitkomst MetVoorgangers(Cijferplek plek)
    {
        var leden = bron.Opvolgingen.MetVoorgangers(plek.Partij!.Value);
        if (leden.Count == 1)
            return vinder.Toen(plek);
        var delen = leden.Select(p => plek with { Partij = p }).Select(p => (Plek: p, Uit: vinder.Toen(p)))
            .Where(d => d.Uit.Gevonden).ToList();
        if (delen.Count == 0)
            return Cijferuitkomst.Niets;
        // Who handed in and says nothing of this area has nothing there.
        var mist = bron.Opvolgingen.Ontbreekt(plek.Partij!.Value, plek.Periode.Eind,
            p => delen.Exists(d => d.Plek.Partij == p) || opslag.Leverde(p, plek.Indicator, plek.Periode));
        if (mist.Count > 0)
            return NietHeel(plek, mist);
        return delen is [var enige] ? enige.Uit
            : delen.Exists(d => d.Uit.Vrijgegeven) ? Samennemer.Neem(plek.Indicator, delen, Gewicht)
            : Fusiesom(plek.Indicator, delen);
    }

    /// <summary>One of several is not the whole: it is named who is missing, and by who reads alone whether it can be seen.</summary>
    private Cijferuitkomst NietHeel(Cijferplek plek, IReadOnlyList<Guid> mist)
    {
        var dicht = mist.Where(p => !bron.ZietVan(plek.Indicator, p)).ToList();
        return dicht.Count > 0
            ? Cijferuitkomst.Geen(Cijferteken.Achtergehouden,
                $"{Naam(plek.Partij)} is niet compleet: van {Namen(dicht)} is dit niet voor jou vrijgegeven.")
            : Cijferuitkomst.Geen(Cijferteken.Leeg, $"{Naam(plek.Partij)} is niet compleet: van {Namen(mist)} is er nog geen cijfer.");
    }

    /// <summary>What went into a party, together: added up, or weighed, as the definition has it.</summary>
    private Cijferuitkomst Fusiesom(Indicator indicator, List<(Cijferplek Plek, Cijferuitkomst Uit)> delen)
    {
        List<(Cijferplek, Cijferuitkomst)> genoemd = [.. delen.Select(d => (d.Plek, Genoemd(d.Plek, d.Uit, delen.Count)))];
        if (indicator.Optelling is not (Optelwijze.Som or Optelwijze.Gewogen))
        {
            var los = Samennemer.Neem(AlsSom(indicator), genoemd, Gewicht);
            return los with
            {
                Getal = null,
                Herleiding = null,
                Tekens = los.Tekens | (los.Tekens.HasFlag(Cijferteken.Verborgen) ? Cijferteken.Geen : Cijferteken.Leeg),
                Noten = [.. los.Noten, "Van voor de samenvoeging: de cijfers van toen zijn niet samen te nemen."],
            };
        }
        var samen = Samennemer.Neem(indicator, genoemd, Gewicht);
        var hoe = indicator.Optelling == Optelwijze.Som ? "opgeteld" : "gewogen";
        return samen.Getal is null ? samen
            : samen with { Noten = [.. samen.Noten, $"Van voor de samenvoeging: {hoe} uit de partijen van toen."] };
    }

    private string Naam(Guid? partij) => bron.Partijen.FirstOrDefault(p => p.Id == partij)?.Naam ?? "een andere partij";

    private string Namen(IEnumerable<Guid> partijen) => string.Join(" en ", partijen.Select(p => Naam(p)));
}
