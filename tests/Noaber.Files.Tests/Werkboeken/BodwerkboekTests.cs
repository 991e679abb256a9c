using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Noaber.Files.Formaten;
using Noaber.Files.Werkboeken;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Biedingen;

namespace Noaber.Files.Tests.Werkboeken;

/// <summary>The workbook of a bid: the same goes out and comes in, and each fault of real life gets a clear answer at its cell.</summary>
public sealed class BodwerkboekTests
{
    private static readonly Werkboeksleutel Sleutel = new(Guid.Parse("11111111-1111-1111-1111-111111111111"), Guid.Parse("22222222-2222-2222-2222-222222222222"), "Welbions", 2027);

    private static readonly Bod Bod = new(2027,
    [
        new()
        {
            Lijn = Guid.Parse("33333333-3333-3333-3333-333333333333"), Soort = Bodsoort.Nieuwbouw, Wat = "Sociale huur", Eenheid = "woningen",
            Cijfers = [new(2027, new(34), "24 in Hengelo en 10 in Borne"), new(2028, new(70, grens: Grens.Circa)), new(2030, new(60, 70, Grens.Tussen)), new(2031, new(0))],
            Gemiddeld = true, Plaats = "Hengelo", Doelgroep = "starters", Bedrag = 1_250_000.5m, Toelichting = "Op peil\nhouden.",
        },
        new() { Lijn = Guid.Parse("44444444-4444-4444-4444-444444444444"), Soort = Bodsoort.Huurbeleid, Wat = "=1+1", Eenheid = "%", Cijfers = [new(2027, new(2.5m))], Toelichting = "-bewust" },
    ]);

    private static readonly byte[] Boek = Bodwerkboek.Schrijf(Sleutel, Bod);

    [Fact]
    public void WhatGoesOut_ComesBackTheSame()
    {
        var (regels, meldingen) = Lees(Boek);
        Assert.Empty(meldingen);
        Assert.Empty(Bodverschil.Tussen(Bod, new(2027, regels)));
        Assert.Equal(Bod.Regels.Select(r => r.Lijn), regels.Select(r => r.Lijn));
    }

    [Fact]
    public void TextThatLooksLikeAFormula_StaysText()
    {
        var blad = ((Werkboek)Werkboeklezer.Lees(Boek)).Bladen[0];
        Assert.Equal(Celsoort.Tekst, blad.Rijen.SelectMany(r => r.Cellen.Values).Single(c => c.Tekst == "=1+1").Soort);
        Boek.Met("sheet1.xml", xml =>
        {
            Assert.DoesNotContain("<x:f>", xml, StringComparison.Ordinal);
            return xml;
        });
        Boek.Met("styles.xml", xml =>
        {
            Assert.Contains("quotePrefix=\"1\"", xml, StringComparison.Ordinal);
            return xml;
        });
    }

    [Theory]
    [InlineData("E5", "veel", "geen-getal")]
    [InlineData("E5", "70 woningen", "geen-getal")]
    [InlineData("E5", "34*", "sterretje")]
    [InlineData("E5", "1,250.5", "getal-dubbelzinnig")]
    [InlineData("E5", "7.5", "getal-dubbelzinnig")]
    [InlineData("E5", "-5", "getal-buiten-bereik")]
    [InlineData("E5", "1e20", "getal-buiten-bereik")]
    [InlineData("E5", "60 tot 50", "getal-andersom")]
    [InlineData("E5", "tussen 60 en 60", "getal-andersom")]
    [InlineData("E5", "45,5", "geen-heel-getal")]
    [InlineData("B5", "Luchtkastelen", "soort-onbekend")]
    [InlineData("J5", "misschien", "geen-ja-of-nee")]
    [InlineData("M5", "circa 5", "geen-bedrag")]
    public void WrongText_IsFoundAtItsCell(string adres, string tekst, string code)
    {
        var (regels, meldingen) = Lees(Boek.MetTekst(adres, tekst));
        Assert.Empty(regels);
        var melding = Assert.Single(meldingen);
        Assert.Equal((code, "Bod", adres, tekst), (melding.Code, melding.Plaats!.Blad, melding.Plaats.Adres, melding.Waarde));
        Assert.NotEmpty(melding.Herstel);
    }

