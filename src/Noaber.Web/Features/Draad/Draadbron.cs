using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Draad;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Draad;

/// <summary>The points of the thread that this person may see, and the links between them.</summary>
internal sealed class Draadbron(NoaberDb db, Aanvrager aanvrager, CancellationToken stop)
{
    /// <summary>Far more than the agreements and statements of one municipality.</summary>
    private const int Meeste = 3000;

    private const int LangsteTitel = 160;

    private readonly Guid hier = aanvrager.Hier.SamenwerkingId;

    /// <summary>Which kind of point answers which: of these pairs links are suggested, and made by hand.</summary>
    public static readonly (Draadsoort Van, Draadsoort Naar, Koppelaard Aard)[] Paren =
    [
        (Draadsoort.Afspraak, Draadsoort.Beleidsuitspraak, Koppelaard.Beantwoordt),
    ];

    /// <summary>
    /// All points of a kind in what is in force. When some are named only those, and also in what was replaced or is in
    /// preparation: what hangs together stays to be followed. Of a bid only its newest version that was handed in.
    /// </summary>
    public async Task<IReadOnlyList<Draadstuk>> Punten(Draadsoort soort, IReadOnlyCollection<Guid>? ids = null) => soort switch
    {
        Draadsoort.Beleidsuitspraak => await Uitspraken(ids, Kaders(ids is null)),
        Draadsoort.Afspraak => await Afspraken(ids),
        Draadsoort.Bodregel when aanvrager.Mag(Handeling.BodLezen) => await Bodregels(ids),
        _ => [],
    };

    /// <summary>One point; null when it is not there for this person.</summary>
    public async Task<Draadstuk?> Punt(Draadsoort soort, Guid id) => await Punten(soort, [id]) is [var stuk, ..] ? stuk : null;

    /// <summary>What was confirmed to hang on a point, with how it is found. What this person may not see is not there.</summary>
    public async Task<IReadOnlyList<Draadbuur>> Buren(Guid punt)
    {
        var koppelingen = await db.Koppelingen.AsNoTracking()
            .Where(k => k.SamenwerkingId == hier && (k.VanId == punt || k.NaarId == punt) && k.Oordeel == Koppeloordeel.Bevestigd)
            .OrderBy(k => k.Op).Take(Meeste).ToListAsync(stop);
        var buren = koppelingen.Select(k => (Koppeling: k, Eerder: k.VanId == punt, Soort: k.VanId == punt ? k.NaarSoort : k.VanSoort,
            Id: k.VanId == punt ? k.NaarId : k.VanId)).ToList();
        var stukken = new Dictionary<Guid, Draadstuk>();
        foreach (var groep in buren.GroupBy(b => b.Soort))
        {
            foreach (var stuk in await Punten(groep.Key, [.. groep.Select(b => b.Id)]))
                stukken.TryAdd(stuk.Punt.Id, stuk);
        }
        return [.. buren.Where(b => stukken.ContainsKey(b.Id)).OrderBy(b => b.Soort)
            .Select(b => new Draadbuur(b.Koppeling.Id, b.Koppeling.Aard, b.Eerder, b.Koppeling.Reden, stukken[b.Id]))];
    }

    /// <summary>All that persons said of links of agreements, confirmed or refused. What bids answer grows with their versions.</summary>
    public Task<List<Koppeling>> Koppelingen() => db.Koppelingen.AsNoTracking()
        .Where(k => k.SamenwerkingId == hier && k.VanSoort == Draadsoort.Afspraak).Take(10 * Meeste).ToListAsync(stop);

    /// <summary>
    /// The statements that count for a year to come: also of a vision that was adopted to hold by then, and not of one that ends before it.
    /// </summary>
    public Task<List<Draadstuk>> UitsprakenVoor(int jaar)
    {
        var (eerste, laatste) = (new DateOnly(jaar, 1, 1), new DateOnly(jaar, 12, 31));
        var visies = db.Kaders.AsNoTracking().Where(k => k.SamenwerkingId == hier && (k.Status == KaderStatus.Vigerend
            || (k.Status == KaderStatus.Vastgesteld && k.Soort == DocumentSoort.Visie && k.Van <= laatste)));
        return Uitspraken(null, visies.Where(k => !visies.Any(n => n.VervangtId == k.Id && n.Van <= eerste)));
    }

    private async Task<List<Draadstuk>> Uitspraken(IReadOnlyCollection<Guid>? ids, IQueryable<KaderRij> kaders)
    {
        var gevraagd = db.Beleidsuitspraken.AsNoTracking()
            .Where(u => u.SamenwerkingId == hier && (ids == null || ids.Contains(u.LijnId)));
        var rijen = await (from k in kaders
                           join u in gevraagd on k.Id equals u.KaderId
                           orderby k.Status, k.Titel, u.Volgorde
                           select new { Kader = k.Titel, k.Soort, k.Status, u.LijnId, u.Tekst, u.Hoofdstuk, u.Paragraaf, u.Streefwaarden })
            .Take(Meeste).ToListAsync(stop);
        return
        [
            .. from r in rijen
               let bij = string.Join(" · ", new[] { r.Hoofdstuk, r.Paragraaf }.Where(t => t.Length > 0).Distinct())
               let titel = Opmaak.Kort(r.Tekst, LangsteTitel)
               select new Draadstuk(new(Draadsoort.Beleidsuitspraak, r.LijnId), titel, r.Tekst, bij, $"/uitspraak/{r.LijnId}")
               {
                   Uit = r.Kader, Streefwaarden = r.Streefwaarden,
                   IsVisie = r.Soort == DocumentSoort.Visie && r.Status is not (KaderStatus.Vervallen or KaderStatus.Vervangen),
               },
        ];
    }

