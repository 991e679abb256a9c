using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Noaber.Files;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Documenten;

/// <summary>Documents that are being reviewed: laid down at upload, taken up again at every step, taken away at the end.</summary>
internal sealed class Inlezingen(NoaberDb db, Aanvrager aanvrager, Inleesbezoeken bezoeken, TimeProvider klok)
{
    public async Task<Guid> Begin(Lezing lezing, byte[] inhoud, Guid? vervangt, CancellationToken stop)
    {
        var inlezing = Nieuw(lezing.Bron.Bestandsnaam, lezing.Bron.Sha256, inhoud);
        Vul(inlezing, lezing, vervangt);
        db.Add(inlezing);
        await db.SaveChangesAsync(stop);
        return inlezing.Id;
    }

    /// <summary>A document that is still being read; <see cref="Vul"/> lays down what comes of it.</summary>
    public async Task<Guid> BeginTeLezen(string naam, string sha256, byte[] inhoud, CancellationToken stop)
    {
        var inlezing = Nieuw(naam, sha256, inhoud);
        inlezing.LeestSinds = klok.GetUtcNow();
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
        Vind(db.Inlezingen.FromSql($"select *, xmin from inlezing where id = {id} for update"), id, stop);

    private async Task<Bezigheid?> Vind(IQueryable<Inlezing> inlezingen, Guid id, CancellationToken stop)
    {
        var hier = aanvrager.Hier.SamenwerkingId;
        var gevonden = await inlezingen.Where(i => i.Id == id && i.SamenwerkingId == hier && i.LeestSinds == null && i.Weigering == null)
            .Select(i => new { i, Door = db.Users.Where(a => a.Id == i.AccountId).Select(a => a.Naam).FirstOrDefault() }).SingleOrDefaultAsync(stop);
        return gevonden is null ? null : new(gevonden.i, Open(gevonden.i.Gelezen), Staat(gevonden.i), await bezoeken.Kom(gevonden.i, gevonden.Door, stop));
    }

    /// <summary>The review of the same file that someone began before, if any.</summary>
    public async Task<Guid?> Begonnen(string sha256, CancellationToken stop) =>
        await db.Inlezingen.Where(i => i.SamenwerkingId == aanvrager.Hier.SamenwerkingId && i.Sha256 == sha256).Select(i => (Guid?)i.Id).SingleOrDefaultAsync(stop);

    public async Task<IReadOnlyList<InlezingRegel>> Open(CancellationToken stop) =>
        await db.Inlezingen.AsNoTracking().Where(i => i.SamenwerkingId == aanvrager.Hier.SamenwerkingId).OrderByDescending(i => i.BijgewerktOp).Take(100)
            .Select(i => new InlezingRegel(i.Id, i.Bestandsnaam, i.LeestSinds == null ? i.Aantal : null, i.BijgewerktOp, db.Users.Where(a => a.Id == i.AccountId).Select(a => a.Naam).FirstOrDefault()))
            .ToListAsync(stop);

    public async Task Bewaar(Inlezing inlezing, Nakijkstaat staat, CancellationToken stop)
    {
        (inlezing.Staat, inlezing.Aantal) = (JsonSerializer.Serialize(staat, Jsonkolom.Opties), staat.Afspraken.Count(a => a.Stand != Nakijkstand.Weg));
        (inlezing.AccountId, inlezing.BijgewerktOp) = (aanvrager.AccountId, klok.GetUtcNow());
        await db.SaveChangesAsync(stop);
    }

    public async Task Verwijder(Inlezing inlezing, CancellationToken stop)
    {
        db.Remove(inlezing);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Takes a review away, also one that is still being read.</summary>
    public Task<int> Verwijder(Guid id, CancellationToken stop)
    {
        var hier = aanvrager.Hier.SamenwerkingId;
        return db.Inlezingen.Where(i => i.Id == id && i.SamenwerkingId == hier).ExecuteDeleteAsync(stop);
    }

    private static Nakijkstaat Staat(Inlezing inlezing) =>
        JsonSerializer.Deserialize<Nakijkstaat>(inlezing.Staat, Jsonkolom.Opties) ?? throw new InvalidDataException("De stand van het nakijken is leeg.");

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
/// <param name="Inlezing">As it is kept.</param>
/// <param name="Lezing">What was read.</param>
/// <param name="Staat">What was made of it so far.</param>
/// <param name="Anderen">Who else is with it now.</param>
internal sealed record Bezigheid(Inlezing Inlezing, Lezing Lezing, Nakijkstaat Staat, Aanwezigen Anderen);

/// <summary>A review in a list.</summary>
/// <param name="Afspraken">How many it holds; null while it is being read.</param>
public sealed record InlezingRegel(Guid Id, string Bestandsnaam, int? Afspraken, DateTimeOffset Op, string? Door);
