using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;
using static Noaber.Web.Tests.Overleg.Overlegproef;

namespace Noaber.Web.Tests.Overleg;

public sealed class StukkenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task PaperOfAConcept_IsSharedWhenTheAgendaIsSent()
    {
        var (w, adres) = await MetPunt(OverlegStatus.Concept);
        using var leider = noaber.Als(w.Leider);
        var bij = await leider.Upload(await leider.Pagina(adres), "form[enctype]", "bestand", "plan.txt",
            Encoding.UTF8.GetBytes("Een plan."));
        Assert.Equal(HttpStatusCode.Found, bij.Status);
        Assert.Contains("Nog met niemand gedeeld.", (await leider.Pagina(adres)).Body!.TextContent, StringComparison.Ordinal);
        await leider.Verstuur(await leider.Pagina(w.Adres()), "form[action$=verzenden]");
        await using var db = noaber.Db();
        var delingen = await db.Delingen.Where(d => d.SamenwerkingId == w.Samenwerking.Id)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(new[] { w.Gemeente, w.Corporatie }.Order(), delingen.Select(d => d.PartijId).Order());
        using var bestuurder = noaber.Als(w.Bestuurder);
        var link = (await bestuurder.Pagina(w.Adres())).QuerySelector(".agenda__stukken a")!.GetAttribute("href")!;
        Assert.Equal("Een plan.", (await bestuurder.Haal(link)).Html);
    }

    [Fact]
    public async Task LinkAndText_AreSharedAtOnceOnceTheAgendaIsOut()
    {
        var (w, adres) = await MetPunt(OverlegStatus.Verzonden);
        using var leider = noaber.Als(w.Leider);
        await leider.Verstuur(await leider.Pagina(adres), "form[enctype]", ("Naam", "Kamerbrief"),
            ("Link", "https://www.voorbeeld.example/brief"));
        await leider.Verstuur(await leider.Pagina(adres), "form[enctype]", ("Naam", "Notitie"), ("Tekst", "Kort en <b>goed</b>."));
        using var bestuurder = noaber.Als(w.Bestuurder);
        var stukken = (await bestuurder.Pagina(w.Adres())).QuerySelector(".agenda__stukken")!;
        Assert.Equal("https://www.voorbeeld.example/brief", stukken.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Kort en <b>goed</b>.", stukken.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("/inloggen")]
    public async Task LinkThatIsNoPageElsewhere_IsRefused(string link)
    {
        var (w, adres) = await MetPunt(OverlegStatus.Concept);
        using var leider = noaber.Als(w.Leider);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await leider.Verstuur(await leider.Pagina(adres), "form[enctype]", ("Naam", "Link"), ("Link", link))).Status);
    }

    [Fact]
    public async Task PaperOfAConcept_CanBeTakenAwayAndASharedOneCannot()
    {
        var (w, adres) = await MetPunt(OverlegStatus.Concept);
        using var leider = noaber.Als(w.Leider);
        await leider.Verstuur(await leider.Pagina(adres), "form[enctype]", ("Naam", "Notitie"), ("Tekst", "Kort."));
        var pagina = await leider.Pagina(adres);
        await leider.Verstuur(await leider.Pagina(w.Adres()), "form[action$=verzenden]");
        Assert.Equal(HttpStatusCode.Conflict, (await leider.Verstuur(pagina, "form[action$=verwijderen]")).Status);
        Assert.Empty((await leider.Pagina(adres)).QuerySelectorAll("form[action$=verwijderen]"));
    }

    [Fact]
    public async Task Register_SaysHowManyDaysBeforeAndWhetherTheTermWasKept()
    {
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Verzonden);
        var punt = Punt(w.Overleg, 1, "Woningen");
        var (optijd, laat) = (Bestand(punt, "optijd.pdf"), Bestand(punt, "laat.pdf"));
        await noaber.Wereld.Bewaar(punt, optijd, laat, Genodigde(w.Overleg, w.Huurders, "Huurders"), Deling(w, optijd, 14),
            Deling(w, laat, 13));
        using var huurder = noaber.Als(w.Huurder);
        var regels = (await huurder.Pagina($"/s/{w.Samenwerking.Slug}/overleg/informatiepositie")).QuerySelectorAll("tbody tr")
            .ToDictionary(r => r.QuerySelector("th")!.TextContent.Trim()[..4], r => r.TextContent);
        Assert.Contains("op tijd", regels["opti"], StringComparison.Ordinal);
        Assert.Contains("14 dagen vooraf", regels["opti"], StringComparison.Ordinal);
        Assert.Contains("te laat", regels["laat"], StringComparison.Ordinal);
        Assert.Contains("niet gedeeld", regels["laat"], StringComparison.Ordinal); // with the municipality and the association
    }

    [Fact]
    public async Task AnotherTerm_HoldsForWhatIsPlannedAfterwards()
    {
        var w = await Overlegwereld.Maak(noaber);
        using var leider = noaber.Als(w.Leider);
        var register = $"/s/{w.Samenwerking.Slug}/overleg/informatiepositie";
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await leider.Verstuur(await leider.Pagina(register), "#termijn form", ("Termijn", "-1"))).Status);
        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(await leider.Pagina(register), "#termijn form", ("Termijn", "10")))
            .Status);
        var nieuw = await leider.Pagina($"/s/{w.Samenwerking.Slug}/overleg/nieuw?soort=Kernteam");
        Assert.Equal("10", nieuw.QuerySelector("[name=Termijn]")!.GetAttribute("value"));
        Assert.Equal("14", (await leider.Pagina(w.Adres("/wijzigen"))).QuerySelector("[name=Termijn]")!.GetAttribute("value"));
    }

    private static StukDeling Deling(Overlegwereld w, Stuk stuk, int dagen) =>
        new() { SamenwerkingId = w.Samenwerking.Id, StukId = stuk.Id, PartijId = w.Huurders, GedeeldOp = Aanvang.AddDays(-dagen) };

    private async Task<(Overlegwereld, string)> MetPunt(OverlegStatus status)
    {
        AgendapuntRij punt = null!;
        var w = await Overlegwereld.Maak(noaber, status, o => punt = Punt(o, 1, "Woningen"));
        return (w, w.Adres($"/punten/{punt.Id}/stukken"));
    }
}
