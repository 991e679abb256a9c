using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;

namespace Noaber.Files.Lezen.Reeksen;

/// <summary>A line of a table whose borders are gone: a name, and the values that stand at its end.</summary>
/// <param name="Line">The first line it came from.</param>
/// <param name="Name">What stands before the values; empty when the line holds values only.</param>
/// <param name="Values">The values, in order.</param>
/// <param name="Last">Number of the last line it came from.</param>
/// <param name="AfterBlank">An empty line stands before it.</param>
internal sealed partial record FlatLine(SourceLine Line, string Name, IReadOnlyList<string> Values, int Last, bool AfterBlank)
{
    private const int LongestName = 80;
    private const int LongestRow = 160;

    [GeneratedRegex($@"(^|\s)(?<waarde>{CellParser.Value})", Pattern.Options, Pattern.Timeout)]
    private static partial Regex ValuePattern { get; }

    [GeneratedRegex(@"(^|\s)(ultimo|in|per|van|sinds|vanaf|voor|tot|t/m|en|na|over|jaar|begin|medio|eind|of|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex YearBelongs { get; }

    [GeneratedRegex(@"^([-•·o○▪▬➤]|\d{1,2}\)|[a-z]\))\s", Pattern.Options, Pattern.Timeout)]
    private static partial Regex ListItem { get; }

    [GeneratedRegex(@"^(Tabel|Figuur|TABEL|FIGUUR)\s+\d{1,3}([.:]|\s|$)", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Caption { get; }

    /// <summary>A mark of a footnote and its text.</summary>
    [GeneratedRegex(@"^(?<merk>\*{1,4})\s*([-\uFFFD]\s)?(?<tekst>[^*\s].*)$", Pattern.Options, Pattern.Timeout)]
    public static partial Regex Note { get; }

    public bool HasValues => Values.Count > 0;

    public bool IsValuesOnly => HasValues && Name.Length == 0;

    /// <summary>Nothing but years, or years after the name of the first column: the head of a table.</summary>
    public bool IsYears => Values.Count > 1 && Values.All(CellParser.IsYear) && (Name.Length == 0 || !Name.Contains(' ', StringComparison.Ordinal))
        && Values.Zip(Values.Skip(1)).All(pair => string.CompareOrdinal(pair.First, pair.Second) < 0);

    public bool IsCaption => Caption.IsMatch(Line.Text);

    public bool IsNote => Note.IsMatch(Line.Text);

    /// <summary>Short words without a value: a row that was left blank, a group, a title, or a piece of a head.</summary>
    public bool IsLabel => !HasValues && Name.Length <= LongestName && !IsCaption && !IsNote && !Sentence.Ends(Name.TrimEnd(':')) && !IsTag;

    /// <summary>A line that can be the title of a table, or a piece of its head: words, perhaps with a year or years at the end.</summary>
    public bool IsTitle => IsLabel || (Name.Length is > 0 and <= LongestName && Values.All(value => CellParser.IsYear(value.TrimStart('-', '–'))) && !Sentence.Ends(Line.Text));

    /// <summary>A name that can be one of a row: it does not run on from a sentence.</summary>
    public bool IsRow => HasValues && Name.Length is > 0 and <= LongestName && char.IsLetterOrDigit(Name.TrimStart('*', '(', '<', '>', '-', ' ').FirstOrDefault())
        && !ListItem.IsMatch(Line.Text) && Line.Text.Length <= LongestRow;

    private bool IsTag => Name.StartsWith('<');

    public static FlatLine Of(SourceLine line, bool afterBlank)
    {
        if (line.Text.Length > LongestRow || line.Raw.Contains('\t', StringComparison.Ordinal) && line.Text.Contains('\t', StringComparison.Ordinal))
            return new(line, line.Text, [], line.Number, afterBlank);
        var end = line.Text.LastIndexOfAny([' ', '\u00A0']) + 1;
        if (!line.Text.AsSpan(end).ContainsAnyInRange('0', '9') && !CellParser.IsValue(line.Text[end..]) && line.Text[^1] is not '%')
            return new(line, line.Text, [], line.Number, afterBlank);
        var found = ValuePattern.Matches(line.Text)
            .Select(match => match.Groups["waarde"])
            .Where(value => value.Index + value.Length == line.Text.Length || char.IsWhiteSpace(line.Text[value.Index + value.Length]))
            .ToList();
        var (start, values) = (line.Text.Length, new List<string>());
        for (var i = found.Count - 1; i >= 0 && string.IsNullOrWhiteSpace(line.Text[(found[i].Index + found[i].Length)..start]); i--)
        {
            values.Insert(0, found[i].Value);
            start = found[i].Index;
        }

        return WithoutYearOfName(new(line, line.Text[..start].Trim(), values, line.Number, afterBlank));
    }

    /// <summary>A year after a word that asks for one belongs to the name: <c>ultimo 2022</c>, <c>2017 en 2018</c>.</summary>
    private static FlatLine WithoutYearOfName(FlatLine line) =>
        line.Name.Length > 0 && line.HasValues && CellParser.IsYear(line.Values[0]) && YearBelongs.IsMatch(line.Name)
            ? line.WithFirstValueInName()
            : line;

    /// <summary>The same line with its first value taken as the end of its name.</summary>
    public FlatLine WithFirstValueInName() => this with { Name = $"{Name} {Values[0]}", Values = [.. Values.Skip(1)] };

    /// <summary>This name, with what the next line adds to it.</summary>
    public FlatLine Join(FlatLine next) => this with
    {
        Name = next.Name.Length == 0 ? Name : $"{Name} {next.Name}".TrimStart(),
        Values = [.. Values, .. next.Values],
        Last = next.Last,
    };
}
