using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;

namespace Noaber.Files.Lezen.Reeksen;

/// <summary>The names of the columns of a table, what stands above the names of its rows, and its first line.</summary>
internal sealed record TableHead(IReadOnlyList<string> Columns, string Corner, FlatLine First)
{
    /// <summary>The words of the head as printed, where its names were mended.</summary>
    public string Printed { get; init; } = Corner;
}

/// <summary>Finds the names of a known number of columns in the lines above the first row. What does not fit is no head.</summary>
internal static partial class HeadSplitter
{
    private const int MostLines = 16;
    private const int LongestLine = 70;
    private const int LargestGap = 4;

    [GeneratedRegex(@"\s{2,}|\t", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Gap { get; }

    [GeneratedRegex(@"[^\d]*(19|20)\d\d([-–](19|20)\d\d)?", Pattern.Options, Pattern.Timeout)]
    private static partial Regex UpToYear { get; }

    /// <summary>The head of a table: its title and the names of its columns; null when the lines above it hold none.</summary>
    /// <param name="above">The filled lines above the first row, in order.</param>
    /// <param name="columns">How many values the rows have.</param>
    public static TableHead? Find(IReadOnlyList<FlatLine> above, int columns)
    {
        var blocks = Blocks(above, columns);
        if (blocks.Count == 0)
            return null;
        return OneLine(blocks[^1][^1], columns) ?? BlockEach(blocks, columns) ?? FirstBlockHoldsMore(blocks, columns) ?? WordEach(blocks[^1], columns)
            ?? (blocks.Count == 1 && blocks[0].Count >= columns ? UpToYears(Joined(blocks[0]), blocks[0][0], columns) : null);
    }

    /// <summary>The head of another table of as many columns, in groups of lines right above a row; null when there is none.</summary>
    public static FlatLine? NewHead(IReadOnlyList<FlatLine> above, int columns)
    {
        var blocks = Blocks(above, columns);
        return columns > 1 && blocks.Count >= columns && blocks[^columns..].Exists(block => block.Count > 1) ? blocks[^columns][0] : null;
    }

    /// <summary>Lines above the first row that can be a head, in groups that no empty line parts, the nearest last.</summary>
    private static List<List<FlatLine>> Blocks(IReadOnlyList<FlatLine> above, int columns)
    {
        var blocks = new List<List<FlatLine>>();
        for (var i = above.Count - 1; i >= 0 && above.Count - i <= MostLines; i--)
        {
            var line = above[i];
            var below = i + 1 < above.Count ? above[i + 1] : null;
            if (line.Line.Text.Length > LongestLine && !Gap.IsMatch(line.Line.Text) || line.IsCaption || line.IsNote || (line.HasValues && !IsPieceOfName(line, columns))
                || Sentence.Ends(line.Line.Text) || (below is not null && below.Line.Number - line.Last > LargestGap))
                break;
            if (blocks.Count == 0 || below!.AfterBlank)
                blocks.Insert(0, []);
            blocks[0].Insert(0, line);
        }

        return blocks.Count == 1 && Parted(blocks[0]) is var parted && parted.Count == columns ? parted : blocks;
    }

    /// <summary>
    /// The names of a head that no empty line parts, as in Word: a word broken at its hyphen is one, and what stands between two of those.
    /// </summary>
    private static List<List<FlatLine>> Parted(List<FlatLine> block)
    {
        var names = new List<List<FlatLine>>();
        var wasBroken = true;
        for (var i = 0; i < block.Count; i++)
        {
            var broken = i + 1 < block.Count && IsBroken(block[i].Line.Text);
            if (broken || wasBroken)
                names.Add([]);
            names[^1].Add(block[i]);
            if (broken)
                names[^1].Add(block[++i]);
            wasBroken = broken;
        }

        return names;
    }

    /// <summary>Years belong in a head; another figure only in the middle of a name: <c>groei / naar 9300 / woningen</c>.</summary>
    private static bool IsPieceOfName(FlatLine line, int columns) =>
        line.Values.All(CellParser.IsYear) ? line.Name.Length > 0 || !line.AfterBlank : line.Values.Count == 1 && line.Name.Length > 0 && columns > 1 && !line.AfterBlank;

    private static TableHead? OneLine(FlatLine line, int columns)
    {
        var parts = Gap.Split(line.Line.Text).Where(part => part.Length > 0).ToList();
        if (parts.Count == columns + 1)
            return new(parts[1..], parts[0], line);
        if (parts.Count == columns)
            return new(parts, "", line);
        return parts.Count == 2 ? UpToYears(parts[1], line, columns, parts[0]) : UpToYears(line.Line.Text, line, columns);
    }

    /// <summary>Names that each end in a year, and perhaps one more.</summary>
    private static TableHead? UpToYears(string text, FlatLine first, int columns, string corner = "")
    {
        var years = UpToYear.Matches(text).Select(match => match.Value.Trim()).ToList();
        var rest = text[years.Aggregate(0, (at, year) => text.IndexOf(year, at, StringComparison.Ordinal) + year.Length)..].Trim();
        if (rest.Length > 0)
            years.Add(rest);
        if (years.Count != columns || columns < 2)
            return null;
        return corner.Length > 0 ? new(years, corner, first) : WithoutCorner(years, first);
    }

    /// <summary>The first name holds the name of the rows too when what is left of it then looks like one of the others.</summary>
    private static TableHead WithoutCorner(List<string> names, FlatLine first)
    {
        var space = names[0].IndexOf(' ', StringComparison.Ordinal);
        var rest = space < 0 ? "" : names[0][(space + 1)..];
        return rest.Length > 0 && names.Skip(1).Any(name => Shape(name) == Shape(rest))
            ? new([rest, .. names.Skip(1)], names[0][..space], first)
            : new(names, "", first);
    }

    private static string Shape(string name) => string.Concat(name.Where(c => !char.IsDigit(c)));

    private static TableHead? BlockEach(List<List<FlatLine>> blocks, int columns)
    {
        if (blocks.Count < columns)
            return null;
        var used = blocks[^columns..];
        return WithoutCorner(used.ConvertAll(Joined), used[0][0]) with { Printed = Printed(used) };
    }

    /// <summary>The first group holds the corner, some names of one word, and perhaps the first longer name; the others hold a name each.</summary>
    private static TableHead? FirstBlockHoldsMore(List<List<FlatLine>> blocks, int columns)
    {
        for (var count = Math.Min(blocks.Count, columns); count > 1; count--)
        {
            var used = blocks[^count..];
            var rest = used.Skip(1).Select(Joined).ToList();
            if (used[0].Count > 1)
                rest.Insert(0, Joined(used[0][1..]));
            var words = used[0][0].Line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var own = columns - rest.Count;
            if (own > 0 && words.Length == own + 1 && words.All(IsName))
                return new([.. words[1..], .. rest], words[0], used[0][0]) { Printed = Printed(used) };
        }

        return null;
    }

    private static TableHead? WordEach(List<FlatLine> block, int columns)
    {
        var words = Joined(block).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!words.All(IsName) || (columns == 1 && words.Length < 2))
            return null;
        if (columns == 1)
            return new([string.Join(' ', words[1..])], words[0], block[0]);
        return words.Length == columns ? new(words, "", block[0])
            : words.Length == columns + 1 ? new(words[1..], words[0], block[0]) : null;
    }

    private static bool IsName(string word) => char.IsUpper(word[0]) || CellParser.IsYear(word);

    private static string Printed(List<List<FlatLine>> blocks) => string.Join(' ', blocks.SelectMany(block => block).Select(line => line.Line.Text));

    private static bool IsBroken(string text) => text is [.., var letter, '-'] && char.IsLetter(letter);

    /// <summary>The lines of a name; a word that was broken at its hyphen is mended, since names of columns are narrow.</summary>
    private static string Joined(List<FlatLine> lines)
    {
        var name = "";
        foreach (var line in lines)
            name = IsBroken(name) ? name[..^1] + line.Line.Text : $"{name} {line.Line.Text}".Trim();
        return name;
    }
}
