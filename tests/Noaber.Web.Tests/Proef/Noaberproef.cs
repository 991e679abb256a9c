using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
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

    /// <summary>Services of this test in place of our own.</summary>
    internal Action<IServiceCollection>? Diensten { get; init; }

    internal Postbak Postbak { get; } = new(Directory.CreateTempSubdirectory("noaber-proef-").FullName);

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
        builder.UseSetting("Noaber:Data", Postbak.Data);
        builder.UseSetting("Noaber:Demo", Demo ? "true" : "false");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        if (Diensten is not null)
            builder.ConfigureTestServices(Diensten);
    }

    /// <summary>Nobody: not signed in.</summary>
    internal Browser Niemand() => new(Client());

    /// <summary>Someone who has signed in: with the cookie that signing in gives.</summary>
    internal Browser Als(Account account) => new(Client(), ("noaber", Koekje(account)));

    internal NoaberDb Db() => Database.AlsEigenaar();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts a whole application of its own, for a test that needs it otherwise.</summary>
    internal static async Task<Noaberproef> Start(bool demo = false, Action<IServiceCollection>? diensten = null)
    {
        var proef = new Noaberproef { Demo = demo, Diensten = diensten };
        await proef.InitializeAsync();
        return proef;
    }

    // Each visitor has an address of its own, as at home: limits are per address.
    private HttpClient Client()
    {
        var client = CreateClient(Opties);
        var nummer = Interlocked.Increment(ref bezoekers);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", $"10.0.{nummer / 256}.{nummer % 256}");
        return client;
    }

    private static int bezoekers;

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
