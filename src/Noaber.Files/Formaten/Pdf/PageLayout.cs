using Noaber.Files.Lezen;

namespace Noaber.Files.Formaten.Pdf;

/// <summary>
/// Puts pages in the order in which they are read: head, text with its columns one after another and its tables apart, foot. From each line
/// it looks at those below, so the clock is looked at for each line: a page can hold a hundred thousand.
/// </summary>
internal sealed class PageLayout(Spacing spacing, ReadingClock clock)
{
    private readonly TableCount tables = new();
    private readonly List<PdfLine> result = [];
    private PageLine? previous;
    private bool besideColumns;
    private HeadedTable? open;
    private HeadedTable? latest;

    /// <summary>All lines of the pages so far.</summary>
    public List<PdfLine> Lines => result;

    /// <summary>Adds a page; a header at its foot heads a table on the next.</summary>
    public void Add(PageText page, PageText? next)
    {
        var first = result.Count;
        (previous, besideColumns) = (null, false);
        var after = next?.Lines[next.Head..^next.Foot] ?? [];
        var repeated = latest?.RepeatedAt(page.Lines[..page.Head]) ?? -1;
        var head = repeated >= 0 && BeginsWithHead(Text(page, repeated, after), after) ? repeated : page.Head;
        AddEdge(page.Lines[..head]);
        if (repeated >= 0 && head == page.Head)
            open = latest;
        var text = Text(page, head, after);
        var heads = Enumerable.Range(0, text.Count).Where(i => IsHead(text, i, after)).ToList();
        for (var at = 0; at < text.Count;)
        {
            clock.Check(0);
            at += AddHeaded(text, at, heads.Contains(at)) is > 0 and var lines ? lines : AddUnheaded(text, at, heads.Find(head => head > at));
            previous = text[at - 1];
        }

        AddEdge(page.Lines[^page.Foot..]);
        if (result.Count > first)
            result[first] = result[first] with { BeginsPage = true };
    }

    /// <summary>The page begins with the header of the table before, which heads what stands below it.</summary>
    private bool BeginsWithHead(List<PageLine> text, List<PageLine> after) => text is [var first, ..] && latest!.HasHeader(first) && IsHead(text, 0, after);

    /// <summary>The lines below the head of a page, labels and names of columns made whole.</summary>
    private List<PageLine> Text(PageText page, int head, List<PageLine> after) =>
        WrappedHeader.Join(CentredLabels.Raise(Footnotes.Raise(page.Lines[head..^page.Foot], spacing), spacing, clock), after, spacing, clock);

    private bool IsHead(List<PageLine> text, int at, List<PageLine> nextPage)
    {
        clock.Check(0);
        return HeadedTable.IsHead(text, at, nextPage, spacing);
    }

    /// <summary>
    /// Adds a table under a header, or the rest of the one on the page before; how many lines it takes. It is open until other text than a
    /// footnote follows, or a page begins with its header again.
    /// </summary>
    private int AddHeaded(List<PageLine> text, int at, bool isHead)
    {
        var table = isHead ? new HeadedTable(text[at], spacing, tables.Next()).After(latest) : at == 0 ? open : null;
        if (at == 0)
            open = null;
        var lines = table?.Take(text, at) ?? [];
        if (lines.Count == 0)
            return 0;
        AddWhite(lines[0]);
        result.AddRange(table!.Write(lines));
        var next = at + lines.Count;
        latest = table;
        open = next == text.Count || PageLine.IsMark(text[next].Text[0]) ? table : null;
        return lines.Count;
    }

    /// <summary>Adds columns, a table or a line, that end where a header stands; how many lines that takes.</summary>
    private int AddUnheaded(List<PageLine> text, int at, int nextHead)
    {
        var band = Band.At(nextHead > 0 ? text[..nextHead] : text, at, spacing);
        AddPart(band, text[at]);
        return band?.Height ?? 1;
    }

    private void AddPart(Band? band, PageLine line)
    {
        if (band is null)
        {
            AddLine(line);
        }
        else if (band.IsRunningText())
        {
            besideColumns = previous is not null;
            for (var column = 0; column < band.Columns; column++)
            {
                foreach (var piece in band.Rows.Select(row => row.Cells[column]).OfType<PageLine>())
                    AddLine(piece);
            }

            besideColumns = true;
        }
        else
        {
            AddTable(band, line);
        }
    }

    private void AddTable(Band band, PageLine first)
    {
        AddWhite(first);
        var lines = TableRows.Write(band, tables).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            // Under a label the paragraphs of its text stand apart; rows of a table do so anyhow.
            if (band.Columns == 2 && i > 0 && BesideLabel.BeginsParagraph(band, i, spacing))
                result.Add(new(""));
            result.Add(band.Columns == 2 && BesideLabel.GoesOnWithItem(band, i) ? lines[i] with { GoesOn = true } : lines[i]);
        }
    }

    private void AddLine(PageLine line)
    {
        AddWhite(line);
        result.Add(new(line.Text) { Letters = line });
        previous = line;
    }

    /// <summary>White parts paragraphs; columns are apart from what stands above and below them, whatever the white.</summary>
    private void AddWhite(PageLine line)
    {
        if (besideColumns || (previous is { } above && spacing.PartsParagraphs(above, line)))
            result.Add(new(""));
        besideColumns = false;
    }

    private void AddEdge(List<PageLine> lines) => result.AddRange(lines.Select(line => new PdfLine(line.Text, new Regelvorm.Kopvoet())));
}
