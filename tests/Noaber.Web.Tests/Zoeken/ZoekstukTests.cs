using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;
using Npgsql;

namespace Noaber.Web.Tests.Zoeken;

/// <summary>Goes round the application: what plain SQL under its role sees of what can be found, and does to it.</summary>
public sealed class ZoekstukTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task APieceOfARow_IsSeenByWhoSeesTheRow()
    {
        var wereld = await Zoekwereld.Maak(noaber);
        var corporatie = await noaber.Wereld.Iemand(wereld.Samenwerking, PartijSoort.Corporatie, Rol.Lezer);
        var huurders = await noaber.Wereld.Iemand(wereld.Samenwerking, PartijSoort.Huurdersorganisatie, Rol.Procesleider);
        foreach (var (soort, tabel) in new[] { ("Agendapunt", "agendapunt"), ("Stuk", "stuk"), ("Uitkomst", "uitkomst"), ("Bodregel", "bodregel"), ("Bod", "bod"), ("Voortgang", "voortgang") })
        {
            foreach (var wie in new[] { corporatie, huurders })
                Assert.Equal(await Tel(wie, $"select count(*) from {tabel}"), await Tel(wie, $"select count(*) from zoekstuk where soort = '{soort}'"));
            Assert.NotEqual(await Tel(corporatie, $"select count(*) from {tabel}"), await Tel(huurders, $"select count(*) from {tabel}"));
        }
    }

    [Fact]
    public async Task WhatOnlySomeMaySee_GivesNoWords()
    {
        var wereld = await Zoekwereld.Maak(noaber);
        var ik = await noaber.Wereld.Iemand(wereld.Samenwerking, PartijSoort.Gemeente, Enum.GetValues<Rol>());
        Assert.Equal(0, await Tel(ik, "select count(*) from zoekwoord where woord like 'geheim%' or woord in ('berberis', 'wegedoorn', 'kardinaalsmuts', 'sleutelbloem', 'hulstboom')"));
        Assert.Equal(1, await Tel(ik, "select count(*) from zoekwoord where woord = 'kornoelje'"));
    }

    [Fact]
    public async Task OfAnotherPartnership_NoNumberIsAnswered()
    {
        var (hier, daar) = (await Zoekwereld.Maak(noaber, "Hier"), await Zoekwereld.Maak(noaber, "Daar"));
        var ik = await noaber.Wereld.Iemand(hier.Samenwerking, PartijSoort.Gemeente, Rol.Lezer);
        string Vraag(Samenwerking waar) => $"select count(*) from zoek_kandidaten('{waar.Id}', 'kornoelje', array(select houder_id from zoekstuk), null, 100)";
        Assert.True(await Tel(ik, Vraag(hier.Samenwerking)) > 5);
        Assert.Equal(0, await Tel(ik, Vraag(daar.Samenwerking)));
    }

    [Theory]
    [InlineData("update zoekstuk set houder_id = gen_random_uuid()")]
    [InlineData("delete from zoekstuk")]
    [InlineData("insert into zoekwoord (samenwerking_id, woord) select id, 'x' from samenwerking")]
    [InlineData("select maak_vindbaar('kader', '{}', null, 'select 1')")]
    public async Task WritingInIt_IsRefused(string sql)
    {
        var fout = await Assert.ThrowsAsync<PostgresException>(() => Tel(null, sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, fout.SqlState);
    }

    private async Task<long> Tel(Account? wie, string sql)
    {
        await using var bron = NpgsqlDataSource.Create(noaber.Database.Verbindingen.Applicatie);
        await using var verbinding = await bron.OpenConnectionAsync();
        await using var transactie = await verbinding.BeginTransactionAsync();
        await using var opdracht = new NpgsqlCommand($"select set_config('noaber.account', '{wie?.Id}', true); {sql}", verbinding);
        await using var lezer = await opdracht.ExecuteReaderAsync();
        await lezer.NextResultAsync();
        return await lezer.ReadAsync() ? lezer.GetInt64(0) : 0;
    }
}