    [Theory]
    [InlineData("1.250", 1250)]
    [InlineData("  34 ", 34)]
    [InlineData("7,5", 7.5)]
    public void NumberTypedAsText_IsRead(string tekst, double getal) =>
        Assert.Equal((decimal)getal, Lees(Boek.MetTekst("E6", tekst)).Regels[1].In(2027)!.Getal.Waarde);

    [Theory]
    [InlineData(-3, "Dit getal is negatief.")]
    [InlineData(1e14, "Dit getal is te groot.")]
    [InlineData(1e20, "Dit getal is te groot.")]
    [InlineData(45.5, "Hier hoort een heel getal: woningen tel je niet in delen.")]
    public void NumberThatCannotBe_IsToldWhy(double getal, string waarom) =>
        Assert.Equal(waarom, Assert.Single(Lees(Boek.MetGetal("E5", getal)).Meldingen).Tekst);

    [Fact]
    public void AllFindings_ComeAtOnce()
    {
        var boek = Boek.MetTekst("E5", "veel").MetGetal("F5", -3).MetCel("G5", "<c t=\"e\"><v>#DIV/0!</v></c>").MetCel("H5", "<c><f>1+1</f></c>").MetTekst("C6", " ");
        var (regels, meldingen) = Lees(boek);
        Assert.Empty(regels);
        Assert.Equal(["cel-fout G5", "formule-zonder-uitkomst H5", "geen-getal E5", "getal-buiten-bereik F5", "wat-ontbreekt C6"], meldingen.Select(m => $"{m.Code} {m.Plaats!.Adres}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void FormulaWithItsOutcome_IsTheOutcome() =>
        Assert.Equal(40, Lees(Boek.MetCel("E5", "<c><f>20+20</f><v>40</v></c>")).Regels[0].In(2027)!.Getal.Waarde);

    [Fact]
    public void MergedCells_AreNotGuessed()
    {
        var (_, meldingen) = Lees(Boek.Met("sheet1.xml", xml => xml.Replace("<x:dataValidations", "<x:mergeCells count=\"1\"><x:mergeCell ref=\"E5:E6\"/></x:mergeCells><x:dataValidations", StringComparison.Ordinal)));
        Assert.Equal(("samengevoegd", "E5:E6"), (meldingen[0].Code, meldingen[0].Waarde));
    }

    [Fact]
    public void HiddenRow_IsSaid()
    {
        var (_, meldingen) = Lees(Boek.Met("sheet1.xml", xml => xml.Replace("<x:row r=\"6\"", "<x:row r=\"6\" hidden=\"1\"", StringComparison.Ordinal)));
        Assert.Equal(("rij-verborgen", 6), (Assert.Single(meldingen).Code, meldingen[0].Plaats!.Rij));
    }

    [Theory]
    [InlineData("<x:c r=\"C1048576\" t=\"str\"><x:v>x</x:v></x:c>", "rij-ver-weg")]
    [InlineData("<x:c r=\"C1048576\" t=\"str\"><x:v>   </x:v></x:c>", null)]
    [InlineData("<x:c r=\"XFD1048576\" s=\"5\"/>", null)]
    public void GhostRow_CostsNothingAndIsSaidWhenItHoldsSomething(string cel, string? code)
    {
        var klok = System.Diagnostics.Stopwatch.StartNew();
        var (regels, meldingen) = Lees(Boek.Met("sheet1.xml", xml => xml.Replace("</x:sheetData>", $"<x:row r=\"1048576\">{cel}</x:row></x:sheetData>", StringComparison.Ordinal)));
        Assert.Equal(code is null ? [] : [code], meldingen.Select(m => m.Code));
        Assert.Equal(code is null ? 2 : 0, regels.Count);
        Assert.True(klok.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void WorkbookOfAnotherAssociation_IsNamedAndRefused()
    {
        var (_, meldingen) = Bodwerkboek.Lees((Werkboek)Werkboeklezer.Lees(Boek), Sleutel with { Partij = Guid.NewGuid(), Naam = "Domijn" });
        Assert.Equal("andere-partij", Assert.Single(meldingen).Code);
        Assert.Contains("Welbions", meldingen[0].Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void WorkbookOfAnotherYearFormOrPlace_IsRefused()
    {
        Assert.Equal("ander-jaar", Meld(Boek, Sleutel with { Jaar = 2028 }));
        Assert.Equal("andere-samenwerking", Meld(Boek, Sleutel with { Samenwerking = Guid.NewGuid() }));
        Assert.Equal("oud-werkboek", Meld(Boek.Met("sheet3.xml", xml => xml.Replace($">{Bodwerkboek.Versie}<", ">0<", StringComparison.Ordinal)), Sleutel));
        Assert.Equal("geen-bod", Meld(Boek.Met("workbook.xml", xml => xml.Replace("noaber_soort", "iets_anders", StringComparison.Ordinal)), Sleutel));
    }

    [Fact]
    public void MovedColumns_AreFoundByTheirCode()
    {
        // Columns C and D change places, heading and code along.
        var (regels, meldingen) = Lees(Boek.Met("sheet1.xml", xml => Regex.Replace(xml, "r=\"(?<letter>[CD])(?<rij>[0-9]+)\"",
            m => $"r=\"{(m.Groups["letter"].Value == "C" ? "D" : "C")}{m.Groups["rij"].Value}\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))));
        Assert.Empty(meldingen);
        Assert.Equal(["Sociale huur", "=1+1"], regels.Select(r => r.Wat));
    }

    [Fact]
    public void MissingColumn_IsNamed()
    {
        var (_, meldingen) = Lees(Boek.MetTekst("C3", "weg"));
        Assert.Equal(("kolom-ontbreekt", "#wat"), (Assert.Single(meldingen).Code, meldingen[0].Waarde));
    }

    [Fact]
    public void HiddenSheet_IsSaid()
    {
        var (_, meldingen) = Lees(Boek.Met("workbook.xml", xml => xml.Replace("name=\"Bod\"", "name=\"Bod\" state=\"hidden\"", StringComparison.Ordinal)));
        Assert.Equal("blad-verborgen", Assert.Single(meldingen).Code);
    }

    [Fact]
    public void RowThatWasEmptied_IsGone()
    {
        var (regels, meldingen) = Lees(new[] { "B6", "C6", "D6", "E6", "J6", "N6" }.Aggregate(Boek, (boek, cel) => boek.MetTekst(cel, "")));
        Assert.Empty(meldingen);
        Assert.Equal("Sociale huur", Assert.Single(regels).Wat);
    }

    [Fact]
    public void CopiedRow_IsANewLine()
    {
        var (regels, _) = Lees(Boek.MetTekst("A6", "33333333-3333-3333-3333-333333333333"));
        Assert.Equal(2, regels.Select(r => r.Lijn).Distinct().Count());
    }

    [Fact]
    public void DayThatExcelMade_IsSaid()
    {
        // 3-4 became the third of April.
        var (_, meldingen) = Lees(Boek.Met("styles.xml", xml => xml.Replace("formatCode=\"General\"", "formatCode=\"d-m-yyyy\"", StringComparison.Ordinal)));
        Assert.Contains(meldingen, m => m.Code == "datum" && m.Plaats!.Adres == "E5");
    }

    [Theory]
    [InlineData(new byte[0], "werkboek-leeg")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }, "werkboek-xls")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31 }, "geen-werkboek")]
    [InlineData(new byte[] { 0x61, 0x3B, 0x62, 0x0A }, "geen-werkboek")]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x00 }, "werkboek-beschadigd")]
    public void AnotherKindOfFile_IsNamed(byte[] bytes, string code) => Assert.Equal(code, Onleesbaar(bytes));

    [Theory]
    [InlineData("xl/workbook.bin", "", "werkboek-xlsb")]
    [InlineData("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "werkboek-ods")]
    [InlineData("word/document.xml", "<w/>", "geen-werkboek")]
    public void AnotherKindOfPackage_IsNamed(string deel, string inhoud, string code)
    {
        var stroom = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(stroom, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var schrijver = new StreamWriter(zip.CreateEntry(deel, System.IO.Compression.CompressionLevel.NoCompression).Open());
            schrijver.Write(inhoud);
        }
        Assert.Equal(code, Onleesbaar(stroom.ToArray()));
    }

    [Fact]
    public void BehindAPassword_IsSaid() =>
        Assert.Equal("werkboek-beveiligd", Onleesbaar([0xD0, 0xCF, 0x11, 0xE0, .. Encoding.Unicode.GetBytes("EncryptedPackage")]));

    [Fact]
    public void HalfAFile_IsAnAnswer() => Assert.All(Enumerable.Range(1, 40), deel =>
        Assert.IsType<OnleesbaarWerkboek>(Werkboeklezer.Lees(Boek[..(Boek.Length * deel / 41)])));

    [Fact]
    public void TooManyRows_AreRefused() => Assert.Equal("werkboek-te-veel", Onleesbaar(Boek.Met("sheet1.xml", xml => xml.Replace("</x:sheetData>",
        string.Concat(Enumerable.Range(1000, Werkboeklezer.MeesteRijen + 1).Select(r => $"<x:row r=\"{r}\"><x:c r=\"C{r}\"><x:v>1</x:v></x:c></x:row>")) + "</x:sheetData>", StringComparison.Ordinal))));

    [Fact]
    public void Bomb_IsRefused() =>
        Assert.Equal("uitgepakt-te-groot", Onleesbaar(Boek.Met("sheet2.xml", _ => $"<worksheet>{new string(' ', 30_000_000)}</worksheet>")));

    [Fact]
    public void ItsParts_AreAsTheStandardWantsThem()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Boek), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(fout => $"{fout.Path?.XPath}: {fout.Description}"));
    }

    [Fact]
    public void LibreOffice_OpensItAndWhatItSavesIsReadAgain()
    {
        Assert.SkipUnless(LibreOffice.IsThere && Convert([.. "a,b\n1,2\n"u8], new("csv", "ods", "calc8")) is not null, "LibreOffice Calc is not installed.");
        var csv = Encoding.UTF8.GetString(Convert(Boek, new("xlsx", "csv", "Text - txt - csv (StarCalc)"))!);
        Assert.All(["Sociale huur", "circa 70", "=1+1"], tekst => Assert.Contains(tekst, csv, StringComparison.Ordinal));
        // By way of another format, so that it is not the file itself that comes back.
        var (regels, meldingen) = Lees(Convert(Convert(Boek, new("xlsx", "ods", "calc8"))!, new("ods", "xlsx", "Calc MS Excel 2007 XML"))!);
        Assert.Empty(meldingen);
        Assert.Empty(Bodverschil.Tussen(Bod, new(2027, regels)));
    }

    private static byte[]? Convert(byte[] boek, Conversion hoe) => LibreOffice.Convert(boek, hoe, TimeSpan.FromSeconds(60), 8 << 20, CancellationToken.None);

    private static (IReadOnlyList<Bodregel> Regels, IReadOnlyList<Celmelding> Meldingen) Lees(byte[] boek) => Bodwerkboek.Lees((Werkboek)Werkboeklezer.Lees(boek), Sleutel);

    private static string Meld(byte[] boek, Werkboeksleutel sleutel) => Assert.Single(Bodwerkboek.Lees((Werkboek)Werkboeklezer.Lees(boek), sleutel).Meldingen).Code;

    private static string Onleesbaar(byte[] bytes) => Assert.Single(Assert.IsType<OnleesbaarWerkboek>(Werkboeklezer.Lees(bytes)).Meldingen).Code;
}
