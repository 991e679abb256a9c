using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Files;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;
using Npgsql;

namespace Noaber.Web.Features.Documenten;

/// <summary>Upload: reads the file and opens its review. Nothing of it is content of the partnership yet.</summary>
internal static class Inlezen
{
    /// <summary>What an upload carries: a file of the size that we read, and the form around it.</summary>
    public static readonly object[] Omvang = Hooguit(Grenzen.Standaard.Bytes + (1 << 20));

    public static async Task<IResult> Vraag(Scherm scherm, Inlezingen inlezingen, CancellationToken stop) =>
        scherm.Toon<InlezenScherm, InlezenModel>(new([], await inlezingen.Open(stop)));

    public static async Task<IResult> Lees(
        IFormFile? bestand, HttpContext http, NoaberDb db, Aanvrager aanvrager, Scherm scherm, Inlezingen inlezingen, Voorgangers voorgangers, CancellationToken stop)
    {
        if (bestand is null)
            return Weiger(scherm, new Melding("geen-bestand", Ernst.Blokkerend, "Je koos nog geen bestand.", "Kies eerst een bestand en klik dan op ‘Lees in’."));
        await using var stroom = bestand.OpenReadStream();
        var uitkomst = DocumentLezer.Lees(Path.GetFileName(bestand.FileName), stroom, stop);
        switch (uitkomst)
        {
            case Onleesbaar onleesbaar:
                return Weiger(scherm, [.. onleesbaar.Meldingen]);
            case Lezing zonder when zonder.Meldingen.FirstOrDefault(IsNietsOmInTeLezen) is { } waarom:
                return Weiger(scherm, waarom);
        }
        var lezing = (Lezing)uitkomst;
        await db.Als(aanvrager.AccountId, http.TraceIdentifier, stop);
        if (await Eerder(db, aanvrager.Hier.SamenwerkingId, lezing.Bron.Sha256, stop) is { } eerder)
            return scherm.Toon<AlIngelezenScherm, EerderIngelezen>(eerder, StatusCodes.Status409Conflict);
        lezing = AndereGemeente.Meld(lezing, await Gemeenten(db, aanvrager.Hier.SamenwerkingId, stop));
        return Results.LocalRedirect($"{aanvrager.Hier.Basis}/documenten/inlezen/{await Open(lezing, await Bytes(bestand, stop), (db, inlezingen, voorgangers), stop)}");
    }

    /// <summary>The review of this file: the one that is going on, or a new one. Two people with the same file come to the same review.</summary>
    private static async Task<Guid> Open(Lezing lezing, byte[] inhoud, (NoaberDb Db, Inlezingen Inlezingen, Voorgangers Voorgangers) waar, CancellationToken stop)
    {
        if (await waar.Inlezingen.Begonnen(lezing.Bron.Sha256, stop) is { } begonnen)
            return begonnen;
        var voorganger = await waar.Voorgangers.LijktOp(lezing.Kader, stop);
        var transactie = waar.Db.Database.CurrentTransaction!;
        await transactie.CreateSavepointAsync("begin", stop);
        try
        {
            return await waar.Inlezingen.Begin(lezing, inhoud, voorganger?.Kader.Id, stop);
        }
        catch (DbUpdateException fout) when (fout.InnerException is PostgresException { ConstraintName: Inlezing.EenKeer })
        {
            await transactie.RollbackToSavepointAsync("begin", stop);
            return await waar.Inlezingen.Begonnen(lezing.Bron.Sha256, stop) ?? throw new InvalidOperationException("De inlezing van een ander is niet te vinden.", fout);
        }
    }

    /// <summary>The names by which this partnership may be called in a document: its own, and those of its municipalities.</summary>
    public static async Task<IReadOnlyCollection<string>> Gemeenten(NoaberDb db, Guid samenwerking, CancellationToken stop) =>
    [
        .. await db.Samenwerkingen.Where(s => s.Id == samenwerking).Select(s => s.Naam).ToListAsync(stop),
        .. await db.Partijen.Where(p => p.SamenwerkingId == samenwerking && p.Organisatie.Soort == PartijSoort.Gemeente).Select(p => p.Organisatie.Naam).ToListAsync(stop),
    ];

    /// <summary>The import of the same bytes that went before, if any.</summary>
    public static async Task<EerderIngelezen?> Eerder(NoaberDb db, Guid samenwerking, string sha256, CancellationToken stop) =>
        await db.Brondocumenten.AsNoTracking().Where(b => b.SamenwerkingId == samenwerking && b.Sha256 == sha256)
            .Select(b => new EerderIngelezen(b.Bestandsnaam, b.IngelezenOp,
                db.Users.Where(a => a.Id == b.IngelezenDoor).Select(a => a.Naam).FirstOrDefault(),
                db.Kaders.Where(k => k.BrondocumentId == b.Id).Select(k => (Guid?)k.Id).FirstOrDefault(),
                db.Kaders.Where(k => k.BrondocumentId == b.Id).Select(k => k.Titel).FirstOrDefault()))
            .FirstOrDefaultAsync(stop);

    /// <summary>A news item or a letter; a visie holds no agreements either, but does hold something.</summary>
    public static bool IsNietsOmInTeLezen(Melding melding) => melding is { Code: Lezing.GeenAfspraken, Ernst: Ernst.Blokkerend };

    private static object[] Hooguit(int bytes) =>
    [
        new RequestSizeLimitAttribute(bytes),
        new RequestFormLimitsAttribute { MultipartBodyLengthLimit = bytes, ValueLengthLimit = bytes, BufferBodyLengthLimit = bytes },
    ];

    /// <summary>The answer to a step in a review that is over.</summary>
    public static IResult Weg(Scherm scherm) => scherm.Toon<InlezenScherm, InlezenModel>(new([new("nakijken-voorbij", Ernst.Blokkerend,
        "Dit nakijken is voorbij, of de afspraak is er niet meer. Iemand heeft intussen bevestigd, geannuleerd of afspraken samengevoegd.",
        "Kijk bij Documenten of het document er staat. Zo niet, lees het dan opnieuw in.")], []), StatusCodes.Status409Conflict);

    private static IResult Weiger(Scherm scherm, params IReadOnlyList<Melding> meldingen) =>
        scherm.Toon<InlezenScherm, InlezenModel>(new(meldingen, []), StatusCodes.Status422UnprocessableEntity);

    private static async Task<byte[]> Bytes(IFormFile bestand, CancellationToken stop)
    {
        using var alles = new MemoryStream((int)bestand.Length);
        await bestand.CopyToAsync(alles, stop);
        return alles.ToArray();
    }
}

/// <summary>What the upload page shows: why the last file was refused, and the reviews that are going on.</summary>
public sealed record InlezenModel(IReadOnlyList<Melding> Meldingen, IReadOnlyList<InlezingRegel> Bezig);

/// <summary>The same file came in before: when, by whom, and what it became.</summary>
public sealed record EerderIngelezen(string Bestandsnaam, DateTimeOffset Op, string? Door, Guid? Kader, string? Titel);
