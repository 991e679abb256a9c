using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Visies;

namespace Noaber.Files.Tests;

/// <summary>The five real documents beside their agreements: tables, statements, parts, and the account of every character. Facts only.</summary>
public class EchteDocumentdelenTests(ITestOutputHelper uit)
{
    private const string Enschede2024 = "000_fedc81887a679f80.txt";
    private const string Enschede2020 = "001_c911101483456dab.txt";
    private const string Woonvisie2024 = "002_db2bb45eb420fb8f.txt";
    private const string Hengelo2017 = "003_114382b141c2d33a.txt";
    private const string Almelo2026 = "004_32f2742c8076f053.txt";

    private Lezing Lees(string name)
    {
        var lezing = Testdocument.LeesBron(name);
        uit.WriteLine(
            $"{name}: {lezing.Soort}, {lezing.Reeksen.Count} tabellen, {lezing.Beleidsuitspraken.Count} uitspraken, {lezing.Definities.Count} begrippen, "
            + $"{lezing.Tekstdelen.Count} stukken tekst, {lezing.Delen.Count} delen");
        foreach (var reeks in lezing.Reeksen)
            uit.WriteLine($"  tabel {reeks.Bron}: {reeks.Rijen.Count} rijen x {reeks.Kolommen.Count} kolommen, {reeks.Voetnoten.Count} noten");
        return lezing;
    }

    private static string Rij(Reeks reeks, int row) => string.Join(' ', reeks.Rijen[row].Waarden.Select(waarde => waarde.Tekst + waarde.Noot));

    [Fact]
    public void Enschede2024_HasTheTablesOfItsAnnexWithFootnotes()
    {
        var lezing = Lees(Enschede2024);

        Assert.Equal([8, 9, 8], lezing.Reeksen.Select(reeks => reeks.Rijen.Count));
        Assert.Equal([2, 3, 6], lezing.Reeksen.Select(reeks => reeks.Kolommen.Count));
        Assert.Equal([1, 1, 3], lezing.Reeksen.Select(reeks => reeks.Voetnoten.Count));
        Assert.Equal("1056 919", Rij(lezing.Reeksen[0], 7));
        Assert.Equal("10 3 10", Rij(lezing.Reeksen[1], 1));
        Assert.Contains("totaal-klopt-niet", lezing.Codes());
    }

    [Fact]
    public void Enschede2024_HasTheEightRulesOfItsMonitor() =>
        Assert.Equal(8, Lees(Enschede2024).Tekstdelen.Max(deel => deel.Regels.Count));

    [Fact]
    public void Enschede2020_SaysSinceWhenItHoldsAndInWhichVersion()
    {
        var lezing = Lees(Enschede2020);

        Assert.Equal((new DateOnly(2019, 1, 1), "december 2019"), (lezing.Kader.Looptijd?.Van, lezing.Versie));
        Assert.Equal(5, lezing.Partijen.Count(partij => partij.Soort == PartijSoort.Corporatie));
    }

    [Fact]
    public void Woonvisie_HasItsStatementsAndTerms()
    {
        var lezing = Lees(Woonvisie2024);

        Assert.Equal(DocumentSoort.Visie, lezing.Soort);
        Assert.InRange(lezing.Beleidsuitspraken.Count, 100, 120);
        Assert.All(lezing.Beleidsuitspraken, uitspraak => Assert.True(uitspraak is { Aard: not null, Paragraaf.Length: > 0, Hoofdstuk.Length: > 0 }));
        Assert.Equal(["1", "2", "3"], lezing.Beleidsuitspraken.Select(uitspraak => uitspraak.Hoofdstuk[..1]).Distinct());
        Assert.Contains(lezing.Tekstdelen, deel => deel.Kop?.StartsWith("4.", StringComparison.Ordinal) == true);
        Assert.InRange(lezing.Definities.Count, 25, 35);
        Assert.Contains(Aard.Richtinggevend, lezing.Beleidsuitspraken.Select(uitspraak => uitspraak.Aard!.Value));
    }

