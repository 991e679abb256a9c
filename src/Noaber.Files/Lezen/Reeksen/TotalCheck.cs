using System.Globalization;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Reeksen;

/// <summary>Totals and averages of a table that are not what its rows add up to.</summary>
internal static class TotalCheck
{
    /// <summary>A row that says what the row above it is made of; it does not count again.</summary>
    private const string Detail = "- ";

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static IEnumerable<Melding> Of(Reeks reeks) => [.. Columns(reeks), .. Rows(reeks), .. Averages(reeks)];

    public static bool IsTotal(string name) => name.StartsWith("Totaal", StringComparison.OrdinalIgnoreCase);

    /// <summary>A row that is worked out from the others: it stands under no group.</summary>
    public static bool IsSum(string name) => IsTotal(name) || IsAverage(name);

    private static bool IsAverage(string name) => name.StartsWith("Gemiddeld", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The totals of a column that are not what stands above them: everything since the head that is no total itself, or since the total before.
    /// </summary>
    public static IEnumerable<(decimal Printed, decimal Sum)> Wrong(IEnumerable<(bool IsTotal, decimal? Value)> column)
    {
        var (sum, since) = (0m, 0m);
        foreach (var (isTotal, value) in column)
        {
            if (isTotal && value is { } printed && printed != sum && printed != since)
                yield return (printed, sum);
            (sum, since) = isTotal ? (sum, 0) : (sum + (value ?? 0), since + (value ?? 0));
        }
    }

    private static IEnumerable<Melding> Columns(Reeks reeks)
    {
        if (!reeks.Rijen.Skip(1).Any(row => IsTotal(row.Naam)))
            yield break;
        for (var i = 0; i < reeks.Kolommen.Count; i++)
        {
            var column = i;
            var isCount = !reeks.Rijen.Any(row => row.Waarden[column].Eenheid == "%" || row.Waarden[column].Tot is not null);
            if (!isCount)
                continue;
            var cells = reeks.Rijen.Where(row => !row.Naam.StartsWith(Detail, StringComparison.Ordinal)).Select(row => (IsTotal(row.Naam), row.Waarden[column].Waarde));
            foreach (var (printed, sum) in Wrong(cells))
                yield return Finding(reeks, $"in kolom {reeks.Kolommen[column]} staat als totaal {Text(printed)}, maar de rijen tellen op tot {Text(sum)}", reeks.Bron);
        }
    }

    /// <summary>A last column that is called the total of the others; the last value printed in a row may be its total wherever the blanks are.</summary>
    private static IEnumerable<Melding> Rows(Reeks reeks)
    {
        if (reeks.Kolommen.Count < 3 || !IsTotal(reeks.Kolommen[^1]))
            yield break;
        foreach (var row in reeks.Rijen)
        {
            var values = row.Waarden.Select(value => value.Waarde).OfType<decimal>().ToList();
            var endsInTotal = values.Count > 2 && (row.Onzeker ? values[^1] >= values[..^1].Max() : row.Waarden[^1].Waarde is not null);
            if (endsInTotal && values[..^1].Sum() is var sum && sum != values[^1])
                yield return Finding(reeks, row.Onzeker
                    ? $"rij {row.Naam} eindigt met {Text(values[^1])}. Is dat het totaal, dan klopt het niet: de andere waarden tellen op tot {Text(sum)}"
                    : $"in rij {row.Naam} staat als totaal {Text(values[^1])}, maar de waarden tellen op tot {Text(sum)}", row.Bron);
        }
    }

    /// <summary>An average that names its columns: <c>Gemiddeld over 2017 en 2018</c>.</summary>
    private static IEnumerable<Melding> Averages(Reeks reeks)
    {
        var total = reeks.Rijen.LastOrDefault(row => IsTotal(row.Naam));
        foreach (var row in reeks.Rijen.Where(row => total is not null && IsAverage(row.Naam)))
        {
            var named = total!.Waarden.Where((value, i) => value.Waarde is not null && row.Naam.Contains(reeks.Kolommen[i], StringComparison.Ordinal)).ToList();
            if (named.Count > 1 && row.Waarden.FirstOrDefault(value => value.Waarde is not null)?.Waarde is { } printed
                && named.Average(value => value.Waarde!.Value) is var average && average != printed)
                yield return Finding(reeks, $"in rij {row.Naam} staat {Text(printed)}, maar het gemiddelde is {Text(average)}", row.Bron);
        }
    }

    private static Melding Finding(Reeks reeks, string what, Bronplaats place) => new(
        "totaal-klopt-niet",
        Ernst.Attentie,
        $"Tabel ‘{reeks.Titel}’: {what}. De cijfers zijn overgenomen zoals ze er staan.",
        "Vraag na welk cijfer klopt.",
        place);

    private static string Text(decimal number) => number.ToString("#,##0.##", Dutch);
}
