using Noaber.Files.Werkboeken;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Vergelijken;

/// <summary>The same comparison as an Excel workbook: a row for each row, a figure as a number where it is exact.</summary>
internal static class Vergelijkwerkboek
{
    public static async Task<IResult> Geef([AsParameters] Vergelijkvraag vraag, NoaberDb db, Aanvrager aanvrager, CancellationToken stop)
    {
        var model = await VergelijkingLezen.Model(vraag, db, aanvrager, stop);
        var naam = $"Vergelijking {aanvrager.Hier.Samenwerking}";
        return Results.File(Werkboekschrijver.Schrijf(Ontwerp(model, naam)), Werkboekschrijver.Mediatype, $"{naam}.xlsx");
    }

    private static Werkboekontwerp Ontwerp(VergelijkModel model, string titel) => new(titel, "Vergelijking",
        "Wat er is gevraagd, geboden, afgesproken en gedaan. Een lege cel is geen nul.",
        [
            new("soort", "Activiteit", Kolomsoort.Tekst, 28), new("eenheid", "Eenheid", Kolomsoort.Tekst, 14),
            new("thema", "Thema", Kolomsoort.Tekst, 30),
            new("wie", "Partij", Kolomsoort.Tekst, 24), new("jaren", "Jaar", Kolomsoort.Tekst, 20),
            .. Enum.GetValues<Kant>().Select(kant => new Kolomontwerp($"{kant}".ToLowerInvariant(), kant.Naam(), Kolomsoort.Getal, 14)),
            new("verschil", "Verschil", Kolomsoort.Tekst, 24), new("tussen", "Tussen welke twee", Kolomsoort.Tekst, 28),
            new("erbij", "Bij de getallen", Kolomsoort.Tekst, 34), new("uitleg", "Uitleg", Kolomsoort.Tekst, 50),
            new("bronnen", "Bronnen", Kolomsoort.Tekst, 50),
        ],
        [.. model.Tafels.SelectMany(tafel => tafel.Regels.Select(regel => Rij(tafel, regel)))])
    {
        LegeRijen = 0,
        Uitleg =
        [
            ("Verschil", "Het laatste van de vier dat er is, tegenover het voorlaatste. 0 of ‘geen’: binnen de grens."),
            ("Samen", "Telt alleen op wat dezelfde eenheid heeft. Wat voor alle partijen samen is gezegd, gaat voor."),
            ("Gemiddeld", "Een gemiddelde over jaren wordt over die jaren vergeleken, niet met één jaar."),
        ],
    };

    private static object?[] Rij(Vergelijktafel tafel, Vergelijkregel regel) =>
    [
        tafel.Soort, tafel.Eenheid, regel.Themas, regel.Wie, regel.Jaren, .. regel.Velden.Select(v => (object?)v.Getal ?? v.Tekst),
        regel.Verschil, regel.Tussen, string.Join("; ", Erbij(regel)), regel.Uitleg,
        string.Join("; ", regel.Velden.SelectMany(v => v.Bronnen).Select(b => b.Naam).Distinct()),
    ];

    private static IEnumerable<string> Erbij(Vergelijkregel regel) => Enum.GetValues<Kant>().Zip(regel.Velden)
        .Where(p => p.Second.Erbij.Length > 0).Select(p => $"{p.First.Naam()}: {p.Second.Erbij}");
}
