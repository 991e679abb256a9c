using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Jaarcyclus;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Jaarcyclus;

/// <summary>Milestones as lists show them: how each stands, and whether it is the reader's turn.</summary>
internal static class Mijlpaallijst
{
    /// <summary>Not dropped, not done for the party, and its turn: what is asked of someone with these roles for this party.</summary>
    public static IQueryable<MijlpaalRij> GevraagdVan(this NoaberDb db, Lezer wie) => db.Mijlpalen.AsNoTracking()
        .Where(m => m.SamenwerkingId == wie.Samenwerking && m.VervallenOp == null && m.Voorwaarde == null)
        .Where(m => m.PartijId == wie.Partij || m.Soorten.Contains(wie.Soort) || (m.Rol != null && wie.Rollen.Contains(m.Rol.Value)))
        .Where(m => !db.Afrondingen.Any(a => a.MijlpaalId == m.Id && (a.PartijId == null || (a.PartijId == wie.Partij && m.Rol == null))));

    /// <summary>What is asked of the reader now or soon, the most pressing first: for the overview.</summary>
    public static async Task<IReadOnlyList<Gevraagd>> Gevraagd(NoaberDb db, Aanvrager aanvrager, DateOnly vandaag, CancellationToken stop)
    {
        var tot = vandaag.AddDays(Vooruit);
        var rijen = await db.GevraagdVan(Lezer.Van(aanvrager.Hier)).Where(m => m.Datum <= tot).OrderBy(m => m.Datum).ThenBy(m => m.Volgorde)
            .Take(MeesteGevraagd).Select(m => new { m.Id, m.Naam, m.Nodig, m.Datum, m.Feit }).ToListAsync(stop);
        return [.. rijen.Select(m => new Gevraagd(m.Id, m.Naam, m.Nodig, m.Datum, NogTeDoen(m.Datum, vandaag)) { Feit = m.Feit })];
    }

    /// <summary>
    /// How a milestone of <see cref="GevraagdVan"/> stands: it is not dropped, not done, and not only for when it comes up.
    /// </summary>
    public static Mijlpaalstand NogTeDoen(DateOnly datum, DateOnly vandaag) =>
        Mijlpaalstand.Bepaal(new(datum, Gereed: false, Vervallen: false, Voorwaardelijk: false), vandaag);

    /// <summary>All milestones of a year, by date.</summary>
    public static async Task<IReadOnlyList<Mijlpaalregel>> VanJaar(NoaberDb db, Deelname hier, int jaar, DateOnly vandaag,
        CancellationToken stop)
    {
        var rijen = await MetAfrondingen(db, db.Mijlpalen.Where(m => m.SamenwerkingId == hier.SamenwerkingId
            && (db.Jaarcycli.Any(j => j.Id == m.JaarcyclusId && j.Jaar == jaar) || (m.GeschilId != null && m.Datum.Year == jaar))))
            .ToListAsync(stop);
        var partijen = rijen.Count == 0 ? [] : await db.PartijenAanTafel(hier.SamenwerkingId, vandaag, stop);
        return [.. rijen.Select(r => Regel(r, partijen, Lezer.Van(hier), vandaag))];
    }

    public static IQueryable<MetAfronding> MetAfrondingen(NoaberDb db, IQueryable<MijlpaalRij> mijlpalen) => mijlpalen.AsNoTracking()
        .OrderBy(m => m.Datum)
        .ThenBy(m => m.Volgorde).Select(m => new MetAfronding(m, db.Afrondingen.Where(a => a.MijlpaalId == m.Id)
            .Select(a => new Afgerond(a.PartijId, a.Op, a.Bewijs, db.Users.Where(u => u.Id == a.DoorId).Select(u => u.Naam)
                .FirstOrDefault())).ToList()));

    public static Mijlpaalregel Regel(MetAfronding rij, IReadOnlyList<PartijAanTafel> partijen, Lezer wie, DateOnly vandaag)
    {
        var m = rij.Mijlpaal;
        PartijAanTafel[] aanBeurt = [.. partijen.Where(p => p.Id == m.PartijId || m.Soorten.Contains(p.Soort))];
        var helemaal = rij.Afgerond.Any(a => a.Partij is null)
            || (m.Rol is null && m.Buiten is null && aanBeurt.Length > 0 && aanBeurt.All(p => rij.Afgerond.Any(a => a.Partij == p.Id)));
        var stand = Mijlpaalstand.Bepaal(new(m.Datum, helemaal, m.VervallenOp is not null, m.Voorwaarde is not null), vandaag);
        return new(m.Id, m.Naam, m.Van, m.Datum, stand, Beurttekst.Van(m, partijen), aanBeurt, rij.Afgerond)
        {
            VanOns = IsVan(m, wie), Wettelijk = m.Wettelijk, Voorwaarde = m.Voorwaarde,
            Omdat = m.VervallenOmdat, OnsGereed = IsGereed(rij, wie),
        };
    }

    /// <summary>Whether it is the turn of this reader, or of the reader's party.</summary>
    public static bool IsVan(MijlpaalRij mijlpaal, Lezer wie) =>
        mijlpaal.PartijId == wie.Partij || mijlpaal.Beurt.IsVan(wie.Soort, wie.Rollen);

    /// <summary>Whether the reader's party did its part; what a role is asked is done for all or not at all.</summary>
    public static bool IsGereed(MetAfronding rij, Lezer wie) =>
        rij.Afgerond.Any(a => a.Partij is null || (a.Partij == wie.Partij && rij.Mijlpaal.Rol is null));

    private const int Vooruit = 60;
    private const int MeesteGevraagd = 6;
}

/// <summary>A milestone with what was said to be done of it.</summary>
internal sealed record MetAfronding(MijlpaalRij Mijlpaal, IReadOnlyList<Afgerond> Afgerond);

/// <summary>What is done: by which party (null for all), when, what shows it, and who said so.</summary>
public sealed record Afgerond(Guid? Partij, DateOnly Op, string Bewijs, string? Door);

/// <summary>A milestone that waits for the reader.</summary>
public sealed record Gevraagd(Guid Id, string Naam, string Nodig, DateOnly Datum, Mijlpaalstand Stand)
{
    /// <summary>The fact that closes it; null when someone says that it is done.</summary>
    public string? Feit { get; init; }
}

/// <summary>A milestone as lists show it; <paramref name="AanBeurt"/> are the parties whose turn it is.</summary>
public sealed record Mijlpaalregel(
    Guid Id, string Naam, DateOnly? Van, DateOnly Datum, Mijlpaalstand Stand, string Wie, IReadOnlyList<PartijAanTafel> AanBeurt,
    IReadOnlyList<Afgerond> Afgerond)
{
    /// <summary>Whether it is the turn of the reader or the reader's party.</summary>
    public bool VanOns { get; init; }

    /// <summary>Whether the reader's party did its part.</summary>
    public bool OnsGereed { get; init; }

    /// <summary>Whether the law asks for it.</summary>
    public bool Wettelijk { get; init; }

    /// <summary>In which case it comes up; null for always.</summary>
    public string? Voorwaarde { get; init; }

    /// <summary>Why it was dropped.</summary>
    public string? Omdat { get; init; }
}
