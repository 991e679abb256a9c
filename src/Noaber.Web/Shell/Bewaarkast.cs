using Microsoft.Extensions.Caching.Memory;

namespace Noaber.Web.Shell;

/// <summary>Keeps what is asked all day, takes work to make, and hardly ever changes. A key says all that a thing follows from.</summary>
internal abstract class Bewaarkast : IDisposable
{
    private const int MeestTekens = 64 << 20;
    private const int KostenPerStuk = 500;

    private readonly MemoryCache kast = new(new MemoryCacheOptions { SizeLimit = MeestTekens });

    /// <summary>What is kept under this key, or what is made now; its size in characters.</summary>
    protected async Task<T> Bewaar<T>(object sleutel, Func<Task<T>> maak, Func<T, int> omvang)
    {
        if (kast.TryGetValue(sleutel, out T? bewaard))
            return bewaard!;
        var nieuw = await maak();
        return kast.Set(sleutel, nieuw, new MemoryCacheEntryOptions { Size = omvang(nieuw) + KostenPerStuk, SlidingExpiration = TimeSpan.FromHours(1) });
    }

    public void Dispose() => kast.Dispose();
}
