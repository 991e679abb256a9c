using System.Globalization;
using Noaber.Files.Indelingen;

namespace Noaber.Files.Lezen.Tabellen;

/// <summary>A column of a table with agreements.</summary>
/// <param name="Rol">What it holds.</param>
/// <param name="Naam">Its name as printed.</param>
/// <param name="Jaar">The year of a yearly column, else 0.</param>
internal sealed record Kolom(Kolomrol Rol, string Naam, int Jaar = 0)
{
    public const int Least = 2;
    public const int Most = 12;
    private const int LongestName = 60;

    /// <summary>The columns that a header row names, or null when the row heads no table with agreements.</summary>
    public static IReadOnlyList<Kolom>? OfHeader(IEnumerable<string> cells, Tabelpatroon pattern)
    {
        var names = new List<string>();
        foreach (var name in cells)
        {
            if (name.Length > LongestName)
                return null;
            names.Add(name);
        }

        if (names.Count is < Least or > Most)
            return null;
        var columns = names.ConvertAll(name => Of(name, pattern));
        var known = columns.Where(column => column.Rol != Kolomrol.Overig).Select(column => (column.Rol, column.Jaar)).ToList();
        return known.Count * 2 > columns.Count && known.Count >= 2 && known.Distinct().Count() == known.Count
            && known.Exists(column => column.Rol == Kolomrol.Afspraak)
                ? columns
                : null;
    }

    private static Kolom Of(string name, Tabelpatroon pattern)
    {
        foreach (var candidate in pattern.Kolommen)
        {
            var match = candidate.Patroon.Match(name);
            if (match.Success)
                return new(candidate.Rol, name, match.Groups["jaar"] is { Success: true } year ? int.Parse(year.Value, CultureInfo.InvariantCulture) : 0);
        }

        return new(Kolomrol.Overig, name);
    }
}
