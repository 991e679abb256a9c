using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Draad;

/// <summary>All links that are suggested, the most likely first, to go through them quickly.</summary>
internal static class Suggesties
{
    private const int PerBlad = 20;

    public static async Task<IResult> Toon(NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop)
    {
        var open = await Suggestiebron.Open(new(db, aanvrager, stop));
        return scherm.Toon<SuggestiesScherm, SuggestiesModel>(new([.. open.Take(PerBlad)], open.Count));
    }
}

/// <summary>What the page of suggestions shows.</summary>
public sealed record SuggestiesModel(IReadOnlyList<Suggestie> Suggesties, int Totaal);
