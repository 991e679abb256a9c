using Noaber.Files.Indelingen;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen;

/// <summary>A document as one layout reads it, with how well that went.</summary>
internal sealed record LayoutReading(Indeling Indeling, Surroundings Lines, ReadDocument Document, IReadOnlyList<Thema> Themas)
{
    private static readonly string[] Markup = ["**", "<i>", "<p>", "<ul", "<ol", "</"];

    public IEnumerable<Afspraak> Afspraken => Themas.SelectMany(thema => thema.Afspraken);

    public ParagraphJoiner Joiner { get; } = new(Lines.Typography, Indeling.Lijst);

    /// <summary>
    /// The evidence that this is the layout of the document: agreements weigh most, then labels and themes; an agreement in which
    /// mark-up was left counts against it, and so does text that found no place.
    /// </summary>
    public int Evidence { get; } =
        (3 * Themas.Sum(thema => thema.Afspraken.Count))
        + (2 * Document.Themes.Sum(theme => theme.Section.Labels.Count + theme.Parts.Sum(part => part.Labels.Count)))
        + Themas.Count(thema => thema.Afspraken.Count > 0)
        - (2 * Themas.SelectMany(thema => thema.Afspraken).Count(HasMarkup))
        - Document.Loose.Count;

    /// <summary>Reads the document by every layout and keeps the best; between equals the preferred one.</summary>
    public static LayoutReading ReadBest(Brontekst source, ReadingClock clock) =>
        IndelingCatalog.All.Select(indeling => Read(source, indeling, clock)).Aggregate((best, next) => next.Evidence > best.Evidence ? next : best);

    private static LayoutReading Read(Brontekst source, Indeling indeling, ReadingClock clock)
    {
        var lines = LineCleaner.Clean(source.Regels, indeling, clock);
        var typography = Typography.Measure(lines, source.Alineas);
        var surroundings = new Surroundings(indeling, new LineClassifier(indeling).Classify(lines, source.Vormen, clock), typography);
        var document = KaderReader.Read(surroundings, clock);
        var themes = new KaderBuilder(indeling, document, new ParagraphJoiner(typography, indeling.Lijst)).BuildThemes();
        return new(indeling, surroundings, document, themes);
    }

    private static bool HasMarkup(Afspraak afspraak) =>
        Array.Exists(Markup, mark =>
            afspraak.Tekst.Contains(mark, StringComparison.Ordinal) || afspraak.Kop?.Contains(mark, StringComparison.Ordinal) == true);
}
