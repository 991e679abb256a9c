using Noaber.Files.Werkboeken;
using Noaber.Files.Werkboeken.Eigen;

namespace Noaber.Files.Tests.Werkboeken;

/// <summary>
/// Files as other programs really write them. What Noaber does not read it names, says that nothing of it was read, and how to save it so that
/// it can be.
/// </summary>
public sealed class WerkboekvormTests
{
    [Theory]
    [InlineData("oud.xls", "werkboek-xls", "oud Excel-bestand (.xls)")]
    [InlineData("ouder.xls", "werkboek-xls", "oud Excel-bestand (.xls)")]
    [InlineData("oudst.xls", "werkboek-xls", "oud Excel-bestand (.xls)")]
    [InlineData("binair.xlsb", "werkboek-xlsb", "binair Excel-bestand (.xlsb)")]
    [InlineData("rekenblad.ods", "werkboek-ods", "OpenDocument-rekenblad (.ods)")]
    [InlineData("rekenblad.fods", "werkboek-ods", "OpenDocument-rekenblad (.ods)")]
    [InlineData("xml-2003.xls", "werkboek-vermomd", "XML-werkblad van Excel 2003")]
    [InlineData("webpagina.xls", "werkboek-vermomd", "webpagina met een tabel (HTML)")]
    [InlineData("appel.numbers", "werkboek-numbers", "bestand van Numbers")]
    public void WhatIsNotRead_IsNamed_WithTheWayToSaveIt(string bestand, string code, string wat)
    {
        var melding = Assert.Single(Assert.IsType<OnleesbaarWerkboek>(Werkboeklezer.Lees(Bytes(bestand))).Meldingen);
        Assert.Equal(code, melding.Code);
        Assert.Contains(wat, melding.Tekst, StringComparison.Ordinal);
        Assert.Contains("Noaber leest Excel-werkmappen (.xlsx) en CSV, en van dit bestand niets.", melding.Tekst, StringComparison.Ordinal);
        Assert.Contains("(.xlsx)", melding.Herstel, StringComparison.Ordinal);
    }

    [Fact]
    public void BehindAPassword_ItSaysHowToTakeThatOff()
    {
        var melding = Assert.Single(Assert.IsType<OnleesbaarWerkboek>(Werkboeklezer.Lees(Bytes("wachtwoord.xlsx"))).Meldingen);
        Assert.Equal("werkboek-beveiligd", melding.Code);
        Assert.Contains("haal het wachtwoord eraf", melding.Herstel, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("actieprogramma.docx", "een Word-bestand (.docx)")]
    [InlineData("actieprogramma.pdf", "een PDF-bestand")]
    public void AnotherDocumentUnderTheNameOfAWorkbook_IsCalledWhatItIs(string bestand, string wat)
    {
        var melding = Assert.Single(Assert.IsType<OnleesbaarWerkboek>(Werkboeklezer.Lees(Bytes(bestand, "kantoor"))).Meldingen);
        Assert.Equal($"Dit is {wat}, geen Excel-werkboek.", melding.Tekst);
    }

    [Theory]
    [InlineData("oud.xls", false)]
    [InlineData("rekenblad.ods", false)]
    [InlineData("webpagina.xls", true)]
    public void AWorkbookUnderTheNameOfACsv_IsNoText(string bestand, bool tekst) => Assert.Equal(tekst, Csvwerkboek.IsTekst(Bytes(bestand)));

    /// <summary>Whatever stands around the table in a CSV is a row of it, and looked at as such.</summary>
    [Theory]
    [InlineData("# Gemaakt door xandra.nijland@voorbeeld.nl\nBuurt;Woningen\nPathmos;12\n")]
    [InlineData("Buurt;Woningen\n#bel 06-12345678\nPathmos;12\n")]
    [InlineData("sep=;\n\"# opgesteld door mevrouw Nijland\"\nBuurt;Woningen\nPathmos;12\n")]
    [InlineData("Buurt;Woningen\nPathmos;12\n// BSN 123456782\n")]
    [InlineData("Buurt;Woningen\nPathmos;12;;;;;;;dhr. X. Nijland\n")]
    [InlineData("Buurt;Woningen\nPathmos;\"12\nDeldenerstraat 14b\"\n")]
    public void InACsv_EveryLineIsLookedAt(string csv) =>
        Assert.NotEmpty(LeveringPersoonsgegevens.Zoek(Assert.IsType<Werkboek>(Csvwerkboek.Lees(System.Text.Encoding.UTF8.GetBytes(csv)))));

    private static byte[] Bytes(string bestand, string map = "werkboeken") => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Documenten", map, bestand));
}
