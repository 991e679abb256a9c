using Noaber.Web.Data;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Features.Biedingen;

/// <summary>Hands the concept in: all parties see it, nothing of it changes, and the milestone that waits for it is done.</summary>
internal static class BodIndienen
{
    public static async Task<IResult> Voer(int jaar, [AsParameters] Bodverzoek verzoek)
    {
        var (db, hier) = (verzoek.Db, verzoek.Hier);
        if (await verzoek.Bron.Houd(jaar) is not { } concept)
            return Results.LocalRedirect(verzoek.Adres(jaar, $"/van/{hier.PartijId}")); // a second click
        var model = await BodSchrijven.Model(jaar, verzoek);
        var fouten = model.Gebreken.Select(g => new Invoerfout("", g.Tekst)).ToList();
        if (await ZelfdeTekst(model, concept, verzoek))
            fouten.Add(new("", $"Dit is gelijk aan versie {concept.Nummer - 1}. Verander eerst iets, of gooi het concept weg."));
        if (fouten.Count > 0)
            return verzoek.Scherm.Opnieuw<BodschrijfScherm, BodschrijfModel>(model with { Fouten = fouten });
        (concept.IngediendOp, concept.DoorId) = (verzoek.Klok.GetUtcNow(), verzoek.Aanvrager.AccountId);
        var wat = $"{hier.Partij} diende het bod {jaar} in, versie {concept.Nummer}.";
        db.Noteer("bod ingediend", wat, verzoek.Aanvrager.AccountId, hier.SamenwerkingId);
        await db.SaveChangesAsync(verzoek.Stop);
        await db.Meld(new(hier.SamenwerkingId, Feiten.BodIngediend, hier.PartijId, verzoek.Klok.Vandaag(), wat), verzoek.Stop);
        return Results.LocalRedirect(verzoek.Adres(jaar, $"/van/{hier.PartijId}"));
    }

    private static async Task<bool> ZelfdeTekst(BodschrijfModel model, BodRij concept, Bodverzoek verzoek) =>
        model.IsGelijk && (await verzoek.Bron.Laatste(model.Jaar, verzoek.Hier.PartijId))?.Toelichting == concept.Toelichting;
}
