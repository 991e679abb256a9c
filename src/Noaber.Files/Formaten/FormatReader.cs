using Noaber.Files.Formaten.OpenDocument;
using Noaber.Files.Formaten.Pdf;
using Noaber.Files.Formaten.Word;
using Noaber.Files.Lezen.Bevindingen;
using Noaber.Files.Tekst;

namespace Noaber.Files.Formaten;

/// <summary>From the bytes of a file to lines of text, whatever its format. What the bytes are decides, not what the name says.</summary>
internal static class FormatReader
{
    public static FormatReading Read(SourceFile file)
    {
        try
        {
            return ReadByKind(file);
        }
        catch (LimitException limit)
        {
            return FormatReading.Refused(limit.Finding);
        }
        catch (Exception exception) when (exception is not (TimeoutException or OperationCanceledException or OutOfMemoryException))
        {
            // Libraries throw a dozen kinds of exceptions at a file that was damaged on purpose; a stranger's file must never be our error.
            return FormatReading.Refused(FormatFindings.Damaged(exception.GetType().Name));
        }
    }

    private static FormatReading ReadByKind(SourceFile file) => BinarySignature.Recognise(file.Bytes) switch
    {
        { Kind: FileKind.Word } => WordReader.Read(file),
        { Kind: FileKind.Pdf } => PdfReader.Read(file),
        { Kind: FileKind.OpenDocument } => OpenDocumentReader.Read(file),
        { Kind: FileKind.Locked } => FormatReading.Refused(FormatFindings.Locked("Het bestand")),
        { } other => FormatReading.Refused(FileFindings.NotText(other)),
        null => PlainTextReader.Read(file),
    };
}
