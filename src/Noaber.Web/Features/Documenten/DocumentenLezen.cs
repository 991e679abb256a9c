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
        var documenten = await db.Kaders.Zichtbaar(aanvrager).AsNoTracking()
            .Join(db.Brondocumenten, k => k.BrondocumentId, b => b.Id, (k, b) => new { k, b }).OrderByDescending(x => x.b.IngelezenOp).Take(Meest)
            .Select(x => new DocumentRegel(x.b.Id, x.b.Bestandsnaam, x.b.IngelezenOp,
                db.Users.Where(a => a.Id == x.b.IngelezenDoor).Select(a => a.Naam).FirstOrDefault(), x.k.Id, x.k.Titel, x.k.Status))
            .ToListAsync(stop);
        return scherm.Toon<DocumentenScherm, DocumentenModel>(new(documenten, aanvrager.Mag(Handeling.DocumentInlezen)));
    }

    public static async Task<IResult> Toon(Guid document, NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop)
    {
        var gevonden = await Zichtbaar(db, aanvrager, document).Select(b => new
        {
            b.Bestandsnaam, b.Sha256, b.IngelezenOp, b.Tekst, b.Meldingen,
            Door = db.Users.Where(a => a.Id == b.IngelezenDoor).Select(a => a.Naam).FirstOrDefault(),
            Kader = db.Kaders.Where(k => k.BrondocumentId == b.Id).Select(k => new { k.Id, k.Titel, k.Status }).First(),
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
        await Zichtbaar(db, aanvrager, document).Select(b => new { b.Bestandsnaam, b.Inhoud }).SingleOrDefaultAsync(stop) is { } gevonden
            ? Results.File(gevonden.Inhoud, "application/octet-stream", gevonden.Bestandsnaam)
            : Results.NotFound();

    private static IQueryable<Brondocument> Zichtbaar(NoaberDb db, Aanvrager aanvrager, Guid document) =>
        db.Brondocumenten.AsNoTracking().Where(b => b.Id == document && db.Kaders.Zichtbaar(aanvrager).Any(k => k.BrondocumentId == b.Id));
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
