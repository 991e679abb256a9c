using System.Globalization;
using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;

namespace Noaber.Files.Lezen;

/// <summary>
/// Where a document has agreements and no themes above them. Numbered lines stand in any document, so it has to say first that it holds
/// agreements.
/// </summary>
internal static class ImpliedThemes
{
    private const int LeastAgreements = 3;
    private const int Opening = 15;
    private const int LongestTitle = 120;
    private const string OnlyTheme = "1";

    private static readonly Regex Announced = Pattern.Create(@"(?i:\b(prestatie)?afspraken\b)");

    /// <summary>Reads by the headings of themes; a document that has none, but says that it holds agreements, by its numbers alone.</summary>
    public static ReadDocument Read(Surroundings lines, Indeling indeling, ReadingClock clock)
    {
        var read = KaderReader.Read(lines, indeling, clock);
        if (read.Themes.Count > 0 || !AreLikely(lines))
            return read;
        var implied = KaderReader.Read(lines, indeling, clock, withoutThemes: true);
        return implied.Themes.Sum(theme => theme.Agreements.Count) >= LeastAgreements ? implied : read;
    }

    /// <summary>One of the first lines is a title that says so.</summary>
    private static bool AreLikely(Surroundings lines) => lines.Lines.Where(line => !line.Regel.IsLeeg).Take(Opening)
        .Any(line => line.Regel.Tekst.Length <= LongestTitle && !Sentence.Ends(line.Regel.Tekst) && Announced.IsMatch(line.Regel.Tekst));

    /// <summary>The theme that the first number of a series begins, with a title for want of one; null when it goes on with the open one.</summary>
    public static (string Key, string Title)? Begins(Surroundings lines, int i, string? open)
    {
        var line = lines.Lines[i];
        if (AgreementNumber.Parse(line.Sleutel) is not { } number || !lines.MayBegin(i) || lines.AfterReference(i) || Sentence.Continues(line.Rest))
            return null;
        var named = number.Theme?.ToString(CultureInfo.InvariantCulture) ?? number.Prefix.TrimEnd('.');
        var key = named.Length > 0 ? named : OnlyTheme;
        var begins = number.Order == 1 || (number.Above.Length == 0 && number.Suffix == "a");
        return begins && !string.Equals(key, open, StringComparison.Ordinal) ? (key, named.Length > 0 ? $"Thema {key}" : "Afspraken") : null;
    }
}
