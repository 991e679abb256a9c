using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Overleg;

/// <summary>The list of who is invited, edited by two people at once.</summary>
public sealed class GenodigdenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task TwoPeopleEditIt_EachDoesTheirOwnAndNothingOfTheOtherIsLost()
    {
        var w = await Overlegwereld.Maak(noaber);
        using var leider = noaber.Als(w.Leider);
        var (een, twee) = (await leider.Pagina(w.Adres("/genodigden")), await leider.Pagina(w.Adres("/genodigden")));
        een.QuerySelector($"input[value='{w.Huurders}']")!.SetAttribute("checked", "");
        een.QuerySelector($"input[name=Wie][checked]:not([value='{w.Huurders}'])")!.RemoveAttribute("checked");
        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(een, "main form", ("Gasten", "Mevrouw De Wit"))).Status);
        var na = await Namen(w);

        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(twee, "main form", ("Gasten", "De heer Bos"))).Status);

        string[] samen = [.. na.Append("De heer Bos").Order()];
        Assert.Equal(samen, await Namen(w));
        Assert.Contains("Mevrouw De Wit", na);
    }

    [Fact]
    public async Task AGuestTakenOffTheListThatWasSeen_IsGone()
    {
        var w = await Overlegwereld.Maak(noaber);
        using var leider = noaber.Als(w.Leider);
        await leider.Verstuur(await leider.Pagina(w.Adres("/genodigden")), "main form", ("Gasten", "Mevrouw De Wit\nDe heer Bos"));
        await leider.Verstuur(await leider.Pagina(w.Adres("/genodigden")), "main form", ("Gasten", "De heer Bos"));
        Assert.DoesNotContain("Mevrouw De Wit", await Namen(w));
        Assert.Contains("De heer Bos", await Namen(w));
    }

    [Fact]
    public async Task FormThatCameBack_StillKnowsWhatWasSeen()
    {
        var w = await Overlegwereld.Maak(noaber);
        using var leider = noaber.Als(w.Leider);
        var fout = await leider.Verstuur(await leider.Pagina(w.Adres("/genodigden")), "main form", ("Gasten", new string('a', 300)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.Status);
        await leider.Verstuur(fout.Pagina, "main form", ("Gasten", ""), ("Wie", null));
        Assert.Empty(await Namen(w));
    }

    private async Task<string[]> Namen(Overlegwereld w)
    {
        await using var db = noaber.Db();
        return [.. (await db.Genodigden.Where(g => g.OverlegId == w.Overleg.Id).Select(g => g.Naam).ToListAsync()).Order()];
    }
}
