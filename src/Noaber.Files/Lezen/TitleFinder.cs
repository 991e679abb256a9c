using System.Globalization;
using System.Text.RegularExpressions;
using Noaber.Files.Lezen.Visies;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;

namespace Noaber.Files.Lezen;

/// <summary>Where the title of a document came from.</summary>
internal enum TitleSource
{
    Document,
    Gemeente,
    Bestandsnaam,
}

/// <summary>Finds the title and the period of a document, and says when it has none: nothing is made up.</summary>
internal static partial class TitleFinder
{
    private const int LongestTitle = 120;
    private const int LongestPeriod = 15;
    private const int LeastRepeats = 3;
    private const int LongestName = 60;

    /// <summary>A title takes at most this many lines.</summary>
    public const int MostLines = 5;

    /// <summary>The title of a document of this kind; agreements say in their title that they are.</summary>
    public static (string Title, TitleSource Source) FindTitle(IReadOnlyList<Regel> lines, string fileName, DocumentSoort kind)
    {
        var opening = CaseNumber().Replace(Opening(lines), "");
        var isAgreements = kind is DocumentSoort.Kader or DocumentSoort.Actieprogramma;
        if (opening.Length is > 0 and <= LongestTitle && (!isAgreements || Subject().IsMatch(opening)) && !Sentence.Ends(opening))
            return (opening, TitleSource.Document);
        if (isAgreements && MostNamedMunicipality(lines) is { } municipality)
            return ($"Prestatieafspraken {municipality}", TitleSource.Gemeente);
        var name = Path.GetFileNameWithoutExtension(fileName);
        return (name.Length == 0 ? "Prestatieafspraken" : name, TitleSource.Bestandsnaam);
    }

    /// <summary>The name of a visie as its running heads repeat it, without the page number.</summary>
    public static string? FindVisieTitle(IReadOnlyList<SourceLine> lines) => lines
        .Where(line => line.Text.Length is > 0 and <= LongestName && VisieLabels.Name.IsMatch(line.Text) && !Sentence.Ends(line.Text))
        .Select(line => PageNumber().Replace(line.Text.Trim('#', '*', ' '), ""))
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(same => same.Count() >= LeastRepeats)
        .OrderByDescending(same => same.Count())
        .FirstOrDefault()?.Key;

    /// <summary>The period that the title or the text before the first theme states; null when none or more than one.</summary>
    public static Periode? FindPeriod(string title, string before)
    {
        var stated = Years().Matches(title).Concat(StatedPeriod().Matches(before)).Select(ToPeriod).OfType<Periode>().Distinct().ToList();
        return stated.Count == 1 ? stated[0] : null;
    }

    /// <summary>The first lines with something on them, up to the next empty line.</summary>
    private static string Opening(IReadOnlyList<Regel> lines) =>
        string.Join(' ', lines.SkipWhile(line => line.IsLeeg).TakeWhile(line => !line.IsLeeg).Take(MostLines).Select(line => line.Tekst));

    private static string? MostNamedMunicipality(IReadOnlyList<Regel> lines) => Municipality()
        .Matches(string.Join(' ', lines.Where(line => !line.IsLeeg).Select(line => line.Tekst)))
        .GroupBy(match => match.Groups["naam"].Value, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .FirstOrDefault(group => group.Count() > 1)?.Key;

    private static Periode? ToPeriod(Match match)
    {
        var first = int.Parse(match.Groups["van"].Value, CultureInfo.InvariantCulture);
        var last = match.Groups["tot"] is { Success: true } end ? int.Parse(end.Value, CultureInfo.InvariantCulture) : first;
        return last >= first && last - first <= LongestPeriod ? Periode.Jaren(first, last) : null;
    }

    /// <summary>The number of a case and what follows it are no part of a title.</summary>
    [GeneratedRegex(@"\s+\d{5,}\b.*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CaseNumber();

    [GeneratedRegex(@"\s+\d{1,3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PageNumber();

    [GeneratedRegex("afspraken", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Subject();

    [GeneratedRegex(@"\b[Gg]emeente (?<naam>\p{Lu}\p{Ll}+([ -]\p{Lu}\p{Ll}+)?)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Municipality();

    [GeneratedRegex(@"\b(?<van>20\d\d)(\s*(-|–|t/m|tot en met)\s*(?<tot>20\d\d))?\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Years();

    [GeneratedRegex(@"\b(looptijd|periode)\b[^\d.]{0,40}(?<van>20\d\d)\s*(-|–|t/m|tot en met)\s*(?<tot>20\d\d)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StatedPeriod();
}
