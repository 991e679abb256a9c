using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Schrijven;

/// <summary>Targets are written with the agreement, and a change of one is a proposal.</summary>
public sealed class StreefwaardenTests(Noaberproef noaber) : Schrijfproef(noaber), IClassFixture<Noaberproef>
{
    private static readonly Streefwaarde Zeventig = new(Bodsoort.Nieuwbouw, "sociale huur", "woningen", new(70), new(2027, 2030, Telwijze.Gemiddeld));

    private static readonly (string, string?)[] Getypt =
    [
        ("streef-1-soort", "Nieuwbouw"), ("streef-1-wat", "sociale huur"), ("streef-1-aantal", "70"), ("streef-1-van", "2027"), ("streef-1-tot", "2030"),
        ("streef-1-telwijze", "Gemiddeld"),
    ];

    [Fact]
    public async Task ATargetAsItIsTyped_StandsInTheWorkingCopyAndNowhereElse()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        var pagina = await tafel.Leider.Pagina($"{adres}/afspraak/{afspraak.Id}");
        Assert.Equal(HttpStatusCode.Found, (await tafel.Leider.Verstuur(pagina, Form, Getypt)).Status);

        Assert.Equal([Zeventig], (await Afspraak(afspraak.Id)).Streefwaarden);
        await using var db = Toepassing.Db();
        Assert.Empty((await db.Afspraken.AsNoTracking().SingleAsync(a => a.KaderId == tafel.Kader.Id && a.LijnId == afspraak.LijnId)).Streefwaarden);
        var opnieuw = await tafel.Leider.Pagina($"{adres}/afspraak/{afspraak.Id}");
        Assert.Equal(("70", "2030"), (opnieuw.QuerySelector("[name=streef-1-aantal]")!.GetAttribute("value"), opnieuw.QuerySelector("[name=streef-1-tot]")!.GetAttribute("value")));
    }

    [Fact]
    public async Task ATargetThatIsProposed_IsSeenAndComesInForceWithTheVersion()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await InWerkkopie(voorstel, (db, kader) => Zet(db, kader, [Zeventig]));
        Assert.Contains("gemiddeld 70 woningen per jaar, 2027 t/m 2030", (await tafel.Bestuurders[PartijSoort.Huurdersorganisatie].Pagina(await Ingediend(tafel, voorstel))).Body!.TextContent,
            StringComparison.Ordinal);

        var eerste = await Toegepast(tafel, voorstel);
        Assert.Contains("\"streefwaarden\":[{\"soort\":\"Nieuwbouw\"", eerste.Tekst, StringComparison.Ordinal);
        await using var db = Toepassing.Db();
        var afspraak = await db.Afspraken.AsNoTracking().SingleAsync(a => a.KaderId == eerste.KaderId && a.Nummer == "1.1");
        Assert.Equal([Zeventig], afspraak.Streefwaarden);
        var lezen = await tafel.Bestuurders[PartijSoort.Corporatie].Pagina($"{tafel.Adres}/afspraak/{afspraak.Sleutel}");
        Assert.Contains("gemiddeld 70 woningen per jaar", lezen.QuerySelector("[aria-labelledby=streefwaarden]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("nieuwe tekst", lezen.QuerySelector("[aria-labelledby=besloten]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatCannotBeATarget_IsToldAtItsFieldAndNothingIsStored()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        var antwoord = await tafel.Leider.Verstuur(await tafel.Leider.Pagina($"{adres}/afspraak/{afspraak.Id}"), Form,
            ("streef-1-wat", "huur"), ("streef-1-aantal", "veel"), ("streef-1-van", "ooit"),
            ("streef-2-soort", "Huurbeleid"), ("streef-2-wat", "verhoging"), ("streef-2-aantal", "4"), ("streef-2-van", "2027"), ("streef-2-tot", "2029"), ("streef-2-telwijze", "Samen"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Equal(["streef-1-soort", "streef-1-aantal", "streef-1-van", "streef-2-telwijze"],
            antwoord.Pagina.QuerySelectorAll("[data-foutenlijst] a").Select(a => a.GetAttribute("href")!["#veld-".Length..]));
        Assert.Equal("veel", antwoord.Pagina.QuerySelector("[name=streef-1-aantal]")!.GetAttribute("value"));
        Assert.Empty((await Afspraak(afspraak.Id)).Streefwaarden);
    }

    [Fact]
    public async Task ADefinition_IsChosenAndItsUnitHolds()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        var pagina = await tafel.Leider.Pagina($"{adres}/afspraak/{afspraak.Id}");
        foreach (var (definitie, eenheid, veld) in new[] { ("nieuwbouw", "plekken", "eenheid"), ("bestaat-niet", "woningen", "indicator") })
            Assert.Equal([$"#veld-streef-1-{veld}"], (await tafel.Leider.Verstuur(pagina, Form, [.. Getypt, ("streef-1-indicator", definitie), ("streef-1-eenheid", eenheid)]))
                .Pagina.QuerySelectorAll("[data-foutenlijst] a").Select(a => a.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.Found, (await tafel.Leider.Verstuur(pagina, Form, [.. Getypt, ("streef-1-indicator", "nieuwbouw")])).Status);
        Assert.Equal([Zeventig with { Indicator = "nieuwbouw" }], (await Afspraak(afspraak.Id)).Streefwaarden);
    }

    [Fact]
    public async Task TwoPeopleOnOneTarget_TheSecondSeesBoth()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        var (een, twee) = (await tafel.Leider.Pagina($"{adres}/afspraak/{afspraak.Id}"), await tafel.Leider.Pagina($"{adres}/afspraak/{afspraak.Id}"));
        await tafel.Leider.Verstuur(een, Form, Getypt);
        var tweede = await tafel.Leider.Verstuur(twee, Form, [.. Getypt.Where(v => v.Item1 != "streef-1-aantal"), ("streef-1-aantal", "80")]);

        Assert.Equal(HttpStatusCode.Conflict, tweede.Status);
        Assert.Contains("Bij ‘Hoeveel?’ staat nu:70", tweede.Pagina.QuerySelector(".botsing")!.TextContent.Replace("\n", "", StringComparison.Ordinal).Replace(" 70", "70", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("80", tweede.Pagina.QuerySelector("[name=streef-1-aantal]")!.GetAttribute("value"));
        Assert.Equal([Zeventig], (await Afspraak(afspraak.Id)).Streefwaarden);
    }

    [Fact]
    public async Task ANumberInTheWords_IsTakenOverBesideWhatWasTyped()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        var pagina = await tafel.Leider.Pagina($"{adres}/afspraak/{afspraak.Id}");
        Assert.Contains("ten hoogste 12 maanden", pagina.QuerySelector(".streefsuggesties")!.TextContent, StringComparison.Ordinal);
        var nog = Array.FindIndex([.. pagina.QuerySelectorAll(".streefsuggesties li")], li => li.TextContent.Contains("ten hoogste 12 maanden", StringComparison.Ordinal));
        var antwoord = await tafel.Leider.Verstuur(pagina, Form, [.. Getypt, ("tekst", "Nog niet bewaard."), ("Doe", $"streef-neem-{nog}")]);

        Assert.Equal(HttpStatusCode.OK, antwoord.Status);
        Assert.Equal(("70", "maximaal 12", "2026"), (Waarde("streef-1-aantal"), Waarde("streef-2-aantal"), Waarde("streef-2-van")));
        Assert.Equal("Nog niet bewaard.", Veld(antwoord.Pagina, "tekst"));
        Assert.Empty((await Afspraak(afspraak.Id)).Streefwaarden);

        Assert.Equal(HttpStatusCode.Found, (await tafel.Leider.Verstuur(antwoord.Pagina, Form)).Status);
        Assert.Equal(2, (await Afspraak(afspraak.Id)).Streefwaarden.Count);

        string? Waarde(string naam) => antwoord.Pagina.QuerySelector($"[name={naam}]")!.GetAttribute("value");
    }

    [Fact]
    public async Task AProposalThatWasOvertaken_TakesOverTheTargetsOfTheNewerVersion()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        var eerder = await Begin(tafel, "Streefwaarde");
        await Schrijf(voorstel, "De zoektijd is ten hoogste elf maanden.");
        await InWerkkopie(eerder, (db, kader) => Zet(db, kader, [Zeventig]));
        await StelVast(tafel, eerder);
        await Doe(tafel.Leider, voorstel, "overzetten");

        await InWerkkopie(voorstel, async (db, kader) =>
        {
            var afspraak = await db.Afspraken.AsNoTracking().SingleAsync(a => a.KaderId == kader && a.Nummer == "1.1");
            Assert.Equal([Zeventig], afspraak.Streefwaarden);
            Assert.Equal("De zoektijd is ten hoogste elf maanden.", afspraak.Tekst);
        });
        Assert.Empty((await Stand(voorstel)).NaTeKijken);
    }

    private async Task<string> Ingediend(Besluitvorming.Tafel tafel, string voorstel)
    {
        await DienIn(tafel, voorstel);
        return voorstel;
    }

    private async Task<VersieRij> Toegepast(Besluitvorming.Tafel tafel, string voorstel)
    {
        var overleg = await Overleg(tafel, Drie);
        await Doe(tafel.Leider, voorstel, "agenderen", ("overleg", $"{overleg}"));
        await Begin(overleg);
        await Doe(tafel.Leider, voorstel, "besluit", ("Uitkomst", "Ongewijzigd"));
        await StemAllenIn(tafel, voorstel);
        await using var db = Toepassing.Db();
        return await db.Versies.AsNoTracking().SingleAsync(v => v.VoorstelId == Id(voorstel));
    }

    private static async Task Zet(NoaberDb db, Guid kader, IReadOnlyList<Streefwaarde> doelen)
    {
        (await db.Afspraken.SingleAsync(a => a.KaderId == kader && a.Nummer == "1.1")).Streefwaarden = doelen;
        await db.SaveChangesAsync();
    }
}
