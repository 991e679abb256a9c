using System.IO.Compression;
using System.Text;
using Noaber.Files.Werkboeken;

namespace Noaber.Files.Tests.Werkboeken;

/// <summary>What other programs write is read by the letter of the format, within limits, and nothing of it can surprise us.</summary>
public sealed class WerkboeklezerTests
{
    private const string Ruimte = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Soort = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    [Fact]
    public void SharedTexts_AreReadWithoutHowTheySound_AndWithTheirSpaces()
    {
        var teksten = "<sst><si><t>Gewoon</t></si><si><r><rPr><b/></rPr><t>Half</t></r><r><t xml:space=\"preserve\"> vet </t></r><rPh><t>klank</t></rPh></si></sst>";
        var rij = Rij(Lees(Boek("<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c><c t=\"s\"><v>9</v></c></row>", teksten)));
        Assert.Equal(["Half vet", "Gewoon"], rij.Cellen.Values.Select(c => c.Tekst));
    }

    [Fact]
    public void CellsWithoutAPlace_StandAfterEachOther_AndOneThatStandsTwiceCountsLast()
    {
        var blad = Lees(Boek("<row r=\"3\"><c r=\"C3\"><v>1</v></c><c><v>2</v></c><c r=\"A3\"><v>3</v></c><c r=\"C3\"><v>4</v></c></row><row><c><v>5</v></c></row>"));
        Assert.Equal([("A3", 3m), ("C3", 4m), ("D3", 2m), ("A4", 5m)], blad.Rijen.SelectMany(r => r.Cellen.Values).Select(c => (c.Plaats.Adres, c.Getal!.Value)));
    }

    [Theory]
    [InlineData("<c s=\"1\"><v>0.125</v></c>", Celsoort.Getal, "12.5")]
    [InlineData("<c><v>1.1000000000000001</v></c>", Celsoort.Getal, "1.1")]
    [InlineData("<c><v>-1E3</v></c>", Celsoort.Getal, "-1000")]
    [InlineData("<c><v>NaN</v></c>", Celsoort.Tekst, "NaN")]
    [InlineData("<c s=\"2\"><v>45000</v></c>", Celsoort.Datum, "15-3-2023")]
    [InlineData("<c t=\"d\"><v>2023-03-15</v></c>", Celsoort.Datum, "2023-03-15")]
    [InlineData("<c t=\"b\"><v>1</v></c>", Celsoort.JaNee, "waar")]
    [InlineData("<c t=\"e\"><f>A1/0</f><v>#DIV/0!</v></c>", Celsoort.Fout, "#DIV/0!")]
    [InlineData("<c><f>1+1</f></c>", Celsoort.ZonderUitkomst, "=1+1")]
    [InlineData("<c><f t=\"shared\" si=\"0\"/><v>2</v></c>", Celsoort.Getal, "2")]
    [InlineData("<c t=\"inlineStr\"><is><t>a</t><r><t>b</t></r></is></c>", Celsoort.Tekst, "ab")]
    [InlineData("<c t=\"str\"><f>A1</f><v>een\r\ntwee &amp; &#100;rie</v></c>", Celsoort.Tekst, "een\ntwee & drie")]
    public void EachType_IsReadAsItIsKept(string cel, Celsoort soort, string tekst)
    {
        var gelezen = Assert.Single(Rij(Lees(Boek($"<row>{cel}</row>"))).Cellen.Values);
        Assert.Equal((soort, tekst), (gelezen.Soort, gelezen.Tekst));
    }

