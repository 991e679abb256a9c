using System.Globalization;
using Noaber.Kernel.Monitor.Persoonlijk;

namespace Noaber.Kernel.Tests.Monitor;

/// <summary>A sheet of a workbook that a test makes: its name and its rows of texts.</summary>
internal sealed record Proefblad(string Naam, List<string?[]> Rijen)
{
    /// <summary>Notes at cells, and texts beside them (row 0): text boxes, what is printed above and below.</summary>
    public List<(int Rij, int Kolom, string Tekst)> Ernaast { get; init; } = [];
}

/// <summary>
/// Makes deliveries of ordinary shapes, as associations send them: counts per buurt, amounts, rent classes per year, projects, labels, with
/// explanations. A number makes the same workbook each time. Nothing in it is personal.
/// </summary>
internal static class Proefleveringen
{
    private static readonly string[] Buurten =
    [
        "Binnenstad Noord", "Pathmos", "Velve-Lindenhof", "Stevenfenne", "Twekkelerveld", "Klein Driene", "'t Rot", "De Riet", "Java en omgeving",
        "Tuindorp 't Lansink", "Verspreide huizen wijk 11", "Bornsestraat en omgeving Zuid", "Anninks-/Nijhofshoek", "Letterveld II", "Kerkelanden",
        "Mooie Vrouwenweg en omgeving", "Drienerveld-U.T.", "Dorp Lonneker", "Het Broek", "Berflo Es Noord", "Roombeek-Roomveldje", "Wijk 00 Borne",
    ];

    private static readonly string[] Uitleg =
    [
        "", "", "", "n.v.t.", "-", "Sloop van 24 woningen in de tweede fase", "In 2024 zijn er 12 woningen verkocht aan zittende huurders",
        "Zie het jaarverslag 2023, bladzijde 12", "Nieuwbouw Hart van Zuid: 40 appartementen", "Meer aanbod dan in 2022 en 2023",
        "Huurders van de corporatie zijn in de telling meegenomen", "Aan de Kuipersdijk 40 woningen gesloopt", "Peildatum 31-12-2024, telling van 1-7-2025",
        "Van 1.433 naar 1.458 woningen", "Label A 34%, label B 12%", "E, F en G samen: 1.210", "Vertraging door netcongestie; oplevering Q3 2026",
        "10% - 15% van de vrijgekomen woningen", "De gemeente levert dit aan", "Per huurder 12 euro", "Inclusief 70 studenteneenheden aan de Campuslaan",
        "Bewoners zijn op 12-03-2024 geïnformeerd", "De heer en mevrouw zijn niet apart geteld", "Verbruik 2300 kWh en 1500 m3 per woning", "zie blad 2, rij 14",
        "Renovatie Parkweg 2024 is afgerond", "€ 123.456.000 aan leningen", "Raming 2025-2026: 120 340 eenheden", "Stand per 2024-12-31; versie 2.1.0",
    ];

    // What is said beside the cells, and of people in general: the harder of the ordinary texts.
    private static readonly string[] Noten =
    [
        "Huurders met schulden krijgen hulp van de gemeente.", "Meer vraag naar zorg in Pathmos en Stevenfenne", "Overlast neemt af sinds de wijkagent er is.",
        "Gezinnen met een huurachterstand: 24", "Ontruimingen door hennep: zie tabel 2", "Domijn heeft schuldhulp in huis gehaald.", "De Klomp is leeg voor renovatie",
        "Welbions kampt met vertraging; de huurachterstand daalt.", "Twekkelerveld heeft veel alleenstaanden.", "Vroeg Eropaf: 112 meldingen over betalingsachterstand",
        "Mediant en Tactus begeleiden huurders met een verslaving.", "Wie dement is, kan langer thuis blijven.", "Kinderen uit gezinnen met schulden gaan voor.",
        "Groot onderhoud gaf overlast in Velve-Lindenhof.", "Jan 2025: 12 klachten; Jan-mrt: 19 klachten", "Bewoners van de Maasflat klagen over de lift.",
        "Post over huurachterstand gaat sneller de deur uit.", "Winter 2025: meer klachten over vocht", "Aannemer Dura Vermeer: minder overlast dan bij fase 1",
        "Nijhuis Bouw loste de klachten op.", "Wie alleen woont, telt als een huishouden.", "Iemand die ziek is, krijgt voorrang.", "Het gezin met kinderen telt één keer.",
        "&LVertrouwelijk&RBlad &P van &N", "Ingevuld volgens de definities van de monitor", "Peildatum 31 december; bron: eigen administratie.",
        "Gezin zonder kinderen", "Alleenstaande ouder: zie klasse 3", "Partner en kinderen tellen als één huishouden.", "De huurder is overleden: de woning telt als vrijgekomen.",
        "Bemoeizorg en Wmo-begeleiding staan niet in dit cijfer.", "Statushouders met een gezin: 14", "Mutatie door overlijden, scheiding of verhuizing",
    ];

