using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;
using Noaber.Files.Lezen.Visies;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Delen;

/// <summary>Tells the documents in one file apart: letters by how they begin and end, and what stands between them by what it holds.</summary>
/// <param name="lines">The lines of the file.</param>
/// <param name="agreements">The places of the agreements that were read.</param>
/// <param name="statements">The places of the statements of a visie.</param>
internal sealed partial class PartFinder(IReadOnlyList<SourceLine> lines, IReadOnlyList<Bronplaats> agreements, IReadOnlyList<Bronplaats> statements)
{
    private const int Address = 14;
    private const int AddressGap = 4;
    private const int SignatureGap = 7;
    private const int EnclosureGap = 3;

    /// <summary>Signature and enclosures together: in Word no empty line need stand below them.</summary>
    private const int MostBelowGreeting = 14;
    private const int LongestAddress = 60;
    private const int LongestSignature = 90;
    private const int LongestSalutation = 80;
    private const int Opening = 40;
    private const int LongestAnnex = 110;
    private const int FirstLines = 15;
    private const int LeastStatements = 3;
    private const int LeastOffers = 2;

    [GeneratedRegex(@"^(Geachte?|Beste)\s+\S", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Salutation { get; }

    [GeneratedRegex(@"^(Met\s+(vriendelijke|hartelijke|hoogachtende)\s+groet(en)?|Vriendelijke\s+groet(en)?|Hoogachtend)\b", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Closing { get; }

    [GeneratedRegex(@"^(?i:bijlagen?)\s?(:|\(|$)", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Enclosure { get; }

    [GeneratedRegex(@"^(?i:onderwerp|betreft)\s?:?\s+(?<titel>\S.*)$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Subject { get; }

    [GeneratedRegex(@"^(?i:bijlage)\s+(\d{1,2}[a-z]?|[A-Z])\b", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Annex { get; }

    [GeneratedRegex(@"(?i:\bbod\b|\bbiedingsbrief\b)", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Bid { get; }

    [GeneratedRegex(@"^\d{1,2}\.\d{1,2}[.)]?\s+\S", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Numbered { get; }

    [GeneratedRegex(@"(?i:\b(actieprogramma|jaarprogramma|jaarschijf|uitvoeringsprogramma)\b)", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Programme { get; }

    [GeneratedRegex(@"(?i:\b(evaluatie|terugblik|jaarverslag|voortgangsrapportage|eindrapportage)\b)", Pattern.Options, Pattern.Timeout)]
    private static partial Regex LooksBack { get; }

    [GeneratedRegex(@"(?i:afspraken)", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Agreement { get; }

    [GeneratedRegex(@"^(Thema|Hoofdstuk)\s+\d{1,2}\b", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Theme { get; }

    private readonly List<Documentdeel> certain = [];

    /// <summary>The letters, and the bids and evaluations that call themselves so: what is numbered in those are no agreements.</summary>
    public IReadOnlyList<Documentdeel> WithoutAgreements => certain;

    public IReadOnlyList<Documentdeel> Find()
    {
        var parts = new List<Documentdeel>();
        var next = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text.Length > LongestSalutation || !Salutation.IsMatch(lines[i].Text) || EndOfLetter(i) is not { } end)
                continue;
            var start = Math.Max(next, BeginOfLetter(i));
            AddBetween(parts, next, start - 1);
            parts.Add(Letter(start, i, end));
            (i, next) = (end, end + 1);
        }

        AddBetween(parts, next, lines.Count - 1);
        return parts;
    }

    private int BeginOfLetter(int salutation)
    {
        var (begin, filled) = (salutation, 0);
        for (var i = salutation - 1; i >= 0 && filled <= Address && begin - i <= AddressGap; i--)
        {
            if (lines[i].IsBlank)
                continue;
            if (lines[i].Text.Length > 2 * LongestAddress || Sentence.Ends(lines[i].Text.TrimEnd(':')))
                break;
            (begin, filled) = (i, filled + 1);
        }

        return begin;
    }

    /// <summary>The last line of the signature or of the list of enclosures; null for a salutation without a greeting at the end.</summary>
    private int? EndOfLetter(int salutation)
    {
        var closing = lines.Index().Skip(salutation + 1).FirstOrDefault(line => Closing.IsMatch(line.Item.Text), (-1, null!)).Index;
        if (closing < 0)
            return null;
        var (end, enclosures, below) = (closing, false, 0);
        for (var i = closing + 1; i < lines.Count && i - end < (enclosures ? EnclosureGap : SignatureGap); i++)
        {
            if (lines[i].IsBlank)
                continue;
            var names = Enclosure.IsMatch(lines[i].Text);
            var beginsAnother = enclosures ? lines[i].IsHeading && !names : !names && (Bid.IsMatch(lines[i].Text) || Agreement.IsMatch(lines[i].Text));
            if (lines[i].Text.Length > LongestSignature || beginsAnother || ++below > MostBelowGreeting)
                break;
            enclosures |= names;
            end = i;
        }

        return end;
    }

    /// <summary>A letter about a bid that makes its offers itself is the bid; one that holds the agreements themselves is those.</summary>
    private Documentdeel Letter(int start, int salutation, int end)
    {
        var title = TitleOfLetter(start, salutation);
        var offers = lines.Skip(salutation).Take(end - salutation).Count(line => Numbered.IsMatch(line.Text));
        var kind = Holds(agreements, start, end, 1) ? DocumentSoort.Kader
            : offers >= LeastOffers && Bid.IsMatch(title) ? DocumentSoort.Bod : DocumentSoort.Brief;
        certain.Add(new(kind, title, new Bronplaats(start + 1, end + 1)));
        return certain[^1];
    }

    private string TitleOfLetter(int start, int salutation) => lines.Skip(start).Take(salutation - start)
        .Select(SubjectOf).FirstOrDefault(subject => subject is not null) ?? "Brief";

    /// <summary>What a letter says on this line that it is about; null on any other line.</summary>
    public static string? SubjectOf(SourceLine line) => Subject.Match(line.Text) is { Success: true } match ? match.Groups["titel"].Value : null;

    private void AddBetween(List<Documentdeel> parts, int from, int to)
    {
        while (from <= to && lines[from].IsBlank)
            from++;
        while (to >= from && lines[to].IsBlank)
            to--;
        if (from > to)
            return;
        var (kind, named) = KindOf(from, to);
        if (named)
            certain.Add(new(kind, TitleOf(from, to), new Bronplaats(from + 1, to + 1)));
        var annexes = kind is DocumentSoort.Kader or DocumentSoort.Actieprogramma ? Annexes(from, to) : [];
        parts.Add(new(kind, TitleOf(from, to), new Bronplaats(from + 1, annexes.Count > 0 ? LastFilled(annexes[0] - 1) + 1 : to + 1)));
        parts.AddRange(annexes.Select((at, i) => new Documentdeel(
            DocumentSoort.Bijlage, lines[at].Text, new Bronplaats(at + 1, i + 1 < annexes.Count ? LastFilled(annexes[i + 1] - 1) + 1 : to + 1))));
    }

    private List<int> Annexes(int from, int to)
    {
        var last = agreements.Where(place => place.Van > from && place.Tot <= to + 1).Select(place => place.Tot).DefaultIfEmpty(int.MaxValue).Max();
        return [.. Enumerable.Range(from, to - from + 1).Where(i => i >= last && lines[i].Text.Length <= LongestAnnex && Annex.IsMatch(lines[i].Text) && !Sentence.Ends(lines[i].Text))];
    }

    private int LastFilled(int i)
    {
        while (i > 0 && lines[i].IsBlank)
            i--;
        return i;
    }

    private static bool Holds(IReadOnlyList<Bronplaats> places, int from, int to, int least) => places.Count(place => place.Van > from && place.Tot <= to + 1) >= least;

    /// <summary>What it is, and whether its own title says so.</summary>
    private (DocumentSoort Kind, bool Named) KindOf(int from, int to)
    {
        var opening = lines.Skip(from).Take(to - from + 1).Where(line => !line.IsBlank).Take(Opening).Where(line => line.Text.Length <= LongestSignature).ToList();
        return Holds(statements, from, to, LeastStatements) ? (DocumentSoort.Visie, false)
            : DocumentName.KindOf(opening) is { } name ? (name, true)
            : (ByContent(from, to, opening), false);
    }

    private DocumentSoort ByContent(int from, int to, List<SourceLine> opening)
    {
        var themes = lines.Skip(from).Take(to - from + 1).Count(line => Theme.IsMatch(line.Text));
        var first = opening.Take(FirstLines).Where(line => !Sentence.Ends(line.Text)).ToList();
        if (Holds(agreements, from, to, 1) || (themes > 1 && first.Exists(line => Agreement.IsMatch(line.Text))))
            return opening.Exists(line => Programme.IsMatch(line.Text)) ? DocumentSoort.Actieprogramma : DocumentSoort.Kader;
        return first.Exists(line => Bid.IsMatch(line.Text)) ? DocumentSoort.Bod
            : first.Exists(line => VisieLabels.Name.IsMatch(line.Text)) ? DocumentSoort.Visie
            : first.Exists(line => LooksBack.IsMatch(line.Text)) ? DocumentSoort.Evaluatie
            : DocumentSoort.Anders;
    }

    private string TitleOf(int from, int to) => lines.Skip(from).Take(to - from + 1)
        .FirstOrDefault(line => line.Text.Count(char.IsLetter) > 2 && line.Text.Length <= LongestSignature && !Sentence.Ends(line.Text.TrimEnd(':')))?.Text.Trim('#', '*', ' ', ':') ?? "";
}
