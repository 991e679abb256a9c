using Noaber.Kernel.Monitor.Persoonlijk;

namespace Noaber.Kernel.Tests.Monitor;

/// <summary>What once passed a check by fresh eyes, with variations, and what analysts write with numbers in it. No one is meant.</summary>
internal static class Doorgeglipt
{
    private static readonly string[] Namen = ["Mulder", "Hoekstra", "Smit", "Jansen", "Bakker", "de Vries", "Yilmaz"];
    private static readonly string[] Zeldzaam = [.. Namen, "Nijland", "Haverkate", "Wolbers"];
    private static readonly string[] Straten = ["Haaksbergerstraat", "Kuipersdijk", "Lindenlaan", "Parkweg", "Pathmossingel"];
    private static readonly string[] Landen = ["Eritrea", "Syrië", "Irak", "Gambia", "Afghanistan"];

    /// <summary>What stands in a cell anywhere.</summary>
    public static IReadOnlyList<(string Naam, Persoonsgegeven Soort, Func<Random, string> Maak)> Los { get; } =
    [
        .. Bsns("3 {0}", "in 2024 {0} verhuisd", "{0} 4", "2024\n{0}", "{0}\n12", "{0} 2025", "2024 {0} 12", "zie 12-03-2024 {0}", "12 {0} 34", "nr. 3. {0}", "2024-{0}", "{0}/2025",
            "3, {0}", "2024;{0}", "1) {0}", "12 woningen {0} 3 kamers", "0 {0}", "kamer 3.{0}"),
        .. Deel("{0} 4", ".", "-", "/"), .. Deel("2024 {0}", ".", "-", " "), .. Deel("in 2024 {0} verhuisd", ".", " "), .. Deel("{0} 12", ".", "-", "_"), .. Deel("3 {0} 4", ".", "-"),
        .. Deel("{0}", ";", ", ", "*", "+", "#", ":", "~", "\\", "; ", " * ", "=", "&", "'"), .. Deel("nr {0}", ";", ", ", "*", ",", "&"),
        Een("bsn met haken", Persoonsgegeven.Bsn, t => Plantgoed.Bsn(t).Insert(6, ")").Insert(3, "(")), Een("bsn met vierkante haken", Persoonsgegeven.Bsn, t => $"nr {Plantgoed.Bsn(t).Insert(6, "] ").Insert(3, " [")}"),
        Een("twee bsn", Persoonsgegeven.Bsn, t => $"{Plantgoed.Bsn(t)} {Plantgoed.Bsn(t)}"), Een("drie bsn", Persoonsgegeven.Bsn, t => $"{Plantgoed.Bsn(t)}, {Plantgoed.Bsn(t)}, {Plantgoed.Bsn(t)}"),
        Een("twee bsn in groepen", Persoonsgegeven.Bsn, t => $"{Plantgoed.Groep(Plantgoed.Bsn(t), ".", 3, 3, 3)} {Plantgoed.Groep(Plantgoed.Bsn(t), ".", 3, 3, 3)}"),
        Een("bsn per cijfer en een getal", Persoonsgegeven.Bsn, t => $"{string.Join('.', Plantgoed.Bsn(t).ToCharArray())} 12"), Een("bsn 6-3", Persoonsgegeven.Bsn, t => $"nr {Plantgoed.Bsn(t).Insert(6, " ")}"),
        Een("bsn en een jaar in groepen", Persoonsgegeven.Bsn, t => $"{Plantgoed.Groep(Plantgoed.Bsn(t), " ", 3, 3, 3)} 2025"), Een("bsn na bedrag", Persoonsgegeven.Bsn, t => $"€ 400 {Plantgoed.Bsn(t)}"),

        Een("gb.", Persoonsgegeven.Geboortedatum, t => $"{Kies(t, Zeldzaam)}, gb. {Dag(t)}-{t.Next(1, 12)}-{Jaar(t)}"), Een("gb", Persoonsgegeven.Geboortedatum, t => $"gb {Dag(t)}-{t.Next(1, 12)}-{Jaar(t)}"),
        Een("geb zonder punt", Persoonsgegeven.Geboortedatum, t => $"huurder geb {Dag(t)}/{t.Next(1, 12)}/{Jaar(t)}"), Een("gebdat", Persoonsgegeven.Geboortedatum, t => $"gebdat: {Dag(t)} mei {Jaar(t)}"),
        Een("jaar voorop", Persoonsgegeven.Geboortedatum, t => $"{Kies(t, Namen)} {Jaar(t)}/{t.Next(1, 12):00}/{Dag(t):00}"), Een("jaar voorop, streepjes", Persoonsgegeven.Geboortedatum, t => $"{Kies(t, Zeldzaam)}, {Jaar(t)}-{t.Next(1, 12)}-{Dag(t)}"),
        Een("jaar voorop, punten", Persoonsgegeven.Geboortedatum, t => $"{Kies(t, Namen)} ({Jaar(t)}.{t.Next(1, 12)}.{Dag(t)})"), Een("Romeinse maand", Persoonsgegeven.Geboortedatum, t => $"{Kies(t, Namen)} {Dag(t)}-{Kies(t, ["I", "III", "IV", "VIII", "IX", "XII"])}-{Jaar(t)}"),
        Een("Romeinse maand, punten", Persoonsgegeven.Geboortedatum, t => $"{Kies(t, Zeldzaam)}, {Dag(t)}.{Kies(t, ["II", "VI", "XI"])}.{Jaar(t)}"), Een("Engels", Persoonsgegeven.Geboortedatum, t => $"{Kies(t, Namen)}, {Kies(t, ["March", "May", "October"])} {Dag(t)}th, {Jaar(t)}"),
        Een("Engels, dag voorop", Persoonsgegeven.Geboortedatum, t => $"{Kies(t, Namen)} {Dag(t)}th {Kies(t, ["March", "June", "October"])} {Jaar(t)}"), Een("maand voorop", Persoonsgegeven.Geboortedatum, t => $"{Kies(t, Namen)} maart {Dag(t)} {Jaar(t)}"),
        Een("acht cijfers", Persoonsgegeven.Geboortedatum, t => $"{Kies(t, Namen)} {Dag(t):00}{t.Next(1, 12):00}{Jaar(t)}"), Een("acht cijfers, jaar voorop", Persoonsgegeven.Geboortedatum, t => $"{Kies(t, Namen)}, {Jaar(t)}{t.Next(1, 12):00}{Dag(t):00}"),
        Een("alleen het jaar", Persoonsgegeven.Geboortedatum, t => $"{Kies(t, ["Van Dijk", "de Boer", "Jansen", "Van den Berg", "Yilmaz"])} ({Jaar(t)})"), Een("alleen het jaar, ster", Persoonsgegeven.Geboortedatum, t => $"{Kies(t, ["Van Dijk", "Hoekstra"])} *{Jaar(t)}"),
        Een("alleen het jaar, in een zin", Persoonsgegeven.Geboortedatum, t => $"Woning van {Kies(t, ["Mulder", "Pietersen"])} ({Jaar(t)}) vrij"),

        Een("mobiel en een jaar", Persoonsgegeven.Telefoon, t => $"06-{Mobiel(t)} 2025"), Een("vast en een getal", Persoonsgegeven.Telefoon, t => $"053-4{t.Next(100_000, 999_999)} 12"), Een("mobiel en een regel", Persoonsgegeven.Telefoon, t => $"06{Mobiel(t)}\n12"),
        Een("getal en mobiel", Persoonsgegeven.Telefoon, t => $"12 06-{Mobiel(t)} 4"), Een("mobiel in paren en een jaar", Persoonsgegeven.Telefoon, t => $"06 {Mobiel(t).Insert(6, " ").Insert(4, " ").Insert(2, " ")} 2025"), Een("twee nummers", Persoonsgegeven.Telefoon, t => $"06{Mobiel(t)} 06{Mobiel(t)}"),
        Een("+31 (6)", Persoonsgegeven.Telefoon, t => $"+31 (6) {Mobiel(t).Insert(4, " ")}"), Een("(+31) 6", Persoonsgegeven.Telefoon, t => $"(+31) 6 {Mobiel(t)}"), Een("+31 (0)6-", Persoonsgegeven.Telefoon, t => $"+31(0)6-{Mobiel(t)} 2025"), Een("0031 (53)", Persoonsgegeven.Telefoon, t => $"0031 (53) 4{t.Next(100_000, 999_999)}"),
        Een("tel.", Persoonsgegeven.Telefoon, t => $"tel. 4{t.Next(100_000, 999_999)}"), Een("telefoon:", Persoonsgegeven.Telefoon, t => $"telefoon: 4{t.Next(10, 99)} {t.Next(10, 99)} {t.Next(10, 99)}"), Een("bel", Persoonsgegeven.Telefoon, t => $"Bel naar 48{t.Next(10_000, 99_999)} na vijven"),
        Een("bel 6-", Persoonsgegeven.Telefoon, t => $"bel 6-{Mobiel(t).Insert(4, " ")}"), Een("6- in tweeën", Persoonsgegeven.Telefoon, t => $"6-{Mobiel(t).Insert(4, "-")}"), Een("app", Persoonsgegeven.Telefoon, t => $"app 6 {Mobiel(t).Insert(4, " ")}"),
        Een("mail breed", Persoonsgegeven.Email, _ => "jan＠voorbeeld。nl"), Een("mail breed 2", Persoonsgegeven.Email, _ => "ｊａｎ＠voorbeeld．nl"), Een("mail halve punt", Persoonsgegeven.Email, _ => "stuur naar jan.jansen@voorbeeld｡nl"),
        Een("mail [a]", Persoonsgegeven.Email, _ => "jan [a] voorbeeld.nl"), Een("mail (a)", Persoonsgegeven.Email, _ => "j.devries(a)wonen.voorbeeld.nl"), Een("mail <at>", Persoonsgegeven.Email, _ => "mail jan <at> voorbeeld.nl"),
        Een("iban per teken", Persoonsgegeven.Iban, t => string.Join(' ', Plantgoed.Iban(t).ToCharArray())), Een("iban per teken, streepjes", Persoonsgegeven.Iban, t => $"op {string.Join('-', Plantgoed.Iban(t).ToCharArray())} storten"), Een("iban in paren", Persoonsgegeven.Iban, t => Plantgoed.Groep(Plantgoed.Iban(t), " ", 2, 2, 2, 2, 2, 2, 2, 2, 2)),

        Een("postcode met streepje", Persoonsgegeven.PostcodeMetHuisnummer, t => $"7{t.Next(500, 699)}-AB {t.Next(1, 300)}"), Een("postcode met losse letters", Persoonsgegeven.PostcodeMetHuisnummer, t => $"7{t.Next(500, 699)} A B {t.Next(1, 300)}"),
        Een("postcode met streepje, zin", Persoonsgegeven.PostcodeMetHuisnummer, t => $"Brand in 7{t.Next(500, 699)}-JX, {t.Next(1, 300)}"), Een("postcode met punt", Persoonsgegeven.PostcodeMetHuisnummer, t => $"7{t.Next(500, 699)}.AB {t.Next(1, 300)}"),
        Een("str", Persoonsgegeven.Adres, t => $"Schipholtstr {t.Next(1, 400)}"), Een("str in een zin", Persoonsgegeven.Adres, t => $"lekkage deldenerstr. {t.Next(1, 400)}"), Een("ln", Persoonsgegeven.Adres, t => $"Lindenln {t.Next(1, 400)}a"),
        Een("straat met dubbele punt", Persoonsgegeven.Adres, t => $"{Kies(t, Straten)}: {t.Next(1, 400)}"), Een("straat met dubbele punt, zin", Persoonsgegeven.Adres, t => $"Leeg: {Kies(t, Straten)}: {t.Next(1, 400)}b"), Een("straat met is", Persoonsgegeven.Adres, t => $"{Kies(t, Straten)} : nr {t.Next(1, 400)}"),
        Een("nr aan de", Persoonsgegeven.Adres, t => $"nr {t.Next(1, 400)} aan de {Kies(t, Straten)}"), Een("nummer op de", Persoonsgegeven.Adres, t => $"Nummer {t.Next(1, 400)}b op de {Kies(t, Straten)} is leeg"), Een("huisnummer in de", Persoonsgegeven.Adres, t => $"huisnr. {t.Next(1, 400)} in de {Kies(t, Straten)}"),

        .. Mensen("een {0} met borderline", "Een {0} met ADHD kreeg voorrang", "Eén {0} heeft diabetes", "de {0} van nr. 8 heeft PTSS", "een {0} met epilepsie", "een {0} met een verstandelijke beperking"),
        Een("echtpaar uit", Persoonsgegeven.EenMens, t => $"het {Kies(t, ["echtpaar", "gezin"])} uit {Kies(t, Landen)} is vertrokken"), Een("de man uit", Persoonsgegeven.EenMens, t => $"De {Kies(t, ["huurder", "vrouw", "statushouder"])} uit {Kies(t, Landen)} kreeg een woning"),
        Een("het Syrische gezin", Persoonsgegeven.EenMens, t => $"het {Kies(t, ["Eritrese", "Syrische", "Iraakse"])} gezin is verhuisd"), Een("man (34)", Persoonsgegeven.EenMens, t => $"{Kies(t, ["man", "Vrouw", "bewoner", "Huurster"])} ({t.Next(18, 98)}) uitgezet"),
        Een("man (34 jr)", Persoonsgegeven.EenMens, t => $"Leegstand: {Kies(t, ["man", "vrouw"])} ({t.Next(18, 98)} jr) is overleden"), Een("man, 34,", Persoonsgegeven.EenMens, t => $"{Kies(t, ["Man", "Huurster"])}, {t.Next(18, 98)} jaar, met schulden"),
        Een("met 7 kinderen", Persoonsgegeven.EenMens, t => $"gezin met {t.Next(2, 9)} kinderen uit {Kies(t, Landen)}"), Een("met zeven kinderen", Persoonsgegeven.EenMens, t => $"Moeder met {Kies(t, ["vier", "zeven"])} kinderen is uitgezet"), Een("met kleine kinderen", Persoonsgegeven.EenMens, t => $"echtpaar met {t.Next(2, 9)} jonge kinderen kreeg urgentie na huiselijk geweld"),

        Een("huurovereenkomst", Persoonsgegeven.Sleutel, t => $"{Kies(t, ["huurovereenkomst", "overeenkomst", "zaak", "inschrijving"])} 00{t.Next(10_000, 99_999)} ontbonden"), Een("huurovereenkomst nr", Persoonsgegeven.Sleutel, t => $"Huurovereenkomst nr. {t.Next(10_000, 99_999) / 10 * 10 + 3}"),
        Een("huurovereenkomstnummer", Persoonsgegeven.Sleutel, t => $"{Kies(t, ["huurovereenkomstnummer", "zaaknummer"])}: {t.Next(100_000, 999_999) / 10 * 10 + 3}"), Een("insta", Persoonsgegeven.Naam, _ => "insta: jan_de_vries"), Een("facebook", Persoonsgegeven.Naam, _ => "Facebook: marieke.jansen61"),
        Een("instagram zonder streep", Persoonsgegeven.Naam, _ => "instagram = jandevries"), Een("snap", Persoonsgegeven.Naam, _ => "snapchat: @fatima_y"),
    ];

