using Noaber.Files.Formaten.Packed;
using Noaber.Files.Formaten.Word;

namespace Noaber.Files.Formaten.OpenDocument;

/// <summary>Reads an OpenDocument text (.odt) by having LibreOffice, when it is installed, make a Word file of it.</summary>
internal static class OpenDocumentReader
{
    private static readonly Conversion ToWord = new("odt", "docx", "MS Word 2007 XML");

    public static FormatReading Read(SourceFile file)
    {
        if (!LibreOffice.IsThere)
            return FormatReading.Refused(FormatFindings.OfficeMissing());
        // LibreOffice unpacks without limits of ours, so the file is looked through first.
        using (var inspected = PackedFile.Open(file))
        {
            if (inspected is null)
                return FormatReading.Refused(FormatFindings.Locked("Het bestand"));
        }
        return LibreOffice.Convert(file.Bytes, ToWord, file.Clock.Left, file.Limits.Bytes, file.Clock.Stop) is { } word
            ? WordReader.Read(file with { Bytes = word }) : FormatReading.Refused(FormatFindings.OfficeFailed());
    }
}
