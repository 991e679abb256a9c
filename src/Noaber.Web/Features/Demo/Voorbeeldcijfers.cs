using System.Globalization;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Web.Features.Demo;

/// <summary>
/// Made-up figures of an association, that add up: so many of each thousand homes, over the buurten in which it has homes, and over the classes.
/// </summary>
/// <param name="partij">Whose.</param>
/// <param name="woningen">How many homes it has in each buurt, at the beginning.</param>
/// <param name="tijd">Of which half-year, and of which of the associations.</param>
internal sealed class Voorbeeldcijfers(Guid partij, IReadOnlyDictionary<string, int> woningen, Voorbeeldtijd tijd = default)
{
    private const string Begin = "woningvoorraad-begin", Eind = "woningvoorraad", Labels = "woningen-energielabel", Efg = "woningen-efg", Zorg = "ouderenwoningen", Verkocht = "verkoop";
    private const int AndersPerDuizend = 4, Sociaal = 4, Alle = 5;

    private static readonly string[] Erbij = ["nieuwbouw", "aankoop", "voorraad-overig-bij"], Eraf = ["verkoop", "sloop", "voorraad-overig-af"];

    /// <summary>How many of a thousand homes; an average is the same everywhere.</summary>
    private static readonly Dictionary<string, decimal> Tarief = new(StringComparer.Ordinal)
    {
        ["nieuwbouw"] = 12, ["aankoop"] = 2, ["verkoop"] = 3, ["sloop"] = 5, ["voorraad-overig-bij"] = 0, ["voorraad-overig-af"] = 0,
        ["verkoop-conditie-4"] = 0, ["studenteneenheden"] = 0, ["actief-woningzoekenden"] = 300, ["zoekers-langer-dan-12-maanden"] = 90,
        ["toewijzingen"] = 40, ["toewijzingen-aan-zoekers"] = 32, ["toewijzingen-bijzondere-groepen"] = 5, ["toewijzingen-rechtstreeks"] = 2,
        ["toewijzingen-vrije-ruimte"] = 2, ["huurachterstand"] = 21_000, ["huishoudens-met-huurachterstand"] = 24, ["woningen-verduurzaamd"] = 105,
        ["woningen-efg-verduurzaamd"] = 19, ["woningen-van-het-aardgas"] = 6, ["daeb-woningen"] = 930, ["leefbaarheid-uitgaven"] = 65_000,
        ["zoektijd"] = 11.5m, ["streefhuur"] = 612.40m, ["energie-index"] = 1.42m, ["huisuitzettingen-met-kinderen"] = 0, ["huisuitzettingen"] = 2,
        ["woningvoorraad-gewenst"] = 1000, ["woningvoorraad-verwacht"] = 1000,
    };

    /// <summary>How much more it was in each half-year before.</summary>
    private static readonly Dictionary<string, decimal> Verloop = new(StringComparer.Ordinal)
    {
        ["zoektijd"] = 0.5m, ["energie-index"] = 0.02m, ["streefhuur"] = -11.3m, ["huurachterstand"] = 700, ["huishoudens-met-huurachterstand"] = 1,
        ["actief-woningzoekenden"] = -8, ["zoekers-langer-dan-12-maanden"] = 5, ["woningen-verduurzaamd"] = -6, ["woningen-van-het-aardgas"] = -1,
        ["leefbaarheid-uitgaven"] = -2_500,
    };

    /// <summary>How much more it is at each next association.</summary>
    private static readonly Dictionary<string, decimal> Verschil = new(StringComparer.Ordinal)
    {
        ["zoektijd"] = 0.3m, ["energie-index"] = 0.02m, ["streefhuur"] = 6.2m, ["huishoudens-met-huurachterstand"] = 1,
    };

    /// <summary>What is more in the one half-year than in the other.</summary>
    private static readonly HashSet<string> Schommelt =
    [
        .. Erbij, .. Eraf, "toewijzingen", "toewijzingen-aan-zoekers", "toewijzingen-bijzondere-groepen", "toewijzingen-rechtstreeks", "toewijzingen-vrije-ruimte",
        "woningen-verduurzaamd", "woningen-efg-verduurzaamd",
    ];

    /// <summary>Of a hundred homes; the rest of a whole is of the first class.</summary>
    private static readonly int[] PerHuurklasse = [18, 30, 34, 12, 6], PerLabel = [1, 2, 4, 10, 28, 22, 22, 9, 0, 0, 0, 2],
        PerLabelVerkocht = [0, 1, 3, 6, 18, 24, 28, 14, 6, 0, 0, 0];

    public IReadOnlyList<Waarneming> Maak(IReadOnlyList<Leverplicht> plichten, Gebiedsindeling gebieden) =>
    [
        .. from plicht in plichten
           from gebied in gebieden.Gebieden
           where plicht.Vraagt(gebied.Niveau) && Huizen(gebied.Code).Any()
           from cijfer in Van(plicht, gebied.Code)
           where Catalogus.Standaard.Vraagt(plicht, gebied.Niveau, cijfer.Sleutel.Deel)
           select cijfer,
    ];

    /// <summary>How many homes there are in each buurt at the end, with which the next half-year begins.</summary>
    public IReadOnlyDictionary<string, int> AanHetEind() => woningen.Keys.ToDictionary(buurt => buurt, Over);