    /// <summary>What cells give away together: what it is called, what it is, and its rows.</summary>
    public static IReadOnlyList<(string Naam, Persoonsgegeven Soort, string?[][] Rijen)> Tabellen { get; } =
    [
        ("schulden", Persoonsgegeven.Naam, Ernaast(["Jansen", "1250"], ["Mulder", "3400"], ["Nijland", "800"])), ("schulden met centen", Persoonsgegeven.Naam, Ernaast(["Hoekstra", "1.250,50"], ["de Vries", "340,10"])),
        ("leeftijden", Persoonsgegeven.Naam, Ernaast(["Jansen", "34"], ["Yilmaz", "71"], ["Haverkate", "28"])), ("leeftijd voorop", Persoonsgegeven.Naam, Ernaast(["34", "Jansen"], ["71", "Pietersen"], ["28", "Smit"])),
        ("dagnummers", Persoonsgegeven.NaamMetGeboortedatum, Ernaast(["Jansen", "22351"], ["Mulder", "18064"], ["Nijland", "30125"])), ("dagnummers, zeldzaam", Persoonsgegeven.NaamMetGeboortedatum, Ernaast(["Nijland", "22351"], ["ten Thije", "18064"], ["Haverkate", "30125"])),
        ("postcode in drie cellen", Persoonsgegeven.PostcodeMetHuisnummer, Ernaast(["7511", "AB", "12"])), ("postcode in drie cellen, letter", Persoonsgegeven.PostcodeMetHuisnummer, Ernaast(["7545", "JX", "4a"])), ("alleen zo'n rij", Persoonsgegeven.PostcodeMetHuisnummer, [["7522", "KL", "118"]]),
        ("mobiel als getal", Persoonsgegeven.Telefoon, Ernaast(["612345678"])), ("mobiel bij een bedrag", Persoonsgegeven.Telefoon, [["Buurt", "Woningen"], ["Totaal", "12", null, null, "612345678"]]), ("mobiel eronder", Persoonsgegeven.Telefoon, [["Buurt", "Woningen"], ["Pathmos", "12"], [], [], [null, null, "623456781"]]),
    ];

