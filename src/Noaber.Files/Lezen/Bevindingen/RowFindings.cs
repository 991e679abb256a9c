using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Bevindingen;

/// <summary>
/// Agreements of which the columns ran together, as happens in a PDF: rows that show so, and what stands outside the tables in which nearly all
/// others stand.
/// </summary>
internal static class RowFindings
{
    private const int Least = 5;
    private const double NearlyAll = 0.75;

    public static IEnumerable<Melding> Of(LayoutReading reading) => [.. Outside(reading), .. RunTogether(reading)];

    private static IEnumerable<Melding> RunTogether(LayoutReading reading)
    {
        var together = reading.Document.Themes.SelectMany(theme => theme.Agreements).Where(agreement => agreement.HasRunTogether).ToList();
        if (together.Count > 0)
        {
            yield return new(
                "kolommen-samengelopen",
                Ernst.Bevestigen,
                $"Van {Named(together)} zijn de kolommen van de tabel niet te zien: wat in verschillende kolommen stond, staat nu in één tekst.",
                "Vergelijk met de bron, en zet de tekst van het jaar en de regie bij het goede veld.",
                together[0].Bron);
        }
    }

    private static string Named(IEnumerable<AgreementDraft> agreements) =>
        string.Join(", ", agreements.Select(agreement => agreement.Number.Length > 0 ? agreement.Number : agreement.Bron.ToString()));

    private static IEnumerable<Melding> Outside(LayoutReading reading)
    {
        var rows = reading.Document.Themes.SelectMany(theme => theme.Agreements).ToLookup(agreement => agreement.InCell);
        var (inside, outside) = (rows[true].Count(), rows[false].ToList());
        if (inside < Least || outside.Count == 0 || inside < NearlyAll * (inside + outside.Count))
            yield break;
        yield return new(
            "afspraak-buiten-tabel",
            Ernst.Bevestigen,
            $"Bijna alle afspraken staan in een tabel, maar deze {(outside.Count == 1 ? "niet" : $"{outside.Count} niet")}: {Named(outside)}. Misschien zijn daar de kolommen van de tabel door elkaar gelopen.",
            "Vergelijk deze afspraken met de bron: staat elk stuk tekst bij het goede veld?",
            outside[0].Bron);
    }
}
