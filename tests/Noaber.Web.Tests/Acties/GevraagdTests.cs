using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Tests.Overleg;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Acties;

/// <summary>The overview of a party says that it is asked how its actions go.</summary>
public sealed class GevraagdTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task BeforeAMeeting_TheOverviewAsksWhoHasOpenActions()
    {
        var w = await Actiewereld.Maak(noaber);
        var overleg = Overlegproef.Rij(w.Samenwerking, await w.Partij(PartijSoort.Gemeente), OverlegSoort.BestuurlijkOverleg, OverlegStatus.Verzonden);
        (overleg.Begin, overleg.VoortgangDagen) = (DateTimeOffset.UtcNow.AddDays(10), 21);
        await noaber.Wereld.Bewaar(overleg);

        Assert.Contains("Hoe staan jullie acties ervoor?", await Overzicht(w, PartijSoort.Gemeente, Rol.Bewerker), StringComparison.Ordinal);
        Assert.DoesNotContain("Hoe staan jullie acties ervoor?", await Overzicht(w, PartijSoort.Corporatie, Rol.Bewerker), StringComparison.Ordinal);
        Assert.DoesNotContain("Hoe staan jullie acties ervoor?", await Overzicht(w, PartijSoort.Gemeente, Rol.Lezer), StringComparison.Ordinal);

        await w.Meld(PartijSoort.Gemeente, ("Stand", "OpKoers"));
        Assert.DoesNotContain("Hoe staan jullie acties ervoor?", await Overzicht(w, PartijSoort.Gemeente, Rol.Bewerker), StringComparison.Ordinal);
    }

    private static async Task<string> Overzicht(Actiewereld w, PartijSoort soort, Rol rol)
    {
        using var browser = await w.Als(soort, rol);
        return (await browser.Pagina($"/s/{w.Samenwerking.Slug}")).QuerySelector("main")!.TextContent;
    }
}
