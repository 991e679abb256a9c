using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Besluitvorming;

public sealed class GeschilTests(Noaberproef noaber) : Voorstelproef(noaber), IClassFixture<Noaberproef>
{
    private static readonly DateOnly Vandaag = Proefklok.Vandaag;

    [Fact]
    public async Task NoAgreement_PutsTheTermOfFourWeeksOnEveryCalendar()
    {
        var tafel = await Tafel();
        var voorstel = await Afgewezen(tafel);

        Assert.Contains(Dag(Vandaag.AddDays(27)), (await tafel.Leider.Pagina(voorstel)).QuerySelector("#geschil")!.TextContent, StringComparison.Ordinal);
        foreach (var soort in Drie)
        {
            var jaar = await tafel.Bestuurders[soort].Pagina($"{tafel.Adres}/jaarcyclus?jaar={Vandaag.AddDays(27).Year}");
            Assert.Contains("Laatste dag om een geschil voor te leggen", jaar.Body!.TextContent, StringComparison.Ordinal);
            var overzicht = await tafel.Bestuurders[soort].Pagina(tafel.Adres);
            Assert.Contains("Laatste dag om een geschil voor te leggen", overzicht.QuerySelector("#gevraagd")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task PutToTheMinister_TheTermIsTwelveWeeksAndCanBeMovedByFourAtATime()
    {
        var tafel = await Tafel();
        var voorstel = await Afgewezen(tafel);
        var huurders = await Toepassing.Wereld.Partij(tafel.Samenwerking, PartijSoort.Huurdersorganisatie);
        var open = await tafel.Leider.Pagina(voorstel);
        await tafel.Leider.Verstuur(open, "form[action$='/voorleggen']", ("Partij", $"{huurders}"), ("Op", Veld(Vandaag)));
        Assert.Equal(["gereed", Dag(Vandaag.AddDays(84))], await Stand(tafel));
        Assert.Equal(HttpStatusCode.Found, (await tafel.Leider.Verstuur(open, "form[action$='/voorleggen']", ("Partij", $"{huurders}"), ("Op", Veld(Vandaag)))).Status);
        await using var db = Toepassing.Db();
        Assert.Equal(1, await db.Logboek.CountAsync(l => l.SamenwerkingId == tafel.Samenwerking.Id && l.Handeling == "geschil voorgelegd"));

        var teLang = await Doe(tafel.Leider, voorstel, "geschil/verlengen", ("Tot", Veld(Vandaag.AddDays(84 + 29))));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, teLang.Status);
        Assert.Contains("hooguit vier weken langer", teLang.Tekst, StringComparison.Ordinal);
        await Doe(tafel.Leider, voorstel, "geschil/verlengen", ("Tot", Veld(Vandaag.AddDays(84 + 28))));
        await Doe(tafel.Leider, voorstel, "geschil/verlengen", ("Tot", Veld(Vandaag.AddDays(84 + 56))));
        Assert.Equal(["gereed", Dag(Vandaag.AddDays(84 + 56))], await Stand(tafel));

        await Doe(tafel.Leider, voorstel, "geschil/sluiten", ("Afloop", "De minister volgt de huurders."), ("Gesloten", Veld(Vandaag)));
        Assert.Equal(["gereed", "gereed"], await Stand(tafel));
        var pagina = await tafel.Bestuurders[PartijSoort.Corporatie].Pagina(voorstel);
        Assert.Contains("De minister volgt de huurders.", pagina.QuerySelector("#geschil")!.TextContent, StringComparison.Ordinal);
        Assert.Null(pagina.QuerySelector("#geschil form"));
    }

    [Fact]
    public async Task SettledWithoutTheMinister_TheTermNoLongerStandsOpen()
    {
        var tafel = await Tafel();
        var voorstel = await Afgewezen(tafel);
        var zonder = await Doe(tafel.Leider, voorstel, "geschil/sluiten", ("Afloop", " "), ("Gesloten", Veld(Vandaag.AddDays(1))));
        Assert.Equal(2, zonder.Pagina.QuerySelectorAll("[data-foutenlijst] li").Length);
        var teVroeg = await Doe(tafel.Leider, voorstel, "geschil/sluiten", ("Afloop", "Er is een nieuw voorstel."), ("Gesloten", Veld(Vandaag.AddDays(1))));
        Assert.Equal("Er is een nieuw voorstel.", teVroeg.Pagina.QuerySelector("textarea[name=Afloop]")!.TextContent);
        await tafel.Leider.Verstuur(teVroeg.Pagina, "form[action$='/sluiten']", ("Gesloten", Veld(Vandaag)));
        Assert.Equal(["vervallen"], await Stand(tafel));
    }

    [Fact]
    public async Task TwoDisputesAtOnce_EachTermSaysOfWhichItIs()
    {
        var tafel = await Tafel();
        await Afgewezen(tafel, "Zoektijd korter");
        await Afgewezen(tafel, "Meer plekken");

        var namen = (await tafel.Bestuurders[PartijSoort.Corporatie].Pagina(tafel.Adres)).QuerySelector("#gevraagd")!.TextContent;

        Assert.Contains("Laatste dag om een geschil voor te leggen: ‘Zoektijd korter’", namen, StringComparison.Ordinal);
        Assert.Contains("Laatste dag om een geschil voor te leggen: ‘Meer plekken’", namen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATermOfADispute_IsMovedByTheDisputeOnly()
    {
        var tafel = await Tafel();
        await Afgewezen(tafel);
        await using var db = Toepassing.Db();
        var mijlpaal = $"{tafel.Adres}/jaarcyclus/{await db.Mijlpalen.Where(m => m.SamenwerkingId == tafel.Samenwerking.Id).Select(m => m.Id).SingleAsync()}";
        var pagina = await tafel.Leider.Pagina(mijlpaal);
        Assert.Empty(pagina.QuerySelectorAll("main form"));
        Assert.NotNull(pagina.QuerySelector("main a[href*='/voorstellen/']"));
        Assert.Equal(HttpStatusCode.NotFound, (await tafel.Leider.Haal($"{mijlpaal}/wijzigen")).Status);
    }

    /// <summary>How each term stands on the calendar, in order: its day while it is open.</summary>
    private async Task<List<string>> Stand(Tafel tafel)
    {
        await using var db = Toepassing.Db();
        return [.. (await db.Mijlpalen.Where(m => m.SamenwerkingId == tafel.Samenwerking.Id).OrderBy(m => m.Volgorde)
            .Select(m => new { m.Datum, m.VervallenOp, Gereed = db.Afrondingen.Any(a => a.MijlpaalId == m.Id) }).ToListAsync())
            .Select(m => m.Gereed ? "gereed" : m.VervallenOp is null ? Dag(m.Datum) : "vervallen")];
    }

    private static string Dag(DateOnly dag) => dag.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL"));

    private static string Veld(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
