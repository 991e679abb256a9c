using System.Text.Json;
using System.Text.RegularExpressions;
using Noaber.Files.Uitvoer;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;

namespace Noaber.Files.Tests;

/// <summary>The JSON of <c>inspect --json</c> is a promise: fields may be added, none may be renamed or leave.</summary>
public partial class LezingJsonTests
{
    private static readonly Bronplaats Plek = new(1, 2);

    private static readonly Actie Actie = new(
        "Bouwen", ["Het Baken"], ["Gemeente"], new Termijn("Q1 2026", new(2026, 1, 1), new(2026, 3, 31)),
        [new(40, 50, Grens.Tussen, "woningen", "Het Baken", "Haven", null, "40 tot 50 woningen")], Plek);

    private static readonly Lezing Alles = new(
        new Brontekst("a.txt", "00", ["een", "twee"]),
        new Kader("Afspraken", Periode.Jaren(2026, 2027),
        [
            new("1", "Bouwen", new("- Meer huizen\n- Betere huizen", "Samen", "Lijst"), [new("A", "Nieuw", Opzet.Leeg, Plek)],
            [
                new("1.1", "Haven", "Tekst", AfspraakSoort.Focus, "A", Plek)
                {
                    Regie = ["Gemeente"],
                    Jaarschijven = [new(2026, "Dit jaar", [Actie], Plek)],
                    Verwijzingen = [new("zie 1.2", VerwijzingSoort.Afspraak, "1.2", false, Plek)],
                    Voetnoten = [new("¹", "Als het kan.", Plek)],
                },
            ], Plek),
        ]),
        [new("nummer-dubbel", Ernst.Bevestigen, "Dubbel", "Kies", Plek)])
    {
        Soort = DocumentSoort.Actieprogramma,
        Partijen = [new("De Kade", PartijSoort.Huurdersorganisatie)],
        Speerpunten = [new("Ouderen", "Zorg", [new("doel", "Doel:", "Langer thuis", Plek)], [Actie], Plek)],
        Reeksen = [new("Verkoop", ["2026", "2027"], [new("Verkoop", [new("34", 34, null, Grens.Precies, "", "*"), Reekswaarde.Leeg], Plek)], [new("*", "samen", Plek)], Plek)],
        Beleidsuitspraken = [new("1 Stad", "1.1 Bouwen", Noaber.Kernel.Visies.Aard.Actiegericht, "Wij bouwen.", Plek)],
        Definities = [new("Nultreden", "Zonder trap", Plek)],
        Delen = [new(DocumentSoort.Kader, "Afspraken", Plek)],
        Tekstdelen = [new("Vooraf", "Tekst", Plek) { Regels = ["regel"] }],
        Dekking = new(7, 4, [new("los", Plek)]),
    };

    private static JsonElement Json(Lezing lezing) => JsonDocument.Parse(LezingJson.Write(lezing)).RootElement;

