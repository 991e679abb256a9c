using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Visies;
using Noaber.Web.Features.Schrijven;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Documenten;

/// <summary>The kinds of piece that a document holds beside its agreements, in the order in which they are reviewed.</summary>
internal static class Nakijkgroepen
{
    private const string GeenAard = "geen";

    public static IReadOnlyList<Nakijkgroep> Alle { get; } = [Opzetten(), Speerpunten(), Tabellen(), Uitspraken(), Begrippen(), Teksten()];

    public static Nakijkgroep? Vind(string pad) => Alle.FirstOrDefault(groep => groep.Pad == pad);

    /// <summary>The reading as it was reviewed, but for the agreements.</summary>
    public static Lezing PasToe(Lezing lezing, Nakijkstaat staat) => Alle.Aggregate(lezing, (zo, groep) => groep.PasToe(zo, staat));

    private static Nakijkgroep<Thema> Opzetten() => new("opzet", "Doel en aanpak van de thema’s")
    {
        MagWeg = false, Uit = lezing => lezing.Kader.Themas, Terug = (lezing, themas) => lezing with { Kader = lezing.Kader with { Themas = themas } },
        Naam = thema => $"Thema {thema.Nummer} {thema.Titel}", Bron = thema => thema.Bron,
        Velden = thema =>
        [
            new("Van het thema", thema.Bron, Opzet("", thema.Opzet)),
            .. thema.Onderdelen.Select((deel, i) => new Veldgroep($"Onderdeel {deel.Letter}", deel.Bron,
                [new($"deel{i}.titel", "Titel", deel.Titel, 300) { Verplicht = true }, .. Opzet($"deel{i}.", deel.Opzet)])),
        ],
        Met = (thema, waarden) => thema with
        {
            Opzet = Opzet("", waarden),
            Onderdelen = [.. thema.Onderdelen.Select((deel, i) => deel with { Titel = waarden[$"deel{i}.titel"], Opzet = Opzet($"deel{i}.", waarden) })],
        },
    };

    private static Nakijkgroep<Speerpunt> Speerpunten() => new("speerpunten", "Speerpunten")
    {
        Uit = lezing => lezing.Speerpunten, Naam = speerpunt => speerpunt.Titel, Bron = speerpunt => speerpunt.Bron,
        Terug = (lezing, stukken) => lezing with { Speerpunten = [.. stukken.Select(s => s with { Acties = [.. s.Acties.Where(actie => actie.Tekst.Length > 0)] })] },
        Velden = speerpunt =>
        [
            new("Het speerpunt", speerpunt.Bron, [new("titel", "Titel", speerpunt.Titel, 300) { Verplicht = true }, new("hoofdthema", "Hoofdthema", speerpunt.Hoofdthema ?? "", 300)]),
            .. speerpunt.Velden.Select((veld, i) => new Veldgroep(veld.Label.TrimEnd(':'), veld.Bron, [Schrijfveld.Regels($"veld{i}", "Tekst", veld.Tekst)])),
            .. speerpunt.Acties.Select((actie, i) => Actievelden.Groep(actie, $"actie{i}", $"Actie {i + 1}")),
        ],
        Met = (speerpunt, waarden) => speerpunt with
        {
            Titel = waarden["titel"],
            Hoofdthema = Schrijfsoorten.OfNiets(waarden["hoofdthema"]),
            Velden = [.. speerpunt.Velden.Select((veld, i) => veld with { Tekst = waarden[$"veld{i}"] })],
            Acties = [.. speerpunt.Acties.Select((actie, i) => Actievelden.Met(actie, $"actie{i}", waarden, null, []))],
        },
    };

    private static Nakijkgroep<Reeks> Tabellen() => new("tabellen", "Tabellen")
    {
        Uit = lezing => lezing.Reeksen, Terug = (lezing, reeksen) => lezing with { Reeksen = reeksen }, Naam = reeks => reeks.Titel, Bron = reeks => reeks.Bron,
        Velden = reeks => [new("De tabel", reeks.Bron, ReeksSchrijven.Velden(reeks))], Met = ReeksSchrijven.Lees, Samen = ReeksSchrijven.TeVeel,
    };

