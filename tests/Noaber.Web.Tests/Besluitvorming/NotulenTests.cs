using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Besluitvorming;

/// <summary>Consent that is recorded from signed minutes: what can be signed minutes, and how they are given back.</summary>
public sealed class NotulenTests(Noaberproef noaber) : Voorstelproef(noaber), IClassFixture<Noaberproef>
{
    [Theory]
    [InlineData("verslag.pdf", "<!doctype html><script>alert(1)</script>", "Dit is een tekst of een webpagina.")]
    [InlineData("verslag.pdf", "<!-- %PDF-1.7 --><script>alert(1)</script>", "Dit is geen PDF-bestand, al lijkt het erop.")]
    [InlineData("verslag.docx", "PK\u0003\u0004geen Word", "Dit is een ingepakt bestand (zip).")]
    [InlineData("verslag.pdf", "", "Voeg het ondertekende verslag toe")]
    public async Task SomethingElseThanADocumentOrAPicture_IsRefusedWhateverItIsCalled(string naam, string inhoud, string waarom)
    {
        var (tafel, voorstel) = await Ingediend();
        var antwoord = await Leg(tafel, voorstel, naam, Encoding.UTF8.GetBytes(inhoud));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains(waarom, antwoord.Tekst, StringComparison.Ordinal);
        await using var db = Toepassing.Db();
        Assert.False(await db.Instemmingen.AnyAsync(i => i.VoorstelId == Id(voorstel)));
    }

    [Fact]
    public async Task ANameThatDoesNotFit_IsRefusedAndNotAFault()
    {
        var (tafel, voorstel) = await Ingediend();
        var antwoord = await Leg(tafel, voorstel, new string('a', 300) + ".pdf", "%PDF-1.7"u8.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains("kortere naam", antwoord.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APictureOfTheSignedPage_IsKeptAndGivenBackToBeSavedOnly()
    {
        var (tafel, voorstel) = await Ingediend();
        byte[] foto = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];
        Assert.Equal(HttpStatusCode.Found, (await Leg(tafel, voorstel, "handtekening.jpg", foto)).Status);

        var link = (await tafel.Leider.Pagina(voorstel)).QuerySelector("#instemming a[href$='/stuk']")!.GetAttribute("href")!;
        var stuk = await tafel.Leider.Haal(link);
        Assert.Equal(foto, stuk.Bytes);
        Assert.Equal("application/octet-stream", stuk.Inhoudsoort);
        Assert.Equal("nosniff", stuk.Koppen["X-Content-Type-Options"]);
        Assert.StartsWith("attachment", stuk.Inhoudsplaats, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SentTwice_IsRecordedOnceAndAFaultKeepsTheParty()
    {
        var (tafel, voorstel) = await Ingediend();
        var pagina = await tafel.Leider.Pagina($"{voorstel}/notulen");
        var partij = pagina.QuerySelectorAll<IHtmlOptionElement>("option[value]").Last();
        partij.IsSelected = true;
        var fout = await tafel.Leider.Upload(pagina, "main form", "notulen", "verslag.pdf", []);
        Assert.Equal(partij.Value, fout.Pagina.QuerySelector<IHtmlSelectElement>("[name=partij]")!.Value);

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 3)
            .Select(_ => tafel.Leider.Upload(pagina, "main form", "notulen", "verslag.pdf", "%PDF-1.7"u8.ToArray())));

        Assert.All(antwoorden, antwoord => Assert.Equal(HttpStatusCode.Found, antwoord.Status));
        await using var db = Toepassing.Db();
        Assert.Equal(1, await db.Instemmingen.CountAsync(i => i.VoorstelId == Id(voorstel)));
    }

    private async Task<(Tafel, string)> Ingediend()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await DienIn(tafel, voorstel);
        Assert.Equal(VoorstelStatus.Ingediend, (await Stand(voorstel)).Status);
        return (tafel, voorstel);
    }

    private static async Task<Antwoord> Leg(Tafel tafel, string voorstel, string naam, byte[] inhoud)
    {
        var pagina = await tafel.Leider.Pagina($"{voorstel}/notulen");
        ((IHtmlOptionElement)pagina.QuerySelectorAll("option[value]")[^1]).IsSelected = true;
        return await tafel.Leider.Upload(pagina, "main form", "notulen", naam, inhoud);
    }
}
