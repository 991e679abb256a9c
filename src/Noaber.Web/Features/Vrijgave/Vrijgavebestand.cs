using Microsoft.EntityFrameworkCore;
using Noaber.Files.Werkboeken;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>The figures of a release to take along, hidden ones without a number.</summary>
internal static class Vrijgavebestand
{
    private static readonly string[] Koppen =
        ["Cijfer", "Code", "Gebied", "Gebiedscode", "Onderdeel", "Periode", "Partij", "Waarde", "Eenheid", "Definitie"];

    public static async Task<IResult> Geef(Guid vrijgave, [AsParameters] Vrijgaveverzoek verzoek)
    {
        if (await verzoek.Db.Vrijgaven.AsNoTracking().SingleOrDefaultAsync(
            v => v.SamenwerkingId == verzoek.Hier.SamenwerkingId && v.Id == vrijgave, verzoek.Stop) is not { } rij)
            return Results.NotFound();
        // What is not out yet does not leave without a trace.
        if (rij.VrijgegevenOp is null)
            await verzoek.Bewaar("cijfers meegenomen", $"De cijfers van ‘{rij.Titel}’, die klaarliggen, zijn als bestand meegenomen.");
        return await Csv(verzoek.Db, rij, verzoek.Stop);
    }

    public static async Task<IResult> Csv(NoaberDb db, VrijgaveRij van, CancellationToken stop)
    {
        var rijen = await db.Vrijgavecijfers.AsNoTracking().Where(c => c.VrijgaveId == van.Id).OrderBy(c => c.Volgorde).ToListAsync(stop);
        return Results.File(Csvschrijver.Schrijf(Koppen, rijen.Select(Rij)), Csvschrijver.Mediatype, $"cijfers-{van.Halfjaar}-{van.Nummer}.csv");
    }

    private static object?[] Rij(VrijgavecijferRij c)
    {
        var indicator = Catalogus.Standaard.Zoek(c.Indicator);
        return [indicator?.Naam ?? c.Indicator, c.Indicator, c.Gebiednaam, c.Gebied, Catalogus.Standaard.Naam(new Uitsplitsing(c.Deel)), c.Periode,
            c.Partij ?? Cijfertafel.Samen, (object?)c.Getal ?? Cijfertafel.Woord(c), indicator?.Eenheid.Naam, c.Definitie];
    }
}
