using System.IO.Compression;
using System.Text;

namespace Noaber.Files.Tekst;

/// <summary>What there is to do with a file that is not plain text.</summary>
internal enum FileKind
{
    /// <summary>Nothing: it cannot be read.</summary>
    Other,
    Word,
    Pdf,
    OpenDocument,

    /// <summary>A photograph or a scan of a page: it has no text, but people can look at it.</summary>
    Picture,

    /// <summary>A document of Office behind a password.</summary>
    Locked,
}

/// <summary>What a file is, in words for people, and what its owner can do about it when it cannot be read.</summary>
internal sealed record FileSignature(FileKind Kind, string What, string Remedy = "");

/// <summary>Tells by its bytes what a file is that is not plain text.</summary>
internal static class BinarySignature
{
    private const string SaveAsWord =
        "Open het bestand in Word of LibreOffice, kies Opslaan als en dan Word-document (.docx), en bied dat bestand aan.";
    private const string OtherFile = "Bied het document aan waarin de afspraken zelf staan: Word (.docx), PDF of tekst (.txt).";
    private const string Unpack = "Pak het bestand eerst uit en bied het document aan dat erin zit.";
    private const string ContentTypes = "[Content_Types].xml";
    private const string Scan =
        "Een foto of scan bevat geen tekst. Vraag de maker om het Word-bestand of een PDF met tekst, of laat er tekstherkenning (OCR) op los.";

    private static readonly (byte[] Start, FileSignature Signature)[] Known =
    [
        ([.. "{\\rtf"u8], new(FileKind.Other, "een RTF-bestand uit een tekstverwerker", SaveAsWord)),
        ([0x89, .. "PNG"u8], new(FileKind.Picture, "een afbeelding (PNG)", Scan)),
        ([0xFF, 0xD8, 0xFF], new(FileKind.Picture, "een afbeelding (JPEG)", Scan)),
        ([.. "GIF8"u8], new(FileKind.Other, "een afbeelding (GIF)", Scan)),
        ([.. "II*\0"u8], new(FileKind.Other, "een afbeelding (TIFF)", Scan)),
        ([.. "MM\0*"u8], new(FileKind.Other, "een afbeelding (TIFF)", Scan)),
        ([0x1F, 0x8B], new(FileKind.Other, "een ingepakt bestand (gzip)", Unpack)),
        ([.. "7z"u8, 0xBC, 0xAF], new(FileKind.Other, "een ingepakt bestand (7z)", Unpack)),
        ([.. "Rar!"u8], new(FileKind.Other, "een ingepakt bestand (rar)", Unpack)),
    ];

    /// <summary>The folder of the main part, for each program of Office.</summary>
    private static readonly string[] Folders = ["word/", "xl/", "ppt/", ContentTypes];

    /// <summary>Readers of PDF look for its mark within the first kilobyte, so a mail header or a stray byte may precede it.</summary>
    private const int PdfMarkWithin = 1024;

    /// <summary>Whether it is what Office kept its documents in before 2007, and still keeps one with a password in.</summary>
    public static bool IsOle(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    /// <summary>Whether a document in OLE has a part of this name.</summary>
    public static bool Holds(ReadOnlySpan<byte> ole, string name) => ole.IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;

    /// <summary>What it looks like, or null when it can be text.</summary>
    public static FileSignature? Recognise(byte[] bytes)
    {
        ReadOnlySpan<byte> span = bytes;
        if (span.StartsWith("PK\u0003\u0004"u8) || span.StartsWith("PK\u0005\u0006"u8))
            return RecogniseZip(bytes);
        if (IsOle(span))
            return RecogniseOle(span);
        if (span[..Math.Min(PdfMarkWithin, span.Length)].IndexOf("%PDF-"u8) >= 0)
            return new(FileKind.Pdf, "een PDF-bestand");
        foreach (var (start, signature) in Known)
        {
            if (span.StartsWith(start))
                return signature;
        }

        return LooksBinary(bytes) ? new(FileKind.Other, "een bestand met andere gegevens dan tekst", OtherFile) : null;
    }

    private static FileSignature RecogniseZip(byte[] bytes)
    {
        var names = NamesIn(bytes);
        if (names.Exists(name => name.StartsWith("word/", StringComparison.OrdinalIgnoreCase)))
            return new(FileKind.Word, "een Word-bestand (.docx)");
        if (names.Exists(name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
            return new(FileKind.Other, "een Excel-bestand (.xlsx)", OtherFile);
        if (names.Exists(name => name.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)))
            return new(FileKind.Other, "een presentatie (.pptx)", OtherFile);
        if (bytes.AsSpan(0, Math.Min(bytes.Length, 200)).IndexOf("opendocument.text"u8) >= 0)
            return new(FileKind.OpenDocument, "een OpenDocument-tekst (.odt)");
        // Every file of Office begins with this part; of one that was cut off there may be nothing more to see.
        return names.Contains(ContentTypes, StringComparer.OrdinalIgnoreCase)
            ? new(FileKind.Word, "een Word-bestand (.docx)")
            : new(FileKind.Other, "een ingepakt bestand (zip)", Unpack);
    }

    /// <summary>The names in a zip; of one that was cut off, what its start still shows.</summary>
    private static List<string> NamesIn(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return [.. zip.Entries.Select(entry => entry.FullName)];
        }
        catch (InvalidDataException)
        {
            return [.. Folders.Where(name => bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(name)) >= 0)];
        }
    }

    private static FileSignature RecogniseOle(ReadOnlySpan<byte> bytes)
    {
        if (Holds(bytes, "EncryptedPackage"))
            return new(FileKind.Locked, "een bestand van Office achter een wachtwoord");
        if (Holds(bytes, "WordDocument"))
            return new(FileKind.Other, "een oud Word-bestand (.doc)", SaveAsWord);
        return Holds(bytes, "Workbook")
            ? new(FileKind.Other, "een oud Excel-bestand (.xls)", OtherFile)
            : new(FileKind.Other, "een oud bestand van Word of Excel", SaveAsWord);
    }

    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        if (TextDecoder.HasUtf16Mark(bytes))
            return false;
        var odd = 0;
        foreach (var b in bytes)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
                odd++;
        }

        return odd * 20 > bytes.Length;
    }
}
