using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Visies;

namespace Noaber.Files.Lezen.Visies;

/// <summary>What a visie states, and the headings that stand above it.</summary>
/// <param name="Statements">The statements, in order.</param>
/// <param name="Labels">The lines that say what kind of statements follow, and what they are about.</param>
/// <param name="Headings">The chapters and sections that statements stand in.</param>
internal sealed record ReadVisie(IReadOnlyList<Beleidsuitspraak> Statements, IReadOnlyList<Bronplaats> Labels, IReadOnlyList<Bronplaats> Headings);

/// <summary>Reads the lists of statements below a heading that says their kind, each in its chapter and section.</summary>
internal sealed class VisieReader(IReadOnlyList<SourceLine> lines, IReadOnlySet<int> debris)
{
    private const int LongestSubject = 70;

    /// <summary>A line fuller than this part of the widest was broken because it was full.</summary>
    private const double Full = 0.85;

    private const int LeastWidth = 60;

    /// <summary>In lines, with the empty ones between: what stands longer beside a list ends it.</summary>
    private const int LongestParagraph = 8;

    /// <summary>A line wider than this, against the widest of the list, stands in another column.</summary>
    private const double Wider = 1.1;

    private readonly List<Beleidsuitspraak> statements = [];
    private readonly List<Bronplaats> labels = [];
    private readonly HashSet<Bronplaats> headings = [];
    private readonly List<string> text = [];
    private Heading? chapter;
    private Heading? section;
    private (Aard? Kind, bool Open) list;
    private (Aard? Kind, char Sign, int Last)? left;
    private (int From, int To) place;
    private int width;

    public static ReadVisie Read(IReadOnlyList<SourceLine> lines, IReadOnlySet<int> debris, ReadingClock clock)
    {
        var reader = new VisieReader(lines, debris);
        for (var i = 0; i < lines.Count; i++)
        {
            clock.Check(i);
            // A number alone is what is left of a page head.
            if (lines[i].Text.Any(char.IsLetter) && !debris.Contains(i + 1))
                reader.Step(i);
        }

        reader.Close();
        return new(reader.statements, reader.labels, [.. reader.headings]);
    }

    private void Step(int i)
    {
        var line = lines[i];
        if (line.Text.Length <= LongestSubject && Array.Find(VisieLabels.Statements, label => label.Pattern.IsMatch(line.Text)) is { Pattern: not null } label)
            OpenList(line, label.Kind);
        else if (Headings.At(lines, i) is { } heading && !(list.Open && text.Count > 0 && !Sentence.Ends(text[^1])))
            Enter(heading);
        else if (VisieLabels.Definitions.IsMatch(line.Text))
            CloseList();
        else if (!list.Open && !GoesBack(line))
            return;
        else if (VisieLabels.Item.Match(line.Text) is { Success: true } item)
            OpenStatement(line, item.Groups["tekst"].Value);
        else if (text.Count > 0 && !IsOver(text[^1]) && GoesOn(line))
            Continue(line);
        else if (IsSubject(i))
            AddSubject(line);
        else if (text.Count > 0 && GoesOn(line))
            Continue(line);
        else
            LeaveList();
    }

    /// <summary>A loose paragraph stood in the list: the next item with the same sign, right below, belongs to it again.</summary>
    private bool GoesBack(SourceLine line)
    {
        if (left is not { } before || line.Number - before.Last > LongestParagraph || line.Text[0] != before.Sign || !VisieLabels.Item.IsMatch(line.Text))
            return false;
        (list, left) = ((before.Kind, true), null);
        return true;
    }

    private void LeaveList()
    {
        var (kind, last) = (list.Kind, place.To);
        CloseList();
        if (last > 0)
            left = (kind, lines[place.From - 1].Text[0], last);
    }

    private void OpenList(SourceLine line, Aard? kind)
    {
        CloseList();
        (list, width, place) = ((kind, true), LeastWidth, default);
        labels.Add(line.Place);
    }

    private void Enter(Heading heading)
    {
        CloseList();
        if (heading.Level == 1)
            (chapter, section) = (heading, null);
        else
            section = heading;
    }

    private void OpenStatement(SourceLine line, string words)
    {
        Close();
        text.Add(words);
        place = (line.Number, line.Number);
        width = Math.Max(width, line.Text.Length);
    }

    private void Continue(SourceLine line)
    {
        text.Add(line.Text);
        place = (place.From, line.Number);
        width = Math.Max(width, line.Text.Length);
    }

    /// <summary>The sentence is not over, or the next one stands in the same paragraph: two spaces mark a broken line, and so does a full one.</summary>
    private bool GoesOn(SourceLine line)
    {
        var last = lines[place.To - 1];
        if (!IsOver(last.Text))
            return !Headings.IsCapitals(line.Text) && (Sentence.Continues(line.Text) || last.Text.Length + FirstWord(line.Text).Length > LongestSubject * Full);
        var wasFull = last.Text.Length + 1 + FirstWord(line.Text).Length > Math.Max(width, LeastWidth) * Full;
        return !Sentence.Continues(line.Text) && (last.Raw.EndsWith("  ", StringComparison.Ordinal) || (wasFull && line.Text.Length <= width * Wider));
    }

    /// <summary>A colon ends no statement: what it announces follows.</summary>
    private static bool IsOver(string text) => Sentence.Ends(text) && !text.EndsWith(':');

    private static string FirstWord(string text) => text.Split(' ', 2)[0];

    /// <summary>A short line that is no sentence, right above an item: what the next statements are about.</summary>
    private bool IsSubject(int i)
    {
        var next = i + 1;
        while (next < lines.Count && (lines[next].IsBlank || debris.Contains(next + 1)))
            next++;
        return lines[i].Text.Length <= LongestSubject && !Sentence.Ends(lines[i].Text) && next < lines.Count && VisieLabels.Item.IsMatch(lines[next].Text);
    }

    private void AddSubject(SourceLine line)
    {
        Close();
        labels.Add(line.Place);
    }

    private void CloseList()
    {
        Close();
        (list, left) = (default, null);
    }

    private void Close()
    {
        if (text.Count == 0)
            return;
        var whole = string.Join(' ', text);
        var (kind, words) = (list.Kind, whole);
        if (kind is null && Array.Find(VisieLabels.Marks, mark => mark.Pattern.IsMatch(whole)) is { Pattern: not null } mark)
            (kind, words) = (mark.Kind, mark.Pattern.Match(whole).Groups["tekst"].Value);
        headings.UnionWith(new[] { chapter, section }.OfType<Heading>().Select(heading => heading.Place));
        statements.Add(new(chapter?.ToString() ?? "", (section ?? chapter)?.ToString() ?? "", kind, words, new Bronplaats(place.From, place.To)));
        text.Clear();
    }
}
