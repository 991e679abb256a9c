using Noaber.Kernel.Partijen;
using Noaber.Web.Tests.Jaarcyclus;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Overleg;

/// <summary>The day that a new meeting begins with, on Saturday 21 November 2026.</summary>
public sealed class OverlegdagTests(JaarTests.OpDieDag noaber) : IClassFixture<JaarTests.OpDieDag>
{
    [Fact]
    public async Task ThreeWeeksFromASaturday_IsTheMondayAfter()
    {
        var samenwerking = await noaber.Proef.Wereld.Samenwerking("Werkdag");
        using var leider = noaber.Proef.Als(await noaber.Proef.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Procesleider));
        var pagina = await leider.Pagina($"/s/{samenwerking.Slug}/overleg/nieuw?soort=BestuurlijkOverleg");
        Assert.Equal("2026-12-14", pagina.QuerySelector("input[name=Dag]")!.GetAttribute("value"));
    }
}
