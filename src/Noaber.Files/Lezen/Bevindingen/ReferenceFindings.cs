using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Bevindingen;

/// <summary>References in the text to what is not in the document.</summary>
internal static class ReferenceFindings
{
    public static IEnumerable<Melding> Of(LayoutReading reading) =>
        from afspraak in reading.Afspraken
        from reference in afspraak.Verwijzingen
        where !reference.Gevonden
        select new Melding(
            "verwijzing-zonder-doel",
            Ernst.Attentie,
            $"Afspraak {NameOf(afspraak)} verwijst naar {Target(reference)}, maar {Missing(reference)} staat niet in dit document.",
            "Controleer wat is bedoeld en pas de verwijzing na het inlezen aan.",
            reference.Bron);

    private static string NameOf(Afspraak afspraak) => afspraak.Nummer.Length > 0 ? afspraak.Nummer : $"‘{afspraak.Kop ?? afspraak.Bron.ToString()}’";

    private static string Target(Verwijzing reference) => reference.Soort switch
    {
        VerwijzingSoort.Afspraak => reference.Doel,
        VerwijzingSoort.Speerpunt => $"het speerpunt ‘{reference.Doel}’",
        _ => $"{reference.Soort.ToString().ToLowerInvariant()} {reference.Doel}",
    };

    private static string Missing(Verwijzing reference) => reference.Soort switch
    {
        VerwijzingSoort.Thema or VerwijzingSoort.Speerpunt => $"dat {reference.Soort.ToString().ToLowerInvariant()}",
        _ => $"die {reference.Soort.ToString().ToLowerInvariant()}",
    };
}
