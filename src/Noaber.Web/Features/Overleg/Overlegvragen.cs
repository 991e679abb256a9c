using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>The meetings that someone may see, and the same meeting to be changed.</summary>
internal static class Overlegvragen
{
    /// <summary>
    /// Of this partnership: a concept for who organises; what was sent for parties at the table and for who is invited; of that what is
    /// open by its kind for all.
    /// </summary>
    public static IQueryable<OverlegRij> Zichtbaar(this IQueryable<OverlegRij> overleggen, Aanvrager aanvrager) =>
        overleggen.Zichtbaar(Lezer.Van(aanvrager.Hier), aanvrager.Mag);

    /// <summary>The same for someone who does not ask now, such as who gets a mail.</summary>
    public static IQueryable<OverlegRij> Zichtbaar(this IQueryable<OverlegRij> overleggen, Lezer lezer) =>
        overleggen.Zichtbaar(lezer, lezer.Mag);

    private static IQueryable<OverlegRij> Zichtbaar(this IQueryable<OverlegRij> overleggen, Lezer lezer, Func<Handeling, bool> mag)
    {
        var hier = overleggen.Where(o => o.SamenwerkingId == lezer.Samenwerking);
        if (mag(Handeling.OverlegOrganiseren))
            return hier;
        Guid[] mijn = [lezer.Samenwerking];
        return mag(Handeling.InformatiepositieZien) ? hier.Verzonden(mijn, [], []) : hier.Verzonden([], mijn, [lezer.Partij]);
    }

    /// <summary>
    /// What was sent: all of it where someone sits at the table; where someone reads along what is open by its kind, and what the own
    /// party is invited to.
    /// </summary>
    public static IQueryable<OverlegRij> Verzonden(this IQueryable<OverlegRij> overleggen, Guid[] aanTafel, Guid[] leestMee,
        Guid[] partijen) => overleggen
        .Where(o => o.VerzondenOp != null && (aanTafel.Contains(o.SamenwerkingId) || (leestMee.Contains(o.SamenwerkingId)
            && (OverlegRegels.Openbaar.Contains(o.Soort)
                || o.Genodigden.Any(g => g.PartijId != null && partijen.Contains(g.PartijId.Value))))));

    public static Task<OverlegRij?> Vind(this NoaberDb db, Aanvrager aanvrager, Guid overleg, CancellationToken stop) =>
        db.Overleggen.Zichtbaar(aanvrager).SingleOrDefaultAsync(o => o.Id == overleg, stop);

    /// <summary>
    /// The meeting, for someone who may change it: whose party organises it or is invited. Who arranges an agenda sees all of it.
    /// </summary>
    public static async Task<OverlegRij?> VindTeWijzigen(this NoaberDb db, Aanvrager aanvrager, Guid overleg, CancellationToken stop) =>
        await db.Vind(aanvrager, overleg, stop) is { } gevonden && await db.IsBesloten(aanvrager, gevonden, stop) ? gevonden : null;

    /// <summary>The same, held until the end of the transaction, so that two who press a button come one after the other.</summary>
    public static async Task<OverlegRij?> HoudTeWijzigen(this NoaberDb db, Aanvrager aanvrager, Guid overleg, CancellationToken stop)
    {
        await db.Houd(overleg, stop);
        return await db.VindTeWijzigen(aanvrager, overleg, stop);
    }

    /// <summary>From here to the end of the transaction nobody else changes this meeting.</summary>
    public static Task Houd(this NoaberDb db, Guid overleg, CancellationToken stop) => db.Houd([overleg], null, stop);

    /// <summary>
    /// The same of several meetings, with a proposal that need not be on one of them. First the proposals and then the meetings, each in
    /// the order of their ids: so two who hold the same ones, in whatever order they name them, come one after the other.
    /// </summary>
    public static async Task Houd(this NoaberDb db, Guid[] overleggen, Guid? voorstel, CancellationToken stop)
    {
        await db.Database.ExecuteSqlAsync(
            $"select from voorstel where id = {voorstel} or overleg_id = any({overleggen}) order by id for no key update", stop);
        await db.Database.ExecuteSqlAsync($"select from overleg where id = any({overleggen}) order by id for update", stop);
    }

    /// <summary>An item of a meeting, for someone who may change it.</summary>
    public static async Task<(OverlegRij Overleg, AgendapuntRij Punt)?> VindPunt(
        this NoaberDb db, Aanvrager aanvrager, Guid overleg, Guid punt, CancellationToken stop) =>
        await db.VindTeWijzigen(aanvrager, overleg, stop) is { } gevonden
        && await db.Agendapunten.SingleOrDefaultAsync(a => a.Id == punt && a.OverlegId == overleg, stop) is { } rij ? (gevonden, rij)
            : null;

    /// <summary>The same, with the meeting held.</summary>
    public static async Task<(OverlegRij Overleg, AgendapuntRij Punt)?> HoudPunt(
        this NoaberDb db, Aanvrager aanvrager, Guid overleg, Guid punt, CancellationToken stop)
    {
        await db.Houd(overleg, stop);
        return await db.VindPunt(aanvrager, overleg, punt, stop);
    }

    /// <summary>Whether the party of who asks is invited or organises: then it sees what is confidential.</summary>
    public static async Task<bool> IsBesloten(this NoaberDb db, Aanvrager aanvrager, OverlegRij overleg, CancellationToken stop) =>
        overleg.PartijId == aanvrager.Hier.PartijId
        || await db.Genodigden.AnyAsync(g => g.OverlegId == overleg.Id && g.PartijId == aanvrager.Hier.PartijId, stop);

    /// <summary>The parties that take part, to choose from.</summary>
    public static async Task<IReadOnlyList<PartijAanTafel>> PartijenHier(this NoaberDb db, Aanvrager aanvrager, DateOnly vandaag,
        CancellationToken stop) =>
        await db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == aanvrager.Hier.SamenwerkingId).NietVertrokken(vandaag).OpVolgorde()
            .AlsAanTafel().ToListAsync(stop);

    public static string Adres(Aanvrager aanvrager, Guid overleg, string verder = "") =>
        $"{aanvrager.Hier.Basis}/overleg/{overleg}{verder}";

    public static IReadOnlyList<Optie> AlsOpties(this IEnumerable<PartijAanTafel> partijen) =>
        [.. partijen.Select(p => new Optie($"{p.Id}", p.Naam))];
}