    private static readonly string[] Indicatoren =
    [
        "Aantal woningen", "Aantal verhuringen", "Zoektijd in maanden", "Slaagkans (%)", "Huurachterstand in euro", "Woningen van het gas af", "Ontruimingen",
        "Verkocht", "Gesloopt", "Gemiddelde energie-index", "Streefhuur", "Overlastmeldingen", "Aantal huurders", "VHE", "Aantal VHE", "Complexen (aantal)",
    ];

    public static List<Proefblad> Maak(int zaad)
    {
        var toeval = new Random(zaad);
        var bladen = new List<Proefblad> { Voorblad(toeval) };
        var ernaast = new Random(zaad * 31);
        Func<Random, Proefblad>[] vormen = [PerBuurt, Bedragen, Klassen, Projecten, Labels, OnderElkaar, Thema, PerBuurt];
        for (var aantal = toeval.Next(1, 5); aantal > 0; aantal--)
            bladen.Add(vormen[toeval.Next(vormen.Length)](toeval));
        foreach (var blad in bladen)
            blad.Ernaast.AddRange(Enumerable.Range(0, ernaast.Next(4)).Select(at => (at * 2, at, Kies(ernaast, ernaast.Next(3) switch { 0 => Uitleg, 1 => Noten, _ => [.. Levensverhalen.Gewoon] }))));
        return bladen;
    }

    /// <summary>What the kernel finds in it.</summary>
    public static IReadOnlyList<Persoonsbevinding> Kijk(IEnumerable<Proefblad> bladen)
    {
        var zoeker = new Persoonsgegevens();
        foreach (var blad in bladen)
        {
            zoeker.Blad(blad.Naam);
            for (var rij = 0; rij < blad.Rijen.Count; rij++)
                zoeker.Rij(rij + 1, [.. blad.Rijen[rij].Select((tekst, at) => (tekst, at)).Where(c => c.tekst is { Length: > 0 })
                    .Select(c => new Persoonscel(c.at + 1, c.tekst!))]);
            foreach (var (rij, kolom, tekst) in blad.Ernaast)
                zoeker.Noot(rij, kolom, tekst);
        }
        return zoeker.Sluit();
    }

    public static string Getal(double getal, bool nederlands, int decimalen = 0) =>
        getal.ToString(decimalen == 0 ? nederlands ? "#,##0" : "0" : "0.00", CultureInfo.GetCultureInfo(nederlands ? "nl-NL" : ""));

    private static Proefblad Voorblad(Random toeval) => new("Voorblad",
    [
        ["Levering monitor prestatieafspraken", "Domijn"], ["Periode", $"{toeval.Next(2019, 2027)}-{toeval.Next(1, 3)}"],
        ["Afdeling", "Strategie en beleid"], ["E-mail", "info@corporatie.example"], ["Datum", "1-7-2025"], ["Versie", "1.2"],
        ["KvK-nummer", toeval.Next(6_000_000, 90_000_000).ToString("00000000", CultureInfo.InvariantCulture)], ["Gemeente", "GM0153"],
        ["Toelichting", Kies(toeval, Uitleg)],
    ]);

    private static Proefblad PerBuurt(Random toeval)
    {
        var (namen, nederlands) = (Greep(toeval, Indicatoren, toeval.Next(2, 9)), toeval.Next(2) == 0);
        var rijen = new List<string?[]> { Rij(["Buurtcode", "Buurt", .. namen, "Toelichting"]) };
        foreach (var buurt in Greep(toeval, Buurten, toeval.Next(3, 20)))
            rijen.Add(Rij([$"BU0153{toeval.Next(1000, 9999)}", buurt, .. namen.Select(_ => Telling(toeval, nederlands)), Kies(toeval, Uitleg)]));
        if (toeval.Next(2) == 0)
            rijen.Add(Rij(["", "Totaal", .. namen.Select(_ => Telling(toeval, nederlands)), ""]));
        return new("Per buurt", rijen);
    }

