using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Bevindingen;

/// <summary>Agreements outside the tables in which nearly all others stand: their columns may have run together, as happens in a PDF.</summary>
internal static class RowFindings
{
    private const int Least = 5;
    private const double NearlyAll = 0.75;

    public static IEnumerable<Melding> Of(LayoutReading reading)
    {
        var rows = reading.Document.Themes.SelectMany(theme => theme.Agreements).ToLookup(agreement => agreement.InCell);
        var (inside, outside) = (rows[true].Count(), rows[false].ToList());
        if (inside < Least || outside.Count == 0 || inside < NearlyAll * (inside + outside.Count))
            yield break;
        var names = outside.Select(agreement => agreement.Number.Length > 0 ? agreement.Number : agreement.Bron.ToString());
        yield return new(
            "afspraak-buiten-tabel",
            Ernst.Bevestigen,
            $"Bijna alle afspraken staan in een tabel, maar deze {(outside.Count == 1 ? "niet" : $"{outside.Count} niet")}: {string.Join(", ", names)}. Misschien zijn daar de kolommen van de tabel door elkaar gelopen.",
            "Vergelijk deze afspraken met de bron: staat elk stuk tekst bij het goede veld?",
            outside[0].Bron);
    }
}
