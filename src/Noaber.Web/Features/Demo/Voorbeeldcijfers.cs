using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Web.Features.Demo;

/// <summary>
/// Made-up figures of an association, that add up: so many of each thousand homes, over the buurten in which it has homes, and over the classes.
/// </summary>
/// <param name="partij">Whose.</param>
/// <param name="woningen">How many homes it has in each buurt, at the beginning.</param>
internal sealed class Voorbeeldcijfers(Guid partij, IReadOnlyDictionary<string, int> woningen)
{
    private const string Begin = "woningvoorraad-begin", Eind = "woningvoorraad", Labels = "woningen-energielabel", Efg = "woningen-efg", Zorg = "ouderenwoningen";
    private const int AndersPerDuizend = 4;

    private static readonly string[] Erbij = ["nieuwbouw", "aankoop", "voorraad-overig-bij"], Eraf = ["verkoop", "sloop", "voorraad-overig-af"];

    /// <summary>How many of a thousand homes; an average is the same everywhere.</summary>
    private static readonly Dictionary<string, decimal> Tarief = new(StringComparer.Ordinal)
    {
        ["nieuwbouw"] = 12, ["aankoop"] = 2, ["verkoop"] = 3, ["sloop"] = 5, ["voorraad-overig-bij"] = 0, ["voorraad-overig-af"] = 0,
        ["verkoop-conditie-4"] = 0, ["studenteneenheden"] = 0, ["actief-woningzoekenden"] = 300, ["zoekers-langer-dan-12-maanden"] = 90,
        ["toewijzingen"] = 40, ["toewijzingen-aan-zoekers"] = 32, ["toewijzingen-bijzondere-groepen"] = 5, ["toewijzingen-rechtstreeks"] = 2,
        ["toewijzingen-vrije-ruimte"] = 2, ["huurachterstand"] = 21_000, ["huishoudens-met-huurachterstand"] = 24, ["woningen-verduurzaamd"] = 30,
        ["woningen-efg-verduurzaamd"] = 3, ["woningen-van-het-aardgas"] = 6, ["daeb-woningen"] = 930, ["leefbaarheid-uitgaven"] = 65_000,
        ["zoektijd"] = 11.5m, ["streefhuur"] = 612.40m, ["energie-index"] = 1.42m, ["huisuitzettingen-met-kinderen"] = 0, ["huisuitzettingen"] = 2,
        ["woningvoorraad-gewenst"] = 1000, ["woningvoorraad-verwacht"] = 1000,
    };

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
                var deel = plicht.Indicator.Optelling != Optelwijze.Som && plicht.Indicator.Optelling != Optelwijze.Nooit ? totaal
                    : Huizen(gebied).Sum(buurt => Deel(plicht.Indicator.Code, Som(plicht.Indicator, buurt), codes.Count, at));
                yield return Cijfer(plicht, gebied, Uitsplitsing.Naar((dimensie.Code, codes[at].Sleutel)), deel);
            }
        }
    }

    /// <summary>Buurt by buurt, so that buurten add up to the municipality.</summary>
    private decimal Getal(Indicator indicator, string gebied) => indicator.Optelling == Optelwijze.Gewogen
        ? Tarief.GetValueOrDefault(indicator.Code, 1) : Huizen(gebied).Sum(buurt => Som(indicator, buurt));

    private int Som(Indicator indicator, string buurt) => indicator.Code switch
    {
        Begin => woningen[buurt],
        Eind or Labels => Over(buurt),
        // The last three labels, as they are dealt out below.
        Efg => Enumerable.Range(0, 3).Sum(at => Deel(Labels, Over(buurt), LabelsAantal, LabelsAantal - 4 + at)),
        var code => PerDuizend(code, buurt),
    };

    private static int LabelsAantal => Catalogus.Standaard.Zoek(Labels)!.Dimensies[0]
        .Codes(Catalogus.Standaard.Lijst(Catalogus.Standaard.Zoek(Labels)!.Dimensies[0].Lijst)!, new(2026, 6, 30)).Count;

    private int Over(string buurt) => woningen[buurt] + Erbij.Sum(c => PerDuizend(c, buurt)) - Eraf.Sum(c => PerDuizend(c, buurt));

    private int PerDuizend(string code, string buurt) => (int)(woningen[buurt] * Tarief.GetValueOrDefault(code, AndersPerDuizend) / 1000);

    private IEnumerable<string> Huizen(string gebied) => woningen.Keys.Where(buurt => Gebiedsniveaus.LigtIn(buurt, gebied));

    /// <summary>A share of the whole: evenly, and what is left over with the first.</summary>
    private static int Deel(string code, int geheel, int delen, int at) =>
        code == Zorg ? geheel / (at + 1) : at == 0 ? geheel - (geheel / delen * (delen - 1)) : geheel / delen;

    private Waarneming Cijfer(Leverplicht plicht, string gebied, Uitsplitsing deel, decimal getal) => new()
    {
        Sleutel = new(plicht.Indicator.Code, gebied, deel), Versie = plicht.Indicator.Versie, Periode = plicht.Periode, Partij = partij,
        Waarde = Waarde.Van(getal),
    };
}
