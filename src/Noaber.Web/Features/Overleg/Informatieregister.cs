using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>
/// Which paper was shared with whom, how many days before the meeting, and whether the agreed term was kept; tenants first.
/// </summary>
internal static class Informatieregister
{
    private const int PerBlad = 10;

    public static Task<IResult> Toon(string? blad, NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop) =>
        Geef(Bladeren.Gevraagd(blad, 1000), null, [], (db, aanvrager, scherm), stop);

    public static async Task<IResult> WijzigTermijn([FromForm] Termijnformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm,
        CancellationToken stop)
    {
        if (Overlegformulier.Getal(form.Termijn, 0, Informatietermijn.Langst) is not { } dagen)
            return await Geef(1, form.Termijn, [new(nameof(form.Termijn), "Vul een aantal dagen in, van 0 tot en met 90.")],
                (db, aanvrager, scherm), stop);
        var samenwerking = await db.Samenwerkingen.SingleAsync(s => s.Id == aanvrager.Hier.SamenwerkingId, stop);
        samenwerking.Informatietermijn = dagen;
        db.Noteer("informatietermijn gewijzigd", $"Stukken zijn er voortaan {Aantal.Van(dagen, "dag", "dagen")} voor een overleg.",
            aanvrager.AccountId, samenwerking.Id);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect($"{aanvrager.Hier.Basis}/overleg/informatiepositie");
    }

