using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;
using Noaber.Files.Lezen.Reeksen;
using Noaber.Files.Lezen.Visies;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Delen;

/// <summary>Reads the text under a heading that no other value holds: preface, reading guide, annexes, the body of a letter.</summary>
internal sealed partial class SectionReader(Brontekst source, IReadOnlyList<SourceLine> lines, LayoutReading reading, SectionBounds bounds)
{
    private const int LongestHeading = 70;
    private const int LongestCapitals = 90;
    private const int LongestKnown = 110;
    private const int MostWords = 9;
    private const int ShortestText = 40;
    private const int LeastRules = 3;

    /// <summary>A front page has lines that look like headings and head nothing; only a heading known by its word counts there.</summary>
    private const int FrontLines = 25;

    [GeneratedRegex(@"^\*{0,2}(?i:aanleiding|leeswijzer|inleiding|voorwoord|vooraf|samenvatting|ondertekening|inhoud(sopgave)?|colofon|proces|context|tot slot|slot|afsluiting|algemeen|bijlagen?\s.*|addendum.*)\s?:?\*{0,2}$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Known { get; }

    [GeneratedRegex(@"^([-•·o○▪▬➤*\uF0B7\uF0A7]|\d{1,2}[.)]|[a-z][.)])\s", Pattern.Options, Pattern.Timeout)]
    private static partial Regex ListItem { get; }

    [GeneratedRegex(@"^(?<nummer>\d{1,2})[.)]\s+(?<tekst>\S.*)$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Rule { get; }

    [GeneratedRegex(@"^(Geachte?|Beste)\s+\S", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Address { get; }

    private readonly ILookup<int, GekeurdeRegel> pieces = reading.Lines.Lines.ToLookup(line => line.Regel.Nummer);
    private readonly List<Tekstdeel> sections = [];
    private readonly List<SourceLine> body = [];
    private string? heading;
    private int headingAt;
    private int headingTo;
    private bool open;

    public IReadOnlyList<Tekstdeel> Read(ReadingClock clock)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            clock.Check(i);
            Step(i);
        }

        Close();
        return sections;
    }

    private void Step(int i)
    {
        var line = lines[i];
        if (bounds.Agreements.Contains(line.Number))
            Leave();
        else if (bounds.Taken.Contains(line.Number))
            Close();
        else if (line.IsBlank || bounds.Debris.Contains(line.Number))
            body.Add(line);
        else if (IsHeading(i))
            Enter(line);
        else
            AddText(line);
    }

    /// <summary>Text counts once a heading was met, or the salutation of a letter.</summary>
    private void AddText(SourceLine line)
    {
        open |= line.Text.Length <= LongestHeading && Address.IsMatch(line.Text);
        if (open)
            body.Add(line);
    }

    private void Enter(SourceLine line)
    {
        if (headingAt > 0 && line.Number - headingTo <= 2 && body.TrueForAll(below => below.IsBlank) && Headings.IsCapitals(heading!) && Headings.IsCapitals(line.Text))
        {
            (heading, headingTo) = ($"{heading} {line.Text}", line.Number);
            return;
        }

        Close();
        headingTo = line.Number;
        (open, heading, headingAt) = (true, line.Text.Trim('#', '*', ' ', ':'), line.Number);
    }

    private void Leave()
    {
        Close();
        (open, heading) = (false, null);
    }

    /// <summary>What follows a value that stands within a section is the same section.</summary>
    private void Close()
    {
        var filled = body.Where(line => !line.IsBlank && !bounds.Debris.Contains(line.Number)).ToList();
        if (open && (filled.Count > 0 || headingAt > 0))
        {
            var from = headingAt > 0 ? headingAt : filled[0].Number;
            var text = reading.Joiner.Join(body.Where(line => !bounds.Debris.Contains(line.Number)).SelectMany(AsText));
            sections.Add(new(heading, text, new Bronplaats(from, filled.Count > 0 ? filled[^1].Number : headingTo)) { Regels = Rules(filled) });
        }

        body.Clear();
        headingAt = 0;
    }

    /// <summary>The line as the layout cleaned it; the layout did not see letters and bids.</summary>
    private IEnumerable<GekeurdeRegel> AsText(SourceLine line)
    {
        var seen = pieces[line.Number].ToList();
        if (!line.IsBlank && seen.TrueForAll(piece => piece.Regel.IsLeeg))
            return [new(new Regel(line.Number, line.Text), Regelsoort.Tekst, Rest: line.Text)];
        return seen.Select(piece => piece.Regel.IsLeeg ? piece : new GekeurdeRegel(piece.Regel, Regelsoort.Tekst, Rest: piece.Regel.Tekst));
    }

    private bool IsHeading(int i)
    {
        var line = lines[i];
        if (source.Vormen.GetValueOrDefault(line.Number) is Regelvorm.Kop || line.Text.StartsWith('#') || (line.Text.Length <= LongestKnown && Known.IsMatch(line.Text)))
            return true;
        if ((i < FrontLines && !open) || reading.Indeling.Inhoudsopgave.IsMatch(line.Text))
            return false;
        if (Headings.At(lines, i) is { } numbered && (numbered.Level > 1 || Headings.IsCapitals(numbered.Title)))
            return true;
        var flat = FlatLine.Of(line, afterBlank: true);
        if (ListItem.IsMatch(line.Text) || flat.HasValues || !char.IsLetter(line.Text[0]) || !char.IsUpper(line.Text[0]))
            return false;
        if (Headings.IsCapitals(line.Text) && line.Text.Length <= LongestCapitals)
            return true;
        return line.Text.Length <= LongestHeading && line.Text.Split(' ').Length <= MostWords && !Sentence.Ends(line.Text) && line.Text[^1] is not (',' or '-')
            && SentenceBeforeIsOver(i) && HeadsText(i);
    }

    private bool SentenceBeforeIsOver(int i)
    {
        var before = i - 1;
        while (before >= 0 && lines[before].IsBlank)
            before--;
        return before < 0 || (before < i - 1 && (Sentence.Ends(lines[before].Text) || lines[before].Number == headingAt || bounds.IsOutside(lines[before].Number) || i - before > 4));
    }

    private bool HeadsText(int i)
    {
        var next = i + 1;
        while (next < lines.Count && (lines[next].IsBlank || bounds.Debris.Contains(lines[next].Number)))
            next++;
        return next < lines.Count && (lines[next].Text.Length >= ShortestText || ListItem.IsMatch(lines[next].Text));
    }

    /// <summary>
    /// A numbered list that begins at 1 and skips nothing. What stands before the next number belongs to a rule; the last one ends where its
    /// sentence is over and a new one begins after a gap.
    /// </summary>
    private static List<string> Rules(List<SourceLine> text)
    {
        var starts = new List<int>();
        for (var i = 0; i < text.Count; i++)
        {
            if (Rule.Match(text[i].Text) is { Success: true } rule && rule.Groups["nummer"].Value == $"{starts.Count + 1}")
                starts.Add(i);
        }

        if (starts.Count < LeastRules)
            return [];
        var end = starts[^1] + 1;
        while (end < text.Count && !(Sentence.Ends(text[end - 1].Text) && !Sentence.Continues(text[end].Text) && text[end].Number - text[end - 1].Number > 1))
            end++;
        starts.Add(end);
        return [.. starts.Zip(starts.Skip(1), (from, to) => Rule.Match(string.Join(' ', text[from..to].Select(line => line.Text))).Groups["tekst"].Value)];
    }
}

/// <summary>Lines that a section does not hold: those of the agreements, those of another value, and page debris.</summary>
internal sealed record SectionBounds(IReadOnlySet<int> Agreements, IReadOnlySet<int> Taken, IReadOnlySet<int> Debris)
{
    public bool IsOutside(int line) => Agreements.Contains(line) || Taken.Contains(line) || Debris.Contains(line);
}