    /// <summary>Tables that look like those and are of homes.</summary>
    public static IReadOnlyList<(string Naam, string?[][] Rijen)> GewoneTabellen { get; } =
    [
        ("buurten zonder kop", Ernaast(["Pathmos", "1250"], ["City", "3400"], ["Stevenfenne", "800"])), ("projecten zonder kop", Ernaast(["Sloop", "12"], ["Nieuwbouw", "40"], ["Renovatie", "34"])), ("grote aantallen", Ernaast(["Woningen", "22351"], ["Huurders", "18064"], ["Meldingen", "30125"])),
        ("jaren en aantallen", Ernaast(["2024", "NB", "12"])), ("ja en nee", Ernaast(["1433", "JA", "12"])), ("labels", [["Aantal", "Status", "Nieuw"], ["1433", "OK", "12"], ["1512", "AF", "14"]]), ("bedragen", [["WOZ-waarde totaal", "612345679"], ["Leningen", "640120000"]]),
        ("bouwjaren", [["Gebouw", "Bouwjaar"], ["Cromhoff", "1961"], ["Kroon", "1970"], ["Kwadraat", "1980"]]), ("miljarden", [["Jaar", "WOZ-waarde totaal"], ["2024", "3.111.222.333"]]),
        ("miljarden per rij", [["Cijfer", "Eenheid", "2024"], ["WOZ-waarde totaal", "euro", "3.111.222.333"]]), ("corporaties", Ernaast(["Domijn", "16000"], ["Welbions", "12400"], ["Reggewoon", "5400"])),
    ];

