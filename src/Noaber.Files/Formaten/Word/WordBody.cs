using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Noaber.Files.Lezen;

namespace Noaber.Files.Formaten.Word;

/// <summary>
/// Writes the blocks of a document as lines, in the order in which they are read. What hangs on a paragraph (a note, a text box, text
/// that was taken out) follows it; within a table it follows the row, so that the cells of a row stay together.
/// </summary>
internal sealed class WordBody(LineList lines, WordStyles styles, WordNumbering numbering, WordNotes notes)
{
    /// <summary>A paragraph of bold or larger letters no longer than this, that ends no sentence, is a heading; of what level it does not say.</summary>
    private const int LongestHeading = 100;
    private const int LetterLevel = 9;
    private const char Bullet = '-';

    private readonly LetterSizes sizes = new();
    private readonly List<int> writtenPages = [1];
    private readonly List<int> renderedPages = [1];
    private Queue<Action> hanging = [];
    private readonly WordOddities oddities = new();
    private int tables;

    /// <summary>Where pages began when Word last laid the document out; else where the writer began one.</summary>
    public IReadOnlyList<int> Pages => renderedPages.Count > 1 ? renderedPages : writtenPages.Count > 1 ? writtenPages : [];

    public IEnumerable<Melding> Findings => oddities.Findings;

    /// <summary>Marks the headings that only their letters tell.</summary>
    public void MarkHeadings()
    {
        foreach (var line in sizes.Headings())
            lines.Mark(line, new Regelvorm.Kop(LetterLevel));
    }

    public void AddBlock(OpenXmlElement block)
    {
        Add(block, null, null);
        while (hanging.TryDequeue(out var add))
            add();
    }

    private void Add(OpenXmlElement block, Regelvorm? form, string? mark)
    {
        switch (block)
        {
            case Paragraph paragraph:
                AddParagraph(paragraph, form, mark);
                break;
            case Table table when form is null:
                AddTable(table);
                break;
            case Table table:
                hanging.Enqueue(() => AddTable(table));
                break;
            case AltChunk:
                oddities.Embedded++;
                break;
            case AlternateContent alternate:
                if (alternate.ChildElements.FirstOrDefault() is { } choice)
                    AddAll(choice, form, mark);
                break;
            case SdtProperties or SectionProperties or TableCellProperties:
                break;
            default:
                AddAll(block, form, mark);
                break;
        }
    }

    /// <summary>All blocks within another; a mark stands before the first.</summary>
    private void AddAll(OpenXmlElement parent, Regelvorm? form, string? mark)
    {
        foreach (var child in parent.ChildElements)
        {
            var before = lines.Next;
            Add(child, form, mark);
            mark = lines.Next > before ? null : mark;
        }
    }

    private void AddParagraph(Paragraph paragraph, Regelvorm? form, string? mark)
    {
        var read = new ParagraphText(styles, notes);
        read.Read(paragraph);
        var properties = paragraph.ParagraphProperties;
        TurnPages(read, styles.StartsPage(properties));
        oddities.Count(read, lines.Next);
        if (!string.IsNullOrWhiteSpace(read.Text))
        {
            var label = mark ?? Label(properties);
            AddText(read, label + read.Text.Trim(' '), form ?? FormOf(properties, read, isCounted: label.Length > 0 && label[0] != Bullet));
        }
        else if (form is null && read.Removed.Length == 0)
        {
            lines.Add("");
        }

        if (read.Turn == PageTurn.After)
            writtenPages.Add(lines.Next);
        if (read.Rendered == PageTurn.After)
            renderedPages.Add(lines.Next);
        Hang(read);
    }

    private void TurnPages(ParagraphText read, bool startsPage)
    {
        if (startsPage || read.Turn == PageTurn.Before)
            writtenPages.Add(lines.Next);
        if (read.Rendered == PageTurn.Before)
            renderedPages.Add(lines.Next);
    }

    /// <summary>Which short paragraphs have larger letters than the rest shows when all was read.</summary>
    private void AddText(ParagraphText read, string text, Regelvorm? form)
    {
        sizes.Count(read.Size, read.Text, form is null && IsShort(read) ? lines.Next : null);
        AddLines(text, form);
    }

    private static bool IsShort(ParagraphText read) => read.Text.Length <= LongestHeading && !Sentence.Ends(read.Text.TrimEnd(' ', ':'));

    /// <summary>A tab at either end stays: typed tables have their empty cells there.</summary>
    private void AddLines(string text, Regelvorm? form)
    {
        foreach (var line in text.Split('\n'))
            lines.Add(line.Trim(' '), form);
    }

    private void Hang(ParagraphText read)
    {
        if (read.Removed.Trim() is { Length: > 0 } gone)
            hanging.Enqueue(() => AddLines(gone, new Regelvorm.Wijziging(Ingevoegd: false)));
        foreach (var box in read.Boxes)
            hanging.Enqueue(() => AddAll(box, null, null));
        foreach (var note in read.Notes)
            hanging.Enqueue(() => AddAll(note.Content, new Regelvorm.Noot(note.Mark), Superscript.Mark(note.Mark) + " "));
    }

    /// <summary>What hangs beside a table that hangs in a cell itself, such as a second one, waits until that table is written.</summary>
    private void AddTable(Table table)
    {
        var number = ++tables;
        var beside = hanging;
        hanging = [];
        foreach (var row in WordTable.Place(table).GroupBy(cell => cell.Row))
        {
            foreach (var cell in row)
                AddAll(cell.Cell, new Regelvorm.Cel(number, cell.Row, cell.Column, cell.Columns, cell.Rows), null);
            while (hanging.TryDequeue(out var add))
                add();
        }

        hanging = beside;
    }

    private string Label(ParagraphProperties? properties)
    {
        if (styles.Numbering(properties) is not { } at)
            return "";
        var level = at.Level ?? (at.Style is { } style ? numbering.LevelOfStyle(at.List, style) : null) ?? 0;
        return numbering.Next(at.List, level) is { Length: > 0 } label ? label + " " : "";
    }

    /// <summary>A short bold paragraph is a heading, also when Word counts it as it counts a list.</summary>
    private Regelvorm? FormOf(ParagraphProperties? properties, ParagraphText read, bool isCounted)
    {
        if (styles.IsContents(properties))
            return new Regelvorm.Kopvoet();
        if (styles.HeadingLevel(properties) is { } heading)
            return new Regelvorm.Kop(heading);
        if (styles.Numbering(properties) is { } list && !(isCounted && read.IsBold && IsShort(read)))
            return new Regelvorm.Lijst((list.Level ?? 0) + 1);
        if (properties?.ParagraphMarkRunProperties?.Inserted is not null)
            return new Regelvorm.Wijziging(Ingevoegd: true);
        return read.IsBold && IsShort(read) ? new Regelvorm.Kop(LetterLevel) : null;
    }
}