    private static async Task<IResult> Geef(
        int blad, string? termijn, IReadOnlyList<Invoerfout> fouten, (NoaberDb Db, Aanvrager Aanvrager, Scherm Scherm) waar,
        CancellationToken stop)
    {
        var (db, aanvrager, scherm) = waar;
        var metStukken = db.Overleggen.Zichtbaar(aanvrager).AsNoTracking()
            .Where(o => o.VerzondenOp != null
                && db.Agendapunten.Any(a => a.OverlegId == o.Id && (a.VoorstelId != null || db.Stukken.Any(s => s.AgendapuntId == a.Id))));
        var aantal = await metStukken.CountAsync(stop);
        var overleggen = await metStukken.OrderByDescending(o => o.Begin).Skip((blad - 1) * PerBlad).Take(PerBlad)
            .Select(o => new { o.Id, o.Titel, o.Begin, o.Termijn }).ToListAsync(stop);
        var stukken = await Stukken(db, overleggen.ConvertAll(o => o.Id), stop);
        var bladen = overleggen.ConvertAll(o => new RegisterOverleg(o.Id, o.Titel, Tijdstip.Dag(o.Begin), o.Termijn,
            [.. stukken[o.Id].Select(s => s.Weeg(new(o.Termijn), Tijdstip.Dag(o.Begin)))]));
        termijn ??= Overlegformulier.Tekst(await db.Samenwerkingen.Where(s => s.Id == aanvrager.Hier.SamenwerkingId)
            .Select(s => s.Informatietermijn).SingleAsync(stop));
        return scherm.Toon<InformatiepositieScherm, InformatiepositieModel>(new(bladen, termijn, blad, (aantal + PerBlad - 1) / PerBlad)
        {
            MagTermijn = aanvrager.Mag(Handeling.OverlegOrganiseren), Fouten = fouten,
        }, fouten.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    /// <summary>The papers and proposals on the agendas of these meetings, by meeting and in the order of the agenda.</summary>
    private static async Task<ILookup<Guid, Gedeeld>> Stukken(NoaberDb db, List<Guid> overleggen, CancellationToken stop)
    {
        var punten = db.Agendapunten.AsNoTracking().Where(a => overleggen.Contains(a.OverlegId));
        var stukken = await punten.Join(db.Stukken, a => a.Id, s => s.AgendapuntId, (a, s) => new { a, s })
            .OrderBy(x => x.s.ToegevoegdOp).Select(x => new { x.a.OverlegId, x.s.Id, x.s.Naam, x.a.Volgorde }).ToListAsync(stop);
        // A proposal lies open for every party that reads proposals, from the day it was handed in.
        var voorstellen = await punten.Join(db.Voorstellen, a => a.VoorstelId, v => v.Id,
            (a, v) => new { a.OverlegId, a.Volgorde, v.Titel, v.IngediendOp }).ToListAsync(stop);
        var ids = stukken.ConvertAll(s => s.Id);
        var delingen = (await db.Delingen.AsNoTracking().Where(d => ids.Contains(d.StukId)).ToListAsync(stop)).ToLookup(d => d.StukId);
        var genodigd = (await db.Genodigden.AsNoTracking().Where(g => overleggen.Contains(g.OverlegId) && g.PartijId != null)
            .Select(g => new { g.OverlegId, g.PartijId }).Distinct().ToListAsync(stop)).ToLookup(g => g.OverlegId, g => g.PartijId!.Value);
        var namen = await db.Partijen.AsNoTracking()
            .Where(p => db.Genodigden.Any(g => overleggen.Contains(g.OverlegId) && g.PartijId == p.Id)
                || db.Delingen.Any(d => ids.Contains(d.StukId) && d.PartijId == p.Id)).OpVolgorde()
            .AlsAanTafel().ToListAsync(stop);
        var gelezen = stukken.ToLookup(s => s.OverlegId, s => s.Id);
        var partijen = overleggen.ToDictionary(o => o, o => namen.Where(p => genodigd[o].Contains(p.Id)
            || gelezen[o].Any(s => delingen[s].Any(d => d.PartijId == p.Id))).ToList());
        return stukken.Select(s => (s.OverlegId, Stuk: new Gedeeld(s.Volgorde, s.Naam,
                [.. partijen[s.OverlegId].Select(p => (p, delingen[s.Id].FirstOrDefault(d => d.PartijId == p.Id)?.GedeeldOp))])))
            .Concat(voorstellen.Select(v =>
                (v.OverlegId, Stuk: new Gedeeld(v.Volgorde, $"Voorstel: {v.Titel}",
                [.. partijen[v.OverlegId].Select(p => (p, Rechten.Mag(Handeling.VoorstellenLezen, p.Soort, [Rol.Lezer]) ? v.IngediendOp
                : null))]))))
            .OrderBy(s => s.Stuk.Punt).ToLookup(s => s.OverlegId, s => s.Stuk);
    }

    /// <summary>A paper, with since when each party has it.</summary>
    private sealed record Gedeeld(int Punt, string Naam, IReadOnlyList<(PartijAanTafel Partij, DateTimeOffset? Op)> Partijen)
    {
        public RegisterStuk Weeg(Informatietermijn termijn, DateOnly dag) => new(Punt, Naam,
            [.. Partijen.Select(p => new RegisterRegel(p.Partij.Naam, p.Partij.Soort, p.Op,
                termijn.Weeg(dag, p.Op is { } op ? Tijdstip.Dag(op) : null)))]);
    }
}

/// <summary>Another term for the partnership.</summary>
public sealed record Termijnformulier(string? Termijn);

/// <summary>How well one party was informed of one paper.</summary>
public sealed record RegisterRegel(string Partij, PartijSoort Soort, DateTimeOffset? GedeeldOp, Informatiepositie Positie);

/// <summary>A paper of a meeting, with every party that is invited or has it.</summary>
public sealed record RegisterStuk(int Punt, string Naam, IReadOnlyList<RegisterRegel> Partijen)
{
    public IEnumerable<RegisterRegel> Huurders => Partijen.Where(p => p.Soort is PartijSoort.Huurdersorganisatie);

    /// <summary>The others together, by how many days before the meeting they had it.</summary>
    public IEnumerable<(Informatiepositie Positie, int Aantal)> Anderen =>
        Partijen.Where(p => p.Soort is not PartijSoort.Huurdersorganisatie)
        .GroupBy(p => p.Positie).OrderByDescending(g => g.Key.DagenVooraf).Select(g => (g.Key, g.Count()));
}

/// <summary>A meeting in the register.</summary>
public sealed record RegisterOverleg(Guid Id, string Titel, DateOnly Dag, int Termijn, IReadOnlyList<RegisterStuk> Stukken)
{
    public int OpTijd => Stukken.Count(s => s.Huurders.Any() && s.Huurders.All(h => h.Positie.OpTijd));

    public bool HeeftHuurders => Stukken.Any(s => s.Huurders.Any());
}

/// <summary>What the register shows.</summary>
public sealed record InformatiepositieModel(IReadOnlyList<RegisterOverleg> Overleggen, string Termijn, int Blad, int Bladen)
{
    public bool MagTermijn { get; init; }

    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];
}
