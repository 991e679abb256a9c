using System.Globalization;

namespace Noaber.Files.Formaten;

/// <summary>What there is to say about a file before its text is understood.</summary>
internal static class FormatFindings
{
    private const string AskText = "Vraag de maker om het Word-bestand, of kopieer de tekst naar een kladblok, sla die op als .txt, en bied dat bestand aan.";
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static Melding Damaged(string kind) => Blocking(
        "bestand-beschadigd",
        $"Het bestand is niet heel: het is afgebroken, beschadigd of niet wat het lijkt (technisch: {kind}).",
        "Open het bestand zelf. Lukt dat, sla het dan opnieuw op en bied die versie aan. Lukt dat niet, vraag de maker dan om een nieuw exemplaar.");

    public static Melding Locked(string what) => Blocking(
        "bestand-beveiligd",
        $"{what} is beveiligd met een wachtwoord. Noaber kan de tekst niet lezen.",
        "Open het bestand met het wachtwoord, sla het op zonder wachtwoord, en bied die versie aan.");

    public static Melding TooMuchText(Grenzen limits) => Blocking(
        "te-veel-tekst",
        string.Create(Dutch, $"Er staat meer tekst in het bestand dan {limits.Tekens:N0} tekens of {limits.Regels:N0} regels. Zo lang is een document met afspraken niet."),
        "Bied alleen het deel met de afspraken aan.");

    public static Melding UnpacksTooLarge() => Blocking(
        "uitgepakt-te-groot",
        "Het bestand wordt bij het uitpakken onverwacht groot, of bestaat uit heel veel delen. Zo'n bestand is meestal kapot of kwaadwillig gemaakt, dus Noaber leest het niet.",
        "Open het document in Word en sla het opnieuw op als .docx. Vertrouw het niet als je niet weet wie het maakte.");

    public static Melding UnsafeXml() => Blocking(
        "opbouw-onveilig",
        "Het bestand is zo opgebouwd dat het een computer kan misleiden: met verwijzingen naar buiten of met duizenden lagen in elkaar. Word maakt zulke bestanden niet.",
        "Vertrouw het bestand niet als je niet weet wie het maakte. Is de tekst goed, kopieer die dan naar een nieuw document.");

    public static Melding PdfWithoutText(int pages) => Blocking(
        "pdf-zonder-tekst",
        string.Create(Dutch, $"De PDF heeft {pages:N0} {(pages == 1 ? "bladzijde" : "bladzijden")} maar geen tekst. Waarschijnlijk is het een scan: een foto van papier."),
        "Vraag de maker om het Word-bestand of een PDF met tekst, of laat er eerst tekstherkenning (OCR) op los.");

    /// <summary>Pages that hold no text; when they are many, someone has to look.</summary>
    public static Melding PdfPagesWithoutText(IReadOnlyList<int> without, int pages, bool many) => new(
        "bladzijden-zonder-tekst",
        many ? Ernst.Bevestigen : Ernst.Attentie,
        string.Create(Dutch, $"Op {without.Count:N0} van de {pages:N0} bladzijden staat geen tekst: {Named(without)}. Het kunnen plaatjes of scans zijn; wat daarop staat, is niet gelezen."),
        "Bekijk die bladzijden zelf en neem over wat erop staat.");

    private static string Named(IReadOnlyList<int> pages)
    {
        const int most = 10;
        var named = string.Join(", ", pages.Take(most).Select(page => page.ToString(Dutch)));
        return $"{(pages.Count == 1 ? "bladzijde" : "bladzijden")} {named}{(pages.Count > most ? " en verder" : "")}";
    }

    public static Melding PdfReaderMissing() => Blocking(
        "pdftotext-ontbreekt",
        "Deze installatie van Noaber kan nog geen PDF lezen: het programma pdftotext ontbreekt.",
        "Beheerder: installeer het pakket poppler-utils (./noaber doctor zegt hoe). Tot die tijd: bied het Word-bestand of de tekst (.txt) aan.");

