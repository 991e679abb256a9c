using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;
using Npgsql;

namespace Noaber.Web.Tests.Data;

/// <summary>Goes round the application: plain SQL under the application's role.</summary>
public sealed class RowLevelSecurityTests(RowLevelSecurityTests.Twee twee) : IClassFixture<RowLevelSecurityTests.Twee>
{
    private static readonly string[] ZonderSamenwerking =
        ["account", "account_claim", "account_login", "account_token", "account_passkey", "beveiligingssleutel", "installatie", "__EFMigrationsHistory"];

    private readonly Proefdatabase database = twee.Database;
    private readonly Samenwerking mijn = twee.Mijn;
    private readonly Samenwerking ander = twee.Ander;
    private readonly Account ik = twee.Ik;

    /// <summary>Two partnerships with content; one person who takes part in the first.</summary>
    public sealed class Twee : IAsyncLifetime
    {
        internal Proefdatabase Database { get; private set; } = null!;
        internal Samenwerking Mijn { get; private set; } = null!;
        internal Samenwerking Ander { get; private set; } = null!;
        internal Account Ik { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Database = await Proefdatabase.Maak();
            var wereld = new Wereld(Database);
            (Mijn, Ander) = (await wereld.Samenwerking("Mijn"), await wereld.Samenwerking("Ander"));
            Ik = await wereld.Iemand(Mijn, PartijSoort.Gemeente, Rol.Procesleider);
            await wereld.Iemand(Ander, PartijSoort.Corporatie, Rol.Bewerker);
            foreach (var samenwerking in new[] { Mijn, Ander })
                await wereld.Bewaar([.. Voorbeeldkader.Rijen(samenwerking), wereld.Uitnodiging(samenwerking, await wereld.Partij(samenwerking, PartijSoort.Gemeente))]);
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }

    [Fact]
    public async Task Every_table_of_a_samenwerking_has_a_policy_and_a_trail()
    {
        var tabellen = await Lees("select relname::text || case when relrowsecurity and exists (select from pg_policy where polrelid = c.oid) then '' else ' zonder beleid' end "
            + "|| case when relname = 'logregel' or exists (select from pg_trigger where tgrelid = c.oid and tgname = 'leg_vast') then '' else ' zonder spoor' end "
            + "from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1");

        Assert.NotEmpty(tabellen);
        Assert.All(tabellen.Where(t => !ZonderSamenwerking.Contains(t.Split(' ')[0])), t => Assert.DoesNotContain(" zonder ", t, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_asking_gets_nothing()
    {
        foreach (var tabel in await Tabellen())
            Assert.Equal(["0"], await LeesAls(null, $"select count(*)::text from {tabel}"));
    }

    [Fact]
    public async Task A_participant_gets_the_own_partnership_and_nothing_of_another()
    {
        foreach (var tabel in await Tabellen())
        {
            var kolom = tabel == "samenwerking" ? "id" : "samenwerking_id";
            var gezien = await LeesAls(ik.Id, $"select distinct {kolom}::text from {tabel}");
            Assert.True(gezien.SequenceEqual([mijn.Id.ToString()]), $"{tabel}: {string.Join(", ", gezien)}");
        }
    }

    [Theory]
    [InlineData("insert into kader (id, samenwerking_id, titel, status, gemaakt_op) values (gen_random_uuid(), '{0}', 'x', 'Concept', now())")]
    [InlineData("update kader set samenwerking_id = '{0}'")]
    [InlineData("insert into deelnemer (id, samenwerking_id, partij_id, account_id, rollen, van) select gen_random_uuid(), '{0}', id, '{1}', '{{Procesleider}}', now() from partij limit 1")]
    [InlineData("insert into logregel (samenwerking_id, account_id, handeling) values ('{0}', '{1}', 'verzonnen')")]
    public async Task Writing_into_another_partnership_is_refused(string sql)
    {
        var fout = await Assert.ThrowsAsync<PostgresException>(() => LeesAls(ik.Id, string.Format(null, sql, ander.Id, ik.Id)));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, fout.SqlState);
    }

    [Theory]
    [InlineData("update logregel set omschrijving = 'anders'")]
    [InlineData("delete from logregel")]
    [InlineData("truncate logregel")]
    [InlineData("alter table logregel disable trigger all")]
    [InlineData("alter table kader disable row level security")]
    [InlineData("update installatie set waarde = 'x'")]
    [InlineData("insert into organisatie values (gen_random_uuid(), 'x', 'Gemeente')")]
    [InlineData("set role noaber_eigenaar")]
    public async Task What_the_application_may_not_do_is_refused(string sql)
    {
        var fout = await Assert.ThrowsAsync<PostgresException>(() => LeesAls(ik.Id, sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, fout.SqlState);
    }

    [Fact]
    public async Task Trail_in_the_name_of_someone_else_is_refused()
    {
        var fout = await Assert.ThrowsAsync<PostgresException>(() =>
            LeesAls(ik.Id, $"insert into logregel (account_id, handeling) values ('{Guid.NewGuid()}', 'verzonnen')"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, fout.SqlState);
    }

    [Fact]
    public async Task Who_is_asking_ends_with_the_transaction()
    {
        await using var bron = NpgsqlDataSource.Create(database.Verbindingen.Applicatie);
        await using var verbinding = await bron.OpenConnectionAsync();
        await using (var transactie = await verbinding.BeginTransactionAsync())
        {
            await Voer(verbinding, $"select set_config('noaber.account', '{ik.Id}', true)");
            Assert.Equal(["1"], await Voer(verbinding, "select count(*)::text from kader"));
            await transactie.CommitAsync();
        }
        Assert.Equal(["0"], await Voer(verbinding, "select count(*)::text from kader"));
    }

    [Fact]
    public async Task A_change_by_plain_sql_leaves_its_trace()
    {
        await LeesAls(ik.Id, "update kader set titel = 'Anders'");
        Assert.Equal([$"gewijzigd|{ik.Id}|Anders"],
            await LeesAls(ik.Id, "select handeling || '|' || account_id || '|' || (nieuw ->> 'titel') from logregel where tabel = 'kader' and handeling = 'gewijzigd'"));
    }

    private async Task<List<string>> Tabellen() => await Lees("select c.relname::text from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace "
        + "and (relname = 'samenwerking' or exists (select from pg_attribute where attrelid = c.oid and attname = 'samenwerking_id'))");

    private async Task<List<string>> Lees(string sql)
    {
        await using var bron = NpgsqlDataSource.Create(database.Verbindingen.Beheer);
        await using var verbinding = await bron.OpenConnectionAsync();
        return await Voer(verbinding, sql);
    }

    private async Task<List<string>> LeesAls(Guid? wie, string sql)
    {
        await using var bron = NpgsqlDataSource.Create(database.Verbindingen.Applicatie);
        await using var verbinding = await bron.OpenConnectionAsync();
        await using var transactie = await verbinding.BeginTransactionAsync();
        await Voer(verbinding, $"select set_config('noaber.account', '{wie}', true)");
        var gelezen = await Voer(verbinding, sql);
        await transactie.CommitAsync();
        return gelezen;
    }

    private static async Task<List<string>> Voer(NpgsqlConnection verbinding, string sql)
    {
        await using var opdracht = new NpgsqlCommand(sql, verbinding);
        await using var lezer = await opdracht.ExecuteReaderAsync();
        var regels = new List<string>();
        while (await lezer.ReadAsync())
            regels.Add(lezer.IsDBNull(0) ? "" : lezer.GetString(0));
        return regels;
    }
}
