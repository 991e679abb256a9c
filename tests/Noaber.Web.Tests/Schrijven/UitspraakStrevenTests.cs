using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Tests.Draad;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Schrijven;

/// <summary>Which figures a statement of a visie asks for.</summary>
public sealed class UitspraakStrevenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const string Form = "main form[action$='/streefwaarden']";

    private static readonly (string, string?)[] Getypt =
        [("streef-1-soort", "Anders"), ("streef-1-wat", "zoektijd"), ("streef-1-aantal", "maximaal 12"), ("streef-1-eenheid", "maanden"), ("streef-1-van", "2026")];

    [Theory]
    [InlineData(KaderStatus.Vigerend)]
    [InlineData(KaderStatus.Vastgesteld)]
    [InlineData(KaderStatus.Concept)]
    public async Task WhatTheMunicipalityReadsInIt_StandsAtTheStatement(KaderStatus status)
    {
        var w = await Draadwereld.Maak(noaber, status);
        using var ik = await w.Als(PartijSoort.Gemeente, Rol.Bewerker);
        var antwoord = await ik.Verstuur(await ik.Pagina(Adres(w)), Form, Getypt);
        Assert.Equal((HttpStatusCode.Found, $"{w.Basis}/uitspraak/{w.Uitspraak}"), (antwoord.Status, antwoord.Naar));
        Assert.Contains("maximaal 12 maanden in 2026", (await ik.Pagina(antwoord.Naar!)).QuerySelector("main .draadlijst")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("zoektijd", Assert.Single(await Streefwaarden(w)).Wat);
    }

    [Theory]
    [InlineData(PartijSoort.Gemeente, Rol.Bewerker, true)]
    [InlineData(PartijSoort.Gemeente, Rol.Lezer, false)]
    [InlineData(PartijSoort.Gemeente, Rol.Bestuurder, false)]
    [InlineData(PartijSoort.Corporatie, Rol.Bewerker, false)]
    [InlineData(PartijSoort.Huurdersorganisatie, Rol.Bewerker, false)]
    [InlineData(PartijSoort.Zorgpartij, Rol.Bewerker, false)]
    [InlineData(PartijSoort.Overig, Rol.Bewerker, false)]
    [InlineData(PartijSoort.Corporatie, Rol.Procesleider, true)]
    public async Task OnlyTheMunicipalityAndWhoLeads_MayWriteIt(PartijSoort soort, Rol rol, bool mag)
    {
        var w = await Draadwereld.Maak(noaber);
        using var ik = await w.Als(soort, rol);
        Assert.Equal(mag ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await ik.Haal(Adres(w))).Status);
        Assert.Equal(mag, (await ik.Pagina($"{w.Basis}/uitspraak/{w.Uitspraak}")).QuerySelector("a[href$='/streefwaarden']") is not null);
    }

    [Fact]
    public async Task WhatIsNotRight_ComesBackWithWhatWasTyped()
    {
        var w = await Draadwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Gemeente, Rol.Bewerker);
        var antwoord = await ik.Verstuur(await ik.Pagina(Adres(w)), Form, ("streef-1-wat", "zoektijd"), ("streef-1-aantal", "kort"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Equal(3, antwoord.Pagina.QuerySelectorAll("[data-foutenlijst] a").Length);
        Assert.Equal("zoektijd", antwoord.Pagina.QuerySelector("[name=streef-1-wat]")!.GetAttribute("value"));
        Assert.Empty(await Streefwaarden(w));
    }

    [Fact]
    public async Task WhoIsSecond_SeesBothAndWritesOverNothing()
    {
        var w = await Draadwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Gemeente, Rol.Bewerker);
        var (een, twee) = (await ik.Pagina(Adres(w)), await ik.Pagina(Adres(w)));
        await ik.Verstuur(een, Form, Getypt);
        var tweede = await ik.Verstuur(twee, Form, [.. Getypt.Where(v => v.Item1 != "streef-1-aantal"), ("streef-1-aantal", "maximaal 9")]);
        Assert.Equal(HttpStatusCode.Conflict, tweede.Status);
        Assert.Contains("maximaal 12", tweede.Pagina.QuerySelector(".botsing")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(12, Assert.Single(await Streefwaarden(w)).Getal.Waarde);

        Assert.Equal(HttpStatusCode.Found, (await ik.Verstuur(tweede.Pagina, Form)).Status);
        Assert.Equal(9, Assert.Single(await Streefwaarden(w)).Getal.Waarde);
    }

    [Fact]
    public async Task AStatementOfAKader_IsWrittenInAProposalAndNotHere()
    {
        var w = await Draadwereld.Maak(noaber);
        await using var db = noaber.Db();
        var lijn = await db.Beleidsuitspraken.Where(u => u.SamenwerkingId == w.Samenwerking.Id && u.KaderId != w.Visie).Select(u => u.LijnId).SingleAsync();
        using var ik = await w.Als(PartijSoort.Gemeente, Rol.Bewerker);
        var (zelf, onbekend) = (await ik.Haal($"{w.Basis}/uitspraak/{lijn}/streefwaarden"), await ik.Haal($"{w.Basis}/uitspraak/{Guid.NewGuid()}/streefwaarden"));
        Assert.Equal((HttpStatusCode.Found, $"{w.Basis}/uitspraak/{lijn}", HttpStatusCode.NotFound), (zelf.Status, zelf.Naar, onbekend.Status));
    }

    private static string Adres(Draadwereld w) => $"{w.Basis}/uitspraak/{w.Uitspraak}/streefwaarden";

    private async Task<IReadOnlyList<Streefwaarde>> Streefwaarden(Draadwereld w)
    {
        await using var db = noaber.Db();
        return await db.Beleidsuitspraken.Where(u => u.KaderId == w.Visie && u.LijnId == w.Uitspraak).Select(u => u.Streefwaarden).SingleAsync();
    }
}
