using CsvHelper;

namespace Noaber.Files.Tekst;

/// <summary>The rows of a CSV, whatever stands between its cells. Empty rows are left out; each row has the number of its line.</summary>
internal static class CsvRows
{
    private const int MostColumns = 1000, LargestRow = 1024 * 1024;

    /// <summary>The rows; null when there are more than allowed.</summary>
    /// <param name="bytes">All of it.</param>
    /// <param name="mostRows">So many rows are allowed.</param>
    /// <param name="stop">Nobody waits for it any more.</param>
    /// <exception cref="CsvFormatException">A quote that never ends, or a row that is too long.</exception>
    public static List<(int Number, string[] Cells)>? Read(ReadOnlySpan<byte> bytes, int mostRows, CancellationToken stop = default)
    {
        var unfinished = false;
        using var reader = CsvReader.FromText(TextDecoder.Decode(bytes).Text, new()
        {
            HasHeader = false, MaxRecordSize = LargestRow, TrackLineNumbers = true, IncludeValuesInExceptions = false,
            OnMalformedRecord = row => unfinished |= row.Reason == CsvMalformedReason.UnterminatedQuote,
        });
        var rows = new List<(int, string[])>();
        while (reader.Read())
        {
            stop.ThrowIfCancellationRequested();
            if (rows.Count > mostRows || reader.FieldCount > MostColumns)
                return null;
            rows.Add(((int)reader.LineNumber, [.. Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetString(at).Trim())]));
        }
        return unfinished ? throw new CsvFormatException("A quote does not end.") : rows;
    }
}
