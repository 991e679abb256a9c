using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Nakijken;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Leveringen;

/// <summary>
/// What the rules found in a version. They compare with what was accepted before and of others, so what they find may be another thing on
/// another day: then they look once more, and that look is kept beside the first.
/// </summary>
internal static class Nakijkbeurten
{
    /// <summary>What they found when they looked last.</summary>
    public static async Task<Controleuitkomst> Bevindingen(this Leveringsverzoek verzoek, LeveringversieRij? versie)
    {
        if (versie is null)
            return new([]);
        var (db, stop) = (verzoek.Db, verzoek.Stop);
        var beurten = db.Nakijkbeurten.Where(b => b.SamenwerkingId == versie.SamenwerkingId && b.VersieId == versie.Id);
        var laatste = beurten.OrderByDescending(b => b.Nummer).Select(b => b.Id).Take(1);
        var rijen = await db.Bevindingen.AsNoTracking().Where(b => laatste.Contains(b.BeurtId)).OrderBy(b => b.Volgorde).ToListAsync(stop);
        return new([.. rijen.Select(b => b.Waarde)]);
    }

    /// <summary>Looks once more at the last version of a concept, as it was kept.</summary>
    /// <returns>Whether they found something else than last time.</returns>
    public static async Task<bool> KijkOpnieuw(this Leveringsverzoek verzoek, Leveringszaak zaak) => await verzoek.BewaarAnders(zaak,
        await zaak.Kijk(await zaak.Cijfers(zaak.Laatste), [.. (await verzoek.Bevindingen(zaak.Laatste)).Gelezen]));

    /// <summary>Keeps what they find in the last version now, when it is something else than last time.</summary>
    public static async Task<bool> BewaarAnders(this Leveringsverzoek verzoek, Leveringszaak zaak, Controleuitkomst nu)
    {
        if (nu.IsGelijk(await verzoek.Bevindingen(zaak.Laatste)))
            return false;
        var versie = zaak.Laatste!;
        var nummer = 1 + (await verzoek.Db.Nakijkbeurten.Where(b => b.SamenwerkingId == versie.SamenwerkingId && b.VersieId == versie.Id)
            .MaxAsync(b => (int?)b.Nummer, verzoek.Stop) ?? 0);
        await verzoek.Db.Bewaar(
            Leveringsopslag.Beurt(versie, nummer, verzoek.Aanvrager.AccountId, verzoek.Klok.GetUtcNow()), nu, verzoek.Stop);
        await verzoek.Bewaar("levering nagekeken",
            $"De {zaak.Naam} van {zaak.Partij.Naam}, versie {versie.Nummer}, zijn opnieuw nagekeken.");
        return true;
    }
}
