using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Draad;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Demo;

/// <summary>Lays down which agreements of the example answer which statements of its vision.</summary>
internal static class Voorbeelddraad
{
    public static async Task LegKlaar(
        NoaberDb db, Samenwerking samenwerking, IReadOnlyList<Voorbeeldkoppeling> koppelingen, TimeProvider klok, CancellationToken stop)
    {
        var afspraken = await db.Afspraken.Where(a => a.SamenwerkingId == samenwerking.Id).Select(a => new { a.Nummer, a.LijnId }).ToListAsync(stop);
        var uitspraken = await db.Beleidsuitspraken.Where(u => u.SamenwerkingId == samenwerking.Id).Select(u => new { u.Tekst, u.LijnId }).ToListAsync(stop);
        db.AddRange(koppelingen.Select(k => new Koppeling
        {
            SamenwerkingId = samenwerking.Id, VanSoort = Draadsoort.Afspraak, VanId = afspraken.First(a => a.Nummer == k.Afspraak).LijnId,
            NaarSoort = Draadsoort.Beleidsuitspraak,
            NaarId = uitspraken.First(u => u.Tekst.Contains(k.Uitspraak, StringComparison.OrdinalIgnoreCase)).LijnId,
            Aard = Koppelaard.Beantwoordt, Oordeel = Koppeloordeel.Bevestigd, Reden = k.Reden, Op = klok.GetUtcNow(),
        }));
        await db.SaveChangesAsync(stop);
    }
}

/// <summary>The number of an agreement, some words of the statement that it answers, and why.</summary>
internal sealed record Voorbeeldkoppeling(string Afspraak, string Uitspraak, string Reden);