    [Fact]
    public void Woonvisie_HasItsProgrammeBySegmentAndItsNumberedTables()
    {
        var reeksen = Lees(Woonvisie2024).Reeksen;
        var programma = reeksen.Where(reeks => reeks.Rijen[0].Naam == "EGW").ToList();

        Assert.Equal(["2675 3805 1195", "620 840 190", "310 380 15", "1170 2880 820", "470 1200 1380"], programma.Select(reeks => Rij(reeks, 0)));
        Assert.Equal("  2720", Rij(programma[0], 4));
        Assert.Equal("280", Rij(Assert.Single(reeksen, reeks => reeks.Titel.StartsWith("Tabel 1", StringComparison.Ordinal)), 7));
        Assert.Equal("2400 2250 4650", Rij(Assert.Single(reeksen, reeks => reeks.Titel.StartsWith("Tabel 2", StringComparison.Ordinal)), 3));
    }

    [Fact]
    public void Hengelo_HasItsYearTables()
    {
        var reeksen = Lees(Hengelo2017).Reeksen;

        Assert.Equal("70* 70* 70* 70* 70*", Rij(reeksen[0], 0));
        Assert.Equal("34* 70** 70** 70** 70**", Rij(reeksen[1], 0));
        Assert.Equal("350 350 350 350 350", Rij(reeksen[4], 0));
        Assert.Equal("1.651 9.804 11.455 Minimaal 10.500 10.632", Rij(reeksen[2], 1));
        Assert.Equal(["24 96 60 60 60", " 15 20 20 15"], new[] { Rij(reeksen[3], 11), Rij(reeksen[3], 0) });
        Assert.Equal("Harde plannen", reeksen[3].Rijen[0].Groep);
        Assert.Equal(9, reeksen.Count);
    }

    [Fact]
    public void Hengelo_LettersAgreementsAndBidAreToldApart() => Assert.Equal(
        ["Brief regels 1–159", "Kader regels 167–923", "Brief regels 939–987", "Bod regels 991–1464"],
        Lees(Hengelo2017).Delen.Select(deel => $"{deel.Soort} {deel.Bron}"));

    [Fact]
    public void Almelo_HasItsTwoScenariosOnce()
    {
        var lezing = Lees(Almelo2026);

        Assert.Equal(["480 180 170", "240 650 150"], lezing.Reeksen.Select(reeks => Rij(reeks, 0)));
        Assert.Equal(["Basisscenario", "Trendscenario"], lezing.Reeksen.Select(reeks => reeks.Titel));
        Assert.Equal(Periode.Jaren(2022, 2026), lezing.Kader.Looptijd);
        Assert.Equal((DocumentSoort.Actieprogramma, new DateOnly(2025, 12, 3)), (lezing.Soort, lezing.Datum));
        Assert.Equal([1, 2, 2], new[] { PartijSoort.Gemeente, PartijSoort.Corporatie, PartijSoort.Huurdersorganisatie }.Select(soort => lezing.Partijen.Count(p => p.Soort == soort)));
    }

    [Theory]
    [InlineData(Enschede2024, 0.05)]
    [InlineData(Enschede2020, 0.05)]
    [InlineData(Woonvisie2024, 0.05)]
    [InlineData(Hengelo2017, 0.05)]
    [InlineData(Almelo2026, 0.05)]
    public void EveryCharacter_IsAccountedFor(string name, double mostNotPlaced)
    {
        var lezing = Testdocument.LeesBron(name);
        var dekking = lezing.Dekking;
        int Tekens(Func<Restregel, bool> which) => dekking.NietGeplaatst.Where(which).Sum(rest => rest.Tekst.Count(c => !char.IsWhiteSpace(c)));
        var (rest, debris) = (Tekens(r => !r.Bladvulling), Tekens(r => r.Bladvulling));

        uit.WriteLine($"{name}: {dekking.Tekens} tekens, {100.0 * dekking.Geplaatst / dekking.Tekens:0.00}% geplaatst, {100.0 * rest / dekking.Tekens:0.00}% niet, {100.0 * debris / dekking.Tekens:0.00}% bladvulling");
        Assert.Equal(lezing.Bron.Regels.Sum(line => line.Count(c => !char.IsWhiteSpace(c))), dekking.Tekens);
        Assert.Equal(dekking.Tekens, dekking.Geplaatst + rest + debris);
        Assert.InRange(rest, 0, mostNotPlaced * dekking.Tekens);
    }
}
