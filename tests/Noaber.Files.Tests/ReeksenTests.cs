using Noaber.Files.Lezen;
using Noaber.Files.Lezen.Reeksen;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Tests;

/// <summary>Tables of numbers, in every form in which documents hold them.</summary>
public class ReeksenTests
{
    private static IReadOnlyList<FoundTable> Lees(string text, params IReadOnlyList<string> partijen)
    {
        var bron = new Brontekst("proef.txt", "", text.Split('\n'));
        return TableReader.Read(bron, SourceLine.Of(bron), partijen, new ReadingClock(TimeProvider.System, TimeSpan.FromSeconds(5)));
    }

    private static FoundTable Een(string text, params IReadOnlyList<string> partijen) => Assert.Single(Lees(text, partijen));

    private static IEnumerable<string> Rijen(FoundTable table) =>
        table.Reeks.Rijen.Select(rij => $"{(rij.Groep is null ? "" : rij.Groep + " > ")}{rij.Naam}{(rij.Onzeker ? "?" : "")}: {string.Join('|', rij.Waarden.Select(w => w.Tekst + w.Noot))}");

    [Fact]
    public void YearsAboveFigures_TakeTheTitleAsNameAndKeepTheNotes()
    {
        var tabel = Een("Te bouwen huizen\n\n2026 2027 2028\n\n12* 30** 30**\n* waarvan 4 aan het water\n** een gemiddelde\n");

        Assert.Equal(["2026", "2027", "2028"], tabel.Reeks.Kolommen);
        Assert.Equal(["Te bouwen huizen: 12*|30**|30**"], Rijen(tabel));
        Assert.Equal(["* waarvan 4 aan het water", "** een gemiddelde"], tabel.Reeks.Voetnoten.Select(noot => $"{noot.Merk} {noot.Tekst}"));
    }

    [Fact]
    public void SpacesLeftOfBlanks_TellTheColumns() => Assert.Equal(
        ["Gepland > Haven: |15|20", "Gepland > Molen: 4||", "Kansrijk > Werf: ||10", "Totaal: 4|15|30"],
        Rijen(Een("Plannen per jaar\n 2026 2027 2028 \nGepland \n\nHaven  15 20 \nMolen 4   \n\nKansrijk \nWerf   10 \n\nTotaal 4 15 30 \n")));

    [Fact]
    public void BlankThatTheTotalsDecide_IsPlacedAndReported()
    {
        var tabel = Een("Isoleren bij Het Baken\n\n2026 2027\nDak 10 20\nGevel 7\nTotaal 10 27\n");

        Assert.Equal(["Dak: 10|20", "Gevel: |7", "Totaal: 10|27"], Rijen(tabel));
        Assert.Equal("kolom-afgeleid", Assert.Single(tabel.Findings).Code);
    }

    [Fact]
    public void BlankThatNothingDecides_StaysUnsureAndIsReported()
    {
        var tabel = Een("Isoleren bij Het Baken\n\n2026 2027\nDak 10 20\nGevel 7\n");

        Assert.Equal(["Dak: 10|20", "Gevel?: 7|"], Rijen(tabel));
        Assert.Equal(("kolom-onzeker", Ernst.Bevestigen), (tabel.Findings[0].Code, tabel.Findings[0].Ernst));
    }

    [Fact]
    public void RowsLeftBlank_AreKept() => Assert.Equal(
        ["Dak: 10|20", "Gevel: |", "Kozijn: 3|4"], Rijen(Een("Isoleren\n\n2026 2027\nDak 10 20\nGevel\nKozijn 3 4\n")));