    private static string[] Velden(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    [Fact]
    public void Fields_AreThosePromised()
    {
        var json = Json(Alles);

        Heeft("soort titel periode partijen themas speerpunten reeksen beleidsuitspraken definities meldingen dekking", json);
        Heeft("van tot", json, "periode");
        Heeft("naam soort", json, "partijen");
        Heeft("nummer titel doelen hoe monitor onderdelen afspraken", json, "themas");
        Heeft("letter titel", json, "themas", "onderdelen");
        Heeft("nummer kop tekst soort onderdeel regie jaarschijven verwijzingen bron", json, "themas", "afspraken");
        Heeft("van tot", json, "themas", "afspraken", "bron");
        Heeft("jaar tekst acties", json, "themas", "afspraken", "jaarschijven");
        Heeft("tekst trekkers termijn hoeveelheden", json, "themas", "afspraken", "jaarschijven", "acties");
        Heeft("waarde tot grens eenheid partij", json, "themas", "afspraken", "jaarschijven", "acties", "hoeveelheden");
        Heeft("titel hoofdthema velden acties", json, "speerpunten");
        Heeft("titel kolommen rijen voetnoten", json, "reeksen");
        Heeft("naam waarden", json, "reeksen", "rijen");
        Heeft("paragraaf aard tekst", json, "beleidsuitspraken");
        Heeft("term tekst", json, "definities");
        Heeft("code ernst tekst bron", json, "meldingen");
        Heeft("van tot", json, "meldingen", "bron");
        Heeft("tekens geplaatst nietGeplaatst", json, "dekking");
        Heeft("tekst bron", json, "dekking", "nietGeplaatst");
        Heeft("van tot", json, "dekking", "nietGeplaatst", "bron");
    }

    /// <summary>The page for its users names each field of each object, and no other.</summary>
    [Fact]
    public void Page_NamesTheFieldsThatAreWritten()
    {
        var objects = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Verzamel("", Json(Alles), objects);
        var described = File.ReadAllLines(Pagina()).Select(line => Rij().Match(line)).Where(row => row.Success)
            .Select(row => (Naam: row.Groups["pad"].Value.TrimEnd('[', ']').Split('.')[^1], Velden: row.Groups["velden"].Value.Replace("[]", "", StringComparison.Ordinal).Split(", "))).ToList();

        Assert.All(described, row => Assert.Equal(row.Velden.Order(StringComparer.Ordinal), objects[row.Naam].Order(StringComparer.Ordinal)));
        Assert.Equal(objects.Keys.Except(["", "bron", "velden"]).Order(StringComparer.Ordinal), described.Select(row => row.Naam).Append("cellen").Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["van", "tot"], objects["bron"]);
    }

    /// <summary>The names in each object, by the field that holds it; the notes of an agreement are a list, those of a table an object.</summary>
    private static void Verzamel(string name, JsonElement element, Dictionary<string, string[]> objects)
    {
        if (element.ValueKind == JsonValueKind.Object)
            objects.TryAdd(name, Velden(element));
        foreach (var (field, value) in element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().Select(property => (property.Name, property.Value)),
            JsonValueKind.Array => element.EnumerateArray().Select(item => (name, item)),
            _ => [],
        })
            Verzamel(field, value, objects);
    }

    private static string Pagina()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "docs", "inspect-json.md")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "docs", "inspect-json.md");
    }

    private static void Heeft(string names, JsonElement element, params string[] path)
    {
        foreach (var field in path)
            element = element.GetProperty(field) is { ValueKind: JsonValueKind.Array } list ? list[0] : element.GetProperty(field);
        Assert.Empty(names.Split(' ').Except(Velden(element)));
    }

    [GeneratedRegex(@"^\| `(?<pad>[\w.\[\]]+)`[^|]*\| `\{(?<velden>[^}]*)\}`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rij();

    [Fact]
    public void Values_AreWrittenAsPromised()
    {
        var json = Json(Alles);
        var afspraak = json.GetProperty("themas")[0].GetProperty("afspraken")[0];

        Assert.Equal(["Meer huizen", "Betere huizen"], json.GetProperty("themas")[0].GetProperty("doelen").EnumerateArray().Select(doel => doel.GetString()));
        Assert.Equal(("actieprogramma", "focus"), (json.GetProperty("soort").GetString(), afspraak.GetProperty("soort").GetString()));
        Assert.Equal("2027-12-31", json.GetProperty("periode").GetProperty("tot").GetString());
        Assert.Equal(["34*", ""], json.GetProperty("reeksen")[0].GetProperty("rijen")[0].GetProperty("waarden").EnumerateArray().Select(waarde => waarde.GetString()));
        Assert.Equal("samen", json.GetProperty("reeksen")[0].GetProperty("voetnoten").GetProperty("*").GetString());
        Assert.Equal("Langer thuis", json.GetProperty("speerpunten")[0].GetProperty("velden").GetProperty("doel").GetString());
        Assert.Equal("tussen", afspraak.GetProperty("jaarschijven")[0].GetProperty("acties")[0].GetProperty("hoeveelheden")[0].GetProperty("grens").GetString());
        Assert.Equal("actiegericht", json.GetProperty("beleidsuitspraken")[0].GetProperty("aard").GetString());
    }

    [Fact]
    public void OwnDocument_KeepsItsShape()
    {
        var json = Json(Testdocument.Lees("bundel.txt"));

        Assert.Equal(("kader", 3), (json.GetProperty("soort").GetString(), json.GetProperty("dekking").EnumerateObject().Count()));
        Assert.Equal(["brief", "kader", "brief", "bod"], json.GetProperty("delen").EnumerateArray().Select(deel => deel.GetProperty("soort").GetString()));
        Assert.Equal("1.1", json.GetProperty("themas")[0].GetProperty("afspraken")[0].GetProperty("nummer").GetString());
        Assert.Equal("bundel.txt", json.GetProperty("bestandsnaam").GetString());
    }
}
