using Noaber.Kernel.Monitor.Persoonlijk;

namespace Noaber.Kernel.Tests.Monitor;

/// <summary>What associations may write about someone, and what they write about homes and people in general. No one is meant.</summary>
internal static class Levensverhalen
{
    private static readonly string[] Zeldzaam = ["El Amrani", "Nijland", "ten Thije", "Van der Zande", "Haverkate", "Ould Kaddour", "De Vries", "Wolbers"];
    private static readonly string[] OokWoorden = ["Bakker", "Kok", "Visser", "Bos", "Koning", "De Graaf", "Vos", "Mol", "Brouwer"];
    private static readonly string[] Voornamen = ["Wim", "Fatima", "Kees", "Yusuf", "Marieke"];
    private static readonly string[] Klein = ["jansen", "yilmaz", "de vries", "hendriks", "van dijkstra"];
    private static readonly string[] Mensen =
        ["bewoner", "huurster", "gezin", "84-jarige huurder", "alleenstaande moeder", "jonge statushouder", "ouder echtpaar", "student", "cliënt"];

    /// <summary>Somebody whom only what is told gives away.</summary>
    public static IReadOnlyList<(string Naam, Persoonsgegeven Soort, Func<Random, string> Maak)> Alle { get; } =
    [
        .. Met(Zeldzaam, "{0} wilde niet weg", "Vertraging: {0} wil niet verhuizen", "{0} weigerde te vertrekken", "{0} betaalde al maanden niet", "{0} kon de huur niet betalen",
            "{0} zit vast in Almelo", "{0} had ruzie met de buren", "{0} overleed in maart", "{0} kreeg een hartinfarct", "{0} is uit huis gezet", "{0} gebruikt drugs",
            "Later opgeleverd omdat {0} niet weg wilde", "Leegstand nadat {0} overleed"),
        .. Met(OokWoorden, "{0} kon de huur niet betalen", "{0} overleden", "{0} wilde niet vertrekken", "{0} is opgepakt", "Woning leeg, {0} is overleden", "{0} ging scheiden", "{0} raakte verslaafd"),
        .. Met(Klein, "{0} betaalde niet, zij is depressief", "overlast bij {0} aangepakt", "{0} heeft een huurachterstand", "woning ontruimd, {0} zat in detentie"),
        .. Met(Voornamen, "{0} T. heeft hulp gekregen", "Gesprek met {0} K. gehad", "{0} B., huurder sinds 2001"),
        .. Met(Mensen, "een {0} met verslaving", "Eén {0} aan de Parksingel heeft ruzie", "1 {0} met hoge schulden", "Gedaald doordat een {0} overleed", "Een {0} zit in detentie",
            "Er is één {0} uit huis gezet", "Deze {0} is psychotisch", "De {0} van nr. 12 is ziek", "de {0} aan de Parksingel is dement", "de {0} is depressief", "Overlast van een verslaafde {0}"),
        .. Met(["bewoners", "huurders", "gezinnen"], "Eén van de {0} is ernstig ziek", "een van de {0} kreeg een beroerte"),
        .. Met(["Zij", "hij"], "Uitgesteld. {0} is ziek", "{0} werd al jaren mishandeld"),
        .. Met(["Mevrouw K.", "meneer van D.", "Familie B.", "dhr. T."], "{0} is verhuisd", "Afspraak met {0} gemaakt"),
    ];

