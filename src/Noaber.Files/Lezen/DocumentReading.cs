using Noaber.Files.Lezen.Bevindingen;
using Noaber.Files.Lezen.Dekken;
using Noaber.Files.Lezen.Delen;
using Noaber.Files.Lezen.Reeksen;
using Noaber.Files.Lezen.Visies;
using Noaber.Files.Lezen.Voorwerk;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;

namespace Noaber.Files.Lezen;

/// <summary>
/// Reads a whole document: the agreements by their layout, then what stands beside them, then what is left, and accounts for every character.
/// </summary>
internal sealed class DocumentReading
{
    private readonly Brontekst source;
    private readonly IReadOnlyList<SourceLine> lines;
    private readonly PartyList listed;
    private readonly ReadVisie visie;
    private readonly LayoutReading layout;
    private readonly IReadOnlyList<GenoemdePartij> parties;
    private readonly IReadOnlyList<FoundTable> tables;
    private readonly ReadingClock clock;
    private readonly HashSet<int> debris;
    private readonly HashSet<int> outside;
    private readonly HashSet<int> cells;

    private DocumentReading(Brontekst source, ReadingClock clock)
    {
        (this.source, this.clock) = (source, clock);
        lines = SourceLine.Of(source);
        cells = Numbers(CellTables.Find(source, lines).Select(table => table.Reeks.Bron));
        visie = VisieReader.Read(lines, new HashSet<int>(), clock);
        listed = PartyList.Find(lines);
        (layout, (parties, tables)) = Together.Run(ReadAgreements, ReadTables);
        debris = [.. layout.Document.Debris.Select(line => line.Nummer), .. RepeatedLines.Find(lines)];
        debris.UnionWith(source.Vormen.Where(form => form.Value is Regelvorm.Kopvoet).Select(form => form.Key));
        outside = [.. debris, .. source.Vormen.Where(form => form.Value is Regelvorm.Wijziging { Ingevoegd: false }).Select(form => form.Key)];
    }

    /// <summary>Reads what a person sees of the source; what is hidden in it is reported and goes nowhere.</summary>
    public static Lezing Read(Brontekst source, bool guessedEncoding, ReadingClock clock)
    {
        var reading = new DocumentReading(source with { Regels = [.. source.Regels.Select(VerborgenTekens.Zonder)] }, clock);
        return reading.Read(guessedEncoding, CharacterFindings.Of(source)) with { Bron = source };
    }

    private Lezing Read(bool guessedEncoding, IEnumerable<Melding> aboutCharacters)
    {
        var agreements = layout.Afspraken.Select(afspraak => afspraak.Bron).ToList();
        var parts = Parts(agreements);
        var kind = KindFinder.Of(parts);
        var steering = Steering.Of(kind == DocumentSoort.Visie || agreements.Count == 0 ? [] : WithoutTables(layout.Themas), tables, parties);
        var themes = steering.Themas;
        var front = FrontMatter.Read(lines, themes.Select(theme => theme.Bron.Van).DefaultIfEmpty(int.MaxValue).Min());
        var found = Title(kind, parts);
        var title = found.Text;
        var reading = new Lezing(source, new Kader(title, Period(kind, title, front), themes), [])
        {
            Indeling = layout.Indeling.Titel,
            Soort = kind,
            Versie = front.Version,
            Datum = front.Date,
            Partijen = parties,
            Delen = [.. parts.Select((part, i) => i == 0 && part.Soort == kind ? part with { Titel = title } : part)],
            Speerpunten = layout.Speerpunten,
            Reeksen = [.. tables.Select(table => table.Reeks)],
            Beleidsuitspraken = visie.Statements,
            Definities = [.. DefinitionReader.Read(lines, outside).Concat(CellDefinitions.Read(source)).DistinctBy(definition => definition.Bron)],
        };
        reading = reading with { Tekstdelen = new SectionReader(source, lines, layout, Bounds(reading, found)).Read(clock) };
        reading = reading with { Dekking = CoverageLedger.Make(source, [.. Claim.Of(reading, tables, visie, layout), .. FrontClaims(found, front)], debris, clock) };
        return reading with { Meldingen = FindingList.Order(Findings(reading, found.Source, guessedEncoding).Concat(PartyFindings.Of(steering)).Concat(aboutCharacters)) };
    }

