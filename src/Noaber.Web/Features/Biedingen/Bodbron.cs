using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Draad;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Features.Vergelijken;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Biedingen;

/// <summary>A request about bids, with what its answer is made of.</summary>
internal sealed record Bodverzoek(NoaberDb Db, Aanvrager Aanvrager, Shell.Scherm Scherm, TimeProvider Klok, CancellationToken Stop)
{
    public const int Eerste = 2000, Laatste = 2200;

    public Deelname Hier => Aanvrager.Hier;

    public Bodbron Bron => new(Db, Aanvrager, Klok, Stop);

    public string Adres(int jaar, string verder = "") => $"{Hier.Basis}/bod/{jaar}{verder}";

    public static bool Is(int jaar) => jaar is >= Eerste and <= Laatste;
}

/// <summary>Finds bids: those handed in, and the concept of the reader's own party.</summary>
internal sealed class Bodbron(NoaberDb db, Aanvrager aanvrager, TimeProvider klok, CancellationToken stop)
{
    private readonly Deelname hier = aanvrager.Hier;

    /// <summary>The associations at the table, and others that offered something for this year.</summary>
    public async Task<IReadOnlyList<PartijAanTafel>> Corporaties(int jaar)
    {
        var aanTafel = db.Partijen.Where(p => p.SamenwerkingId == hier.SamenwerkingId).AanTafel(klok.Vandaag()).Select(p => p.Id);
        return await db.Partijen.AsNoTracking()
            .Where(p => p.SamenwerkingId == hier.SamenwerkingId)
            .Where(p => (p.Organisatie.Soort == PartijSoort.Corporatie && aanTafel.Contains(p.Id))
                || db.Biedingen.Any(b => b.PartijId == p.Id && b.Jaar == jaar && b.IngediendOp != null))
            .OpVolgorde().AlsAanTafel().ToListAsync(stop);
    }

    public Task<PartijAanTafel?> Partij(Guid partij) => db.Partijen.AsNoTracking()
        .Where(p => p.SamenwerkingId == hier.SamenwerkingId && p.Id == partij)
        .AlsAanTafel().SingleOrDefaultAsync(stop);

    /// <summary>What was handed in by a party for a year, the newest first.</summary>
    public async Task<IReadOnlyList<Bodversie>> Versies(int jaar, Guid partij) =>
        await Ingediend(jaar).Where(b => b.PartijId == partij).OrderByDescending(b => b.Nummer).Select(Kop()).ToListAsync(stop);

    /// <summary>The newest that a party handed in for a year.</summary>
    public async Task<Bodversie?> Laatste(int jaar, Guid partij) => await Versies(jaar, partij) is [var laatste, ..] ? laatste : null;

    /// <summary>The newest that each party handed in for a year.</summary>
    public async Task<IReadOnlyList<Bodversie>> Nieuwste(int jaar) =>
        await Ingediend(jaar).Where(b => !Ingediend(jaar).Any(n => n.PartijId == b.PartijId && n.Nummer > b.Nummer))
            .Select(Kop()).ToListAsync(stop);

    /// <summary>The lines of these versions, in order, with what they answer.</summary>
    public async Task<ILookup<Guid, Bodregel>> Regels(params Guid[] biedingen)
    {
        var regels = db.Bodregels.AsNoTracking().Where(r => r.SamenwerkingId == hier.SamenwerkingId && biedingen.Contains(r.BodId));
        var antwoorden = (await db.Koppelingen.AsNoTracking()
            .Where(k => k.VanSoort == Draadsoort.Bodregel && regels.Any(r => r.Id == k.VanId))
            .OrderBy(k => k.NaarSoort).ThenBy(k => k.Op).ThenBy(k => k.NaarId).ToListAsync(stop))
            .ToLookup(k => k.VanId, k => new Bodantwoord(new(k.NaarSoort, k.NaarId), k.Reden));
        return (await regels.OrderBy(r => r.Volgorde).ThenBy(r => r.Id).ToListAsync(stop))
            .ToLookup(r => r.BodId, r => r.Waarde with { Antwoorden = [.. antwoorden[r.Id]] });
    }

    public async Task<Bod> Bod(Bodversie versie) => new(versie.Jaar, [.. (await Regels(versie.Id))[versie.Id]]);

    public async Task<Bod> Bod(BodRij concept) => new(concept.Jaar, [.. (await Regels(concept.Id))[concept.Id]]);

    /// <summary>What the reader's own party is writing for this year, if anything.</summary>
    public Task<BodRij?> Concept(int jaar) => db.Biedingen.SingleOrDefaultAsync(b => b.SamenwerkingId == hier.SamenwerkingId
        && b.PartijId == hier.PartijId && b.Jaar == jaar && b.IngediendOp == null, stop);