    [Theory]
    [InlineData("SUM(A1:A3)", "6", false)]
    [InlineData("SUM(A1:A3)", "7", true)]
    [InlineData("SUM($A$1,A2,A3)+10-(2-1)", "15", false)]
    [InlineData("SUM($A$1,A2,A3)+10-(2-1)", "14", true)]
    [InlineData("-A1+A3", "2", false)]
    [InlineData("1+1", "1099", true)]
    [InlineData("SUM(A1:B3)", "6", false)] // what is no number counts for nothing in a sum,
    [InlineData("A1+B1", "9", false)] // and is not ours to add
    [InlineData("SUM(C1:C2)", "9", false)]
    [InlineData("Ander!A1+1", "9", false)]
    [InlineData("[1]Blad1!A1", "9", false)]
    [InlineData("ROUND(A1,0)", "9", false)]
    [InlineData("A1*2", "9", false)]
    [InlineData("SUM(A1:A3", "9", false)]
    [InlineData("A9999999+1", "9", false)]
    [InlineData("99999999999999999999999999999+1", "9", false)]
    public void ASumThatIsNotWhatItsCellsComeTo_IsOld(string formule, string uitkomst, bool oud)
    {
        const string Rest = "<c r=\"B1\" t=\"inlineStr\"><is><t>x</t></is></c><c r=\"C1\" t=\"e\"><v>#N/A</v></c>";
        var blad = Lees(Boek($"<row r=\"1\"><c r=\"A1\"><v>1</v></c>{Rest}<c r=\"E1\"><f>{formule}</f><v>{uitkomst}</v></c></row>"
            + "<row r=\"2\"><c r=\"A2\"><v>2</v></c></row><row r=\"3\"><c r=\"A3\"><v>3</v></c></row>"));
        Assert.Equal(oud ? Celsoort.Verouderd : Celsoort.Getal, blad.Rijen[0].Cellen[5].Soort);
    }

    [Theory]
    [InlineData("0.1+0.2", "0.3")] // a percentage is read a hundred times as large
    [InlineData("SUM(A1:A1)", "0.5")]
    public void ASumOfPercentages_IsNotOld(string formule, string uitkomst)
    {
        var blad = Lees(Boek($"<row r=\"1\"><c r=\"A1\" s=\"1\"><v>0.5</v></c><c r=\"B1\" s=\"1\"><f>{formule}</f><v>{uitkomst}</v></c></row>"));
        Assert.Equal(Celsoort.Getal, blad.Rijen[0].Cellen[2].Soort);
    }

    [Theory]
    [InlineData("<c t=\"str\"><v>  </v></c>")]
    [InlineData("<c t=\"str\"><f>\"\"</f><v> </v></c>")]
    [InlineData("<c t=\"inlineStr\"><is/></c>")]
    [InlineData("<c s=\"1\"/>")]
    public void WhatHoldsNothing_IsNoCell(string cel) => Assert.Empty(Lees(Boek($"<row>{cel}</row>")).Rijen);

    [Theory]
    [InlineData("<row><c r=\"XFE1\"><v>1</v></c></row>", "werkboek-beschadigd")]
    [InlineData("<row r=\"1048577\"><c><v>1</v></c></row>", "werkboek-beschadigd")]
    [InlineData("<row r=\"-1\"><c><v>1</v></c></row>", "werkboek-beschadigd")]
    [InlineData("<row><c><v>1</c></row>", "werkboek-beschadigd")]
    public void WhatNoProgramWrites_IsAnAnswer(string rijen, string code) => Assert.Equal(code, Onleesbaar(Boek(rijen)));

    [Fact]
    public void Entities_AreRefused() =>
        Assert.Equal("opbouw-onveilig", Onleesbaar(Boek("<row><c><v>1</v></c></row>", begin: "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>")));

    [Fact]
    public void WhatExcelNeverMakes_IsSaidOfExcel()
    {
        var melding = Assert.Single(Assert.IsType<OnleesbaarWerkboek>(Werkboeklezer.Lees(Boek("<row><c><v>1</v></c></row>", begin: "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>"))).Meldingen);
        Assert.EndsWith("Excel maakt zulke bestanden niet.", melding.Tekst, StringComparison.Ordinal);
        Assert.EndsWith("Zijn de cijfers goed, neem ze dan over in een nieuw werkboek.", melding.Herstel, StringComparison.Ordinal);
    }

    [Fact]
    public void EndlessDepth_IsRefused() =>
        Assert.Equal("opbouw-onveilig", Onleesbaar(Boek(string.Concat(Enumerable.Repeat("<row>", 5000)))));

