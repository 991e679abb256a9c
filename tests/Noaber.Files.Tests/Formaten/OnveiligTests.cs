using System.IO.Compression;
using System.Text;
using static Noaber.Files.Tests.Formaten.WordBestand;

namespace Noaber.Files.Tests.Formaten;

/// <summary>Files that were broken, by accident or on purpose: each gets a clear answer, in time and within memory.</summary>
public class OnveiligTests
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    [Fact]
    public void PartThatUnpacksToAHundredMegabytes_IsRefused()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var bomb = new WordBestand { Body = Alinea("Tekst"), Bijlagen = { ["word/bom.xml"] = [.. "<a>"u8, .. Encoding.ASCII.GetBytes(new string(' ', 100 * 1024 * 1024))] } }.Bytes();
        var made = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal("uitgepakt-te-groot", Bron.Weigering(bomb));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before - made, 0, 64L * 1024 * 1024);
    }

    [Fact]
    public void PictureOfAnySize_IsNotUnpacked() =>
        Assert.NotNull(Bron.Lees(new WordBestand { Body = Alinea("Tekst"), Bijlagen = { ["word/media/foto.bin"] = new byte[100 * 1024 * 1024] } }.Bytes()).Source);

    [Fact]
    public void ManySmallPartsTogether_AreCounted()
    {
        var parts = Enumerable.Range(0, 9).ToDictionary(i => $"word/deel{i}.xml", _ => Encoding.UTF8.GetBytes($"<a>{new string('x', 100_000)}</a>"));

        Assert.Equal("uitgepakt-te-groot", Bron.Weigering(new WordBestand { Body = Alinea("Tekst"), Bijlagen = parts }.Bytes(), new Grenzen { Uitgepakt = 800_000 }));
    }

    [Fact]
    public void ThousandsOfParts_AreRefused() => Assert.Equal(
        "uitgepakt-te-groot", Bron.Weigering(new WordBestand { Body = Alinea("Tekst"), Bijlagen = Enumerable.Range(0, 5000).ToDictionary(i => $"word/{i}.bin", _ => Array.Empty<byte>()) }.Bytes()));

    [Fact]
    public void EndlessNesting_IsRefused() => Assert.Equal(
        "opbouw-onveilig", Bron.Weigering(Van(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 50_000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 50_000)))));

    [Theory]
    [InlineData("<!DOCTYPE w [<!ENTITY geheim SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>")]
    public void DocumentType_IsRefused(string type) =>
        Assert.Equal("opbouw-onveilig", Bron.Weigering(new WordBestand { Body = Alinea("x"), Hoofddeel = type + $"<w:document xmlns:w=\"{Ruimte}\"><w:body>BODY</w:body></w:document>" }.Bytes()));

    [Fact]
    public void PartFromElsewhere_IsNotFetchedAndReported()
    {
        var file = new WordBestand
        {
            Body = Alinea("Tekst"),
            Relaties = $"<Relationship Id=\"x\" Type=\"{Office}/attachedTemplate\" Target=\"http://127.0.0.1:1/sjabloon.dotm\" TargetMode=\"External\"/>"
                + $"<Relationship Id=\"y\" Type=\"{Office}/hyperlink\" Target=\"mailto:niet een adres, of twee\" TargetMode=\"External\"/>",
        };

        Assert.Equal(["verwijzing-naar-buiten"], Bron.Lees(file.Bytes()).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Macros_AreNotRunAndReported() => Assert.Equal(
        ["macros-genegeerd"], Bron.Lees(new WordBestand { Body = Alinea("Tekst"), Bijlagen = { ["word/vbaProject.bin"] = [1, 2, 3] } }.Bytes()).Findings.Select(finding => finding.Code));

    [Theory]
    [InlineData("EncryptedPackage", "bestand-beveiligd")]
    [InlineData("WordDocument", "geen-tekst")]
    public void OldContainer_SaysWhatIsInIt(string stream, string code) =>
        Assert.Equal(code, Bron.Weigering([0xD0, 0xCF, 0x11, 0xE0, .. new byte[500], .. Encoding.Unicode.GetBytes(stream), .. new byte[500]]));

    [Fact]
    public void FileCutOffAnywhere_HasAnAnswer()
    {
        var whole = Van(string.Concat(Enumerable.Range(0, 50).Select(i => Alinea($"Regel {i}"))));

        Assert.All(Enumerable.Range(1, 19), part => Assert.Equal("bestand-beschadigd", Bron.Weigering(whole[..(whole.Length * part / 20)])));
    }

    [Fact]
    public void WordWithoutADocument_IsDamaged()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry("word/iets.xml");

        Assert.Equal("bestand-beschadigd", Bron.Weigering(stream.ToArray()));
    }

    [Fact]
    public void EmptyWordFile_IsEmpty() => Assert.Equal("leeg", Bron.Weigering(Van(Alinea(""))));

    [Fact]
    public void MoreTextThanAllowed_IsRefused()
    {
        var bytes = Van(string.Concat(Enumerable.Repeat(Alinea(new string('x', 100)), 50)));

        Assert.Equal("te-veel-tekst", Bron.Weigering(bytes, new Grenzen { Tekens = 1000 }));
        Assert.Equal("te-veel-tekst", Bron.Weigering(bytes, new Grenzen { Regels = 10 }));
        Assert.Equal("te-veel-tekst", Bron.Weigering(PdfBestand.Van(PdfBestand.Pagineer(string.Join('\n', Enumerable.Repeat("woord en woord", 3000)))), new Grenzen { Tekens = 1000 }));
    }

    [Fact]
    public void PdfThatTakesTooLong_IsEnded() => Assert.Throws<TimeoutException>(
        () => Bron.Lees(PdfBestand.Van(PdfBestand.Pagineer(string.Join('\n', Enumerable.Repeat("woord en woord", 60_000)))), limits: new Grenzen { Tijd = TimeSpan.FromMilliseconds(30) }));

    [Fact]
    public void PdfWithAPassword_SaysSo()
    {
        var locked = Encoding.Latin1.GetString(PdfBestand.Van("Tekst")).Replace(
            "/Root 1 0 R", $"/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{new string('1', 64)}> /U <{new string('2', 64)}> >>", StringComparison.Ordinal);

        Assert.Equal("bestand-beveiligd", Bron.Weigering(Encoding.Latin1.GetBytes(locked)));
    }
}
