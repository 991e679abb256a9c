using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen;

/// <summary>Finds what agreements refer to, and whether the document holds it.</summary>
internal sealed partial class ReferenceReader
{
    private const int LongestAfter = 60;

    private readonly Indeling indeling;
    private readonly IReadOnlyList<Thema> themes;
    private readonly Dictionary<VerwijzingSoort, HashSet<string>> known;
    private readonly IReadOnlyList<Speerpunt> priorities;

    public ReferenceReader(Indeling indeling, Surroundings lines, IReadOnlyList<Thema> themes, IReadOnlyList<Speerpunt> priorities)
    {
        (this.indeling, this.themes, this.priorities) = (indeling, themes, priorities);
        var text = lines.Lines.Select(line => line.Regel.Tekst).Where(line => line.Length < 200).ToList();
        known = new()
        {
            [VerwijzingSoort.Afspraak] = [.. themes.SelectMany(thema => thema.Afspraken).Select(afspraak => afspraak.Nummer)],
            [VerwijzingSoort.Thema] = [.. themes.Select(thema => thema.Nummer)],
            [VerwijzingSoort.Bijlage] = [.. Headings(text, Annex())],
            [VerwijzingSoort.Tabel] = [.. Headings(text, Table())],
        };
    }

    public IReadOnlyList<Thema> Resolve() => [.. themes.Select(thema => thema with { Afspraken = [.. thema.Afspraken.Select(Resolve)] })];

    private Afspraak Resolve(Afspraak afspraak) => afspraak with { Verwijzingen = [.. Of(afspraak)] };

    private IEnumerable<Verwijzing> Of(Afspraak afspraak) =>
        In(afspraak.Tekst, afspraak.Bron).Concat(afspraak.Jaarschijven.SelectMany(jaarschijf => In(jaarschijf.Tekst, jaarschijf.Bron)))
            .DistinctBy(reference => (reference.Soort, reference.Doel.ToUpperInvariant()));

    private IEnumerable<Verwijzing> In(string text, Bronplaats place)
    {
        foreach (var pattern in indeling.Verwijzingen)
        {
            for (var match = pattern.Patroon.Match(text); match.Success; match = match.NextMatch())
            {
                if (IsElsewhere(text, match, pattern.Soort) || IsHeading(text, match, pattern.Soort))
                    continue;
                foreach (var target in Targets(match.Groups["doel"].Value, pattern.Soort))
                    yield return new(match.Value.Trim(), pattern.Soort, target, IsKnown(pattern.Soort, target), place);
            }
        }
    }

    private bool IsElsewhere(string text, Match match, VerwijzingSoort kind) =>
        kind != VerwijzingSoort.Speerpunt && After(text, match) is var after && indeling.Elders.IsMatch(after) && !OwnDocument().IsMatch(after);

    private static string After(string text, Match match)
    {
        var end = match.Index + match.Length;
        return text.Substring(end, Math.Min(LongestAfter, text.Length - end));
    }

    /// <summary><c>Bijlage 1 Verdeling</c> at the start of a paragraph is the annex itself.</summary>
    private static bool IsHeading(string text, Match match, VerwijzingSoort kind) =>
        kind is VerwijzingSoort.Bijlage or VerwijzingSoort.Tabel && (match.Index == 0 || text[match.Index - 1] == '\n');

    private static IEnumerable<string> Targets(string target, VerwijzingSoort kind) =>
        kind == VerwijzingSoort.Afspraak ? Number().Matches(target).Select(match => match.Value) : [target.Trim()];

    private bool IsKnown(VerwijzingSoort kind, string target) => kind == VerwijzingSoort.Speerpunt
        ? priorities.Any(priority => Named(priority.Titel, target) || Named(priority.Hoofdthema ?? "", target))
        : known[kind].Contains(target);

    private static bool Named(string title, string target) =>
        title.Length > 0 && (title.Contains(target, StringComparison.OrdinalIgnoreCase) || target.Contains(title, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Headings(List<string> lines, Regex heading)
    {
        foreach (var line in lines)
        {
            var match = heading.Match(line);
            if (!match.Success)
                continue;
            yield return match.Groups["nummer"].Value;
        }
    }

    [GeneratedRegex(@"^([Bb]ijlage|BIJLAGE)\s+(?<nummer>\d{1,2}|[A-Z])\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Annex();

    [GeneratedRegex(@"^([Tt]abel|TABEL)\s+(?<nummer>\d{1,2}[a-z]?)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Table();

    [GeneratedRegex(@"\d{1,2}(\.\d{1,2}){0,2}[a-z]?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*(van|bij|in|uit)\s+(deze|dit|de\s+prestatieafspraken|onze)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnDocument();
}