    /// <summary>What analysts write.</summary>
    public static IReadOnlyList<string> Gewoon { get; } =
    [
        "Boekwaarde 412.553.120", "De WOZ-waarde van 412.553.120 is van 2024", "Marktwaarde: 111.222.333", "bedrag 123.456.782", "Kosten: 123.456.782", "huursom 123.456.782 in 2024", "Investering: € 123.456.782", "Totale kosten in 2024: 123.456.782", "Waarde per 31-12-2024: 412.553.120",
        "In 2022, 2023 en 2024 zijn er 120, 340 en 560 woningen verkocht", "Complexen 120, 121, 122 en 123 zijn klaar", "412, 433, 450, 470 woningen", "120 + 340 + 560 = 1020 woningen", "Complexnummers: 1012, 1013 en 1014", "Van 1.433 (2023) naar 1.458 (2024)", "2023: 1.433; 2024: 1.458; 2025: 1.502",
        "12 (34%) van de 36 woningen", "24/36/48 woningen in fase 1/2/3", "Peildatum 31-12-2024 en 31-12-2025", "01-01-2024 t/m 31-12-2024", "Q1 2024: 120, Q2 2024: 140", "In 2024 1433 en in 2025 1458 woningen", "Fase 1: 40, fase 2: 36, fase 3: 24", "Verdieping 1 t/m 4: 24 woningen", "3e verdieping, 12 woningen",
        "KvK 06033026 en 08013536", "Periode 2025-2030: 1.200 woningen, 35% sociaal", "€ 1.250.000,00 in 2024 en € 1.300.000,00 in 2025", "01 02 03 04 05 06 07 08 09 10 11 12", "Maanden 01 t/m 12", "Versie 2.1.0 van 12-03-2024", "NTA 8800:2024", "Besluit 2024/123456", "ISO 37120:2018", "Energie-index 1,20 - 1,40 - 1,60", "EP2: 120 160 190 kWh",
        "Telefoon: 412 gesprekken", "Telefonisch bereikt: 1.250 huurders", "bel 3 keer per jaar", "Mobiel 2024: 340 bezoekers", "Telefoon 2024 2025 2026", "Wij bellen 1200 huurders", "Balie 345, telefoon 1234, mail 567", "gsm-dekking 98%", "app: 1.250 meldingen",
        "punt 2 (a) woningen. Ook nieuwbouw", "Zie bijlage (a) overzicht.xlsx", "artikel 3 (a) en (b)", "Facebook: 1.250 volgers", "Facebook: geen", "Instagram: domijn", "insta: 12 berichten", "LinkedIn: www.linkedin.com/company/domijn",
        "Parkweg: 2024", "Kuipersdijk: 40 woningen", "Parkweg: 34%", "Haaksbergerstraat: 120 sociale huurwoningen", "Lindenlaan: 24 gesloopt, 36 nieuw", "Project nr 12 aan de Kuipersdijk", "Complex 12 aan de Lindenlaan", "Haaksbergerstraat (1961): 40 woningen", "Kuipersdijk 2024-2026", "40 aan de Parkweg en 36 aan de Kuipersdijk",
        "1433 A en B", "Label 2024 A B C", "Stand 2025-KW 4", "2024-AB", "1200 DAEB 340 niet-DAEB", "Investering 3,5 mln 12 projecten", "Gem. huur 645,12 in 2024; 672,40 in 2025", "Gebouwd 1961/1962", "Bouwjaar 1961-03", "Complex Van Dijk (1961)", "De Boulevard (1961)", "Pathmos (1961)", "Maasflat (1974)", "Opgeleverd 1961/03/12", "Besluit 12-III-1961", "Peildatum 31122008", "Stand 20081231",
        "Sloop March 2025", "Renovatie May 12th, 2025", "12 GB data in 2024", "geb. 12 en 14 zijn gesloopt", "Man (34), vrouw (36)", "Gezin (34), alleenstaand (56)", "Gezin met 2 kinderen: norm 90 m2", "Gezinnen met 3 kinderen uit Syrië: 14", "Een gezin met 3 kinderen betaalt 700 euro", "Als een gezin met 3 kinderen schulden heeft, helpt de gemeente",
        "Statushouders uit Eritrea zijn gehuisvest", "Mensen met borderline wonen begeleid", "Aanpak autisme en ADHD: 12 plekken", "Huurders met een verstandelijke beperking: 34", "Zaak 2024 is afgerond", "Huurovereenkomst 2024", "Huurovereenkomsten: 1.250", "Inschrijving 2025 loopt", "overeenkomst van 12-03-2024", "Zaak 120 woningen", "Aanvraag 450000 euro",
        "Wijk 11 en 12: 1.250 woningen", "Postcodegebied 7511 en 7512", "7511, 7512 en 7513", "Van 34,5% naar 36,2%", "2024: 12,5 / 2025: 13,1 / 2026: 13,4", "1.250 + 340 = 1.590", "Tussen 120 en 340 euro per m2", "4 lagen, 36 woningen, 24 parkeerplekken", "Bouwlaag 3: 12 studio's van 28 m2", "100.000 inwoners, 48.500 huishoudens",
    ];

