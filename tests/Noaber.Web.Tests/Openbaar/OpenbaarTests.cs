using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Openbaar;

public sealed class OpenbaarTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task EveryLinkInTheFoot_LeadsToAPageForAnyone()
    {
        using var niemand = noaber.Niemand();
        var links = (await niemand.Pagina("/")).QuerySelectorAll(".voet a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(["/over", "/toegankelijkheid", "/privacy", "/broncode", "/openbaar"], links);
        foreach (var link in links)
            Assert.NotEmpty((await niemand.Pagina(link)).QuerySelector("h1")!.TextContent);
    }
}
