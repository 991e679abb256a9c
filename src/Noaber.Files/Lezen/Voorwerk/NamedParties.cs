using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;
using Noaber.Files.Lezen.Visies;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;

namespace Noaber.Files.Lezen.Voorwerk;

/// <summary>
/// Finds the parties that a document names as those who agree: from how it introduces them, from what stands on its front page, and from
/// who is named beside the municipality. It knows words for kinds of parties, no names.
/// </summary>
internal sealed partial class NamedParties
{
    /// <summary>How far a front page reaches.</summary>
    public const int FrontLines = 40;

    private const int Opening = 400;
    private const int LongestBlock = 4;
    private const int MostLines = 5_000;
    private const int LeastMentions = 5;
    private const int LeastBesides = 3;
    private const int LongestName = 60;

    private const string Name = @"((De|Het|St\.|Stichting) )?\p{Lu}[\p{L}\d&'’-]*( \p{Lu}[\p{L}\d&'’-]*){0,3}";
    private const string Tenants = @"([Hh]uurders(organisatie|vereniging|raad|adviesraad|platform|belangenvereniging|koepel|federatie|bond)|[Bb]ewonersraad|[Bb]ewonersvereniging)";

    [GeneratedRegex(@"\b[Gg]emeente +(?<naam>\p{Lu}[\p{Ll}-]+(( (aan|op|bij|in)( (de|den|het|’t))?)? \p{Lu}[\p{Ll}-]+){0,2})", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Municipality { get; }

    [GeneratedRegex($@"\b[Ww]oning(bouw)?(corporatie|stichting|vereniging)s?(\s?:)?\s+(?<namen>{Name}((,\s+|\s+en\s+)(de\s)?{Name})*)", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Associations { get; }

    [GeneratedRegex($@"\b([Zz]org(organisatie|aanbieder|partij)|[Ww]elzijnsorganisatie)\s+(?<naam>{Name})", Pattern.Options, Pattern.Timeout)]
    private static partial Regex CareParties { get; }

    [GeneratedRegex($@"\b{Tenants}\s+(?!(Wanneer|Wie|Wat|Regie|Termijn|Planning|Afspraak|Thema|Doel|In|Voor|Als|Zij|Wij)\b)(?<naam>{Name})", Pattern.Options, Pattern.Timeout)]
    private static partial Regex TenantsNamed { get; }

    [GeneratedRegex($@"\b{Tenants}\b", Pattern.Options, Pattern.Timeout)]
    private static partial Regex TenantsWord { get; }

    [GeneratedRegex($@"\b{Tenants}$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex EndsInTenants { get; }

    [GeneratedRegex(@"\b(?<naam>huurdersvertegenwoordiging(\s+van\s+deze\s+corporaties)?)\b", Pattern.Options, Pattern.Timeout)]
    private static partial Regex TenantsOfThese { get; }

    [GeneratedRegex($@"\b[Gg]emeente(\s\p{{Lu}}[\p{{Ll}}-]+)?\s+en\s+(?<naam>{Name})", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Beside { get; }

    /// <summary>
    /// Words with capitals, words for tenants, and what stands between those in a name: a line of running text is none. What was taken as a
    /// word stays one: a word in capitals could otherwise be cut in as many ways as a power of two.
    /// </summary>
    [GeneratedRegex($@"^(?>{Tenants}|[^\p{{Ll}}\s]\S*|van|den|der|de|het|te|en|aan|op|in|bij|voor|\s)+$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex IsName { get; }

    [GeneratedRegex(@",\s+|\s+en\s+(de\s)?", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Between { get; }

    [GeneratedRegex($@"(^|[\s(,])(?<naam>{Name})", Pattern.Options, Pattern.Timeout)]
    private static partial Regex SpokenOf { get; }

    private readonly List<GenoemdePartij> found = [];
    private readonly IReadOnlyList<SourceLine> lines;
    private readonly string text;
    private List<string>? spokenOf;

    private NamedParties(IReadOnlyList<SourceLine> lines)
    {
        this.lines = lines;
        text = RunningText.Of(lines.Where(line => !line.IsBlank).Take(MostLines).Select(line => line.Text));
    }

    public static IReadOnlyList<GenoemdePartij> Find(IReadOnlyList<SourceLine> lines)
    {
        var finder = new NamedParties(lines);
        finder.found.AddRange(PartyList.Find(lines).Parties);
        if (!finder.found.Exists(party => party.Soort == PartijSoort.Gemeente))
            finder.AddMunicipality();
        if (finder.found.Exists(party => party.Soort == PartijSoort.Corporatie) && finder.found.Exists(party => party.Soort == PartijSoort.Huurdersorganisatie))
            return finder.found;
        finder.AddIntroduced();
        finder.AddTenants();
        finder.AddFromFront();
        finder.AddBesideMunicipality();
        finder.AddNamedOnce();
        return finder.found;
    }

    private void AddMunicipality()
    {
        var names = Municipality.Matches(text).GroupBy(match => match.Groups["naam"].Value, StringComparer.Ordinal);
        if (names.OrderByDescending(name => name.Count()).ThenBy(name => name.Key, StringComparer.Ordinal).FirstOrDefault() is { } most)
            Add($"Gemeente {most.Key}", PartijSoort.Gemeente);
    }

    /// <summary><c>de gemeente X, woningcorporaties A, B en C</c>: the first place that names two or more at once.</summary>
    private void AddIntroduced()
    {
        var opening = string.Join(' ', lines.Where(line => !line.IsBlank).Take(Opening).Select(line => line.Text));
        var named = Associations.Matches(opening).Select(match => Between.Split(match.Groups["namen"].Value)).OrderByDescending(names => names.Length).FirstOrDefault();
        foreach (var name in named?.Length > 1 ? named : [])
            Add(name.Trim(), PartijSoort.Corporatie);
        foreach (var name in CareParties.Matches(opening).Select(match => match.Groups["naam"].Value).Distinct(StringComparer.Ordinal))
            Add(name, PartijSoort.Zorgpartij);
    }

    private void AddTenants()
    {
        var named = TenantsNamed.Matches(text).GroupBy(match => match.Groups["naam"].Value, StringComparer.Ordinal).Where(name => name.Count() > 1);
        foreach (var name in named)
            Add(name.Key, PartijSoort.Huurdersorganisatie);
    }

    /// <summary>The blocks of a front page: logos, with the name of a party and perhaps a slogan below it.</summary>
    private void AddFromFront()
    {
        foreach (var block in FrontBlocks())
        {
            var whole = string.Join(' ', block).Trim('*', ' ');
            if (whole.Length > LongestName || Sentence.Ends(whole))
                continue;
            if (IsName.IsMatch(whole) && (TenantsWord.IsMatch(whole) || TenantsWord.IsMatch(whole.Replace(" ", "", StringComparison.Ordinal)) || IsTenantsInCapitals(whole)))
                Add(whole, PartijSoort.Huurdersorganisatie);
            else if (!block[0].Any(char.IsDigit) && !block[0].Contains("afspraken", StringComparison.OrdinalIgnoreCase) && NameInText(block[0].Trim('*', ' ')) is { } name)
                Add(name, PartijSoort.Corporatie);
        }

        if (!found.Exists(party => party.Soort == PartijSoort.Huurdersorganisatie) && TenantsOfThese.Match(text) is { Success: true } these)
            Add(these.Groups["naam"].Value, PartijSoort.Huurdersorganisatie);
    }

    private IEnumerable<List<string>> FrontBlocks()
    {
        var block = new List<string>();
        foreach (var line in lines.Take(FrontLines).TakeWhile(line => line.Text.Length <= 2 * LongestName))
        {
            if (!line.IsBlank)
                block.Add(line.Text);
            else if (block.Count > 0)
            {
                foreach (var part in block.Count <= LongestBlock ? [block] : Parts(block))
                    yield return part;
                block = [];
            }
        }

        foreach (var part in block.Count > LongestBlock ? Parts(block) : [])
            yield return part;
    }

    /// <summary>Where no empty line parts the names, as in Word: capitals go on with capitals, and a word for tenants with its name.</summary>
    private static IEnumerable<List<string>> Parts(List<string> block)
    {
        for (var (i, next) = (0, 0); i < block.Count; i = next)
        {
            next = i + 1;
            while (next < block.Count && ((Headings.IsCapitals(block[next - 1]) && Headings.IsCapitals(block[next])) || (next == i + 1 && EndsInTenants.IsMatch(block[i]))))
                next++;
            yield return block[i..next];
        }
    }

    private static bool IsTenantsInCapitals(string text) =>
        text.StartsWith("HUURDERS", StringComparison.Ordinal) && text.Length <= LongestName && !text.Contains(',', StringComparison.Ordinal);

    /// <summary>The name as the text writes it, when it is spoken of often: a slogan is not.</summary>
    private string? NameInText(string printed) => printed.Length < 3 || printed.Length > LongestName ? null : (spokenOf ??= Mentions())
        .FirstOrDefault(name => string.Equals(name, printed, StringComparison.OrdinalIgnoreCase));

    private List<string> Mentions() =>
    [
        .. SpokenOf.Matches(text).Select(match => match.Groups["naam"].Value).Where(name => name.Any(char.IsLower))
            .GroupBy(name => name, StringComparer.Ordinal).Where(name => name.Count() >= LeastMentions).Select(name => name.Key),
    ];

    /// <summary><c>gemeente X en Y</c>, time and again, when no association was introduced.</summary>
    private void AddBesideMunicipality()
    {
        if (found.Exists(party => party.Soort == PartijSoort.Corporatie))
            return;
        var municipalities = Municipality.Matches(text).Select(match => match.Groups["naam"].Value).ToHashSet(StringComparer.Ordinal);
        foreach (var name in Beside.Matches(text).Select(match => match.Groups["naam"].Value)
            .Where(name => !municipalities.Contains(name)).GroupBy(name => name, StringComparer.Ordinal).Where(name => name.Count() >= LeastBesides))
            Add(name.Key, PartijSoort.Corporatie);
    }

    /// <summary><c>woningstichting X</c>, though it be once, where nothing else says who.</summary>
    private void AddNamedOnce()
    {
        if (!found.Exists(party => party.Soort == PartijSoort.Corporatie) && Associations.Match(text) is { Success: true } one)
            Add(Between.Split(one.Groups["namen"].Value)[0].Trim(), PartijSoort.Corporatie);
        if (!found.Exists(party => party.Soort == PartijSoort.Huurdersorganisatie) && TenantsNamed.Match(text) is { Success: true } tenants)
            Add(tenants.Groups["naam"].Value, PartijSoort.Huurdersorganisatie);
    }

    private void Add(string name, PartijSoort kind)
    {
        if (!found.Exists(party => string.Equals(party.Naam, name, StringComparison.OrdinalIgnoreCase)))
            found.Add(new(name, kind));
    }
}