    private static Proefblad Bedragen(Random toeval)
    {
        var nederlands = toeval.Next(2) == 0;
        var rijen = new List<string?[]> { Rij(["Jaar", "WOZ-waarde totaal", "Onderhoud in euro", "Investering (€)", "Toelichting"]) };
        foreach (var jaar in Enumerable.Range(2016, toeval.Next(4, 11)))
            rijen.Add([$"{jaar}", Getal(toeval.NextInt64(60_000_000, 1_800_000_000), nederlands), Getal(toeval.NextInt64(900_000, 40_000_000), nederlands),
                Getal(toeval.NextInt64(50_000, 90_000_000), nederlands), Kies(toeval, Uitleg)]);
        return new("Financieel", rijen);
    }

    private static Proefblad Klassen(Random toeval)
    {
        var rijen = new List<string?[]> { Rij(["Voorraad per huurklasse"]), Rij([]), Rij(["Huurklasse", "2022", "2023", "2024", "wens 2030", "toelichting"]) };
        foreach (var klasse in new[] { "goedkoop", "t/m bereikbaar", "t/m betaalbaar", "duur", "vrije sector", "Totaal" })
            rijen.Add(Rij([klasse, .. Enumerable.Range(0, 4).Select(_ => Telling(toeval, nederlands: true)), Kies(toeval, Uitleg)]));
        rijen.AddRange([Rij([]), Rij(["Doelgroep", "Aantal", "Norm"]), Rij(["Statushouders", Telling(toeval, false), "15%"]), Rij(["Jongeren tot 23 jaar", "0", "20%"])]);
        return new("Huurklassen", rijen);
    }

    private static Proefblad Projecten(Random toeval)
    {
        var rijen = new List<string?[]> { Rij(["Project", "Buurt", "Start", "Oplevering", "EGW", "MGW", "Status", "Opmerking"]) };
        foreach (var project in Greep(toeval, ["Hart van Zuid", "De Kroon", "Spoorzone fase 2", "Het Kwadraat", "Leeuwarderflat", "Cromhoff", "Blok 7", "Stadsweide"], 5))
            rijen.Add(Rij([project, Kies(toeval, Buurten), $"1-{toeval.Next(1, 13)}-{toeval.Next(2020, 2027)}", $"{toeval.Next(2024, 2031)}", Telling(toeval, false),
                Telling(toeval, false), Kies(toeval, ["hard", "zacht", "kansrijk"]), Kies(toeval, Uitleg)]));
        return new("Projecten", rijen);
    }

    private static Proefblad Labels(Random toeval) => new("Energielabels",
        [Rij(["Label", "Woningen", "Aandeel", "Methode"]), .. "ABCDEFG".Select(label => Rij([$"{label}", Telling(toeval, true), $"0,{toeval.Next(10, 99)}", "NTA 8800"]))]);

    private static Proefblad OnderElkaar(Random toeval) => new("Kerncijfers",
    [
        Rij(["Indicator", "Eenheid", "2022", "2023", "2024"]),
        .. Indicatoren.Select(naam => Rij([naam, "woningen", .. Enumerable.Range(0, 3).Select(_ => Telling(toeval, true))])),
        Rij(["WOZ-waarde totaal", "euro", .. Enumerable.Range(0, 3).Select(_ => Getal(toeval.NextInt64(100_000_000, 900_000_000), nederlands: false))]),
        Rij(["Leningen", "euro", .. Enumerable.Range(0, 3).Select(_ => Getal(toeval.NextInt64(30_000_000, 300_000_000), nederlands: true))]),
    ]);

    private static Proefblad Thema(Random toeval) => new("Thema's",
    [
        Rij(["Onderdeel", "Afspraak", "Stand", "Wie"]), Rij(["A. Algemeen", "Monitor twee keer per jaar", "op koers", "alle partijen"]),
        Rij(["B. Studenten", "Hooguit 500 eenheden per jaar", Telling(toeval, false), "corporaties"]),
        Rij(["C. Leefbaarheid", Kies(toeval, Uitleg), Telling(toeval, false), "Gemeente Enschede"]),
    ]);

    private static string Telling(Random toeval, bool nederlands) => toeval.Next(12) switch
    {
        0 => "",
        1 => "0",
        2 => "-",
        3 => "n.v.t.",
        4 => Getal(toeval.NextDouble() * 100, nederlands, 2),
        5 => "onbekend",
        _ => Getal(toeval.Next(5, toeval.Next(2) == 0 ? 400 : 9000), nederlands),
    };

    private static string?[] Rij(string?[] cellen) => cellen;

    private static T Kies<T>(Random toeval, T[] uit) => uit[toeval.Next(uit.Length)];

    private static T[] Greep<T>(Random toeval, T[] uit, int aantal) => [.. uit.OrderBy(_ => toeval.Next()).Take(aantal)];
}
