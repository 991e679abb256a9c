using Noaber.Files.Lezen.Reeksen;
using Noaber.Files.Lezen.Visies;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Dekken;

/// <summary>A value says: these lines are mine, and this is what I hold of them.</summary>
/// <param name="Place">The lines.</param>
/// <param name="Texts">All that the value holds in words.</param>
internal sealed record Claim(Bronplaats Place, IReadOnlyList<string?> Texts)
{
    /// <summary>The claims of everything in a reading.</summary>
    public static IEnumerable<Claim> Of(Lezing lezing, IReadOnlyList<FoundTable> tables, ReadVisie visie, LayoutReading reading) =>
    [
        .. lezing.Kader.Themas.SelectMany(Of),
        .. lezing.Kader.Themas.Count == 0 ? [] : Structure(reading),
        .. lezing.Speerpunten.Select(Of),
        .. tables.SelectMany(Of),
        .. lezing.Beleidsuitspraken.Select(statement => new Claim(statement.Bron, [statement.Tekst])),
        .. visie.Labels.Select(place => new Claim(place, [.. Lines(lezing.Bron, place)])),
        .. lezing.Definities.Select(definition => new Claim(definition.Bron, [definition.Term, definition.Tekst])),
        .. lezing.Tekstdelen.Select(section => new Claim(section.Bron, [section.Kop, section.Tekst])),
    ];

    private static IEnumerable<Claim> Of(Thema thema) =>
    [
        new(thema.Bron, [thema.Nummer, thema.Titel, .. Of(thema.Opzet), .. thema.Onderdelen.SelectMany(part => (string?[])[part.Letter, part.Titel, .. Of(part.Opzet)])]),
        .. thema.Afspraken.Select(Of),
        .. thema.Afspraken.SelectMany(afspraak => afspraak.Voetnoten).Select(note => new Claim(note.Bron, [note.Merk, note.Tekst])),
    ];

    private static string?[] Of(Opzet opzet) => [opzet.Doel, opzet.Hoe, opzet.Monitor];

    private static Claim Of(Afspraak afspraak) => new(afspraak.Bron,
    [
        afspraak.Nummer, afspraak.Kop, afspraak.Tekst, .. afspraak.Regie,
        .. afspraak.Jaarschijven.SelectMany(year => (string?[])[year.Tekst, .. year.Regie]),
    ]);

    private static Claim Of(Speerpunt speerpunt) => new(speerpunt.Bron, [.. speerpunt.Velden.SelectMany(field => (string?[])[field.Label, field.Tekst])]);

    private static IEnumerable<Claim> Of(FoundTable table)
    {
        var reeks = table.Reeks;
        string?[] texts =
        [
            reeks.Titel, .. reeks.Kolommen,
            .. reeks.Rijen.Select(row => row.Groep).Distinct(StringComparer.Ordinal),
            .. reeks.Rijen.SelectMany(row => row.Waarden.Select(value => value.Tekst).Prepend(row.Naam)),
        ];
        return
        [
            new(reeks.Bron, [.. texts, table.Head]),
            .. table.Repeats.Select(place => new Claim(place, [.. texts, table.Head])),
            .. table.TitlePlace is { } title ? [new Claim(title, [reeks.Titel])] : (Claim[])[],
            .. reeks.Voetnoten.Select(note => new Claim(note.Bron, [note.Merk, note.Tekst])),
        ];
    }

    /// <summary>The words by which the layout names what follows: <c>Doel</c>, <c>Prestatieafspraken</c>, the head of a table of agreements.</summary>
    private static IEnumerable<Claim> Structure(LayoutReading reading) => reading.Lines.Lines
        .Where(line => line.Soort is not (Regelsoort.Tekst or Regelsoort.Leeg or Regelsoort.Bladvulling or Regelsoort.Nummer)
            && (line.Soort != Regelsoort.Thema || reading.Themas.Any(thema => thema.Bron.Van == line.Regel.Nummer)))
        .Select(line => new Claim(
            new Bronplaats(line.Regel.Nummer, line.Regel.Nummer),
            [line.Rest.Length > 0 && line.Regel.Tekst.EndsWith(line.Rest, StringComparison.Ordinal) ? line.Regel.Tekst[..^line.Rest.Length] : line.Regel.Tekst]));

    private static IEnumerable<string> Lines(Brontekst source, Bronplaats place) => source.Regels.Skip(place.Van - 1).Take(place.Tot - place.Van + 1);
}