    /// <summary>
    /// Where agreements have no number, the rows of a table look like some; a table is read as a table. An agreement that a table merely
    /// stands in stays.
    /// </summary>
    private IReadOnlyList<Thema> WithoutTables(IReadOnlyList<Thema> themes)
    {
        var inFlatTable = Numbers(tables.SelectMany(PlacesOf));
        inFlatTable.ExceptWith(cells);
        bool IsTable(Afspraak afspraak) => afspraak.Nummer.Length == 0
            && Numbers([afspraak.Bron]).ToLookup(inFlatTable.Contains, number => lines[number - 1].Text.Length) is var sizes
            && sizes[true].Any() && sizes[true].Sum() >= sizes[false].Sum();
        return [.. themes.Select(theme => theme with { Afspraken = [.. theme.Afspraken.Where(afspraak => !IsTable(afspraak))] })];
    }

    private IReadOnlyList<Documentdeel> Parts(IReadOnlyList<Bronplaats> agreements) =>
        new PartFinder(lines, agreements, [.. visie.Statements.Select(statement => statement.Bron)]).Find();

    /// <summary>
    /// The agreements without the letters, the bid and the evaluation that stand in the same file, else the last agreement would run on
    /// into them, and without the cells of tables of numbers. A letter that holds the agreements itself, under themes, is read after all.
    /// </summary>
    private LayoutReading ReadAgreements()
    {
        List<string> names = [.. listed.Parties.Select(party => party.Naam)];
        var finder = new PartFinder(lines, [], [.. visie.Statements.Select(statement => statement.Bron)]);
        var parts = finder.Find();
        var others = parts.Where(part => parts.Count > 1 && part.Soort == DocumentSoort.Bod).Concat(finder.WithoutAgreements).ToLookup(part => part.Soort == DocumentSoort.Brief, part => part.Bron);
        var without = LayoutReading.ReadBest(Without([.. Numbers(others[true]), .. Numbers(others[false]), .. cells]), clock, names);
        if (without.Afspraken.Any() || !others[true].Any())
            return without;
        var withLetters = LayoutReading.ReadBest(Without([.. Numbers(others[false]), .. cells]), clock, names);
        return withLetters.Document.HasImpliedThemes ? without : withLetters;
    }

    /// <summary>The parties, and the tables of numbers, whose columns may be named after those.</summary>
    private (IReadOnlyList<GenoemdePartij> Parties, IReadOnlyList<FoundTable> Tables) ReadTables()
    {
        var named = NamedParties.Find(lines);
        return (named, TableReader.Read(source, lines, [.. named.Select(party => party.Naam)], clock));
    }

    private Brontekst Without(HashSet<int> hidden) =>
        hidden.Count == 0 ? source : source with
        {
            Regels = [.. source.Regels.Select((line, i) => hidden.Contains(i + 1) ? "" : line)],
            Opzij = hidden.ToDictionary(number => number, number => source.Regels[number - 1]),
        };

    /// <summary>A letter is called what it is about.</summary>
    private FoundTitle Title(DocumentSoort kind, IReadOnlyList<Documentdeel> parts) => kind == DocumentSoort.Visie && TitleFinder.FindVisieTitle(lines) is { } name
        ? new(name, TitleSource.Document, [])
        : kind == DocumentSoort.Brief && Subject(parts.First(part => part.Soort == kind)) is { } subject
        ? subject
        : TitleFinder.FindTitle(
            layout.Afspraken.Any() ? layout.Lines.Lines : [.. lines.Select(Plain)],
            source.Alineas, source.Bestandsnaam, kind);

