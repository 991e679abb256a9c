using Microsoft.AspNetCore.Mvc;
using Noaber.Web.Features.Demo;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Accounts;

/// <summary>Signing in with e-mail and password.</summary>
internal static class Inloggen
{
    public static IResult Vraag(string? terug, bool? bewaard, Aanvrager aanvrager, Scherm scherm, IConfiguration configuration) =>
        aanvrager.Persoon is null
            ? scherm.Toon<InlogScherm, InlogModel>(new("", Terug.Veilig(terug), configuration.IsDemo(), []) { Bewaard = bewaard ?? false })
            : Results.LocalRedirect(Terug.Veilig(terug));

    public static async Task<IResult> Voer(
        [FromForm] Inlogformulier form, Aanvrager aanvrager, Aanmelding aanmelding, Scherm scherm, IConfiguration configuration)
    {
        var terug = Terug.Veilig(form.Terug);
        if (aanvrager.Persoon is not null)
            return Results.LocalRedirect(terug);
        var email = form.Email?.Trim() ?? "";
        var uitkomst = await aanmelding.MetWachtwoord(email, form.Wachtwoord ?? "");
        if (uitkomst.Succeeded)
            return Results.LocalRedirect(terug);
        return uitkomst.RequiresTwoFactor
            ? Results.LocalRedirect($"/inloggen/tweede-stap?terug={Uri.EscapeDataString(terug)}")
            : scherm.Opnieuw<InlogScherm, InlogModel>(new(email, terug, configuration.IsDemo(), [new("", Aanmelding.Geweigerd)]));
    }
}

/// <summary>Who someone says to be.</summary>
public sealed record Inlogformulier(string? Email, string? Wachtwoord, string? Terug);

/// <summary>What the sign-in page shows.</summary>
public sealed record InlogModel(string Email, string Terug, bool Demo, IReadOnlyList<Invoerfout> Fouten)
{
    /// <summary>The sign-in ended while this person was writing, and the words wait.</summary>
    public bool Bewaard { get; init; }
}
