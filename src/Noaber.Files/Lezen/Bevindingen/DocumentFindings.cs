using Noaber.Files.Indelingen;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Bevindingen;

/// <summary>What was assumed about the document as a whole.</summary>
internal static class DocumentFindings
{
    public static IEnumerable<Melding> Of(Lezing reading, TitleSource titleSource, bool guessed, Indeling indeling)
    {
        var kader = reading.Kader;
        var count = kader.Themas.Sum(thema => thema.Afspraken.Count);
        if (count > 0)
        {
            yield return new(
                "indeling-gekozen",
                Ernst.Attentie,
                $"Het document is gelezen als {indeling.Titel}: {kader.Themas.Count} {(kader.Themas.Count == 1 ? "thema" : "thema's")} en {count} {(count == 1 ? "afspraak" : "afspraken")}.",
                "Kloppen deze aantallen niet met de bron? Meld dat dan aan de beheerder; een nieuwe indeling is snel beschreven.");
        }

        if (titleSource != TitleSource.Document)
        {
            var origin = titleSource == TitleSource.Gemeente ? "de gemeente die in de tekst het meest wordt genoemd" : "de naam van het bestand";
            yield return new("titel-afgeleid", Ernst.Attentie, $"Het document heeft geen titel. Noaber noemt het ‘{kader.Titel}’, naar {origin}.", "Pas de titel aan als die niet klopt.");
        }

        if (kader.Looptijd is null && count > 0)
            yield return new("looptijd-onbekend", Ernst.Attentie, "Het document zegt niet duidelijk voor welke jaren de afspraken gelden.", "Vul de looptijd in als je die weet.");

        if (guessed)
        {
            yield return new(
                "tekenset-aangenomen",
                Ernst.Attentie,
                "Het bestand zegt niet hoe zijn letters zijn opgeslagen, en het is geen UTF-8. Noaber nam Windows-1252 aan, een oudere manier. Letters met een accent kunnen anders zijn bedoeld.",
                "Kijk of woorden als ‘één’ en ‘financiële’ goed zijn overgenomen. Zo niet: sla het bestand op als UTF-8.");
        }
    }
}
