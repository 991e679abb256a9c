using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Tests;

/// <summary>Each of the other ways to number and draw agreements, with a document of its own.</summary>
public class MeerIndelingenTests
{
    [Theory]
    [InlineData("doorgenummerd.txt", "1 2 3 4 6", "1:3 2:2")]
    [InlineData("diep-genummerd.txt", "1.1.1 1.1.2 1.2.1 1.2.3 2.1.1", "1:4 2:1")]
    [InlineData("letternummers.txt", "1a 1b 2a 2b", "1:2 2:2")]
    [InlineData("letters-vooraan.txt", "A1 A2 B1", "A:2 B:1")]
    [InlineData("tabel-met-wie-en-wanneer.md", "1.1 1.2 2.1", "1:2 2:1")]
    [InlineData("tabel-cel-per-regel.txt", "1.1 1.2 2.1", "1:2 2:1")]
    [InlineData("tabel-met-jaarschijf.txt", "1 2 3", "1:2 2:1")]
    public void NumbersAndThemes_AreReadAsPrinted(string name, string numbers, string themes)
    {
        var lezing = Testdocument.Lees(name);
        Assert.Equal(numbers, string.Join(' ', lezing.Afspraken().Select(afspraak => afspraak.Nummer)));
        Assert.Equal(themes, string.Join(' ', lezing.Kader.Themas.Select(thema => $"{thema.Nummer}:{thema.Afspraken.Count}")));
    }

    [Fact]
    public void NumberThatRunsOn_MayNotSkip() => Assert.Equal(
        "Nummer 5 ontbreekt: na 4 komt 6.", Assert.Single(Testdocument.Lees("doorgenummerd.txt").Meldingen, melding => melding.Code == "nummer-ontbreekt").Tekst);

    [Fact]
    public void RunningHeadInTheText_IsLeftOut() =>
        Assert.DoesNotContain(Testdocument.Lees("doorgenummerd.txt").Afspraken(), afspraak => afspraak.Tekst.Contains("Samen wonen in Duinstede", StringComparison.Ordinal));

    [Fact]
    public void LabelsWithinAnAgreement_SayWhoAndWhen()
    {
        var afspraak = Testdocument.Lees("doorgenummerd.txt").Afspraak("4");
        Assert.Equal(["Huurdersraad", "De Duinwoning"], afspraak.Regie);
        Assert.Equal(new DateOnly(2026, 6, 30), afspraak.Acties[0].Termijn?.Tot);
        Assert.Equal("De huurdersraad houdt voor 1 mei 2026 een schouw in de Noordbuurt.", afspraak.Tekst);
    }

    [Fact]
    public void PartsOfADeepNumbering_ArePartsOfTheTheme()
    {
        var themas = Testdocument.Lees("diep-genummerd.txt").Kader.Themas;
        Assert.Equal(["1.1 Nieuwbouw", "1.2 Verkoop", "2.1 Ouderen"], themas.SelectMany(thema => thema.Onderdelen).Select(deel => $"{deel.Letter} {deel.Titel}"));
        Assert.Equal(["1.1", "1.1", "1.2", "1.2"], themas[0].Afspraken.Select(afspraak => afspraak.Onderdeel));
    }

    [Fact]
    public void TableWithWhoAndWhen_GivesActions()
    {
        var lezing = Testdocument.Lees("tabel-met-wie-en-wanneer.md");

        var first = Assert.Single(lezing.Afspraak("1.1").Acties);
        Assert.Equal(["Rivierwonen"], first.Trekkers);
        Assert.Equal((20m, "woningen", "Kade"), (first.Hoeveelheden[0].Waarde, first.Hoeveelheden[0].Eenheid, first.Hoeveelheden[0].Plaats));
        Assert.Equal(new DateOnly(2026, 12, 31), first.Termijn?.Tot);
        Assert.Equal(["Rivierwonen"], lezing.Afspraak("1.2").Acties[0].Helpers);
    }

    [Fact]
    public void TableUnderAnAgreement_HoldsItsActions() => Assert.Equal(
        ["Een lijst met geschikte complexen: Rivierwonen, 2026-05-31", "Een avond voor bewoners: Gemeente & Huurdersraad, 2026-11-30"],
        Testdocument.Lees("tabel-met-wie-en-wanneer.md").Afspraak("2.1").Acties
            .Select(actie => $"{actie.Tekst}: {string.Join(" & ", actie.Trekkers)}, {actie.Termijn?.Tot:yyyy-MM-dd}"));