    public static Melding PdfUnreadable() => Blocking(
        "bestand-beschadigd",
        "De PDF is niet heel: hij is afgebroken, beschadigd of geen echte PDF.",
        "Open het bestand zelf. Lukt dat, sla het dan opnieuw op als PDF en bied die versie aan. Lukt dat niet: " + AskText);

    public static Melding OfficeMissing() => Blocking(
        "libreoffice-ontbreekt",
        "Dit is een OpenDocument-tekst (.odt). Om die te lezen is LibreOffice nodig, en dat staat niet op deze installatie.",
        "Open het bestand in LibreOffice of Word, kies Opslaan als en dan Word-document (.docx), en bied dat bestand aan.");

    public static Melding OfficeFailed() => Blocking(
        "bestand-beschadigd",
        "LibreOffice kan dit bestand niet openen.",
        "Open het bestand zelf, kies Opslaan als en dan Word-document (.docx), en bied dat bestand aan.");

    public static Melding OpenChanges(int inserted, int removed, Kernel.Afspraken.Bronplaats place) => new(
        "wijzigingen-openstaand",
        Ernst.Bevestigen,
        string.Create(Dutch, $"In het document staan wijzigingen die nog niet zijn verwerkt: {inserted:N0} keer iets ingevoegd en {removed:N0} keer iets geschrapt. Noaber leest wat is ingevoegd en laat weg wat is geschrapt."),
        "Is dit de afgesproken tekst? Accepteer of weiger de wijzigingen in Word en bied het document opnieuw aan, of bevestig dat de ingevoegde tekst geldt.",
        place);

    public static Melding HiddenText(int characters, Kernel.Afspraken.Bronplaats place) => new(
        "verborgen-tekst",
        Ernst.Bevestigen,
        string.Create(Dutch, $"In het document staat tekst ({characters:N0} tekens) die als verborgen is opgemaakt: op het scherm en op papier ziet niemand haar. Noaber neemt haar niet over."),
        "Maak de tekst in Word zichtbaar als zij erbij hoort.",
        place);

    public static Melding Pictures(int count, Kernel.Afspraken.Bronplaats place) => new(
        "plaatjes-niet-gelezen",
        Ernst.Attentie,
        string.Create(Dutch, $"In het document {(count == 1 ? "staat een plaatje, grafiek of schema" : $"staan {count:N0} plaatjes, grafieken of schema's")}. Woorden en getallen daarop zijn niet gelezen."),
        "Staat er iets op dat bij de afspraken hoort? Neem het dan zelf over.",
        place);

    public static Melding Comments(int count) => new(
        "opmerkingen-niet-gelezen",
        Ernst.Attentie,
        string.Create(Dutch, $"In de kantlijn van het document {(count == 1 ? "staat een opmerking" : $"staan {count:N0} opmerkingen")}. Die horen niet bij de tekst en zijn niet gelezen."),
        "Staat er iets in dat bij de afspraken hoort? Zet het dan in de tekst.");

    public static Melding Macros() => new(
        "macros-genegeerd",
        Ernst.Attentie,
        "In het document zitten macro's: kleine programma's. Noaber voert ze niet uit en leest alleen de tekst.",
        "Vertrouw het document niet in Word als je niet weet wie het maakte.");

    public static Melding ExternalParts(int count) => new(
        "verwijzing-naar-buiten",
        Ernst.Attentie,
        string.Create(Dutch, $"Het document haalt {(count == 1 ? "een deel" : $"{count:N0} delen")} van een andere plek op, zoals een plaatje of een sjabloon. Noaber haalt niets op; wat daar staat, is niet gelezen."),
        "Staat er tekst in dat deel? Zet die dan in het document zelf.");

    public static Melding EmbeddedDocuments(int count) => new(
        "document-in-document",
        Ernst.Bevestigen,
        string.Create(Dutch, $"In het document {(count == 1 ? "is een ander document" : $"zijn {count:N0} andere documenten")} ingevoegd dat Noaber niet leest."),
        "Kopieer de tekst ervan in het document zelf en bied het opnieuw aan.");

    private static Melding Blocking(string code, string text, string remedy) => new(code, Ernst.Blokkerend, text, remedy);
}
