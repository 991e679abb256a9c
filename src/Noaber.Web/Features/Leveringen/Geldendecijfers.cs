using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Web.Data;
using Noaber.Web.Features.Gebieden;

namespace Noaber.Web.Features.Leveringen;

/// <summary>The version of a delivery that holds: the one that was accepted last.</summary>
internal sealed record GeldendeVersie(Guid Id, Guid Levering, Guid Partij, string Partijnaam, Meetperiode Halfjaar, Versienummer Nummer)
{
    public string Naam => $"{Partijnaam}, {Halfjaar.Naam}";
}

/// <summary>The figures that hold, as far as the reader may see them.</summary>
internal static class Geldendecijfers
{
    /// <summary>Of each delivery the version that holds, by party and from late to early.</summary>
    public static Task<IReadOnlyList<GeldendeVersie>> GeldendeVersies(this NoaberDb db, Guid samenwerking, CancellationToken stop) =>
        db.GeldendeVersies(samenwerking, null, stop);

    /// <summary>The same as it was at some moment; null for now.</summary>
    public static async Task<IReadOnlyList<GeldendeVersie>> GeldendeVersies(
        this NoaberDb db, Guid samenwerking, DateTimeOffset? toen, CancellationToken stop)
    {
        var aanvaard = await (from s in db.Leveringstappen.AsNoTracking()
                              join l in db.Leveringen on s.LeveringId equals l.Id
                              join v in db.Leveringversies on s.VersieId equals v.Id
                              where s.SamenwerkingId == samenwerking && s.Stap == Leveringsstap.Aanvaarden && (toen == null || s.Op <= toen)
                              select new
                              {
                                  s.Op, Versie = new GeldendeVersie(v.Id, l.Id, l.PartijId,
                                  db.Partijen.Where(p => p.Id == l.PartijId).Select(p => p.Organisatie.Naam).First(), l.Halfjaar, v.Nummer),
                              }).ToListAsync(stop);
        return
        [
            .. aanvaard.GroupBy(a => a.Versie.Levering).Select(g => g.MaxBy(a => a.Op)!.Versie)
                .OrderBy(v => v.Partijnaam, StringComparer.Ordinal).ThenByDescending(v => v.Halfjaar),
        ];
    }

    /// <summary>
    /// The figures of a version that may lie on a table, of one indicator: never those for the own party alone, and no blanks.
    /// </summary>
    public static IQueryable<WaarnemingRij> VoorDeTafel(this NoaberDb db, GeldendeVersie versie) => db.Waarnemingen.AsNoTracking()
        .Where(w => w.VersieId == versie.Id && w.Inzage != Inzage.EigenPartij && w.Soort != Waardesoort.Leeg);

    /// <summary>What the areas were called in the year of a version.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Gebiednamen(
        this NoaberDb db, Guid samenwerking, GeldendeVersie versie, CancellationToken stop) =>
        (await db.GebiedenVan(samenwerking, stop)).Indeling(versie.Halfjaar.Jaar).Namen();

    /// <summary>A figure in one line, with whose it is and of which version.</summary>
    public static string Zin(this Waarneming cijfer, string gebied, string partij, Versienummer versie)
    {
        var deel = cijfer.Sleutel.Deel.IsTotaal ? "" : $" ({cijfer.Sleutel.Deel.Naam()})";
        var eenheid = cijfer.Waarde.Getal is null ? "" : $" {Catalogus.Standaard.Zoek(cijfer.Sleutel.Indicator)?.Eenheid.Naam}".TrimEnd();
        return $"{cijfer.Sleutel.Naam()}{deel}, {gebied}, {cijfer.Periode.Naam}: {cijfer.Waarde.Woord()}{eenheid} "
            + $"({partij}, versie {versie}){(cijfer.Toelichting is { } uitleg ? $". {uitleg}" : "")}";
    }
}