    /// <summary>The line of a concept that an address names.</summary>
    public async Task<BodregelRij?> Regel(string id, BodRij concept) => Guid.TryParse(id, out var lijn)
        ? await db.Bodregels.SingleOrDefaultAsync(r => r.BodId == concept.Id && r.LijnId == lijn, stop) : null;

    /// <summary>The concept, held until the end of the transaction: two people hand in one after the other.</summary>
    public Task<BodRij?> Houd(int jaar) => db.Biedingen.FromSql($"""
        select *, xmin from bod where samenwerking_id = {hier.SamenwerkingId} and partij_id = {hier.PartijId} and jaar = {jaar}
        and ingediend_op is null for update
        """).SingleOrDefaultAsync(stop);

    /// <summary>Waits until nobody else begins a bid of this party and year: of a second click the first one counts.</summary>
    public Task Alleen(int jaar) => db.NaElkaar($"bod {hier.PartijId} {jaar}", stop);

    /// <summary>
    /// What a new version begins with: the last one of this year, or else the outlook of the year before, with what was agreed and stands
    /// in no line of it.
    /// </summary>
    public async Task<(Bod Bod, string Waaruit)> Begin(int jaar)
    {
        if (await Laatste(jaar, hier.PartijId) is { } vorige)
            return (await Bod(vorige), $"versie {vorige.Nummer}");
        var vooruitblik = await Laatste(jaar - 1, hier.PartijId) is { } vorigJaar ? (await Bod(vorigJaar)).Doorkijk(jaar) : new(jaar, []);
        var bod = Bodplan.Vul(vooruitblik, await new Vergelijkbron(db, aanvrager, stop).Plannen(hier.PartijId));
        return (bod, string.Join(" en ", new[]
        {
            vooruitblik.Regels.Count > 0 ? $"de vooruitblik van het bod {jaar - 1}" : null,
            bod.Regels.Count > vooruitblik.Regels.Count ? "de afspraken" : null,
        }.OfType<string>()));
    }

    /// <summary>Lays down a new concept with these lines.</summary>
    public async Task<BodRij> Leg(Bod bod, string? toelichting)
    {
        var nummer = 1 + await db.Biedingen.Where(b => b.SamenwerkingId == hier.SamenwerkingId && b.PartijId == hier.PartijId
            && b.Jaar == bod.Jaar).MaxAsync(b => (int?)b.Nummer, stop) ?? 1;
        var rij = new BodRij
        {
            SamenwerkingId = hier.SamenwerkingId, PartijId = hier.PartijId, Jaar = bod.Jaar, Nummer = nummer, Toelichting = toelichting,
            GemaaktOp = klok.GetUtcNow(),
        };
        db.Add(rij);
        await Zet(bod.Regels, rij);
        return rij;
    }

    /// <summary>Puts these lines in a concept without lines, with what they answer.</summary>
    public async Task Zet(IReadOnlyList<Bodregel> regels, BodRij concept)
    {
        var rijen = regels.Select((regel, plaats) => (Rij: BodregelRij.Van(regel, concept, plaats + 1), regel.Antwoorden)).ToList();
        db.AddRange(rijen.Select(r => r.Rij));
        await db.SaveChangesAsync(stop); // the database takes no answer of a line that is not there yet
        db.AddRange(rijen.SelectMany(r => r.Antwoorden, (r, a) => Koppeling.Van(r.Rij, a, aanvrager.AccountId, klok.GetUtcNow())));
        await db.SaveChangesAsync(stop);
    }

    private IQueryable<BodRij> Ingediend(int jaar) => db.Biedingen.AsNoTracking()
        .Where(b => b.SamenwerkingId == hier.SamenwerkingId && b.Jaar == jaar && b.IngediendOp != null);

    private System.Linq.Expressions.Expression<Func<BodRij, Bodversie>> Kop() => b => new Bodversie(
        b.Id, b.PartijId, db.Partijen.Where(p => p.Id == b.PartijId).Select(p => p.Organisatie.Naam).First(), b.Jaar, b.Nummer,
        b.Toelichting, b.IngediendOp!.Value, db.Users.Where(u => u.Id == b.DoorId).Select(u => u.Naam).FirstOrDefault());
}

/// <summary>A version that was handed in.</summary>
public sealed record Bodversie(
    Guid Id, Guid PartijId, string Partij, int Jaar, int Nummer, string? Toelichting, DateTimeOffset IngediendOp, string? Door);
