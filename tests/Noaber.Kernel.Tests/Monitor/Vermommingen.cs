using Noaber.Kernel.Monitor.Persoonlijk;

namespace Noaber.Kernel.Tests.Monitor;

/// <summary>Personal things in ways of writing that hide them, and ordinary words that look like those. No one is meant.</summary>
internal static class Vermommingen
{
    private static readonly string[] Voornamen = ["Ahmed", "Fatima", "Kees", "Marieke"];
    private static readonly string[] Namen = ["Jansen", "Yilmaz", "Pietersen", "de Vries", "Hendriks"];
    private static readonly string[] Zeldzaam = [.. Namen, "Nijland", "Haverkate", "Wolbers"];
    private static readonly string[] Straten = ["Haaksbergerstraat", "Kuipersdijk", "Lindenlaan", "Parkweg", "Pathmossingel"];

    /// <summary>What stands in a cell anywhere.</summary>
    public static IReadOnlyList<(string Naam, Persoonsgegeven Soort, Func<Random, string> Maak)> Los { get; } =
    [
        .. Groepen("/", "_", ".", " / ", " - ", ". ", "\n", "\r\n", "|", " \n ").Select(tussen => ($"bsn {tussen}", Persoonsgegeven.Bsn,
            (Func<Random, string>)(t => $"nr {Plantgoed.Groep(Plantgoed.Bsn(t), tussen, 3, 3, 3)}"))),
        .. Groepen(" ", "/", ".", "-", "_", "\n", " - ").Select(tussen => ($"bsn per cijfer {tussen}", Persoonsgegeven.Bsn,
            (Func<Random, string>)(t => string.Join(tussen, Plantgoed.Bsn(t).ToCharArray())))),
        Een("bsn, spatie en regel", Persoonsgegeven.Bsn, t => $"dossier {Plantgoed.Bsn(t).Insert(6, "\n").Insert(3, " ")}"),
        Een("bsn Arabisch", Persoonsgegeven.Bsn, t => Schrift(Plantgoed.Bsn(t), '٠')), Een("bsn Perzisch", Persoonsgegeven.Bsn, t => $"zie {Schrift(Plantgoed.Bsn(t), '۰')}"),
        Een("bsn Devanagari", Persoonsgegeven.Bsn, t => Schrift(Plantgoed.Bsn(t), '०')), Een("bsn als Excel", Persoonsgegeven.Bsn, t => Plantgoed.Bsn(t) is var bsn ? $"_x003{bsn[0]}_{bsn[1..]}" : ""),
        Een("naam, kort jaar", Persoonsgegeven.Geboortedatum, t => $"{Kies(t, Namen)} {Dag(t)}-{t.Next(1, 12)}-{t.Next(31, 99)}"),
        Een("zeldzame naam, kort jaar", Persoonsgegeven.Geboortedatum, t => $"{Kies(t, Zeldzaam)} {Dag(t)}-{t.Next(1, 12)}-{t.Next(41, 99)}"),
        Een("naam, jaar met streepje", Persoonsgegeven.Geboortedatum, t => $"{Kies(t, Namen)} ({Dag(t)}/{t.Next(1, 12)}/'{t.Next(41, 99)})"),
        Een("naam, maand", Persoonsgegeven.Geboortedatum, t => $"{Kies(t, Zeldzaam)}, {Dag(t)} {Kies(t, ["mrt", "maart", "okt.", "december"])} {t.Next(41, 99)}"),
        Een("naam, heel jaar", Persoonsgegeven.Geboortedatum, t => $"{Kies(t, Namen)} {Schrift($"{Dag(t):00}", '٠')}-{Schrift($"{t.Next(1, 12):00}", '٠')}-{Schrift($"{t.Next(1930, 2009)}", '٠')}"),
        Een("mobiel per cijfer", Persoonsgegeven.Telefoon, t => string.Join(' ', $"06{t.Next(10_000_000, 99_999_999)}".ToCharArray())),
        Een("mobiel zonder nul", Persoonsgegeven.Telefoon, t => $"6 {t.Next(10_000_000, 58_999_999)}"), Een("mobiel zonder nul, los", Persoonsgegeven.Telefoon, t => $"bel 6-{t.Next(10, 58)} {t.Next(10, 99)} {t.Next(10, 99)} {t.Next(10, 99)}"),
        Een("mail in woorden", Persoonsgegeven.Email, _ => "jan apenstaartje voorbeeld.nl"), Een("mail geheel in woorden", Persoonsgegeven.Email, _ => "j.devries apenstaart wonen punt voorbeeld punt nl"),
        Een("adres met haakjes", Persoonsgegeven.Adres, t => $"{Kies(t, Straten)} ({t.Next(1, 400)})"), Een("adres no", Persoonsgegeven.Adres, t => $"{Kies(t, Straten)} no {t.Next(1, 400)}"),
        Een("adres no.", Persoonsgegeven.Adres, t => $"{Kies(t, Straten)} no. {t.Next(1, 400)}"), Een("adres nummer", Persoonsgegeven.Adres, t => $"{Kies(t, Straten)} nummer {t.Next(1, 400)}"),
        Een("nummer voor de straat", Persoonsgegeven.Adres, t => $"{t.Next(1, 400)} {Kies(t, Straten)}"), Een("nummer voor de straat, in een zin", Persoonsgegeven.Adres, t => $"Brand op {t.Next(1, 400)}b {Kies(t, Straten)} hersteld"),
        Een("nummer in woorden", Persoonsgegeven.Adres, t => $"{Kies(t, Straten)} nummer {Kies(t, ["twaalf", "drie", "eenentwintig", "honderdtwee", "zestien"])}"), Een("straat zonder uitgang", Persoonsgegeven.Adres, t => $"Deppenbroekhoek {t.Next(1, 90)}"),
        Een("adres over twee regels", Persoonsgegeven.Adres, t => $"{Kies(t, Straten)}\n{t.Next(1, 400)}"),
        Een("voornaam vertrokken", Persoonsgegeven.Naam, t => $"{Kies(t, Voornamen)} is vertrokken"), Een("voornaam verhuisd", Persoonsgegeven.Naam, t => $"Leegstand: {Kies(t, Voornamen)} is in maart verhuisd"),
        Een("voornaam met ruzie", Persoonsgegeven.Naam, t => $"{Kies(t, Voornamen)} had ruzie met de buren"), Een("twee namen", Persoonsgegeven.Naam, t => $"{Kies(t, Namen)} en {Kies(t, ["Oosterhuis", "Mulder"])} zijn verhuisd"),
        Een("een zeldzame erbij", Persoonsgegeven.Naam, t => $"{Kies(t, ["Nijland", "Haverkate"])} en {Kies(t, Namen)} hebben hoge schulden"), Een("profiel", Persoonsgegeven.Naam, _ => "@jandevries"), Een("profiel in zin", Persoonsgegeven.Naam, _ => "zie @jan.de.vries61 op X"),
        Een("hij en de huur", Persoonsgegeven.EenMens, t => $"{Kies(t, ["hij", "zij", "Ze"])} kon de huur niet betalen en is ontruimd"), Een("hij en hennep", Persoonsgegeven.EenMens, _ => "Hij werd betrapt met hennep"),
        Een("wie op de hoek", Persoonsgegeven.EenMens, t => $"{Kies(t, ["weduwe", "bewoner", "Buurman", "alleenstaande moeder"])} op de hoek heeft schulden"),
        Een("wie uit een jaar", Persoonsgegeven.EenMens, t => $"{Kies(t, ["bewoner", "Huurster", "man"])} uit {t.Next(1930, 2005)} met schulden"),
        Een("wie op een verdieping", Persoonsgegeven.EenMens, t => $"de {Kies(t, ["buurvrouw", "bewoner", "huurder"])} van de {Kies(t, ["derde", "eerste", "bovenste"])} verdieping klaagt"),
        Een("huurder en nummer", Persoonsgegeven.Sleutel, t => $"{Kies(t, ["huurder", "klant", "cliënt", "Bewoner:"])} {t.Next(1_000_001, 9_999_999) / 10 * 10 + 3} heeft betalingsregeling"), Een("contract", Persoonsgegeven.Sleutel, t => $"{Kies(t, ["contractnummer", "dossiernummer", "Klantnr.", "leningnummer", "huurdersnummer"])} 00{t.Next(10_000, 99_999)} ontbonden"),
        Een("contract zonder nummer", Persoonsgegeven.Sleutel, t => $"{Kies(t, ["contract", "dossier", "lening"])} 0{t.Next(10_000, 99_999) / 10 * 10 + 1} loopt af"),
        Een("paspoort", Persoonsgegeven.Sleutel, _ => "paspoort NXH4P2C18"), Een("identiteitskaart", Persoonsgegeven.Sleutel, _ => "identiteitskaart: SPECI2021 verlopen"),
        Een("kenteken", Persoonsgegeven.Sleutel, t => $"{Kies(t, ["auto", "Camper", "busje met"])} {Kies(t, ["12-ABC-3", "AB-12-CD", "G-123-AB", "12-34-XY"])} wordt bewoond"),
        Een("weinig gezinnen", Persoonsgegeven.KleinAantal, t => $"{Kies(t, ["twee", "Drie", "4", "negen"])} {Kies(t, ["gezinnen", "huishoudens", "mensen"])} in de {Kies(t, ["Emmastraat", "Lindenlaan"])} zijn uitgezet vanwege hennep"),
        Een("weinig in een flat", Persoonsgegeven.KleinAantal, t => $"{Kies(t, ["Twee", "3"])} oudere bewoners van deze flat hebben schulden"),
    ];