    private static Nakijkgroep<Beleidsuitspraak> Uitspraken() => new("uitspraken", "Beleidsuitspraken")
    {
        Uit = lezing => lezing.Beleidsuitspraken, Terug = (lezing, uitspraken) => lezing with { Beleidsuitspraken = uitspraken },
        Naam = uitspraak => uitspraak.Paragraaf, Bron = uitspraak => uitspraak.Bron,
        Velden = uitspraak =>
        [
            new("De uitspraak", uitspraak.Bron,
            [
                Schrijfveld.Regels("tekst", "Uitspraak", uitspraak.Tekst) with { Verplicht = true },
                new("aard", "Hoe bindend is het?", uitspraak.Aard?.ToString() ?? GeenAard, 20, Schrijfvorm.Keuze)
                {
                    Opties = [new(GeenAard, "staat er niet bij"), .. Enum.GetValues<Aard>().Select(aard => new Optie(aard.ToString(), aard.ToString().ToLowerInvariant()))],
                },
                new("paragraaf", "Paragraaf", uitspraak.Paragraaf, 300), new("hoofdstuk", "Hoofdstuk", uitspraak.Hoofdstuk, 300),
            ]),
        ],
        Met = (uitspraak, waarden) => uitspraak with
        {
            Tekst = waarden["tekst"],
            Paragraaf = waarden["paragraaf"],
            Hoofdstuk = waarden["hoofdstuk"],
            Aard = waarden["aard"] == GeenAard ? null : Enum.Parse<Aard>(waarden["aard"]),
        },
        Rest = (uitspraak, over) => uitspraak with { Tekst = string.Join(' ', over) },
    };

    private static Nakijkgroep<Definitie> Begrippen() => new("begrippen", "Begrippen")
    {
        Uit = lezing => lezing.Definities, Terug = (lezing, definities) => lezing with { Definities = definities }, Naam = definitie => definitie.Term, Bron = definitie => definitie.Bron,
        Velden = definitie =>
        [
            new("Het begrip", definitie.Bron,
                [new("term", "Begrip", definitie.Term, 300) { Verplicht = true }, Schrijfveld.Regels("tekst", "Wat bedoelen we ermee?", definitie.Tekst) with { Verplicht = true }]),
        ],
        Met = (definitie, waarden) => definitie with { Term = waarden["term"], Tekst = waarden["tekst"] },
        Rest = (definitie, over) => definitie with { Tekst = ZonderBegin(string.Join(' ', over), definitie.Term) },
    };

    private static Nakijkgroep<Tekstdeel> Teksten() => new("teksten", "Teksten ertussen")
    {
        Uit = lezing => lezing.Tekstdelen, Terug = (lezing, delen) => lezing with { Tekstdelen = delen }, Naam = deel => deel.Kop ?? Opmaak.Kort(deel.Tekst, 60), Bron = deel => deel.Bron,
        Velden = deel =>
        [
            new("De tekst", deel.Bron,
            [
                new("kop", "Kop", deel.Kop ?? "", 500), Schrijfveld.Regels("tekst", "Tekst", deel.Tekst),
                Schrijfveld.Regels("regels", "Genummerde regels", string.Join('\n', deel.Regels)) with { Uitleg = "Eén per regel. Alleen als de tekst een lijst van regels is." },
            ]),
        ],
        Met = (deel, waarden) => deel with
        {
            Kop = Schrijfsoorten.OfNiets(waarden["kop"]),
            Tekst = waarden["tekst"],
            Regels = [.. waarden["regels"].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        },
        Rest = (deel, over) => deel with { Tekst = string.Join('\n', over.Where(tekst => tekst != deel.Kop?.Trim())), Regels = [] },
    };

    /// <summary>The first line of a term names it before it says what it is.</summary>
    private static string ZonderBegin(string tekst, string begin) =>
        tekst.StartsWith(begin, StringComparison.OrdinalIgnoreCase) ? tekst[begin.Length..].TrimStart(' ', ':', '-', '–', '=') : tekst;

    private static Schrijfveld[] Opzet(string voor, Opzet opzet) =>
        [Schrijfveld.Regels($"{voor}doel", "Doel", opzet.Doel), Schrijfveld.Regels($"{voor}hoe", "Hoe", opzet.Hoe), Schrijfveld.Regels($"{voor}monitor", "Hoe volgen we het", opzet.Monitor)];

    private static Opzet Opzet(string voor, IReadOnlyDictionary<string, string> waarden) =>
        new(Schrijfsoorten.OfNiets(waarden[$"{voor}doel"]), Schrijfsoorten.OfNiets(waarden[$"{voor}hoe"]), Schrijfsoorten.OfNiets(waarden[$"{voor}monitor"]));
}
