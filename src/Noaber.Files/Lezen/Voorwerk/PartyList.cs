using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;

namespace Noaber.Files.Lezen.Voorwerk;

/// <summary>
/// The parties where a document lists them as those who agree: behind <c>Partijen:</c> or <c>Tussen</c>, below <c>De ondergetekenden</c>, or
/// on a line of names that begins with the municipality. It knows words for kinds of parties, no names.
/// </summary>
/// <param name="Parties">The parties, in order; empty when there is no such list.</param>
/// <param name="Lines">The lines of the list.</param>
internal sealed partial record PartyList(IReadOnlyList<GenoemdePartij> Parties, IReadOnlyList<SourceLine> Lines)
{
    private const int FrontLines = 60;
    private const int LongestLine = 250;
    private const int Least = 2;

    [GeneratedRegex(@"^(Partijen( bij deze afspraken)?\s*:|Betrokken partijen\s*:|[Tt]ussen\s*:?|(De )?ondergetekenden\s*:?)\s*(?<rest>\S.*)?$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Label { get; }

    [GeneratedRegex(@"^(De )?[Gg]emeente\s+\p{Lu}[^.:!?]*(,|\sen\s|\s[–|·•-]\s)[^.:!?]*$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Municipality { get; }

    /// <summary>A title that goes on with the names: <c>Prestatieafspraken 2027 gemeente X, woningstichting Y en Z</c>.</summary>
    [GeneratedRegex(@"^.{0,60}(?i:afspraken)[^,.:!?]{0,30}?\s(?<rest>[Gg]emeente\s+\p{Lu}[^.:!?\d–]*(,|\sen)\s((de|het)\s)?(\p{Ll}{5,}\s)?\p{Lu}[^.:!?\d–]*)$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Title { get; }

    /// <summary>What cannot be the end of a list.</summary>
    [GeneratedRegex(@"(,|;|&|\s([Ee]n|[Dd]e|[Hh]et|[Vv]an|[Dd]er|[Dd]en|[Aa]an))$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Unfinished { get; }

    [GeneratedRegex(@"^([-•·*o]|\d{1,2}[.)]|[a-z][.)])\s+(?<tekst>\S.*)$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Item { get; }

    [GeneratedRegex(@"\s*[,;]\s*|\s+[–|·•-]\s+|\s+en\s+|\s+&\s+", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Between { get; }

    [GeneratedRegex(@"\([^()]*\)|\bhierna\s+(ook\s+)?(te\s+noemen|genoemd)?\s*:?[^,;]*", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Aside { get; }

    [GeneratedRegex(@"\b(?i:partijen|betrokken|tussen|ondergetekenden|en|de|het|gemeente|(woning(bouw)?|woon|huurders|bewoners|zorg|welzijns)?(corporaties?|stichting(en)?|vereniging(en)?|organisaties?))\b", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Words { get; }

    /// <summary>The first list within the first lines.</summary>
    public static PartyList Find(IReadOnlyList<SourceLine> lines)
    {
        var front = lines.Where(line => !line.IsBlank).Take(FrontLines).Select(line => line.WithoutBold()).ToList();
        for (var i = 0; i < front.Count; i++)
        {
            if (front[i].Text.Length > LongestLine)
                continue;
            var (passage, taken) = Label.Match(front[i].Text) is { Success: true } label ? Passage(front, i, label.Groups["rest"].Value)
                : (Municipality.IsMatch(front[i].Text) ? [front[i].Text] : Title.Match(front[i].Text) is { Success: true } title ? [title.Groups["rest"].Value] : [], 1);
            var guessed = new List<string>();
            if (Read(passage, guessed) is { Count: >= Least } parties)
                return new(parties, front[i..(i + taken)]) { Guessed = guessed };
        }

        return new([], []);
    }

    /// <summary>Those of which no word says what kind they are; the list takes them for housing associations.</summary>
    public IReadOnlyList<string> Guessed { get; private init; } = [];

    /// <summary>The words of the list that name no one: its label, and what kind of party each is.</summary>
    public IEnumerable<(Bronplaats Place, string Words)> Structure() =>
        Lines.Select(line => (line.Place, string.Join(' ', Words.Matches(line.Text).Select(match => match.Value))));

    /// <summary>
    /// What stands behind the label, and the lines that go on with it; below a label that stands alone the items of the list, for behind names
    /// the next number is that of a heading.
    /// </summary>
    private static (List<string> Passage, int Lines) Passage(List<SourceLine> front, int label, string rest)
    {
        var passage = new List<string> { rest };
        var i = label + 1;
        for (; i < front.Count && !front[i].IsHeading; i++)
        {
            var text = front[i].Text;
            var open = Unfinished.IsMatch(passage[^1]);
            if (Item.Match(text) is { Success: true } item && (rest.Length == 0 || open))
                passage.Add(item.Groups["tekst"].Value);
            else if (passage.Count > 1 ? Sentence.Continues(text) && !Sentence.Ends(passage[^1]) : open)
                passage[^1] += " " + text;
            else
                break;
        }

        return (passage, i - label);
    }

    private static List<GenoemdePartij> Read(IEnumerable<string> passage, List<string> guessed)
    {
        var found = new List<GenoemdePartij>();
        PartyPiece? before = null;
        foreach (var words in passage.SelectMany(text => Between.Split(Aside.Replace(text, ""))))
        {
            if (PartyPiece.Of(words, before) is not { } piece)
                continue;
            before = piece;
            var party = piece.Name(found);
            if (found.Exists(known => string.Equals(known.Naam, party.Naam, StringComparison.OrdinalIgnoreCase)))
                continue;
            found.Add(party);
            if (piece.IsGuess)
                guessed.Add(party.Naam);
        }

        return found.Exists(party => party.Soort is PartijSoort.Gemeente or PartijSoort.Huurdersorganisatie) ? found : [];
    }
}
