namespace Noaber.Files.Formaten.Pdf;

/// <summary>
/// Says how deep the items of a list stand: a page tells by how far they are to the right of others. What is further away than an item
/// is ever indented stands in another column.
/// </summary>
internal static class ListLevels
{
    private const string Signs = "-•·o○▪▬➤\uF0B7\uF0A7";

    /// <summary>In points: bullets nearer than this stand under each other.</summary>
    private const double Under = 4;

    /// <summary>In points: the deepest indent of an item within another, and of one within that.</summary>
    private const double Deepest = 60;

    public static void Mark(List<PdfLine> lines)
    {
        var items = Enumerable.Range(0, lines.Count).Where(i => IsItem(lines[i])).ToList();
        var places = new List<double>();
        foreach (var left in items.Select(i => lines[i].Letters!.Left).Order())
        {
            if (places.Count == 0 || left - places[^1] > Under)
                places.Add(left);
        }

        foreach (var i in items)
        {
            var left = lines[i].Letters!.Left;
            lines[i] = lines[i] with { Form = new Regelvorm.Lijst(1 + places.Count(place => left - place is > Under and <= Deepest)) };
        }
    }

    private static bool IsItem(PdfLine line) =>
        line is { Form: null, Letters: not null, Text: [var sign, ' ', ..] } && Signs.Contains(sign, StringComparison.Ordinal);
}
