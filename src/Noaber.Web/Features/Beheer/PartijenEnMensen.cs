using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Beheer;

/// <summary>The parties of a partnership with their people and open invitations.</summary>
internal static class PartijenEnMensen
{
    private const int MeesteMensen = 1000;

    public static Task<IResult> Toon(NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop) =>
        Stand(null, db, aanvrager, scherm, klok, stop);

    /// <summary>The page as it is now, with why nothing was done of what someone asked.</summary>
    /// <param name="ongedaan">Why; null when nothing was asked.</param>
    public static async Task<IResult> Stand(
        string? ongedaan, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        var hier = aanvrager.Hier.SamenwerkingId;
        var vandaag = klok.Vandaag();
        var partijen = await Partijen(db, hier, vandaag, stop);
        var mensen = !aanvrager.Mag(Handeling.MensenZien) ? [] : await db.Deelnemers.AsNoTracking()
            .Where(d => d.SamenwerkingId == hier && (d.Tot == null || d.Tot >= vandaag)).OrderBy(d => d.Account.Naam).Take(MeesteMensen)
            .Select(d => new Mens(d.Id, d.PartijId, d.Account.Naam, d.Rollen, d.Tot)).ToListAsync(stop);
        var nu = klok.GetUtcNow();
        var uitnodigingen = !aanvrager.Mag(Handeling.EigenMensenBeheren) ? [] : await db.Uitnodigingen.AsNoTracking()
            .Where(u => u.SamenwerkingId == hier && u.AanvaardOp == null && u.IngetrokkenOp == null).OrderBy(u => u.Email).Take(MeesteMensen)
            .Select(u => new OpenUitnodiging(u.Id, u.PartijId, u.Email, u.Rollen, u.VerlooptOp <= nu)).ToListAsync(stop);
        return scherm.Toon<PartijenEnMensenScherm, PartijenEnMensenModel>(new(partijen, mensen.ToLookup(m => m.Partij),
            uitnodigingen.Where(u => aanvrager.MagMensenVan(u.Partij))
                .Select(u => u with { Beheerbaar = !u.Rollen.Except(aanvrager.TeGeven).Any() }).ToLookup(u => u.Partij),
            partijen.Where(p => aanvrager.MagMensenVan(p.Id)).Select(p => p.Id).ToHashSet(),
            aanvrager.Mag(Handeling.PartijenBeheren), aanvrager.Mag(Handeling.MensenZien), aanvrager.Mag(Handeling.LogboekLezen))
        {
            Opvolgingen = await Opvolgingen(db, hier, stop), Vandaag = vandaag, Ongedaan = ongedaan,
        }, ongedaan is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    /// <summary>Tenants stand for those of the association as it is now: after a merger for its successor.</summary>
    private static async Task<List<Partijblad>> Partijen(NoaberDb db, Guid hier, DateOnly vandaag, CancellationToken stop)
    {
        var opvolgingen = await db.OpvolgingenIn([hier], stop);
        var rijen = await db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == hier).OpVolgorde().Select(p => new
        {
            p.HuurdersVanId, Blad = new Partijblad(p.Id, p.Organisatie.Naam, p.Organisatie.Soort, p.Instemmingsrecht, p.Van, p.Tot, null),
        }).ToListAsync(stop);
        var namen = rijen.ToDictionary(r => r.Blad.Id, r => r.Blad.Naam);
        return rijen.ConvertAll(r => r.Blad with { HuurdersVan = r.HuurdersVanId is { } van ? namen[opvolgingen.Op(van, vandaag)] : null });
    }

    private static async Task<IReadOnlyList<Opvolgingsregel>> Opvolgingen(NoaberDb db, Guid hier, CancellationToken stop) =>
        await (from o in db.Opvolgingen.AsNoTracking()
               join van in db.Partijen on o.VanId equals van.Id
               join naar in db.Partijen on o.NaarId equals naar.Id
               where o.SamenwerkingId == hier
               orderby o.Op, van.Organisatie.Naam
               select new Opvolgingsregel(van.Id, van.Organisatie.Naam, naar.Id, naar.Organisatie.Naam, o.Op)).ToListAsync(stop);
}

/// <summary>A party as the page of participants shows it.</summary>
public sealed record Partijblad(Guid Id, string Naam, PartijSoort Soort, bool Instemmingsrecht, DateOnly Van, DateOnly? Tot, string? HuurdersVan);

/// <summary>Someone who takes part; with a last day when it goes on for another party.</summary>
public sealed record Mens(Guid Id, Guid Partij, string Naam, Rol[] Rollen, DateOnly? Tot);

/// <summary>An invitation that is not yet answered.</summary>
public sealed record OpenUitnodiging(Guid Id, Guid Partij, string Email, Rol[] Rollen, bool Verlopen)
{
    /// <summary>Whether this person may withdraw it or send it again: not when it holds a role that the person may not give.</summary>
    public bool Beheerbaar { get; init; }
}

/// <summary>What the page of participants shows; <paramref name="Beheerbaar"/> are the parties whose people this person may arrange.</summary>
public sealed record PartijenEnMensenModel(
    IReadOnlyList<Partijblad> Partijen, ILookup<Guid, Mens> Mensen, ILookup<Guid, OpenUitnodiging> Uitnodigingen, IReadOnlySet<Guid> Beheerbaar,
    bool MagPartijen, bool MagMensenZien, bool MagLogboek)
{
    /// <summary>Which parties went on as which, or will.</summary>
    public IReadOnlyList<Opvolgingsregel> Opvolgingen { get; init; } = [];

    public DateOnly Vandaag { get; init; }

    /// <summary>Why nothing was done of what someone asked just now.</summary>
    public string? Ongedaan { get; init; }
}
