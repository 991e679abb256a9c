using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Overleg;
using Noaber.Web.Tests.Proef;
using Npgsql;

namespace Noaber.Web.Tests.Data;

/// <summary>A row hangs under a parent of its own partnership: guarded by the database, also against its owner.</summary>
public sealed class OuderTests(OuderTests.Twee twee) : IClassFixture<OuderTests.Twee>
{
    /// <summary>Two partnerships, each with one of everything.</summary>
    public sealed class Twee : IAsyncLifetime
    {
        internal Proefdatabase Database { get; private set; } = null!;
        internal Samenwerking Mijn { get; private set; } = null!;
        internal Samenwerking Ander { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Database = await Proefdatabase.Maak();
            var wereld = new Wereld(Database);
            (Mijn, Ander) = (await wereld.Samenwerking("Mijn"), await wereld.Samenwerking("Ander"));
            foreach (var samenwerking in new[] { Mijn, Ander })
            {
                await wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Procesleider);
                await wereld.Bewaar([.. Voorbeeldkader.Rijen(samenwerking),
                    wereld.Uitnodiging(samenwerking, await wereld.Partij(samenwerking, PartijSoort.Gemeente)),
                    .. Overlegproef.Rijen(samenwerking, await wereld.Partij(samenwerking, PartijSoort.Gemeente))]);
            }
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }

    [Theory]
    [InlineData("partij", "huurders_van_id", "partij")]
    [InlineData("deelnemer", "partij_id", "partij")]
    [InlineData("uitnodiging", "partij_id", "partij")]
    [InlineData("kader", "brondocument_id", "brondocument")]
    [InlineData("thema", "kader_id", "kader")]
    [InlineData("onderdeel", "thema_id", "thema")]
    [InlineData("afspraak", "kader_id", "kader")]
    [InlineData("afspraak", "thema_id", "thema")]
    [InlineData("afspraak", "onderdeel_id", "onderdeel")]
    [InlineData("overleg", "partij_id", "partij")]
    [InlineData("overleg_genodigde", "overleg_id", "overleg")]
    [InlineData("overleg_genodigde", "deelnemer_id", "deelnemer")]
    [InlineData("agendapunt", "overleg_id", "overleg")]
    [InlineData("stuk", "agendapunt_id", "agendapunt")]
    [InlineData("stuk_deling", "stuk_id", "stuk")]
    [InlineData("uitkomst", "agendapunt_id", "agendapunt")]
    public async Task ParentOfAnotherPartnership_IsRefused(string kind, string kolom, string ouder)
    {
        // Out of the way of the order in which the other parent's rows stand.
        var plaats = kind is "thema" or "onderdeel" or "afspraak" ? "volgorde = volgorde + 1000, " : "";
        string Hang(Guid onder) => $"update {kind} set {plaats}{kolom} = (select id from {ouder} where samenwerking_id = '{onder}' limit 1) "
            + $"where id = (select id from {kind} where samenwerking_id = '{twee.Mijn.Id}' limit 1)";

        var fout = await Assert.ThrowsAsync<PostgresException>(() => Lees(Hang(twee.Ander.Id)));
        Assert.Equal(PostgresErrorCodes.ForeignKeyViolation, fout.SqlState);
        await Lees(Hang(twee.Mijn.Id));
    }

    [Fact]
    public async Task EveryReferenceBetweenRowsOfAPartnership_NamesThePartnership()
    {
        var verwijzingen = await Lees("""
            select conrelid::regclass::text || ' -> ' || confrelid::regclass::text || case when exists (
                select from unnest(c.conkey, c.confkey) k(kind, ouder)
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.kind and a.attname = 'samenwerking_id'
                join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.ouder and b.attname = 'samenwerking_id') then '' else ' vergeet de samenwerking' end
            from pg_constraint c where contype = 'f'
              and exists (select from pg_attribute where attrelid = conrelid and attname = 'samenwerking_id')
              and exists (select from pg_attribute where attrelid = confrelid and attname = 'samenwerking_id')
            order by 1
            """);

        Assert.Contains("afspraak -> thema", verwijzingen);
        Assert.DoesNotContain(verwijzingen, v => v.EndsWith("vergeet de samenwerking", StringComparison.Ordinal));
    }

    private async Task<List<string>> Lees(string sql)
    {
        await using var bron = NpgsqlDataSource.Create(twee.Database.Verbindingen.Beheer);
        await using var opdracht = bron.CreateCommand(sql);
        await using var lezer = await opdracht.ExecuteReaderAsync();
        var regels = new List<string>();
        while (await lezer.ReadAsync())
            regels.Add(lezer.GetString(0));
        return regels;
    }
}
