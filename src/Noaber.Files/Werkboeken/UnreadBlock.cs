using System.Globalization;

namespace Noaber.Files.Werkboeken;

/// <summary>Cells of a sheet that hang together and that no reader read.</summary>
internal sealed class UnreadBlock
{
    private const int FirstYear = 1900, LastYear = 2100, EnoughAreas = 2, EnoughNumbers = 4;
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private readonly HashSet<string> areas = new(StringComparer.OrdinalIgnoreCase);
    private int numbers;

    public int FirstRow { get; private set; } = int.MaxValue;

    public int LastRow { get; private set; }

    public int FirstColumn { get; private set; } = int.MaxValue;

    public int LastColumn { get; private set; }

    /// <summary>As Excel shows it: <c>N4:P20</c>.</summary>
    public string Range => FirstRow == LastRow && FirstColumn == LastColumn ? Celplaats.AdresVan(FirstRow, FirstColumn)
        : Celplaats.Bereik(FirstRow, FirstColumn, LastRow, LastColumn);

    /// <summary>Its first cell, to point at.</summary>
    public Celplaats On(Werkblad sheet) => new(sheet.Naam, FirstRow, FirstColumn);

    /// <summary>It names areas and has numbers beside them.</summary>
    public bool IsTable => areas.Count >= EnoughAreas && numbers > 0;

    /// <summary>It is a table by area, or has so many numbers that it is no date or page number.</summary>
    public bool HasFigures => IsTable || numbers >= EnoughNumbers;

    public void Add(int row, Celinhoud cell, Func<string, bool> isArea)
    {
        (FirstRow, LastRow) = (Math.Min(FirstRow, row), Math.Max(LastRow, row));
        (FirstColumn, LastColumn) = (Math.Min(FirstColumn, cell.Kolom), Math.Max(LastColumn, cell.Kolom));
        if (cell.Soort == Celsoort.Getal ? !IsYear(cell.Getal)
            : cell.Soort == Celsoort.Tekst && decimal.TryParse(cell.Tekst, NumberStyles.Number, Dutch, out var typed) && !IsYear(typed))
            numbers++;
        else if (areas.Count < EnoughAreas && cell is { Soort: Celsoort.Tekst, Tekst: { } text } && isArea(text))
            areas.Add(text);
    }

    public void Add(UnreadBlock other)
    {
        (FirstRow, LastRow) = (Math.Min(FirstRow, other.FirstRow), Math.Max(LastRow, other.LastRow));
        (FirstColumn, LastColumn) = (Math.Min(FirstColumn, other.FirstColumn), Math.Max(LastColumn, other.LastColumn));
        areas.UnionWith(other.areas);
        numbers += other.numbers;
    }

    public bool Touches(int firstColumn, int lastColumn) => firstColumn <= LastColumn + 1 && lastColumn >= FirstColumn - 1;

    private static bool IsYear(decimal number) => decimal.IsInteger(number) && number is >= FirstYear and <= LastYear;
}
