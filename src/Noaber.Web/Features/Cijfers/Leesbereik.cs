using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Cijfers;

namespace Noaber.Web.Features.Cijfers;

/// <summary>Some indicators, with the areas of which their figures are read: no more than the questions need.</summary>
/// <param name="Codes">The indicators.</param>
/// <param name="Waar">The areas.</param>
/// <param name="IsOveral">That is all of the municipality.</param>
internal sealed record Leesbereik(List<string> Codes, List<string> Waar, bool IsOveral)
{
    /// <summary>What some questions need: each indicator once.</summary>
    public static IReadOnlyList<Leesbereik> Van(IReadOnlyList<Cijfervraag> vragen, IReadOnlyList<Gebied> gebieden, IEnumerable<string> erbij) =>
    [
        .. from vraag in vragen
           let waar = Van(vraag, gebieden).Union(erbij).ToList()
           from code in Cijferlezen.Nodig(vraag.Indicatoren)
           group (waar, Overal: vraag.Niveau > Gebiedsniveau.Gemeente) by code into nodig
           let waar = nodig.SelectMany(n => n.waar).Distinct().Order(StringComparer.Ordinal).ToList()
           group (nodig.Key, waar) by (string.Join(' ', waar), nodig.Any(n => n.Overal)) into samen
           select new Leesbereik([.. samen.Select(s => s.Key)], samen.First().waar, samen.Key.Item2),
    ];

    /// <summary>The areas that are asked, the municipality that they are compared with, and the buurten that a wijk is made of.</summary>
    private static IEnumerable<string> Van(Cijfervraag vraag, IReadOnlyList<Gebied> gebieden) => gebieden
        .Where(g => g.Niveau == Gebiedsniveau.Gemeente || vraag.Niveau > Gebiedsniveau.Gemeente
            || vraag.Gebieden.Any(c => Gebiedsniveaus.LigtIn(g.Code, c) && Gebiedsniveaus.Van(c) > Gebiedsniveau.Gemeente)).Select(g => g.Code).Distinct();
}
