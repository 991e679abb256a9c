using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Noaber.Files.Formaten;
using Noaber.Files.Formaten.Packed;
using Noaber.Files.Lezen;

namespace Noaber.Files.Werkboeken;

/// <summary>
/// Reads a workbook of a stranger into typed cells that know their place. No formula is run, no macro, nothing from elsewhere is fetched;
/// past a limit the file is refused.
/// </summary>
public static partial class Werkboeklezer
{
    /// <summary>Most rows with something in them on a sheet.</summary>
    public const int MeesteRijen = 5000;

    /// <summary>Most columns with something in them on a sheet.</summary>
    public const int MeesteKolommen = 500;

    /// <summary>Reads a file, whatever it is: a <see cref="Werkboek"/>, or why not.</summary>
    /// <param name="bytes">All of it; more than the limit is refused.</param>
    /// <param name="grenzen">What it may cost; the usual limits when null.</param>
    /// <param name="stop">Nobody waits for it any more.</param>
    public static Werkboekuitkomst Lees(byte[] bytes, Grenzen? grenzen = null, CancellationToken stop = default)
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
            using var package = PackedFile.Open(new("werkboek.xlsx", "", bytes, limits, clock));
            return package is null ? Refused(WorkbookFindings.Locked()) : Read(package, clock);
        }
        catch (LimitException limit)
        {
            return Refused(WorkbookFindings.Whole(limit.Finding.Code, limit.Finding.Tekst,
                limit.Finding.Herstel.Replace("Word", "Excel", StringComparison.Ordinal)
                .Replace(".docx", ".xlsx", StringComparison.Ordinal)));
        }
        catch (TimeoutException)
        {
            return Refused(WorkbookFindings.TooLong());
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            // The library throws a dozen kinds of exceptions at a file that was damaged on purpose; a stranger's file must never be our error.
            return Refused(WorkbookFindings.Damaged(exception.GetType().Name));
        }
    }

    private static OnleesbaarWerkboek Refused(Celmelding finding) => new([finding]);

    private static Werkboekuitkomst Read(PackedFile package, ReadingClock clock)
    {
        using var document = SpreadsheetDocument.Open(package.Content, isEditable: false);
        var book = document.WorkbookPart ?? throw new InvalidDataException("No workbook.");
        var reader = new SheetReader(book, clock);
        List<Werkblad> sheets =
        [
            .. from sheet in book.Workbook.Descendants<Sheet>()
               where sheet.Id?.Value is not null && book.GetPartById(sheet.Id!.Value!) is WorksheetPart
               select reader.Read((WorksheetPart)book.GetPartById(sheet.Id!.Value!), sheet.Name?.Value ?? "",
                   hidden: sheet.State is { } state && state.Value != SheetStateValues.Visible),
        ];
        return reader.TooMuch ? Refused(WorkbookFindings.TooMuch(MeesteRijen, MeesteKolommen)) : new Werkboek(sheets, Names(book.Workbook));
    }

    private static Dictionary<string, Celplaats> Names(Workbook workbook)
    {
        var names = new Dictionary<string, Celplaats>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in workbook.Descendants<DefinedName>())
        {
            if (name.Name?.Value is { } key && OneCell().Match(name.Text) is { Success: true } cell)
                names.TryAdd(key, new(cell.Groups["blad"].Value.Replace("''", "'", StringComparison.Ordinal),
                    int.Parse(cell.Groups["rij"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture),
                        Column(cell.Groups["kolom"].ValueSpan)));
        }
        return names;
    }

    /// <summary>The number of a column by its letters.</summary>
    internal static int Column(ReadOnlySpan<char> letters)
    {
        var column = 0;
        foreach (var letter in letters)
            column = column * 26 + (letter - 'A' + 1);
        return column;
    }

    [GeneratedRegex(@"^('(?<blad>([^']|'')+)'|(?<blad>[\w.]+))!\$?(?<kolom>[A-Z]{1,3})\$?(?<rij>[0-9]{1,7})$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OneCell();
}
