using System.Globalization;
using System.Text.RegularExpressions;

namespace Noaber.Files.Werkboeken.Lezen;

/// <summary>Reads what stands on a sheet beside its cells: notes, talk about a cell, text boxes, charts and tables.</summary>
internal static partial class SheetTexts
{
    /// <summary>Most texts beside the cells of a sheet.</summary>
    public const int MostTexts = PartTexts.MostTexts;

    /// <summary>A drawing holds a chart, that holds no drawing of its own which holds a chart.</summary>
    private const int Deepest = 3;

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["drawing"] = "het tekstvak", ["chart"] = "de grafiek", ["chartEx"] = "de grafiek", ["chartUserShapes"] = "de grafiek",
        ["diagramData"] = "het schema", ["table"] = "de tabel", ["pivotTable"] = "de draaitabel", ["slicer"] = "de slicer",
        ["timeline"] = "de tijdlijn", ["queryTable"] = "de gegevensverbinding",
    };

    public static List<Bladtekst> Beside(WorkbookPackage package, string sheet)
    {
        var beside = new List<Bladtekst>();
        Read(package, sheet, beside, 0);
        return beside;
    }

    /// <summary>What is printed above and below each page, without the marks that Excel puts between its parts.</summary>
    public static void Edges(PartReader reader, List<Bladtekst> beside)
    {
        var depth = reader.Depth;
        while (!reader.IsEmpty && reader.ReadWithin(depth))
        {
            foreach (var text in reader.Text().ToString().Split(["&L", "&C", "&R"], StringSplitOptions.RemoveEmptyEntries))
                beside.AddWithin(new(0, 0, Look().Replace(text, " "), "de kop- of voettekst"), MostTexts);
        }
    }

    /// <summary>A text at a cell, or at the first cell of a range; of the sheet as a whole when there is none.</summary>
    public static Bladtekst At(string? cell, string text, string what)
    {
        var first = cell is null ? "" : cell.Split(' ', ':')[0].Replace("$", "", StringComparison.Ordinal);
        var (row, column) = Cell().IsMatch(first) ? SheetReader.Place(first) : default;
        return row > 0 && column > 0 ? new(row, column, text, what) : new(0, 0, text, what);
    }

    private static void Read(WorkbookPackage package, string from, List<Bladtekst> beside, int depth)
    {
        foreach (var (_, kind, part) in package.Related(from).DistinctBy(r => r.Part))
        {
            if (kind == "comments")
                Notes(package, part, beside);
            else if (kind == "threadedComment")
                Talk(package, part, beside);
            else if (kind == "vmlDrawing" && package.Unread.Contains(part, StringComparer.OrdinalIgnoreCase))
                Add(VmlTexts.Of(package.Raw(part)).Select(t => (t, false)), "het tekstvak");
            else if (Kinds.TryGetValue(kind, out var what) && depth < Deepest && package.Read(part) is { } opened)
            {
                using (opened)
                    Add(PartTexts.Of(opened), what);
                Add(package.Links(part).Select(l => (Link(l.Target), false)), "de koppeling");
                Read(package, part, beside, depth + 1);
            }
        }

        void Add(IEnumerable<(string Text, bool Behind)> texts, string what)
        {
            foreach (var (text, behind) in texts)
                beside.AddWithin(new(0, 0, text, behind && what == "het tekstvak" ? "de alternatieve tekst" : what), MostTexts);
        }
    }

    /// <summary>Where a link goes, as people read it.</summary>
    public static string Link(string target) => target.Length > 4000 ? target : Uri.UnescapeDataString(target)
        .Replace("mailto:", "", StringComparison.OrdinalIgnoreCase)
        .Replace("tel:", "", StringComparison.OrdinalIgnoreCase);

    // Excel begins a note with the name of who made it: that is said of its maker, and by nobody.
    private static void Notes(WorkbookPackage package, string part, List<Bladtekst> beside)
    {
        var makers = new List<string>();
        using var reader = package.Read(part);
        while (reader?.Read() == true)
        {
            if (reader.Opens("author"))
                makers.AddWithin(reader.Text().Trim().ToString(), MostTexts);
            else if (reader.Opens("comment"))
            {
                var (cell, author) = (reader.Attribute("ref"), reader.Attribute("authorId"));
                var by = int.TryParse(author, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
                    ? makers.ElementAtOrDefault(at) : null;
                var text = reader.Text().ToString();
                var bare = by is { Length: > 0 } && text.StartsWith($"{by}:", StringComparison.Ordinal) ? text[(by.Length + 1)..] : text;
                beside.AddWithin(At(cell, bare.Trim(), "de notitie"), MostTexts);
            }
        }
    }

    private static void Talk(WorkbookPackage package, string part, List<Bladtekst> beside)
    {
        using var reader = package.Read(part);
        while (reader?.To("threadedComment") == true)
            beside.AddWithin(At(reader.Attribute("ref"), reader.Text("text").ToString(), "het gesprek"), MostTexts);
    }

    /// <summary>Letter, size and colour of what is printed, and what Excel fills in itself.</summary>
    [GeneratedRegex("&(\"[^\"]*\"|K[0-9A-Fa-f]{6}|[0-9]{1,3}|[A-Za-z&])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Look();

    [GeneratedRegex("^[A-Z]{1,3}[0-9]{1,7}$", RegexOptions.None, 1000)]
    private static partial Regex Cell();
}
