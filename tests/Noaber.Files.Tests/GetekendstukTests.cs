using System.IO.Compression;
using System.Text;

namespace Noaber.Files.Tests;

/// <summary>What someone can have put a signature under, told by the bytes.</summary>
public sealed class GetekendstukTests
{
    [Theory]
    [InlineData("%PDF-1.7\n")]
    [InlineData("\u0089PNG\r\n\u001a\n")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0")]
    public void ADocumentOrAPicture_IsTaken(string bytes) => Assert.Null(Getekendstuk.Bezwaar(Encoding.Latin1.GetBytes(bytes)));

    [Theory]
    [InlineData("word/document.xml", null)]
    [InlineData("xl/workbook.xml", "een Excel-bestand (.xlsx)")]
    [InlineData("ppt/presentation.xml", "een presentatie (.pptx)")]
    [InlineData("virus.exe", "een ingepakt bestand (zip)")]
    public void AZip_IsWhatIsInIt(string naam, string? wat)
    {
        using var zip = new MemoryStream();
        using (var schrijver = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
            schrijver.CreateEntry(naam);
        var bezwaar = Getekendstuk.Bezwaar(zip.ToArray());
        Assert.Equal(wat is null, bezwaar is null);
        Assert.Contains(wat ?? "", bezwaar ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script>", "een tekst of een webpagina")]
    [InlineData("<html><!-- %PDF-1.7 -->", "geen PDF-bestand")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "een tekst of een webpagina")]
    [InlineData("GIF89a", "een afbeelding (GIF)")]
    [InlineData("MZ\u0000\u0000\u0000\u0001", "andere gegevens dan tekst")]
    public void AnythingElse_IsNamedAndRefused(string bytes, string wat)
    {
        var bezwaar = Getekendstuk.Bezwaar(Encoding.Latin1.GetBytes(bytes));
        Assert.Contains(wat, bezwaar, StringComparison.Ordinal);
        Assert.Contains("Voeg een PDF", bezwaar, StringComparison.Ordinal);
    }
}
