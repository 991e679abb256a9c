using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Noaber.Files.Werkboeken;

/// <summary>What is noted at a cell.</summary>
internal sealed record CellNote(int Row, int Column, string Text);

/// <summary>
/// Adds notes to cells of a sheet that may have notes already. Excel keeps their words in one part, and how they are drawn in another.
/// </summary>
internal static class CellNotes
{
    private const string Author = "Noaber", End = "</xml>";

    private const string Head = """
        <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
          xmlns:x="urn:schemas-microsoft-com:office:excel">
        <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">
        <v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
        """;

    public static void Add(WorksheetPart part, IReadOnlyList<CellNote> notes)
    {
        if (notes.Count == 0)
            return;
        var words = part.WorksheetCommentsPart ?? part.AddNewPart<WorksheetCommentsPart>("noten");
        words.Comments ??= new(new Authors(new Author(Author)), new CommentList());
        var list = words.Comments.CommentList ??= new CommentList();
        var there = list.Elements<Comment>().GroupBy(c => c.Reference?.Value ?? "")
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var drawn = new List<CellNote>();
        foreach (var note in notes)
        {
            var reference = Celplaats.AdresVan(note.Row, note.Column);
            if (there.TryGetValue(reference, out var old) && old.CommentText is { } text)
                text.AppendChild(Words($"\n{note.Text}"));
            else
            {
                list.AppendChild(new Comment(new CommentText(Words(note.Text))) { Reference = reference, AuthorId = 0 });
                drawn.Add(note);
            }
        }
        Draw(part, drawn);
    }

    private static Run Words(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static void Draw(WorksheetPart part, List<CellNote> notes)
    {
        var drawing = part.VmlDrawingParts.FirstOrDefault();
        if (drawing is null)
        {
            drawing = part.AddNewPart<VmlDrawingPart>("tekening");
            part.Worksheet.AddChild(new LegacyDrawing { Id = part.GetIdOfPart(drawing) });
        }
        string old;
        using (var reader = new StreamReader(drawing.GetStream(FileMode.OpenOrCreate)))
            old = reader.ReadToEnd();
        var begin = old.LastIndexOf(End, StringComparison.Ordinal) is >= 0 and var end ? old[..end] : Head;
        using var writer = new StreamWriter(drawing.GetStream(FileMode.Create), new UTF8Encoding(false));
        writer.Write(begin);
        foreach (var note in notes)
            writer.Write(Shape(note));
        writer.Write(End);
    }

    private static string Shape(CellNote note) => string.Create(CultureInfo.InvariantCulture, $"""

        <v:shape id="bij{note.Row}_{note.Column}" type="#_x0000_t202" fillcolor="#fffbe6" o:insetmode="auto"
          style="position:absolute;visibility:hidden;width:240pt;height:{30 + (note.Text.Length / 40 * 15)}pt">
        <v:fill color2="#fffbe6"/><v:shadow on="t" color="black" obscured="t"/><v:textbox/>
        <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:AutoFill>False</x:AutoFill>
        <x:Row>{note.Row - 1}</x:Row><x:Column>{note.Column - 1}</x:Column></x:ClientData></v:shape>

        """);
}
