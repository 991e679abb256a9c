using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Documenten;

/// <summary>The source documents of the kaders that this person may see.</summary>
internal static class DocumentenLezen
{
    private const int Meest = 200;

    public static async Task<IResult> Lijst(NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop)
    {
        var documenten = await Gelezen(db, aanvrager).OrderByDescending(x => x.Bron.IngelezenOp).Take(Meest)
            .Select(x => new DocumentRegel(x.Bron.Id, x.Bron.Bestandsnaam, x.Bron.IngelezenOp,
                db.Users.Where(a => a.Id == x.Bron.IngelezenDoor).Select(a => a.Naam).FirstOrDefault(), x.Kader.Id, x.Kader.Titel, x.Kader.Status))
            .ToListAsync(stop);
        return scherm.Toon<DocumentenScherm, DocumentenModel>(new(documenten, aanvrager.Mag(Handeling.DocumentInlezen)));
    }

    public static async Task<IResult> Toon(Guid document, NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop)
    {
        var gevonden = await Gelezen(db, aanvrager).Where(x => x.Bron.Id == document).Select(x => new
        {
            x.Bron.Bestandsnaam, x.Bron.Sha256, x.Bron.IngelezenOp, x.Bron.Tekst, x.Bron.Meldingen,
            Door = db.Users.Where(a => a.Id == x.Bron.IngelezenDoor).Select(a => a.Naam).FirstOrDefault(),
            Kader = new { x.Kader.Id, x.Kader.Titel, x.Kader.Status },
        }).SingleOrDefaultAsync(stop);
        if (gevonden is not { } g)
            return Results.NotFound();
        var afspraken = await db.Afspraken.AsNoTracking().Where(a => a.KaderId == g.Kader.Id).OrderBy(a => a.BronVan)
            .Select(a => new DocumentAfspraak(a.Sleutel, a.Nummer, a.BronVan, a.BronTot)).ToListAsync(stop);
        return scherm.Toon<DocumentScherm, DocumentModel>(new(
            new(document, g.Bestandsnaam, g.IngelezenOp, g.Door, g.Kader.Id, g.Kader.Titel, g.Kader.Status), g.Sha256, g.Tekst.Split('\n'),
            JsonSerializer.Deserialize<List<Melding>>(g.Meldingen, Opslag.Json) ?? [], afspraken));
    }

    public static async Task<IResult> Bestand(Guid document, NoaberDb db, Aanvrager aanvrager, CancellationToken stop) =>
        await Gelezen(db, aanvrager).Where(x => x.Bron.Id == document).Select(x => new { x.Bron.Bestandsnaam, x.Bron.Inhoud }).SingleOrDefaultAsync(stop) is { } gevonden
            ? Results.File(gevonden.Inhoud, "application/octet-stream", gevonden.Bestandsnaam)
            : Results.NotFound();

    /// <summary>
    /// Each document once, with what it became: what is in force of it, else the first. Every proposal to change that is a kader of its own,
    /// which goes back to the same document.
    /// </summary>
    private static IQueryable<GelezenDocument> Gelezen(NoaberDb db, Aanvrager aanvrager)
    {
        var kaders = db.Kaders.Zichtbaar(aanvrager).AsNoTracking();
        return db.Brondocumenten.AsNoTracking().SelectMany(
            b => kaders.Where(k => k.BrondocumentId == b.Id).OrderByDescending(k => k.Status == KaderStatus.Vigerend).ThenBy(k => k.GemaaktOp).Take(1),
            (b, k) => new GelezenDocument { Bron = b, Kader = k });
    }

    private sealed record GelezenDocument
    {
        public required Brondocument Bron { get; init; }
        public required KaderRij Kader { get; init; }
    }
}

/// <summary>A document in the list, and what it became.</summary>
public sealed record DocumentRegel(Guid Id, string Bestandsnaam, DateTimeOffset Op, string? Door, Guid Kader, string Titel, KaderStatus Status);

/// <summary>Which lines became which agreement.</summary>
public sealed record DocumentAfspraak(string Sleutel, string Nummer, int Van, int Tot);

/// <summary>What the list of documents shows.</summary>
public sealed record DocumentenModel(IReadOnlyList<DocumentRegel> Documenten, bool MagInlezen);

/// <summary>What the page of a document shows: its lines, what stood out, and what was read from it.</summary>
public sealed record DocumentModel(
    DocumentRegel Document, string Sha256, IReadOnlyList<string> Regels, IReadOnlyList<Melding> Meldingen, IReadOnlyList<DocumentAfspraak> Afspraken);
