using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Files;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Documenten;

/// <summary>Upload: reads the file and shows what was read. Stores nothing.</summary>
internal static class Inlezen
{
    /// <summary>What an upload carries: a file of the size that we read, and the form around it.</summary>
    public static readonly object[] Omvang = Hooguit(Grenzen.Standaard.Bytes + (1 << 20));

    /// <summary>What a review carries: the sealed file, which is longer than the file, and all that was read of it once more.</summary>
    public static readonly object[] OmvangNakijken = Hooguit(4 * Grenzen.Standaard.Bytes);

    public static IResult Vraag(Scherm scherm) => scherm.Toon<InlezenScherm, InlezenModel>(new([]));

    public static async Task<IResult> Lees(IFormFile? bestand, HttpContext http, NoaberDb db, Aanvrager aanvrager, Scherm scherm, Meegave meegave, CancellationToken stop)
    {
        if (bestand is null)
            return Weiger(scherm, new Melding("geen-bestand", Ernst.Blokkerend, "Je koos nog geen bestand.", "Kies eerst een bestand en klik dan op ‘Lees in’."));
        await using var stroom = bestand.OpenReadStream();
        var uitkomst = DocumentLezer.Lees(Path.GetFileName(bestand.FileName), stroom, stop);
        await db.Als(aanvrager.AccountId, http.TraceIdentifier, stop);
        switch (uitkomst)
        {
            case Onleesbaar onleesbaar:
                return Weiger(scherm, [.. onleesbaar.Meldingen]);
            case Lezing { HeeftAfspraken: false } zonder:
                return Weiger(scherm, [.. zonder.Meldingen.Where(m => m.Code == Lezing.GeenAfspraken)]);
            case Lezing lezing when await Eerder(db, aanvrager.Hier.SamenwerkingId, lezing.Bron.Sha256, stop) is { } eerder:
                return scherm.Toon<AlIngelezenScherm, EerderIngelezen>(eerder, StatusCodes.Status409Conflict);
            case Lezing lezing:
                var pak = meegave.Pak(new(lezing.Bron.Bestandsnaam, await Bytes(bestand, stop), aanvrager.AccountId, aanvrager.Hier.SamenwerkingId));
                return scherm.Toon<NakijkenScherm, NakijkenModel>(new(lezing, Nakijkformulier.Uit(lezing), pak, []));
            default:
                throw new InvalidOperationException("Onbekende uitkomst van het lezen.");
        }
    }

    /// <summary>The import of the same bytes that went before, if any.</summary>
    public static async Task<EerderIngelezen?> Eerder(NoaberDb db, Guid samenwerking, string sha256, CancellationToken stop) =>
        await db.Brondocumenten.AsNoTracking().Where(b => b.SamenwerkingId == samenwerking && b.Sha256 == sha256)
            .Select(b => new EerderIngelezen(b.Bestandsnaam, b.IngelezenOp,
                db.Users.Where(a => a.Id == b.IngelezenDoor).Select(a => a.Naam).FirstOrDefault(),
                db.Kaders.Where(k => k.BrondocumentId == b.Id).Select(k => (Guid?)k.Id).FirstOrDefault(),
                db.Kaders.Where(k => k.BrondocumentId == b.Id).Select(k => k.Titel).FirstOrDefault()))
            .FirstOrDefaultAsync(stop);

    private static object[] Hooguit(int bytes) =>
    [
        new RequestSizeLimitAttribute(bytes),
        new RequestFormLimitsAttribute { MultipartBodyLengthLimit = bytes, ValueLengthLimit = bytes, ValueCountLimit = 20_000, BufferBodyLengthLimit = bytes },
    ];

    private static IResult Weiger(Scherm scherm, params IReadOnlyList<Melding> meldingen) =>
        scherm.Toon<InlezenScherm, InlezenModel>(new(meldingen), StatusCodes.Status422UnprocessableEntity);

    private static async Task<byte[]> Bytes(IFormFile bestand, CancellationToken stop)
    {
        using var alles = new MemoryStream((int)bestand.Length);
        await bestand.CopyToAsync(alles, stop);
        return alles.ToArray();
    }
}

/// <summary>What the upload page shows.</summary>
public sealed record InlezenModel(IReadOnlyList<Melding> Meldingen);

/// <summary>The same file came in before: when, by whom, and what it became.</summary>
public sealed record EerderIngelezen(string Bestandsnaam, DateTimeOffset Op, string? Door, Guid? Kader, string? Titel);
