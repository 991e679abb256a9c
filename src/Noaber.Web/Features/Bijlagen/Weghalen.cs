using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Cijfers;
using Noaber.Web.Features.Overleg;

namespace Noaber.Web.Features.Bijlagen;

/// <summary>Takes away a figure that runs. One that was frozen stays.</summary>
internal static class Weghalen
{
    public static async Task<IResult> VanPunt(Guid bijlage, [AsParameters] Cijferverzoek verzoek)
    {
        var waar = await verzoek.Db.Cijferbijlagen.Where(b => b.Id == bijlage)
            .Join(verzoek.Db.Agendapunten, b => b.AgendapuntId, a => a.Id, (b, a) => new { a.OverlegId, a.Id }).SingleOrDefaultAsync(verzoek.Stop);
        if (waar is null || await verzoek.Db.HoudPunt(verzoek.Aanvrager, waar.OverlegId, waar.Id, verzoek.Stop) is not { Overleg: var overleg, Punt: var punt })
            return Results.NotFound();
        if (!overleg.Status.IsVoorbij())
            await Haal(verzoek, bijlage, $"punt {punt.Volgorde} van ‘{overleg.Titel}’");
        return Results.LocalRedirect(Overlegvragen.Adres(verzoek.Aanvrager, overleg.Id, $"#p-{punt.Id}"));
    }

    public static async Task<IResult> VanAfspraak(Guid bijlage, [AsParameters] Cijferverzoek verzoek)
    {
        var afspraak = await Plekken.Afspraken(verzoek)
            .SingleOrDefaultAsync(a => verzoek.Db.Cijferbijlagen.Any(b => b.Id == bijlage && b.AfspraakId == a.Id), verzoek.Stop);
        if (afspraak is null)
            return Results.NotFound();
        await Haal(verzoek, bijlage, $"afspraak {afspraak.Nummer}");
        return Results.LocalRedirect($"{verzoek.Hier.Basis}/afspraak/{afspraak.Sleutel}");
    }

    private static async Task Haal(Cijferverzoek verzoek, Guid bijlage, string waar)
    {
        if (await verzoek.Db.Cijferbijlagen.SingleOrDefaultAsync(b => b.Id == bijlage && b.VastOp == null, verzoek.Stop) is not { } rij)
            return;
        verzoek.Db.Remove(rij);
        await verzoek.Bewaar("cijfers weggehaald", $"Bij {waar} zijn cijfers weggehaald.");
    }
}
