namespace Noaber.Web.Shell;

/// <summary>What someone wrote in a form that came to nothing, to be given back.</summary>
internal static class Woorden
{
    /// <summary>Shorter than this, and on one line, it is a choice or a number: typed again in a moment.</summary>
    private const int Kortst = 10;

    /// <summary>What proves who someone is never comes back on a page.</summary>
    private static readonly string[] Geheim = ["Wachtwoord", "Code", "Antwoord"];

    public static IReadOnlyList<string> Uit(IFormCollection form) =>
        [.. form.Where(v => !v.Key.StartsWith("__", StringComparison.Ordinal) && !Geheim.Contains(v.Key, StringComparer.OrdinalIgnoreCase)).SelectMany(v => v.Value).OfType<string>().Select(w => w.Trim())
            .Where(w => w.Contains('\n', StringComparison.Ordinal) || (w.Length >= Kortst && w.Contains(' ', StringComparison.Ordinal)))];

    public static WoordenModel NietIngelogd(IReadOnlyList<string> teksten) => new("Je bent niet meer ingelogd",
        "Wat je schreef is niet bewaard. Het staat hieronder. Kopieer het, log in, en zet het terug in het formulier.", teksten, "/inloggen", "Log in (in een nieuw tabblad)", NieuwTabblad: true);

    /// <summary>For a form without our own token: what it carried, if it was text. Nothing of it has been done.</summary>
    public static async Task<WoordenModel?> UitVreemdFormulier(HttpContext http)
    {
        if (!http.Request.HasFormContentType || http.GetRouteValue("samenwerking") is null)
            return null;
        return Uit(await http.Request.ReadFormAsync(http.RequestAborted)) is { Count: > 0 } teksten
            ? new("Dit formulier past niet meer bij wie er nu is ingelogd",
                "Misschien stond de pagina te lang open, of is er in een ander tabblad iemand anders ingelogd. Wat er geschreven is, is niet bewaard. Het staat hieronder; kopieer wat je wilt houden.",
                teksten, $"{http.Request.Path}", "Open de pagina opnieuw") : null;
    }
}

/// <summary>Words that could not be kept, and where to go on with them.</summary>
public sealed record WoordenModel(string Titel, string Wat, IReadOnlyList<string> Teksten, string Naar, string Knop, bool NieuwTabblad = false);
