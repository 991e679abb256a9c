using System.IO.Compression;
using System.Text;
using Noaber.Files.Tekst;

namespace Noaber.Files.Werkboeken;

/// <summary>Tells by its bytes whether a file is a workbook that we read, and if not, what it is.</summary>
internal static class WorkbookSignature
{
    /// <summary>Why it cannot be read; null when it can.</summary>
    public static Celmelding? Refuse(byte[] bytes)
    {
        if (bytes.Length == 0)
            return WorkbookFindings.Empty();
        if (BinarySignature.IsOle(bytes))
            return BinarySignature.Holds(bytes, "EncryptedPackage") ? WorkbookFindings.Locked()
                : BinarySignature.Holds(bytes, "WordDocument") ? Other(bytes) : WorkbookFindings.OldExcel();
        if (bytes is [0x09, 0x00 or 0x02 or 0x04 or 0x08, 0x04 or 0x06 or 0x08 or 0x10, 0x00, ..])
            return WorkbookFindings.OldExcel(); // of before 1995, with nothing around its cells
        if (!bytes.AsSpan().StartsWith("PK"u8))
            return (BinarySignature.Recognise(bytes) is null ? Written(bytes) : null) ?? Other(bytes);
        var (names, type) = Names(bytes);
        if (names.Contains("xl/workbook.xml"))
            return null;
        return names.Contains("xl/workbook.bin") ? WorkbookFindings.Binary()
            : type.Contains("opendocument.spreadsheet", StringComparison.Ordinal) ? WorkbookFindings.OpenDocument()
            : names.Any(name => name.EndsWith(".iwa", StringComparison.OrdinalIgnoreCase)) ? WorkbookFindings.Numbers()
            : Other(bytes);
    }

    /// <summary>
    /// Tables that programs write as text under the name of a workbook: Excel opens them, and few know that they are none.
    /// </summary>
    private static Celmelding? Written(byte[] bytes)
    {
        var begin = TextDecoder.Decode(bytes.AsSpan(0, Math.Min(bytes.Length, 4000))).Text;
        return begin.Contains("Excel.Sheet", StringComparison.Ordinal)
            || begin.Contains("schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal)
                ? WorkbookFindings.Disguised("een XML-werkblad van Excel 2003")
            : begin.Contains("opendocument", StringComparison.Ordinal) ? WorkbookFindings.OpenDocument()
            : begin.Contains("<table", StringComparison.OrdinalIgnoreCase) || begin.Contains("<html", StringComparison.OrdinalIgnoreCase)
                ? WorkbookFindings.Disguised("een webpagina met een tabel (HTML)") : null;
    }

    private static Celmelding Other(byte[] bytes) =>
        WorkbookFindings.Other(BinarySignature.Recognise(bytes)?.What ?? "een bestand met gewone tekst");

    /// <summary>The names in a zip, and what it says that it is when it is of OpenDocument.</summary>
    private static (HashSet<string> Names, string Type) Names(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        var type = new byte[100];
        using var stream = zip.GetEntry("mimetype")?.Open();
        var length = stream?.ReadAtLeast(type, type.Length, throwOnEndOfStream: false) ?? 0;
        return (zip.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase),
            Encoding.ASCII.GetString(type, 0, length));
    }
}
