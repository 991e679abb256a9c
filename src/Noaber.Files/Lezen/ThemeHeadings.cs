using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;

namespace Noaber.Files.Lezen;

/// <summary>
/// Finds the headings that are themes where no number says so: what the format calls a heading, of one level, or short lines that stand apart,
/// each with agreements right below. One such line may be anything; a document has several.
/// </summary>
internal sealed partial class ThemeHeadings
{
    private const int Longest = 70;
    private const int Least = 2;

    /// <summary>Deeper than any level of the format.</summary>
    private const int Plain = 100;

    [GeneratedRegex(@"(?i:\b\p{L}*afspraken\b|^(aanleiding|leeswijzer|inleiding|voorwoord|vooraf|samenvatting|ondertekening|inhoud(sopgave)?|colofon|context|partijen|looptijd|begrippen|definities)\b)", Pattern.Options, Pattern.Timeout)]
    private static partial Regex NoTheme { get; }

    private readonly Surroundings lines;
    private readonly Indeling indeling;

    private ThemeHeadings(Surroundings lines, Indeling indeling) => (this.lines, this.indeling) = (lines, indeling);

    /// <summary>The lines that are such a heading.</summary>
    public static HashSet<int> Find(Surroundings lines, Indeling indeling)
    {
        var finder = new ThemeHeadings(lines, indeling);
        var levels = Enumerable.Range(0, lines.Lines.Count).Select(i => (Line: i, Level: finder.LevelOf(i))).Where(at => at.Level > 0)
            .Where(at => finder.HeadsAgreements(at.Line, at.Level)).GroupBy(at => at.Level, at => at.Line).OrderBy(level => level.Key).ToList();
        var themes = levels.Find(level => level.Count() >= Least) ?? levels.Find(level => level.Key < Plain);
        return themes is null ? [] : [.. themes];
    }

    /// <summary>How deep the heading on this line stands; 0 when it is none.</summary>
    private int LevelOf(int i)
    {
        var line = lines.Lines[i];
        if (line.Soort is not (Regelsoort.Tekst or Regelsoort.Tussenkop or Regelsoort.Onderdeel) || line.Regel.Tekst.Length > Longest
            || line.Vorm is Regelvorm.Cel or Regelvorm.Lijst || Sentence.Ends(line.Regel.Tekst) || NoTheme.IsMatch(line.Regel.Tekst))
            return 0;
        if (line.Vorm is Regelvorm.Kop heading)
            return heading.Niveau;
        return char.IsUpper(line.Regel.Tekst[0]) && lines.AfterGap(i) && lines.Next(i) > i + 1 && lines.MayBegin(i) ? Plain : 0;
    }

    /// <summary>What stands below it, or below a deeper heading that stands below it, begins an agreement.</summary>
    private bool HeadsAgreements(int i, int level)
    {
        var next = lines.Next(i);
        while (next is { } below && lines.Lines[below].Vorm is Regelvorm.Kop deeper && deeper.Niveau > level && lines.Lines[below].Soort != Regelsoort.Nummer)
            next = lines.Next(below);
        return next is { } at && (lines.Lines[at].Soort is Regelsoort.Nummer or Regelsoort.Tabelkop
            || (indeling.Tussenkop is not null && ListItem.Of(lines.Lines[at], indeling) is not null));
    }
}
