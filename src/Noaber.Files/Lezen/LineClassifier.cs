using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;

namespace Noaber.Files.Lezen;

/// <summary>Says of each line what it looks like under a layout.</summary>
internal sealed partial class LineClassifier(Indeling indeling)
{
    [GeneratedRegex(@"^(?<merk>[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[[^\]]{1,8}\]):?\s+(?<tekst>\S.*)$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex NoteMark { get; }

    public List<GekeurdeRegel> Classify(PageLines page, IReadOnlyDictionary<int, Regelvorm> forms, ReadingClock clock)
    {
        var lines = page.Lines;
        var classified = new List<GekeurdeRegel>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            clock.Check(i);
            classified.Add(page.Heads.Contains(i) ? new(lines[i], Regelsoort.Bladvulling) : WithForm(lines[i], forms.GetValueOrDefault(lines[i].Nummer)));
        }

        return classified;
    }

    /// <summary>A heading of the format is one wherever it stands; what stands in a cell heads nothing below it; a note of the format is one.</summary>
    private GekeurdeRegel WithForm(Regel line, Regelvorm? form)
    {
        if (form is Regelvorm.Kopvoet or Regelvorm.Wijziging { Ingevoegd: false })
            return new(line, form is Regelvorm.Kopvoet ? Regelsoort.Bladvulling : Regelsoort.Leeg);
        var seen = form is Regelvorm.Noot && !line.IsLeeg ? Note(line) : Classify(line);
        return (seen.Soort == Regelsoort.Tussenkop && form is Regelvorm.Cel ? seen with { Soort = Regelsoort.Tekst } : seen) with { Vorm = form };
    }

    /// <summary>The first paragraph of a note opens with its mark; the others have none.</summary>
    private static GekeurdeRegel Note(Regel line) =>
        Matched(line, Regelsoort.Noot, NoteMark, "merk", "tekst") ?? new(line, Regelsoort.Noot, Rest: line.Tekst);

    private GekeurdeRegel Classify(Regel line)
    {
        var text = line.Tekst;
        if (line.IsLeeg)
            return new(line, Regelsoort.Leeg);
        if (!indeling.Opvallend.IsMatch(text))
            return new(line, Regelsoort.Tekst, Rest: text);
        if (indeling.IsBladvulling.IsMatch(text))
            return new(line, Regelsoort.Bladvulling);
        if (indeling.Blokken.FirstOrDefault(blok => blok.Patroon.IsMatch(text)) is { } blok)
            return new(line, Regelsoort.Blok, blok.Soort?.ToString() ?? "");
        return Matched(line, Regelsoort.Nummer, indeling.Nummer, "nummer", "tekst")
            ?? (text.Length <= indeling.LangsteKop ? Heading(line) : null)
            ?? Labelled(line, Label.Doel, indeling.Labels.Doel)
            ?? Labelled(line, Label.Hoe, indeling.Labels.Hoe)
            ?? Labelled(line, Label.Monitor, indeling.Labels.Monitor)
            ?? Matched(line, Regelsoort.Noot, indeling.Noot, "merk", "tekst")
            ?? (indeling.Tussenkop?.IsMatch(text) == true ? new GekeurdeRegel(line, Regelsoort.Tussenkop, Rest: text) : null)
            ?? new(line, Regelsoort.Tekst, Rest: text);
    }

    private GekeurdeRegel? Heading(Regel line)
    {
        if (indeling.Einden.FirstOrDefault(einde => einde.Patroon.IsMatch(line.Tekst)) is { } einde)
            return new(line, Regelsoort.Einde, einde.Naam, line.Tekst);
        var heading = Matched(line, Regelsoort.Thema, indeling.Thema, "nummer", "titel")
            ?? Matched(line, Regelsoort.Onderdeel, indeling.Onderdeel, "letter", "titel");
        return heading is not null && indeling.Inhoudsopgave.IsMatch(line.Tekst) ? null : heading;
    }

    private static GekeurdeRegel? Matched(Regel line, Regelsoort kind, Regex pattern, string key, string rest) =>
        pattern.Match(line.Tekst) is { Success: true } match
            ? new(line, kind, match.Groups[key].Value, match.Groups[rest].Value)
            : null;

    private static GekeurdeRegel? Labelled(Regel line, Label label, Regex pattern) =>
        pattern.Match(line.Tekst) is { Success: true } match
            ? new(line, Regelsoort.Label, label.ToString(), match.Groups["tekst"].Value)
            : null;
}
