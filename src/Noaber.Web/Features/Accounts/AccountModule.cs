using Microsoft.AspNetCore.Identity;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Accounts;

/// <summary>Accounts: signing in and out, second factor, passkeys, recovery, invitations.</summary>
internal static class AccountModule
{
    public static void AddAccount(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            options.User.RequireUniqueEmail = true;
            // Length over complexity (NIST SP 800-63B).
            options.Password.RequiredLength = 12;
            options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
            options.Password.RequiredUniqueChars = 5;
            options.Lockout.MaxFailedAccessAttempts = 8;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        }).AddEntityFrameworkStores<NoaberDb>().AddSignInManager().AddDefaultTokenProviders();
        services.AddScoped<Uitnodigingen>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "noaber";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.LoginPath = "/inloggen";
            options.ReturnUrlParameter = "terug";
        });
    }

    public static void MapAccount(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/afmelden", Afmelden).Openbaar();

    private static async Task<IResult> Afmelden(SignInManager<Account> aanmelding)
    {
        await aanmelding.SignOutAsync();
        return Results.LocalRedirect("/");
    }
}
