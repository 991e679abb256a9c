using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Draad;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Features.Acties;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Vergelijken;

/// <summary>All figures of a partnership that can stand side by side, with the parties in their order.</summary>
internal sealed record Vergelijkgegevens(IReadOnlyList<Vergelijkpost> Posten, IReadOnlyList<PartijAanTafel> Partijen);

/// <summary>
/// Gathers them: targets of what holds or held, bids that were handed in, and what was reported. A concept of a bid is nobody's figure.
/// </summary>
internal sealed class Vergelijkbron(NoaberDb db, Aanvrager aanvrager, CancellationToken stop)
{
    private readonly Guid hier = aanvrager.Hier.SamenwerkingId;
    private readonly string basis = aanvrager.Hier.Basis;

    public async Task<Vergelijkgegevens> Lees()
    {
        var partijen = await Partijen();
        var themas = await Themas();
        var afspraken = await Afspraken();
        return new(
        [
            .. await Gevraagd(themas, partijen), .. await new Bodposten(db, hier, basis, stop).Lees(themas),
            .. afspraken.SelectMany(a => a.Posten(basis, partijen)), .. await Gedaan(afspraken),
        ], partijen);
    }

    /// <summary>What holds and was agreed with one party.</summary>
    public async Task<IReadOnlyList<Bodplan>> Plannen(Guid partij)
    {
        var partijen = await Partijen();
        return
        [
            .. from afspraak in await Afspraken()
               where afspraak.Geldt
               from doel in afspraak.Streefwaarden
               where Streefmeting.Partij(doel.Partij, partijen) == partij
               select new Bodplan(doel, new(Draadsoort.Afspraak, afspraak.Lijn)),
        ];
    }

    private Task<List<PartijAanTafel>> Partijen() => db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == hier).OpVolgorde()
        .AlsAanTafel().ToListAsync(stop);

    /// <summary>What has targets: the agreements of each kader that holds, or was the last to hold.</summary>
    private async Task<List<Doelafspraak>> Afspraken() =>
        await (from a in db.Afspraken
                   .FromSql($"select *, xmin from afspraak where samenwerking_id = {hier} and streefwaarden <> '[]'").AsNoTracking()
               join k in Kaders() on a.KaderId equals k.Id
               join t in db.Themas on a.ThemaId equals t.Id
               orderby k.Van, a.Volgorde
               select new Doelafspraak(a.Id, a.LijnId, a.Sleutel, a.Nummer, t.Nummer + ". " + t.Titel, a.Streefwaarden)
               {
                   Geldt = k.Status == KaderStatus.Vigerend,
               }).ToListAsync(stop);

    private async Task<IEnumerable<Vergelijkpost>> Gevraagd(ILookup<Guid, string> themas, IReadOnlyList<PartijAanTafel> partijen)
    {
        var gevraagd = db.Beleidsuitspraken
            .FromSql($"select *, xmin from beleidsuitspraak where samenwerking_id = {hier} and streefwaarden <> '[]'").AsNoTracking();
        var uitspraken = await (from u in gevraagd
                                join k in Kaders() on u.KaderId equals k.Id
                                orderby k.Van, u.Volgorde
                                select new { u.LijnId, k.Titel, u.Streefwaarden }).ToListAsync(stop);
        return from u in uitspraken
               from doel in u.Streefwaarden
               select Doelafspraak.Post(Kant.Gevraagd, doel, partijen, new(u.Titel, $"{basis}/uitspraak/{u.LijnId}", doel.Wat)) with
               {
                   Themas = [.. themas[u.LijnId]],
               };
    }

    private async Task<IEnumerable<Vergelijkpost>> Gedaan(List<Doelafspraak> afspraken)
    {
        if (!aanvrager.Mag(Handeling.VoortgangLezen) || afspraken.Count == 0)
            return [];
        Guid[] ids = [.. afspraken.Select(a => a.Id)];
        var gemeten = await new Meetbron(db, hier, stop).Bij(db.Afspraken.Where(a => ids.Contains(a.Id)));
        return afspraken.SelectMany(a => a.Gedaan(basis, [.. gemeten[a.Lijn]]));
    }

    /// <summary>The themes of statements and of lines of a bid, through the links to agreements that a person confirmed.</summary>
    private async Task<ILookup<Guid, string>> Themas()
    {
        var eigen = await (from k in Kaders()
                           join a in db.Afspraken on k.Id equals a.KaderId
                           join t in db.Themas on a.ThemaId equals t.Id
                           select new { a.LijnId, Thema = t.Nummer + ". " + t.Titel }).ToListAsync(stop);
        var biedingen = db.Biedingen.Where(b => b.SamenwerkingId == hier && b.IngediendOp != null);
        var regels = db.Bodregels.Where(r => biedingen.Any(b => b.Id == r.BodId
            && !biedingen.Any(n => n.PartijId == b.PartijId && n.Jaar == b.Jaar && n.Nummer > b.Nummer)));
        var koppelingen = await db.Koppelingen.AsNoTracking()
            .Where(k => k.SamenwerkingId == hier && k.Oordeel == Koppeloordeel.Bevestigd)
            .Where(k => k.VanSoort != Draadsoort.Bodregel || regels.Any(r => r.Id == k.VanId))
            .Select(k => new { k.VanId, k.VanSoort, k.NaarId, k.NaarSoort }).ToListAsync(stop);
        var van = eigen.ToLookup(e => e.LijnId, e => e.Thema);
        var uitspraak = koppelingen.Where(k => k.VanSoort == Draadsoort.Afspraak)
            .SelectMany(k => van[k.VanId].Select(thema => (Lijn: k.NaarId, thema))).ToList();
        var vanUitspraak = uitspraak.ToLookup(p => p.Lijn, p => p.thema);
        var regel = koppelingen.Where(k => k.VanSoort == Draadsoort.Bodregel)
            .SelectMany(k => van[k.NaarId].Concat(vanUitspraak[k.NaarId]).Select(thema => (Lijn: k.VanId, thema)));
        return uitspraak.Concat(regel).Distinct().ToLookup(p => p.Lijn, p => p.thema);
    }

    private IQueryable<KaderRij> Kaders() =>
        db.Kaders.FromSql($"select *, xmin from kader where id in (select id from doorzoekbare_kaders({hier}, false))").AsNoTracking()
            .Where(k => k.Status == KaderStatus.Vigerend || k.Status == KaderStatus.Vervallen);
}
