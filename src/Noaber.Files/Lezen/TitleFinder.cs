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

/// <summary>The title of a document, with the lines it stands on.</summary>
internal sealed record FoundTitle(string Text, TitleSource Source, IReadOnlyList<int> Lines);

/// <summary>Finds the title and the period of a document, and says when it has none: nothing is made up.</summary>
internal static partial class TitleFinder
{
    private const int LongestTitle = 120;
    private const int LongestPeriod = 15;
    private const int LeastRepeats = 3;
    private const int LongestName = 60;

    private const int MostLines = 5;
    private const int MostParagraphs = 10;

    /// <summary>The title of a document of this kind; agreements say in their title that they are.</summary>
    /// <param name="lines">The lines of the document.</param>
    /// <param name="paragraphs">Each line is a paragraph; otherwise a title may have been broken over several.</param>
    /// <param name="fileName">The name of the file.</param>
    /// <param name="kind">What kind of document it is.</param>
    public static FoundTitle FindTitle(IReadOnlyList<GekeurdeRegel> lines, bool paragraphs, string fileName, DocumentSoort kind)
    {
        var isAgreements = kind is DocumentSoort.Kader or DocumentSoort.Actieprogramma;
        foreach (var opening in paragraphs ? Paragraphs(lines, isAgreements) : Openings(lines))
        {
            var title = CaseNumber().Replace(string.Join(' ', opening.Select(line => line.Regel.Tekst)), "");
            if (title.Length is > 0 and <= LongestTitle && (!isAgreements || Subject().IsMatch(title)) && !Sentence.Ends(title))
                return new(title, TitleSource.Document, [.. opening.Select(line => line.Regel.Nummer)]);
        }

        if (isAgreements && MostNamedMunicipality(lines) is { } municipality)
            return new($"Prestatieafspraken {municipality}", TitleSource.Gemeente, []);
        var name = Path.GetFileNameWithoutExtension(fileName);
        return new(name.Length == 0 ? "Prestatieafspraken" : name, TitleSource.Bestandsnaam, []);
    }

    /// <summary>The name of a visie as its running heads repeat it, without the page number.</summary>
    public static string? FindVisieTitle(IReadOnlyList<SourceLine> lines) => lines
        .Where(line => line.Text.Length is > 0 and <= LongestName && VisieLabels.Name.IsMatch(line.Text) && !Sentence.Ends(line.Text))
        .Select(line => PageNumber().Replace(line.Text.Trim('#', '*', ' '), ""))
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(same => same.Count() >= LeastRepeats)
        .OrderByDescending(same => same.Count())
        .FirstOrDefault()?.Key;

    /// <summary>
    /// The period that the title or the text before the first theme states, or else the year that this text calls the agreements after; null
    /// when there is none or more than one.
    /// </summary>
    public static Periode? FindPeriod(string title, string before)
    {
        var stated = Years().Matches(title).Concat(StatedPeriod().Matches(before)).Select(ToPeriod).OfType<Periode>().Distinct().ToList();
        var named = stated.Count > 0 ? stated : NamedAfter().Matches(before).Select(ToPeriod).OfType<Periode>().Distinct().ToList();
        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>The first lines with something on them, up to the next empty line or a line that lists the parties; or the first alone.</summary>
    private static IEnumerable<List<GekeurdeRegel>> Openings(IReadOnlyList<GekeurdeRegel> lines)
    {
        var first = lines.SkipWhile(IsNoTitle).TakeWhile(line => !IsNoTitle(line)).Take(MostLines).ToList();
        yield return [.. first.Take(1), .. first.Skip(1).TakeWhile(line => !ListsParties().IsMatch(line.Regel.Tekst))];
        yield return [.. first.Take(1)];
    }

    /// <summary>Nothing stands there, or what a program put above the text.</summary>
    private static bool IsNoTitle(GekeurdeRegel line) => line.Regel.IsLeeg || line.Soort == Regelsoort.Bladvulling;

    /// <summary>The paragraphs that can be the title, each with the period or the municipality that stands below it.</summary>
    private static IEnumerable<List<GekeurdeRegel>> Paragraphs(IReadOnlyList<GekeurdeRegel> lines, bool isAgreements)
    {
        var first = lines.Where(line => !line.Regel.IsLeeg && line.Vorm is not (Regelvorm.Cel or Regelvorm.Kopvoet)).Take(MostParagraphs).ToList();
        var likely = isAgreements ? Enumerable.Range(0, first.Count).Where(i => (first[i].Soort != Regelsoort.Blok || IsBelow(i + 1)) && !OfSentence().IsMatch(first[i].Regel.Tekst))
            : Enumerable.Range(0, first.Count).OrderBy(i => first[i].Kop ? 0 : 1).Take(1);
        foreach (var i in likely)
            yield return [first[i], .. first.Skip(i + 1).Take(2).TakeWhile(line => BelowTitle().IsMatch(line.Regel.Tekst))];

        bool IsBelow(int i) => i < first.Count && BelowTitle().IsMatch(first[i].Regel.Tekst);
    }

    private static string? MostNamedMunicipality(IReadOnlyList<GekeurdeRegel> lines) => Municipality()
        .Matches(RunningText.Of(lines.Where(line => !line.Regel.IsLeeg).Select(line => line.Regel.Tekst)))
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

    [GeneratedRegex(@"(?<!doorkijk naar de )\b(looptijd|periode)\b[^\d.]{0,40}(?<van>20\d\d)(\s*(-|–|t/m|tot en met)\s*(?<tot>20\d\d))?\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StatedPeriod();

    [GeneratedRegex(@"\b\p{L}*afspraken\s+(voor\s+|over\s+)?(het\s+jaar\s+)?(?<van>20\d\d)(\s*(-|–|t/m|tot en met)\s*(?<tot>20\d\d))?\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamedAfter();

    /// <summary>A sentence, or a piece of one.</summary>
    [GeneratedRegex(@"\p{Ll}\.\s+\p{Lu}|\b(lopen|loopt|worden|wordt|is|zijn|hebben|heeft|dienen|staan|staat|maken|gelden|geldt)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OfSentence();

    [GeneratedRegex(@"^(partijen|tussen)\b|^(de )?gemeente\s.*(,|\sen\s|\s[–-]\s)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ListsParties();

    [GeneratedRegex(@"^(gemeente\s+\p{L}[\p{L}-]+|\(?20\d\d(\s*(-|–|/|en|t/m|tot en met)\s*20\d\d)?\)?)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BelowTitle();
}
