using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Noaber.Files.Werkboeken.Rekenen;

/// <summary>Writes a <see cref="Rekenboek"/> as OpenDocument, which LibreOffice opens as its own.</summary>
internal static class OdsSheets
{
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0", Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        Number = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", Fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
        Formula = "urn:oasis:names:tc:opendocument:xmlns:of:1.2", Manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";

    private const string Version = "1.3";

    private const int MostDecimals = 3;

    public static byte[] Write(Rekenboek book)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            // The kind comes first and is not packed, so that it is read without opening the rest.
            using (var kind = zip.CreateEntry("mimetype", CompressionLevel.NoCompression).Open())
                kind.Write(Encoding.ASCII.GetBytes(Rekenboek.OdsMediatype));
            Add(zip, "META-INF/manifest.xml", WriteManifest);
            Add(zip, "content.xml", xml => WriteContent(xml, book));
        }
        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        using var entry = zip.CreateEntry(name).Open();
        using var xml = XmlWriter.Create(entry, new() { Encoding = new UTF8Encoding(false) });
        write(xml);
    }

    private static void WriteManifest(XmlWriter xml)
    {
        xml.WriteStartElement("manifest", "manifest", Manifest);
        xml.WriteAttributeString("version", Manifest, Version);
        foreach (var (path, kind) in new[] { ("/", Rekenboek.OdsMediatype), ("content.xml", "text/xml") })
        {
            xml.WriteStartElement("file-entry", Manifest);
            xml.WriteAttributeString("full-path", Manifest, path);
            xml.WriteAttributeString("media-type", Manifest, kind);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteContent(XmlWriter xml, Rekenboek book)
    {
        xml.WriteStartElement("office", "document-content", Office);
        (string, string)[] spaces = [("table", Table), ("text", Text), ("style", Style), ("number", Number), ("fo", Fo), ("of", Formula)];
        foreach (var (prefix, space) in spaces)
            xml.WriteAttributeString("xmlns", prefix, null, space);
        xml.WriteAttributeString("version", Office, Version);
        WriteStyles(xml, book);
        xml.WriteStartElement("body", Office);
        xml.WriteStartElement("spreadsheet", Office);
        foreach (var sheet in book.Bladen)
            WriteSheet(xml, sheet);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteStyles(XmlWriter xml, Rekenboek book)
    {
        xml.WriteStartElement("automatic-styles", Office);
        foreach (var width in book.Bladen.SelectMany(sheet => sheet.Breedtes).Distinct())
            WriteStyle(xml, Wide(width), "table-column", "table-column-properties",
                (Style, "column-width", $"{(width * .2).ToString(CultureInfo.InvariantCulture)}cm"));
        for (var decimals = 0; decimals <= MostDecimals; decimals++)
        {
            xml.WriteStartElement("number-style", Number);
            xml.WriteAttributeString("name", Style, $"n{decimals}");
            xml.WriteStartElement("number", Number);
            xml.WriteAttributeString("decimal-places", Number, $"{decimals}");
            xml.WriteAttributeString("min-decimal-places", Number, $"{decimals}");
            xml.WriteAttributeString("min-integer-digits", Number, "1");
            xml.WriteAttributeString("grouping", Number, "true");
            xml.WriteEndElement();
            xml.WriteEndElement();
            WriteStyle(xml, $"g{decimals}", "table-cell", null, data: $"n{decimals}");
        }
        WriteStyle(xml, "Titel", "table-cell", "text-properties", (Fo, "font-size", "16pt"), (Fo, "font-weight", "bold"));
        WriteStyle(xml, "Klein", "table-cell", "text-properties", (Fo, "font-size", "10pt"), (Fo, "color", "#5a665f"));
        WriteStyle(xml, "Kop", "table-cell", "text-properties", (Fo, "font-weight", "bold"));
        xml.WriteEndElement();
    }

    private static string Wide(double width) => string.Create(CultureInfo.InvariantCulture, $"b{width * 10:0}");

    private static void WriteStyle(
        XmlWriter xml, string name, string family, string? properties,
        params IReadOnlyList<(string Space, string Name, string Value)> values) =>
        WriteStyle(xml, name, family, properties, null, values);

    private static void WriteStyle(XmlWriter xml, string name, string family, string? properties, string? data,
        params IReadOnlyList<(string Space, string Name, string Value)> values)
    {
        xml.WriteStartElement("style", Style);
        xml.WriteAttributeString("name", Style, name);
        xml.WriteAttributeString("family", Style, family);
        if (data is not null)
            xml.WriteAttributeString("data-style-name", Style, data);
        if (properties is not null)
        {
            xml.WriteStartElement(properties, Style);
            foreach (var (space, key, value) in values)
                xml.WriteAttributeString(key, space, value);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteSheet(XmlWriter xml, Rekenblad sheet)
    {
        xml.WriteStartElement("table", Table);
        xml.WriteAttributeString("name", Table, sheet.Naam);
        foreach (var width in sheet.Breedtes)
        {
            xml.WriteStartElement("table-column", Table);
            xml.WriteAttributeString("style-name", Table, Wide(width));
            xml.WriteEndElement();
        }
        // A row needs a cell, be it an empty one.
        foreach (var row in sheet.Rijen)
        {
            xml.WriteStartElement("table-row", Table);
            foreach (var cell in row.DefaultIfEmpty(new Rekencel(null)))
                WriteCell(xml, cell);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, Rekencel cell)
    {
        xml.WriteStartElement("table-cell", Table);
        if (cell.Waarde is decimal || cell.Stijl != Rekenstijl.Gewoon)
            xml.WriteAttributeString("style-name", Table,
                cell.Waarde is decimal ? $"g{Math.Clamp(cell.Decimalen, 0, MostDecimals)}" : $"{cell.Stijl}");
        switch (cell.Waarde)
        {
            case decimal number:
                if (cell.Formule is { } formula && FormulaText.OpenDocument.Write(formula) is { } how)
                    xml.WriteAttributeString("formula", Table, $"of:={how}");
                xml.WriteAttributeString("value-type", Office, "float");
                xml.WriteAttributeString("value", Office, number.ToString(CultureInfo.InvariantCulture));
                xml.WriteElementString("p", Text, number.ToString(CultureInfo.InvariantCulture));
                break;
            case string { Length: > 0 } text:
                // Said to be text, it stays text, whatever it begins with.
                xml.WriteAttributeString("value-type", Office, "string");
                xml.WriteElementString("p", Text, SheetParts.Clean(text));
                break;
        }
        xml.WriteEndElement();
    }
}
