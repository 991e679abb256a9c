using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Noaber.Files;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Documenten;

/// <summary>Documents that are being reviewed: laid down at upload, taken up again at every step, taken away at the end.</summary>
internal sealed class Inlezingen(NoaberDb db, Aanvrager aanvrager, Inleesbezoeken bezoeken, Leesgeheugen geheugen, TimeProvider klok)
{
    private const int MeesteRegels = 100;

    public async Task<Guid> Begin(Lezing lezing, byte[] inhoud, Guid? vervangt, CancellationToken stop)
    {
        var inlezing = Nieuw(lezing.Bron.Bestandsnaam, lezing.Bron.Sha256, inhoud);
        Vul(inlezing, lezing, vervangt);
        return await Leg(inlezing, stop);
    }

    /// <summary>A document that is still being read; <see cref="Vul"/> lays down what comes of it.</summary>
    public async Task<Guid> BeginTeLezen(string naam, string sha256, byte[] inhoud, CancellationToken stop)
    {
        var inlezing = Nieuw(naam, sha256, inhoud);
        inlezing.LeestSinds = klok.GetUtcNow();
        return await Leg(inlezing, stop);
    }

    /// <summary>In the place of what was made of the same file when that was refused: it may go better now.</summary>
    private async Task<Guid> Leg(Inlezing inlezing, CancellationToken stop)
    {
        await db.Inlezingen.Where(i => i.SamenwerkingId == inlezing.SamenwerkingId && i.Sha256 == inlezing.Sha256 && i.Weigering != null).ExecuteDeleteAsync(stop);
        db.Add(inlezing);
        await db.SaveChangesAsync(stop);
        return inlezing.Id;
    }

    public static void Vul(Inlezing inlezing, Lezing lezing, Guid? vervangt)
    {
        var staat = Nakijkstaat.Uit(lezing) with { Vervangt = vervangt };
        (inlezing.Gelezen, inlezing.Staat, inlezing.Aantal) = (Pak(lezing), JsonSerializer.Serialize(staat, Jsonkolom.Opties), staat.Afspraken.Count);
    }

    private Inlezing Nieuw(string naam, string sha256, byte[] inhoud) => new()
    {
        SamenwerkingId = aanvrager.Hier.SamenwerkingId, AccountId = aanvrager.AccountId, Bestandsnaam = naam, Sha256 = sha256, Inhoud = inhoud,
        Gelezen = [], Staat = "{}", Aantal = 0, BegonnenOp = klok.GetUtcNow(), BijgewerktOp = klok.GetUtcNow(),
    };

    public Task<Bezigheid?> Vind(Guid id, CancellationToken stop) => Vind(db.Inlezingen.AsNoTracking(), id, stop);

    /// <summary>To change it: who comes at the same moment waits, and then sees what there is.</summary>
    public Task<Bezigheid?> Neem(Guid id, CancellationToken stop) =>
        Vind(db.Inlezingen.FromSql($"select *, xmin from inlezing where id = {id} for update").AsNoTracking(), id, stop);

    /// <summary>Who else is with it now; null when it is not there. The file and what was read of it stay where they are.</summary>
    public async Task<Aanwezigen?> Wie(Guid id, CancellationToken stop) =>
        await Klaar(db.Inlezingen.AsNoTracking(), id).Select(i => new Inlezingkop(i.Id, i.Bestandsnaam, i.AccountId, i.BijgewerktOp)
        {
            Door = db.Users.Where(a => a.Id == i.AccountId).Select(a => a.Naam).FirstOrDefault(),
        }).SingleOrDefaultAsync(stop) is { } kop ? await bezoeken.Kom(kop, stop) : null;

    /// <summary>The file, byte for byte as it came in.</summary>
    public Task<byte[]> Inhoud(Bezigheid bezig, CancellationToken stop) =>
        db.Inlezingen.AsNoTracking().Where(i => i.Id == bezig.Kop.Id).Select(i => i.Inhoud).SingleAsync(stop);

    private IQueryable<Inlezing> Klaar(IQueryable<Inlezing> inlezingen, Guid id)
    {
        var hier = aanvrager.Hier.SamenwerkingId;
        return inlezingen.Where(i => i.Id == id && i.SamenwerkingId == hier && i.LeestSinds == null && i.Weigering == null);
    }

    private async Task<Bezigheid?> Vind(IQueryable<Inlezing> inlezingen, Guid id, CancellationToken stop)
    {
        var bekend = geheugen.Vind(id);
        var open = bekend is null;
        var gevonden = await Klaar(inlezingen, id).Select(i => new
        {
            Kop = new Inlezingkop(i.Id, i.Bestandsnaam, i.AccountId, i.BijgewerktOp) { Door = db.Users.Where(a => a.Id == i.AccountId).Select(a => a.Naam).FirstOrDefault() },
            Gelezen = open ? i.Gelezen : null, i.Staat,
        }).SingleOrDefaultAsync(stop);
        return gevonden is null ? null
            : new(gevonden.Kop, bekend ?? geheugen.Onthoud(id, Open(gevonden.Gelezen!)), Staat(gevonden.Staat), await bezoeken.Kom(gevonden.Kop, stop));
    }

