using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Besluitvorming;

/// <summary>Two people take a step in one dispute: the second sees what the first did, beside the own words.</summary>
public sealed class GeschilbotsingTests(Noaberproef noaber) : Voorstelproef(noaber), IClassFixture<Noaberproef>
{
    private const string Sluiten = "geschil/sluiten", Form = "form[action$='/geschil/sluiten']";

    private static readonly (string, string?)[] Eerst = [("Afloop", "De minister volgt de huurders."), ("Gesloten", Dagen(0))];
    private static readonly (string, string?)[] Daarna = [("Afloop", "De partijen kwamen er samen uit."), ("Gesloten", Dagen(-1))];

    [Fact]
    public async Task TwoPeopleCloseIt_TheSecondSeesBothAndNothingIsWrittenOver()
    {
        var (tafel, voorstel, collega, open) = await TweeMensen();
        Assert.Equal(HttpStatusCode.Found, (await Doe(tafel.Leider, voorstel, Sluiten, Eerst)).Status);

        Assert.Equal(HttpStatusCode.Found, (await collega.Verstuur(open, Form, Eerst)).Status);
        var botsing = await collega.Verstuur(open, Form, Daarna);

        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Contains("De minister volgt de huurders.", botsing.Pagina.QuerySelector("#geschil")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("De partijen kwamen er samen uit.", botsing.Pagina.QuerySelector("#mijn textarea")!.TextContent);
        Assert.Contains("De minister volgt de huurders.", await Afloop(collega, voorstel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoChoosesTheOwnWords_WritesThemWithTheirDay()
    {
        var (tafel, voorstel, collega, open) = await TweeMensen();
        await Doe(tafel.Leider, voorstel, Sluiten, Eerst);
        var botsing = await collega.Verstuur(open, Form, Daarna);

        Assert.Equal(HttpStatusCode.Found, (await collega.Verstuur(botsing.Pagina, "#mijn form")).Status);

        Assert.Contains("De partijen kwamen er samen uit.", await Afloop(collega, voorstel), StringComparison.Ordinal);
        await using var db = Toepassing.Db();
        Assert.Equal([Dagen(-1), Dagen(-1)], (await db.Afrondingen.Where(a => a.SamenwerkingId == tafel.Samenwerking.Id).Select(a => a.Op).ToListAsync())
            .Select(op => op.ToString("yyyy-MM-dd", null)));
    }

    [Fact]
    public async Task TwoPeoplePutItToTheMinister_TheSecondSeesWhoWasFirst()
    {
        var tafel = await Tafel();
        var voorstel = await Afgewezen(tafel);
        var (huurders, corporatie) = (await Toepassing.Wereld.Partij(tafel.Samenwerking, PartijSoort.Huurdersorganisatie),
            await Toepassing.Wereld.Partij(tafel.Samenwerking, PartijSoort.Corporatie));
        var open = await tafel.Leider.Pagina(voorstel);
        await tafel.Leider.Verstuur(open, "form[action$='/voorleggen']", ("Partij", $"{huurders}"), ("Op", Dagen(0)));

        var anders = await tafel.Leider.Verstuur(open, "form[action$='/voorleggen']", ("Partij", $"{corporatie}"), ("Op", Dagen(0)));

        Assert.Equal(HttpStatusCode.Conflict, anders.Status);
        Assert.Contains("legde het voor op", anders.Pagina.QuerySelector("#mijn")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(anders.Pagina.QuerySelectorAll("#geschil form"));
    }

    private static async Task<string> Afloop(Browser wie, string voorstel) =>
        (await wie.Pagina(voorstel)).QuerySelector("#geschil")!.TextContent;

    /// <summary>A dispute that was put to the minister yesterday, and a colleague of who leads the process with its page open.</summary>
    private async Task<(Tafel, string, Browser, IDocument)> TweeMensen()
    {
        var tafel = await Tafel();
        var voorstel = await Afgewezen(tafel);
        var huurders = await Toepassing.Wereld.Partij(tafel.Samenwerking, PartijSoort.Huurdersorganisatie);
        await Doe(tafel.Leider, voorstel, "geschil/voorleggen", ("Partij", $"{huurders}"), ("Op", Dagen(-1)));
        var collega = Toepassing.Als(await Toepassing.Wereld.Iemand(tafel.Samenwerking, PartijSoort.Gemeente, Rol.Procesleider));
        return (tafel, voorstel, collega, await collega.Pagina(voorstel));
    }
}
