using Noaber.Kernel.Draad;

namespace Noaber.Web.Features.Draad;

/// <summary>The links that words and numbers suggest and nobody decided on yet.</summary>
internal static class Suggestiebron
{
    /// <summary>Of all pairs of kinds, the most likely first, in what is in force.</summary>
    /// <param name="bron">Where the points come from.</param>
    /// <param name="bij">Only what hangs on this point, which may still be in preparation; null for all.</param>
    public static async Task<IReadOnlyList<Suggestie>> Open(Draadbron bron, Draadstuk? bij = null)
    {
        var beslist = (await bron.Koppelingen()).Select(k => (k.VanId, k.NaarId)).ToHashSet();
        var open = new List<Suggestie>();
        foreach (var (van, naar, aard) in Draadbron.Paren.Where(p => bij is null || bij.Punt.Soort == p.Van || bij.Punt.Soort == p.Naar))
        {
            var (later, eerder) = (await Punten(van), await Punten(naar));
            var stukken = later.Concat(eerder).ToDictionary(s => s.Punt);
            open.AddRange(Koppelsuggesties.Zoek(Teksten(later), Teksten(eerder))
                .Where(s => !beslist.Contains((s.Van.Id, s.Naar.Id)) && (bij is null || s.Van == bij.Punt || s.Naar == bij.Punt))
                .Select(s => new Suggestie(stukken[s.Van], stukken[s.Naar], aard, s.Gelijkenis, s.Samen)));
        }
        return [.. open.OrderByDescending(s => s.Gelijkenis)];

        async Task<IReadOnlyList<Draadstuk>> Punten(Draadsoort soort) => await bron.Punten(soort) is var punten && bij?.Punt.Soort == soort
            && punten.All(p => p.Punt != bij.Punt) ? [.. punten, bij] : punten;
    }

    private static List<Draadtekst> Teksten(IReadOnlyList<Draadstuk> stukken) => [.. stukken.Select(s => new Draadtekst(s.Punt, s.Tekst))];
}

/// <summary>A link that is suggested.</summary>
public sealed record Suggestie(Draadstuk Van, Draadstuk Naar, Koppelaard Aard, double Gelijkenis, IReadOnlyList<string> Samen)
{
    /// <summary>Why it is suggested; kept with the link when someone confirms it.</summary>
    internal string Reden => Waarom(Samen);

    /// <summary>The words that two texts share, in a sentence.</summary>
    internal static string Waarom(IReadOnlyList<string> samen) => $"Beide noemen {string.Join(", ", samen.Select(w => $"‘{w}’"))}.";
}
