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
        "Schulden van een vertrekkende huurder", "Ontruimingen van een huishouden met ten minste één kind", "Woonruimte waarvan de huurder een ex-gedetineerde is",
    ];

    private static IEnumerable<(string, Persoonsgegeven, Func<Random, string>)> Met(string[] wie, params string[] zinnen) => zinnen.Select(zin =>
        (zin, Persoonsgegeven.EenMens, (Func<Random, string>)(t => string.Format(null, zin, wie[t.Next(wie.Length)]))));

    /// <summary>Every sentence with everyone it can be about.</summary>
    public static IEnumerable<string> Allemaal() => Alle.SelectMany(v => Enumerable.Range(0, 40).Select(zaad => v.Maak(new(zaad)))).Distinct();
}
