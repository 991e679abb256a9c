using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Evaluaties;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Features.Evalueren;

/// <summary>Finds evaluations with what was said in them.</summary>
internal sealed class Evaluatiebron(NoaberDb db, Guid hier, TimeProvider klok, CancellationToken stop)
{
    private const int Meest = 100;

    private static readonly KaderStatus[] Heeftgegolden = [KaderStatus.Vigerend, KaderStatus.Vervallen];

    /// <summary>All, the last year first.</summary>
    public async Task<IReadOnlyList<Evaluatieregel>> Lijst() =>
        await db.Evaluaties.AsNoTracking().Where(e => e.SamenwerkingId == hier)
            .OrderByDescending(e => e.Jaar).ThenByDescending(e => e.BegonnenOp).Take(Meest)
            .Select(e => new Evaluatieregel(e.Id, e.Jaar, db.Kaders.Where(k => k.Id == e.KaderId).Select(k => k.Titel).First(),
                e.Uiterlijk, e.GeslotenOp, db.Evaluatiepunten.Count(p => p.EvaluatieId == e.Id),
                db.Evaluatiepunten.Count(p => p.EvaluatieId == e.Id && p.Uitkomst != null))).ToListAsync(stop);

    /// <summary>The kaders that an evaluation can be begun of: what is in force.</summary>
    public Task<List<KaderRij>> Kaders() => db.Kaders.AsNoTracking()
        .Where(k => k.SamenwerkingId == hier && k.Status == KaderStatus.Vigerend && k.Soort != DocumentSoort.Visie)
        .OrderBy(k => k.Titel).Take(Meest).ToListAsync(stop);

    /// <summary>The first day on which a kader held, in any version; null when that is not known of each.</summary>
    public async Task<DateOnly?> Sinds(Guid lijn)
    {
        var begin = await db.Kaders.AsNoTracking()
            .Where(k => k.SamenwerkingId == hier && k.LijnId == lijn && Heeftgegolden.Contains(k.Status))
            .Select(k => k.Van ?? db.Versies.Where(v => v.KaderId == k.Id).Select(v => (DateOnly?)v.Ingang).FirstOrDefault())
            .ToListAsync(stop);
        return begin.Contains(null) ? null : begin.Min();
    }

    /// <summary>One of them; null when it is not there.</summary>
    public async Task<Evaluatiekop?> Kop(Guid evaluatie)
    {
        var rij = await db.Evaluaties.AsNoTracking().SingleOrDefaultAsync(e => e.Id == evaluatie && e.SamenwerkingId == hier, stop);
        if (rij is null)
            return null;
        var titel = await db.Kaders.Where(k => k.Id == rij.KaderId).Select(k => k.Titel).SingleAsync(stop);
        return new(rij.Id, rij.Jaar, rij.KaderId, rij.LijnId, titel)
        {
            VersieNummer = rij.VersieNummer, TekstHash = rij.TekstHash, Uiterlijk = rij.Uiterlijk, GeslotenOp = rij.GeslotenOp,
            Gevraagd = rij.GeslotenOp is null ? await Gevraagd() : rij.Partijen,
        };
    }

    /// <summary>Of whom a judgement is asked today: every party at the table, but for who only reads along.</summary>
    public async Task<IReadOnlyList<PartijAanTafel>> Gevraagd() =>
        await db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == hier && p.Organisatie.Soort != PartijSoort.Overig)
            .AanTafel(klok.Vandaag()).OpVolgorde()
            .AlsAanTafel().ToListAsync(stop);

    /// <summary>Its agreements in the order of the text, with what was said of each.</summary>
    /// <param name="kop">The evaluation.</param>
    /// <param name="alleenVan">Of which one to tell what was said; null for all.</param>
    public async Task<IReadOnlyList<Puntregel>> Punten(Evaluatiekop kop, Guid? alleenVan = null)
    {
        var punten = await db.Evaluatiepunten.AsNoTracking().Where(p => p.EvaluatieId == kop.Id).OrderBy(p => p.Volgorde)
            .Select(p => new Puntregel(p.Id, p.LijnId, p.Sleutel, p.Nummer, p.Naam, p.Thema)
            {
                Uitkomst = p.Uitkomst, Vervolg = p.Vervolg, Reden = p.Reden, Versie = p.Versie,
                Voorstel = db.Evaluatievoorstellen.Where(v => v.EvaluatiepuntId == p.Id).Select(v => (Guid?)v.VoorstelId).FirstOrDefault(),
            }).ToListAsync(stop);
        var gezegd = (await db.Evaluatieoordelen.AsNoTracking()
            .Where(o => db.Evaluatiepunten.Any(p => p.Id == o.EvaluatiepuntId && p.EvaluatieId == kop.Id)
                && (alleenVan == null || o.EvaluatiepuntId == alleenVan)).ToListAsync(stop))
            .ToLookup(o => o.EvaluatiepuntId, o => o.Waarde);
        Guid[] gevraagd = [.. kop.Gevraagd.Select(p => p.Id)];
        return [.. punten.Select(p => p with { Beoordeling = new(gevraagd, [.. gezegd[p.Id]]) })];
    }

    /// <summary>What was kept when it closed, by the line of the agreement.</summary>
    public async Task<IReadOnlyDictionary<Guid, Evaluatiebeeld>> Beelden(Guid evaluatie) =>
        (await db.Evaluatiepunten.AsNoTracking().Where(p => p.EvaluatieId == evaluatie).Select(p => new { p.LijnId, p.Beeld })
            .ToListAsync(stop)).Where(p => p.Beeld is not null).ToDictionary(p => p.LijnId, p => p.Beeld!);
}

/// <summary>An evaluation in a list.</summary>
public sealed record Evaluatieregel(
    Guid Id, int Jaar, string Titel, DateOnly Uiterlijk, DateTimeOffset? GeslotenOp, int Afspraken, int MetUitkomst);

/// <summary>An evaluation by itself.</summary>
public sealed record Evaluatiekop(Guid Id, int Jaar, Guid Kader, Guid Lijn, string Titel)
{
    public int? VersieNummer { get; init; }
    public required string TekstHash { get; init; }
    public required DateOnly Uiterlijk { get; init; }
    public required DateTimeOffset? GeslotenOp { get; init; }

    /// <summary>Of which parties a judgement is asked, or was when it closed.</summary>
    public required IReadOnlyList<PartijAanTafel> Gevraagd { get; init; }

    public bool IsOpen => GeslotenOp is null;

    public string Naam => $"Evaluatie van {Jaar}";

    /// <summary>The name of a party in it.</summary>
    internal string Partij(Guid partij) => Gevraagd.FirstOrDefault(p => p.Id == partij)?.Naam ?? "een partij die niet meer meedoet";
}

/// <summary>One agreement of an evaluation.</summary>
public sealed record Puntregel(Guid Id, Guid Lijn, string Sleutel, string Nummer, string Naam, string Thema)
{
    public Beoordeling Beoordeling { get; init; } = new([], []);
    public Evaluatieoordeel? Uitkomst { get; init; }
    public Vervolg? Vervolg { get; init; }
    public string? Reden { get; init; }

    /// <summary>The row version, by which is seen whether someone else wrote in it.</summary>
    public uint Versie { get; init; }

    /// <summary>The proposal that was made of it.</summary>
    public Guid? Voorstel { get; init; }

    public string Volledig => $"{Nummer} {Naam}";
}
