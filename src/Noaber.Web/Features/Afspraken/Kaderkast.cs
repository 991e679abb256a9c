using Microsoft.Extensions.Caching.Memory;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Afspraken;

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
        Deel(kader, versie, "inhoud", () => Kaderinhoud.Lees(db, kader, stop), inhoud => inhoud.Omvang);

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
}