    private IEnumerable<Waarneming> Van(Leverplicht plicht, string gebied)
    {
        var totaal = Getal(plicht.Indicator, gebied);
        yield return Cijfer(plicht, gebied, default, totaal);
        foreach (var dimensie in plicht.Indicator.Dimensies)
        {
            var codes = dimensie.Codes(Catalogus.Standaard.Lijst(dimensie.Lijst)!, plicht.Periode.Peildag(plicht.Indicator.Moment));
            for (var at = 0; at < codes.Count; at++)
            {
                var deel = plicht.Indicator.Optelling is not (Optelwijze.Som or Optelwijze.Nooit) ? totaal + Anders(plicht.Indicator.Code, codes.Count, at)
                    : Huizen(gebied).Sum(buurt => plicht.Indicator.Code == Verkocht && codes.Count == PerLabel.Length ? MetLabel(buurt, at)
                        : Deel(plicht.Indicator.Code, Som(plicht.Indicator, buurt), codes.Count, at));
                yield return Cijfer(plicht, gebied, Uitsplitsing.Naar((dimensie.Code, codes[at].Sleutel)), deel);
            }
        }
    }

    /// <summary>Buurt by buurt, so that buurten add up to the municipality.</summary>
    private decimal Getal(Indicator indicator, string gebied) => indicator.Optelling == Optelwijze.Gewogen
        ? Nu(indicator.Code, 1) : Huizen(gebied).Sum(buurt => Som(indicator, buurt));

    private int Som(Indicator indicator, string buurt) => indicator.Code switch
    {
        Begin => woningen[buurt],
        Eind or Labels => Over(buurt),
        // The last three labels, as they are dealt out below.
        Efg => Enumerable.Range(EersteSlechte, 3).Sum(at => Deel(Labels, Over(buurt), PerLabel.Length, at)),
        var code => PerDuizend(code, buurt),
    };

    /// <summary>Of a thousand homes with label E, F and G: fewer in each half-year.</summary>
    private int[] Slechtste => [40 + (9 * tijd.Geleden) + tijd.Plaats, 18 + (6 * tijd.Geleden), 8 + (4 * tijd.Geleden)];

    /// <summary>Where the first of those stands in the list of labels; the last is no label.</summary>
    private static readonly int EersteSlechte = PerLabel.Length - 4;

    private int Over(string buurt) => woningen[buurt] + Erbij.Sum(c => PerDuizend(c, buurt)) - Eraf.Sum(c => PerDuizend(c, buurt));

    private int PerDuizend(string code, string buurt) => (int)(woningen[buurt] * Nu(code, AndersPerDuizend) / 1000);

    /// <summary>The rate in this half-year; of the last one, at the first association, as it stands above.</summary>
    private decimal Nu(string code, decimal anders)
    {
        var trend = (Verloop.GetValueOrDefault(code) * tijd.Geleden) + (Verschil.GetValueOrDefault(code) * tijd.Plaats);
        return Math.Max(0, (Tarief.GetValueOrDefault(code, anders) + trend) * (Schommelt.Contains(code) ? tijd.Golf : 1));
    }

    /// <summary>Whoever looks for a dearer home, looks longer; weighed over all classes it comes to nothing.</summary>
    private static decimal Anders(string code, int delen, int at) => code != "zoektijd" || delen != Sociaal ? 0
        : at - (Enumerable.Range(0, delen).Sum(i => PerHuurklasse[i] * i) / (decimal)PerHuurklasse.Take(delen).Sum());

    private IEnumerable<string> Huizen(string gebied) => woningen.Keys.Where(buurt => Gebiedsniveaus.LigtIn(buurt, gebied));

    /// <summary>A share of the whole: by the label or the rent, with what is left over with the first; else evenly.</summary>
    private int Deel(string code, int geheel, int delen, int at)
    {
        if (code == Zorg)
            return geheel / (at + 1);
        if (delen is not (Sociaal or Alle) && delen != PerLabel.Length)
            return (geheel / delen) + (at < geheel % delen ? 1 : 0);
        var per = delen == PerLabel.Length ? PerLabel : PerHuurklasse[..delen];
        int[] slecht = delen == PerLabel.Length ? [.. Slechtste.Select(deel => geheel * deel / 1000)] : [];
        var (rest, gewicht) = (geheel - slecht.Sum(), per.Sum());
        return at - EersteSlechte is var plek && plek >= 0 && plek < slecht.Length ? slecht[plek]
            : at == 0 ? rest - per.Skip(1).Sum(p => rest * p / gewicht) : rest * per[at] / gewicht;
    }

    /// <summary>
    /// What was sold in a buurt is a few homes: they are dealt out along the labels from a place of its own, so that together they come near the
    /// shares. None has label F or G.
    /// </summary>
    private int MetLabel(string buurt, int at)
    {
        var (geheel, begin) = (PerDuizend(Verkocht, buurt), ((int.Parse(buurt[^4..], CultureInfo.InvariantCulture) * 37) + (tijd.Geleden * 29) + (tijd.Plaats * 13)) % 100);
        return TotEnMet(at + 1) - TotEnMet(at);

        int TotEnMet(int labels) => ((PerLabelVerkocht.Take(labels).Sum() * geheel) + begin) / 100;
    }

    private Waarneming Cijfer(Leverplicht plicht, string gebied, Uitsplitsing deel, decimal getal) => new()
    {
        Sleutel = new(plicht.Indicator.Code, gebied, deel), Versie = plicht.Indicator.Versie, Periode = plicht.Periode, Partij = partij,
        Waarde = Waarde.Van(getal),
    };
}

/// <summary>Of which half-year and which association a figure of the example is.</summary>
/// <param name="Geleden">How many half-years before the last one.</param>
/// <param name="Plaats">Its place among the associations.</param>
internal readonly record struct Voorbeeldtijd(int Geleden, int Plaats)
{
    /// <summary>In the one half-year more is done than in the other, and each association has its own busy times.</summary>
    public decimal Golf => Geleden == 0 ? 1 : 0.85m + ((((Geleden * 3) + (Plaats * 2)) % 7) * 0.05m);
}
