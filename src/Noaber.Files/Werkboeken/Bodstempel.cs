using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Noaber.Kernel.Biedingen;

namespace Noaber.Files.Werkboeken;

/// <summary>
/// What stood in the bid when its workbook was made: of each line which it is, and a hash of what it says. By it is known which work of
/// others the workbook would undo.
/// </summary>
internal static class Bodstempel
{
    /// <summary>The code of the finding that the bid was changed since.</summary>
    public const string Gewijzigd = "bod-gewijzigd";

    /// <summary>The name by which the workbook keeps it.</summary>
    public const string Naam = "noaber_stempel";

    // Six bytes of each in Base64. A cell holds 32,767 signs, so more than 2,000 lines.
    private const int Bytes = 6, Tekens = 8, MeesteNamen = 10;

    public static string Van(Bod bod) => string.Concat(bod.Regels.Select(r => Lijn(r) + Inhoud(r)));

    /// <summary>What was changed in the bid since, and does not stand in the workbook too; null when nothing.</summary>
    /// <param name="stempel">Of the workbook; null when it has none.</param>
    /// <param name="boek">The lines of the workbook.</param>
    /// <param name="nu">The bid as it is now.</param>
    /// <param name="herstel">What to do.</param>
    public static Celmelding? Verouderd(string? stempel, IReadOnlyList<Bodregel> boek, Bod nu, string herstel)
    {
        var toen = Toen(stempel);
        var bekend = toen.Select(t => t.Inhoud).Concat(boek.Select(Inhoud)).ToHashSet();
        var (lijnen, inhouden) = (nu.Regels.Select(Lijn).ToHashSet(), nu.Regels.Select(Inhoud).ToHashSet());
        var weg = toen.Where(t => !lijnen.Contains(t.Lijn) && !inhouden.Contains(t.Inhoud)).Select(t => t.Lijn).ToHashSet();
        var wat = Namen("Nieuw of gewijzigd", [.. nu.Regels.Where(r => !bekend.Contains(Inhoud(r)))])
            + Namen("Weggehaald", [.. boek.Where(r => weg.Contains(Lijn(r)))]);
        return wat.Length == 0 ? null : WorkbookFindings.Whole(Gewijzigd,
            $"Het bod is gewijzigd nadat dit werkboek is gedownload.{wat} Inlezen zou dat ongedaan maken.", herstel);
    }

    /// <summary>
    /// Rows that read as another line than their hidden key says: they were sorted or pasted without it, so that what a line answers would
    /// go to another; null when there are none.
    /// </summary>
    /// <param name="stempel">Of the workbook; null when it has none.</param>
    /// <param name="boek">The lines of the workbook.</param>
    /// <param name="herstel">What to do.</param>
    public static Celmelding? Verschoven(string? stempel, IReadOnlyList<Bodregel> boek, string herstel)
    {
        var toen = Toen(stempel);
        var (lijnen, inhouden) = (toen.ToLookup(t => t.Lijn, t => t.Inhoud), toen.Select(t => t.Inhoud).ToHashSet());
        var wat = Namen("Het gaat om",
            [.. boek.Where(r => inhouden.Contains(Inhoud(r)) && lijnen.Contains(Lijn(r)) && !lijnen[Lijn(r)].Contains(Inhoud(r)))]);
        return wat.Length == 0 ? null : WorkbookFindings.Whole("rij-verschoven",
            $"Rijen zijn gesorteerd of geplakt zonder de verborgen kolom. Dan horen ze bij een andere regel van het bod.{wat}", herstel);
    }

    private static List<(string Lijn, string Inhoud)> Toen(string? stempel) =>
    [
        .. (stempel ?? "").Chunk(2 * Tekens).Where(s => s.Length == 2 * Tekens)
            .Select(s => (new string(s[..Tekens]), new string(s[Tekens..]))),
    ];

    private static string Namen(string wat, IReadOnlyList<Bodregel> regels) =>
        regels.Count == 0 ? "" : $" {wat}: {ShortList.Of([.. regels.Select(r => $"‘{r.Wat}’")], MeesteNamen)}.";

    private static string Lijn(Bodregel regel) => Convert.ToBase64String(regel.Lijn.ToByteArray().AsSpan()[^Bytes..]);

    /// <summary>A hash of all that the workbook can change of a line; the same before it went out and after it came in.</summary>
    private static string Inhoud(Bodregel regel)
    {
        string?[] velden =
        [
            $"{regel.Soort}", regel.Wat, regel.Eenheid, $"{regel.Gemiddeld}", regel.Plaats, regel.Doelgroep, regel.Toelichting,
            regel.Bedrag?.ToString("0.##", CultureInfo.InvariantCulture),
            .. regel.Cijfers.OrderBy(c => c.Jaar).SelectMany(c => new[] { $"{c.Jaar}", $"{c.Getal}", c.Noot }),
        ];
        var tekst = string.Join('\u001f', velden.Select(v => v?.Trim().ReplaceLineEndings("\n")));
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)).AsSpan(0, Bytes));
    }
}
