using System.Globalization;
using Noaber.Kernel.Monitor.Persoonlijk;

namespace Noaber.Kernel.Tests.Monitor;

/// <summary>Personal things that nobody has, in every way of writing that we know of. All numbers are drawn; no one is meant.</summary>
internal static class Plantgoed
{
    private static readonly string[] Voornamen = ["Jan", "Fatima", "Kees", "Yusuf", "Marieke", "Gerrit"];
    private static readonly string[] Namen = ["de Vries", "Jansen", "van den Berg", "Yilmaz", "Oude Wolbers", "ter Haar", "El Amrani", "Bakker"];
    private static readonly string[] Straten = ["Deldenerstraat", "Hoge Bothofstraat", "Kuipersdijk", "Haaksbergerstraat", "Lonnekerspoorlaan", "Zuiderval-weg"];

    // Rare ones too: around them the words must tell. Of those that are usual, the name tells.
    private static readonly string[] Zeldzaam = [.. Namen, "Nijland", "Wolbers", "ten Thije", "van der Zande", "Oude Lashof", "Haverkate"];
    private static readonly string[] Bekende = ["Jansen", "de Vries", "Yilmaz", "Bakker", "Hendriks", "van Dijkstra", "Mulder"];
    private static readonly string[] Uitgangen = ["straat", "laan", "weg", "plein", "singel", "kade", "dijk", "steeg", "gracht", "plantsoen", "dreef", "hof", "pad"];
    private static readonly string[] Klein = ["bakker", "de vries", "jansen", "yilmaz"];

