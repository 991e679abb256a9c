using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Noaber.Browser.Tests.Proef;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Accounts;
using Noaber.Web.Features.Jaarcyclus;
using Noaber.Web.Tests.Proef;

[assembly: AssemblyFixture(typeof(Opstelling))]

namespace Noaber.Browser.Tests.Proef;

/// <summary>One application and one Chromium for all tests; each test gets a window of its own.</summary>
public sealed class Opstelling : IAsyncLifetime
{
    private static readonly string[] Argumenten =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic", "--no-first-run"];

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> aanmeldingen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Venster> achtergelaten = new(StringComparer.Ordinal);
    private WebApplicationFactory<Program> tweede = null!;
    private Applicatie applicatie = null!;
    private IPlaywright playwright = null!;
    private IBrowser chromium = null!;
    private Dictionary<string, string> waarden = [];

    internal Uri Adres => applicatie.Adres;

    internal IEnumerable<RouteEndpoint> Endpoints => tweede.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public async ValueTask InitializeAsync()
    {
        applicatie = await Applicatie.Start();
        waarden = await applicatie.Waarden();
        await LegUitnodigingKlaar();
        tweede = new Tweede(applicatie.Database.Verbindingen);
        waarden["afmelden"] = new Uri(tweede.Services.GetRequiredService<Afmeldlink>().Voor(Guid.NewGuid())).AbsolutePath;
        Assertions.SetDefaultExpectTimeout(Venster.Geduld);
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("NOABER_CHROMIUM")
                ?? throw new InvalidOperationException("NOABER_CHROMIUM is not set. Run the tests with ./noaber test, which finds Chromium."),
            Args = Argumenten,
        });
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
        await tweede.DisposeAsync();
        await applicatie.DisposeAsync();
    }

    /// <summary>A new window for one of the six, for the keeper of the installation (<see cref="Paginas.Beheerder"/>), or for nobody (null).</summary>
    internal async Task<Venster> Open(string? wie, Kijk? kijk = null)
    {
        var aanmelding = wie is null ? null : await aanmeldingen.GetOrAdd(wie, naam => new(() => MeldAan(naam))).Value;
        return await Venster.Open(chromium, Adres, kijk ?? new(), aanmelding);
    }

    /// <summary>
    /// Looks in the window that was left behind by who looked last as this person, as if it were new: a window with all that hangs on it takes as
    /// long to open as a page to look at, and what every page has is then fetched once. A window in which something went wrong is not left behind.
    /// </summary>
    internal async Task BekijkAls(string? wie, Func<Venster, Task> doe)
    {
        var venster = achtergelaten.TryRemove(wie ?? "", out var eerder) ? eerder : await Open(wie);
        try
        {
            await venster.BeginOpnieuw();
            await doe(venster);
        }
        catch
        {
            await venster.DisposeAsync();
            throw;
        }
        if (!achtergelaten.TryAdd(wie ?? "", venster))
            await venster.DisposeAsync();
    }

    /// <summary>Fills in the names in an address, such as {kader}.</summary>
    internal string Invullen(string adres) => waarden.Aggregate(adres, (a, w) => a.Replace($"{{{w.Key}}}", w.Value, StringComparison.Ordinal));

    internal NoaberDb Db() => applicatie.Database.AlsEigenaar();

    private async Task<string> MeldAan(string wie)
    {
        await using var venster = await Venster.Open(chromium, Adres, new(), null);
        if (wie == Paginas.Beheerder)
            await venster.Koekje("noaber", await Beheerderskoekje());
        else
            await venster.AlsDemopersoon(wie);
        return await venster.Aanmelding();
    }

    private async Task LegUitnodigingKlaar()
    {
        await using var db = Db();
        var partij = await db.Partijen.SingleAsync(p => p.Id == Guid.Parse(waarden["partij"]));
        db.Add(new Uitnodiging
        {
            SamenwerkingId = partij.SamenwerkingId, PartijId = partij.Id, Email = "gast@proef.example", Rollen = [Rol.Lezer], GemaaktDoor = null,
            TokenHash = Uitnodigingen.Hash(Paginas.Uitnodiging), GemaaktOp = DateTimeOffset.UtcNow, VerlooptOp = DateTimeOffset.UtcNow.AddDays(1),
        });
        await db.SaveChangesAsync();
    }

    // The example has no keeper of the installation. Its cookie comes from a second node on the same database, which shares its keys.
    private async Task<string> Beheerderskoekje()
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(), Naam = "Beheerder van de proef", UserName = "beheer@proef.example",
            NormalizedUserName = "BEHEER@PROEF.EXAMPLE", Email = "beheer@proef.example",
            NormalizedEmail = "BEHEER@PROEF.EXAMPLE", EmailConfirmed = true,
            SecurityStamp = Guid.NewGuid().ToString("N"), Beheerder = true, AangemaaktOp = DateTimeOffset.UtcNow,
        };
        // With a password, because an account without one belongs to the example.
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Guid.NewGuid().ToString());
        await using var db = Db();
        db.Add(account);
        await db.SaveChangesAsync();
        return Koekje.Voor(account, tweede.Services, db, DateTimeOffset.UtcNow);
    }

    private sealed class Tweede(Verbindingen verbindingen) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("ConnectionStrings:Noaber", verbindingen.Applicatie);
            builder.UseSetting("ConnectionStrings:NoaberBeheer", verbindingen.Beheer);
            builder.UseSetting("Noaber:Demo", "true");
            builder.UseSetting("Logging:LogLevel:Default", "Error");
        }
    }
}
