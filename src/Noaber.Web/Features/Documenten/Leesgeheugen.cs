using System.Collections.Concurrent;
using Noaber.Files;

namespace Noaber.Web.Features.Documenten;

/// <summary>
/// The readings under review that were opened last. What was read does not change during a review, and opening that of a thousand pages
/// costs more than all else of a page. Who may see it is asked of the database each time.
/// </summary>
internal sealed class Leesgeheugen(TimeProvider klok)
{
    private const int Meest = 4;
    private static readonly TimeSpan Houdbaar = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<Guid, (Lezing Lezing, DateTimeOffset Gebruikt)> onthouden = new();

    public Lezing? Vind(Guid inlezing)
    {
        if (!onthouden.TryGetValue(inlezing, out var gevonden))
            return null;
        onthouden[inlezing] = (gevonden.Lezing, klok.GetUtcNow());
        return gevonden.Lezing;
    }

    public Lezing Onthoud(Guid inlezing, Lezing lezing)
    {
        onthouden[inlezing] = (lezing, klok.GetUtcNow());
        var grens = klok.GetUtcNow() - Houdbaar;
        // ToArray takes one moment; a sort of the dictionary itself counts and copies in two, and throws when one was added in between.
        foreach (var (oud, _) in onthouden.ToArray().OrderByDescending(o => o.Value.Gebruikt).Where((o, i) => i >= Meest || o.Value.Gebruikt < grens))
            onthouden.TryRemove(oud, out _);
        return lezing;
    }

    public void Vergeet(Guid inlezing) => onthouden.TryRemove(inlezing, out _);
}