    /// <summary>Of homes, parties and people in general.</summary>
    public static IReadOnlyList<string> Gewoon { get; } =
    [
        "Bakker is het nieuwe complex?", "een bewonersavond aan de Parksingel", "bewoners van de flat zijn verhuisd door sloop", "één woning verkocht", "Eén complex is gesloopt",
        "Kok is de aannemer van fase 2", "Bos en Broek valt onder de buurt ernaast", "Een huurder betaalt gemiddeld 650 euro", "Er is één huurder per woning geteld",
        "Buren klagen over de lift", "Buren en omgeving: meer klachten", "De huurder is overleden: de woning telt als vrijgekomen.", "Woningen waarvan de huurder is overleden",
        "Als een huurder schulden heeft, gaat Vroegsignalering erop af", "Wanneer een bewoner ziek is, helpt de gemeente", "Een kwart van de huurders heeft schulden",
        "Huurders met schulden krijgen hulp", "Bewoners met een verslaving wonen begeleid", "Het aantal ontruimingen door huurachterstand daalde", "Eén ontruiming minder dan vorig jaar",
        "Domijn wil niet verkopen in deze buurt", "De gemeente wilde niet betalen voor de straat", "De aannemer kon niet leveren", "Aannemer weigerde te betalen", "De Woonplaats kan niet meer bouwen",
        "Een regeling voor mensen met schulden", "Een gezin telt als één huishouden", "Per gezin is één woning nodig", "Een student huurt een kamer", "Eén op de tien huurders heeft een achterstand",
        "Elke huurder met een achterstand krijgt een brief", "Geen huurder is uitgezet", "Minstens één bewoner met een uitkering", "Wie ziek is, krijgt voorrang", "Iemand die ziek is, krijgt voorrang.",
        "Peter de Grotestraat is afgerond", "Label A. Woningen van voor 1990", "Fase B. Start in 2027", "Nieuwbouw aan de Wim Sonneveldlaan", "De jongere huurders wonen vaker alleen",
        "De oudere woningen geven meer klachten", "Een oudere flat met vochtproblemen", "Overlijden, scheiding en verhuizing samen: 120", "Scheiding van afval kost meer",
        "Een ouder complex is leeg voor sloop", "Eén kind minder op de basisschool telt niet mee", "De huurachterstand daalt; die van de bewoners in de wijk ook", "Post weigerde niet",
        "Winter is voorbij: minder overlast", "De bewoner kan kiezen uit 3 keukens", "Nieuwe huurders betalen niet meer dan de grens", "De bewoners wilden niet weg en blijven dus",
        "Vertraging omdat Enexis niet kan leveren", "Uitstel omdat Pathmos later begint", "Gemeente Enschede wilde niet betalen", "Stichting Tactus kon niet alles betalen", "Reggewoon betaalde geen heffing", "In Stevenfenne is overlast afgenomen",
        "Twekkelerveld kreeg een buurthuis", "Een moeder-en-kindhuis met 12 plaatsen", "Man/vrouw-verdeling is onbekend", "Opvang voor dak- en thuislozen", "Huisuitzettingen: zie de toelichting",
        "Complex 12", "Label B (34)", "Klasse A (45)", "Complex 12 is gesloopt", "Boulevard 1945", "Roombeek fase 2", "Roombeek fase 2 is klaar", "Opgeleverd in 2025", "Fase 2", "Blok 3 wordt gesloopt", "Wijk 12",
        "Pathmos 24 woningen", "Nieuwbouw 40 appartementen", "De Laares 12 woningen", "Complex De Schalm, 40 woningen", "Label A. Overlast daalt", "Blok B. gesloopt na ontruiming",
        "Huurders van 65 jaar en ouder", "Gezinnen van 4 personen", "Een huurder van 65 jaar of ouder krijgt voorrang", "Zij heeft vertraging opgelopen", "Hij is nog niet gereed",
        "Een gemiddelde huurder van 45", "Statushouders uit Syrië en Eritrea: 14", "Een statushouder krijgt een woning in de wijk", "Alleenstaande moeders met urgentie: 12",
        "Dakloze mannen en vrouwen met schulden: 14", "Zie www.facebook.com/domijn", "https://www.linkedin.com/company/domijn", "Oplevering (03/04/26)", "Domijn 24, Ons Huis 12",
        "Hart van Zuid 2030", "Kuipersdijk: 40 woningen verkocht", "Nieuwe Verhuringen 12", "Totaal Enschede 1433", "Prestatieafspraken 2026", "Woonvisie Enschede 2024",
        "Verkoop 12 en sloop 24", "In de Maasflat 12 meldingen", "Start in Q3 2026", "Het Kwartaal 3", "Boswinkel 12, Pathmos 7", "Van 12 naar 24 woningen", "Kwartaal 4 2025KW12",
        "Gebouw 3 is leeg", "Flat 2 is verkocht", "Een kind telt mee in het gezin", "Artikel 54a van de Woningwet", "Programma van 60 naar 80", "1,5 miljoen", "0,85", "0.125",
        "Schulden van een vertrekkende huurder", "Ontruimingen van een huishouden met ten minste één kind", "Woonruimte waarvan de huurder een ex-gedetineerde is",
    ];

