using System.Net;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Besluitvorming;

/// <summary>A meeting decides on another text than lies there, or someone records another decision than the one that stands.</summary>
public sealed class GewijzigdTests(Noaberproef noaber) : Voorstelproef(noaber), IClassFixture<Noaberproef>
{
    [Fact]
    public async Task AnotherTextDecided_WaitsForThatTextAndAsksEveryConsentAnew()
    {
        var tafel = await Tafel();
        var voorstel = await InOverleg(tafel);
        await StemIn(tafel.Bestuurders[PartijSoort.Corporatie], voorstel);

        await Doe(tafel.Leider, voorstel, "besluit", ("Uitkomst", "Gewijzigd"), ("Toelichting", "Elf maanden in plaats van tien."));

        Assert.Contains("moet nog worden geschreven", (await tafel.Leider.Pagina(voorstel)).Body!.TextContent, StringComparison.Ordinal);
        foreach (var soort in Drie)
            Assert.Equal(HttpStatusCode.Found, (await tafel.Bestuurders[soort].Haal($"{voorstel}/instemmen")).Status);
        Assert.Equal(VoorstelStatus.Geagendeerd, (await Stand(voorstel)).Status);

        await Schrijf(voorstel, "De zoektijd is ten hoogste elf maanden. De gemeente ziet erop toe.");
        foreach (var soort in Drie)
            await StemIn(tafel.Bestuurders[soort], voorstel);
        Assert.Equal(VoorstelStatus.GewijzigdVastgesteld, (await Stand(voorstel)).Status);
    }

    [Fact]
    public async Task ConsentOnAPageOfBeforeTheDecision_IsNotTakenForTheOtherText()
    {
        var tafel = await Tafel();
        var voorstel = await InOverleg(tafel);
        var huurders = tafel.Bestuurders[PartijSoort.Huurdersorganisatie];
        var gelezen = await huurders.Pagina($"{voorstel}/instemmen");
        await Doe(tafel.Leider, voorstel, "besluit", ("Uitkomst", "Gewijzigd"));

        var geweigerd = await StemIn(huurders, gelezen);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, geweigerd.Status);
        Assert.Contains("nog niet geschreven", geweigerd.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherDecisionThanTheOneThatStands_IsRefusedWithItsWords()
    {
        var tafel = await Tafel();
        var voorstel = await InOverleg(tafel);
        var open = await tafel.Leider.Pagina(voorstel);
        await Doe(tafel.Leider, voorstel, "besluit", ("Uitkomst", "Ongewijzigd"));

        var anders = await tafel.Leider.Verstuur(open, "form[action$='/besluit']", ("Uitkomst", "GeenAfspraken"), ("Toelichting", "De huurders zijn tegen."));
        var nogEens = await tafel.Leider.Verstuur(open, "form[action$='/besluit']", ("Uitkomst", "Ongewijzigd"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Found), (anders.Status, nogEens.Status));
        Assert.Contains("Er is al een besluit vastgelegd", anders.Tekst, StringComparison.Ordinal);
        Assert.Contains("De huurders zijn tegen.", anders.Tekst, StringComparison.Ordinal);
        Assert.Equal(BesluitUitkomst.Ongewijzigd, (await Stand(voorstel)).Uitkomst);
    }

    [Fact]
    public async Task AProposalThatChangesNothing_IsNotHandedIn()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);

        var geweigerd = await Doe(tafel.Leider, voorstel, "indienen");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, geweigerd.Status);
        Assert.Contains("Dit voorstel wijzigt nog niets", geweigerd.Tekst, StringComparison.Ordinal);
        Assert.Equal(VoorstelStatus.Concept, (await Stand(voorstel)).Status);
        await Schrijf(voorstel, "De zoektijd is ten hoogste elf maanden.");
        Assert.Equal(HttpStatusCode.Found, (await Doe(tafel.Leider, voorstel, "indienen")).Status);
    }

    [Fact]
    public async Task ALapsedConsent_IsComparedWithTheTextThatWasConsentedTo()
    {
        var tafel = await Tafel();
        var voorstel = await InOverleg(tafel);
        var corporatie = tafel.Bestuurders[PartijSoort.Corporatie];
        await StemIn(corporatie, voorstel);
        await Schrijf(voorstel, "De zoektijd is ten hoogste elf maanden. De gemeente ziet erop toe.");

        var link = (await corporatie.Pagina(voorstel)).QuerySelector("#instemming a[href$='/verschil']")!.GetAttribute("href")!;
        var verschil = (await corporatie.Pagina(link)).QuerySelector(".verschil")!;

        Assert.Contains("tien", verschil.QuerySelector("del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("elf", verschil.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("maanden. De gemeente ziet erop toe.", verschil.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await corporatie.Haal($"{voorstel}/instemming/{Guid.NewGuid()}/verschil")).Status);
    }

    /// <summary>A proposal with a text of its own, on the agenda of a meeting in progress.</summary>
    private async Task<string> InOverleg(Tafel tafel)
    {
        var voorstel = await Begin(tafel);
        await Schrijf(voorstel, "De zoektijd is ten hoogste tien maanden. De gemeente ziet erop toe.");
        await DienIn(tafel, voorstel);
        var overleg = await Overleg(tafel, Drie);
        await Doe(tafel.Leider, voorstel, "agenderen", ("overleg", $"{overleg}"));
        await Begin(overleg);
        return voorstel;
    }
}
