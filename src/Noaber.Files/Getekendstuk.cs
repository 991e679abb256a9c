using Noaber.Files.Tekst;

namespace Noaber.Files;

/// <summary>A paper that someone put a signature under, such as minutes: a document or a picture of one, told by its bytes.</summary>
public static class Getekendstuk
{
    private const string Welk = "Voeg een PDF, een Word-document (.docx), een OpenDocument-tekst (.odt) of een foto (PNG of JPEG) toe.";

    /// <summary>Why this cannot be a signed paper, in plain Dutch; null when it can.</summary>
    /// <param name="bytes">The whole file. Its name is not looked at.</param>
    public static string? Bezwaar(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return BinarySignature.Recognise(bytes) switch
        {
            // A page of the web can hold the mark of a PDF too, only not at its start.
            { Kind: FileKind.Pdf } when !bytes.AsSpan().StartsWith("%PDF-"u8) => $"Dit is geen PDF-bestand, al lijkt het erop. {Welk}",
            { Kind: FileKind.Pdf or FileKind.Word or FileKind.OpenDocument or FileKind.Picture } => null,
            { Kind: FileKind.Locked } => "Dit bestand zit achter een wachtwoord: de andere partijen kunnen het niet lezen. Haal dat eraf.",
            { } anders => $"Dit is {anders.What}. {Welk}",
            null => $"Dit is een tekst of een webpagina. {Welk}",
        };
    }
}
