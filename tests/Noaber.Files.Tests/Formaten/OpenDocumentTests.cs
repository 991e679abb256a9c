using System.IO.Compression;
using System.Text;
using Noaber.Files.Formaten;

namespace Noaber.Files.Tests.Formaten;

/// <summary>OpenDocument goes through LibreOffice, where that is installed.</summary>
public class OpenDocumentTests
{
    private const string Inhoud = """
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
        <office:body><office:text><text:h text:outline-level="1">Samenwerken</text:h><text:p>Wij praten.</text:p></office:text></office:body></office:document-content>
        """;

    private const string Lijst = """
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
        """;

    private static bool HasOffice => ExternalProgram.Find("soffice") is not null;

    [Fact]
    public void WithLibreOffice_IsReadAsWord()
    {
        Assert.SkipUnless(HasOffice, "LibreOffice is not installed here.");

        Assert.Equal(["Samenwerken  <kop 1>", "Wij praten."], Bron.Regels(Bestand(Inhoud)));
    }

    [Fact]
    public void WithoutLibreOffice_SaysWhatToDo()
    {
        Assert.SkipWhen(HasOffice, "LibreOffice is installed here.");

        Assert.Equal("libreoffice-ontbreekt", Bron.Weigering(Bestand(Inhoud)));
    }

    [Fact]
    public void FileThatUnpacksTooLarge_NeverReachesLibreOffice()
    {
        Assert.SkipUnless(HasOffice, "LibreOffice is not installed here.");

        Assert.Equal("uitgepakt-te-groot", Bron.Weigering(Bestand("<a>" + new string(' ', 20_000_000) + "</a>")));
    }

    private static byte[] Bestand(string content)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in new[] { ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content), ("META-INF/manifest.xml", Lijst) })
            {
                using var entry = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
