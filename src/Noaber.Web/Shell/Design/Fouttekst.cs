using Noaber.Files;

namespace Noaber.Web.Shell.Design;

/// <summary>What an error page says: what happened, and what someone can do about it.</summary>
internal sealed record Fouttekst(string Titel, string Wat, IReadOnlyList<string> Doen)
{
    internal static Fouttekst Bij(int code) => code switch
    {
        400 => new("Dit verzoek kwam niet goed aan", "Wat je stuurde is onvolledig, of de pagina stond te lang open.",
            ["Ga terug, ververs de pagina en probeer het opnieuw."]),
        401 => new("Je bent niet ingelogd", "Deze pagina is alleen voor mensen met een account.",
            ["Log in. Daarna kom je terug op deze pagina."]),
        403 => new("Hier mag je niet bij", "Je account heeft geen recht op deze pagina of deze handeling.",
            ["Vraag de beheerder van je partij of de procesleider om toegang.", "Ben je met het juiste account ingelogd?"]),
        404 => new("Deze pagina is er niet", "Het adres klopt niet, of de pagina is weg. Het kan ook dat je haar niet mag zien.",
            ["Kijk of het adres goed is getypt.", "Zoek op een woord of nummer uit de afspraak."]),
        405 => new("Zo kun je dit adres niet gebruiken", "Je browser vroeg iets dat deze pagina niet kan.",
            ["Ga terug en gebruik de knop op de pagina."]),
        409 => new("Iemand was je voor", "Een ander heeft dit gewijzigd terwijl jij bezig was. Jouw wijziging is niet bewaard.",
            ["Ga terug en ververs de pagina, zodat je de laatste stand ziet.", "Breng je wijziging daarna opnieuw aan."]),
        413 => new("Dit bestand is te groot", $"Een bestand is hooguit {Grenzen.Standaard.Bytes >> 20} MB. Er is niets bewaard.",
            ["Kies een kleiner bestand, of splits het op."]),
        429 => new("Even wachten", "Je hebt dit in korte tijd te vaak geprobeerd. Wat je net stuurde, is niet verwerkt en niet bewaard.",
            ["Wacht een minuut en probeer het dan opnieuw.", "Stuurde je een bestand, kies het dan opnieuw."]),
        503 => new("Noaber is even niet bereikbaar", "We werken eraan, of het is heel druk.",
            ["Probeer het over een paar minuten opnieuw."]),
        // What was asked was not right: no fault of ours.
        > 400 and < 500 => Bij(400),
        _ => new("Er ging iets mis bij ons", "De fout ligt bij Noaber, niet bij jou. Wat je net deed is misschien niet bewaard.",
            ["Probeer het over een paar minuten opnieuw.", "Blijft het misgaan? Meld het, met het nummer hieronder erbij."]),
    };
}