    private GekeurdeRegel Plain(SourceLine line)
    {
        var form = source.Vormen.GetValueOrDefault(line.Number);
        return new(new(line.Number, line.Text), form is Regelvorm.Kopvoet ? Regelsoort.Bladvulling : Regelsoort.Tekst) { Vorm = form };
    }

    private FoundTitle? Subject(Documentdeel letter) =>
        lines.Skip(letter.Bron.Van - 1).Take(letter.Bron.Tot - letter.Bron.Van + 1).FirstOrDefault(line => PartFinder.SubjectOf(line) == letter.Titel) is { } line
            ? new(letter.Titel, TitleSource.Document, [line.Number])
            : null;

    /// <summary>A visie is called after the year it was made in, a letter after what it is about; that is not the period it covers.</summary>
    private Periode? Period(DocumentSoort kind, string title, FrontMatter front) => kind is DocumentSoort.Visie or DocumentSoort.Brief
        ? null
        : TitleFinder.FindPeriod(title, layout.Joiner.Join(layout.Document.Before.Lines)) ?? front.From;

    private SectionBounds Bounds(Lezing reading, FoundTitle title)
    {
        var themes = reading.Kader.Themas.Select(thema => thema.Bron).Concat(reading.Speerpunten.Select(speerpunt => speerpunt.Bron));
        var values = tables.SelectMany(TablePlaces)
            .Concat(visie.Labels).Concat(visie.Statements.Select(statement => statement.Bron)).Concat(reading.Definities.Select(definition => definition.Bron));
        var heads = reading.HeeftAfspraken ? layout.Lines.Lines.Where(line => line.Soort == Regelsoort.Tabelkop).Select(line => line.Regel.Nummer) : [];
        var taken = Numbers(values);
        taken.UnionWith([.. title.Lines, .. listed.Lines.Select(line => line.Number), .. heads]);
        return new(Numbers(themes), taken, outside);
    }

    private static Bronplaats[] PlacesOf(FoundTable table) => table.TitlePlace is { } title ? [table.Reeks.Bron, title] : [table.Reeks.Bron];

    /// <summary>All that a table was read from: also where it comes back, and its notes.</summary>
    private static Bronplaats[] TablePlaces(FoundTable table) => [.. PlacesOf(table), .. table.Repeats, .. table.Reeks.Voetnoten.Select(note => note.Bron)];

    private static HashSet<int> Numbers(IEnumerable<Bronplaats> places) => [.. places.SelectMany(place => Enumerable.Range(place.Van, place.Tot - place.Van + 1))];

    /// <summary>Title, version, date and parties stand on the front page: the lines that give them are placed.</summary>
    private IEnumerable<Claim> FrontClaims(FoundTitle title, FrontMatter front)
    {
        foreach (var number in title.Lines)
            yield return new(lines[number - 1].Place, [lines[number - 1].Text]);
        foreach (var (place, words) in listed.Structure())
            yield return new(place, [words]);
        foreach (var number in front.Lines)
            yield return new(lines[number - 1].Place, [lines[number - 1].Text]);
        foreach (var party in parties)
            yield return new(new Bronplaats(1, Math.Min(lines.Count, NamedParties.FrontLines)), [party.Naam]);
    }

    private IEnumerable<Melding> Findings(Lezing reading, TitleSource titleSource, bool guessedEncoding)
    {
        var aboutAgreements = reading.Kader.Themas.Count == 0
            ? KindFindings.WithoutAgreements(reading, layout)
            : NumberFindings.Of(layout).Concat(StrayNumberFindings.Of(source, layout)).Concat(ThemeFindings.Of(layout)).Concat(ReferenceFindings.Of(layout))
                .Concat(RepeatedTextFindings.Of(layout)).Concat(RowFindings.Of(layout)).Concat(CoverageFindings.Of(layout, Numbers(tables.SelectMany(TablePlaces))));
        return aboutAgreements.Concat(tables.SelectMany(table => table.Findings)).Concat(KindFindings.OfRepeats(tables))
            .Concat(PartyFindings.Of(listed)).Concat(DocumentFindings.Of(reading, titleSource, guessedEncoding, layout.Indeling));
    }
}
