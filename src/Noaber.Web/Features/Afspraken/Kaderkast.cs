using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Afspraken;

/// <summary>The themes, parts and agreements of a kader, as many pages show them. Never changed once made.</summary>
internal sealed record Kaderinhoud(IReadOnlyList<ThemaRij> Themas, IReadOnlyList<OnderdeelRij> Onderdelen, IReadOnlyList<AfspraakRegel> Afspraken)
{
    public int Omvang => Afspraken.Sum(a => a.Tekst.Length + 200) + (1000 * (Themas.Count + Onderdelen.Count));
}

/// <summary>
/// Keeps the content of kaders, which is read all day and hardly ever changes. The key holds the row version of the kader, which the
/// database moves on with every change in it (<c>raak_kader_aan</c>). Who may see the kader is asked of the database each time, before this.
/// </summary>
internal sealed class Kaderkast : IDisposable
{
    private const int MeestTekens = 64 << 20;
    private const int KostenPerStuk = 500;

    private readonly MemoryCache kast = new(new MemoryCacheOptions { SizeLimit = MeestTekens });

    public Task<Kaderinhoud> Inhoud(NoaberDb db, Guid kader, uint versie, CancellationToken stop) =>
        Deel(kader, versie, "inhoud", () => Lees(db, kader, stop), inhoud => inhoud.Omvang);

    /// <summary>Something that follows from the content of a kader and from <paramref name="keuze"/> alone; its size in characters.</summary>
    public async Task<T> Deel<T>(Guid kader, uint versie, object keuze, Func<Task<T>> maak, Func<T, int> omvang)
    {
        var sleutel = (kader, versie, keuze);
        if (kast.TryGetValue(sleutel, out T? bewaard))
            return bewaard!;
        var nieuw = await maak();
        return kast.Set(sleutel, nieuw, new MemoryCacheEntryOptions { Size = omvang(nieuw) + KostenPerStuk, SlidingExpiration = TimeSpan.FromHours(1) });
    }

    public void Dispose() => kast.Dispose();

    private static async Task<Kaderinhoud> Lees(NoaberDb db, Guid kader, CancellationToken stop) => new(
        await db.Themas.AsNoTracking().Where(t => t.KaderId == kader).OrderBy(t => t.Volgorde).ToListAsync(stop),
        await db.Onderdelen.AsNoTracking().Where(o => db.Themas.Any(t => t.Id == o.ThemaId && t.KaderId == kader)).OrderBy(o => o.Volgorde).ToListAsync(stop),
        await db.Afspraken.AsNoTracking().Where(a => a.KaderId == kader).OrderBy(a => a.Volgorde)
            .Select(a => new AfspraakRegel(a.ThemaId, a.OnderdeelId, a.Sleutel, a.Nummer, a.Kop, a.Tekst, a.Soort)
            {
                GeldigVan = a.GeldigVan, GeldigTot = a.GeldigTot, Bron = new Bronplaats(a.BronVan, a.BronTot),
            }).ToListAsync(stop));
}

/// <summary>An agreement as it stands in the kader.</summary>
public sealed record AfspraakRegel(Guid ThemaId, Guid? OnderdeelId, string Sleutel, string Nummer, string? Kop, string Tekst, AfspraakSoort Soort)
{
    public DateOnly? GeldigVan { get; init; }
    public DateOnly? GeldigTot { get; init; }
    public Bronplaats Bron { get; init; }

    private const int LangsteNaam = 90;

    /// <summary>What to call it in a list: its heading, or how it begins.</summary>
    public string Naam => Kop ?? (Tekst.Length <= LangsteNaam ? Tekst : $"{Tekst[..LangsteNaam].TrimEnd()}…");
}
