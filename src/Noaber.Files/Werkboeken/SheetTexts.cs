using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Office2019.Excel.ThreadedComments;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Drawing = DocumentFormat.OpenXml.Drawing;

namespace Noaber.Files.Werkboeken;

/// <summary>Reads what stands on a sheet beside its cells: notes, talk about a cell, and text boxes.</summary>
internal static class SheetTexts
{
    public static IEnumerable<Bladtekst> Read(WorksheetPart part) =>
    [
        .. (part.WorksheetCommentsPart?.Comments?.CommentList?.Elements<Comment>() ?? []).Select(note => At(note.Reference?.Value, note.InnerText)),
        .. part.WorksheetThreadedCommentsParts.SelectMany(talk => talk.ThreadedComments?.Elements<ThreadedComment>() ?? [])
            .Select(note => At(note.Ref?.Value, note.ThreadedCommentText?.Text ?? "")),
        .. (part.DrawingsPart?.WorksheetDrawing?.Descendants<Drawing.Paragraph>() ?? [])
            .Select(box => new Bladtekst(0, 0, string.Concat(box.Descendants<Drawing.Text>().Select(t => t.Text)))),
    ];

    /// <summary>What is printed above and below each page, without the marks that Excel puts between its parts.</summary>
    public static IEnumerable<Bladtekst> Read(HeaderFooter edges) =>
        edges.Elements<OpenXmlLeafTextElement>().SelectMany(edge => edge.Text.Split(["&L", "&C", "&R"], StringSplitOptions.RemoveEmptyEntries))
            .Select(text => new Bladtekst(0, 0, text));

    private static Bladtekst At(string? cell, string text)
    {
        var letters = cell?.TrimEnd([.. "0123456789"]) ?? "";
        return cell is not null && letters.Length is > 0 and <= 3 && int.TryParse(cell.AsSpan(letters.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? new(row, Werkboeklezer.Column(letters), text) : new(0, 0, text);
    }
}
