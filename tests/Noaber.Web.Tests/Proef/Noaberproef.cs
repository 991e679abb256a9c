using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Noaber.Web.Data;

namespace Noaber.Web.Tests.Proef;

/// <summary>The whole application on a database of its own. Tests go through HTTP.</summary>
public sealed class Noaberproef : WebApplicationFactory<Program>, IAsyncLifetime
{
    internal Proefdatabase Database { get; private set; } = null!;

    internal Wereld Wereld { get; private set; } = null!;

    /// <summary>Whether the one-click door of the example is there.</summary>
    public bool Demo { get; init; }

    public async ValueTask InitializeAsync()
    {
        Database = await Proefdatabase.Maak();
        Wereld = new Wereld(Database);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("ConnectionStrings:Noaber", Database.Verbindingen.Applicatie);
        builder.UseSetting("ConnectionStrings:NoaberBeheer", Database.Verbindingen.Beheer);
        builder.UseSetting("Noaber:Data", Directory.CreateTempSubdirectory("noaber-proef-").FullName);
        builder.UseSetting("Noaber:Demo", Demo ? "true" : "false");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
    }

    /// <summary>Nobody: not signed in.</summary>
    internal Browser Niemand() => new(CreateClient(Opties));

    /// <summary>Someone who has signed in: with the cookie that signing in gives.</summary>
    internal Browser Als(Account account) => new(CreateClient(Opties), ("noaber", Koekje(account)));

    internal NoaberDb Db() => Database.AlsEigenaar();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private static readonly WebApplicationFactoryClientOptions Opties = new() { AllowAutoRedirect = false, HandleCookies = false };

    private string Koekje(Account account)
    {
        var wie = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(ClaimTypes.Name, account.Email!),
            new(new ClaimsIdentityOptions().SecurityStampClaimType, account.SecurityStamp!)], IdentityConstants.ApplicationScheme);
        var ticket = new AuthenticationTicket(new ClaimsPrincipal(wie), new AuthenticationProperties
        {
            IssuedUtc = DateTimeOffset.UtcNow, ExpiresUtc = DateTimeOffset.UtcNow.AddHours(1),
        }, IdentityConstants.ApplicationScheme);
        return Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme).TicketDataFormat.Protect(ticket);
    }
}