    private async Task<List<Draadstuk>> Afspraken(IReadOnlyCollection<Guid>? ids)
    {
        var gevraagd = db.Afspraken.AsNoTracking()
            .Where(a => a.SamenwerkingId == hier && (ids == null || ids.Contains(a.LijnId)));
        var rijen = await (from k in Kaders(ids is null)
                           join a in gevraagd on k.Id equals a.KaderId
                           join t in db.Themas on a.ThemaId equals t.Id
                           orderby k.Status, k.Titel, a.Volgorde
                           select new { Kader = k.Titel, a.LijnId, a.Nummer, a.Kop, a.Tekst, a.Sleutel, Thema = t.Nummer + ". " + t.Titel })
            .Take(Meeste).ToListAsync(stop);
        return
        [
            .. from r in rijen
               let titel = $"{r.Nummer} {r.Kop ?? Opmaak.Kort(r.Tekst, LangsteTitel)}"
               select new Draadstuk(new(Draadsoort.Afspraak, r.LijnId), titel, $"{r.Kop}\n{r.Tekst}", r.Thema, $"/afspraak/{r.Sleutel}")
               {
                   Uit = r.Kader,
               },
        ];
    }

    /// <summary>The lines of the newest bids that were handed in.</summary>
    private async Task<List<Draadstuk>> Bodregels(IReadOnlyCollection<Guid>? ids)
    {
        var ingediend = db.Biedingen.AsNoTracking().Where(b => b.SamenwerkingId == hier && b.IngediendOp != null);
        var rijen = await (from b in ingediend
                           where !ingediend.Any(n => n.PartijId == b.PartijId && n.Jaar == b.Jaar && n.Nummer > b.Nummer)
                           join r in db.Bodregels on b.Id equals r.BodId
                           where ids == null || ids.Contains(r.Id)
                           join p in db.Partijen on b.PartijId equals p.Id
                           orderby b.Jaar descending, p.Organisatie.Naam, r.Volgorde
                           select new { b.Jaar, b.PartijId, p.Organisatie.Naam, r.Id, r.LijnId, r.Wat, r.Toelichting })
            .Take(Meeste).ToListAsync(stop);
        return
        [
            .. from r in rijen
               let bij = $"{r.Naam}, bod voor {r.Jaar}"
               let adres = $"/bod/{r.Jaar}/van/{r.PartijId}#r{r.LijnId}"
               select new Draadstuk(new(Draadsoort.Bodregel, r.Id), r.Wat, $"{r.Wat}\n{r.Toelichting}", bij, adres),
        ];
    }

    /// <summary>Of each lasting kader the one that counts now; what is in preparation only for who takes part in that.</summary>
    private IQueryable<KaderRij> Kaders(bool alleenVigerend)
    {
        if (alleenVigerend)
            return db.Kaders.AsNoTracking().Where(k => k.SamenwerkingId == hier && k.Status == KaderStatus.Vigerend);
        var concept = aanvrager.Mag(Handeling.ConceptenLezen);
        return db.Kaders.FromSql($"select *, xmin from kader where id in (select id from doorzoekbare_kaders({hier}, {concept}))")
            .AsNoTracking();
    }
}

/// <summary>A point of the thread with its words and its address within the partnership.</summary>
/// <param name="Punt">What it is.</param>
/// <param name="Titel">What to call it in a list.</param>
/// <param name="Tekst">All its words.</param>
/// <param name="Bij">Under which heads it stands.</param>
/// <param name="Adres">Where it can be read.</param>
public sealed record Draadstuk(Draadpunt Punt, string Titel, string Tekst, string Bij, string Adres)
{
    /// <summary>The document that it stands in.</summary>
    public string Uit { get; init; } = "";

    /// <summary>The figures that a statement asks for.</summary>
    public IReadOnlyList<Streefwaarde> Streefwaarden { get; init; } = [];

    /// <summary>It stands in a visie that holds, or is being made.</summary>
    public bool IsVisie { get; init; }

    /// <summary>Where it stands: the document, and under which heads.</summary>
    internal string Plek => Bij.Length == 0 ? Uit : $"{Uit}: {Bij}";

    /// <summary>Whether it says all these words, in whatever order.</summary>
    internal bool Zegt(string woorden) => Array.TrueForAll(
        woorden.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        woord => $"{Bij} {Titel} {Tekst}".Contains(woord, StringComparison.CurrentCultureIgnoreCase));
}

/// <summary>A point that hangs on another by a link that a person confirmed.</summary>
/// <param name="Koppeling">The link.</param>
/// <param name="Aard">What it says.</param>
/// <param name="Eerder">Whether this point comes before the other in the thread.</param>
/// <param name="Reden">Why they belong together.</param>
/// <param name="Stuk">The point.</param>
public sealed record Draadbuur(Guid Koppeling, Koppelaard Aard, bool Eerder, string? Reden, Draadstuk Stuk);
