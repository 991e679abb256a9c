using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Noaber.Kernel.Partijen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Besluitvorming;

/// <summary>What was decided, on the overview of those whom it concerns.</summary>
public sealed class GebeurtenisTests(Noaberproef noaber) : Voorstelproef(noaber), IClassFixture<Noaberproef>
{
    [Fact]
    public async Task ConsentFromSignedMinutes_IsShownToThePartyItWasRecordedFor()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel, "Zoektijd halveren");
        await LegVoor(tafel, voorstel);
        var corporatie = await Toepassing.Wereld.Partij(tafel.Samenwerking, PartijSoort.Corporatie);
        var pagina = await tafel.Leider.Pagina($"{voorstel}/notulen");
        pagina.QuerySelector<IHtmlOptionElement>($"option[value='{corporatie}']")!.IsSelected = true;
        await tafel.Leider.Upload(pagina, "main form", "notulen", "verslag.pdf", "%PDF-1.4 getekend"u8.ToArray());

        var vanOns = (await tafel.Bestuurders[PartijSoort.Corporatie].Pagina(tafel.Adres)).QuerySelector("#gebeurd");
        Assert.Contains("dat jullie instemmen met ‘Zoektijd halveren’", vanOns?.TextContent ?? "", StringComparison.Ordinal);
        foreach (var ander in new[] { tafel.Leider, tafel.Bestuurders[PartijSoort.Huurdersorganisatie] })
            Assert.DoesNotContain("dat jullie instemmen", (await ander.Pagina(tafel.Adres)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AVersionThatWasAdopted_IsShownToEveryone()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await Schrijf(voorstel, "Een andere tekst.");
        await LegVoor(tafel, voorstel);
        await StemAllenIn(tafel, voorstel);

        using var raadslid = Toepassing.Als(await Toepassing.Wereld.Iemand(tafel.Samenwerking, PartijSoort.Overig, Rol.Lezer));
        Assert.Contains("is vastgesteld en geldt vanaf", (await raadslid.Pagina(tafel.Adres)).Body!.TextContent, StringComparison.Ordinal);
    }
}
