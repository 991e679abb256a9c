using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Features.Evalueren;
using Noaber.Web.Features.Openbaar;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Features.Demo;

/// <summary>The agreements of the example that are in force, and what was made of them, are public too, as an example.</summary>
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
        foreach (var (plaats, evaluatie) in await Gesloten(db, samenwerking, stop))
        {
            var bron = new Evaluatiebron(db, samenwerking.Id, klok, stop);
            var kop = (await bron.Kop(evaluatie))!;
            db.Add(new Openbaarverslag
            {
                SamenwerkingId = samenwerking.Id, Soort = Verslagsoort.Evaluatie, EvaluatieId = evaluatie, Jaar = kop.Jaar, Nummer = plaats + 1,
                Titel = kop.Naam, Peildag = klok.Vandaag(), Inhoud = Verslagregels.Uitkomsten(await bron.Punten(kop)), DoorId = null,
                Op = klok.GetUtcNow(),
            });
        }
        await db.SaveChangesAsync(stop);
    }

    private static async Task<IEnumerable<(int Index, Guid Item)>> Gesloten(NoaberDb db, Samenwerking samenwerking, CancellationToken stop) =>
        (await db.Evaluaties.Where(e => e.SamenwerkingId == samenwerking.Id && e.GeslotenOp != null).OrderBy(e => e.Jaar).Select(e => e.Id)
            .ToListAsync(stop)).Index();
}
