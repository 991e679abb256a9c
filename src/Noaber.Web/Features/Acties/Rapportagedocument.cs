using Noaber.Files.Uitvoer;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Acties;

/// <summary>The report of a quarter as a document for a word processor.</summary>
internal static class Rapportagedocument
{
    public static Tekstdocument Van(RapportageModel model) => new($"Voortgang {model.Samenwerking}, {model.Kwartaal}",
    [
        new Alineablok($"Zoals het stond op {Datum.Dag(model.Peildag)}."),
        new Kopblok(1, "In het kort"),
        new Tabelblok(["Stand", "Nu", $"Op {Datum.Dag(model.Kwartaal.Vorige.Eind)}"],
            [.. model.Tellingen.Select(t => (IReadOnlyList<string>)[Standwoorden.Woord(t.Stand), $"{t.Nu}", $"{t.Toen}"])]),
        .. Onder("Hoe ver zijn de streefwaarden?", ["Afspraak", "Streefwaarde", "Van wie", "Tot nu toe", "Verschil", "Vooruitblik"],
            from doel in model.Doelen
            from stand in doel.Standen
            select (IReadOnlyList<string>)[doel.Naam, $"{stand.Doel.Hoeveel()}: {stand.Doel.Wat}", Streefwoorden.VanWie(stand.Doel),
                stand.Gedaan(), stand.Verschilwoord(), stand.Tempo()]),
        .. Gevraagd(model.Overleg),
        .. Onder("Wat vraagt aandacht?", ["Actie", "Wie", "Wanneer", "Stand en toelichting"], model.Aandacht.Select(a =>
            (IReadOnlyList<string>)[Naam(a), a.Wie, a.Wanneer ?? "", Stand(a)])),
        .. Onder($"Wat veranderde er sinds {Datum.Dag(model.Kwartaal.Vorige.Eind)}?", ["Actie", "Was", "Is", "Toelichting"],
            model.Gewijzigd.Select(w => (IReadOnlyList<string>)
                [Naam(w.Actie), Standwoorden.Woord(w.Was), Standwoorden.Woord(w.Actie.Stand), Toelichting(w.Actie)])),
        .. model.PerThema.SelectMany(t => Onder(t.Thema, ["Actie", "Wie", "Hoeveel", "Stand en toelichting"],
            t.Acties.Select(a => (IReadOnlyList<string>)[Naam(a), a.Wie, Hoeveelheidtekst.Voluit(a), Stand(a)]))),
    ]);

    private static IEnumerable<Documentblok> Gevraagd(Besluitoverleg? overleg) => overleg is null ? [] :
    [
        new Kopblok(1, $"Wat wordt er gevraagd aan {overleg.Titel} van {Datum.Dag(overleg.Dag)}?"),
        new Lijstblok([.. overleg.Punten.Select(p => p.Vraag is { } vraag ? $"{p.Titel}: {Opmaak.Kaal(vraag)}" : p.Titel)]),
    ];

    private static Documentblok[] Onder(string kop, IReadOnlyList<string> koppen, IEnumerable<IReadOnlyList<string>> rijen) =>
        rijen.ToList() is { Count: > 0 } lijst ? [new Kopblok(1, kop), new Tabelblok(koppen, lijst)] : [];

    private static string Naam(Actiekaart actie) => $"{Opmaak.Kaal(actie.Tekst)} ({actie.Waar})";

    private static string Stand(Actiekaart actie)
    {
        string[] delen = [actie.Standwoord(), actie.Deels() ?? "", actie.TeLaat ? "over de datum" : "", Toelichting(actie)];
        return string.Join(". ", delen.Where(deel => deel.Length > 0).Select(Opmaak.Hoofdletter));
    }

    private static string Toelichting(Actiekaart actie) =>
        string.Join(" ", actie.Gezegd.Select(g => $"{g.Partij}: {Opmaak.Kaal(g.Tekst)}"));
}