    /// <summary>What looks like those and is about nobody.</summary>
    public static IReadOnlyList<string> Gewoon { get; } =
    [
        "Woningen aan het Wooldriksplein 1e fase", "Jan van Elburg complex gesloopt", "Parkweg 2e fase start later", "Renovatie Kuipersdijk 1e kwartaal 2026", "Willem Drees flat is leeg",
        "Per huurder 1200 euro", "Contract 2025 loopt af", "Huurder 2024: enquête", "lening 12500000", "contract 450000 euro", "Dossier 2026", "Klanttevredenheid 7,8", "Bewoner 1234 euro per jaar",
        "Volg @gemeenteenschede", "nieuws via @woonnieuws", "Per auto 1-2 plekken", "auto's: norm 12-24-36", "Rijbewijs is niet nodig", "Paspoort: alleen controle bij inschrijving",
        "Emma is een nieuw complex", "Anna is klaar in 2026", "Project Emma is verhuisd naar 2027", "De school Fatima is verhuisd", "Domijn en Ons Huis zijn verhuisd", "Mediant en Tactus hebben schulden overgenomen",
        "Hij wordt ontruimd voor sloop", "Als hij de huur niet kan betalen, helpt de gemeente", "Huurders van de derde verdieping klagen", "Elke bewoner van de bovenste verdieping klaagt",
        "Bewoners uit 1961 en later", "Een woning uit 1961 met asbest", "Complex uit 1961 met schimmel", "Twee gezinnen per jaar krijgen voorrang", "Drie gezinnen in Enschede met schulden",
        "Negen huurders met een achterstand in de gemeente", "Twee bewonerscommissies in de Emmastraat", "12 gezinnen in de Emmastraat zijn uitgezet", "Drie woningen in de Emmastraat zijn ontruimd",
        "Van 12 Parkwegwoningen zijn er 6 verkocht", "Kuipersdijk (40 woningen)", "Parkweg (2024)", "Haaksbergerstraat, fase 12", "Nummer twaalf op de lijst", "In 2024 Parkweg gerenoveerd",
        "Oplevering 1-7-41", "Peildatum 31-12-2008", "Opgeleverd 12 mrt 1961", "Gebouwd 1-1-1955", "Sloop 12 maart 61", "Stand 31-12-1999", "Woningwet 12-07-1962", "Domijn 12-3-26", "Bakker 12-3-26", "Renovatie 1-1-90",
        "Buren en omgeving zijn opgeknapt", "mail apenstaartje", "Het apenstaartje ontbreekt in het adres", "6 woningen 12345678 euro", "12/24/36 maanden", "2023/2024/2025", "1 2 3 4 5 6 7 8 9", "12_fase_2", "Fase_12_2025",
        "Verdeeld in\n12 koop\n24 huur", "Eén huurder per woning\nSchulden: 12", "Stap 1/2/3", "Bouwblok 12.24.36", "Nijhuis Bouw 12-3-26", "Hoek 3 en 4", "Op de hoek 12 woningen", "Rechthoek 7", "Driehoek 12",
    ];

    private static (string, Persoonsgegeven, Func<Random, string>) Een(string naam, Persoonsgegeven soort, Func<Random, string> maak) => (naam, soort, maak);

    private static string[] Groepen(params string[] tussen) => tussen;

    private static int Dag(Random toeval) => toeval.Next(1, 28);

    private static string Schrift(string cijfers, char nul) => string.Concat(cijfers.Select(c => (char)(c - '0' + nul)));

    private static T Kies<T>(Random toeval, T[] uit) => uit[toeval.Next(uit.Length)];
}
