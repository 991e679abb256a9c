namespace Noaber.Files.Werkboeken.Lezen;

/// <summary>Reads what stands on a sheet beside its cells: notes, talk about a cell, and text boxes.</summary>
internal static class SheetTexts
{
    /// <summary>Most texts beside the cells of a sheet.</summary>
    private const int MostTexts = 20_000;

    public static List<Bladtekst> Beside(WorkbookPackage package, string sheet)
    {
        var beside = new List<Bladtekst>();
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
                beside.AddWithin(At(reader.Attribute("ref"), reader.Text(inside).ToString()), MostTexts);
        }
        return beside;
    }

    /// <summary>What is printed above and below each page, without the marks that Excel puts between its parts.</summary>
    public static void Edges(PartReader reader, List<Bladtekst> beside)
    {
        var depth = reader.Depth;
        while (!reader.IsEmpty && reader.ReadWithin(depth))
        {
            foreach (var text in reader.Text().ToString().Split(["&L", "&C", "&R"], StringSplitOptions.RemoveEmptyEntries))
                beside.AddWithin(new(0, 0, text), MostTexts);
        }
    }

    private static Bladtekst At(string? cell, string text) =>
        cell is not null && SheetReader.Place(cell) is { Row: > 0, Column: > 0 } place ? new(place.Row, place.Column, text) : new(0, 0, text);
}
