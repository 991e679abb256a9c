using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Noaber.Web.Shell.Running;
using Npgsql;

namespace Noaber.Web.Data;

/// <summary>The database: its connections, its context, its migrations, and the keys that it keeps for all nodes.</summary>
internal static class DataModule
{
    // What EF made of a question, and of its command: both take 10. Its own room holds a thousand, and we ask more than that: what was pushed out
    // is made anew at every request.
    private static readonly MemoryCache Vertaald = new(new MemoryCacheOptions { SizeLimit = 50_000 });

    public static void AddData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => Verbindingen.Uit(configuration));
        // By its string: EF makes its model and its questions anew for each data source, and the tests have one for each of their databases.
        services.AddDbContextPool<NoaberDb>((provider, options) =>
            Configure(options.UseNpgsql(Voorbereid(provider.GetRequiredService<Verbindingen>().Applicatie))));
        services.AddDataProtection().SetApplicationName("Noaber");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory>((options, scopes) => options.XmlRepository = new Sleutelkast(scopes));
        services.AddHealthChecks().AddDbContextCheck<NoaberDb>("database");
    }

    /// <summary>A context as the owner of the database: for migrations and for laying down the example, not for requests.</summary>
    public static NoaberDb AlsEigenaar(Verbindingen verbindingen) => Los(verbindingen.Beheer);

    /// <summary>A context as the application, outside a request: for the command line.</summary>
    public static NoaberDb AlsApplicatie(Verbindingen verbindingen) => Los(verbindingen.Applicatie);

    /// <summary>
    /// A page asks the same few things every time; prepared, the database plans them once per connection. Today is today in Amsterdam.
    /// More connections than cores can serve only make them wait for each other in the database; in the pool they wait in turn. All that is said
    /// on a connection ends with its transaction, so there is nothing to reset between two requests. To make code of a question (jit) takes a
    /// quarter of a second; ours are answered in milliseconds, also where the planner fears otherwise.
    /// </summary>
    private static string Voorbereid(string verbinding)
    {
        var gevraagd = new NpgsqlConnectionStringBuilder(verbinding)
        {
            MaxAutoPrepare = 100, AutoPrepareMinUsages = 2, Timezone = AmsterdamClock.Zone.Id, NoResetOnClose = true,
        };
        gevraagd.Options = $"{gevraagd.Options} -c jit=off".TrimStart();
        if (gevraagd.MaxPoolSize == new NpgsqlConnectionStringBuilder().MaxPoolSize)
            gevraagd.MaxPoolSize = (2 * Environment.ProcessorCount) + 1;
        return gevraagd.ConnectionString;
    }

    private static NoaberDb Los(string verbinding)
    {
        var options = new DbContextOptionsBuilder<NoaberDb>();
        Configure(options.UseNpgsql(verbinding));
        return new(options.Options);
    }

    private static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options) => options.UseMemoryCache(Vertaald)
        // The migrations are SQL; a test, not a snapshot, proves that they make the model.
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));

    private sealed class Sleutelkast(IServiceScopeFactory scopes) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements()
        {
            using var scope = scopes.CreateScope();
            return [.. scope.ServiceProvider.GetRequiredService<NoaberDb>().Set<Beveiligingssleutel>().AsNoTracking().AsEnumerable()
                .Select(s => XElement.Parse(s.Xml))];
        }

        public void StoreElement(XElement element, string friendlyName)
        {
            using var scope = scopes.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<NoaberDb>();
            db.Add(new Beveiligingssleutel { Naam = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
            db.SaveChanges();
        }
    }
}
