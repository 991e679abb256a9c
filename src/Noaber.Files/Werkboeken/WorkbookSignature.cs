using System.IO.Compression;
using System.Text;
using Noaber.Files.Tekst;

namespace Noaber.Files.Werkboeken;

/// <summary>Tells by its bytes whether a file is a workbook that we read, and if not, what it is.</summary>
internal static class WorkbookSignature
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Why it cannot be read; null when it can.</summary>
    public static Celmelding? Refuse(byte[] bytes)
    {
        if (bytes.Length == 0)
            return WorkbookFindings.Empty();
        if (bytes.AsSpan().StartsWith(Ole))
            return Holds(bytes, "EncryptedPackage") ? WorkbookFindings.Locked()
                : Holds(bytes, "WordDocument") ? Other(bytes) : WorkbookFindings.OldExcel();
        if (!bytes.AsSpan().StartsWith("PK"u8))
            return Other(bytes);
        var names = Names(bytes);
        if (names.Contains("xl/workbook.xml"))
            return null;
        return names.Contains("xl/workbook.bin") ? WorkbookFindings.Binary()
            : bytes.AsSpan(0, Math.Min(bytes.Length, 200)).IndexOf("opendocument.spreadsheet"u8) >= 0 ? WorkbookFindings.OpenDocument()
            : Other(bytes);
    }

    private static Celmelding Other(byte[] bytes) =>
        WorkbookFindings.Other(BinarySignature.Recognise(bytes)?.What ?? "een bestand met gewone tekst");

    private static bool Holds(byte[] bytes, string name) => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;

    private static HashSet<string> Names(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        return zip.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
