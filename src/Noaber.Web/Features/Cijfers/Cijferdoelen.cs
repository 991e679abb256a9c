using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Cijfers;

/// <summary>What was agreed in figures, or asked by a vision, in texts that are in force.</summary>
internal static class Cijferdoelen
{
    public static async Task<IReadOnlyList<Cijferdoel>> Van(Cijferverzoek verzoek, IReadOnlyCollection<string> codes)
    {
        var (db, hier) = (verzoek.Db, verzoek.Samenwerking);
        var geldend = db.Kaders.Where(k => k.SamenwerkingId == hier && k.Status == KaderStatus.Vigerend).Select(k => k.Id);
        var afspraken = await db.Afspraken.FromSql($"select *, xmin from afspraak where samenwerking_id = {hier} and streefwaarden <> '[]'")
            .AsNoTracking().Where(a => geldend.Contains(a.KaderId)).OrderBy(a => a.Volgorde)
            .Select(a => new { a.Nummer, a.Kop, a.Sleutel, a.Streefwaarden }).ToListAsync(verzoek.Stop);
        var uitspraken = await db.Beleidsuitspraken.FromSql($"select *, xmin from beleidsuitspraak where samenwerking_id = {hier} and streefwaarden <> '[]'")
            .AsNoTracking().Where(u => geldend.Contains(u.KaderId)).OrderBy(u => u.Volgorde)
            .Select(u => new { u.LijnId, u.Hoofdstuk, u.Streefwaarden }).ToListAsync(verzoek.Stop);
        var partijen = await db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == hier).AlsAanTafel().ToListAsync(verzoek.Stop);
        return
        [
            .. from tekst in afspraken.Select(a => (a.Streefwaarden, Bij: $"{a.Nummer} {a.Kop}".TrimEnd(), Adres: $"{verzoek.Hier.Basis}/afspraak/{a.Sleutel}"))
                   .Concat(uitspraken.Select(u => (u.Streefwaarden, Bij: u.Hoofdstuk, Adres: $"{verzoek.Hier.Basis}/uitspraak/{u.LijnId}")))
               from doel in tekst.Streefwaarden
               where doel.Indicator is not null && codes.Contains(doel.Indicator)
               let wie = Wie(doel, partijen)
               where doel.Partij is null == wie is null
               select new Cijferdoel(doel, wie, tekst.Bij, tekst.Adres),
        ];
    }

    /// <summary>A text names a party; of one that is known by another name it says nothing here.</summary>
    private static Guid? Wie(Streefwaarde doel, List<PartijAanTafel> partijen) =>
        partijen.Find(p => string.Equals(p.Naam, doel.Partij, StringComparison.OrdinalIgnoreCase))?.Id;
}
