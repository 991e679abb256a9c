using System.Globalization;
using System.Security.Cryptography;
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

    private const int LangsteNaam = 200;

    public static async Task<IResult> Vraag(Scherm scherm, Inlezingen inlezingen, Leesbeurten beurten, CancellationToken stop) =>
        scherm.Toon<InlezenScherm, InlezenModel>(new([], [.. (await inlezingen.Lijst(stop)).Select(regel => regel with { Stand = Leesvoortgang.Stand(regel, beurten) })]));

    public static async Task<IResult> Lees(IFormFile? bestand, [AsParameters] Inleesverzoek verzoek, Leesbeurten beurten, Leesgeduld geduld)
    {
        if (bestand is null)
            return Weiger(verzoek.Scherm, new Melding("geen-bestand", Ernst.Blokkerend, "Je koos nog geen bestand.", "Kies eerst een bestand en klik dan op ‘Lees in’."));
        var (naam, inhoud) = (Path.GetFileName(bestand.FileName), await bestand.Bytes(verzoek.Stop));
        if (beurten.Begin(naam, inhoud) is not { } beurt)
            return Weiger(verzoek.Scherm, new Melding("te-druk", Ernst.Blokkerend, "Er worden nu te veel documenten tegelijk gelezen.", "Probeer het over een minuut nog eens."));
        if (await Task.WhenAny(beurt.Uitkomst, Task.Delay(geduld.Wacht, verzoek.Stop)) != beurt.Uitkomst)
            return await LeesVerder(beurt, naam, inhoud, verzoek, beurten);
        if (await beurt.Uitkomst is not Lezing lezing)
            return Weiger(verzoek.Scherm, [.. ((Onleesbaar)await beurt.Uitkomst).Meldingen]);
        await verzoek.Db.Als(verzoek.Aanvrager.AccountId, verzoek.Http.TraceIdentifier, verzoek.Stop);
        if (await Eerder(verzoek.Db, verzoek.Aanvrager.Hier.SamenwerkingId, lezing.Bron.Sha256, verzoek.Stop) is { } eerder)
            return verzoek.Scherm.Toon<AlIngelezenScherm, EerderIngelezen>(eerder, StatusCodes.Status409Conflict);
        lezing = AndereGemeente.Meld(lezing, await Gemeenten(verzoek.Db, verzoek.Aanvrager.Hier.SamenwerkingId, verzoek.Stop));
        var voorganger = await verzoek.Inlezingen.Begonnen(lezing.Bron.Sha256, verzoek.Stop) is null ? await verzoek.Voorgangers.LijktOp(lezing.Kader, verzoek.Stop) : null;
        return NaarNakijken(verzoek, await Open(lezing.Bron.Sha256, () => verzoek.Inlezingen.Begin(lezing, inhoud, voorganger?.Kader.Id, verzoek.Stop), verzoek));
    }

    /// <summary>It takes long: it is laid down, and read on while its own page says how far it is.</summary>
    private static async Task<IResult> LeesVerder(Leesbeurt beurt, string naam, byte[] inhoud, Inleesverzoek verzoek, Leesbeurten beurten)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(inhoud));
        await verzoek.Db.Als(verzoek.Aanvrager.AccountId, verzoek.Http.TraceIdentifier, verzoek.Stop);
        if (await Eerder(verzoek.Db, verzoek.Aanvrager.Hier.SamenwerkingId, sha256, verzoek.Stop) is { } eerder)
            return verzoek.Scherm.Toon<AlIngelezenScherm, EerderIngelezen>(eerder, StatusCodes.Status409Conflict);
        var begonnen = await verzoek.Inlezingen.Begonnen(sha256, verzoek.Stop);
        var id = begonnen ?? await Open(sha256, () => verzoek.Inlezingen.BeginTeLezen(VerborgenTekens.Naam(naam, LangsteNaam), sha256, inhoud, verzoek.Stop), verzoek);
        // First it stands there, then what comes of it is laid beside it.
        await verzoek.Db.Database.CurrentTransaction!.CommitAsync(verzoek.Stop);
        if (begonnen is null)
            beurten.Vervolg(beurt, id, verzoek.Aanvrager);
        return NaarNakijken(verzoek, id);
    }

    private static IResult NaarNakijken(Inleesverzoek verzoek, Guid id) => Results.LocalRedirect($"{verzoek.Aanvrager.Hier.Basis}/documenten/inlezen/{id}");

    /// <summary>The review of this file: the one that is going on, or a new one. Two people with the same file come to the same review.</summary>
    private static async Task<Guid> Open(string sha256, Func<Task<Guid>> begin, Inleesverzoek verzoek)
    {
        if (await verzoek.Inlezingen.Begonnen(sha256, verzoek.Stop) is { } begonnen)
            return begonnen;
        var transactie = verzoek.Db.Database.CurrentTransaction!;
        await transactie.CreateSavepointAsync("begin", verzoek.Stop);
        try
        {
            return await begin();
        }
        catch (DbUpdateException fout) when (fout.InnerException is PostgresException { ConstraintName: Inlezing.EenKeer })
        {
            await transactie.RollbackToSavepointAsync("begin", verzoek.Stop);
            return await verzoek.Inlezingen.Begonnen(sha256, verzoek.Stop) ?? throw new InvalidOperationException("De inlezing van een ander is niet te vinden.", fout);
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

    /// <summary>The answer to a step in a review that is over, or that holds the agreement no more.</summary>
    public static IResult Weg(Scherm scherm, int status = StatusCodes.Status409Conflict) => scherm.Toon<VoorbijScherm, VoorbijModel>(new(), status);

    private static IResult Weiger(Scherm scherm, params IReadOnlyList<Melding> meldingen) =>
        scherm.Toon<InlezenScherm, InlezenModel>(new(meldingen, []), StatusCodes.Status422UnprocessableEntity);
}

/// <summary>What the upload page shows: why the last file was refused, and the reviews that are going on.</summary>
public sealed record InlezenModel(IReadOnlyList<Melding> Meldingen, IReadOnlyList<InlezingRegel> Bezig);

/// <summary>A review that is over.</summary>
public sealed record VoorbijModel;

/// <summary>The same file came in before: when, by whom, and what it became.</summary>
public sealed record EerderIngelezen(string Bestandsnaam, DateTimeOffset Op, string? Door, Guid? Kader, string? Titel);

/// <summary>An upload, with what its answer is made of.</summary>
internal sealed record Inleesverzoek(HttpContext Http, NoaberDb Db, Aanvrager Aanvrager, Scherm Scherm, Inlezingen Inlezingen, Voorgangers Voorgangers, CancellationToken Stop);
