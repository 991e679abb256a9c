using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;
using Npgsql;

namespace Noaber.Web.Tests.Overleg;

/// <summary>Goes round the application: the database itself keeps a meeting that is over, also from the owner of the database.</summary>
public sealed class GeslotenTests(GeslotenTests.Dicht dicht) : IClassFixture<GeslotenTests.Dicht>
{
    private const string Voorbij = "23001";

    /// <summary>A closed meeting with one of everything.</summary>
    public sealed class Dicht : IAsyncLifetime
    {
        internal Proefdatabase Database { get; private set; } = null!;
        internal Account Ik { get; private set; } = null!;
        internal Samenwerking Samenwerking { get; private set; } = null!;
        internal Guid Partij { get; private set; }

        public async ValueTask InitializeAsync()
        {
            Database = await Proefdatabase.Maak();
            var wereld = new Wereld(Database);
            Samenwerking = await wereld.Samenwerking("Dicht");
            Ik = await wereld.Iemand(Samenwerking, PartijSoort.Gemeente, Rol.Procesleider);
            Partij = await wereld.Partij(Samenwerking, PartijSoort.Gemeente);
            await wereld.Bewaar(Overlegproef.Rijen(Samenwerking, Partij));
            await Voer(Database.Verbindingen.Applicatie, Ik.Id, "update overleg set status = 'Gesloten'");
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }

    [Theory]
    [InlineData("update overleg set titel = 'anders'")]
    [InlineData("update overleg set status = 'Bezig'")]
    [InlineData("update agendapunt set titel = 'anders'")]
    [InlineData("update agendapunt set volgorde = 2")]
    [InlineData("delete from agendapunt")]
    [InlineData("insert into agendapunt (id, samenwerking_id, overleg_id, volgorde, titel, soort, vertrouwelijk, vraag_aan) select gen_random_uuid(), samenwerking_id, id, 9, 'x', 'TerInformatie', false, '{}' from overleg")]
    [InlineData("update uitkomst set tekst = 'anders'")]
    [InlineData("delete from uitkomst")]
    [InlineData("insert into uitkomst (id, samenwerking_id, agendapunt_id, soort, tekst, opgeschreven_op) select gen_random_uuid(), samenwerking_id, id, 'Besluit', 'x', now() from agendapunt")]
    [InlineData("delete from stuk")]
    [InlineData("insert into stuk (id, samenwerking_id, agendapunt_id, naam, tekst, toegevoegd_op) select gen_random_uuid(), samenwerking_id, id, 'x', 'x', now() from agendapunt")]
    [InlineData("insert into stuk_deling (id, samenwerking_id, stuk_id, partij_id, gedeeld_op) select gen_random_uuid(), samenwerking_id, stuk_id, partij_id, now() from stuk_deling")]
    [InlineData("update overleg_genodigde set aanwezigheid = 'Afwezig'")]
    [InlineData("delete from overleg_genodigde")]
    public async Task ChangeByPlainSql_IsRefused(string sql)
    {
        foreach (var verbinding in new[] { dicht.Database.Verbindingen.Applicatie, dicht.Database.Verbindingen.Beheer })
        {
            var fout = await Assert.ThrowsAsync<PostgresException>(() => Voer(verbinding, dicht.Ik.Id, sql));
            Assert.Equal(Voorbij, fout.SqlState);
        }
    }

    [Fact]
    public async Task StepsInTheDatabase_AreThoseOfTheKernel()
    {
        foreach (var van in Enum.GetValues<OverlegStatus>())
        {
            foreach (var naar in Enum.GetValues<OverlegStatus>().Where(n => n != van))
            {
                var overleg = Overlegproef.Rij(dicht.Samenwerking, dicht.Partij, OverlegSoort.Kernteam, van);
                await new Wereld(dicht.Database).Bewaar(overleg);
                var fout = await Record.ExceptionAsync(() => Voer(dicht.Database.Verbindingen.Applicatie, dicht.Ik.Id,
                    $"update overleg set status = '{naar}' where id = '{overleg.Id}'"));
                Assert.True(van.KanNaar(naar) == fout is null, $"{van} -> {naar}: {fout?.Message}");
            }
        }
    }

    [Theory]
    [InlineData(OverlegStatus.Concept)]
    [InlineData(OverlegStatus.Verzonden)]
    public async Task OutcomeByPlainSqlOutsideTheMeeting_IsRefused(OverlegStatus status)
    {
        var overleg = Overlegproef.Rij(dicht.Samenwerking, dicht.Partij, OverlegSoort.Kernteam, status);
        var punt = Overlegproef.Punt(overleg, 1, "Punt");
        await new Wereld(dicht.Database).Bewaar(overleg, punt);
        var fout = await Assert.ThrowsAsync<PostgresException>(() => Voer(dicht.Database.Verbindingen.Applicatie, dicht.Ik.Id,
            $"insert into uitkomst (id, samenwerking_id, agendapunt_id, soort, tekst, opgeschreven_op) values (gen_random_uuid(), '{dicht.Samenwerking.Id}', '{punt.Id}', 'Besluit', 'x', now())"));
        Assert.Equal(Voorbij, fout.SqlState);
    }

    private static async Task Voer(string verbinding, Guid wie, string sql)
    {
        await using var bron = NpgsqlDataSource.Create(verbinding);
        await using var open = await bron.OpenConnectionAsync();
        await using var transactie = await open.BeginTransactionAsync();
        await using (var opdracht = new NpgsqlCommand($"select set_config('noaber.account', '{wie}', true); {sql}", open))
            await opdracht.ExecuteNonQueryAsync();
        await transactie.CommitAsync();
    }
}
