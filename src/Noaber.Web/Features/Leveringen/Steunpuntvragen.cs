using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Leveringen;

/// <summary>What rests on the figures of a delivery: targets that count with them, decisions that keep them, and who took them out.</summary>
internal static class Steunpuntvragen
{
    public static async Task<IReadOnlyList<Steunpunt>> Steunpunten(this Leveringsverzoek verzoek, Leveringszaak zaak) =>
        [.. await Streefwaarden(verzoek), .. await Besluiten(verzoek, zaak)];

    /// <summary>Who took figures of a version out, each party once.</summary>
    public static async Task<IReadOnlyList<Meegenomen>> Meegenomen(this Leveringsverzoek verzoek, LeveringversieRij versie) =>
    [
        .. (await verzoek.Db.Cijferdownloads.AsNoTracking()
            .Where(d => d.SamenwerkingId == versie.SamenwerkingId && d.VersieId == versie.Id && d.DoorPartijId != versie.PartijId)
            .Join(verzoek.Db.Partijen, d => d.DoorPartijId, p => p.Id, (d, p) => new { p.Organisatie.Naam, d.Op }).ToListAsync(verzoek.Stop))
            .GroupBy(d => d.Naam).Select(g => new Meegenomen(g.Key, g.Max(d => d.Op))).OrderBy(m => m.Partij, StringComparer.Ordinal),
    ];

    /// <summary>The targets of agreements in force that name an indicator.</summary>
    private static async Task<IEnumerable<Steunpunt>> Streefwaarden(Leveringsverzoek verzoek)
    {
        var hier = verzoek.Hier;
        var afspraken = await (from a in verzoek.Db.Afspraken.AsNoTracking()
                               join k in verzoek.Db.Kaders on a.KaderId equals k.Id
                               where a.SamenwerkingId == hier.SamenwerkingId && k.Status == KaderStatus.Vigerend
                               select new { a.Sleutel, a.Nummer, a.Kop, a.Streefwaarden }).ToListAsync(verzoek.Stop);
        return from a in afspraken
               from doel in a.Streefwaarden
               let indicator = doel.Indicator
               where indicator is not null
               select new Steunpunt(Steunsoort.Streefwaarde, $"{a.Nummer} {a.Kop}".TrimEnd(), $"{hier.Basis}/afspraak/{a.Sleutel}", indicator!);
    }

    /// <summary>Of a decision that the reader may not see, the plan says that it is there and no more.</summary>
    private static async Task<IEnumerable<Steunpunt>> Besluiten(Leveringsverzoek verzoek, Leveringszaak zaak)
    {
        var versies = zaak.Versies.Select(v => v.Id).ToList();
        var cijfers = await verzoek.Db.Besluitcijfers.AsNoTracking()
            .Where(c => c.SamenwerkingId == verzoek.Hier.SamenwerkingId && versies.Contains(c.VersieId)).ToListAsync(verzoek.Stop);
        if (cijfers.Count == 0)
            return [];
        var uitkomsten = cijfers.Select(c => c.UitkomstId).Distinct().ToList();
        var punten = await (from u in verzoek.Db.Uitkomsten.AsNoTracking()
                            join a in verzoek.Db.Agendapunten on u.AgendapuntId equals a.Id
                            join o in verzoek.Db.Overleggen on a.OverlegId equals o.Id
                            where uitkomsten.Contains(u.Id)
                            select new { u.Id, Overleg = o.Id, o.Titel, a.Volgorde }).ToDictionaryAsync(u => u.Id, verzoek.Stop);
        return cijfers.Select(c => punten.GetValueOrDefault(c.UitkomstId) is { } punt
            ? Steun(c, $"{punt.Titel}, punt {punt.Volgorde}", $"{verzoek.Hier.Basis}/overleg/{punt.Overleg}#punt-{punt.Volgorde}")
            : Steun(c, "een besluit bij een punt dat jullie niet zien", ""));
    }

    private static Steunpunt Steun(Besluitcijfer cijfer, string naam, string adres) =>
        new(Steunsoort.Besluit, naam, adres, cijfer.Indicator)
        {
            Gebied = cijfer.Gebied, Periode = cijfer.Waarde.Periode, Deel = new Uitsplitsing(cijfer.Deel),
        };
}
