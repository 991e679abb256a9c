using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;
using Npgsql;

namespace Noaber.Web.Tests.Data;

public sealed partial class SchemaTests
{
    private const string Kolommen = """
        select format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end,
                 case when a.attidentity = 'a' then ' identity' else '' end || case when a.attgenerated = 's' then ' generated as ' || pg_get_expr(d.adbin, d.adrelid)
                 when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
        where c.relkind = 'r' and c.relname not in ('__EFMigrationsHistory', 'installatie', 'zegel')
        union all
        select format('%s index (%s)%s using %s%s', c.relname, (select string_agg(a.attname, ', ' order by k.plek) from unnest(i.indkey) with ordinality k(nr, plek) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.nr),
                 case when i.indisunique then ' unique' else '' end, m.amname, coalesce(' where ' || pg_get_expr(i.indpred, i.indrelid), ''))
        from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' join pg_class x on x.oid = i.indexrelid join pg_am m on m.oid = x.relam
        where c.relname not in ('__EFMigrationsHistory', 'installatie', 'zegel')
        union all
        select format('%s -> %s (%s) on delete %s', c.conrelid::regclass, c.confrelid::regclass, (select string_agg(a.attname, ', ' order by k.plek) from unnest(c.conkey) with ordinality k(nr, plek) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.nr), c.confdeltype)
        from pg_constraint c where c.contype = 'f'
        order by 1
        """;

    /// <summary>All steps of the schema, in order.</summary>
    private static readonly string[] Stappen =
    [
        "20261121000001_begin", "20261121000002_zoeken", "20261121000003_integriteit", "20261121000004_stand", "20261121000005_inhoud",
        "20261121000007_overleg", "20261121000008_jaarcyclus", "20261121000010_besluit",
        "20261121000012_api_token", "20261121000013_schrijven", "20261121000014_overzetten", "20261121000015_geschil",
        "20261121000016_nieuws", "20261121000018_agendalink", "20261121000019_nakijken",
        "20261121000021_herkenning", "20261121000022_doorzoekbaar", "20261121000030_ingang", "20261121000031_vastgehouden", "20261121000033_voortgang",
        "20261121000040_opgevangen", "20261121000041_besloten", "20261121000042_instemtekst", "20261121000043_codestap",
        "20261121000044_spoor",
        "20261121000050_draad",
        "20261121000060_bod", "20261121000061_streefwaarden",
        "20261121000070_voortgangvraag", "20261121000071_publicatie",
        "20261122000080_evaluatie", "20261122000081_verslag",
        "20261122000090_zoekstuk", "20261122000091_visie_gaat_in",
        "20261122000095_openbaar_adres", "20261122000096_concept_weg", "20261122000097_monitor", "20261122000098_gegevensovereenkomst",
        "20261122000099_gebied", "20261122000100_levering", "20261122000101_waarneming", "20261122000102_cijferdownload", "20261122000109_begonnen_door",
        "20261122000116_eigenindeling", "20261122000117_openbaarcijfer",
        "20261122000122_besluitcijfer", "20261122000123_opvolging", "20261122000124_gebiedsovergang",
        "20261123000125_cijferbeeld", "20261123000126_cijferweergave",
        "20261123000128_toestemming", "20261123000129_vrijgave", "20261123000130_vrijgaveregel",
        "20261123000131_bestandsdag", "20261123000133_cijferbijlage", "20261123000134_raadbeeld", "20261123000135_figuurstand",
        "20261123000145_partijplek",
    ];

    [Fact]
    public async Task MigratedSchema_EqualsMappedModel()
    {
        await using var gemigreerd = await Proefdatabase.Maak();
        await using var gemaakt = await Proefdatabase.Leeg();
        await using var eigenaar = gemaakt.AlsEigenaar();
        await eigenaar.Database.ExecuteSqlRawAsync(Zoekinstellingen());
        await eigenaar.Database.ExecuteSqlRawAsync(eigenaar.Database.GenerateCreateScript());

        var (model, migraties) = (await Beschrijving(gemaakt), await Beschrijving(gemigreerd));
        Assert.NotEmpty(model);
        Assert.True(model.SequenceEqual(migraties), string.Join('\n', model.Except(migraties).Select(r => $"model:     {r}")
            .Concat(migraties.Except(model).Select(r => $"migraties: {r}"))));
    }

