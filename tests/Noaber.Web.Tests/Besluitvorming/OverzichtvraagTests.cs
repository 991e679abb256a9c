using AngleSharp.Dom;
using Noaber.Kernel.Partijen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Besluitvorming;

/// <summary>What *Overzicht* asks of the people of one party about a proposal: each what is theirs, and what waits for whom.</summary>
public sealed class OverzichtvraagTests(Noaberproef noaber) : Voorstelproef(noaber), IClassFixture<Noaberproef>
{
    [Theory]
    [InlineData(Rol.Bestuurder, "Lees het voorstel en bepaal of jullie partij instemt.")]
    [InlineData(Rol.Bewerker, "Geef jullie zienswijze. Of jullie partij instemt, bepaalt jullie bestuurder.")]
    [InlineData(Rol.Lezer, "Jullie bestuurder is aan zet: die bepaalt of jullie partij instemt.")]
    public async Task WhileTheConsentOfTheirPartyIsAsked_EveryoneReadsWhoseTurnItIs(Rol rol, string vraag)
    {
        var (tafel, voorstel) = await Ingediend();
        using var iemand = Toepassing.Als(await Toepassing.Wereld.Iemand(tafel.Samenwerking, PartijSoort.Corporatie, rol));

        Assert.Contains(vraag, (await iemand.Pagina(tafel.Adres)).QuerySelector("#gevraagd")!.TextContent, StringComparison.Ordinal);

        await StemIn(tafel.Bestuurders[PartijSoort.Corporatie], voorstel);
        Assert.DoesNotContain("bestuurder", Gevraagd(await iemand.Pagina(tafel.Adres)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task OvertakenByAnother_WhoMadeItIsAskedToMoveItAndNobodyToConsent()
    {
        var tafel = await Tafel();
        var (eerste, tweede) = (await Begin(tafel, "Het eerste"), await Begin(tafel, "Het tweede"));
        await Schrijf(tweede, "De zoektijd is ten hoogste negen maanden.");
        await DienIn(tafel, tweede);
        await StelVast(tafel, eerste);

        Assert.DoesNotContain("instemt", Gevraagd(await tafel.Bestuurders[PartijSoort.Corporatie].Pagina(tafel.Adres)), StringComparison.Ordinal);
        Assert.Contains("zet dit voorstel over", Gevraagd(await tafel.Leider.Pagina(tafel.Adres)), StringComparison.Ordinal);
        await Doe(tafel.Leider, tweede, "overzetten");
        await Doe(tafel.Leider, tweede, "nagekeken");

        Assert.Contains("bepaal of jullie partij instemt", Gevraagd(await tafel.Bestuurders[PartijSoort.Corporatie].Pagina(tafel.Adres)), StringComparison.Ordinal);
    }

    private static string Gevraagd(IDocument pagina) => pagina.QuerySelector("#gevraagd")?.TextContent ?? "";

    private async Task<(Tafel, string)> Ingediend()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await Schrijf(voorstel, "De zoektijd is ten hoogste tien maanden.");
        await DienIn(tafel, voorstel);
        return (tafel, voorstel);
    }
}
