using Microsoft.EntityFrameworkCore;
using Noaber.Files;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;
using Npgsql;

namespace Noaber.Web.Features.Documenten;

/// <summary>Confirm: reads the sealed file again, puts the corrections on it, and stores all of it or nothing.</summary>
internal static class Bevestigen
{
    public static async Task<IResult> Voer(
        HttpContext http, NoaberDb db, Aanvrager aanvrager, Scherm scherm, Meegave meegave, TimeProvider klok, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var pak = form["pak"].ToString();
        if (meegave.Open(pak, aanvrager.AccountId, aanvrager.Hier.SamenwerkingId) is not { } bestand)
            return scherm.Toon<InlezenScherm, InlezenModel>(new([Verlopen]), StatusCodes.Status422UnprocessableEntity);
        if (DocumentLezer.Lees(bestand.Bestandsnaam, new MemoryStream(bestand.Inhoud), stop) is not Lezing { HeeftAfspraken: true } lezing)
            return scherm.Toon<InlezenScherm, InlezenModel>(new([Verlopen]), StatusCodes.Status422UnprocessableEntity);

        var ingevuld = Nakijkformulier.Uit(form, lezing);
        var fouten = new List<Invoerfout>();
        if (Nakijken.Voltooi(lezing, ingevuld, fouten) is not { } kader)
            return scherm.Toon<NakijkenScherm, NakijkenModel>(new(lezing, ingevuld, pak, fouten), StatusCodes.Status422UnprocessableEntity);

        await db.Als(aanvrager.AccountId, http.TraceIdentifier, stop);
        var opslag = new Opslag(db, aanvrager.Hier.SamenwerkingId, aanvrager.AccountId, klok);
        try
        {
            var id = await opslag.Bewaar(lezing, bestand.Inhoud, kader, stop);
            return Results.LocalRedirect($"{aanvrager.Hier.Basis}/afspraken/{id}");
        }
        catch (DbUpdateException fout) when (fout.InnerException is PostgresException { ConstraintName: Brondocument.EenKeer })
        {
            // Someone else confirmed the same file in the meantime; the database keeps one.
            var eerder = await Inlezen.Eerder(db, aanvrager.Hier.SamenwerkingId, lezing.Bron.Sha256, stop);
            return scherm.Toon<AlIngelezenScherm, EerderIngelezen>(
                eerder ?? new(lezing.Bron.Bestandsnaam, klok.GetUtcNow(), null, null, null), StatusCodes.Status409Conflict);
        }
    }

    private static readonly Melding Verlopen = new("pak-verlopen", Ernst.Blokkerend,
        "Wij konden dit nakijkscherm niet meer openen. Het is ouder dan een dag, of het hoort bij een andere samenwerking.",
        "Kies het bestand opnieuw. Er is niets opgeslagen.");
}
