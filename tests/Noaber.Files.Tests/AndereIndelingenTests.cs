using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;

namespace Noaber.Files.Tests;

public class MetDeHandTests
{
    private readonly Lezing lezing = Testdocument.Lees("met-de-hand.txt");

    [Fact]
    public void TitleAndPeriod_ComeFromTheFirstLine()
    {
        Assert.Equal("Prestatieafspraken Dorpswonen 2026 t/m 2029", lezing.Kader.Titel);
        Assert.Equal(Periode.Jaren(2026, 2029), lezing.Kader.Looptijd);
    }

    [Fact]
    public void Agreements_AreRead() => Assert.Equal(
        ["1.1 Verslag regel 10", "1.2  regels 11–13", "2.1  regels 21–24", "2.2  regel 25"],
        lezing.Afspraken().Select(a => $"{a.Nummer} {a.Kop} {a.Bron}"));

    [Fact]
    public void EmptyLine_PartsParagraphs() => Assert.Equal(
        "De huurdersvereniging mag een adviseur meenemen. De corporatie betaalt die adviseur, tot een bedrag van 2.500 euro per jaar.\n\nEen hoger bedrag kan, als beide besturen daar vooraf mee instemmen.",
        lezing.Afspraak("1.2").Tekst);

    [Fact]
    public void List_StaysAList() => Assert.Equal(
        "De corporatie bouwt tien woningen aan de Dorpsstraat, en let daarbij op:\n- een lage huur;\n- een tuin die weinig onderhoud vraagt;\n- plek voor fietsen.",
        lezing.Afspraak("2.1").Tekst);

    [Fact]
    public void PlainText_IsReadAsPlainText() => Assert.Equal("platte tekst, regel voor regel", lezing.Indeling);
}

public class TabEnOpmaakTests
{
    private readonly Lezing lezing = Testdocument.Lees("tab-en-opmaak.txt");

    [Fact]
    public void MarkedUpText_IsReadByItsOwnLayout() =>
        Assert.Equal("tabs en opmaak (Markdown of HTML), een alinea per regel", lezing.Indeling);

    [Fact]
    public void TitleAndPeriod_AreRead()
    {
        Assert.Equal("Meerjarige afspraken Havendam", lezing.Kader.Titel);
        Assert.Equal(Periode.Jaren(2025, 2028), lezing.Kader.Looptijd);
    }

    [Fact]
    public void Agreements_AreReadWithoutMarkup() => Assert.Equal(
        [
            "1.1 | Vroeg aan tafel | Procesmatig |  | regel 17",
            "1.2 |  | Procesmatig |  | regels 18–20",
            "2.1 | Gematigde huur | Regulier | A | regel 31",
            "2.2 |  | Regulier | A | regels 32–35",
            "2.3 |  | Regulier | B | regel 39",
        ],
        lezing.Afspraken().Select(a => $"{a.Nummer} | {a.Kop} | {a.Soort} | {a.Onderdeel} | {a.Bron}"));

    [Fact]
    public void SentenceBrokenByAPage_GoesOn() => Assert.Equal(
        "De stukken liggen er tien dagen eerder. Lukt dat niet, dan schuift het onderwerp door naar het volgende overleg. De voorzitter laat dat weten.",
        lezing.Afspraak("1.2").Tekst);

    [Fact]
    public void ListInOneLine_IsCutIntoItems() => Assert.Equal(
        "De corporatie telt elk jaar:\n- het aantal huurders met een achterstand;\n- het aantal ontruimingen;\n- het aantal regelingen.",
        lezing.Afspraak("2.2").Tekst);

    [Fact]
    public void AddressBetweenAngleBrackets_IsNoMarkup() =>
        Assert.Contains("<https://voorbeeld.example/hulp>", lezing.Afspraak("2.3").Tekst, StringComparison.Ordinal);

    [Fact]
    public void LabelInItalics_IsALabel() => Assert.Equal(
        new Opzet("Huren die passen bij het inkomen.", "De corporatie kijkt bij elke toewijzing naar inkomen en huishouden.", null),
        lezing.Kader.Themas[1].Onderdelen[0].Opzet);

    [Fact]
    public void NoThemeWithMonitor_IsOneFinding() => Assert.Single(lezing.Codes(), "monitor-ontbreekt");

    [Fact]
    public void TableOfContents_IsNoTheme() => Assert.Equal(["Meedoen", "Betaalbaar wonen"], lezing.Kader.Themas.Select(thema => thema.Titel));
}

public class IndelingCatalogTests
{
    [Theory]
    [InlineData("regelwijs.txt")]
    [InlineData("tab-en-opmaak.txt")]
    [InlineData("bundel.txt")]
    public void PatternsMadeIntoCode_SayTheSameOfEveryLine(string document)
    {
        var lines = Testdocument.Tekst(document).Split('\n');
        string Seen(Indeling indeling) => string.Concat(lines.Select(line => (indeling.Opvallend.IsMatch(line) ? 'x' : '.', indeling.Nummer.Match(line).Value, indeling.Thema.Match(line).Value)));

        Assert.All(IndelingCatalog.Compiled(), indeling => Assert.True(indeling.Opvallend.Options.HasFlag(RegexOptions.Compiled)));
        Assert.Equal(IndelingCatalog.All.Select(indeling => (indeling.Naam, Seen(indeling))), IndelingCatalog.Compiled().Select(indeling => (indeling.Naam, Seen(indeling))));
    }

    [Fact]
    public void EveryLayout_IsCompleteAndHasItsOwnNameAndRank()
    {
        var all = IndelingCatalog.All;

        Assert.True(all.Count >= 2);
        Assert.Equal(all.Count, all.Select(indeling => indeling.Naam).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(all.Select(indeling => indeling.Rang).Order().Distinct(), all.Select(indeling => indeling.Rang));
    }

    [Fact]
    public void PatternsOfWholeLines_AreAnchored() => Assert.All(
        IndelingCatalog.All.SelectMany(i => (IEnumerable<object>)
            [i.Thema, i.Onderdeel, i.Nummer, i.Lijst, i.Labels.Doel, i.Labels.Hoe, i.Labels.Monitor, .. i.Bladvulling, .. i.Einden.Select(e => e.Patroon), .. i.Blokken.Select(b => b.Patroon)]),
        pattern => Assert.StartsWith("^", pattern.ToString(), StringComparison.Ordinal));

    [Fact]
    public void RowWithoutItsTabs_IsStillAnAgreementAndSaysSo()
    {
        var lezing = Assert.IsType<Lezing>(Testdocument.LeesTekst("""
            Prestatieafspraken Heuveldal 2026

            Thema 1: Bouwen

            Afspraak 2026 t/m 2028\tAfspraak 2026\tRegie
            1) Bouwen: Wij bouwen samen.\tTien huizen aan de Dijk.\tGemeente
            2) Wonen: Wij lopen door de wijk. Twee keer dit jaar. Gemeente
            3) Zorg: Wij helpen elkaar.\tElke week een inloop.\tGemeente
            """.Replace("\\t", "\t", StringComparison.Ordinal)));

        Assert.Equal(["1", "2", "3"], lezing.Afspraken().Select(afspraak => afspraak.Nummer));
        Assert.Equal("Wij lopen door de wijk. Twee keer dit jaar. Gemeente", lezing.Afspraak("2").Tekst);
        Assert.Equal(["Gemeente"], lezing.Afspraak("3").Regie);
        Assert.StartsWith("Van 2 zijn", Assert.Single(lezing.Meldingen, melding => melding.Code == "kolommen-samengelopen").Tekst, StringComparison.Ordinal);
    }
}
