using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Noaber.Files.Werkboeken;

/// <summary>Notes at headings. Excel keeps their words in one part, and how they are drawn in another, in VML.</summary>
internal static class WorkbookNotes
{
    public static void Add(WorksheetPart part, int row, IReadOnlyList<(int Column, string Text)> notes)
    {
        if (notes.Count == 0)
            return;
        var words = part.AddNewPart<WorksheetCommentsPart>("noten");
        words.Comments = new(new Authors(new Author("Noaber")), new CommentList(notes.Select(note =>
            new Comment(new CommentText(new Run(new Text(note.Text) { Space = SpaceProcessingModeValues.Preserve })))
            {
                Reference = $"{Celplaats.Letters(note.Column)}{row}", AuthorId = 0,
            })));
        using var drawing = new StreamWriter(part.AddNewPart<VmlDrawingPart>("tekening").GetStream(FileMode.Create),
            new UTF8Encoding(false));
        drawing.Write(Vml(row, notes));
        part.Worksheet.AppendChild(new LegacyDrawing { Id = "tekening" });
    }

    private static string Vml(int row, IReadOnlyList<(int Column, string Text)> notes)
    {
        var xml = new StringBuilder("""
            <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
            <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
            """);
        foreach (var (column, text) in notes)
            xml.Append(CultureInfo.InvariantCulture, $"""

                <v:shape id="noot{column}" type="#_x0000_t202" style="position:absolute;visibility:hidden;width:220pt;height:{30 + text.Length / 40 * 15}pt" fillcolor="#fffbe6" o:insetmode="auto">
                <v:fill color2="#fffbe6"/><v:shadow on="t" color="black" obscured="t"/><v:textbox/>
                <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:AutoFill>False</x:AutoFill><x:Row>{row - 1}</x:Row><x:Column>{column - 1}</x:Column></x:ClientData></v:shape>
                """);
        return xml.Append("\n</xml>").ToString();
    }
}
