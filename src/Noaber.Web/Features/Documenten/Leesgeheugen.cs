using Microsoft.Extensions.Caching.Memory;
using Noaber.Files;

namespace Noaber.Web.Features.Documenten;

/// <summary>
/// The readings under review that were opened last. What was read does not change during a review, and opening that of a thousand pages
/// costs more than all else of a page. Who may see it is asked of the database each time.
/// </summary>
internal sealed class Leesgeheugen : IDisposable
{
    private const int MeestTekens = 32 << 20;
    private const int KostenPerRegel = 50;

    private readonly MemoryCache kast = new(new MemoryCacheOptions { SizeLimit = MeestTekens });

    public Lezing? Vind(Guid inlezing) => kast.Get<Lezing>(inlezing);

    public Lezing Onthoud(Guid inlezing, Lezing lezing) =>
        kast.Set(inlezing, lezing, new MemoryCacheEntryOptions { Size = Omvang(lezing), SlidingExpiration = TimeSpan.FromMinutes(10) });

    public void Vergeet(Guid inlezing) => kast.Remove(inlezing);

    public void Dispose() => kast.Dispose();

    /// <summary>In characters: its lines, and what was read of them says about the same again.</summary>
    private static long Omvang(Lezing lezing) => lezing.Bron.Regels.Sum(regel => 2L * (regel.Length + KostenPerRegel));
}
