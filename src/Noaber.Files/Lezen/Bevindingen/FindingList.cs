using System.Globalization;

namespace Noaber.Files.Lezen.Bevindingen;

/// <summary>Puts findings in the order to deal with them: the heaviest first, then as the document reads.</summary>
internal static class FindingList
{
    /// <summary>More of one code than this is a sign of something else; the rest is counted in one finding.</summary>
    private const int MostOfOneCode = 25;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static IReadOnlyList<Melding> Order(IEnumerable<Melding> findings) =>
    [
        .. findings.GroupBy(finding => finding.Code, StringComparer.Ordinal)
            .SelectMany(Capped)
            .OrderBy(finding => finding.Ernst)
            .ThenBy(finding => finding.Bron?.Van ?? 0),
    ];

    private static IEnumerable<Melding> Capped(IGrouping<string, Melding> sameCode)
    {
        var all = sameCode.ToList();
        if (all.Count <= MostOfOneCode)
            return all;
        var (first, rest) = (all[0], all.Count - MostOfOneCode + 1);
        return all.Take(MostOfOneCode - 1).Append(new(
            first.Code,
            first.Ernst,
            string.Create(Dutch, $"Ditzelfde geldt nog {rest:N0} keer verderop in het document. Zo vaak wijst op een document dat anders is ingedeeld dan Noaber denkt."),
            "Controleer of dit het goede document is, en of de nummers en koppen op een eigen regel beginnen."));
    }
}
