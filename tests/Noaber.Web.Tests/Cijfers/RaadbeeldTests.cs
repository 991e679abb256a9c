using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Overleg;
using Noaber.Web.Tests.Proef;
using Noaber.Web.Tests.Vrijgave;
using static Noaber.Kernel.Monitor.Definities.Inzage;
using static Noaber.Kernel.Partijen.PartijSoort;
using static Noaber.Kernel.Partijen.Rol;

namespace Noaber.Web.Tests.Cijfers;

/// <summary>When the meeting closed, before or after that day or never.</summary>
public enum Vrijgegeven
{
    Nooit,
    Ervoor,
    Erna,
}

/// <summary>A figure that was frozen shows each reader for ever what that reader saw then: the council what had been released.</summary>
public sealed class RaadbeeldTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const string Titel = "Van Zwijger", Getal = "7.351";

    private static readonly ConcurrentDictionary<(Noaberproef, Inzage, Vrijgegeven), Lazy<Task<Overlegwereld>>> Werelden = new();

    /// <summary>Who sees the figure without a release, at the table where all see the same.</summary>
    public static TheoryData<PartijSoort, Rol, bool, Inzage, bool> Lezers => new()
    {
        { Gemeente, Lezer, false, Tafel, true },
        { Corporatie, Bestuurder, true, Tafel, true },
        { Corporatie, Bewerker, false, Tafel, true },
        { Huurdersorganisatie, Lezer, false, Tafel, true },
        { Zorgpartij, Lezer, false, Tafel, true },
        { Overig, Procesleider, false, Tafel, true },
        { Overig, Monitorbeheerder, false, Tafel, true },
        { Overig, Lezer, false, Tafel, false },
        { Overig, Bestuurder, false, Tafel, false },
        { Gemeente, Lezer, false, EigenPartij, false },
        { Corporatie, Bestuurder, true, EigenPartij, false },
        { Corporatie, Bewerker, false, EigenPartij, false },
        { Huurdersorganisatie, Lezer, false, EigenPartij, false },
        { Overig, Procesleider, false, EigenPartij, false },
        { Overig, Monitorbeheerder, false, EigenPartij, false },
        { Overig, Lezer, false, EigenPartij, false },
    };

    [Theory]
    [MemberData(nameof(Lezers))]
    public async Task WhatWasReleasedThen_StaysForWhoReadsByReleases(PartijSoort soort, Rol rol, bool vanDieCorporatie, Inzage inzage, bool zonderVrijgave)
    {
        foreach (var wanneer in Enum.GetValues<Vrijgegeven>())
        {
            var w = await Wereld(inzage, wanneer);
            using var lezer = await Als(w.Vrijgave, soort, rol, vanDieCorporatie);
            var bijlage = (await lezer.Pagina(w.Adres)).QuerySelector(".bijlage")!;
            var ziet = zonderVrijgave || wanneer == Vrijgegeven.Ervoor;
            Assert.Equal((ziet, Titel), (bijlage.TextContent.Contains(Getal, StringComparison.Ordinal), bijlage.QuerySelector("h4")!.TextContent));
            if (!ziet)
                Assert.Equal(inzage == Tafel ? "Deze cijfers mag jij niet zien." : "Er waren hiervan toen geen cijfers.", bijlage.QuerySelector("p")!.TextContent);
            // Where it came out later, that is where it is.
            Assert.Equal(!zonderVrijgave && wanneer == Vrijgegeven.Erna, bijlage.TextContent.Contains("Er zijn nieuwere cijfers", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task TheTableAndTheCouncil_HaveOnePictureWhereTheySawTheSame_AndTwoWhereTheyDidNot()
    {
        Assert.Equal((true, true, true), await Beelden(Tafel, Vrijgegeven.Ervoor, anders: true));
        Assert.Equal((true, false, true), await Beelden(Tafel, Vrijgegeven.Erna, anders: true));
        Assert.Equal((true, true, true), await Beelden(EigenPartij, Vrijgegeven.Ervoor, anders: false));
        Assert.Equal((false, false, true), await Beelden(EigenPartij, Vrijgegeven.Nooit, anders: false));
    }

    [Theory]
    [InlineData(Publiek.Raad, false)]
    [InlineData(Publiek.Openbaar, true)]
    public async Task WhatIsForTheCouncilAlone_IsNotPassedOnToAnybody(Publiek publiek, bool gaatMee)
    {
        var w = await Maak(EigenPartij, Vrijgegeven.Ervoor, publiek);
        using var leider = await w.Vrijgave.Als(Gemeente, Procesleider);
        Assert.Contains(Titel, await Word(leider, $"{w.Adres}/verslag.docx"), StringComparison.Ordinal);
        Assert.Equal(gaatMee, (await Word(leider, $"{w.Adres}/verslag.docx?vertrouwelijk=zonder")).Contains(Titel, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatAPartyTakesBackLater_StaysInThePictureOfThatDay()
    {
        var w = await Maak(Tafel, Vrijgegeven.Ervoor, Publiek.Raad);
        var vraag = await w.Vrijgave.Gevraagd(Publiek.Raad);
        await noaber.Wereld.Bewaar(Vrijgavewereld.Antwoord(vraag, w.Vrijgave.Corporaties[^1], ja: false));
        await w.Vrijgave.Uit(Publiek.Raad);
        using var raadslid = await w.Vrijgave.Als(Overig, Lezer);
        Assert.DoesNotContain(Getal, (await raadslid.Pagina($"/s/{w.Vrijgave.Samenwerking.Slug}/monitor/cijfers?{w.Vraag}")).QuerySelector(".figuur")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Getal, (await raadslid.Pagina(w.Adres)).QuerySelector(".bijlage")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsFrozen_LosesNeitherPictureAndGetsNoOther()
    {
        var w = await Wereld(Tafel, Vrijgegeven.Ervoor);
        await using var db = noaber.Db();
        foreach (var sql in new[]
        {
            "update cijferbijlage set beeld_id = null, vast_op = null where raadbeeld_id is not null",
            "update cijferbijlage set raadbeeld_id = gen_random_uuid() where raadbeeld_id is not null",
        })
            Assert.NotNull(await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql)));
        Assert.NotNull((await db.Cijferbijlagen.SingleAsync(b => b.SamenwerkingId == w.Vrijgave.Samenwerking.Id)).RaadbeeldId);
    }

    private async Task<(bool Tafel, bool Raad, bool Klopt)> Beelden(Inzage inzage, Vrijgegeven wanneer, bool anders)
    {
        var w = await Wereld(inzage, wanneer);
        await using var db = noaber.Db();
        var rij = await db.Cijferbijlagen.SingleAsync(b => b.SamenwerkingId == w.Vrijgave.Samenwerking.Id);
        return (rij.BeeldId is not null, rij.RaadbeeldId is not null, anders == (rij.BeeldId != rij.RaadbeeldId));
    }

    private Task<Overlegwereld> Wereld(Inzage inzage, Vrijgegeven wanneer) =>
        Werelden.GetOrAdd((noaber, inzage, wanneer), _ => new(() => Maak(inzage, wanneer, Publiek.Raad))).Value;

    /// <summary>A meeting with the figure of the association Zwijger, that is over.</summary>
    private static Cijferbijlage Bijlage(AgendapuntRij punt, string vraag) => new()
    {
        SamenwerkingId = punt.SamenwerkingId, AgendapuntId = punt.Id, Titel = Titel, Vraag = vraag, DoorId = null, Op = DateTimeOffset.UtcNow,
    };

    private async Task<Overlegwereld> Maak(Inzage inzage, Vrijgegeven wanneer, Publiek publiek)
    {
        var indicator = inzage == Tafel ? Vrijgavewereld.Woningvoorraad : "huisuitzettingen";
        Assert.Equal(inzage, Catalogus.Standaard.Zoek(indicator)!.Inzage);
        await Cijferwereld.MetInwoners(noaber);
        var w = await Vrijgavewereld.Maak(noaber, indicator, inzage);
        var rijen = Overlegproef.Rijen(w.Samenwerking, await noaber.Wereld.Partij(w.Samenwerking, Gemeente));
        await noaber.Wereld.Bewaar([.. rijen]);
        var vraag = $"cijfer={indicator}&partij={w.Corporaties[^1]}";
        await noaber.Wereld.Bewaar(Bijlage(rijen.OfType<AgendapuntRij>().Single(), vraag));
        var adres = Overlegproef.Adres(w.Samenwerking, rijen.OfType<OverlegRij>().Single());
        if (wanneer == Vrijgegeven.Ervoor)
            await w.Uit(publiek, doorAllen: true);
        using var leider = await w.Als(Gemeente, Procesleider);
        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(await leider.Pagina(adres), "form[action$='/sluiten']")).Status);
        if (wanneer == Vrijgegeven.Erna)
            await w.Uit(publiek, doorAllen: true);
        return new(w, adres, vraag);
    }

    /// <summary>Somebody of a party of this kind, or of the association of which the figure is.</summary>
    private async Task<Browser> Als(Vrijgavewereld w, PartijSoort soort, Rol rol, bool vanDieCorporatie)
    {
        var account = await noaber.Wereld.Iemand(w.Samenwerking, soort, rol);
        if (vanDieCorporatie)
        {
            await using var db = noaber.Db();
            await db.Deelnemers.Where(d => d.AccountId == account.Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.PartijId, w.Corporaties[^1]));
        }
        return noaber.Als(account);
    }

    private static async Task<string> Word(Browser wie, string adres)
    {
        using var zip = new ZipArchive(new MemoryStream((await wie.Haal(adres)).Bytes));
        using var lezer = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return await lezer.ReadToEndAsync();
    }

    private sealed record Overlegwereld(Vrijgavewereld Vrijgave, string Adres, string Vraag);
}