    [Fact]
    public void AHundredThousandRowsOfTwentyColumns_AreRead_AndMoreAreNot()
    {
        var rij = $"<row>{string.Concat(Enumerable.Range(1, 19).Select(k => $"<c><v>{k}</v></c>"))}<c t=\"inlineStr\"><is><t>Pathmos</t></is></c></row>";
        var boek = Boek(string.Concat(Enumerable.Repeat(rij, 100_000)));
        var blad = Assert.IsType<Werkboek>(Werkboeklezer.Lees(boek, meesteRijen: Werkboeklezer.MeesteRijenLevering, stop: TestContext.Current.CancellationToken)).Bladen[0];
        Assert.Equal(100_000, blad.Rijen.Count);
        Assert.Equal((100_000, 20, "Pathmos"), (blad.Rijen[^1].Nummer, blad.Rijen[^1].Cellen.Count, blad.Rijen[^1].Cellen[20].Tekst));
        Assert.Equal("werkboek-te-veel", Onleesbaar(boek));
        Assert.Equal("werkboek-te-veel", Onleesbaar(Boek(string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 120_001))), Werkboeklezer.MeesteRijenLevering));
    }

    [Fact]
    public void MoreTextThanAnyDeliveryHas_IsRefused() => Assert.Equal("werkboek-te-veel", Onleesbaar(Boek(string.Concat(
        Enumerable.Range(0, 40).Select(k => $"<row><c t=\"str\"><v>{k}{new string((char)('a' + (k % 26)), 1 << 20)}{Random(k)}</v></c></row>")))));

    [Theory]
    [InlineData("<row>", "<c r=\"A1\"><v>1</v></c>", 600, "</row>", "werkboek-te-veel")]
    [InlineData("<row>", "<c r=\"A1\"/>", 16_385, "</row>", "werkboek-te-veel")]
    [InlineData("", "<mergeCell ref=\"A1:A2\"/>", 5001, "", "uitgepakt-te-groot")]
    [InlineData("<headerFooter>", "<oddHeader>x</oddHeader>", 20_001, "</headerFooter>", "uitgepakt-te-groot")]
    public void WhatCostsNothingToWrite_IsBounded(string begin, string een, int aantal, string eind, string code) =>
        Assert.Equal(code, Onleesbaar(Boek($"{begin}{string.Concat(Enumerable.Repeat(een, aantal))}{eind}")));

    [Fact]
    public void SharedTextsOfNothing_AreBounded() => Assert.Equal("uitgepakt-te-groot", Onleesbaar(Boek(
        "<row><c t=\"s\"><v>0</v></c></row>", $"<sst>{string.Concat(Enumerable.Repeat("<si/>", 1_000_001))}</sst>")));

    // What cannot be pressed together, so that it is the text that is too much.
    private static string Random(int seed) => string.Concat(new Random(seed).GetItems<char>("abcdefghijklmnopqrstuvwxyz0123456789", 20_000));

    private static Werkrij Rij(Werkblad blad) => Assert.Single(blad.Rijen);

    private static Werkblad Lees(byte[] boek) => Assert.IsType<Werkboek>(Werkboeklezer.Lees(boek)).Bladen[0];

    private static string Onleesbaar(byte[] boek, int meest = Werkboeklezer.MeesteRijen) =>
        Assert.Single(Assert.IsType<OnleesbaarWerkboek>(Werkboeklezer.Lees(boek, meesteRijen: meest)).Meldingen).Code;

    /// <summary>A workbook of one sheet, as small as it can be; its parts by an address from the root, as some programs write it.</summary>
    private static byte[] Boek(string rijen, string teksten = "<sst/>", string begin = "")
    {
        var stroom = new MemoryStream();
        using (var zip = new ZipArchive(stroom, ZipArchiveMode.Create, leaveOpen: true))
        {
            Zet("xl/workbook.xml", $"<workbook xmlns=\"{Ruimte}\" xmlns:r=\"{Soort}\"><sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"b\"/></sheets></workbook>");
            Zet("xl/_rels/workbook.xml.rels", $"<Relationships><Relationship Id=\"b\" Type=\"{Soort}/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/>"
                + $"<Relationship Id=\"t\" Type=\"{Soort}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"s\" Type=\"{Soort}/styles\" Target=\"../xl/styles.xml\"/></Relationships>");
            Zet("xl/sharedStrings.xml", teksten);
            Zet("xl/styles.xml", "<styleSheet><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            Zet("xl/worksheets/sheet1.xml", $"{begin}<worksheet xmlns=\"{Ruimte}\"><sheetData>{rijen}</sheetData></worksheet>");

            void Zet(string deel, string inhoud)
            {
                using var schrijver = new StreamWriter(zip.CreateEntry(deel).Open(), new UTF8Encoding(false));
                schrijver.Write(inhoud);
            }
        }
        return stroom.ToArray();
    }
}