    [Fact]
    public async Task ThePartnershipsThatSpeedIsMeasuredWith_FitTheSchema()
    {
        await using var database = await Proefdatabase.Maak();
        var maak = await File.ReadAllTextAsync(Path.Combine(Repository.Map, "bench/sql/schaal.sql"), TestContext.Current.CancellationToken);

        await Sql(database, $"{maak} select pg_temp.maak_samenwerking(1, null)");

        await using var db = database.AlsEigenaar();
        Assert.Equal(54, await db.Afspraken.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task UpgradeFromPreviousSchema_KeepsTheData()
    {
        await using var database = await Proefdatabase.Leeg();
        await using (var db = database.AlsEigenaar())
            Assert.Equal(Stappen, db.Database.GetMigrations());

        await Migreer(database, Stappen[0]);
        await Sql(database, """
            insert into samenwerking (id, naam, slug, voorbeeld, aangemaakt_op) values ('11111111-1111-1111-1111-111111111111', 'Proef', 'proef', false, now());
            insert into kader (id, samenwerking_id, titel, status, gemaakt_op) values ('22222222-2222-2222-2222-222222222222', '11111111-1111-1111-1111-111111111111', 'Kader', 'Vigerend', now());
            insert into thema (id, samenwerking_id, kader_id, volgorde, nummer, titel, bron_van, bron_tot) values ('33333333-3333-3333-3333-333333333333', '11111111-1111-1111-1111-111111111111', '22222222-2222-2222-2222-222222222222', 1, '1', 'Thema', 1, 2);
            insert into afspraak (id, samenwerking_id, kader_id, thema_id, volgorde, sleutel, nummer, tekst, soort, bron_van, bron_tot) values ('44444444-4444-4444-4444-444444444444', '11111111-1111-1111-1111-111111111111', '22222222-2222-2222-2222-222222222222', '33333333-3333-3333-3333-333333333333', 1, 'abc', '1.1', 'De zoektijd blijft onder een jaar.', 'Regulier', 1, 2);
            """);
        foreach (var volgende in Stappen.Skip(1))
            await Migreer(database, volgende);

        await using var daarna = database.AlsEigenaar();
        var afspraak = await daarna.Afspraken.SingleAsync();
        Assert.Equal("De zoektijd blijft onder een jaar.", afspraak.Tekst);
        var zoekstuk = await daarna.Set<Zoekstuk>().SingleAsync(z => z.AfspraakId == afspraak.Id);
        Assert.Contains(zoekstuk.Woorden, lexeem => lexeem.Text == "zoektijd");
        Assert.Equal(4, await daarna.Logboek.CountAsync());
    }

    // Until the first release: a function that changes is changed where it stands.
    [Fact]
    public void EachFunction_StandsOnceInTheMigrations()
    {
        const string map = "Noaber.Web.Data.Migrations.", soort = ".sql";
        var functies = typeof(SqlMigration).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(map, StringComparison.Ordinal))
            .SelectMany(n => Functie().Matches(SqlMigration.Sql(n[map.Length..^soort.Length])).Select(m => m.Groups["naam"].Value)).ToList();
        Assert.Contains("kopieer_kader", functies);
        Assert.Empty(functies.CountBy(naam => naam).Where(f => f.Value > 1).Select(f => f.Key));
    }

    [GeneratedRegex(@"create (or replace )?function (?<naam>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Functie();

    [Fact]
    public async Task MigratingTwice_ChangesNothing()
    {
        await using var database = await Proefdatabase.Maak();
        var eerst = await Beschrijving(database);
        await using (var db = database.AlsEigenaar())
            await db.Database.MigrateAsync();
        Assert.Equal(eerst, await Beschrijving(database));
    }

    // The text search configurations and extensions are no part of EF's model, and an index needs them.
    private static string Zoekinstellingen() => SqlMigration.Sql("20261121000002_zoeken");

    private static async Task Migreer(Proefdatabase database, string naar)
    {
        await using var db = database.AlsEigenaar();
        await db.Database.MigrateAsync(naar);
    }

    private static async Task Sql(Proefdatabase database, string sql)
    {
        await using var bron = NpgsqlDataSource.Create(database.Verbindingen.Beheer);
        await using var opdracht = bron.CreateCommand(sql);
        await opdracht.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> Beschrijving(Proefdatabase database)
    {
        await using var bron = NpgsqlDataSource.Create(database.Verbindingen.Beheer);
        await using var opdracht = bron.CreateCommand(Kolommen);
        await using var lezer = await opdracht.ExecuteReaderAsync();
        var regels = new List<string>();
        while (await lezer.ReadAsync())
            regels.Add(lezer.GetString(0));
        return regels;
    }
}
