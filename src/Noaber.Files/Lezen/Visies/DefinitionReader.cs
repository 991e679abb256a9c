using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Visies;

namespace Noaber.Files.Lezen.Visies;

/// <summary>Reads a list of terms below its heading: a term on a line of its own in capitals, or before a colon or a tab.</summary>
internal sealed partial class DefinitionReader(IReadOnlyList<SourceLine> lines, IReadOnlySet<int> debris)
{
    [GeneratedRegex(@"^([-•▪▬]\s+)?\*{0,2}(?<term>\p{L}[^:\t]{1,70}?)\*{0,2}\s?(:\*{0,2}\s|\t+)\s*(?<tekst>\S.*)$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Inline { get; }

    private const int LongestHeading = 80;
    private const int LongestPage = 100;
    private const int LeastInOrder = 3;

    private readonly List<Definitie> definitions = [];
    private readonly List<string> text = [];
    private (string Term, int From, int To)? open;

    /// <summary>The open term stands before a colon; below a term on a line of its own a colon is part of what is said of it.</summary>
    private bool isInline;

    public static IReadOnlyList<Definitie> Read(IReadOnlyList<SourceLine> lines, IReadOnlySet<int> debris)
    {
        var reader = new DefinitionReader(lines, debris);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text.Length <= LongestHeading && VisieLabels.Definitions.IsMatch(lines[i].Text.Replace('\t', ' ')))
                reader.ReadList(i);
        }

        return [.. reader.definitions.DistinctBy(definition => definition.Bron).OrderBy(definition => definition.Bron.Van)];
    }

    private void ReadList(int heading)
    {
        if (new[] { BeginOfPage(heading), BeginOfOrder(heading) }.Min() is { } above)
            ReadLines(above, heading - 1);
        ReadLines(heading + 1, lines.Count - 1);
    }

    /// <summary>
    /// A page in two columns can come out with the second column first: then terms stand on it before their heading.
    /// </summary>
    private int? BeginOfPage(int heading)
    {
        var page = heading;
        while (page > 0 && !lines[page].BeginsPage && heading - page < LongestPage)
            page--;
        return page < heading && lines[page].BeginsPage && Headings.IsCapitals(lines[page].Text) ? page : null;
    }

    /// <summary>
    /// Where nothing tells pages apart, as in Word: terms above the heading that go on in the alphabet where the first ones below it end.
    /// </summary>
    private int? BeginOfOrder(int heading)
    {
        if (LastInOrder(heading + 1) is not { } last)
            return null;
        var (begin, count) = (heading, 0);
        for (var i = heading - 1; i >= 0 && heading - i < LongestPage && (count == 0 || Headings.At(lines, i) is null); i--)
        {
            if (debris.Contains(i + 1) || !Headings.IsCapitals(lines[i].Text) || Headings.At(lines, i) is not null)
                continue;
            if (!IsBefore(last, lines[i].Text) || (count > 0 && !IsBefore(lines[i].Text, lines[begin].Text)))
                break;
            (begin, count) = (i, count + 1);
        }

        return count >= LeastInOrder ? begin : null;
    }

    /// <summary>The last of the terms from a line on that stand in the order of the alphabet; a term has text below it.</summary>
    private string? LastInOrder(int from)
    {
        string? last = null;
        var filled = Enumerable.Range(from, lines.Count - from).Where(i => !lines[i].IsBlank && !debris.Contains(i + 1)).Take(LongestPage)
            .Select(i => lines[i].Text).ToList();
        for (var i = 0; i + 1 < filled.Count; i++)
        {
            if (!Headings.IsCapitals(filled[i]) || Headings.IsCapitals(filled[i + 1]))
                continue;
            if (last is not null && !IsBefore(last, filled[i]))
                break;
            last = filled[i];
        }

        return last;
    }

    private static bool IsBefore(string one, string other) => string.Compare(one, other, StringComparison.OrdinalIgnoreCase) < 0;

    private void ReadLines(int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            if (lines[i].IsBlank || debris.Contains(i + 1))
                continue;
            if (Headings.At(lines, i) is not null)
                break;
            if (!Take(lines[i]))
                break;
        }

        Close();
    }

    /// <summary>False when the line belongs to no list of terms: running text before any term.</summary>
    private bool Take(SourceLine line)
    {
        if (Headings.IsCapitals(line.Text))
        {
            Close();
            isInline = false;
            open = (line.Text.TrimEnd(':'), line.Number, line.Number);
        }
        else if (Inline.Match(line.Text) is { Success: true } inline && (open is null || (text.Count > 0 && isInline)))
        {
            Close();
            isInline = true;
            open = (inline.Groups["term"].Value.Trim(), line.Number, line.Number);
            text.Add(inline.Groups["tekst"].Value);
        }
        else if (open is { } term)
        {
            text.Add(line.Text);
            open = term with { To = line.Number };
        }
        else
        {
            return line.Text.Length < 200 && definitions.Count == 0;
        }

        return true;
    }

    /// <summary>A term without text is the name of a group of terms.</summary>
    private void Close()
    {
        if (open is { } term && text.Count > 0)
            definitions.Add(new(term.Term, string.Join(' ', text), new Bronplaats(term.From, term.To)));
        open = null;
        text.Clear();
    }
}
