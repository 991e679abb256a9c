using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Monitor.Nakijken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>What the rules say of a workbook that came in by the screen, beside what lies in the database of before and of others.</summary>
public sealed class ControleInWerkboekTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const string Zoekers = "actief-woningzoekenden", Huur = "streefhuur", Daeb = "daeb-woningen";

    private static readonly decimal[] Vroeger = [400, 412, 396, 405, 409, 401];

    /// <summary>Half-years before, from late to early.</summary>
    private static IEnumerable<Meetperiode> Terug(Meetperiode van)
    {
        for (var halfjaar = van.Vorige; ; halfjaar = halfjaar.Vorige)
            yield return halfjaar;
    }

    [Theory]
    [InlineData(Leveringsstatus.Aanvaard, 900, true)]
    [InlineData(Leveringsstatus.Aanvaard, 411, false)]
    [InlineData(Leveringsstatus.Akkoord, 900, false)]
    public async Task AJumpAgainstTheSeries_IsMeasuredOverTheHalfYearsThatWereAccepted(Leveringsstatus status, int nu, bool apart)
    {
        var w = await Leveringswereld.Maak(noaber, Zoekers);
        foreach (var (halfjaar, getal) in Terug(w.Periode).Zip(Vroeger))
            await noaber.Wereld.Eerder(w.Samenwerking, w.Corporatie, halfjaar, Zoekers, getal, status);
        var gevonden = await Gevonden(w, (Zoekers, nu));
        if (!apart)
        {
            Assert.DoesNotContain(gevonden, b => b.Regel == Controleregel.Sprong);
            return;
        }
        var sprong = Assert.Single(gevonden, b => b.Regel == Controleregel.Sprong);
        Assert.Equal(Bevindingsoort.LegUit, sprong.Soort);
        Assert.Contains("ver van de 6 eerdere cijfers", sprong.Tekst, StringComparison.Ordinal);
        Assert.Contains("403", sprong.Tekst, StringComparison.Ordinal);
    }

    // A figure of a whole year comes once in two half-years: five of them are older than the eight half-years of the others.
    [Fact]
    public async Task AFigureOfTheYear_IsComparedWithEnoughYears()
    {
        var w = (await Leveringswereld.Maak(noaber, Daeb)) with { Periode = new(2025, 2) };
        foreach (var (halfjaar, getal) in Terug(w.Periode).Where(h => h.Helft == 2).Zip(Vroeger))
            await noaber.Wereld.Eerder(w.Samenwerking, w.Corporatie, halfjaar, Daeb, getal);
        var sprong = Assert.Single(await Gevonden(w, (Daeb, 900)), b => b.Regel == Controleregel.Sprong);
        Assert.Equal(Bevindingsoort.LegUit, sprong.Soort);
        Assert.Contains("ver van de 6 eerdere cijfers", sprong.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FarFromTheOtherAssociations_IsSaid_AndNeverWhatTheyHave()
    {
        var w = await Leveringswereld.Maak(noaber, Huur);
        await Anderen(w, Inzage.Tafel);
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        Assert.Equal(w.Adres, (await w.LeesIn(ik, w.Werkboek((Huur, 1190)))).Naar);
        var apart = Assert.Single(await Bevindingen(w), b => b.Regel == Controleregel.Anderen);
        Assert.Equal((Bevindingsoort.LetOp, "GM0153"), (apart.Soort, apart.Gebied));
        Assert.StartsWith("Dit is veel hoger dan bij de andere corporaties.", apart.Tekst, StringComparison.Ordinal);
        string[] overal = [(await ik.Haal(w.Adres)).Tekst, (await ik.Haal($"{w.Adres}/bevindingen.csv")).Tekst, .. (await Bevindingen(w)).Select(b => $"{b.Tekst} {b.Herstel} {b.Gegeven}")];
        foreach (var hun in new[] { "517", "523", "531" })
            Assert.All(overal.Select(Zichtbaar), tekst => Assert.DoesNotContain(hun, tekst, StringComparison.Ordinal));
    }

    // Of what is not for the table nothing may be guessed, by trying one figure after another, either.
    [Fact]
    public async Task WhatOthersKeepToThemselves_IsNotComparedWith()
    {
        var w = await Leveringswereld.Maak(noaber, Huur);
        await Anderen(w, Inzage.EigenPartij);
        Assert.DoesNotContain(await Gevonden(w, (Huur, 1190)), b => b.Regel == Controleregel.Anderen);
    }

    [Theory]
    [InlineData("F", null, false)]
    [InlineData("G", null, false)]
    [InlineData("G", "Een kluswoning, verkocht aan de huurder die er al woonde.", true)]
    [InlineData("A", null, null)]
    public async Task AHomeSoldWithABadLabel_AsksForAnExplanation(string label, string? uitleg, bool? uitgelegd)
    {
        var w = await Leveringswereld.Maak(noaber, "verkoop");
        var gevonden = await Gevonden(w, uitleg, ("verkoop", 2), ($"verkoop|energielabel={label}", 2));
        var regel = gevonden.Where(b => b.Regel == Controleregel.AlleenMetUitleg).ToList();
        bool[] verwacht = uitgelegd is { } een ? [een] : [];
        Assert.Equal(verwacht, regel.Select(b => b.Waarde.IsUitgelegd));
        Assert.All(regel, b => Assert.Equal((Bevindingsoort.LegUit, $"energielabel={label}"), (b.Soort, b.Deel)));
    }

    [Fact]
    public async Task AHomeSoldInABadCondition_AsksForAnExplanation_AndIsNeverMoreThanWasSold()
    {
        var w = await Leveringswereld.Maak(noaber, "verkoop", "verkoop-conditie-4");
        var gevonden = await Gevonden(w, ("verkoop", 3), ("verkoop-conditie-4", 4));
        Assert.Equal(Bevindingsoort.LegUit, Assert.Single(gevonden, b => b.Regel == Controleregel.AlleenMetUitleg).Soort);
        Assert.Equal(Bevindingsoort.Blokkeert, Assert.Single(gevonden, b => b.Regel == Controleregel.Hoogstens).Soort);
    }

    [Theory]
    [InlineData(101, true)]
    [InlineData(100, false)]
    public async Task MoreBadLabelsThanHomes_CannotBe(int efg, bool fout)
    {
        var w = await Leveringswereld.Maak(noaber, "woningvoorraad", "woningen-efg");
        var gevonden = (await Gevonden(w, ("woningvoorraad", 100), ("woningen-efg", efg))).Where(b => b.Regel == Controleregel.Hoogstens).ToList();
        Assert.Equal(fout ? 1 : 0, gevonden.Count);
        Assert.All(gevonden, b => Assert.Equal(Bevindingsoort.Blokkeert, b.Soort));
    }

    [Fact]
    public async Task WhoIsLate_IsTold_AndByWhichDay()
    {
        var w = (await Leveringswereld.Maak(noaber, Zoekers)) with { Periode = new(2021, 1) };
        var gevonden = (await Gevonden(w, (Zoekers, 400))).Where(b => b.Regel == Controleregel.OpTijd);
        Assert.Contains(" 2021 te zijn", Assert.Single(gevonden).Tekst, StringComparison.Ordinal);
    }

    /// <summary>Two more associations, whose accepted figures over the same half-year are known to whom they are shown.</summary>
    private async Task Anderen(Leveringswereld w, Inzage inzage)
    {
        foreach (var (naam, getal) in new[] { ("Een", 517m), ("Twee", 523m), ("Drie", 531m) })
            await noaber.Wereld.Eerder(w.Samenwerking, await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, $"{naam} {w.Samenwerking.Slug}"), w.Periode, Huur, getal, inzage: inzage);
    }

    private Task<List<BevindingRij>> Gevonden(Leveringswereld w, params (string, decimal)[] cijfers) => Gevonden(w, null, cijfers);

    private async Task<List<BevindingRij>> Gevonden(Leveringswereld w, string? uitleg, params (string, decimal)[] cijfers)
    {
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        Assert.Equal(w.Adres, (await w.LeesIn(ik, w.Werkboek(uitleg, cijfers))).Naar);
        return await Bevindingen(w);
    }

    private async Task<List<BevindingRij>> Bevindingen(Leveringswereld w)
    {
        await using var db = noaber.Db();
        return await db.Bevindingen.Where(b => b.SamenwerkingId == w.Samenwerking.Id).ToListAsync();
    }

    /// <summary>Without what a page says to a machine: keys and hashes hold any digits.</summary>
    private static string Zichtbaar(string tekst) => System.Text.RegularExpressions.Regex.Replace(tekst, "<[^>]*>|[0-9a-f-]{20,}", " ", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}
