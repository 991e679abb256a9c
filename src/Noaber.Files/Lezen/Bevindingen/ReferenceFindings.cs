namespace Noaber.Files.Lezen.Bevindingen;

/// <summary>References in the text to agreements that are not in the document.</summary>
internal static class ReferenceFindings
{
    public static IEnumerable<Melding> Of(LayoutReading reading)
    {
        var known = reading.Afspraken.Select(afspraak => afspraak.Nummer).ToHashSet(StringComparer.Ordinal);
        return
            from afspraak in reading.Afspraken
            from number in reading.Indeling.Verwijzing.Matches(afspraak.Tekst).Select(match => match.Groups["nummer"].Value).Distinct(StringComparer.Ordinal)
            where !known.Contains(number)
            select new Melding(
                "verwijzing-zonder-doel",
                Ernst.Attentie,
                $"Afspraak {afspraak.Nummer} verwijst naar {number}, maar die afspraak staat niet in dit document.",
                "Controleer welke afspraak is bedoeld en pas de verwijzing na het inlezen aan.",
                afspraak.Bron);
    }
}
