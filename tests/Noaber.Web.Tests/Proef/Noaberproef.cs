using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Noaber.Web.Data;
using Noaber.Web.Features.Leveringen;

namespace Noaber.Web.Tests.Proef;

/// <summary>The whole application on a database of its own. Tests go through HTTP.</summary>
public sealed class Noaberproef : WebApplicationFactory<Program>, IAsyncLifetime
{
    internal Proefdatabase Database { get; private set; } = null!;

    internal Wereld Wereld { get; private set; } = null!;

    /// <summary>Whether the one-click door of the example is there.</summary>
    public bool Demo { get; init; }

    /// <summary>A setting of this test in place of the usual one.</summary>
    internal (string Naam, string Waarde)? Instelling { get; init; }

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
        if (Instelling is var (naam, waarde))
            builder.UseSetting(naam, waarde);
        // A machine that also runs other tests may take longer than people wait.
        builder.ConfigureTestServices(diensten => diensten.AddSingleton(new Inleesgeduld(TimeSpan.FromMinutes(1))));
        if (Diensten is not null)
            builder.ConfigureTestServices(Diensten);
    }

    /// <summary>Nobody: not signed in.</summary>
    internal Browser Niemand(params (string Naam, string Waarde)[] koekjes) => new(Client(), koekjes);

    /// <summary>Someone who has signed in: with the cookie that signing in gives.</summary>
    /// <param name="account">Who.</param>
    /// <param name="geleden">How long ago.</param>
    internal Browser Als(Account account, TimeSpan geleden = default)
    {
        using var db = Db();
        return new(Client(), ("noaber", Koekje.Voor(account, Services, db, DateTimeOffset.UtcNow - geleden)));
    }

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

    /// <summary>A second node beside this one.</summary>
    internal static async Task<WebApplicationFactory<Program>> OpDezelfdeDatabase(Noaberproef eerste)
    {
        var tweede = eerste.WithWebHostBuilder(_ => { });
        await tweede.CreateClient().GetAsync("/gezondheid/leeft");
        return tweede;
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
}
