using Noaber.Files.Gebieden;
using Noaber.Files.Tekst;
using Noaber.Kernel.Monitor.Persoonlijk;

namespace Noaber.Files.Tests.Gebieden;

/// <summary>Public tables and the tables of real agreements hold nothing personal, and are not taken for it.</summary>
public sealed class EchteTabellenTests(ITestOutputHelper uitvoer)
{
    public static TheoryData<string> Tabellen =>
    [
        "geo/twente_buurten.csv", "geo/twente_gemeenten_2022.csv", "geo/twente_wijken_2022.csv", "kwb/etlocal_ca2015_4gemeenten.csv", "kwb/kwb2017_4gemeenten.csv",
        "kwb/kwb2021_twente_buurten.csv", "kwb/kwb2021_twente_gemeenten.csv", "kwb/kwb2024_4gemeenten_buurten.csv", "kwb/rivm2020_gezondheid_4gemeenten.csv",
        "kwb/twente4_buurten_samengevoegd.csv", "kwb/wijken2022_4gemeenten.csv", "limits/betaalbare_koopgrens.csv", "limits/energielabel_grenzen.csv",
        "limits/huurgrenzen_2015_2026.csv", "limits/inkomensgrenzen_daeb.csv", "limits/middenhuur_bovengrens.csv", "limits/passend_toewijzen_inkomen.csv",
    ];

    public static TheoryData<string> Stukken => ["000_fedc81887a679f80.txt", "001_c911101483456dab.txt", "002_db2bb45eb420fb8f.txt", "003_114382b141c2d33a.txt", "004_32f2742c8076f053.txt"];

    [Theory]
    [MemberData(nameof(Tabellen))]
    public void APublicTable_IsNotRefused(string naam)
    {
        var rijen = CsvRows.Read(Referentie.Bytes(naam), 100_000)!;
        Verwacht(naam, rijen.Select(r => (IReadOnlyList<Persoonscel>)[.. r.Cells.Select((tekst, at) => new Persoonscel(at + 1, tekst))]));
    }

    // Two of its descriptions name tenants by way of example: those are found, and nothing else in 2464 rows.
    [Fact]
    public void TheCodeListsOfTheSector_AreNamedOnlyWhereTheyNamePeople()
    {
        var zoeker = new Persoonsgegevens();
        zoeker.Blad("Referentiedata");
        var rijen = CsvRows.Read(Referentie.Bytes("vera/Referentiedata.csv"), 100_000)!;
        for (var at = 0; at < rijen.Count; at++)
            zoeker.Rij(at + 1, [.. rijen[at].Cells.Select((tekst, kolom) => new Persoonscel(kolom + 1, tekst))]);
        Assert.Equal([(1986, 4), (1992, 4)], zoeker.Sluit().Select(b => (b.Rij, b.Kolom)));
    }

    [Theory]
    [MemberData(nameof(Stukken))]
    public void TheTablesOfRealAgreements_AreNotRefused(string naam)
    {
        foreach (var reeks in Testdocument.LeesBron(naam).Reeksen)
        {
            string[][] rijen = [["", .. reeks.Kolommen], .. reeks.Rijen.Select(r => (string[])[r.Naam, .. r.Waarden.Select(w => w.Tekst)])];
            Verwacht(naam, rijen.Select(rij => (IReadOnlyList<Persoonscel>)[.. rij.Select((tekst, at) => new Persoonscel(at + 1, tekst))]));
        }
    }

    private void Verwacht(string naam, IEnumerable<IReadOnlyList<Persoonscel>> rijen)
    {
        var zoeker = new Persoonsgegevens();
        zoeker.Blad("Blad1");
        var alles = rijen.ToList();
        for (var at = 0; at < alles.Count; at++)
            zoeker.Rij(at + 1, alles[at]);
        var gevonden = zoeker.Sluit();
        uitvoer.WriteLine($"{naam}: {alles.Count} rijen, {gevonden.Count} gevonden");
        foreach (var b in gevonden.Take(15))
            uitvoer.WriteLine($"  {b.Soort} {b.Rij},{b.Kolom}: {alles[b.Rij - 1].FirstOrDefault(c => c.Kolom == b.Kolom).Tekst}");
        Assert.Empty(gevonden);
    }
}
