using CsvHelper;
using Noaber.Files.Tekst;

namespace Noaber.Files.Werkboeken.Eigen;

/// <summary>Reads a CSV as a workbook of one sheet, so that all that reads a workbook reads it too. Its cells are text.</summary>
public static class Csvwerkboek
{
    internal const string Bladnaam = "CSV";

    /// <summary>Whether bytes can be a CSV at all: a workbook under the name of one is read as the workbook that it is.</summary>
    public static bool IsTekst(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return BinarySignature.Recognise(bytes) is null;
    }

    /// <summary>A workbook, or why not.</summary>
    /// <param name="bytes">All of it; more than the limit is refused.</param>
    /// <param name="stop">Nobody waits for it any more.</param>
    public static Werkboekuitkomst Lees(ReadOnlySpan<byte> bytes, CancellationToken stop = default)
    {
        if (bytes.Length > Grenzen.Standaard.Bytes)
            return Geweigerd(WorkbookFindings.TooLarge(Grenzen.Standaard));
        if (bytes.Length == 0)
            return Geweigerd(WorkbookFindings.Empty());
        try
        {
            return CsvRows.Read(bytes, Werkboeklezer.MeesteRijenLevering, stop) is { } rijen
                ? new Werkboek([new(Bladnaam, false, [.. rijen.Select(r => Rij(r.Number, r.Cells)).Where(r => r.Cellen.Count > 0)], [])],
                    new Dictionary<string, Celplaats>())
                : Geweigerd(WorkbookFindings.TooMuch(Werkboeklezer.MeesteRijenLevering, Werkboeklezer.MeesteKolommen));
        }
        catch (CsvFormatException)
        {
            return Geweigerd(WorkbookFindings.Whole("csv-beschadigd",
                "Het bestand is niet heel: een cel is te lang, of een aanhalingsteken sluit niet.",
                "Maak het bestand opnieuw en bied het weer aan."));
        }
    }

    private static Werkrij Rij(int nummer, string[] cellen) => new(nummer, false, new Rijcellen(Bladnaam, nummer,
        [.. cellen.Index().Where(c => c.Item.Length > 0).Select(c => new Celinhoud((ushort)(c.Index + 1), Celsoort.Tekst, c.Item))]));

    private static OnleesbaarWerkboek Geweigerd(Celmelding melding) => new([melding]);
}
