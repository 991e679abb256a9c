using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Besluitvorming;

public sealed class VoorstelTests(Noaberproef noaber) : Voorstelproef(noaber), IClassFixture<Noaberproef>
{
    [Fact]
    public async Task AChangeOfWhatIsInForce_IsWrittenInACopyAndShownPerWord()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await Schrijf(voorstel, "De zoektijd is ten hoogste tien maanden. De gemeente ziet erop toe.");

        var pagina = await tafel.Leider.Pagina(voorstel);
        Assert.Equal("twaalf", pagina.QuerySelector("del")!.TextContent.Split(':')[1].Trim(' ', ')'));
        Assert.Equal("tien", pagina.QuerySelector("ins")!.TextContent.Split(':')[1].Trim(' ', ')'));
        Assert.Single(pagina.QuerySelectorAll(".verschil"));
        var inKracht = await tafel.Leider.Pagina($"{tafel.Adres}/afspraken/{tafel.Kader.Id}");
        Assert.Contains("twaalf maanden", inKracht.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryPartyConsents_TheNextVersionComesIntoForceUnderTheSameLinks()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await Schrijf(voorstel, "De zoektijd is ten hoogste tien maanden.");
        await LegVoor(tafel, voorstel);
        var link = await Sleutel(tafel.Kader.Id);

        foreach (var soort in Drie)
        {
            Assert.Equal(VoorstelStatus.Geagendeerd, (await Stand(voorstel)).Status);
            Assert.Equal(HttpStatusCode.Found, (await StemIn(tafel.Bestuurders[soort], voorstel)).Status);
        }

        Assert.Equal(VoorstelStatus.Vastgesteld, (await Stand(voorstel)).Status);
        await using var db = Toepassing.Db();
        var versie = await db.Versies.SingleAsync(v => v.LijnId == tafel.Kader.LijnId);
        Assert.Equal((1, (string?)null, 3), (versie.Nummer, versie.VorigeHash, await db.Instemmingen.CountAsync(i => i.VoorstelId == versie.VoorstelId && i.TekstHash == versie.TekstHash)));
        Assert.Equal([KaderStatus.Vervallen, KaderStatus.Vigerend],
            await db.Kaders.Where(k => k.LijnId == tafel.Kader.LijnId).OrderBy(k => k.GemaaktOp).Select(k => k.Status).ToListAsync());
        var afspraak = await tafel.Leider.Pagina($"{tafel.Adres}/afspraak/{link}");
        Assert.Contains("tien maanden", afspraak.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneSetToChooseFrom_IsChosen()
    {
        var tafel = await Tafel();

        var pagina = await tafel.Leider.Pagina($"{tafel.Adres}/voorstellen/nieuw");

        Assert.Equal($"{tafel.Kader.Id}", pagina.QuerySelector("[name=Kader] option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task ALetterChanges_ConsentsLapseAndSaySo()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await Schrijf(voorstel, "De zoektijd is ten hoogste tien maanden.");
        await LegVoor(tafel, voorstel);
        await StemIn(tafel.Bestuurders[PartijSoort.Gemeente], voorstel);
        var gelezen = await tafel.Bestuurders[PartijSoort.Corporatie].Pagina($"{voorstel}/instemmen");
        await Schrijf(voorstel, "De zoektijd is ten hoogste elf maanden.");

        Assert.Contains("vervallen", (await tafel.Leider.Pagina(voorstel)).QuerySelector("#instemming")!.TextContent, StringComparison.Ordinal);
        var teLaat = await StemIn(tafel.Bestuurders[PartijSoort.Corporatie], gelezen);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, teLaat.Status);
        Assert.Contains("De tekst is gewijzigd nadat je deze pagina opende", teLaat.Tekst, StringComparison.Ordinal);

        foreach (var soort in Drie)
            await StemIn(tafel.Bestuurders[soort], voorstel);
        Assert.Equal(VoorstelStatus.GewijzigdVastgesteld, (await Stand(voorstel)).Status);
    }

    [Fact]
    public async Task TwoLastConsentsAtTheSameMoment_MakeOneVersion()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await LegVoor(tafel, voorstel);
        await StemIn(tafel.Bestuurders[PartijSoort.Gemeente], voorstel);
        var (een, twee) = (tafel.Bestuurders[PartijSoort.Corporatie], tafel.Bestuurders[PartijSoort.Huurdersorganisatie]);
        var paginas = (await een.Pagina($"{voorstel}/instemmen"), await twee.Pagina($"{voorstel}/instemmen"));

        await Task.WhenAll(StemIn(een, paginas.Item1), StemIn(twee, paginas.Item2));

        Assert.Equal(VoorstelStatus.Vastgesteld, (await Stand(voorstel)).Status);
        await using var db = Toepassing.Db();
        Assert.Equal(1, await db.Versies.CountAsync(v => v.LijnId == tafel.Kader.LijnId));
    }

    [Fact]
    public async Task ConsentTwice_IsOneConsent()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await LegVoor(tafel, voorstel);
        var wie = tafel.Bestuurders[PartijSoort.Gemeente];
        var pagina = await wie.Pagina($"{voorstel}/instemmen");

        var beide = await Task.WhenAll(StemIn(wie, pagina), StemIn(wie, pagina));

        Assert.All(beide, antwoord => Assert.Equal(HttpStatusCode.Found, antwoord.Status));
        await using var db = Toepassing.Db();
        Assert.Equal(1, await db.Instemmingen.CountAsync(i => i.VoorstelId == Id(voorstel)));
    }

    [Fact]
    public async Task WithoutTheSecondFactor_NobodyConsents()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await LegVoor(tafel, voorstel);
        var wie = tafel.Bestuurders[PartijSoort.Gemeente];
        var antwoord = await StemIn(wie, await wie.Pagina($"{voorstel}/instemmen"), "000000");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains("Deze code klopt niet", antwoord.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANoteOfAParty_IsSeenByThatPartyOnly()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await LegVoor(tafel, voorstel);
        await Doe(tafel.Bestuurders[PartijSoort.Corporatie], voorstel, "notitie", ("tekst", "Onze ondergrens is elf."));

        Assert.Contains("Onze ondergrens", (await tafel.Bestuurders[PartijSoort.Corporatie].Pagina(voorstel)).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Onze ondergrens", (await tafel.Leider.Pagina(voorstel)).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Onze ondergrens", (await tafel.Leider.Pagina($"{tafel.Adres}/beheer/logboek?alles=true")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AViewAgainst_NeedsItsReasonAndStaysVisible()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await LegVoor(tafel, voorstel);
        var huurders = tafel.Bestuurders[PartijSoort.Huurdersorganisatie];
        var zonder = await Doe(huurders, voorstel, "zienswijze", ("Oordeel", "Tegen"), ("Toelichting", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, zonder.Status);
        await huurders.Verstuur(zonder.Pagina, "form[action$='/zienswijze']", ("Oordeel", "Tegen"), ("Toelichting", "Te weinig woningen."));
        await Doe(huurders, voorstel, "vragen", ("Tekst", "Waar komt dit vandaan?"));

        var gelezen = (await tafel.Leider.Pagina(voorstel)).Body!.TextContent;
        Assert.Contains("Te weinig woningen.", gelezen, StringComparison.Ordinal);
        Assert.Contains("Waar komt dit vandaan?", gelezen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyATripartiteOverlegInProgress_DecidesAndWithoutAgreementItEnds()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await DienIn(tafel, voorstel);
        await Overleg(tafel, PartijSoort.Gemeente, PartijSoort.Corporatie);
        Assert.Null((await tafel.Leider.Pagina(voorstel)).QuerySelector("form[action$='/agenderen']"));

        var overleg = await Overleg(tafel, Drie);
        await Doe(tafel.Leider, voorstel, "agenderen", ("overleg", $"{overleg}"));
        Assert.Null((await tafel.Leider.Pagina(voorstel)).QuerySelector("form[action$='/besluit']"));
        await Begin(overleg);
        var zonder = await Doe(tafel.Leider, voorstel, "besluit", ("Uitkomst", "GeenAfspraken"), ("Toelichting", ""));
        Assert.Contains("Schrijf op waarom het niet lukte", zonder.Tekst, StringComparison.Ordinal);
        await tafel.Leider.Verstuur(zonder.Pagina, "form[action$='/besluit']", ("Uitkomst", "GeenAfspraken"), ("Toelichting", "De huurders zijn tegen."));

        Assert.Equal(VoorstelStatus.Afgewezen, (await Stand(voorstel)).Status);
        Assert.Contains("geen afspraken", (await tafel.Leider.Pagina($"{tafel.Adres}/overleg/{overleg}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("twaalf maanden", (await tafel.Leider.Pagina($"{tafel.Adres}/afspraken/{tafel.Kader.Id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VersionsOfAKader_ShowWhatWasInForceWhenAndCompare()
    {
        var tafel = await Tafel();
        await using var db = Toepassing.Db();
        await db.Kaders.Where(k => k.Id == tafel.Kader.Id).ExecuteUpdateAsync(k => k.SetProperty(x => x.Van, new DateOnly(2024, 1, 1)));
        var voorstel = await Begin(tafel);
        await Schrijf(voorstel, "De zoektijd is ten hoogste tien maanden. De gemeente ziet erop toe.");
        await LegVoor(tafel, voorstel);
        foreach (var soort in Drie)
            await StemIn(tafel.Bestuurders[soort], voorstel);
        var kader = await db.Voorstellen.Where(v => v.Id == Id(voorstel)).Select(v => v.KaderId).SingleAsync();

        var versies = await tafel.Leider.Pagina($"{tafel.Adres}/afspraken/{kader}/versies?op=2020-01-01");
        Assert.Contains("gold nog niets", versies.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        var vorige = await tafel.Leider.Pagina($"{tafel.Adres}/afspraken/{kader}/versies?op=2024-06-01");
        Assert.Contains("gold de tekst van voor versie 1", vorige.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(versies.QuerySelector($"#versie-1 a[href$='met={tafel.Kader.Id}']"));
        Assert.Contains("Bestuurlijk overleg", versies.QuerySelector("#versie-1")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(versies.QuerySelector($"#versie-1 a[href$='{voorstel}#zienswijzen']"));
        using var raadslid = Toepassing.Als(await Toepassing.Wereld.Iemand(tafel.Samenwerking, PartijSoort.Overig, Rol.Lezer));
        var zoalsDeRaad = await raadslid.Pagina($"{tafel.Adres}/afspraken/{kader}/versies");
        Assert.Null(zoalsDeRaad.QuerySelector($"#versie-1 a[href*='/voorstellen/']"));
        Assert.DoesNotContain("ienswijze", zoalsDeRaad.QuerySelector("#versie-1")!.TextContent, StringComparison.Ordinal);
        var verschil = await tafel.Leider.Pagina($"{tafel.Adres}/afspraken/{kader}/verschil?met={tafel.Kader.Id}");
        Assert.Single(verschil.QuerySelectorAll(".verschil"));
    }

    [Fact]
    public async Task WhatIsAskedOfEach_StandsOnTheOverviewUntilItIsGiven()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel, "Zoektijd korter");
        var (bestuurder, overzicht) = (tafel.Bestuurders[PartijSoort.Gemeente], tafel.Adres);
        Assert.Null((await bestuurder.Pagina(overzicht)).QuerySelector("#gevraagd"));
        await LegVoor(tafel, voorstel);
        Assert.Contains("bepaal of jullie partij instemt", (await bestuurder.Pagina(overzicht)).QuerySelector("#gevraagd")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Geef jullie zienswijze", (await tafel.Leider.Pagina(overzicht)).QuerySelector("#gevraagd")!.TextContent, StringComparison.Ordinal);

        await StemIn(bestuurder, voorstel);
        await Doe(bestuurder, voorstel, "zienswijze", ("Oordeel", "Voor"), ("Toelichting", "Goed zo."));
        Assert.Null((await bestuurder.Pagina(overzicht)).QuerySelector("#gevraagd"));
        Assert.Null((await tafel.Leider.Pagina(overzicht)).QuerySelector("#gevraagd"));
        await Schrijf(voorstel, "De zoektijd is ten hoogste negen maanden.");
        Assert.Contains("stem opnieuw in", (await bestuurder.Pagina(overzicht)).QuerySelector("#gevraagd")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AProposalOnAnAgenda_CountsForWhatTenantsWereToldInTime()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel, "Zoektijd korter");
        await LegVoor(tafel, voorstel);
        var register = await tafel.Bestuurders[PartijSoort.Huurdersorganisatie].Pagina($"{tafel.Adres}/overleg/informatiepositie");
        Assert.Contains("Voorstel: Zoektijd korter", register.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TitleAndReason_AreSaidOtherwiseButTheFirstDayIsNotOnceSomeoneConsented()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        Assert.Equal(HttpStatusCode.Found, (await Wijzig(("Titel", "Zoektijd flink korter"), ("Ingang", "2031-01-01"))).Status);
        Assert.Equal(("Zoektijd flink korter", new DateOnly(2031, 1, 1)), ((await Stand(voorstel)).Titel, (await Stand(voorstel)).Ingang));
        await LegVoor(tafel, voorstel);
        await StemIn(tafel.Bestuurders[PartijSoort.Gemeente], voorstel);
        var anders = await Wijzig(("Ingang", "2032-01-01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, anders.Status);
        Assert.Contains("kan niet meer anders", anders.Tekst, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2031, 1, 1), (await Stand(voorstel)).Ingang);

        async Task<Antwoord> Wijzig(params (string, string?)[] velden) => await tafel.Leider.Verstuur(await tafel.Leider.Pagina($"{voorstel}/wijzigen"), "main form", velden);
    }

    [Fact]
    public async Task DecidedOnAsItLies_NobodyWritesOrTakesItBack()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await LegVoor(tafel, voorstel);
        var pagina = await tafel.Leider.Pagina(voorstel);
        Assert.Null(pagina.QuerySelector("form[action$='/intrekken']"));
        Assert.Null(pagina.QuerySelector("a[href*='/schrijven/']"));
        await using var db = Toepassing.Db();
        var kader = await db.Voorstellen.Where(v => v.Id == Id(voorstel)).Select(v => v.KaderId).SingleAsync();
        Assert.NotEqual(HttpStatusCode.OK, (await tafel.Leider.Haal($"{tafel.Adres}/schrijven/{kader}/kader/{kader}")).Status);
    }

    [Fact]
    public async Task MinutesOfAnotherText_AreNoConsentToThisOne()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await LegVoor(tafel, voorstel);
        var pagina = await tafel.Leider.Pagina($"{voorstel}/notulen");
        ((AngleSharp.Html.Dom.IHtmlOptionElement)pagina.QuerySelectorAll("option[value]")[^1]).IsSelected = true;
        await Schrijf(voorstel, "De zoektijd is ten hoogste negen maanden.");
        var antwoord = await tafel.Leider.Upload(pagina, "main form", "notulen", "verslag.pdf", "%PDF-1.4 getekend"u8.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains("De tekst is gewijzigd nadat je deze pagina opende", antwoord.Tekst, StringComparison.Ordinal);
    }

    private async Task<string> Sleutel(Guid kader)
    {
        await using var db = Toepassing.Db();
        return await db.Afspraken.Where(a => a.KaderId == kader && a.Nummer == "1.1").Select(a => a.Sleutel).SingleAsync();
    }
}
