using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Draad;

/// <summary>A page of the thread stays a page, however much a partnership agreed.</summary>
public sealed class OmvangTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task TenThousandPieces_StayOnePage()
    {
        var w = await Draadwereld.Maak(noaber);
        await using (var db = noaber.Db())
            await db.Database.ExecuteSqlAsync($"""
                insert into afspraak (id, samenwerking_id, kader_id, thema_id, volgorde, sleutel, nummer, kop, tekst, soort, regie, verwijzingen, voetnoten,
                                      streefwaarden, bron_van, bron_tot, lijn_id)
                  select gen_random_uuid(), t.samenwerking_id, t.kader_id, t.id, 100 + n, substr(md5(gen_random_uuid()::text), 1, 10), '1.' || (100 + n),
                    'Over wonen ' || n, 'Wij bouwen.', 'Regulier', array[]::text[], '[]', '[]', '[]', 0, 0, gen_random_uuid()
                  from thema t, generate_series(1, 5000) n where t.samenwerking_id = {w.Samenwerking.Id} and t.volgorde = 1;
                insert into actie (id, samenwerking_id, kader_id, afspraak_id, volgorde, tekst, trekkers, helpers, doorlopend, hoeveelheden, bron_van, bron_tot, lijn_id)
                  select gen_random_uuid(), samenwerking_id, kader_id, id, volgorde, 'Wij beginnen.', array[]::text[], array[]::text[], false, '[]', 0, 0, gen_random_uuid()
                  from afspraak where samenwerking_id = {w.Samenwerking.Id} and volgorde > 100
                """);
        using var ik = await w.Als(PartijSoort.Gemeente, Rol.Bewerker);

        var antwoord = await ik.Haal($"{w.Basis}/draad?thema=1");

        Assert.InRange(antwoord.Html.Length, 10_000, 300_000);
        Assert.Contains("5003 Afspraken zonder streefwaarde", string.Join(' ', antwoord.Tekst.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("Lees ze allemaal", antwoord.Tekst, StringComparison.Ordinal);
    }
}
