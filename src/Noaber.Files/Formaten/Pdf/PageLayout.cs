namespace Noaber.Files.Formaten.Pdf;

/// <summary>Puts a page in the order in which it is read: its head, its text with columns one after another and tables apart, its foot.</summary>
internal static class PageLayout
{
    public static List<PdfLine> Read(PageText page, TableCount tables)
    {
        var result = new List<PdfLine>();
        AddEdge(result, page.Lines[..page.Head]);
        var text = page.Lines[page.Head..^page.Foot];
        for (var at = 0; at < text.Count;)
        {
            var band = Band.At(text, at);
            if (band is null)
                AddText(result, text[at++].Trim());
            else
                (result, at) = (Append(result, band.Read(tables)), at + band.Height);
        }

        while (result.Count > 0 && result[^1].Text.Length == 0)
            result.RemoveAt(result.Count - 1);
        AddText(result, "");
        AddEdge(result, page.Lines[^page.Foot..]);
        if (result.Count > 0)
            result[0] = result[0] with { BeginsPage = true };
        return result;
    }

    private static List<PdfLine> Append(List<PdfLine> result, IEnumerable<PdfLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Form is null)
                AddText(result, line.Text);
            else
                result.Add(line);
        }

        return result;
    }

    /// <summary>However much white stands between two lines, one empty line says it.</summary>
    private static void AddText(List<PdfLine> result, string text)
    {
        if (text.Length > 0 || (result.Count > 0 && result[^1].Text.Length > 0))
            result.Add(new(text));
    }

    private static void AddEdge(List<PdfLine> result, List<string> lines) =>
        result.AddRange(lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => new PdfLine(line.Trim(), new Regelvorm.Kopvoet())));
}

/// <summary>Counts the tables of a document, so that each has a number of its own.</summary>
internal sealed class TableCount
{
    private int count;

    public int Next() => ++count;
}
