using System.Globalization;
using System.Text.RegularExpressions;
using Noaber.Files.Formaten;
using Noaber.Files.Lezen;
using Noaber.Files.Werkboeken.Lezen;

namespace Noaber.Files.Werkboeken;

/// <summary>
/// Reads a workbook of a stranger into typed cells that know their place. No formula is run, no macro, nothing from elsewhere is fetched;
/// past a limit the file is refused.
/// </summary>
public static partial class Werkboeklezer
{
    /// <summary>Most rows with something in them on a sheet, of what people type by hand.</summary>
    public const int MeesteRijen = 5000;

    /// <summary>The same of a delivery, which can be of all buurten and classes.</summary>
    public const int MeesteRijenLevering = 120_000;

    /// <summary>Most columns with something in them on a sheet.</summary>
    public const int MeesteKolommen = 500;

    /// <summary>Reads a file, whatever it is: a <see cref="Werkboek"/>, or why not.</summary>
    /// <param name="bytes">All of it; more than the limit is refused.</param>
    /// <param name="grenzen">What it may cost; the usual limits when null.</param>
    /// <param name="meesteRijen">Most rows of a sheet.</param>
    /// <param name="stop">Nobody waits for it any more.</param>
    public static Werkboekuitkomst Lees(
        byte[] bytes, Grenzen? grenzen = null, int meesteRijen = MeesteRijen, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var limits = grenzen ?? Grenzen.Standaard;
        if (bytes.Length > limits.Bytes)
            return Refused(WorkbookFindings.TooLarge(limits));
        try
        {
            if (WorkbookSignature.Refuse(bytes) is { } refusal)
                return Refused(refusal);
            var clock = new ReadingClock(TimeProvider.System, limits.Tijd, stop);
            using var package = WorkbookPackage.Open(bytes, limits, clock);
            return package is null ? Refused(WorkbookFindings.Locked()) : Read(package, meesteRijen);
        }
        catch (LimitException limit)
        {
            return Refused(WorkbookFindings.Whole(limit.Finding.Code, OfExcel(limit.Finding.Tekst), OfExcel(limit.Finding.Herstel)));
        }
        catch (TimeoutException)
        {
            return Refused(WorkbookFindings.TookTooLong());
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            // A dozen kinds of exceptions come out of a file that was damaged on purpose; a stranger's file must never be our error.
            return Refused(WorkbookFindings.Damaged(exception.GetType().Name));
        }
    }

    /// <summary>What is said of documents of Word, of workbooks of Excel.</summary>
    private static string OfExcel(string text) => text.Replace("Word ", "Excel ", StringComparison.Ordinal)
        .Replace(".docx", ".xlsx", StringComparison.Ordinal).Replace("Is de tekst goed, kopieer die", "Zijn de cijfers goed, neem ze",
            StringComparison.Ordinal)
        .Replace("naar een nieuw document", "over in een nieuw werkboek", StringComparison.Ordinal)
        .Replace("het document", "het werkboek", StringComparison.Ordinal);

    private static OnleesbaarWerkboek Refused(Celmelding finding) => new([finding]);

    private static Werkboekuitkomst Read(WorkbookPackage package, int mostRows)
    {
        var related = package.Related(WorkbookPackage.Main);
        var beside = new BookTexts(package);
        var (found, names) = Contents(package, beside);
        using var shared = Part("sharedStrings");
        using var styles = Part("styles");
        var cells = new CellReader(shared, styles);
        var reader = new SheetReader(package, cells, mostRows);
        var parts = related.Where(r => r.Kind == "worksheet").DistinctBy(r => r.Id)
            .ToDictionary(r => r.Id, r => r.Part, StringComparer.Ordinal);
        var sheets = new List<Werkblad>();
        foreach (var (name, hidden, id) in found)
        {
            if (!parts.TryGetValue(id, out var part))
                beside.Text("de naam van een blad", name);
            else if (!reader.TooMuch)
                sheets.Add(reader.Read(part, name, hidden));
        }
        var loose = package.Unread.Where(name => LooseSheet().IsMatch(name)).ToList()
            .ConvertAll(part => reader.Read(part, "", hidden: true));
        if (reader.TooMuch)
            return Refused(WorkbookFindings.TooMuch(mostRows, MeesteKolommen));
        foreach (var text in cells.Unused())
            beside.Text("de tekst van een cel die er niet meer is", text);
        return new Werkboek(sheets, names) { Delen = beside.Read(), Ongezien = beside.Unseen, ZonderTab = loose };

        PartReader? Part(string kind) => related.FirstOrDefault(r => r.Kind == kind).Part is { } part ? package.Read(part) : null;
    }

    /// <summary>The sheets in their order, and the names of cells.</summary>
    private static (List<(string Name, bool Hidden, string Id)> Sheets, Dictionary<string, Celplaats> Names) Contents(
        WorkbookPackage package, BookTexts beside)
    {
        var (sheets, names) = (new List<(string, bool, string)>(), new Dictionary<string, Celplaats>(StringComparer.OrdinalIgnoreCase));
        using var reader = package.Read(WorkbookPackage.Main) ?? throw new InvalidDataException("No workbook.");
        while (reader.Read())
        {
            if (reader.Opens("sheet"))
                sheets.AddWithin((reader.Attribute("name") ?? "", reader.Attribute("state") is not (null or "visible"),
                    reader.Attribute("id") ?? ""),
                    WorkbookPackage.MostParts);
            else if (reader.Opens("definedName") && reader.Attribute("name") is { } name)
            {
                beside.Name(name, reader.Attribute("comment"), reader.Attribute("description"));
                var value = reader.Text().ToString();
                if (OneCell().Match(value) is not { Success: true } cell)
                    beside.Constant(value);
                else if (names.Count < WorkbookPackage.MostParts)
                    names.TryAdd(name, new(cell.Groups["blad"].Value.Replace("''", "'", StringComparison.Ordinal),
                        int.Parse(cell.Groups["rij"].ValueSpan, CultureInfo.InvariantCulture), Column(cell.Groups["kolom"].ValueSpan)));
            }
        }
        return (sheets, names);
    }

    /// <summary>The number of a column by its letters.</summary>
    internal static int Column(ReadOnlySpan<char> letters)
    {
        var column = 0;
        foreach (var letter in letters)
            column = column * 26 + (letter - 'A' + 1);
        return column;
    }

    [GeneratedRegex(@"^xl/worksheets/[^/]+\.xml$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LooseSheet();

    [GeneratedRegex(@"^('(?<blad>([^']|'')+)'|(?<blad>[\w.]+))!\$?(?<kolom>[A-Z]{1,3})\$?(?<rij>[0-9]{1,7})$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OneCell();
}
