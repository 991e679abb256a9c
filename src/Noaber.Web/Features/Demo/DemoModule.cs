using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Demo;

/// <summary>The one-click door for the six people of the example. It exists in demo mode only.</summary>
internal static class DemoModule
{
    public const string Instelling = "Noaber:Demo";

    public static bool IsDemo(this IConfiguration configuration) => configuration.GetValue<bool>(Instelling);

    public static void MapDemo(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<IConfiguration>().IsDemo())
            routes.MapPost("/demo/inloggen", LogIn).Openbaar();
    }

    private static async Task<IResult> LogIn(
        [FromForm] string persoon, [FromForm] string? terug, UserManager<Account> accounts, SignInManager<Account> aanmelding)
    {
        var mens = Voorbeeld.Mensen().FirstOrDefault(m => m.EenKlik && m.Sleutel == persoon);
        if (mens is null || await accounts.FindByEmailAsync(mens.Email) is not { } account)
            return Results.NotFound();
        await aanmelding.SignInAsync(account, isPersistent: false);
        return Results.LocalRedirect(Terug.Veilig(terug) is var naar and not "/" ? naar : $"/s/{mens.Deelnemer[0].Samenwerking}");
    }
}
