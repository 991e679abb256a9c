using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;
using Noaber.Files.Lezen.Reeksen;
using Noaber.Files.Lezen.Visies;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Delen;

/// <summary>Reads the text under a heading that no other value holds: preface, reading guide, annexes, the body of a letter.</summary>
internal sealed class SectionReader(Brontekst source, IReadOnlyList<SourceLine> lines, LayoutReading reading, SectionBounds bounds)
{
    private const int LongestHeading = 70;
    private const int LongestCapitals = 90;
    private const int MostWords = 9;
    private const int ShortestText = 40;
    private const int LeastRules = 3;

    /// <summary>A front page has lines that look like headings and head nothing; only a heading known by its word counts there.</summary>
    private const int FrontLines = 25;

    private static readonly Regex Known = Pattern.Create(
        @"^\*{0,2}(?i:aanleiding|leeswijzer|inleiding|voorwoord|vooraf|samenvatting|ondertekening|inhoud(sopgave)?|colofon|proces|context|tot slot|slot|afsluiting|algemeen|bijlagen?\s.{1,90}|addendum.{0,60})\s?:?\*{0,2}$");

    private static readonly Regex ListItem = Pattern.Create(@"^([-•·o○▪▬➤*\uF0B7\uF0A7]|\d{1,2}[.)]|[a-z][.)])\s");
    private static readonly Regex Rule = Pattern.Create(@"^(?<nummer>\d{1,2})[.)]\s+(?<tekst>\S.*)$");
    private static readonly Regex Address = Pattern.Create(@"^(Geachte|Beste)\s+.{2,70}$");

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
        open |= Address.IsMatch(line.Text);
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

    private IEnumerable<GekeurdeRegel> AsText(SourceLine line) =>
        pieces[line.Number].Select(piece => piece.Regel.IsLeeg ? piece : new GekeurdeRegel(piece.Regel, Regelsoort.Tekst, Rest: piece.Regel.Tekst));

    private bool IsHeading(int i)
    {
        var line = lines[i];
        if (source.Vormen.GetValueOrDefault(line.Number) is Regelvorm.Kop || line.Text.StartsWith('#') || Known.IsMatch(line.Text))
            return true;
        if (i < FrontLines || reading.Indeling.Inhoudsopgave.IsMatch(line.Text))
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

    /// <summary>A numbered list that begins at 1 and skips nothing; a rule goes on until its sentence is over and a new one begins after a gap.</summary>
    private static List<string> Rules(List<SourceLine> text)
    {
        var rules = new List<string>();
        var last = 0;
        foreach (var line in text)
        {
            if (Rule.Match(line.Text) is { Success: true } rule && rule.Groups["nummer"].Value == $"{rules.Count + 1}")
                rules.Add(rule.Groups["tekst"].Value);
            else if (rules.Count > 0 && last > 0 && !(Sentence.Ends(rules[^1]) && !Sentence.Continues(line.Text) && line.Number - last > 1))
                rules[^1] += " " + line.Text;
            else if (rules.Count > 0)
                break;
            last = line.Number;
        }

        return rules.Count >= LeastRules ? rules : [];
    }
}

/// <summary>Lines that a section does not hold: those of the agreements, those of another value, and page debris.</summary>
internal sealed record SectionBounds(IReadOnlySet<int> Agreements, IReadOnlySet<int> Taken, IReadOnlySet<int> Debris)
{
    public bool IsOutside(int line) => Agreements.Contains(line) || Taken.Contains(line) || Debris.Contains(line);
}