    [Fact]
    public void TableWithACellOnEachLine_IsPutTogether()
    {
        var lezing = Testdocument.Lees("tabel-cel-per-regel.txt");

        Assert.Equal("De gemeente en Boswonen houden elke lente een schouw in de Westbuurt.", lezing.Afspraak("1.1").Tekst);
        Assert.Equal(["Gemeente"], lezing.Afspraak("1.1").Regie);
        Assert.Equal("regels 12–16", lezing.Afspraak("1.1").Bron.ToString());
        Assert.True(lezing.Afspraak("1.2").Acties[0].Termijn?.Doorlopend);
        Assert.Equal(new DateOnly(2026, 12, 14), Assert.Single(lezing.Afspraak("2.1").Acties).Termijn?.Tot);
    }

    [Fact]
    public void BulletsUnderAHeading_AreAgreementsWithoutANumber()
    {
        var lezing = Testdocument.Lees("koppen.txt");

        Assert.Equal(
            [" Nieuwbouw regels 5–7", " Nieuwbouw regel 8", " Verkoop regels 10–14", " Ontmoeting regels 18–20"],
            lezing.Afspraken().Select(afspraak => $"{afspraak.Nummer} {afspraak.Kop} {afspraak.Bron}"));
        Assert.Equal(["Gemeente"], lezing.Afspraken().ElementAt(1).Acties[0].Trekkers);
        Assert.DoesNotContain("nummer-dubbel", lezing.Codes());
    }
}

/// <summary>The layout of an action programme: a table with the multi-year text, the text of the year, and who steers.</summary>
public class TabelMetJaarschijfTests
{
    private readonly Lezing lezing = Testdocument.Lees("tabel-met-jaarschijf.txt");

    [Fact]
    public void Chapter_HasItsTaskAndItsGoals()
    {
        var opzet = lezing.Kader.Themas[0].Opzet;

        Assert.Equal("De stad groeit en de wachtlijst ook. Wij willen dat omdraaien.", opzet.Hoe);
        Assert.Equal("- Meer huizen;\n- Kortere wachttijd.", opzet.Doel);
    }

    [Fact]
    public void HeadingAndKind_ComeFromCellAndBlock() => Assert.Equal(
        ["Bouwen aan de stad Focus", "Wachttijd Regulier", "Overleg Regulier"], lezing.Afspraken().Select(afspraak => $"{afspraak.Kop} {afspraak.Soort}"));

    [Fact]
    public void RowThatRunsOnOverAPage_IsOneAgreement()
    {
        var afspraak = lezing.Afspraak("1");

        Assert.Equal(
            "De corporaties bouwen wat de stad nodig heeft en stemmen dat met de gemeente af. Nieuwe woningen zijn levensloopgeschikt¹.", afspraak.Tekst);
        Assert.Equal("regels 22–27", afspraak.Bron.ToString());
    }

    [Fact]
    public void YearlyText_KeepsListsAndInnerTables()
    {
        var year = Assert.Single(lezing.Afspraak("1").Jaarschijven);

        Assert.Equal(2027, year.Jaar);
        Assert.Equal(
            "Plannen voor dit jaar:\n- Kanaalwonen start met 30 woningen aan de Sluis;\n- De Werf bouwt met behulp van Kanaalwonen 12 studio’s (zie ook punt 2).\n\n| Nieuw | Sloop\n\nNoord | 10 | 4",
            year.Tekst);
        Assert.Equal(["Kanaalwonen", "De Werf"], year.Acties.Select(actie => Assert.Single(actie.Trekkers)));
        Assert.Equal(["Kanaalwonen"], year.Acties[1].Helpers);
    }

    [Fact]
    public void WhoSteers_StandsApart() => Assert.Equal(
        ["Kanaalwonen & De Werf & Gemeente", "Alle partijen", "Gemeente & Kanaalwonen & De Werf"], lezing.Afspraken().Select(afspraak => string.Join(" & ", afspraak.Regie)));

    [Fact]
    public void Footnote_GoesWithTheAgreementThatBearsItsMark()
    {
        Assert.Equal(("¹", "Zonder drempels en met een lift."), lezing.Afspraak("1").Voetnoten is [var note] ? (note.Merk, note.Tekst) : default);
        Assert.Empty(lezing.Afspraak("2").Voetnoten);
    }

    [Fact]
    public void SameTextInTwoAgreements_IsAFinding() =>
        Assert.Contains("2 (regel 34) en 3 (regel 49)", Assert.Single(lezing.Meldingen, melding => melding.Code == "tekst-dubbel").Tekst, StringComparison.Ordinal);

    [Fact]
    public void ReferenceToAPoint_IsFound() => Assert.Equal(
        (VerwijzingSoort.Afspraak, "2", true), lezing.Afspraak("1").Verwijzingen is [var found] ? (found.Soort, found.Doel, found.Gevonden) : default);
}
