using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Draad;

/// <summary>What was decided about one agreement through the years, and what the parties said of it.</summary>
internal sealed class Afspraakverloop(NoaberDb db, Aanvrager aanvrager, CancellationToken stop)
{
    private const int Meest = 100;

    private readonly Guid hier = aanvrager.Hier.SamenwerkingId;

    /// <summary>
    /// The versions in which it got another text, the proposals that change it and what meetings decided; the newest first.
    /// </summary>
    /// <param name="lijn">The line of the agreement.</param>
    /// <param name="sleutel">The name in its address, by which meetings speak of it.</param>
    public async Task<Verloopbeeld> Van(Guid lijn, string sleutel)
    {
        var stappen = await Stappen(lijn, aanvrager.Mag(Handeling.VoorstellenLezen)).ToListAsync(stop);
        var gezegd = await Gezegd([.. stappen.Where(s => s.Stand is not null).Select(s => s.Id)], lijn);
        return new([.. Gewijzigd(stappen)], gezegd, await Besloten(sleutel));
    }

    private Task<List<Overlegbesluit>> Besloten(string sleutel) =>
        (from uitkomst in db.Uitkomsten.AsNoTracking()
         where uitkomst.SamenwerkingId == hier && uitkomst.Soort == OverlegUitkomst.Besluit
         join punt in db.Agendapunten on uitkomst.AgendapuntId equals punt.Id
         where punt.AfspraakSleutel == sleutel
         join overleg in db.Overleggen.Zichtbaar(aanvrager) on punt.OverlegId equals overleg.Id
         where overleg.Status == OverlegStatus.Gesloten
         orderby overleg.Begin descending
         select new Overlegbesluit(uitkomst.Tekst, overleg.Id, overleg.Titel, overleg.Begin)).Take(Meest).ToListAsync(stop);

    private IQueryable<Verloopstap> Stappen(Guid lijn, bool ookVoorstellen) => db.Database.SqlQuery<Verloopstap>($"""
            with tekst as (
              select a.kader_id, a.id, md5(concat_ws('|', a.nummer, a.kop, a.tekst, a.streefwaarden, (
                select string_agg(concat_ws('|', j.jaar, j.tekst), '|' order by j.jaar)
                from jaarschijf j where j.afspraak_id = a.id))) as merk
              from afspraak a where a.samenwerking_id = {hier} and a.lijn_id = {lijn})
            select v.nummer::text as "Naam", v.ingang as "Op", v.kader_id as "Id", t.merk as "Merk",
              null as "Status"
            from tekst t join versie v on v.kader_id = t.kader_id
            union all
            select p.titel, (coalesce(p.ingediend_op, p.gemaakt_op) at time zone 'Europe/Amsterdam')::date, p.id, t.merk,
              p.status
            from tekst t join voorstel p on p.kader_id = t.kader_id join kader k on k.id = p.kader_id
            left join tekst voor on voor.kader_id = k.basis_id
            where {ookVoorstellen} and p.status <> 'Concept' and voor.merk is distinct from t.merk
            order by 2 desc, 5 nulls first, 1 desc limit {Meest}
            """);

    /// <summary>Of the versions only those that changed it.</summary>
    private static IEnumerable<Verloopstap> Gewijzigd(List<Verloopstap> stappen)
    {
        var versies = stappen.Where(s => s.Stand is null).ToList();
        return stappen.Where(s => s.Stand is not null || versies.ElementAtOrDefault(versies.IndexOf(s) + 1)?.Merk != s.Merk);
    }

    /// <summary>The views on the proposals that change it, and the questions at this very agreement.</summary>
    private async Task<IReadOnlyList<Uitgesproken>> Gezegd(Guid[] voorstellen, Guid lijn)
    {
        if (voorstellen.Length == 0)
            return [];
        var zienswijzen = await db.Zienswijzen.AsNoTracking().Where(z => voorstellen.Contains(z.VoorstelId))
            .OrderByDescending(z => z.GegevenOp).Take(Meest)
            .Select(z => new Uitgesproken(
                db.Partijen.Where(p => p.Id == z.PartijId).Select(p => p.Organisatie.Naam).First(), z.Oordeel, z.Toelichting, z.GegevenOp,
                z.VoorstelId))
            .ToListAsync(stop);
        var vragen = await db.Vragen.AsNoTracking().Where(v => voorstellen.Contains(v.VoorstelId) && v.OverLijnId == lijn)
            .OrderByDescending(v => v.GesteldOp).Take(Meest)
            .Select(v => new Uitgesproken(
                db.Partijen.Where(p => p.Id == v.PartijId).Select(p => p.Organisatie.Naam).First(), null, v.Tekst, v.GesteldOp,
                v.VoorstelId))
            .ToListAsync(stop);
        return [.. zienswijzen.Concat(vragen).OrderByDescending(u => u.Op)];
    }
}

/// <summary>A version that changed an agreement, or a proposal that would.</summary>
/// <param name="Naam">The number of the version, or the title of the proposal.</param>
/// <param name="Op">From when it is in force, or when it was handed in.</param>
/// <param name="Id">The kader of the version, or the proposal.</param>
/// <param name="Merk">Equal for equal texts.</param>
/// <param name="Status">How far the proposal has come; null for a version.</param>
public sealed record Verloopstap(string Naam, DateOnly Op, Guid Id, string Merk, string? Status)
{
    internal VoorstelStatus? Stand => Status is null ? null : Enum.Parse<VoorstelStatus>(Status);
}

/// <summary>What a party said: its view with a judgement, or a question or answer without one.</summary>
public sealed record Uitgesproken(string Partij, Oordeel? Oordeel, string Tekst, DateTimeOffset Op, Guid Voorstel);

/// <summary>What a meeting decided about it.</summary>
public sealed record Overlegbesluit(string Tekst, Guid Overleg, string Titel, DateTimeOffset Op);

/// <summary>What was decided by version or proposal, what was said, and what meetings decided.</summary>
public sealed record Verloopbeeld(
    IReadOnlyList<Verloopstap> Stappen, IReadOnlyList<Uitgesproken> Gezegd, IReadOnlyList<Overlegbesluit> Besluiten);
