using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Draad;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;
using Noaber.Web.Tests.Zoeken;

namespace Noaber.Web.Tests.Draad;

/// <summary>Whatever a page of the thread links to, its reader may open.</summary>
public sealed class WandelTests(WandelTests.Gevuld gevuld) : IClassFixture<WandelTests.Gevuld>
{
    /// <summary>One partnership with everything, in which one agreement hangs on a statement, a bid and an evaluation.</summary>
    public sealed class Gevuld : IAsyncLifetime
    {
        internal Noaberproef Noaber { get; } = new();
        internal Zoekwereld Wereld { get; private set; } = null!;
        internal string Sleutel { get; private set; } = "";
        internal Guid Visie { get; private set; }

        public async ValueTask InitializeAsync()
        {
            await Noaber.InitializeAsync();
            Wereld = await Zoekwereld.Maak(Noaber);
            await using var db = Noaber.Db();
            var hier = Wereld.Samenwerking.Id;
            var afspraak = await db.Afspraken.FirstAsync(a => a.Nummer == "1.1" && db.Kaders.Any(k => k.Id == a.KaderId && k.Status == KaderStatus.Vigerend));
            var uitspraak = await db.Beleidsuitspraken.FirstAsync(u => u.KaderId == afspraak.KaderId);
            var regel = await db.Bodregels.FirstAsync(r => r.Wat.Contains("wegedoorn")); // in a concept, which is handed in with what it answers
            (Sleutel, Visie) = (afspraak.Sleutel, await db.Kaders.Where(k => k.Soort == DocumentSoort.Visie && k.Status == KaderStatus.Vigerend).Select(k => k.Id).FirstAsync());
            await Noaber.Wereld.Bewaar(Koppel(Draadsoort.Afspraak, afspraak.LijnId, Draadsoort.Beleidsuitspraak, uitspraak.LijnId),
                Koppel(Draadsoort.Bodregel, regel.Id, Draadsoort.Afspraak, afspraak.LijnId));
            await db.Biedingen.Where(b => b.Id == regel.BodId).ExecuteUpdateAsync(b => b.SetProperty(x => x.IngediendOp, DateTimeOffset.UtcNow));

            Koppeling Koppel(Draadsoort van, Guid vanId, Draadsoort naar, Guid naarId) => new()
            {
                SamenwerkingId = hier, VanSoort = van, VanId = vanId, NaarSoort = naar, NaarId = naarId, Aard = Koppelaard.Beantwoordt,
                Oordeel = Koppeloordeel.Bevestigd, DoorId = null, Op = DateTimeOffset.UtcNow,
            };
        }

        public ValueTask DisposeAsync() => Noaber.DisposeAsync();
    }

    public static TheoryData<PartijSoort, Rol> Iedereen =>
        [.. from soort in Enum.GetValues<PartijSoort>() from rol in Enum.GetValues<Rol>() select (soort, rol)];

    [Theory]
    [MemberData(nameof(Iedereen))]
    public async Task EachLink_Opens(PartijSoort soort, Rol rol)
    {
        using var ik = await gevuld.Wereld.Als(soort, rol);
        var basis = $"/s/{gevuld.Wereld.Samenwerking.Slug}";
        var eigen = new HashSet<string> { $"{basis}/draad", $"{basis}/afspraak/{gevuld.Sleutel}", $"{basis}/visie/{gevuld.Visie}" };
        var gezien = new Dictionary<string, HttpStatusCode>();
        for (var open = eigen.ToList(); open.Count > 0; open = [.. eigen.Where(a => !gezien.ContainsKey(a))])
        {
            foreach (var adres in open)
                eigen.UnionWith((await Links(ik, adres, gezien)).Where(a => VanDeDraad(basis, a)));
        }
        Assert.DoesNotContain(gezien, g => g.Value >= HttpStatusCode.BadRequest);
        Assert.True(gezien.Count > 10, string.Join('\n', gezien.Keys));
        // What may not be opened is named all the same.
        Assert.Contains("De gemeente meet de zoektijd", (await ik.Pagina($"{basis}/draad")).QuerySelector(".draadlijst--boom")!.TextContent, StringComparison.Ordinal);
    }

    private static bool VanDeDraad(string basis, string adres) =>
        new[] { "/draad", "/afspraak/", "/uitspraak/", "/visie/" }.Any(deel => adres.StartsWith($"{basis}{deel}", StringComparison.Ordinal));

    /// <summary>Opens the page and all that it links to that was not opened before, and answers the links.</summary>
    private static async Task<IReadOnlyList<string>> Links(Browser ik, string adres, Dictionary<string, HttpStatusCode> gezien)
    {
        var pagina = await ik.Pagina(adres);
        gezien[adres] = HttpStatusCode.OK;
        var links = pagina.QuerySelectorAll("main a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]).Distinct().ToList();
        foreach (var link in links.Where(l => !gezien.ContainsKey(l)))
            gezien[link] = (await ik.Haal(link)).Status;
        return [.. links.Where(l => gezien[l] == HttpStatusCode.OK)];
    }
}
