using Noaber.Web.Shell.Design;

namespace Noaber.Web.Shell;

/// <summary>What someone wrote in a form that came to nothing, to be given back.</summary>
internal static class Woorden
{
    /// <summary>What proves who someone is never comes back on a page.</summary>
    private static readonly string[] Geheim = ["Wachtwoord", "Code", "Antwoord"];

    /// <summary>What proves who someone is, and what the framework adds.</summary>
    public static bool IsGeheim(string veld) =>
        veld.StartsWith("__", StringComparison.Ordinal) || Geheim.Contains(veld, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<string> Uit(IFormCollection form) =>
        Uit(form.Select(v => KeyValuePair.Create(v.Key, v.Value.OfType<string>().ToArray())));

    /// <summary>What stands in the fields that people type in: no choice, and nothing that a form carries unseen.</summary>
    public static IReadOnlyList<string> Uit(IEnumerable<KeyValuePair<string, string[]>> velden)
    {
        var alle = velden.ToList();
        var getypt = alle.Where(v => v.Key == Teruggave.Getypt).SelectMany(v => v.Value).SelectMany(namen => namen.Split(' '))
            .Where(naam => !IsGeheim(naam)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. alle.Where(v => getypt.Contains(v.Key)).SelectMany(v => v.Value).Select(w => w.Trim()).Where(w => w.Length > 0)];
    }

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
