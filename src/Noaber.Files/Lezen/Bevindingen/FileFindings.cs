using System.Globalization;
using Noaber.Files.Tekst;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Bevindingen;

/// <summary>Why a file could not be read at all.</summary>
internal static class FileFindings
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static Melding TooLarge(Grenzen limits) => Blocking(
        "te-groot",
        string.Create(Dutch, $"Het bestand is groter dan {limits.Bytes / 1024.0 / 1024.0:0.##} MB. Zo groot is een tekst met afspraken niet, dus Noaber leest het niet."),
        "Controleer of je het goede bestand hebt. Staan er afbeeldingen in? Lever dan alleen de tekst aan.");

    public static Melding TooSlow(Grenzen limits) => Blocking(
        "te-traag",
        string.Create(Dutch, $"Het lezen duurde langer dan {limits.Tijd.TotalSeconds:0.#} seconden en is gestopt."),
        "Deel het document in stukken, of haal de bijlagen eruit, en probeer het opnieuw.");

    /// <summary>A file that Noaber cannot read.</summary>
    public static Melding NotText(FileSignature found) => Blocking(
        "geen-tekst", $"Dit lijkt {found.What}. Noaber leest Word (.docx), PDF en platte tekst.", found.Remedy);

    public static Melding Empty() => Blocking(
        "leeg", "Het bestand is leeg: er staat geen tekst in.", "Controleer of je het goede bestand hebt en of het is opgeslagen.");

    public static IEnumerable<Melding> AboutLines(IReadOnlyList<string> lines, Grenzen limits)
    {
        if (lines.Count > limits.Regels)
        {
            yield return Blocking(
                "te-veel-regels",
                string.Create(Dutch, $"Het bestand heeft {lines.Count:N0} regels; Noaber leest er hoogstens {limits.Regels:N0}."),
                "Bied alleen het deel met de afspraken aan.");
        }

        var tooLong = lines.TakeWhile(line => line.Length <= limits.Regellengte).Count();
        if (tooLong < lines.Count)
        {
            yield return Blocking(
                "regel-te-lang",
                string.Create(Dutch, $"Regel {tooLong + 1} heeft {lines[tooLong].Length:N0} tekens; Noaber leest er hoogstens {limits.Regellengte:N0}. Zo'n lange regel is meestal geen gewone tekst."),
                "Zet elke alinea op een eigen regel.",
                new Bronplaats(tooLong + 1, tooLong + 1));
        }
    }

    private static Melding Blocking(string code, string text, string remedy, Bronplaats? place = null) => new(code, Ernst.Blokkerend, text, remedy, place);
}
