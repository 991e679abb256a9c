using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Features.Openbaar;

namespace Noaber.Web.Features.Demo;

/// <summary>The agreements of the example that are in force are public too, as an example.</summary>
internal static class Voorbeeldopenbaar
{
    public static async Task LegKlaar(NoaberDb db, Samenwerking samenwerking, TimeProvider klok, CancellationToken stop)
    {
        var kaders = await db.Kaders.AsNoTracking().Where(k => k.SamenwerkingId == samenwerking.Id && k.Status == KaderStatus.Vigerend
            && k.Soort != DocumentSoort.Visie).OrderBy(k => k.GemaaktOp).ToListAsync(stop);
        foreach (var (plaats, kader) in kaders.Index())
            db.Add(new Publicatie
            {
                SamenwerkingId = samenwerking.Id, KaderId = kader.Id, LijnId = kader.LijnId, Nummer = plaats + 1, Titel = kader.Titel,
                Ingang = kader.Van,
                Inhoud = OpenbaarMaken.Openbaar(await Kaderrijen.Lees(db, kader.Id, stop)), DoorId = null, Op = klok.GetUtcNow(),
            });
        await db.SaveChangesAsync(stop);
    }
}
