namespace Noaber.Files.Tekst;

/// <summary>Says what a file that is not plain text is, and what its owner can do about it.</summary>
internal static class BinarySignature
{
    private const string SaveWordAsText = "Open het bestand in Word, kies Opslaan als en dan Tekst zonder opmaak (.txt), en bied dat bestand aan.";
    private const string CopyToText = "Kopieer de tekst naar een kladblok, sla die op als .txt, en bied dat bestand aan.";
    private const string OtherFile = "Bied een tekstbestand (.txt) aan waarin de afspraken zelf staan.";

    private static readonly (byte[] Start, string What, string Remedy)[] Known =
    [
        ([.. "%PDF"u8], "een PDF-bestand", CopyToText),
        ([.. "{\\rtf"u8], "een RTF-bestand uit een tekstverwerker", SaveWordAsText),
        ([0xD0, 0xCF, 0x11, 0xE0], "een oud bestand van Word of Excel", SaveWordAsText),
        ([0x89, .. "PNG"u8], "een afbeelding (PNG)", OtherFile),
        ([0xFF, 0xD8, 0xFF], "een afbeelding (JPEG)", OtherFile),
        ([.. "GIF8"u8], "een afbeelding (GIF)", OtherFile),
        ([0x1F, 0x8B], "een ingepakt bestand (gzip)", OtherFile),
    ];

    /// <summary>What it looks like and the remedy, or null when it can be text.</summary>
    public static (string What, string Remedy)? Recognise(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return RecogniseZip(bytes);
        foreach (var (start, what, remedy) in Known)
        {
            if (bytes.StartsWith(start))
                return (what, remedy);
        }

        return LooksBinary(bytes) ? ("een bestand met andere gegevens dan tekst", OtherFile) : null;
    }

    private static (string What, string Remedy) RecogniseZip(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("word/"u8) >= 0)
            return ("een Word-bestand (.docx)", SaveWordAsText);
        if (bytes.IndexOf("xl/"u8) >= 0)
            return ("een Excel-bestand (.xlsx)", OtherFile);
        if (bytes.IndexOf("opendocument.text"u8) >= 0)
            return ("een OpenDocument-tekst (.odt)", SaveWordAsText);
        return ("een ingepakt bestand (zip)", "Pak het bestand eerst uit en bied de tekst (.txt) aan die erin zit.");
    }

    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        if (TextDecoder.HasUtf16Mark(bytes))
            return false;
        if (bytes.Contains((byte)0))
            return true;
        var odd = 0;
        foreach (var b in bytes)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
                odd++;
        }

        return odd * 20 > bytes.Length;
    }
}
