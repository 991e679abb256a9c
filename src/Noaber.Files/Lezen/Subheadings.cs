using Noaber.Files.Indelingen;

namespace Noaber.Files.Lezen;

/// <summary>Tells a heading without a number from the first line of a paragraph and from a row of numbers.</summary>
internal sealed class Subheadings(Surroundings lines, Indeling indeling)
{
    private readonly ILookup<int, bool> areSubheadings = lines.Lines.SkipWhile(line => line.Soort != Regelsoort.Thema)
        .Where(line => line is { Soort: Regelsoort.Thema or Regelsoort.Tussenkop, Kop: true })
        .ToLookup(line => ((Regelvorm.Kop)line.Vorm!).Niveau, line => line.Soort == Regelsoort.Tussenkop);

    /// <summary>The document gives the headings of its agreements the level of its themes: that level tells nothing.</summary>
    public bool AreUsual(int level) => areSubheadings[level].Count(below => below) * 2 > areSubheadings[level].Count(below => !below);

    /// <summary>
    /// It stands apart, after a sentence or a list, heads something, and was not broken off because the line was full; what the format calls
    /// a heading need only head something.
    /// </summary>
    public bool IsHeading(int i)
    {
        var (text, known) = (lines.Lines[i].Regel.Tekst, lines.Lines[i].Kop);
        if (text.Length > indeling.LangsteKop || !lines.AfterGap(i) || IsNumbers(text) || !(known || EndsBefore(i, text)))
            return false;
        for (var next = i + 1; next < lines.Lines.Count; next++)
        {
            var line = lines.Lines[next];
            if (line.Soort is Regelsoort.Leeg or Regelsoort.Bladvulling)
                continue;
            return !Sentence.Continues(line.Regel.Tekst) && (known || next > i + 1 || WasShort(text, line.Regel.Tekst));
        }

        return false;
    }

    /// <summary>
    /// What stands behind the number of an agreement is its heading: the layout or the format says so, or it is a few words on a line that had
    /// room for more, with the text below it.
    /// </summary>
    public bool IsBehindNumber(int i)
    {
        var line = lines.Lines[i];
        if (line.Rest.Length == 0 || Sentence.Ends(line.Rest))
            return false;
        if (indeling.KopBijNummer || line.Kop)
            return true;
        return line.Rest.Length <= indeling.Kop.MaxTekens && line.Rest.Count(c => c == ' ') < indeling.Kop.MaxWoorden
            && !indeling.Kop.Niet.IsMatch(line.Rest) && !indeling.Tabel.Kop.Niet.IsMatch(line.Rest) && line.Rest[^1] != ',' && lines.Next(i) is { } next && lines.Lines[next] is { Soort: Regelsoort.Tekst } below && IsText(below)
            && lines.AfterShortLine(next);
    }

    private bool IsText(GekeurdeRegel line) => char.IsUpper(line.Regel.Tekst[0]) && !indeling.Lijst.IsMatch(line.Regel.Tekst) && indeling.Tabel.FieldOf(line.Regel.Tekst) is null;

    /// <summary>Half of its words or more are numbers: a row of a table.</summary>
    public static bool IsNumbers(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var numbers = words.Count(word => char.IsDigit(word[0]));
        return numbers > 0 && numbers * (numbers > 2 ? 3 : 2) >= words.Length;
    }

    private bool EndsBefore(int i, string text) =>
        lines.Previous(i) is not { Soort: Regelsoort.Tekst or Regelsoort.Tussenkop } before
        || Sentence.Ends(before.Regel.Tekst) || text.Length * 2 < lines.Typography.Width || before.Soort == Regelsoort.Tussenkop;

    private bool WasShort(string text, string next)
    {
        var space = next.IndexOf(' ', StringComparison.Ordinal);
        return !lines.Typography.Wrapped || text.Length + 1 + (space < 0 ? next.Length : space) < lines.Typography.Width * 0.9;
    }
}
