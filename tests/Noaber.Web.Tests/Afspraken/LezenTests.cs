using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Afspraken;

public sealed class LezenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task OneKader_IsShownAtOnce()
    {
        var (samenwerking, rijen) = await noaber.MetKader(KaderStatus.Vigerend);
        using var lezer = await noaber.Lezer(samenwerking);
        var antwoord = await lezer.Haal($"/s/{samenwerking.Slug}/afspraken");
        Assert.Equal($"/s/{samenwerking.Slug}/afspraken/{rijen.OfType<KaderRij>().Single().Id}", antwoord.Naar);
    }

    [Theory]
    [InlineData("", "1.1,1.2,2.1")]
    [InlineData("?thema=2", "2.1")]
    [InlineData("?soort=Focus", "")]
    [InlineData("?partij=Gemeente", "1.1")]
    [InlineData("?partij=Corporatie", "1.2")]
    public async Task Kader_ShowsWhatTheFilterAsks(string vraag, string nummers)
    {
        var (samenwerking, rijen) = await noaber.MetKader(KaderStatus.Vigerend);
        using var lezer = await noaber.Lezer(samenwerking);
        foreach (var soort in new[] { PartijSoort.Gemeente, PartijSoort.Corporatie })
            vraag = vraag.Replace($"{soort}", $"{await noaber.Wereld.Partij(samenwerking, soort)}", StringComparison.Ordinal);
        var pagina = await lezer.Pagina($"/s/{samenwerking.Slug}/afspraken/{rijen.OfType<KaderRij>().Single().Id}{vraag}");
        Assert.Equal(nummers, string.Join(',', pagina.QuerySelectorAll(".afspraak__nummer").Select(n => n.TextContent)));
    }

    [Fact]
    public async Task Agreement_ShowsItsTextItsSourceLinesAndItsNeighbours()
    {
        var (samenwerking, rijen) = await noaber.MetKader(KaderStatus.Vigerend);
        using var lezer = await noaber.Lezer(samenwerking);
        var pagina = await lezer.Pagina(Adres(samenwerking, rijen, "1.2"));
        Assert.Contains("De corporaties verkopen weinig woningen.", pagina.QuerySelector(".afspraaktekst")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1.2 De corporaties verkopen weinig.", pagina.QuerySelector(".bronregels li")!.TextContent);
        Assert.Contains("1.1 Zoektijd", pagina.QuerySelector("a[rel=prev]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2.1 Samen wonen", pagina.QuerySelector("a[rel=next]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CouncilMember_SeesNoConceptAndNoSourceAnywhere()
    {
        var (samenwerking, rijen) = await noaber.MetKader(KaderStatus.Concept);
        using var raadslid = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Overig, Rol.Lezer));
        Assert.Equal(HttpStatusCode.NotFound, (await raadslid.Haal($"/s/{samenwerking.Slug}/afspraken/{rijen.OfType<KaderRij>().Single().Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await raadslid.Haal(Adres(samenwerking, rijen, "1.1"))).Status);
        foreach (var adres in new[] { "", "/afspraken", "/zoeken?q=zoektijd", "/zoeken?q=zoektjid", "/beheer" })
        {
            var pagina = await raadslid.Pagina($"/s/{samenwerking.Slug}{adres}");
            Assert.DoesNotContain("Kader van proef", pagina.Body!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("twaalf maanden", pagina.Body.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("Bedoelde je", pagina.Body.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task CouncilMember_ReadsWhatIsInForceWithoutItsSource()
    {
        var (samenwerking, rijen) = await noaber.MetKader(KaderStatus.Vigerend);
        using var raadslid = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Overig, Rol.Lezer));
        var pagina = await raadslid.Pagina(Adres(samenwerking, rijen, "1.1"));
        Assert.Null(pagina.QuerySelector(".bronregels"));
        Assert.DoesNotContain("/documenten", pagina.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Menu_says_where_one_is_also_on_an_agreement_and_in_search()
    {
        var (samenwerking, rijen) = await noaber.MetKader(KaderStatus.Vigerend);
        using var lezer = await noaber.Lezer(samenwerking);
        foreach (var adres in new[] { Adres(samenwerking, rijen, "1.1"), $"/s/{samenwerking.Slug}/zoeken?q=zoektijd" })
            Assert.Equal(["Afspraken"], (await lezer.Pagina(adres)).QuerySelectorAll("header [aria-current=page]").Select(punt => punt.TextContent));
    }

    [Fact]
    public async Task NeighbourWithoutAHeading_IsCutWithAnEllipsis()
    {
        var (samenwerking, rijen) = await noaber.MetKader(KaderStatus.Vigerend);
        await using var db = noaber.Db();
        var sleutel = rijen.OfType<AfspraakRij>().Single(a => a.Nummer == "1.2").Sleutel;
        await db.Afspraken.Where(a => a.Sleutel == sleutel).ExecuteUpdateAsync(set => set.SetProperty(a => a.Tekst, $"{new string('x', 90)} en nog iets."));
        using var lezer = await noaber.Lezer(samenwerking);
        var pagina = await lezer.Pagina(Adres(samenwerking, rijen, "1.1"));
        Assert.Contains(pagina.QuerySelectorAll(".themalijst__titel"), t => t.TextContent == $"{new string('x', 90)}…");
    }


    private static string Adres(Samenwerking samenwerking, object[] rijen, string nummer) =>
        $"/s/{samenwerking.Slug}/afspraak/{rijen.OfType<AfspraakRij>().Single(a => a.Nummer == nummer).Sleutel}";
}
