using System.Buffers;
using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;
using Noaber.Files.Lezen.Acties;
using Noaber.Files.Lezen.Speerpunten;
using Noaber.Files.Lezen.Tabellen;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen;

/// <summary>A document as one layout reads it, with how well that went.</summary>
internal sealed record LayoutReading(Indeling Indeling, Surroundings Lines, ReadDocument Document)
{
    private const int LongestMark = 200;
    private const int Opening = 15;

    /// <summary>So many lines tell which layout a document has; the others need not read the rest.</summary>
    private const int Sample = 6000;

    private static readonly SearchValues<string> Markup = SearchValues.Create(["**", "<i>", "<p>", "<ul", "<ol", "</"], StringComparison.Ordinal);

    /// <summary>The themes with what their agreements hold; only of the layout that was chosen.</summary>
    public IReadOnlyList<Thema> Themas { get; private init; } = [];

    public IEnumerable<Afspraak> Afspraken => Themas.SelectMany(thema => thema.Afspraken);

    public ParagraphJoiner Joiner { get; } = new(Lines.Typography, Indeling.Lijst);

    /// <summary>
    /// The evidence that this is the layout of the document: agreements weigh most, then labels and themes; an agreement in which
    /// mark-up was left counts against it, and so do mark-up elsewhere and text that found no place.
    /// </summary>
    public int Evidence { get; } =
        (3 * Document.Themes.Sum(theme => theme.Agreements.Count))
        + (2 * Document.Themes.Sum(theme => theme.Section.Labels.Count + theme.Parts.Sum(part => part.Labels.Count)))
        + Document.Themes.Count(theme => theme.Agreements.Count > 0)
        - (2 * Document.Themes.SelectMany(theme => theme.Agreements).Count(HasMarkup))
        - (Lines.Lines.Any(line => IsMarkup(line.Regel.Tekst)) ? 1 : 0)
        - Document.Loose.Count;

    /// <summary>The priorities of the year that stand in it.</summary>
    public IReadOnlyList<Speerpunt> Speerpunten { get; private init; } = [];

    /// <summary>The parties it was read with.</summary>
    public PartyNames Parties { get; private init; } = PartyNames.Of([]);

    /// <summary>
    /// Reads the document by every layout that it bears the mark of and keeps the best; between equals the preferred one. Then it reads
    /// what the agreements hold: actions, references, footnotes.
    /// </summary>
    /// <param name="source">The document.</param>
    /// <param name="clock">How much time is left.</param>
    /// <param name="parties">The parties that it lists.</param>
    /// <param name="year">The year that it is about, when that is known.</param>
    public static LayoutReading ReadBest(Brontekst source, ReadingClock clock, IReadOnlyList<string> parties, int? year = null)
    {
        var sample = source.Regels.Count <= Sample ? source : source with { Regels = [.. source.Regels.Take(Sample)] };
        var layouts = IndelingCatalog.For(sample.Regels).Where(indeling => IsLikely(sample, indeling)).ToLookup(indeling => indeling.Terugval);
        var seen = SeenSource.Of(sample, [.. layouts.SelectMany(group => group)], clock);
        LayoutReading Read(Indeling indeling) => LayoutReading.Read(sample, seen[indeling.Naam], indeling, clock);
        var best = Together.Each(layouts[false], Read).Aggregate(Better);
        if (!best.Document.HasAgreements || best.Document.HasImpliedThemes)
            best = Together.Each(layouts[true], Read).Aggregate(best, Better);
        return (sample == source ? best : LayoutReading.Read(source, SeenSource.By(best.Indeling, source, clock), best.Indeling, clock)).Complete(source, clock, parties, year);
    }

    private static LayoutReading Better(LayoutReading best, LayoutReading next) => next.Evidence > best.Evidence ? next : best;

    private static bool IsLikely(Brontekst source, Indeling indeling) => (indeling.Kenmerk is not { } mark || Bears(source, mark))
        && (indeling.Aankondiging is not { } words || source.Regels.Select(line => line.Trim(' ', '#', '*', '\f')).Where(line => line.Length > 0).Take(Opening)
            .Any(line => line.Length < LongestMark && words.IsMatch(line)));

    private static bool Bears(Brontekst source, Regex mark) =>
        source.Regels.Where(line => line.Length < LongestMark && mark.IsMatch(WithoutMark(line))).Skip(1).Any();

    /// <summary>Without the mark of a heading in Markdown, and what it says of its letters and signs.</summary>
    private static string WithoutMark(string line)
    {
        var words = line.Trim().TrimStart('#').TrimStart();
        return words.AsSpan().IndexOfAny('\\', '*') < 0 ? words : LineCleaner.Unescaped(words).Replace("**", "", StringComparison.Ordinal);
    }

    private static LayoutReading Read(Brontekst source, SeenSource seen, Indeling indeling, ReadingClock clock)
    {
        var lines = NumberCells.Join(seen.Lines.Lines, source.Vormen, indeling);
        var page = lines == seen.Lines.Lines ? seen.Lines : PageLines.Of(lines, source, indeling);
        var classified = TableLines.PutIn(new LineClassifier(indeling).Classify(page, source.Vormen, clock), seen.Tables);
        var surroundings = new Surroundings(indeling, classified, page.Typography);
        return new(indeling, surroundings, ImpliedThemes.Read(surroundings, indeling, clock));
    }

    private LayoutReading Complete(Brontekst source, ReadingClock clock, IReadOnlyList<string> named, int? year)
    {
        var steering = Document.Themes.SelectMany(theme => theme.Agreements).SelectMany(draft => draft.Columns)
            .Where(pair => pair.Key.Rol == Kolomrol.Regie).SelectMany(pair => pair.Value.Lines).Select(line => line.Rest);
        var parties = PartyFinder.Learn(source.Regels, steering, named);
        var details = new AgreementDetails(parties, Joiner, Notes(), year ?? OnlyYear(source.Alineas), clock);
        var (themes, speerpunten) = Together.Run(
            new KaderBuilder(Indeling, Document, Joiner, details, parties).BuildThemes,
            () => SpeerpuntReader.Read(source, Lines, parties, clock));
        var resolved = new ReferenceReader(Indeling, Lines, themes, speerpunten).Resolve();
        return this with { Parties = parties, Speerpunten = speerpunten, Themas = resolved };
    }

    /// <summary>The year of a document about one year: what its terms mean when they leave the year out.</summary>
    private int? OnlyYear(bool paragraphs)
    {
        var title = TitleFinder.FindTitle(Lines.Lines, paragraphs, "", DocumentSoort.Kader).Text;
        var period = TitleFinder.FindPeriod(title, Joiner.Join(Document.Before.Lines));
        return period?.Tot?.Year is { } last && last == period.Value.Van.Year ? last : null;
    }

    private List<Voetnoot> Notes() => Document.Notes.ConvertAll(note => new Voetnoot(note.Mark, Joiner.Join(note.Text.Lines), note.Text.Bron));

    private static bool HasMarkup(AgreementDraft draft) =>
        draft.Columns.Values.Append(draft.Block).SelectMany(block => block.Lines)
            .Any(line => IsMarkup(line.Rest));

    private static bool IsMarkup(string text) => text.AsSpan().ContainsAny(Markup);
}