    /// <summary>The review of the same file that someone began before, if any; one that was refused is none.</summary>
    public async Task<Guid?> Begonnen(string sha256, CancellationToken stop) =>
        await db.Inlezingen.Where(i => i.SamenwerkingId == aanvrager.Hier.SamenwerkingId && i.Sha256 == sha256 && i.Weigering == null).Select(i => (Guid?)i.Id).SingleOrDefaultAsync(stop);

    public async Task<IReadOnlyList<InlezingRegel>> Lijst(CancellationToken stop) =>
        await db.Inlezingen.AsNoTracking().Where(i => i.SamenwerkingId == aanvrager.Hier.SamenwerkingId).OrderByDescending(i => i.BijgewerktOp).Take(MeesteRegels)
            .Select(i => new InlezingRegel(i.Id, i.Bestandsnaam, i.Aantal, i.BijgewerktOp)
            {
                Door = db.Users.Where(a => a.Id == i.AccountId).Select(a => a.Naam).FirstOrDefault(), LeestSinds = i.LeestSinds, Weigering = i.Weigering,
            }).ToListAsync(stop);

    /// <summary>Keeps what was made of it. Nothing is written when nothing is different, so that a colleague is not told of a change that there is not.</summary>
    public async Task Bewaar(Bezigheid was, Nakijkstaat staat, CancellationToken stop)
    {
        if (ReferenceEquals(was.Staat, staat))
            return;
        var (json, aantal, nu) = (JsonSerializer.Serialize(staat, Jsonkolom.Opties), staat.Afspraken.Count(a => a.Stand != Nakijkstand.Weg), klok.GetUtcNow());
        await db.Inlezingen.Where(i => i.Id == was.Kop.Id).ExecuteUpdateAsync(i => i.SetProperty(x => x.Staat, json).SetProperty(x => x.Aantal, aantal)
            .SetProperty(x => x.AccountId, aanvrager.AccountId).SetProperty(x => x.BijgewerktOp, nu), stop);
    }

    /// <summary>Takes a review away, also one that is still being read.</summary>
    public Task<int> Verwijder(Guid id, CancellationToken stop)
    {
        var hier = aanvrager.Hier.SamenwerkingId;
        // Of what was taken away nothing stays in memory either.
        geheugen.Vergeet(id);
        return db.Inlezingen.Where(i => i.Id == id && i.SamenwerkingId == hier).ExecuteDeleteAsync(stop);
    }

    private static Nakijkstaat Staat(string staat) =>
        JsonSerializer.Deserialize<Nakijkstaat>(staat, Jsonkolom.Opties) ?? throw new InvalidDataException("De stand van het nakijken is leeg.");

    /// <summary>What the format said of each line was used while reading; the review needs the lines alone.</summary>
    internal static byte[] Pak(Lezing lezing)
    {
        using var klein = new MemoryStream();
        using (var brotli = new BrotliStream(klein, CompressionLevel.Fastest))
            JsonSerializer.Serialize(brotli, lezing with { Bron = lezing.Bron with { Vormen = new Dictionary<int, Regelvorm>() } }, Jsonkolom.Opties);
        return klein.ToArray();
    }

    internal static Lezing Open(byte[] gelezen)
    {
        using var brotli = new BrotliStream(new MemoryStream(gelezen), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<Lezing>(brotli, Jsonkolom.Opties) ?? throw new InvalidDataException("De lezing is leeg.");
    }
}

/// <summary>A review that was taken up.</summary>
/// <param name="Kop">What is known of it beside its content.</param>
/// <param name="Lezing">What was read.</param>
/// <param name="Staat">What was made of it so far.</param>
/// <param name="Anderen">Who else is with it now.</param>
internal sealed record Bezigheid(Inlezingkop Kop, Lezing Lezing, Nakijkstaat Staat, Aanwezigen Anderen);

/// <summary>What is known of a review without its content.</summary>
/// <param name="AccountId">Who changed something last.</param>
internal sealed record Inlezingkop(Guid Id, string Bestandsnaam, Guid AccountId, DateTimeOffset BijgewerktOp)
{
    /// <summary>The name of that person.</summary>
    public string? Door { get; init; }
}

/// <summary>A review in a list.</summary>
/// <param name="Afspraken">How many it holds, once it has been read.</param>
public sealed record InlezingRegel(Guid Id, string Bestandsnaam, int Afspraken, DateTimeOffset Op)
{
    public string? Door { get; init; }

    /// <summary>Since when it is being read; null when that is done.</summary>
    public DateTimeOffset? LeestSinds { get; init; }

    /// <summary>Why it was refused, as it is kept.</summary>
    public string? Weigering { get; init; }

    /// <summary>How it stands with it, for people.</summary>
    public string Stand { get; init; } = "";
}
