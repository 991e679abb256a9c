using Noaber.Kernel.Monitor.Persoonlijk;

namespace Noaber.Kernel.Tests.Monitor;

/// <summary>
/// What somebody wrote down who played an analyst in a hurry, before looking at the patterns: notes about one person, and notes about homes
/// that look like those. No one is meant.
/// </summary>
internal static class Aanvallen
{
    /// <summary>What stands in a cell anywhere.</summary>
    public static IReadOnlyList<(string Naam, Persoonsgegeven Soort, Func<Random, string> Maak)> Los { get; } =
    [
        .. Als(Persoonsgegeven.Bsn,
            "excl. 1 huurder (BSN 2260.18.155)", "burgerservicenr: 308 301 663", "sofinr 131860914 staat niet in BRP",
            "zie 190996031/Wolters", "３４８２１９９３３", "2181.90.931 = dubbel geteld"),
        .. Als(Persoonsgegeven.PostcodeMetHuisnummer,
            "7511-ab 12", "7607HK-14", "pc 7607 hk huisnr 14", "7607 HK, nr. 14a"),
        .. Als(Persoonsgegeven.Adres,
            "Schipholtstr.12", "nr 12 aan de Oude Markt", "Grotestr 14-II", "woont op de Bornsestraat nr.14", "Bornsestraat\n14 bis",
            "lekkage Wierdensestr. 201 hs, bewoner niet thuis", "hoekhuis Bornsestraat, nr 2 (fam Smit)"),
        .. Als(Persoonsgegeven.Naam,
            "insta jan_de_vries", "mevouw Haverkate belde", "huuder Nijland vertrekt in mei", "insta-account marieke.jansen", "J.B. (34) heeft geen werk",
            "mw. J., 82 jr, valt vaak", "dhr K. (74) wil niet verhuizen", "rekening 0417164300 t.n.v. F. Bakker", "zaaknr Z2024-00812 mw Smit",
            "dossier 2024/1187 (ontruiming Wolters)", "fam. Wolters ontruimd 12/3", "Wolters: 3 mnd huurachterstand", "ontruiming De Boer aangezegd",
            "mevrouw Özdemir heeft schulden", "hr. Żukowski in WSNP", "huurder El Bakkali bijstand ingetrokken", "statushouder A. Tesfay en 2 kinderen, kamer 3",
            "A.T. (Syrië, 1989) nog niet gekoppeld", "dhr. v.d. Berg heeft borderline", "mvr Jansen belde over lekkage", "mw Janssne (buurvrouw) klaagt",
            "zoon van mevr de Wit zit vast", "Incl. woning van Piet Jansen (overleden jan. 2024)", "OPM. JANSEN, P. - BETALINGSREGELING", "jansen pieter 4 mnd achter",
            "gesprek gehad met Fatima over haar uitkering", "Henk en Ria gaan scheiden, woning vrij", "contactpersoon: S. de Groot, 0612345678",
            "mw. de Vríes zit in de schuldhulpverlening"),
        .. Als(Persoonsgegeven.EenMens,
            "een huurster met MS", "bewoonster nr 14 is overleden", "bewoner van nr. 8 drinkt", "oude heer op nr 23 dementeert",
            "1 huurster, moeder van 4 uit Somalië, huurschuld € 8.412"),
        .. Als(Persoonsgegeven.Geboortedatum,
            "Van Dijk (1961)", "geb. 3-4-'58, woont alleen", "geboren op drie april 1958", "*12-11-1947 te Almelo", "gebdat 19580403", "J.v.d.B. 12-03-1961"),
        .. Als(Persoonsgegeven.Telefoon,
            "06 - 12 34 56 78 bellen na 18u", "bel dochter op 0031 6 12345678", "tel. 0546–123456 (zoon)", "+31 (0)6-12 34 56 78", "o6-12345678 is van de buurvrouw"),
        .. Als(Persoonsgegeven.Email,
            "jan.de.vries (at) voorbeeld.nl", "j.devries＠voorbeeld.nl", "mail naar jdevries @ voorbeeld . nl"),
        .. Als(Persoonsgegeven.Iban,
            "rek.nr. nl34rabo0312487659 tnv Bakker", "NL46 INGB 0004 8219 35"),
        .. Als(Persoonsgegeven.Sleutel,
            "klant 40081234 meldt huiselijk geweld", "huurdersnr 104512: wanbetaler", "cliëntnr 88213 (Wmo-traplift)"),
    ];