    /// <summary>What stands in a cell anywhere, and gives itself away.</summary>
    public static IReadOnlyList<(string Naam, Persoonsgegeven Soort, Func<Random, string> Maak)> Los { get; } =
    [
        ("bsn", Persoonsgegeven.Bsn, t => Bsn(t)), ("bsn met punten", Persoonsgegeven.Bsn, t => Groep(Bsn(t), ".", 3, 3, 3)),
        ("bsn met spaties", Persoonsgegeven.Bsn, t => Groep(Bsn(t), " ", 3, 3, 3)), ("bsn 4-2-3", Persoonsgegeven.Bsn, t => Groep(Bsn(t), ".", 4, 2, 3)),
        ("bsn met streepjes", Persoonsgegeven.Bsn, t => Groep(Bsn(t), "-", 3, 3, 3)), ("bsn zonder nul", Persoonsgegeven.Bsn, t => Bsn(t, metNul: true)[1..]),
        ("bsn als getal", Persoonsgegeven.Bsn, t => $"{Bsn(t)},00"), ("bsn in een zin", Persoonsgegeven.Bsn, t => $"Kandidaat met nummer {Bsn(t)} is geplaatst"),
        ("bsn met woord", Persoonsgegeven.Bsn, t => $"BSN: {Bsn(t)}"), ("bsn fout maar genoemd", Persoonsgegeven.Bsn, t => $"bsn {t.Next(100_000_000, 999_999_999)}"),
        ("bsn met harde spatie", Persoonsgegeven.Bsn, t => Groep(Bsn(t), "\u00a0", 3, 3, 3)), ("bsn brede cijfers", Persoonsgegeven.Bsn, t => Breed(Bsn(t))),
        ("bsn met aanhalingsteken", Persoonsgegeven.Bsn, t => $"'{Bsn(t)}"), ("bsn met spatie erachter", Persoonsgegeven.Bsn, t => $" {Bsn(t)}  "),
        ("mail", Persoonsgegeven.Email, t => $"{Kies(t, Voornamen)}.devries{t.Next(99)}@example.nl".ToLowerInvariant()),
        ("mail in zin", Persoonsgegeven.Email, t => $"Stuur het aan j.bakker{t.Next(99)}@wonen.example."), ("mail met (at)", Persoonsgegeven.Email, _ => "jan.jansen(at)example.nl"),
        ("mobiel", Persoonsgegeven.Telefoon, t => $"06-{t.Next(10_000_000, 99_999_999)}"), ("mobiel los", Persoonsgegeven.Telefoon, t => $"06{t.Next(10_000_000, 99_999_999)}"),
        ("mobiel met spaties", Persoonsgegeven.Telefoon, t => $"06 {t.Next(10, 99)} {t.Next(10, 99)} {t.Next(10, 99)} {t.Next(10, 99)}"),
        ("mobiel +31", Persoonsgegeven.Telefoon, t => $"+316{t.Next(10_000_000, 99_999_999)}"), ("vast", Persoonsgegeven.Telefoon, t => $"053-4{t.Next(100_000, 999_999)}"),
        ("vast met haken", Persoonsgegeven.Telefoon, t => $"(053) 4{t.Next(10, 99)} {t.Next(10, 99)} {t.Next(10, 99)}"),
        ("+31 (0)", Persoonsgegeven.Telefoon, t => $"+31 (0)6 {t.Next(1000, 9999)} {t.Next(1000, 9999)}"), ("tel in zin", Persoonsgegeven.Telefoon, t => $"Bel 0031 6 {t.Next(10_000_000, 99_999_999)} na vijven"),
        ("iban", Persoonsgegeven.Iban, t => Iban(t)), ("iban met spaties", Persoonsgegeven.Iban, t => Groep(Iban(t), " ", 4, 4, 4, 4, 2)),
        ("iban in zin", Persoonsgegeven.Iban, t => $"Over te maken op {Iban(t).ToLowerInvariant()} voor juli"),
        ("postcode", Persoonsgegeven.Postcode, t => Postcode(t, " ")), ("postcode dicht", Persoonsgegeven.Postcode, t => Postcode(t, "")),
        ("postcode klein", Persoonsgegeven.Postcode, t => Postcode(t, "").ToLowerInvariant()), ("postcode in zin", Persoonsgegeven.Postcode, t => $"Omgeving {Postcode(t, " ")} gerenoveerd"),
        ("postcode en nummer", Persoonsgegeven.PostcodeMetHuisnummer, t => $"{Postcode(t, " ")} {t.Next(1, 300)}"),
        ("postcode, nummer", Persoonsgegeven.PostcodeMetHuisnummer, t => $"{Postcode(t, "")}, {t.Next(1, 300)}a"),
        ("adres", Persoonsgegeven.Adres, t => $"{Kies(t, Straten)} {t.Next(1, 400)}"), ("adres met letter", Persoonsgegeven.Adres, t => $"{Kies(t, Straten)} {t.Next(1, 400)}-{t.Next(1, 30)}"),
        ("adres in zin", Persoonsgegeven.Adres, t => $"Brand in de woning {Kies(t, Straten)} {t.Next(1, 400)}b, hersteld"), ("adres klein", Persoonsgegeven.Adres, t => $"{Kies(t, Straten).ToLowerInvariant()} {t.Next(1, 400)}"),
        ("adres, elke uitgang", Persoonsgegeven.Adres, t => $"Linden{Kies(t, Uitgangen)} {t.Next(1, 400)}"), ("adres met toevoeging", Persoonsgegeven.Adres, t => $"Eiken{Kies(t, Uitgangen)} {t.Next(1, 90)}b"),
        ("zeldzame naam met titel", Persoonsgegeven.Naam, t => $"{Kies(t, ["dhr.", "mevr.", "mw.", "de heer", "meneer", "mevrouw", "Fam."])} {Kies(t, Zeldzaam)}"),
        ("zeldzame naam met voorletters", Persoonsgegeven.Naam, t => $"{Letters(t)} {Kies(t, Zeldzaam)}"), ("zeldzame naam met rol", Persoonsgegeven.Naam, t => $"{Kies(t, ["bewoner", "huurster", "contactpersoon", "aanvrager"])} {Kies(t, Zeldzaam)}"),
        ("meneer", Persoonsgegeven.Naam, t => $"Gesproken met meneer {Kies(t, Namen)}"), ("mevrouw", Persoonsgegeven.Naam, t => $"Mevrouw {Kies(t, Namen)} is verhuisd"),
        ("dhr", Persoonsgegeven.Naam, t => $"dhr. {Kies(t, Namen)}"), ("mw", Persoonsgegeven.Naam, t => $"mw. {Letters(t)} {Kies(t, Namen)}"),
        ("de heer", Persoonsgegeven.Naam, t => $"woning van de heer {Kies(t, Namen)} leeg"), ("familie", Persoonsgegeven.Naam, t => $"Familie {Kies(t, Namen)} krijgt voorrang"),
        ("voorletters", Persoonsgegeven.Naam, t => $"{Letters(t)} {Kies(t, Namen)}"), ("een voorletter", Persoonsgegeven.Naam, t => $"J. {Kies(t, Namen)}"),
        ("huurder", Persoonsgegeven.Naam, t => $"huurder J. {Kies(t, Namen)} heeft achterstand"), ("huurder zonder letters", Persoonsgegeven.Naam, t => $"Overlast door huurder {Kies(t, Namen)}"),
        ("achterstevoren", Persoonsgegeven.Naam, _ => "Vries, J. de"), ("voornaam", Persoonsgegeven.Naam, t => $"{Kies(t, Voornamen)} {Kies(t, Namen)}"),
        ("voornaam in zin", Persoonsgegeven.Naam, t => $"Plaatsing van {Kies(t, Voornamen)} {Kies(t, Namen)} loopt"), ("hoofdletters", Persoonsgegeven.Naam, _ => "JAN JANSEN"),
        ("kleine letters", Persoonsgegeven.Naam, _ => "jan de vries"), ("geboren", Persoonsgegeven.Geboortedatum, t => $"geboren op {t.Next(1, 28)}-{t.Next(1, 12)}-{t.Next(1940, 2010)}"),
        ("geb.", Persoonsgegeven.Geboortedatum, t => $"geb. {t.Next(1, 28)} maart {t.Next(1940, 2010)}"), ("bag", Persoonsgegeven.OnderBuurt, t => $"015301000{t.Next(1_000_000, 9_999_999)}"),
    ];

