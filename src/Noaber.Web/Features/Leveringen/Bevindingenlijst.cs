using Noaber.Files.Werkboeken;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Nakijken;

namespace Noaber.Web.Features.Leveringen;

/// <summary>What the rules found as a list to take along.</summary>
internal static class Bevindingenlijst
{
    public static async Task<IResult> Geef(string halfjaar, Guid partij, string vorm, [AsParameters] Leveringsverzoek verzoek)
    {
        if (!Cijferbestand.Kan(vorm) || await verzoek.Zaak(halfjaar, partij) is not { Laatste: { } versie } zaak)
            return Results.NotFound();
        var gevonden = await verzoek.Bevindingen(versie);
        await verzoek.SchrijfOp(versie, vorm, gevonden.Bevindingen.Count(b => b.Gegeven.Length > 0));
        return new Cijferbestand($"Nagekeken cijfers {zaak.Halfjaar} {zaak.Partij.Naam}", "Nagekeken",
            "Wat de regels vonden, per regel en dan per cel.",
        [
            ("Regel", Kolomsoort.Tekst, 30), ("Wat", Kolomsoort.Tekst, 12), ("Blad", Kolomsoort.Tekst, 18), ("Cel", Kolomsoort.Tekst, 8),
            ("Rij", Kolomsoort.Tekst, 30), ("Cijfer", Kolomsoort.Tekst, 34), ("Er staat", Kolomsoort.Tekst, 12),
            ("Wat er is", Kolomsoort.Tekst, 60),
            ("Zo herstel je het", Kolomsoort.Tekst, 50), ("Toelichting", Kolomsoort.Tekst, 40),
        ])
        { Rijen = [.. gevonden.Bevindingen.Select(b => Rij(b, zaak.Gebieden?.Gebieden ?? []))] }.Geef(vorm);
    }

    private static object?[] Rij(Controlebevinding b, IReadOnlyList<Gebied> gebieden) =>
    [
        b.Regel.Naam(), b.Merk().Tekst, b.Plaats?.Blad, b.Plaats?.Cel, b.Waar(gebieden), b.Wat.Naam(), b.Gegeven, b.Tekst, b.Herstel,
        b.Toelichting,
    ];
}
