namespace Noaber.Files.Werkboeken.Lezen;

/// <summary>Reads what stands on a sheet beside its cells: notes, talk about a cell, and text boxes.</summary>
internal static class SheetTexts
{
    public static IEnumerable<Bladtekst> Beside(WorkbookPackage package, string sheet)
    {
        foreach (var (_, kind, part) in package.Related(sheet))
        {
            var (element, inside) = kind switch
            {
                "comments" => ("comment", null),
                "threadedComment" => ("threadedComment", "text"),
                "drawing" => ("p", "t"),
                _ => ("", (string?)null),
            };
            using var reader = element.Length > 0 ? package.Read(part) : null;
            while (reader?.To(element) == true)
                yield return At(reader.Attribute("ref"), reader.Text(inside).ToString());
        }
    }

    /// <summary>What is printed above and below each page, without the marks that Excel puts between its parts.</summary>
    public static IEnumerable<Bladtekst> Edges(PartReader reader)
    {
        var (edges, depth) = (new List<Bladtekst>(), reader.Depth);
        while (!reader.IsEmpty && reader.ReadWithin(depth))
            edges.AddRange(reader.Text().ToString().Split(["&L", "&C", "&R"], StringSplitOptions.RemoveEmptyEntries).Select(text => new Bladtekst(0, 0, text)));
        return edges;
    }

    private static Bladtekst At(string? cell, string text) =>
        cell is not null && SheetReader.Place(cell) is { Row: > 0, Column: > 0 } place ? new(place.Row, place.Column, text) : new(0, 0, text);
}