    /// <summary>People in sentences, with a surname and nothing else of a name.</summary>
    public static IReadOnlyList<(string Naam, Persoonsgegeven Soort, Func<Random, string> Maak)> Verhalen { get; } =
    [
        Verhaal("Het gezin {0} is ziek en heeft schulden"), Verhaal("gezin {0} krijgt voorrang"), Verhaal("Echtpaar {0}: scheiding loopt"), Verhaal("De weduwe {0} verhuist"),
        Verhaal("Zoon van {0} staat op straat"), Verhaal("Hulp voor de kinderen van {0}"), Verhaal("{0} is ziek"), Verhaal("{0} is al lang ernstig ziek"), Verhaal("{0} heeft schulden"),
        Verhaal("{0} heeft een hoge huurachterstand"), Verhaal("{0} is dement en kan niet alleen zijn"), Verhaal("Vertraging: {0} is overleden"), Verhaal("{0} lijdt aan depressie"),
        Verhaal("{0} kan de huur niet betalen"), Verhaal("{0} staat onder bewind"), Verhaal("{0} krijgt thuiszorg", Namen), Verhaal("Overlast door {0}, zaak loopt", Bekende),
        Verhaal("Ontruiming {0} uitgesteld", Bekende), Verhaal("Zorg: {0} moet naar een verpleeghuis, is dement", Bekende), Verhaal("{0} (84 jaar) wil terug", Bekende),
        Verhaal("Met {0} gesproken over zijn schulden", Bekende), Verhaal("Klacht van {0} ligt bij de rechter", Bekende), Verhaal("{0} woont hier met 3 kinderen", Voornamen),
        Verhaal("gezin {0} krijgt hulp", Klein), Verhaal("mevrouw {0} is verhuisd", Klein), Verhaal("overlast van huurder {0}", Klein), Verhaal("dhr. {0} betaalt weer", Klein),
    ];

