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
