using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>Whoever hands figures in sees on the first page, and in the own calendar, what is due; nobody else does.</summary>
public sealed class LeveringsvragenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private static async Task<string> Taken(Leveringswereld w, PartijSoort soort, Rol rol) =>
        (await w.Pagina(soort, $"/s/{w.Samenwerking.Slug}", rol)).QuerySelector("main")!.TextContent;

    [Fact]
    public async Task WhatIsDue_StandsOnTheFirstPage_UntilItIsHandedIn()
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw", "sloop");
        var vraag = $"Cijfers over {Leveringswereld.Halfjaar.InZin}";
        Assert.Contains(vraag, await Taken(w, PartijSoort.Corporatie, Rol.Bewerker), StringComparison.Ordinal);
        Assert.DoesNotContain(vraag, await Taken(w, PartijSoort.Corporatie, Rol.Lezer), StringComparison.Ordinal);
        Assert.DoesNotContain(vraag, await Taken(w, PartijSoort.Gemeente, Rol.Bewerker), StringComparison.Ordinal);
        await noaber.Wereld.Bewaar(new LeveringRij
        {
            SamenwerkingId = w.Samenwerking.Id, PartijId = w.Corporatie, Halfjaar = Leveringswereld.Halfjaar, Status = Leveringsstatus.Ingediend,
        });
        Assert.DoesNotContain(vraag, await Taken(w, PartijSoort.Corporatie, Rol.Bewerker), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsDue_StandsInTheOwnCalendar()
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw", "sloop");
        Assert.Contains($"cijfers over {Leveringswereld.Halfjaar.InZin}", await Agenda(w, PartijSoort.Corporatie), StringComparison.Ordinal);
        Assert.DoesNotContain("cijfers over", await Agenda(w, PartijSoort.Huurdersorganisatie), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Leveringsstatus.Ingediend, PartijSoort.Corporatie, Rol.Bestuurder, "Keur de cijfers over")]
    [InlineData(Leveringsstatus.Akkoord, PartijSoort.Gemeente, Rol.Bewerker, "Aanvaard de cijfers van")]
    [InlineData(Leveringsstatus.Aanvaard, PartijSoort.Huurdersorganisatie, Rol.Monitorbeheerder, "Vergrendel de cijfers van")]
    public async Task WhoseTurnItIs_IsToldOnTheFirstPageAndInTheCalendar_AndNobodyElse(Leveringsstatus status, PartijSoort soort, Rol rol, string vraag)
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        await noaber.Wereld.Levering(w.Samenwerking, w.Corporatie, status);
        Assert.Contains(vraag, await Taken(w, soort, rol), StringComparison.Ordinal);
        Assert.Contains(vraag, await Agenda(w, soort, rol), StringComparison.Ordinal);
        Assert.DoesNotContain(vraag, await Taken(w, soort, Rol.Lezer), StringComparison.Ordinal);
        Assert.DoesNotContain(vraag, await Taken(w, PartijSoort.Overig, Rol.Bewerker), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoHandedIn_IsNotAskedToApprove()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        var ik = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Corporatie, Rol.Bewerker, Rol.Bestuurder);
        using var browser = noaber.Als(ik);
        await w.LeesIn(browser, w.Werkboek(("sloop", 10)));
        await w.Zet(browser, "Indienen");
        Assert.DoesNotContain("Keur de cijfers", (await browser.Pagina($"/s/{w.Samenwerking.Slug}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Keur de cijfers", await Taken(w, PartijSoort.Corporatie, Rol.Bestuurder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheMilestoneForFigures_AndTheFigures_AreOneLineInTheCalendar()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        var jaar = new JaarcyclusRij { SamenwerkingId = w.Samenwerking.Id, Jaar = 2026, Sjabloon = "proef", SjabloonVersie = 1, GemaaktOp = DateTimeOffset.UtcNow };
        MijlpaalRij Mijlpaal(int nr, string naam, DateOnly datum) => new()
        {
            SamenwerkingId = w.Samenwerking.Id, JaarcyclusId = jaar.Id, Volgorde = nr, Naam = naam, Soorten = [PartijSoort.Corporatie], Datum = datum,
            Nodig = "Het werkboek.", Grond = "Het meetplan", Wettelijk = false, Feit = Feiten.LeveringIngediend,
        };
        await noaber.Wereld.Bewaar(jaar, Mijlpaal(1, "Monitorcijfers aanleveren", new(2026, 12, 1)), Mijlpaal(2, "Cijfers van later", new(2027, 12, 1)));
        var agenda = await Agenda(w, PartijSoort.Corporatie);
        Assert.DoesNotContain("Monitorcijfers aanleveren", agenda, StringComparison.Ordinal);
        // Of a half-year that nobody can deliver yet only the milestone speaks.
        Assert.Contains("Cijfers van later", agenda, StringComparison.Ordinal);
    }

    private static async Task<string> Agenda(Leveringswereld w, PartijSoort soort, Rol rol = Rol.Bewerker)
    {
        using var ik = await w.Als(soort, rol);
        var pagina = (await ik.Verstuur(await ik.Pagina("/account/agenda"), "main form")).Pagina;
        var adres = pagina.QuerySelectorAll("input, a, code").Select(e => e.GetAttribute("value") ?? e.GetAttribute("href") ?? e.TextContent)
            .First(t => t.EndsWith(".ics", StringComparison.Ordinal));
        return (await ik.Haal(new Uri(adres).AbsolutePath)).Html.Replace("\r\n ", "", StringComparison.Ordinal);
    }
}