    /// <summary>What a heading gives away: the heading, and what stands under it.</summary>
    public static IReadOnlyList<(string Kop, Persoonsgegeven Soort, Func<Random, string> Maak)> OnderKop { get; } =
    [
        ("BSN", Persoonsgegeven.Bsn, t => $"{t.Next(10_000_000, 999_999_999)}"), ("Burgerservicenummer", Persoonsgegeven.Bsn, t => Bsn(t)), ("sofinummer", Persoonsgegeven.Bsn, t => Bsn(t)),
        ("Naam huurder", Persoonsgegeven.Naam, t => Kies(t, ["Wolbers", "Xandra Nijland", "De Lange"])), ("Achternaam", Persoonsgegeven.Naam, t => Kies(t, ["Wolbers", "Nijland"])),
        ("Contactpersoon", Persoonsgegeven.Naam, _ => "Xandra Nijland"), ("Huurder", Persoonsgegeven.Naam, _ => "Nijland"), ("Voornaam", Persoonsgegeven.Naam, _ => "Xandra"),
        ("Bewoner", Persoonsgegeven.Naam, t => Kies(t, ["Haverkate", "Ten Thije"])), ("Hoofdhuurder", Persoonsgegeven.Naam, _ => "Haverkate"), ("Medehuurder", Persoonsgegeven.Naam, _ => "Nijland"),
        ("Aanvrager", Persoonsgegeven.Naam, _ => "Haverkate"), ("Naam bewoner", Persoonsgegeven.Naam, _ => "Wolbers"), ("Klantnaam", Persoonsgegeven.Naam, _ => "Haverkate"), ("Ingevuld door", Persoonsgegeven.Naam, _ => "Haverkate"),
        ("Geboortedatum", Persoonsgegeven.Geboortedatum, t => $"{t.Next(1, 28)}-{t.Next(1, 12)}-{t.Next(1940, 2010)}"), ("geb.datum", Persoonsgegeven.Geboortedatum, t => $"{t.Next(10_000, 40_000)}"),
        ("Geboortejaar", Persoonsgegeven.Geboortedatum, t => $"{t.Next(1940, 2010)}"), ("Telefoon", Persoonsgegeven.Telefoon, t => $"6{t.Next(10_000_000, 99_999_999)}"), ("Mobiel", Persoonsgegeven.Telefoon, t => $"6{t.Next(10_000_000, 99_999_999)}"),
        ("IBAN", Persoonsgegeven.Iban, t => $"NL00BANK0{t.Next(100_000_000, 999_999_999)}"), ("Huisnummer", Persoonsgegeven.Adres, t => $"{t.Next(1, 400)}"), ("huisnr", Persoonsgegeven.Adres, t => $"{t.Next(1, 400)}a"),
        ("Adres", Persoonsgegeven.Adres, t => $"Het Zeggelt {t.Next(1, 90)}"), ("Straat", Persoonsgegeven.OnderBuurt, _ => "Het Zeggelt"), ("Complexnummer", Persoonsgegeven.OnderBuurt, t => $"{t.Next(100, 999)}"),
        ("Complex", Persoonsgegeven.OnderBuurt, _ => "De Schalm"), ("VHE-nummer", Persoonsgegeven.OnderBuurt, t => $"{t.Next(10_000, 99_999)}"), ("Eenheidnummer", Persoonsgegeven.OnderBuurt, t => $"{t.Next(10_000, 99_999)}.{t.Next(10, 99)}"),
        ("Contractnummer", Persoonsgegeven.OnderBuurt, t => $"C{t.Next(10_000, 99_999)}"), ("Klantnummer", Persoonsgegeven.OnderBuurt, t => $"{t.Next(10_000, 99_999)}"), ("BAG-id", Persoonsgegeven.OnderBuurt, t => $"15301000{t.Next(1_000_000, 9_999_999)}"),
    ];

    private static (string, Persoonsgegeven, Func<Random, string>) Verhaal(string zin, string[]? namen = null) =>
        (zin, Persoonsgegeven.Naam, t => string.Format(CultureInfo.InvariantCulture, zin, Kies(t, namen ?? Zeldzaam)));

    public static string Bsn(Random toeval, bool metNul = false)
    {
        while (true)
        {
            var getal = metNul ? toeval.Next(21_010_000, 99_999_999) : toeval.Next(100_000_000, 999_999_999);
            var tekst = getal.ToString("000000000", CultureInfo.InvariantCulture);
            if ((tekst.Take(8).Select((c, at) => (c - '0') * (9 - at)).Sum() - (tekst[8] - '0')) % 11 == 0)
                return tekst;
        }
    }

    public static string Iban(Random toeval)
    {
        var rekening = $"{toeval.Next(100_000_000, 999_999_999):0000000000}";
        // RABO in digits, the account, NL in digits, 00.
        var rest = System.Numerics.BigInteger.Parse($"27101124{rekening}232100", CultureInfo.InvariantCulture) % 97;
        return $"NL{98 - (int)rest:00}RABO{rekening}";
    }

    private static string Postcode(Random toeval, string tussen) => $"{toeval.Next(7500, 7699)}{tussen}{(char)('A' + toeval.Next(3))}{(char)('R' + toeval.Next(2))}";

    private static string Letters(Random toeval) => string.Concat(Enumerable.Range(0, toeval.Next(2, 4)).Select(_ => $"{(char)('A' + toeval.Next(20))}."));

    public static string Groep(string tekst, string tussen, params int[] lengtes)
    {
        var at = 0;
        return string.Join(tussen, lengtes.Select(lengte => tekst.Substring((at += lengte) - lengte, lengte)));
    }

    private static string Breed(string cijfers) => string.Concat(cijfers.Select(c => (char)(c - '0' + '０')));

    private static T Kies<T>(Random toeval, T[] uit) => uit[toeval.Next(uit.Length)];
}
