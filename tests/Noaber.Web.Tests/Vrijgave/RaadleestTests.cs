using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Cijfers;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Vrijgave;

/// <summary>A member of the council reads figures as they were released: rounded, with the released total, and in a permalink for ever.</summary>
public sealed class RaadleestTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const string Apart = "cijfer=huishoudens-met-huurachterstand&per=partij", Samen = "cijfer=huishoudens-met-huurachterstand";

    [Fact]
    public async Task Figures_AreRoundedAsReleased_AndTheOwnOnesAreNot()
    {
        var w = await Afgerond();
        await w.Uit(Publiek.Raad, doorAllen: true);
        Assert.Equal(["4210", "5935", "7350"], (await Cellen(w, PartijSoort.Overig, Apart)).Order());
        Assert.Equal(["17495"], await Cellen(w, PartijSoort.Overig, Samen));
        Assert.Equal(["4212", "5934", "7351"], (await Cellen(w, PartijSoort.Huurdersorganisatie, Apart)).Order());
        Assert.Equal(["17497"], await Cellen(w, PartijSoort.Huurdersorganisatie, Samen));
    }

    [Fact]
    public async Task ItsSource_IsTheRelease_AndAFileSaysForWhomItIs()
    {
        var w = await Afgerond();
        await w.Uit(Publiek.Raad, doorAllen: true);
        using var raadslid = await w.Als(PartijSoort.Overig, Rol.Lezer);
        var bron = (await raadslid.Pagina($"{Monitor(w)}/cijfers?{Apart}")).QuerySelector(".figuur")!.TextContent;
        Assert.Contains("Bron: vrijgave 1 van ", bron, StringComparison.Ordinal);
        Assert.Contains("Vrijgegeven voor de raad", await (await raadslid.Haal($"{Monitor(w)}/cijfers/bestand.xlsx?{Apart}")).Tekst(), StringComparison.Ordinal);
        // What was released is taken by anyone: that is nobody's to know.
        await using var db = noaber.Db();
        Assert.DoesNotContain(db.Cijferdownloads, d => d.SamenwerkingId == w.Samenwerking.Id && d.DoorId != null);
    }

    [Fact]
    public async Task WhatIsTakenBack_IsGoneFromTheNextRelease_AndStaysInAPermalink()
    {
        var w = await Afgerond();
        await w.Uit(Publiek.Raad, doorAllen: true);
        using var raadslid = await w.Als(PartijSoort.Overig, Rol.Lezer);
        var beeld = (await raadslid.Verstuur(await raadslid.Pagina($"{Monitor(w)}/cijfers?{Apart}"), "form[action$='/beeld']")).Naar!;
        var vraag = await w.Gevraagd(Publiek.Raad, beantwoord: false);
        await noaber.Wereld.Bewaar(Vrijgavewereld.Antwoord(vraag, w.Corporaties[^1], ja: false));
        Assert.Contains("7350", await Cellen(w, PartijSoort.Overig, Apart));

        await w.Uit(Publiek.Raad);
        Assert.DoesNotContain("7350", await Cellen(w, PartijSoort.Overig, Apart));
        // The total was out already, and stays so: it is the released one, and not what is left.
        Assert.Equal(["17495"], await Cellen(w, PartijSoort.Overig, Samen));
        Assert.Contains("7350", Cijferwereld.Cellen(await raadslid.Pagina(beeld)));
        // Who sees all of it reads the picture of the council as it is.
        using var gemeente = await w.Als(PartijSoort.Gemeente, Rol.Lezer);
        Assert.Contains("7350", Cijferwereld.Cellen(await gemeente.Pagina(beeld)));
    }

    /// <summary>A count of people, which this partnership rounds for the council.</summary>
    private async Task<Vrijgavewereld> Afgerond()
    {
        var w = await Vrijgavewereld.Maak(noaber, "huishoudens-met-huurachterstand", Inzage.Tafel);
        await noaber.Wereld.Bewaar(new VrijgaveregelRij
        {
            SamenwerkingId = w.Samenwerking.Id, Indicator = w.Indicator, Publiek = Publiek.Raad, Minste = 10, MinsteNoemer = 20, Marge = 10, Afronding = 5,
        });
        return w;
    }

    private static string Monitor(Vrijgavewereld w) => $"/s/{w.Samenwerking.Slug}/monitor";

    private static async Task<IReadOnlyList<string>> Cellen(Vrijgavewereld w, PartijSoort soort, string vraag)
    {
        using var browser = await w.Als(soort, Rol.Lezer);
        return Cijferwereld.Cellen(await browser.Pagina($"{Monitor(w)}/cijfers?{vraag}"));
    }
}
