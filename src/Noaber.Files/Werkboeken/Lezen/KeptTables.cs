using System.Globalization;
using System.Xml;
using Noaber.Files.Formaten;
using Noaber.Kernel.Monitor.Persoonlijk;

namespace Noaber.Files.Werkboeken.Lezen;

/// <summary>
/// Reads the copies of tables that a workbook keeps where nobody sees them: those under a pivot table, also of rows that are gone, and
/// those of other workbooks that formulas point to.
/// </summary>
internal sealed class KeptTables(WorkbookPackage package, List<Boekdeel> parts)
{
    private const string OfPivot = "de draaitabel, met de rijen die Excel daarvoor bewaart",
        OfOther = "de koppeling met een ander werkboek";

    /// <summary>Most cells that are kept in this way.</summary>
    private const int MostCells = 1_000_000;

    private int cells;

    /// <summary>What a pivot table keeps: of each column what came in it, and the rows.</summary>
    public void Pivot(string part)
    {
        List<(string Name, List<string> Items)> columns = [];
        using (var reader = package.Read(part))
        {
            while (reader?.Read() == true)
            {
                if (reader.Opens("cacheField"))
                    columns.AddWithin((reader.Attribute("name") ?? "", []), WorkbookPackage.MostParts);
                else if (columns.Count > 0 && reader.Kind == XmlNodeType.Element && reader.Name is "s" or "n" or "d" or "b" or "e" or "m")
                    columns[^1].Items.Add(Counted(reader.Attribute("v") ?? ""));
            }
        }
        // Side by side as a table, so that the headings say what stands under them.
        IReadOnlyList<Persoonscel> headings = [.. columns.Select((c, at) => new Persoonscel(at + 1, c.Name))];
        var longest = columns.Select(c => c.Items.Count).DefaultIfEmpty().Max();
        parts.AddWithin(new(OfPivot, [headings, .. Enumerable.Range(0, longest).Select(row => Items(row, columns))]), PartTexts.MostTexts);
        foreach (var (_, _, records) in package.Related(part).Where(r => r.Kind == "pivotCacheRecords"))
            parts.AddWithin(new(OfPivot, [headings, .. Records(records, columns)]), PartTexts.MostTexts);
    }

    /// <summary>What was last seen of another workbook.</summary>
    public void External(string part)
    {
        var rows = new List<List<Persoonscel>>();
        using var reader = package.Read(part);
        while (reader?.Read() == true)
        {
            if (reader.Opens("sheetName") || reader.Opens("definedName"))
                parts.AddWithin(new(OfOther, [[new(1, reader.Attribute("val") ?? reader.Attribute("name") ?? "")]]), PartTexts.MostTexts);
            else if (reader.Opens("sheetData") && rows.Count > 0)
                Flush(rows);
            else if (reader.Opens("row"))
                rows.Add([]);
            else if (reader.Opens("cell") && rows.Count > 0)
                rows[^1].Add(new(SheetReader.Place(reader.Attribute("r") ?? "").Column, Counted(reader.Text().ToString())));
        }
        Flush(rows);
    }

    private void Flush(List<List<Persoonscel>> rows)
    {
        parts.AddWithin(new(OfOther, [.. rows]), PartTexts.MostTexts);
        rows.Clear();
    }

    private static IReadOnlyList<Persoonscel> Items(int row, List<(string Name, List<string> Items)> columns) =>
    [
        .. columns.Index().Where(c => row < c.Item.Items.Count && c.Item.Items[row].Length > 0)
            .Select(c => new Persoonscel(c.Index + 1, c.Item.Items[row])),
    ];

    private IEnumerable<IReadOnlyList<Persoonscel>> Records(string part, List<(string Name, List<string> Items)> columns)
    {
        var (row, column) = (new List<Persoonscel>(), 0);
        using var reader = package.Read(part);
        while (reader?.Read() == true)
        {
            if (reader.Kind != XmlNodeType.Element || reader.Name is "pivotCacheRecords")
                continue;
            if (reader.Opens("r"))
            {
                if (row.Count > 0)
                    yield return row;
                (row, column) = ([], 0);
            }
            else if (column++ < columns.Count && Value(reader, columns[column - 1].Items) is { Length: > 0 } value)
                row.Add(new(column, Counted(value)));
        }
        if (row.Count > 0)
            yield return row;
    }

    private static string? Value(PartReader reader, List<string> items) => !reader.Opens("x") ? reader.Attribute("v")
        : int.TryParse(reader.Attribute("v"), NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? items.ElementAtOrDefault(at) : null;

    private string Counted(string value) => ++cells <= MostCells ? value : throw new LimitException(FormatFindings.UnpacksTooLarge());
}
