using System.Text.Json;
using Noaber.Files.Uitvoer;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;

namespace Noaber.Files.Tests;

/// <summary>The JSON of <c>inspect --json</c> is a promise: fields may be added, none may be renamed or leave.</summary>
public class LezingJsonTests
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
        Dekking = new(7, 4, [new("los", Plek)]),
    };

    private static JsonElement Json(Lezing lezing) => JsonDocument.Parse(LezingJson.Write(lezing)).RootElement;

    private static string[] Velden(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    [Fact]
    public void Fields_AreThosePromised()
    {
        var json = Json(Alles);
        var thema = json.GetProperty("themas")[0];
        var afspraak = thema.GetProperty("afspraken")[0];
        var jaar = afspraak.GetProperty("jaarschijven")[0];
        var actie = jaar.GetProperty("acties")[0];

        Heeft("soort titel periode partijen themas speerpunten reeksen beleidsuitspraken definities meldingen dekking", json);
        Assert.Equal(["van", "tot"], Velden(json.GetProperty("periode")));
        Assert.Equal(["naam", "soort"], Velden(json.GetProperty("partijen")[0]));
        Heeft("nummer titel doelen hoe monitor onderdelen afspraken", thema);
        Heeft("letter titel", thema.GetProperty("onderdelen")[0]);
        Heeft("nummer kop tekst soort onderdeel regie jaarschijven verwijzingen bron", afspraak);
        Heeft("jaar tekst acties", jaar);
        Heeft("tekst trekkers termijn hoeveelheden", actie);
        Heeft("waarde tot grens eenheid partij", actie.GetProperty("hoeveelheden")[0]);
        Heeft("titel hoofdthema velden acties", json.GetProperty("speerpunten")[0]);
        Heeft("titel kolommen rijen voetnoten", json.GetProperty("reeksen")[0]);
        Heeft("naam waarden", json.GetProperty("reeksen")[0].GetProperty("rijen")[0]);
        Heeft("paragraaf aard tekst", json.GetProperty("beleidsuitspraken")[0]);
        Heeft("term tekst", json.GetProperty("definities")[0]);
        Heeft("code ernst tekst bron", json.GetProperty("meldingen")[0]);
        Assert.Equal(["tekens", "geplaatst", "nietGeplaatst"], Velden(json.GetProperty("dekking")));
    }

    private static void Heeft(string names, JsonElement element) => Assert.Empty(names.Split(' ').Except(Velden(element)));

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
