using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Data;

/// <summary>What figures are made of moves their number on, of its own partnership or of all: nothing that was kept outlives its truth.</summary>
public sealed class FiguurstandTests(RowLevelSecurityTests.Twee twee) : IClassFixture<RowLevelSecurityTests.Twee>
{
    [Theory]
    [InlineData("leveringstap")]
    [InlineData("meetplanregel")]
    [InlineData("partij")]
    [InlineData("vrijgave")]
    public async Task AChangeInAPartnership_MovesItsNumberOn(string tabel)
    {
        var (mijn, ander) = (await Stand(twee.Mijn), await Stand(twee.Ander));

        Assert.NotEqual(0, await Doe($"update {tabel} set samenwerking_id = samenwerking_id where samenwerking_id = '{twee.Mijn.Id}'"));

        Assert.Equal((mijn + 1, ander), (await Stand(twee.Mijn), await Stand(twee.Ander)));
    }

    [Theory]
    [InlineData("organisatie", "naam")]
    [InlineData("gebied", "naam")]
    [InlineData("gebiedsovergang", "van")]
    [InlineData("openbaarcijfer", "indicator")]
    public async Task AChangeForAll_MovesEachNumberOn(string tabel, string kolom)
    {
        var (mijn, ander) = (await Stand(twee.Mijn), await Stand(twee.Ander));

        await Doe($"update {tabel} set {kolom} = {kolom}");

        Assert.Equal((mijn + 1, ander + 1), (await Stand(twee.Mijn), await Stand(twee.Ander)));
    }

    [Fact]
    public async Task ATextThatComesIntoForceOrGoesOutOfIt_MovesItsNumberOn()
    {
        var begin = await Stand(twee.Mijn);
        var kader = await Een<Guid>($"select id as \"Value\" from kader where samenwerking_id = '{twee.Mijn.Id}' and status = 'Vigerend' limit 1");

        await Doe($"alter table kader disable trigger user; alter table kader enable trigger raak_cijfers_aan_om; update kader set status = 'Vervallen' where id = '{kader}'");
        Assert.Equal(begin + 1, await Stand(twee.Mijn));

        await Doe($"update kader set status = 'Vigerend' where id = '{kader}'; alter table kader enable trigger user");
        Assert.Equal(begin + 2, await Stand(twee.Mijn));
    }

    private Task<long> Stand(Samenwerking van) => Een<long>($"select stand as \"Value\" from figuurstand where samenwerking_id = '{van.Id}'");

    private async Task<int> Doe(string sql)
    {
        await using var db = twee.Database.AlsEigenaar();
        return await db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);
    }

    private async Task<T> Een<T>(string sql)
    {
        await using var db = twee.Database.AlsEigenaar();
        return await db.Database.SqlQueryRaw<T>(sql).SingleAsync(TestContext.Current.CancellationToken);
    }
}