    /// <summary>Of which each word may be ordinary: together they are one person or one home.</summary>
    public static IReadOnlyList<(string Tekst, Persoonsgegeven Soort)> Samen { get; } =
    [
        ("Het gaat om 7511JX20", Persoonsgegeven.PostcodeMetHuisnummer), ("7511JX20", Persoonsgegeven.PostcodeMetHuisnummer),
        ("Noorderhagen 12 is leeg", Persoonsgegeven.Adres), ("Oude Markt 5", Persoonsgegeven.Adres), ("Laan van Innovatie 9", Persoonsgegeven.Adres),
        ("De Heurne 10", Persoonsgegeven.Adres), ("Zuiderval 3", Persoonsgegeven.Adres), ("Marktstraat12", Persoonsgegeven.Adres),
        ("Gesproken over De Klomp 35b", Persoonsgegeven.Adres), ("Leeg: Klokkenplas 9 staat leeg", Persoonsgegeven.Adres),
        ("06.12345678", Persoonsgegeven.Telefoon), ("Bel 06.12345678", Persoonsgegeven.Telefoon), ("053.4812345", Persoonsgegeven.Telefoon),
        ("Een vrouw van 83 viel van de trap", Persoonsgegeven.EenMens), ("Dakloze man na TBS geplaatst", Persoonsgegeven.EenMens),
        ("Een statushouder uit Eritrea met zijn zoon", Persoonsgegeven.EenMens), ("De oude mevrouw van nummer 8", Persoonsgegeven.EenMens),
        ("Alleenstaande moeder met autistisch kind kreeg urgentie", Persoonsgegeven.EenMens), ("Hij heeft kanker en kan de trap niet op", Persoonsgegeven.EenMens),
        ("Achmed B. (34) is gearresteerd", Persoonsgegeven.Naam), ("Xandro B. (34) is gearresteerd", Persoonsgegeven.Naam),
        ("de Boer (03/04/55)", Persoonsgegeven.Geboortedatum), ("Nijland, 3-4-1955", Persoonsgegeven.Geboortedatum),
        ("https://www.facebook.com/xandra.nijland", Persoonsgegeven.Naam), ("zie linkedin.com/in/xandranijland", Persoonsgegeven.Naam),
        ("Bewoner nr 14 heeft huurschuld van 3.400 euro", Persoonsgegeven.EenMens), ("ex-gedetineerde met enkelband geplaatst in City", Persoonsgegeven.EenMens),
        ("een bewoner met een verslaving", Persoonsgegeven.EenMens), ("Bewoonster is blind", Persoonsgegeven.EenMens), ("Huurder is dement", Persoonsgegeven.EenMens),
        ("Eén 84-jarige huurder wil terug", Persoonsgegeven.EenMens), ("Syrische statushouder met trauma weigerde", Persoonsgegeven.EenMens),
    ];

    private static IEnumerable<(string, Persoonsgegeven, Func<Random, string>)> Met(string[] wie, params string[] zinnen) => zinnen.Select(zin =>
        (zin, Persoonsgegeven.EenMens, (Func<Random, string>)(t => string.Format(null, zin, wie[t.Next(wie.Length)]))));

    /// <summary>Every sentence with everyone it can be about.</summary>
    public static IEnumerable<string> Allemaal() => Alle.SelectMany(v => Enumerable.Range(0, 40).Select(zaad => v.Maak(new(zaad)))).Distinct();
}