    /// <summary>The same with other numbers each time.</summary>
    public static IReadOnlyList<Func<Random, string>> Gemaakt { get; } =
    [
        t => $"In {t.Next(2015, 2030)} {t.Next(100, 999)} woningen en in {t.Next(2015, 2030)} {t.Next(100, 999)}", t => $"Boekwaarde {t.Next(100, 999)}.{t.Next(100, 999)}.{t.Next(100, 999)}", t => $"{t.Next(100, 999)} ({t.Next(10, 99)}%) van {t.Next(1000, 1899)} woningen",
        t => $"Complex {t.Next(100, 999)}, {t.Next(100, 999)} en {t.Next(100, 999)}", t => $"Kosten € {t.Next(1, 99)}.{t.Next(100, 999)}.{t.Next(100, 999)} in {t.Next(2015, 2030)}", t => $"{t.Next(2015, 2030)}: {t.Next(1, 9)}.{t.Next(100, 999)}, {t.Next(2015, 2030)}: {t.Next(1, 9)}.{t.Next(100, 999)}",
        t => $"Fase {t.Next(1, 5)}: {t.Next(10, 99)} woningen, oplevering {t.Next(2025, 2032)}", t => $"{t.Next(1, 28)}-{t.Next(1, 12)}-{t.Next(2020, 2030)}: {t.Next(10, 999)} woningen", t => $"Van {t.Next(100, 9999)} naar {t.Next(100, 9999)} ({t.Next(1, 99)},{t.Next(1, 9)}%)",
        t => $"{t.Next(1, 12)} lagen, {t.Next(10, 99)} woningen, {t.Next(10, 99)} plekken", t => $"De marktwaarde is {t.Next(100, 999)}.{t.Next(100, 999)}.{t.Next(100, 999)} (was {t.Next(100, 999)}.{t.Next(100, 999)}.{t.Next(100, 999)})", t => $"Kuipersdijk, {t.Next(1950, 2000)}: {t.Next(10, 99)} woningen",
        t => $"Gemiddeld {t.Next(500, 899)},{t.Next(10, 99)} euro in {t.Next(2015, 2030)} en {t.Next(500, 899)},{t.Next(10, 99)} in {t.Next(2015, 2030)}", t => $"{t.Next(100, 999)} - {t.Next(100, 999)} kWh per woning in {t.Next(2015, 2030)}",
    ];

