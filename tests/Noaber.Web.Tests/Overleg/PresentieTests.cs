using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Overleg;

/// <summary>The list of who is there, kept by two people at once.</summary>
public sealed class PresentieTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task SavedOverWhatAColleagueSaved_ShowsBothAndWritesNothing()
    {
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Bezig);
        var collega = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Gemeente, Rol.Procesleider);
        using var leider = noaber.Als(w.Leider);
        using var ander = noaber.Als(collega);
        var (mijn, zijn) = (await leider.Pagina(w.Adres("/aanwezig")), await ander.Pagina(w.Adres("/aanwezig")));
        var wethouder = Veld(mijn, "Wethouder");
        Assert.Equal(HttpStatusCode.Found, (await ander.Verstuur(zijn, "main form", (wethouder, "Vertegenwoordigd"), (Door(wethouder), "Een collega"))).Status);

        var botsing = await leider.Verstuur(mijn, "main form", (wethouder, "Afwezig"));
        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Contains("nu vertegenwoordigd door Een collega, bij jou afwezig. " + collega.Naam, botsing.Tekst, StringComparison.Ordinal);
        Assert.Equal("Afwezig", botsing.Pagina.QuerySelector($"select[name='{wethouder}'] option[selected]")!.GetAttribute("value"));
        Assert.Equal((Aanwezigheid.Vertegenwoordigd, "Een collega"), await Stand(w, "Wethouder"));

        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(botsing.Pagina, "main form")).Status);
        Assert.Equal((Aanwezigheid.Afwezig, null), await Stand(w, "Wethouder"));
    }

    [Fact]
    public async Task AnotherLineThanTheColleague_BothStay()
    {
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Bezig);
        using var leider = noaber.Als(w.Leider);
        var (een, twee) = (await leider.Pagina(w.Adres("/aanwezig")), await leider.Pagina(w.Adres("/aanwezig")));
        await leider.Verstuur(een, "main form", (Veld(een, "Wethouder"), "Aanwezig"));
        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(twee, "main form", (Veld(twee, w.Bestuurder.Naam), "Afwezig"))).Status);
        Assert.Equal((Aanwezigheid.Aanwezig, null), await Stand(w, "Wethouder"));
        Assert.Equal((Aanwezigheid.Afwezig, null), await Stand(w, w.Bestuurder.Naam));
    }

    [Fact]
    public async Task ANameTypedWithAnotherChoice_IsNotDroppedInSilence()
    {
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Bezig);
        using var leider = noaber.Als(w.Leider);
        var pagina = await leider.Pagina(w.Adres("/aanwezig"));
        var wethouder = Veld(pagina, "Wethouder");
        var gevraagd = await leider.Verstuur(pagina, "main form", (wethouder, "Afwezig"), (Door(wethouder), "Een collega"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, gevraagd.Status);
        Assert.Contains("Komt Een collega namens Wethouder? Kies dan ‘vertegenwoordigd’.", gevraagd.Tekst, StringComparison.Ordinal);
        Assert.Equal("Een collega", gevraagd.Pagina.QuerySelector($"input[name='{Door(wethouder)}']")!.GetAttribute("value"));
        Assert.Equal((Aanwezigheid.Uitgenodigd, null), await Stand(w, "Wethouder"));

        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(gevraagd.Pagina, "main form", (wethouder, "Vertegenwoordigd"))).Status);
        Assert.Equal((Aanwezigheid.Vertegenwoordigd, "Een collega"), await Stand(w, "Wethouder"));
        // The name that stood there goes with the choice that it belonged to.
        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(await leider.Pagina(w.Adres("/aanwezig")), "main form", (wethouder, "Aanwezig"))).Status);
        Assert.Equal((Aanwezigheid.Aanwezig, null), await Stand(w, "Wethouder"));
    }

    [Fact]
    public async Task FormWithoutAMarkOfWhatWasSeen_OverwritesNothing()
    {
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Bezig);
        using var leider = noaber.Als(w.Leider);
        var pagina = await leider.Pagina(w.Adres("/aanwezig"));
        var wethouder = Veld(pagina, "Wethouder");
        var zonder = await leider.Verstuur(pagina, "main form", (wethouder, "Aanwezig"), (wethouder.Replace("Stand", "Gezien", StringComparison.Ordinal), null));
        Assert.Equal(HttpStatusCode.Conflict, zonder.Status);
        Assert.Equal((Aanwezigheid.Uitgenodigd, null), await Stand(w, "Wethouder"));
    }

    private async Task<(Aanwezigheid, string?)> Stand(Overlegwereld w, string naam)
    {
        await using var db = noaber.Db();
        var wie = await db.Genodigden.SingleAsync(g => g.OverlegId == w.Overleg.Id && g.Naam == naam);
        return (wie.Aanwezigheid, wie.Vertegenwoordiger);
    }

    private static string Door(string veld) => veld.Replace("Stand", "Door", StringComparison.Ordinal);

    private static string Veld(IDocument pagina, string wie) => pagina.QuerySelectorAll(".presentie > li")
        .Single(li => li.QuerySelector("label")!.TextContent.Contains(wie, StringComparison.Ordinal)).QuerySelector("select")!.GetAttribute("name")!;
}
