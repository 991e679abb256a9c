using System.Globalization;
using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;
using Noaber.Files.Lezen.Tabellen;

namespace Noaber.Files.Lezen;

/// <summary>A theme that begins where no pattern says so.</summary>
/// <param name="Key">Its number: the one that its agreements name, or else which theme it is.</param>
/// <param name="Title">Its title; one for want of a title when nothing is printed.</param>
/// <param name="IsHeading">The line is its heading, and nothing else.</param>
internal sealed record ImpliedTheme(string Key, string Title, bool IsHeading);

/// <summary>
/// Where a document has agreements and no themes with a number above them: a heading is a theme, or a column of a table names it, or the
/// numbers do. Numbered lines and lists stand in any document, so it has to say first that it holds agreements.
/// </summary>
internal sealed partial class ImpliedThemes
{
    private const int LeastAgreements = 3;
    private const int Opening = 15;
    private const int LongestTitle = 120;
    private const string OnlyTheme = "1";

    [GeneratedRegex(@"(?i:\b\p{L}*afspraken\b)", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Announced { get; }

    [GeneratedRegex(@"^(Thema|Hoofdstuk|Pijler|Deel|Onderwerp)\s+(?<nummer>\d{1,2}|[IVX]{1,5}|[A-Z])\s*[.:–-]?\s+(?<titel>\p{Lu}.*)$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Numbered { get; }

    private readonly Surroundings lines;
    private readonly HashSet<int> headings;

    private ImpliedThemes(Surroundings lines, Indeling indeling) =>
        (this.lines, headings) = (lines, ThemeHeadings.Find(lines, indeling));

    /// <summary>Reads by the numbered headings of themes; a document that has none, but says that it holds agreements, by what else it has.</summary>
    public static ReadDocument Read(Surroundings lines, Indeling indeling, ReadingClock clock)
    {
        var read = KaderReader.Read(lines, indeling, clock);
        if (read.Themes.Count > 0 || !AreLikely(lines))
            return read;
        var implied = KaderReader.Read(lines, indeling, clock, new ImpliedThemes(lines, indeling));
        return implied.Themes.Sum(theme => theme.Agreements.Count) >= LeastAgreements ? implied : read;
    }

    /// <summary>One of the first lines is a title that says so.</summary>
    private static bool AreLikely(Surroundings lines) => lines.Lines.Where(line => !line.Regel.IsLeeg).Take(Opening)
        .Any(line => line.Regel.Tekst.Length <= LongestTitle && !Sentence.Ends(line.Regel.Tekst) && Announced.IsMatch(line.Regel.Tekst));

    /// <summary>The theme that begins at line <paramref name="i"/>; null when the open one goes on.</summary>
    public ImpliedTheme? Begins(int i, ReadDocument read)
    {
        var open = read.Themes.Count == 0 ? null : read.Themes[^1].Section;
        var begins = headings.Contains(i) ? ByHeading(i, read) : lines.Lines[i].Soort switch
        {
            Regelsoort.Nummer => ByNumber(i, open, headed: open is not null && headings.Count > 0),
            Regelsoort.Rij => ByRow(lines.Lines[i], open, read),
            _ => null,
        };
        return begins is not null && string.Equals(begins.Key, open?.Key, StringComparison.Ordinal) ? null : begins;
    }

    private ImpliedTheme ByHeading(int i, ReadDocument read)
    {
        var line = lines.Lines[i];
        var named = lines.NextMarked(i) is { Soort: Regelsoort.Nummer } next && AgreementNumber.Parse(next.Sleutel) is { } number ? NamedBy(number) : "";
        return line.Soort == Regelsoort.Onderdeel
            ? new(named.Length > 0 ? named : line.Sleutel, line.Rest, IsHeading: true)
            : new(named.Length > 0 ? named : Next(read), line.Regel.Tekst, IsHeading: true);
    }

    /// <summary>The first number of a series begins the theme that it names.</summary>
    private ImpliedTheme? ByNumber(int i, SectionDraft? open, bool headed)
    {
        var line = lines.Lines[i];
        if (AgreementNumber.Parse(line.Sleutel) is not { } number || !lines.MayBegin(i) || lines.AfterReference(i) || Sentence.Continues(line.Rest))
            return null;
        var named = NamedBy(number);
        if (named.Length == 0 && (headed || open is not null))
            return null;
        var begins = number.Order == 1 || (number.Above.Length == 0 && number.Suffix == "a");
        return begins ? named.Length > 0 ? new(named, $"Thema {named}", IsHeading: false) : new(OnlyTheme, "Afspraken", IsHeading: false) : null;
    }

    /// <summary>A column of the table says what theme a row belongs to; a cell that was left blank goes on with the one above.</summary>
    private static ImpliedTheme? ByRow(GekeurdeRegel line, SectionDraft? open, ReadDocument read) =>
        line.Rij is { Kop: { } heading } ? Headed(heading, read)
            : line.Rij is { } row && RowPlacer.ThemeOf(row) is { Length: > 0 } title
            ? string.Equals(title, open?.Title, StringComparison.OrdinalIgnoreCase) ? null : new(Next(read), title, IsHeading: false)
            : open is null && line.Rij is not null ? new(OnlyTheme, "Afspraken", IsHeading: false) : null;

    /// <summary><c>Thema A: Bouwen</c> over all columns says its number too.</summary>
    private static ImpliedTheme Headed(string heading, ReadDocument read) => Numbered.Match(heading) is { Success: true } match
        ? new(match.Groups["nummer"].Value, match.Groups["titel"].Value, IsHeading: true)
        : new(Next(read), heading, IsHeading: true);

    private static string Next(ReadDocument read) => (read.Themes.Count + 1).ToString(CultureInfo.InvariantCulture);

    private static string NamedBy(AgreementNumber number) => number.Theme?.ToString(CultureInfo.InvariantCulture) ?? number.Prefix.TrimEnd('.');
}
