using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Openbaar;

/// <summary>Releases adopted agreements to everyone, as they stand, and takes them back. Source: Woningwet art. 44a.</summary>
internal static class OpenbaarMaken
{
    private const int Meest = 200;

    private static readonly KaderStatus[] Vastgesteld = [KaderStatus.Vigerend, KaderStatus.Vastgesteld, KaderStatus.Vervallen];

    public static async Task<IResult> Toon(NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        var hier = aanvrager.Hier;
        var teksten = await Teksten(db, aanvrager).OrderBy(k => k.Status == KaderStatus.Vigerend ? 0 : k.Status == KaderStatus.Vastgesteld ? 1 : 2)
            .ThenByDescending(k => k.GemaaktOp).Take(Meest)
            .Select(k => new OpenbaarRegel(k.Id, k.Titel, k.Status,
                db.Versies.Where(v => v.SamenwerkingId == hier.SamenwerkingId && v.KaderId == k.Id).Select(v => (int?)v.Nummer).FirstOrDefault(),
                db.Publicaties.Where(p => p.SamenwerkingId == hier.SamenwerkingId && p.KaderId == k.Id && p.IngetrokkenOp == null)
                    .Select(p => new Openbaarheid(p.Nummer, p.Op)).FirstOrDefault()))
            .ToListAsync(stop);
        return scherm.Toon<OpenbaarMakenScherm, OpenbaarMakenModel>(new(hier.Slug, teksten, aanvrager.Mag(Handeling.OpenbaarMaken))
        {
            Verslagen = await Verslagen.Keuzes(db, aanvrager, klok.Vandaag(), stop),
        });
    }

    public static async Task<IResult> Voer([FromForm] Openbaarformulier form, NoaberDb db, Aanvrager aanvrager, TimeProvider klok, CancellationToken stop)
    {
        var hier = aanvrager.Hier;
        await Alleen(db, hier, stop);
        if (await Teksten(db, aanvrager).AsNoTracking().SingleOrDefaultAsync(k => k.Id == form.Kader, stop) is not { } kader)
            return Results.NotFound();
        var alle = db.Publicaties.Where(p => p.SamenwerkingId == hier.SamenwerkingId);
        if (await alle.AnyAsync(p => p.KaderId == kader.Id && p.IngetrokkenOp == null, stop))
            return Terug(hier); // a second click
        var versie = await db.Versies.AsNoTracking().Where(v => v.KaderId == kader.Id).Select(v => new { v.Nummer, v.Ingang }).SingleOrDefaultAsync(stop);
        db.Add(new Publicatie
        {
            SamenwerkingId = hier.SamenwerkingId, KaderId = kader.Id, LijnId = kader.LijnId, Nummer = 1 + (await alle.MaxAsync(p => (int?)p.Nummer, stop) ?? 0),
            Titel = kader.Titel, Versie = versie?.Nummer, Ingang = versie?.Ingang ?? kader.Van,
            Inhoud = Openbaar(await Kaderrijen.Lees(db, kader.Id, stop)), DoorId = aanvrager.AccountId, Op = klok.GetUtcNow(),
        });
        return await Bewaar(db, aanvrager, "openbaar gemaakt", $"‘{kader.Titel}’ is openbaar gemaakt.", stop);
    }

    public static async Task<IResult> TrekIn([FromForm] Openbaarformulier form, NoaberDb db, Aanvrager aanvrager, TimeProvider klok, CancellationToken stop)
    {
        var hier = aanvrager.Hier;
        await Alleen(db, hier, stop);
        if (await db.Publicaties.SingleOrDefaultAsync(p => p.SamenwerkingId == hier.SamenwerkingId && p.KaderId == form.Kader && p.IngetrokkenOp == null, stop)
            is not { } publicatie)
            return Terug(hier);
        publicatie.IngetrokkenOp = klok.GetUtcNow();
        return await Bewaar(db, aanvrager, "openbaarheid ingetrokken", $"‘{publicatie.Titel}’ is niet meer openbaar.", stop);
    }

    /// <summary>
    /// The agreements, the priorities, the tables and the terms. What the document says beside these is not what the parties agreed on.
    /// </summary>
    public static Openbaretekst Openbaar(Kaderrijen rijen) => new(rijen.Tekst() with { Teksten = [], Uitspraken = [] },
        [.. rijen.Themas.SelectMany(t => rijen.Afspraken.Where(a => a.ThemaId == t.Id)).Select(a => Sleutel(a.LijnId))]);

    /// <summary>The same for all versions of an agreement: the random end of the name of its line.</summary>
    public static string Sleutel(Guid lijn) => lijn.ToString("N")[^12..];

    private static IQueryable<KaderRij> Teksten(NoaberDb db, Aanvrager aanvrager) => db.Kaders.AsNoTracking()
        .Where(k => k.SamenwerkingId == aanvrager.Hier.SamenwerkingId && k.Soort != DocumentSoort.Visie && Vastgesteld.Contains(k.Status));

    public static Task Alleen(NoaberDb db, Deelname hier, CancellationToken stop) =>
        db.NaElkaar($"openbaar {hier.SamenwerkingId}", stop);

    public static async Task<IResult> Bewaar(NoaberDb db, Aanvrager aanvrager, string handeling, string wat, CancellationToken stop)
    {
        db.Noteer(handeling, wat, aanvrager.AccountId, aanvrager.Hier.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Terug(aanvrager.Hier);
    }

    public static IResult Terug(Deelname hier) => Results.LocalRedirect($"{hier.Basis}/openbaar");
}

/// <summary>Which text.</summary>
public sealed record Openbaarformulier(Guid Kader);

/// <summary>An adopted text, and whether anyone may read it.</summary>
public sealed record OpenbaarRegel(Guid Kader, string Titel, KaderStatus Status, int? Versie, Openbaarheid? Openbaar);

/// <summary>Under which number it is public, and since when.</summary>
public sealed record Openbaarheid(int Nummer, DateTimeOffset Op);

/// <summary>What the page shows on which texts are released.</summary>
public sealed record OpenbaarMakenModel(string Slug, IReadOnlyList<OpenbaarRegel> Teksten, bool MagWijzigen)
{
    public IReadOnlyList<Verslagkeuze> Verslagen { get; init; } = [];
}
