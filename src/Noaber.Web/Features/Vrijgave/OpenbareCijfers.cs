using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Web.Data;
using Noaber.Web.Features.Gebieden;
using Noaber.Web.Features.Openbaar;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Mail;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>Released figures, for anyone. Every address lasts; it is read from the released copies alone.</summary>
internal static class OpenbareCijfers
{
    private const int Meest = 200;

    public static async Task<IResult> Lijst(string gemeente, NoaberDb db, Scherm scherm, Webadres adres, CancellationToken stop) =>
        await Vind(db, gemeente, stop) is { } waar
            ? scherm.Toon<OpenbareCijferlijstScherm, OpenbareCijferlijstModel>(new(waar,
                [.. (await Alle(db, waar).OrderByDescending(v => v.Nummer).Take(Meest).ToListAsync(stop)).Select(VrijgavenLezen.Regel)], adres.Van("").TrimEnd('/')))
            : Results.NotFound();

    public static async Task<IResult> Een(string gemeente, int nummer, string? cijfer, NoaberDb db, Scherm scherm, CancellationToken stop)
    {
        if (await Vind(db, gemeente, stop) is not { } waar || await Alle(db, waar).SingleOrDefaultAsync(v => v.Nummer == nummer, stop) is not { } rij)
            return Results.NotFound();
        // A later release of the same half-year with one of these figures takes its place.
        var later = await Alle(db, waar).Where(v => v.Halfjaar == rij.Halfjaar && v.VrijgegevenOp > rij.VrijgegevenOp
            && v.Indicatoren.Any(i => rij.Indicatoren.Contains(i))).MaxAsync(v => (int?)v.Nummer, stop);
        return scherm.Toon<OpenbareCijfersScherm, OpenbareCijfersModel>(
            new(waar, VrijgavenLezen.Regel(rij), await Cijfertafels.Van(db, rij, cijfer, $"{waar.Adres}/cijfers/{nummer}/vormen", stop))
            {
                Later = later,
            });
    }

    /// <summary>The shapes of the areas of a release, for its maps.</summary>
    public static Task<IResult> Kaart(string gemeente, int nummer, [AsParameters] Opendatavraag vraag) => vraag.Geef(gemeente, nummer, async (_, rij) =>
    {
        var (db, stop) = (vraag.Db, vraag.Stop);
        return await db.Vrijgavecijfers.Where(c => c.VrijgaveId == rij.Id).Select(c => c.Gebied).FirstOrDefaultAsync(stop) is { } gebied
            ? Results.Bytes(await Vormen.Lees(db, await db.GebiedenIn($"GM{gebied[2..6]}", stop), rij.Halfjaar.Jaar, null, stop), Vormen.Mediatype)
            : Results.NotFound();
    });

    /// <summary>All that a partnership released to everyone: also who takes part finds here only that.</summary>
    public static IQueryable<VrijgaveRij> Alle(NoaberDb db, OpenbareSamenwerking waar) => db.Vrijgaven.AsNoTracking()
        .Where(v => v.SamenwerkingId == waar.Id && v.Publiek == Publiek.Openbaar && v.VrijgegevenOp != null);

    private static Task<OpenbareSamenwerking?> Vind(NoaberDb db, string gemeente, CancellationToken stop) =>
        OpenbareAfspraken.Vind(db, gemeente, stop);
}

/// <summary>What the public list of released figures shows; <paramref name="Vandaan"/> is where this installation is.</summary>
public sealed record OpenbareCijferlijstModel(OpenbareSamenwerking Waar, IReadOnlyList<Vrijgaveregel> Vrijgaven, string Vandaan);

/// <summary>What the public page of released figures shows.</summary>
public sealed record OpenbareCijfersModel(OpenbareSamenwerking Waar, Vrijgaveregel Vrijgave, Cijfertafels Cijfers)
{
    /// <summary>The number of the release that took its place.</summary>
    public int? Later { get; init; }
}
