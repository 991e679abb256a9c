using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Evalueren;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Api;

/// <summary>Programs read how far targets are and what was made of agreements: computed as on the screen, and for no one else.</summary>
public sealed class VoortgangTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task ATarget_ComesWithItsProgressForWhoMayKnowIt()
    {
        var w = await Apiwereld.Maak(noaber);
        await Meld(w, 9);
        await VanDeGemeente(w);
        var account = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Corporatie, Rol.Lezer);
        var adres = $"{w.Basis}/streefwaarden/{w.Een<AfspraakRij>().Sleutel}";
        var doel = Assert.Single((await noaber.Json(adres, await noaber.Token(account)))["streefwaarden"]!.AsArray())!;
        Assert.Equal(("maximaal", 12m, "maanden", 2026, 2027, "elkJaar"),
            ((string?)doel["grens"], (decimal)doel["waarde"]!, (string?)doel["eenheid"], (int)doel["vanJaar"]!, (int)doel["totJaar"]!, (string?)doel["telwijze"]));
        Assert.Equal((9m, 0m), ((decimal)doel["stand"]!["gedaan"]!, (decimal)doel["stand"]!["verschil"]!));
        Assert.Equal(2026, (int)Assert.Single(doel["stand"]!["perJaar"]!.AsArray())!["jaar"]!);

        // The target is part of the text, which anyone who takes part reads; how far it is, is not.
        string[] zonder = [await noaber.Token(await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Overig, Rol.Lezer)), await noaber.Token(account, [Leesgebied.Afspraken])];
        foreach (var token in zonder)
            Assert.Null((await noaber.Json(adres, token))["streefwaarden"]![0]!["stand"]);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("?jaar=2027", 1)]
    [InlineData("?jaar=2028", 0)]
    public async Task TheList_HasOnlyAgreementsWithATargetForThatYear(string filter, int aantal)
    {
        var w = await Apiwereld.Maak(noaber);
        var token = await noaber.Token(await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Gemeente, Rol.Lezer));
        Assert.Equal(Enumerable.Repeat(w.Een<AfspraakRij>().Sleutel, aantal), await noaber.Veld($"{w.Basis}/streefwaarden{filter}", token));
    }

    [Fact]
    public async Task AnEvaluation_IsFoundFromItsAgreementWithWhatEachPartySaid()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var evaluatie = await w.Begin();
        using (var corporatie = await w.Als(PartijSoort.Corporatie))
            await Evaluatiewereld.Oordeel(corporatie, (await w.Punten(evaluatie))[0], "Niet", uitleg: "Te laat begonnen.");
        await w.Gesloten();
        var token = await noaber.Token(await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Huurdersorganisatie, Rol.Lezer));
        var basis = $"{Apiproef.Basis}/{w.Samenwerking.Slug}";
        var afspraak = (await noaber.Json($"{basis}/afspraken", token))["resultaten"]![0]!;
        var lijst = await noaber.Json(new Uri($"{afspraak["_links"]!["evaluaties"]!["href"]}").PathAndQuery, token);
        var een = await noaber.Json(new Uri($"{lijst["resultaten"]![0]!["_links"]!["self"]!["href"]}").AbsolutePath, token);
        var punt = een["punten"]!.AsArray().Single(p => $"{p!["lijn"]}" == $"{afspraak["lijn"]}")!;
        Assert.Equal((2025, 3, "deels", "blijft"), ((int)een["jaar"]!, (int)een["metUitkomst"]!, (string?)punt["uitkomst"], (string?)punt["vervolg"]));
        var oordeel = Assert.Single(punt["oordelen"]!.AsArray())!;
        Assert.Equal(("niet", "Te laat begonnen."), ((string?)oordeel["oordeel"], (string?)oordeel["toelichting"]));
        Assert.Equal("zoektijd", (string?)Assert.Single(punt["streefwaarden"]!.AsArray())!["wat"]);
        Assert.Empty(await noaber.Veld($"{basis}/evaluaties?afspraak=bestaat-niet", token));
    }

    [Theory]
    [InlineData(PartijSoort.Gemeente, Rol.Lezer, true)]
    [InlineData(PartijSoort.Corporatie, Rol.Bewerker, true)]
    [InlineData(PartijSoort.Huurdersorganisatie, Rol.Bestuurder, true)]
    [InlineData(PartijSoort.Zorgpartij, Rol.Lezer, true)]
    [InlineData(PartijSoort.Overig, Rol.Procesleider, true)]
    [InlineData(PartijSoort.Overig, Rol.Lezer, false)]
    public async Task WhoIsNotAtTheTable_ReadsNoEvaluationAndNoProgress(PartijSoort soort, Rol rol, bool mag)
    {
        var w = await Apiwereld.Maak(noaber);
        var token = await noaber.Token(await noaber.Wereld.Iemand(w.Samenwerking, soort, rol));
        foreach (var adres in new[] { "evaluaties", $"evaluaties/{w.Een<EvaluatieRij>().Id}" })
            Assert.Equal(mag ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await noaber.Lees($"{w.Basis}/{adres}", token)).Status);
        var sleutel = w.Een<AfspraakRij>().Sleutel;
        Assert.Equal(mag, (await noaber.Json($"{w.Basis}/streefwaarden/{sleutel}", token))["streefwaarden"]![0]!["stand"] is JsonObject);
        Assert.Equal(mag, (await noaber.Json($"{w.Basis}/afspraken/{sleutel}", token))["_links"]!["evaluaties"] is JsonObject);
    }

    /// <summary>The municipality reports of the action of the first agreement.</summary>
    [Fact]
    public async Task WhatOnePartyTold_IsNotOfAllTogether()
    {
        var w = await Apiwereld.Maak(noaber);
        await Meld(w, 9);
        var token = await noaber.Token(await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Corporatie, Rol.Lezer));
        var doel = Assert.Single((await noaber.Json($"{w.Basis}/streefwaarden/{w.Een<AfspraakRij>().Sleutel}", token))["streefwaarden"]!.AsArray())!;
        Assert.Equal((null, null), (doel["stand"]!["gedaan"], doel["stand"]!["verschil"]));
        var partij = Assert.Single(doel["stand"]!["perPartij"]!.AsArray())!;
        Assert.Equal(($"Gemeente {w.Samenwerking.Slug}", 9m), ((string?)partij["partij"], (decimal?)partij["gedaan"]));
    }

    /// <summary>The target is the municipality's alone.</summary>
    private async Task VanDeGemeente(Apiwereld w)
    {
        await using var db = noaber.Db();
        var gemeente = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Gemeente);
        var afspraak = await db.Afspraken.SingleAsync(a => a.Id == w.Een<AfspraakRij>().Id);
        var naam = await db.Partijen.Where(p => p.Id == gemeente).Select(p => p.Organisatie.Naam).SingleAsync();
        afspraak.Streefwaarden = [.. afspraak.Streefwaarden.Select(doel => doel with { Partij = naam })];
        await db.SaveChangesAsync();
    }

    private async Task Meld(Apiwereld w, decimal aantal) => await noaber.Wereld.Bewaar(new VoortgangRij
    {
        SamenwerkingId = w.Samenwerking.Id, ActieLijnId = w.Een<ActieRij>().LijnId, PartijId = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Gemeente),
        Stand = Voortgangstand.OpKoers, Aantal = aantal, Toelichting = null, DoorId = null, Op = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero),
    });
}
