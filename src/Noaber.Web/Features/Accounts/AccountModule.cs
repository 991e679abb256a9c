using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Mail;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Accounts;

/// <summary>Accounts: signing in and out, second factor, passkeys, recovery, invitations.</summary>
internal static class AccountModule
{
    public static void AddAccount(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(Regels).AddEntityFrameworkStores<NoaberDb>().AddSignInManager().AddDefaultTokenProviders()
            .AddTokenProvider<EenmaligeCode>(TokenOptions.DefaultAuthenticatorProvider)
            .AddErrorDescriber<Identiteitsfouten>().AddPasswordValidator<Wachtwoordregels>();
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = Herstelmail.Geldig);
        services.AddOptions<IdentityPasskeyOptions>().Configure<Webadres>(Passkeyregels);
        services.AddSingleton<BekendeWachtwoorden>();
        services.AddSingleton<Herstelmail>().AddHostedService(provider => provider.GetRequiredService<Herstelmail>());
        services.AddScoped<Uitnodigingen>().AddScoped<Aanmelding>().AddScoped<EigenAccount>();
        services.AddAuthentication().AddIdentityCookies();
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "noaber";
            options.Cookie.SameSite = SameSiteMode.Lax;
            (options.ExpireTimeSpan, options.SlidingExpiration) = (TimeSpan.FromHours(12), false);
            options.LoginPath = "/inloggen";
            options.ReturnUrlParameter = "terug";
            // The framework would put the Host of the request before the address, and who sends a request chooses that.
            options.Events.OnRedirectToLogin = context =>
            {
                context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
                return Task.CompletedTask;
            };
            (options.Events.OnSigningIn, options.Events.OnSigningOut) = (Sessies.Begin, Sessies.Eindig);
            options.Events.OnValidatePrincipal = _ => Task.CompletedTask; // ToegangMiddleware looks at every request, not once in half an hour
        });
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, options => options.Cookie.Name = "noaber-tweede-stap");
    }

    public static void MapAccount(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/afmelden", Afmelden).Openbaar();
        MapVoordeur(routes.MapGroup("").Openbaar());
        MapEigen(routes.MapGroup("/account").Vereist(Handeling.EigenAccount));
    }

    private static void MapVoordeur(RouteGroupBuilder deur)
    {
        deur.MapGet("/inloggen", Inloggen.Vraag);
        deur.MapGet("/inloggen/tweede-stap", TweedeStap.Vraag);
        deur.MapGet("/wachtwoord-vergeten", WachtwoordVergeten.Vraag);
        deur.MapGet("/wachtwoord-herstellen", WachtwoordHerstellen.Vraag);
        deur.MapGet("/uitnodiging/{token}", UitnodigingAannemen.Toon);
        deur.MapGet("/begin/{token}", EersteAccount.Vraag);

        var geremd = deur.MapGroup("").RequireRateLimiting(ShellModule.Voordeur);
        geremd.MapPost("/inloggen", Inloggen.Voer);
        geremd.MapPost("/inloggen/passkey/opties", PasskeyInloggen.Opties);
        geremd.MapPost("/inloggen/passkey", PasskeyInloggen.Voer);
        geremd.MapPost("/inloggen/tweede-stap", TweedeStap.Code);
        geremd.MapPost("/inloggen/herstelcode", TweedeStap.Herstelcode);
        geremd.MapPost("/wachtwoord-vergeten", WachtwoordVergeten.Voer);
        geremd.MapPost("/wachtwoord-herstellen", WachtwoordHerstellen.Voer);
        geremd.MapPost("/uitnodiging/{token}", UitnodigingAannemen.Neem);
        geremd.MapPost("/uitnodiging/{token}/account", UitnodigingAannemen.MaakAccount);
        geremd.MapPost("/begin/{token}", EersteAccount.Voer);
    }

    private static void MapEigen(RouteGroupBuilder ik)
    {
        ik.MapGet("", MijnAccount.Toon);
        ik.MapGet("/tokens", Apitokens.Toon);
        ik.MapPost("/tokens", Apitokens.Maak).AddEndpointFilter<Bevestiging.Filter>();
        ik.MapPost("/tokens/{token:guid}/intrekken", Apitokens.TrekIn);
        var wijzigen = ik.MapGroup("").AddEndpointFilter<GeenVoorbeeldFilter>();
        wijzigen.MapPost("/naam", MijnAccount.WijzigNaam);
        wijzigen.MapPost("/herinneringen", MijnAccount.KiesHerinneringen);
        wijzigen.MapGet("/wachtwoord", WachtwoordWijzigen.Vraag);
        wijzigen.MapPost("/wachtwoord", WachtwoordWijzigen.Voer);
        wijzigen.MapGet("/bevestigen", Bevestiging.Vraag);
        wijzigen.MapPost("/bevestigen", Bevestiging.Voer);
        wijzigen.MapGet("/code-app/uit", CodeApp.VraagUit);
        wijzigen.MapPost("/code-app/uit", CodeApp.ZetUit);
        wijzigen.MapPost("/overal-afmelden", MijnAccount.MeldOveralAf);

        var bevestigd = wijzigen.MapGroup("").AddEndpointFilter<Bevestiging.Filter>();
        bevestigd.MapGet("/code-app", CodeApp.Vraag);
        bevestigd.MapPost("/code-app/begin", CodeApp.Begin);
        bevestigd.MapPost("/code-app", CodeApp.ZetAan);
        bevestigd.MapPost("/herstelcodes", CodeApp.NieuweHerstelcodes);
        bevestigd.MapPost("/passkeys/opties", Passkeys.Opties);
        bevestigd.MapPost("/passkeys", Passkeys.VoegToe);
        bevestigd.MapGet("/passkeys/{passkey}", Passkeys.Vraag);
        bevestigd.MapPost("/passkeys/{passkey}", Passkeys.Hernoem);
        bevestigd.MapPost("/passkeys/{passkey}/verwijderen", Passkeys.Verwijder);
    }

    private static void Passkeyregels(IdentityPasskeyOptions options, Webadres adres)
    {
        options.ServerDomain = adres.Domein;
        // We ask for a passkey without saying whose, and it stands for both steps: so the device must keep it, and know its owner.
        (options.ResidentKeyRequirement, options.UserVerificationRequirement) = ("required", "required");
    }

    private static void Regels(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = ""; // the user name is the address, and an address may have any
        // Length over complexity (NIST SP 800-63B).
        options.Password.RequiredLength = Wachtwoordregels.Lengte;
        options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 1;
        options.Lockout.MaxFailedAccessAttempts = 8;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    private static async Task<IResult> Afmelden(Aanvrager aanvrager, NoaberDb db, SignInManager<Account> aanmelding, CancellationToken stop)
    {
        if (aanvrager.Persoon is { } persoon)
        {
            db.Noteer("uitgelogd", $"{persoon.Naam} heeft uitgelogd.", persoon.Id);
            await db.SaveChangesAsync(stop);
        }
        await aanmelding.SignOutAsync();
        return Results.LocalRedirect("/");
    }
}