    /// <summary>Of homes, laws, firms and people in general.</summary>
    public static IReadOnlyList<string> Gewoon { get; } =
    [
        "De Heer (1961)", "Gezin met 3 kinderen: urgentie mogelijk", "mantelzorg voor een ouder met dementie", "Voor een jongere met autisme is een rustige woning nodig",
        "Voor een jongere met autisme …", "Architect Van Dijk (1961)", "Boekwaarde 3.111.222.333", "€ 3.111.222.333", "Huurders Domijn tevreden: 7,8",
        "Facebook juni2024: 12 berichten", "WOZ-waarde 3.111.222.333", "brief nr 12 aan de Raad", "nr 12 van de woningmarktmonitor", "Wet van 20 november 2014 (Stb. 2014, 427)",
        "art. 48 lid 1 Woningwet, zie ook 44c", "NPA 2023-2027, bijlage 4, tabel 2.1", "Bornsestraat e.o. fase 2: 48 woningen, oplevering Q3 2026",
        "Complex 1407 (Wierdensestraat), 62 won., bj 1968", "De Nieuwe Bornsestraat, 24 appartementen", "Van Wijnen bouwt 36 won. aan de Stationsstraat",
        "Dura Vermeer: 112 woningen, 2025", "BAM Wonen (fase 3, 2024)", "Jansen Bouw BV, offerte 12-03-2024", "incl. 12 units Ter Steege, 2026",
        "bron: CBS StatLine 83913NED, 12-11-2024", "bron: Lokale monitor wonen, peildatum 1-1-2024", "CBS-buurtcode BU01410203", "wijk 07, buurt 12: 1.408 woningen",
        "0,4% meer dan 2023 (12.345 i.p.v. 12.296)", "€ 1.234.567,89 incl. btw", "investering 123.456.789 euro over 10 jaar", "totaal 226.018.155 kWh", "WOZ 2024: gem. € 312.400",
        "huurachterstand 0,6% van de jaarhuur", "14 ontruimingen, waarvan 9 wegens huurachterstand", "12 huurders in de schuldhulp via vroegsignalering",
        "statushouders: taakstelling 2024-1 = 58 personen", "uitstroom beschermd wonen 12 van 15", "35 seniorenwoningen Huize Sint Jan",
        "Willem van Otterloostraat: sloop 44, nieuwbouw 60", "Prins Bernhardlaan 2e fase start 2027", "Burgemeester Jansenplein, herinrichting 2025",
        "Dr. Schaepmanstraat, 24 won. label B", "blok A t/m F, 6 x 14 woningen", "type E4, 3-kamer, 74 m2 GO", "EPV-woningen: 210 st. (label A+++)", "RC 6,0 / U 1,2; 8 panelen",
        "EP2 tussen 160 en 190 kWh/m2", "huurprijsgrens € 879,66 (2024)", "passend toewijzen 95%: 97,4 gehaald", "Besluit van 4 juli 2023, zaaknr 2023/4812",
        "raadsbesluit 2024-0117", "vergadering 12-11-2024, agendapunt 7b", "prestatieafspraken Almelo 2024–2028, versie 3.2", "Meting door Companen, sept. 2023 (n = 1.204)",
        "KWH-huurderslabel: 7,9", "Aedes-benchmark 2023: B", "ICR 1,8 / LTV 47% / solvabiliteit 52%", "WSW-borging € 24 mln", "tabel 3, kolom F t/m H",
        "cijfer 2022 gecorrigeerd (was 1.204, is 1.198)", "nog niet bekend, volgt in mei 2025", "excl. 36 onzelfstandige eenheden", "Het Meulenbelt, 48 zorgwoningen (ZZP 4+)",
        "woningen met een Wmo-aanpassing: 112", "Rhijnvis Feith-flat, 5 lagen, 1972", "Sint-Antoniuscomplex 1958, renovatie 2027", "Ontwerp: De Jong Gortemaker Algra, 2025",
        "Aannemer Hegeman, 44 won. casco", "De Wonne, opvang 12 plaatsen", "Vrouwenopvang: 8 plekken per jaar", "1 op de 5 huurders heeft een laag inkomen",
        "Gem. leeftijd hoofdbewoner 58 jaar",
    ];

    private static IEnumerable<(string, Persoonsgegeven, Func<Random, string>)> Als(Persoonsgegeven soort, params string[] teksten) =>
        teksten.Select(tekst => (tekst, soort, (Func<Random, string>)(_ => tekst)));
}