    [Theory]
    [InlineData("Slopen\n\n2026 2027\nFlat 10 20\nToren 5 5\nTotaal 15 26\n", "in kolom 2027 staat als totaal 26, maar de rijen tellen op tot 25")]
    [InlineData("Plan | Oost | West | Totaal\n", null)]
    public void TotalThatDoesNotAddUp_IsAFinding(string text, string? expected)
    {
        var findings = Lees(text).SelectMany(table => table.Findings).ToList();

        if (expected is null)
            Assert.Empty(findings);
        else
            Assert.Contains(expected, Assert.Single(findings, f => f.Code == "totaal-klopt-niet").Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void NamesOfParties_AreColumns()
    {
        var tabel = Een("Maatregelen per corporatie\n\nHet Baken Noord* Totaal\nwarmtenet 10 20 30\nzonnepanelen 5 6 12\n* alleen flats\n", "Het Baken", "Noord");

        Assert.Equal(["Het Baken", "Noord*", "Totaal"], tabel.Reeks.Kolommen);
        Assert.Equal("alleen flats", Assert.Single(tabel.Reeks.Voetnoten).Tekst);
        Assert.Contains("rij zonnepanelen staat als totaal 12", Assert.Single(tabel.Findings).Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void LastValueOfARowWithBlanks_IsNotSurelyItsTotal()
    {
        var tabel = Een("Maatregelen 2026 -2027\n\nHet Baken Noord* De Kade Totaal\nwarmtenet 10 20\nzonnepanelen 5 6 50\n", "Het Baken", "Noord", "De Kade");

        Assert.Equal("Maatregelen 2026 -2027", tabel.Reeks.Titel);
        Assert.Contains(
            "rij zonnepanelen eindigt met 50. Is dat het totaal, dan klopt het niet: de andere waarden tellen op tot 11.",
            Assert.Single(tabel.Findings, f => f.Code == "totaal-klopt-niet").Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void HeadInBlocksOfLines_IsPutTogether()
    {
        var tabel = Een("Huurklassen Oost West\nStand nu\n(totaal)\n\nWens 2030\n(totaal)\n\nGoedkoop (€ 400) 10 20 30 25 - 40\n\nDuur (> € 700) 5% 7% 6% Maximaal 8%\n");

        Assert.Equal(["Oost", "West", "Stand nu (totaal)", "Wens 2030 (totaal)"], tabel.Reeks.Kolommen);
        Assert.Equal("Huurklassen", tabel.Reeks.Titel);
        Assert.Equal(["Goedkoop (€ 400): 10|20|30|25 - 40", "Duur (> € 700): 5%|7%|6%|Maximaal 8%"], Rijen(tabel));
    }

    [Theory]
    [InlineData("\n\n")]
    [InlineData("\n")]
    public void BrokenHeadsUnderCaptions_MakeATableEach(string tussen)
    {
        const string head = "LAAG-\nBOUW\n\nHOOG-\nBOUW\n\n";
        var tabellen = Lees($"Figuur 1. Huur\n\nFiguur 2. Koop\n\n{head}Nu 10 20\n\nStraks 30 40\n\n{head}Nu 1 2\n\nStraks 3 4\n".Replace("\n\n", tussen, StringComparison.Ordinal));

        Assert.Equal(["Figuur 1. Huur", "Figuur 2. Koop"], tabellen.Select(tabel => tabel.Reeks.Titel));
        Assert.All(tabellen, tabel => Assert.Equal(["LAAGBOUW", "HOOGBOUW"], tabel.Reeks.Kolommen));
        Assert.Equal(["Nu: 1|2", "Straks: 3|4"], Rijen(tabellen[1]));
    }

    [Fact]
    public void NamesThatEndInAYear_WithoutEmptyLines_AreTheColumns()
    {
        var tabel = Een("RAMING STAND\nHUIZEN 2026\nSTAND\nHUIZEN 2030\nGROEI\n2026-2030\nEigen telling 100 120 +20\nLandelijke telling 90 130 +40");

        Assert.Equal(["STAND HUIZEN 2026", "STAND HUIZEN 2030", "GROEI 2026-2030"], tabel.Reeks.Kolommen);
        Assert.Equal(["Eigen telling: 100|120|+20", "Landelijke telling: 90|130|+40"], Rijen(tabel));
    }

    [Fact]
    public void OneCellALine_IsPutTogether() => Assert.Equal(
        ["Nieuwbouw: 40|50", "Verkoop: 7|8"], Rijen(Een("Aantallen\n\n2026\n2027\nNieuwbouw\n40\n50\nVerkoop\n7\n8\n")));

    [Fact]
    public void NamesAndThenTheirFigures_AreMatchedUnderACaption() => Assert.Equal(
        ["Spoed: 12", "Uitstroom:: 9", "Uitstroom > - opvang: 4", "Uitstroom > - zorg: NB", "Totaal: 21"],
        Rijen(Een("Tabel 1. Mensen per jaar\n\nGROEP AANTAL\n\nSpoed 12\n\nUitstroom:\n- opvang\n- zorg\n\n9\n4\nNB\n\nTotaal 21\n")));

    [Theory]
    [InlineData("Woningen naar soort\n\tGelijkvloers\tMet zorg\nDorp\t40\t\nStad\tn.v.t.\t1.250\n")]
    [InlineData("Woningen naar soort\n\n|  | Gelijkvloers | Met zorg |\n|---|---|---|\n| Dorp | 40 | |\n| Stad | n.v.t. | 1.250 |\n")]
    [InlineData("Kop <p>Woningen naar soort</p> <table><tr><th></th><th>Gelijkvloers</th><th>Met zorg</th></tr><tr><td>Dorp</td><td>40</td><td></td></tr><tr><td>Stad</td><td>n.v.t.</td><td>1.250</td></tr></table> rest")]
    public void TabsBarsAndHtml_ReadTheSame(string text)
    {
        var tabel = Een(text);

        Assert.Equal("Woningen naar soort", tabel.Reeks.Titel);
        Assert.Equal(["Gelijkvloers", "Met zorg"], tabel.Reeks.Kolommen);
        Assert.Equal(["Dorp: 40|", "Stad: n.v.t.|1.250"], Rijen(tabel));
    }

    [Fact]
    public void CellsOfAWordTable_AreRead()
    {
        string[] regels = ["Bouwen", "Jaar", "Oost", "West", "2026", "10", "p.m."];
        var vormen = Enumerable.Range(0, 6).ToDictionary(i => i + 2, i => (Regelvorm)new Regelvorm.Cel(1, i / 3 + 1, i % 3 + 1));
        var bron = new Brontekst("a.docx", "", regels) { Vormen = vormen };

        var tabel = Assert.Single(TableReader.Read(bron, SourceLine.Of(bron), [], new ReadingClock(TimeProvider.System, TimeSpan.FromSeconds(5))));

        Assert.Equal(("Bouwen", "regels 2–7"), (tabel.Reeks.Titel, tabel.Reeks.Bron.ToString()));
        Assert.Equal(["2026: 10|p.m."], Rijen(tabel));
    }

    [Fact]
    public void NameThatIsSaidOnceForSeveralRows_IsTheNameOfEach()
    {
        string[] regels = ["Bouwen", "Wie", "2026", "2027", "Het Dak", "10", "20", "5", "7"];
        (int Rij, int Kolom, int Rijen)[] plekken = [(1, 1, 1), (1, 2, 1), (1, 3, 1), (2, 1, 2), (2, 2, 1), (2, 3, 1), (3, 2, 1), (3, 3, 1)];
        var vormen = plekken.Select((p, i) => (p, i)).ToDictionary(x => x.i + 2, x => (Regelvorm)new Regelvorm.Cel(1, x.p.Rij, x.p.Kolom, Rijen: x.p.Rijen));
        var bron = new Brontekst("a.docx", "", regels) { Vormen = vormen };

        var tabel = Assert.Single(TableReader.Read(bron, SourceLine.Of(bron), [], new ReadingClock(TimeProvider.System, TimeSpan.FromSeconds(5))));

        Assert.Equal(["Het Dak: 10|20", "Het Dak: 5|7"], Rijen(tabel));
    }

    [Fact]
    public void TableThatComesBack_IsTakenOnce()
    {
        const string table = "<table><tr><th></th><th>A</th><th>B</th></tr><tr><td>Dorp</td><td>1</td><td>2</td></tr></table>";

        Assert.Equal(new Bronplaats(3, 3), Assert.Single(Een($"{table}\ntekst\n{table}").Repeats));
    }

    [Theory]
    [InlineData("In 2026 bouwen wij 40 woningen en in 2027 nog eens 50.\nDat zijn er 10 meer dan in 2025 en 20 meer dan in 2024.\n")]
    [InlineData("1. Samenwerken\t4\n2. Bouwen\t5\n3. Wonen en zorg\t9\n")]
    [InlineData("Het overleg is op 3 4\nmaart en op 5 6\napril.\n")]
    [InlineData("Wie\tWat\tWanneer\nGemeente\tmaakt een plan\tmaart\nCorporatie\tbouwt\tdaarna\n")]
    public void TextAndTablesOfWords_GiveNoTable(string text) => Assert.Empty(Lees(text));

    [Theory]
    [InlineData("34*", 34, null, Grens.Precies, "", "*")]
    [InlineData("70**", 70, null, Grens.Precies, "", "**")]
    [InlineData("10% - 15%", 10, 15, Grens.Tussen, "%", null)]
    [InlineData("2.000 - 3.000", 2000, 3000, Grens.Tussen, "", null)]
    [InlineData("60/70", 60, 70, Grens.Tussen, "", null)]
    [InlineData("Minimaal 10.500", 10500, null, Grens.Minimaal, "", null)]
    [InlineData("Maximaal 6%", 6, null, Grens.Maximaal, "%", null)]
    [InlineData("circa 20", 20, null, Grens.Circa, "", null)]
    [InlineData("-3130", -3130, null, Grens.Precies, "", null)]
    [InlineData("+1.500", 1500, null, Grens.Precies, "", null)]
    [InlineData("€ 400.000,-", 400000, null, Grens.Precies, "€", null)]
    [InlineData("0", 0, null, Grens.Precies, "", null)]
    [InlineData("n.v.t.", null, null, Grens.Precies, "", null)]
    [InlineData("NTB", null, null, Grens.Precies, "", null)]
    [InlineData("", null, null, Grens.Precies, "", null)]
    public void Cell_IsTakenApart(string cell, int? value, int? until, Grens bound, string unit, string? note)
    {
        var waarde = CellParser.Parse(cell);

        Assert.Equal((value, until, bound, unit, note), ((int?)waarde.Waarde, (int?)waarde.Tot, waarde.Grens, waarde.Eenheid, waarde.Noot));
    }
}
