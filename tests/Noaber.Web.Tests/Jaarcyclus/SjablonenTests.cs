using Noaber.Kernel.Jaarcyclus;
using Noaber.Web.Features.Jaarcyclus;

namespace Noaber.Web.Tests.Jaarcyclus;

/// <summary>The templates that come along are whole, and what is wrong with another is said.</summary>
public sealed class SjablonenTests
{
    private const string Geheel = """
        { "code": "proef", "versie": 1, "naam": "Proef", "uitleg": "", "bron": "proef", "geldigVanaf": 2026,
          "mijlpalen": [ { "code": "a", "naam": "A", "wie": { "soorten": ["gemeente"] }, "datum": { "soort": "dag", "maand": 4, "dag": 1 }, "grond": "proef" } ] }
        """;

    [Fact]
    public void EveryTemplate_LoadsAndGivesEachMilestoneADateInItsYears()
    {
        Assert.Equal(["almelo", "enschede", "hengelo", "hengelo-2017", "wettelijk"], Sjablonen.Alle.Select(s => s.Code).Order());
        Assert.All(Sjablonen.Alle, sjabloon => Assert.All(Enumerable.Range(sjabloon.GeldigVanaf, Math.Min(20, (sjabloon.GeldigTot ?? 2100) - sjabloon.GeldigVanaf + 1)),
            jaar => Assert.All(sjabloon.Plan(jaar), m => Assert.InRange(m.Datum.Year, jaar, jaar + 1))));
    }

    [Fact]
    public void StatutoryTemplate_HasTheDatesOfTheLaw()
    {
        var plan = Sjablonen.Met("wettelijk")!.Plan(2026).ToDictionary(m => m.Mijlpaal.Code, m => m.Datum);
        Assert.Equal(new DateOnly(2026, 4, 1), plan["overleg-vragen"]); // art. 44 lid 1: by 1 April
        Assert.Equal(new DateOnly(2026, 6, 30), plan["verantwoording"]); // art. 38: before 1 July
        Assert.Equal(new DateOnly(2026, 7, 1), plan["bod"]); // art. 44 lid 2
        Assert.Equal(new DateOnly(2026, 12, 14), plan["dpi"]); // art. 44a lid 1: before 15 December
        Assert.Equal(new DateOnly(2027, 1, 29), plan["geschil-voorleggen"]); // art. 44 lid 3: six months and four weeks after the bid
    }

    [Fact]
    public void TemplateOfAPartnership_HasTheStatutoryMilestonesToo() =>
        Assert.All(new[] { "enschede", "almelo", "hengelo" }, code => Assert.Empty(Sjablonen.Met("wettelijk")!.Mijlpalen.Select(m => m.Code)
            .Except(Sjablonen.Met(code)!.Mijlpalen.Select(m => m.Code))));

    [Fact]
    public void TemplatesForAYear_AreThoseThatHoldThen()
    {
        Assert.Equal(["hengelo-2017"], Sjablonen.Voor(2017).Select(s => s.Code));
        Assert.DoesNotContain(Sjablonen.Voor(2026), s => s.Code == "hengelo-2017");
    }

    [Theory]
    [InlineData("\"dag\": 1", "\"dag\": 31", "stuk.json: mijlpaal ‘a’: 31-4 is geen dag")]
    [InlineData("\"gemeente\"", "\"waterschap\"", "stuk.json, regel 2, bij $.mijlpalen[0].wie.soorten")]
    [InlineData("\"grond\"", "\"gronden\"", "stuk.json, regel 2, bij $.mijlpalen[0]")]
    [InlineData("\"grond\": \"proef\"", "\"grond\": \"proef\", \"feit\": \"wonder\"", "stuk.json: mijlpaal ‘a’: het feit ‘wonder’ bestaat niet")]
    [InlineData("\"versie\": 1,", "\"versie\": 1", "stuk.json, regel 1")]
    [InlineData("\"bron\": \"proef\"", "\"bron\": \"proef\", \"neemtOver\": \"weg\"", "stuk.json: het sjabloon ‘weg’ dat het overneemt, is er niet")]
    [InlineData("\"soort\": \"dag\"", "\"soort\": \"ooit\"", "stuk.json, regel 2, bij $.mijlpalen[0].datum")]
    public void FaultyTemplate_IsRefusedWithItsPlace(string van, string naar, string fout)
    {
        Assert.Single(Sjablonen.Lees([("heel.json", Geheel)]));
        var geweigerd = Assert.Throws<InvalidDataException>(() => Sjablonen.Lees([("stuk.json", Geheel.Replace(van, naar, StringComparison.Ordinal))]));
        Assert.Contains(fout, geweigerd.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SameTemplateTwice_IsRefused() =>
        Assert.Contains("‘proef’", Assert.Throws<InvalidDataException>(() => Sjablonen.Lees([("een.json", Geheel), ("twee.json", Geheel)])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-07-01", null)]
    [InlineData("2028-07-01", "Dit is een zaterdag. De laatste werkdag ervoor is vr 30 juni 2028, de eerste erna ma 3 juli 2028.")]
    [InlineData("2027-01-01", "Dit is Nieuwjaarsdag. De laatste werkdag ervoor is do 31 december 2026, de eerste erna ma 4 januari 2027.")]
    public void DateThatIsNoWorkingDay_ComesWithAdvice(string dag, string? advies) => Assert.Equal(advies, Termijntekst.Advies(DateOnly.Parse(dag, null)));

    [Fact]
    public void RuleOfADate_IsSaidInWords() => Assert.Equal(
        ["elk jaar vóór 15 december", "elk jaar uiterlijk 1 april", "elk jaar van april tot en met september", "elk jaar in mei", "6 maanden na ‘Bod’", "tegelijk met ‘Bod’", "2 weken voor ‘Bod’"],
        new Datumregel[] { new VasteDag(12, 15, Voor: true), new VasteDag(4, 1), new Venster(4, 9), new Venster(5, 5), new NaMijlpaal("bod", 6), new NaMijlpaal("bod"), new NaMijlpaal("bod", Weken: -2) }
            .Select(regel => Termijntekst.Regel(regel, _ => "Bod")));
}
