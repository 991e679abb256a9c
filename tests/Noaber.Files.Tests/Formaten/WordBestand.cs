using System.IO.Compression;
using System.Security;
using System.Text;

namespace Noaber.Files.Tests.Formaten;

/// <summary>Makes a Word file of its parts, as small as Word itself would accept.</summary>
internal sealed record WordBestand
{
    public const string Ruimte = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Soort = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly string[] Delen = ["styles", "numbering", "footnotes", "endnotes", "header", "footer"];

    /// <summary>The content of w:body.</summary>
    public required string Body { get; init; }

    /// <summary>The content of a part by its name: styles, numbering, footnotes, endnotes, header, footer.</summary>
    public Dictionary<string, string> Deel { get; init; } = [];

    /// <summary>More relations of the document, as XML.</summary>
    public string Relaties { get; init; } = "";

    /// <summary>More entries in the zip, by name.</summary>
    public Dictionary<string, byte[]> Bijlagen { get; init; } = [];

    public string Hoofddeel { get; init; } = $"""<w:document xmlns:w="{Ruimte}" xmlns:r="{Office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body>BODY</w:body></w:document>""";

    /// <summary>A paragraph with properties as XML.</summary>
    public static string Alinea(string text, string eigenschappen = "") =>
        $"<w:p><w:pPr>{eigenschappen}</w:pPr><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r></w:p>";

    public static string Stijl(string id) => $"<w:pStyle w:val=\"{id}\"/>";

    public static string Lijst(int lijst, int niveau = 0) => $"<w:numPr><w:ilvl w:val=\"{niveau}\"/><w:numId w:val=\"{lijst}\"/></w:numPr>";

    public static string Cel(string inhoud, string eigenschappen = "") => $"<w:tc><w:tcPr>{eigenschappen}</w:tcPr>{inhoud}</w:tc>";

    public static string Tabel(params string[] rijen) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rijen.Select(rij => $"<w:tr>{rij}</w:tr>"))}</w:tbl>";

    public static byte[] Van(string body) => new WordBestand { Body = body }.Bytes();

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            var parts = Delen.Where(Deel.ContainsKey).ToList();
            Put(zip, "[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/><Override PartName="/word/document.xml" ContentType="{Soort}document.main+xml"/>{string.Concat(parts.Select(part => $"<Override PartName=\"/word/{part}.xml\" ContentType=\"{Soort}{part}+xml\"/>"))}</Types>""");
            Put(zip, "_rels/.rels", Relations($"<Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/>"));
            Put(zip, "word/_rels/document.xml.rels", Relations(string.Concat(parts.Select(part => $"<Relationship Id=\"{part}\" Type=\"{Office}/{part}\" Target=\"{part}.xml\"/>")) + Relaties));
            Put(zip, "word/document.xml", Hoofddeel.Replace("BODY", Body, StringComparison.Ordinal));
            foreach (var part in parts)
                Put(zip, $"word/{part}.xml", $"<w:{Root(part)} xmlns:w=\"{Ruimte}\">{Deel[part]}</w:{Root(part)}>");
            foreach (var (name, bytes) in Bijlagen)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    private static string Root(string part) => part switch { "header" => "hdr", "footer" => "ftr", _ => part };

    private static string Relations(string content) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{content}</Relationships>";

    private static void Put(ZipArchive zip, string name, string xml)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(xml));
    }
}