    private static IEnumerable<(string, Persoonsgegeven, Func<Random, string>)> Bsns(params string[] zinnen) => zinnen.Select(zin =>
        ($"bsn: {zin}", Persoonsgegeven.Bsn, (Func<Random, string>)(t => string.Format(null, zin, Plantgoed.Bsn(t)))));

    private static IEnumerable<(string, Persoonsgegeven, Func<Random, string>)> Deel(string zin, params string[] tussen) => tussen.Select(teken =>
        ($"bsn met {teken}: {zin}", Persoonsgegeven.Bsn, (Func<Random, string>)(t => string.Format(null, zin, Plantgoed.Groep(Plantgoed.Bsn(t), teken, 3, 3, 3)))));

    private static IEnumerable<(string, Persoonsgegeven, Func<Random, string>)> Mensen(params string[] zinnen) => zinnen.Select(zin =>
        (zin, Persoonsgegeven.EenMens, (Func<Random, string>)(t => string.Format(null, zin, Kies(t, ["huurster", "bewoner", "moeder", "statushouder"])))));

    private static string?[][] Ernaast(params string?[][] lijst) => [["Buurt", "Woningen"], .. lijst.Select((rij, at) => (string?[])["Pathmos", $"{12 + at}", null, .. rij])];

    private static (string, Persoonsgegeven, Func<Random, string>) Een(string naam, Persoonsgegeven soort, Func<Random, string> maak) => (naam, soort, maak);

    private static int Dag(Random toeval) => toeval.Next(4, 20);

    private static int Jaar(Random toeval) => toeval.Next(1931, 2005);

    private static string Mobiel(Random toeval) => $"{toeval.Next(10_000_000, 58_999_999)}";

    private static T Kies<T>(Random toeval, T[] uit) => uit[toeval.Next(uit.Length)];
}
