using System.Globalization;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Bevindingen;

/// <summary>Characters in the source that hide something, or that were broken before they came here.</summary>
internal static class CharacterFindings
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static IEnumerable<Melding> Of(Brontekst source)
    {
        if (LinesWith(source, VerborgenTekens.StaanIn).FirstOrDefault() is > 0 and var hidden)
        {
            yield return new(
                "verborgen-tekens",
                Ernst.Bevestigen,
                "In het document staan onzichtbare tekens die tekst kunnen verbergen of omdraaien. Ze zijn niet overgenomen.",
                "Vergelijk de tekst met de bron; vertrouw het document niet als je niet weet hoe die tekens erin komen.",
                new Bronplaats(hidden, hidden));
        }

        var broken = LinesWith(source, line => line.Contains(VerborgenTekens.Gezien, StringComparison.Ordinal)).ToList();
        if (broken.Count > 0)
            yield return Broken(broken);
    }

    private static Melding Broken(List<int> lines)
    {
        const int named = 5;
        var where = string.Join(", ", lines.Take(named));
        var others = lines.Count > named ? string.Create(Dutch, $" en nog {lines.Count - named:N0} regels") : "";
        return new(
            "tekens-onleesbaar",
            Ernst.Bevestigen,
            $"Op {(lines.Count == 1 ? "regel" : "de regels")} {where}{others} staat een teken dat in het bestand kapot is. Op die plaats staat nu {VerborgenTekens.Gezien}.",
            "Zoek in het oorspronkelijke document op wat er hoort te staan en verbeter het hier, of sla het bestand opnieuw op als UTF-8 en bied het weer aan.",
            new Bronplaats(lines[0], lines[0]));
    }

    private static IEnumerable<int> LinesWith(Brontekst source, Predicate<string> holds) =>
        source.Regels.Select((line, i) => (line, Number: i + 1)).Where(at => holds(at.line)).Select(at => at.Number);
}
