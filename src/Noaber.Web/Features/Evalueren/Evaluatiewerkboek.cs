using Noaber.Files.Werkboeken;
using Noaber.Kernel.Evaluaties;

namespace Noaber.Web.Features.Evalueren;

/// <summary>An evaluation as an Excel workbook: a row for each agreement, two columns for each party.</summary>
internal static class Evaluatiewerkboek
{
    public static async Task<IResult> Geef(Guid evaluatie, [AsParameters] Evaluatieverzoek verzoek)
    {
        if (await EvaluatieLezen.Model(evaluatie, verzoek) is not { } model)
            return Results.NotFound();
        var naam = $"{model.Kop.Naam} {verzoek.Hier.Samenwerking}";
        return Results.File(Werkboekschrijver.Schrijf(Ontwerp(model, naam)), Werkboekschrijver.Mediatype, $"{naam}.xlsx");
    }

    private static Werkboekontwerp Ontwerp(EvaluatieModel model, string titel) => new(titel, "Evaluatie",
        "Wat er van elke afspraak is gekomen. Een lege cel: daar is niets gezegd.",
        [
            new("thema", "Thema", Kolomsoort.Tekst, 28), new("nummer", "Nummer", Kolomsoort.Tekst, 10),
            new("afspraak", "Afspraak", Kolomsoort.Tekst, 40), new("uitkomst", "Uitkomst", Kolomsoort.Tekst, 20),
            new("vervolg", "Vervolg", Kolomsoort.Tekst, 12), new("reden", "Reden", Kolomsoort.Tekst, 50),
            .. model.Kop.Gevraagd.Index().SelectMany(p => new Kolomontwerp[]
            {
                new($"oordeel-{p.Index}", p.Item.Naam, Kolomsoort.Tekst, 20),
                new($"toelichting-{p.Index}", $"{p.Item.Naam}: toelichting", Kolomsoort.Tekst, 40),
            }),
        ],
        [.. model.Punten.Select(p => Rij(model.Kop, p))])
    {
        LegeRijen = 0,
        Uitleg = [("Uitkomst", "Wat de partijen samen opschreven. Wat elke partij zelf zei, staat in haar eigen kolom.")],
    };

    private static object?[] Rij(Evaluatiekop kop, Puntregel punt) =>
    [
        punt.Thema, punt.Nummer, punt.Naam, punt.Uitkomst?.Naam() ?? "", punt.Vervolg?.Naam() ?? "", punt.Reden ?? "",
        .. from partij in kop.Gevraagd
           let oordeel = punt.Beoordeling.Gezegd.FirstOrDefault(o => o.Partij == partij.Id)
           from tekst in new[] { oordeel is null ? "" : Evaluatiewoord.Kort(oordeel), oordeel?.Toelichting ?? "" }
           select (object?)tekst,
    ];
}
