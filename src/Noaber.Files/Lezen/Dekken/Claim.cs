using Noaber.Files.Indelingen;
using Noaber.Files.Lezen.Reeksen;
using Noaber.Files.Lezen.Tabellen;
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
        .. visie.Labels.Concat(visie.Headings).Select(place => new Claim(place, [.. Lines(lezing.Bron, place)])),
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

    private static Claim Of(Afspraak afspraak)
    {
        string?[] texts = [afspraak.Tekst, .. afspraak.Jaarschijven.Select(year => year.Tekst)];
        var own = string.Join(' ', texts).ReplaceLineEndings(" ");
        var rows = afspraak.Acties.Select(actie => actie.Tekst).Where(text => !own.Contains(text, StringComparison.Ordinal));
        var beside = afspraak.Acties.Concat(afspraak.Jaarschijven.SelectMany(year => year.Acties)).SelectMany(Of).Distinct(StringComparer.Ordinal)
            .Where(words => !Array.Exists(texts, text => text!.Contains(words, StringComparison.OrdinalIgnoreCase)));
        var steering = afspraak.Regie.Concat(afspraak.Jaarschijven.SelectMany(year => year.Regie));
        return new(afspraak.Bron, [afspraak.Nummer, afspraak.Kop, .. steering, .. texts, .. beside, .. rows]);
    }

    /// <summary>Who and when may stand in columns of their own, beside the text.</summary>
    private static string[] Of(Actie actie) => [.. actie.Trekkers, .. actie.Helpers, .. actie.Termijn is { } term ? [term.Tekst] : (string[])[]];

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

    /// <summary>
    /// The words by which the layout names what follows: <c>Doel</c>, <c>Prestatieafspraken</c>, <c>Artikel</c>, <c>Wanneer</c>, the head of a
    /// table of agreements.
    /// </summary>
    private static IEnumerable<Claim> Structure(LayoutReading reading)
    {
        var themes = reading.Themas.Select(thema => thema.Bron.Van).ToHashSet();
        var agreements = reading.Afspraken.Select(afspraak => afspraak.Bron.Van).ToHashSet();
        return reading.Lines.Lines.Select(line => (Place: LineOf(line.Regel), Words: line.Soort switch
        {
            Regelsoort.Leeg or Regelsoort.Bladvulling => null,
            Regelsoort.Tekst => reading.Indeling.Tabel.FieldOf(line.Regel.Tekst)?.Label,
            Regelsoort.Rij when line.Rij is { Kop: { } heading } => themes.Contains(line.Regel.Nummer) ? heading : null,
            Regelsoort.Thema when !themes.Contains(line.Regel.Nummer) => null,
            Regelsoort.Nummer when !agreements.Contains(line.Regel.Nummer) || line.Regel.Tekst.StartsWith(line.Sleutel, StringComparison.Ordinal) => null,
            _ when line.Rest.Length > 0 && line.Regel.Tekst.EndsWith(line.Rest, StringComparison.Ordinal) => line.Regel.Tekst[..^line.Rest.Length],
            _ => line.Regel.Tekst,
        })).Where(line => line.Words is not null).Select(line => new Claim(line.Place, [line.Words])).Concat(ThemeCells(reading));
    }

    /// <summary>A column that names the theme of each row says it time and again.</summary>
    private static IEnumerable<Claim> ThemeCells(LayoutReading reading) => reading.Lines.Lines.Select(line => line.Rij).OfType<Afspraakrij>()
        .SelectMany(row => row.Cellen.Where((_, i) => row.Kolommen[i].Rol == Kolomrol.Thema)).SelectMany(cell => cell)
        .Select(line => new Claim(LineOf(line), [line.Tekst]));

    private static Bronplaats LineOf(Regel line) => new(line.Nummer, line.Nummer);

    private static IEnumerable<string> Lines(Brontekst source, Bronplaats place) => source.Regels.Skip(place.Van - 1).Take(place.Tot - place.Van + 1);
}
