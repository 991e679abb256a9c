using System.Globalization;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Visies;

namespace Noaber.Files.Tests;

/// <summary>Documents that are no agreements, or more than that: what they are, and what they hold.</summary>
public class AndereDocumentenTests
{
    [Fact]
    public void Visie_HasItsStatementsInTheirSections()
    {
        var lezing = Testdocument.Lees("visie.txt");

        Assert.Equal((DocumentSoort.Visie, "WOONVISIE VOORBEELDSTAD 2030"), (lezing.Soort, lezing.Kader.Titel));
        Assert.Empty(lezing.Kader.Themas);
        Assert.Equal(
            [
                "1.1 BOUWEN Richtinggevend Wij bouwen eerst binnen de bebouwde kom, daarna pas daarbuiten.",
                "1.1 BOUWEN Richtinggevend Van de nieuwe huizen is 70% betaalbaar.",
                "1.1 BOUWEN Actiegericht Wij maken voor de zomer een lijst met plekken.",
                "1.2 OUDEREN Actiegericht Wij helpen ouderen met verhuizen.",
            ],
            lezing.Beleidsuitspraken.Select(uitspraak => $"{uitspraak.Paragraaf} {uitspraak.Aard} {uitspraak.Tekst}"));
        Assert.All(lezing.Beleidsuitspraken, uitspraak => Assert.Equal("1 EEN STAD OM TE BLIJVEN", uitspraak.Hoofdstuk));
    }

    [Fact]
    public void Visie_HasItsTermsAndSaysThatItHoldsNoAgreements()
    {
        var lezing = Testdocument.Lees("visie.txt");

        Assert.Equal(["BETAALBARE WONING", "NULTREDENWONING"], lezing.Definities.Select(definitie => definitie.Term));
        Assert.Equal("Een huis zonder trap en zonder drempels.", lezing.Definities[1].Tekst);
        Assert.Contains("een visie", lezing.Meldingen.Single(melding => melding.Code == Lezing.GeenAfspraken).Tekst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("brief.txt", DocumentSoort.Brief, "een brief")]
    [InlineData("nieuws.txt", DocumentSoort.Anders, "een nieuwsbericht")]
    [InlineData("begroting.txt", DocumentSoort.Anders, "een begroting")]
    public void DocumentWithoutAgreements_SaysWhatItLooksLike(string name, DocumentSoort kind, string likeness)
    {
        var lezing = Testdocument.Lees(name);
        var finding = lezing.Meldingen.Single(melding => melding.Code == Lezing.GeenAfspraken);

        Assert.Equal((kind, Ernst.Blokkerend, false), (lezing.Soort, finding.Ernst, lezing.HeeftAfspraken));
        Assert.Contains(likeness, finding.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void Letter_HasItsDateAndItsBodyUnderItsHeadings()
    {
        var lezing = Testdocument.Lees("brief.txt");

        Assert.Equal(new DateOnly(2026, 3, 3), lezing.Datum);
        Assert.Equal(new Bronplaats(1, 17), Assert.Single(lezing.Delen).Bron);
        Assert.Equal([null, "Planning"], lezing.Tekstdelen.Select(deel => deel.Kop));
    }

    [Fact]
    public void Budget_GivesItsTable() => Assert.Equal(["Baten", "Lasten"], Assert.Single(Testdocument.Lees("begroting.txt").Reeksen).Rijen.Select(rij => rij.Naam));

    [Fact]
    public void DocumentsInOneFile_AreToldApart()
    {
        var lezing = Testdocument.Lees("bundel.txt");

        Assert.Equal(DocumentSoort.Kader, lezing.Soort);
        Assert.Equal(
            ["Brief regels 1–12", "Kader regels 16–28", "Brief regels 32–38", "Bod regels 42–46"],
            lezing.Delen.Select(deel => $"{deel.Soort} {deel.Bron}"));
    }

    [Fact]
    public void Parties_AreNamedWithTheirKind() => Assert.Equal(
        [
            new("Gemeente Voorbeeldstad", PartijSoort.Gemeente), new("Het Baken", PartijSoort.Corporatie),
            new("Noord Wonen", PartijSoort.Corporatie), new GenoemdePartij("De Kade", PartijSoort.Huurdersorganisatie),
        ],
        Testdocument.Lees("bundel.txt").Partijen);

    [Theory]
    [InlineData("Ingangsdatum: 1 januari 2026\n\nVersie: december 2025, herzien per 1 maart 2026\n", "december 2025", null, "2026-01-01")]
    [InlineData("Voorbeeldstad 3 december 2025\n", null, "2025-12-03", null)]
    public void VersionDateAndBegin_AreRead(string front, string? version, string? date, string? from)
    {
        var lezing = Assert.IsType<Lezing>(Testdocument.LeesTekst($"Prestatieafspraken Voorbeeldstad\n\n{front}\n1. Bouwen\n\nDoel Meer huizen.\n\nAfspraken\n\n1.1 Wij bouwen.\n"));

        Assert.Equal((version, date, from), (lezing.Versie, Text(lezing.Datum), Text(lezing.Kader.Looptijd?.Van)));
    }

    private static string? Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public void RulesOfAnAnnex_AreAList()
    {
        var lezing = Assert.IsType<Lezing>(Testdocument.LeesTekst(
            "1. Bouwen\n\nDoel Meer huizen.\n\nAfspraken\n\n1.1 Wij bouwen.\n\nBijlage 1: Regels\n\n1) De cijfers blijven binnen.\n\nOok later.\n2) Niemand deelt\nnamen.\n3) Een keer per jaar.\n\nDit is een slot.\n"));

        Assert.Equal(["De cijfers blijven binnen. Ook later.", "Niemand deelt namen.", "Een keer per jaar."], Assert.Single(lezing.Tekstdelen).Regels);
    }
}
