using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Noaber.Files.Uitvoer;

/// <summary>
/// A reading as <c>inspect --json</c> writes it: a stable shape, apart from the types of the kernel, which may change. Fields are added,
/// never renamed or removed. Each field is described in docs/inspect-json.md.
/// </summary>
public sealed record LezingJson(
    string Soort,
    string Titel,
    PeriodeJson? Periode,
    string? Versie,
    DateOnly? Datum,
    IReadOnlyList<PartijJson> Partijen,
    IReadOnlyList<DeelJson> Delen,
    IReadOnlyList<ThemaJson> Themas,
    IReadOnlyList<SpeerpuntJson> Speerpunten,
    IReadOnlyList<ReeksJson> Reeksen,
    IReadOnlyList<BeleidsuitspraakJson> Beleidsuitspraken,
    IReadOnlyList<DefinitieJson> Definities,
    IReadOnlyList<TekstdeelJson> Tekstdelen,
    IReadOnlyList<MeldingJson> Meldingen,
    DekkingJson Dekking,
    string Bestandsnaam,
    string Sha256,
    string? Indeling)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DictionaryKeyPolicy = null,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
    };

    /// <summary>The reading as JSON.</summary>
    public static string Write(Lezing lezing) => JsonSerializer.Serialize(LezingJsonMaker.Make(lezing), Options);
}

/// <summary>First and last day; without <paramref name="Tot"/> it has no end.</summary>
public sealed record PeriodeJson(DateOnly Van, DateOnly? Tot);

/// <summary>First and last line, from 1.</summary>
public sealed record BronJson(int Van, int Tot);

/// <summary>A party that the document names.</summary>
public sealed record PartijJson(string Naam, string Soort);

/// <summary>A document within the file.</summary>
public sealed record DeelJson(string Soort, string Titel, BronJson Bron);

/// <summary>A theme with its agreements.</summary>
public sealed record ThemaJson(
    string Nummer,
    string Titel,
    IReadOnlyList<string> Doelen,
    string? Hoe,
    string? Monitor,
    IReadOnlyList<OnderdeelJson> Onderdelen,
    IReadOnlyList<AfspraakJson> Afspraken,
    BronJson Bron);

/// <summary>A part of a theme.</summary>
public sealed record OnderdeelJson(string Letter, string Titel, IReadOnlyList<string> Doelen, string? Hoe, string? Monitor, BronJson Bron);

/// <summary>An agreement.</summary>
public sealed record AfspraakJson(
    string Nummer,
    string? Kop,
    string Tekst,
    string Soort,
    string? Onderdeel,
    IReadOnlyList<string> Regie,
    IReadOnlyList<JaarschijfJson> Jaarschijven,
    IReadOnlyList<ActieJson> Acties,
    IReadOnlyList<VerwijzingJson> Verwijzingen,
    IReadOnlyList<VoetnootJson> Voetnoten,
    BronJson Bron);

/// <summary>What an agreement means in one year.</summary>
public sealed record JaarschijfJson(int Jaar, string Tekst, IReadOnlyList<string> Regie, IReadOnlyList<ActieJson> Acties, BronJson Bron);

/// <summary>Something that someone is to do.</summary>
public sealed record ActieJson(
    string Tekst,
    IReadOnlyList<string> Trekkers,
    IReadOnlyList<string> Helpers,
    string? Termijn,
    DateOnly? Van,
    DateOnly? Tot,
    bool Doorlopend,
    IReadOnlyList<HoeveelheidJson> Hoeveelheden,
    BronJson Bron);

/// <summary>A number with what it counts.</summary>
public sealed record HoeveelheidJson(
    decimal Waarde, decimal? Tot, string Grens, string Eenheid, string? Partij, string? Plaats, string? Wanneer, string Tekst);

/// <summary>A reference within the document.</summary>
public sealed record VerwijzingJson(string Tekst, string Soort, string Doel, bool Gevonden, BronJson Bron);

/// <summary>A footnote.</summary>
public sealed record VoetnootJson(string Merk, string Tekst, BronJson Bron);

/// <summary>A priority of the year; its fields by their stable name.</summary>
public sealed record SpeerpuntJson(
    string Titel, string? Hoofdthema, IReadOnlyDictionary<string, string> Velden, IReadOnlyList<ActieJson> Acties, BronJson Bron);

/// <summary>A table of numbers; its notes by their mark.</summary>
public sealed record ReeksJson(
    string Titel, IReadOnlyList<string> Kolommen, IReadOnlyList<ReeksrijJson> Rijen, IReadOnlyDictionary<string, string> Voetnoten, BronJson Bron);

/// <summary>A row of a table: its cells as printed, and the same cells taken apart.</summary>
public sealed record ReeksrijJson(
    string Naam, string? Groep, bool Onzeker, IReadOnlyList<string> Waarden, IReadOnlyList<ReekswaardeJson> Cellen, BronJson Bron);

/// <summary>A cell of a table.</summary>
public sealed record ReekswaardeJson(string Tekst, decimal? Waarde, decimal? Tot, string Grens, string Eenheid, string? Noot);

/// <summary>A statement of a visie.</summary>
public sealed record BeleidsuitspraakJson(string Hoofdstuk, string Paragraaf, string? Aard, string Tekst, BronJson Bron);

/// <summary>A term and its meaning.</summary>
public sealed record DefinitieJson(string Term, string Tekst, BronJson Bron);

/// <summary>Text under a heading.</summary>
public sealed record TekstdeelJson(string? Kop, string Tekst, IReadOnlyList<string> Regels, BronJson Bron);

/// <summary>A finding.</summary>
public sealed record MeldingJson(string Code, string Ernst, string Tekst, string Herstel, BronJson? Bron);

/// <summary>How much found a place.</summary>
public sealed record DekkingJson(int Tekens, int Geplaatst, IReadOnlyList<RestregelJson> NietGeplaatst);

/// <summary>Text that found no place.</summary>
public sealed record RestregelJson(string Tekst, BronJson Bron, bool Bladvulling);
