using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Npgsql;

namespace Noaber.Web.Tests.Proef;

/// <summary>A database of its own for a test class, copied in a moment from one that was migrated once.</summary>
internal sealed class Proefdatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Sjabloon = new(MaakSjabloon);
    private readonly string naam;

    private Proefdatabase(string naam) => this.naam = naam;

    public Verbindingen Verbindingen => new(Verbinding("NOABER_TEST_APP", naam), Verbinding("NOABER_TEST_EIGENAAR", naam));

    /// <summary>With the schema as it is now.</summary>
    public static async Task<Proefdatabase> Maak() => await Maak($" template {await Sjabloon.Value}");

    /// <summary>Without any table: for the tests of the migrations themselves.</summary>
    public static Task<Proefdatabase> Leeg() => Maak("");

    public NoaberDb AlsEigenaar() => DataModule.AlsEigenaar(Verbindingen);

    public NoaberDb AlsApplicatie() => DataModule.AlsApplicatie(Verbindingen);

    // Connections that lie ready in a pool go with it.
    public async ValueTask DisposeAsync() => await Beheer($"drop database if exists {naam} with (force)");

    private static async Task<Proefdatabase> Maak(string hoe)
    {
        var nieuw = $"noaber_test_{Guid.NewGuid():N}";
        await Beheer($"create database {nieuw}{hoe}");
        return new Proefdatabase(nieuw);
    }

    private static async Task<string> MaakSjabloon()
    {
        var sjabloon = new Proefdatabase($"noaber_sjabloon_{Guid.NewGuid():N}");
        await Beheer($"create database {sjabloon.naam}");
        await using (var db = sjabloon.AlsEigenaar())
            await db.Database.MigrateAsync();
        NpgsqlConnection.ClearAllPools(); // a template may have no connections
        return sjabloon.naam;
    }

    private static async Task Beheer(string sql)
    {
        await using var bron = NpgsqlDataSource.Create(Verbinding("NOABER_TEST_EIGENAAR", "postgres"));
        await using var opdracht = bron.CreateCommand(sql);
        await opdracht.ExecuteNonQueryAsync();
    }

    private static string Verbinding(string instelling, string database) =>
        new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(instelling)
            ?? throw new InvalidOperationException($"{instelling} is not set. Run the tests with ./noaber test, which makes a throwaway PostgreSQL cluster."))
        { Database = database }.ConnectionString;
}
