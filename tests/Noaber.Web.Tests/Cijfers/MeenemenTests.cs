using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Shell.Design;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Cijfers;

/// <summary>In a file is what the reader sees on the screen and no more; of whom it is gets written down.</summary>
public sealed class MeenemenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    // A number that stands nowhere else.
    private const int Sloop = 7391, Uitzettingen = 8463;

    private static readonly string[] Vormen = ["xlsx", "ods", "csv"];

    private async Task<Cijferwereld> Wereld()
    {
        var w = await Cijferwereld.Maak(noaber);
        await w.Levering(w.Een, Leveringsstatus.Vergrendeld, ("sloop", "GM0153", Sloop), ("huisuitzettingen", "GM0153", Uitzettingen));
        return w;
    }

    [Theory]
    [InlineData(PartijSoort.Gemeente, true, true)]
    [InlineData(PartijSoort.Corporatie, true, true)]
    [InlineData(PartijSoort.Huurdersorganisatie, true, false)]
    [InlineData(PartijSoort.Zorgpartij, true, false)]
    [InlineData(PartijSoort.Overig, false, false)]
    public async Task EachFile_HoldsWhatTheReaderMaySee(PartijSoort soort, bool sloop, bool uitzettingen)
    {
        var w = await Wereld();
        using var ik = await w.Als(soort);
        foreach (var vorm in Vormen)
        {
            var tekst = await Tekst(ik, $"{w.Monitor}/cijfers/bestand.{vorm}?cijfer=sloop&cijfer=huisuitzettingen&cijfer=inwoners&per=partij");
            Assert.Equal(sloop, tekst.Contains($"{Sloop}", StringComparison.Ordinal));
            Assert.Equal(uitzettingen, tekst.Contains($"{Uitzettingen}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task WhoTookWhich_IsWrittenDownForThePartyOfWhichItIs()
    {
        var w = await Wereld();
        using var ik = await w.Als(PartijSoort.Huurdersorganisatie);
        foreach (var vorm in Vormen)
            await ik.Haal($"{w.Monitor}/cijfers/bestand.{vorm}?cijfer=sloop&per=partij");
        // Public figures are of nobody.
        await ik.Haal($"{w.Monitor}/cijfers/bestand.csv?cijfer=inwoners");
        await using var db = noaber.Db();
        var regels = await db.Cijferdownloads.Where(d => d.SamenwerkingId == w.Leveringen.Samenwerking.Id).OrderBy(d => d.Op).ToListAsync();
        Assert.Equal(Vormen, regels.Select(r => r.Vorm));
        Assert.All(regels, r => Assert.Equal((w.Een, 1), (r.PartijId, r.Aantal)));
    }

    [Fact]
    public async Task AQuestionThatIsWrong_IsToldOnThePageThatAsksIt()
    {
        var w = await Wereld();
        using var ik = await w.Als(PartijSoort.Gemeente);
        foreach (var vraag in new[] { "", "cijfer=bestaatniet", "cijfer=inwoners&van=straks" })
            Assert.StartsWith($"{w.Monitor}/cijfers?", (await ik.Haal($"{w.Monitor}/cijfers/bestand.xlsx?{vraag}")).Naar, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ik.Haal($"{w.Monitor}/cijfers/bestand.exe?cijfer=inwoners")).Status);
    }

    [Fact]
    public async Task ADashboard_IsPrintedWithWhatItsReaderSees()
    {
        var w = await Wereld();
        using var ik = await w.Als(PartijSoort.Gemeente);
        var pdf = await ik.Haal($"{w.Monitor}/bord/openbaar/pdf");
        Assert.StartsWith("application/pdf", pdf.Inhoudsoort, StringComparison.Ordinal);
        var tekst = Encoding.Latin1.GetString(pdf.Bytes);
        Assert.StartsWith("%PDF-", tekst, StringComparison.Ordinal);
        Assert.Contains("/MarkInfo", tekst, StringComparison.Ordinal);
        Assert.Contains("/Outlines", tekst, StringComparison.Ordinal);
        using var niemand = noaber.Niemand();
        Assert.Equal(HttpStatusCode.Found, (await niemand.Haal($"{w.Monitor}/bord/openbaar/pdf")).Status);
    }

    [Fact]
    public async Task WhatIsPrinted_HoldsAllThatItNeeds()
    {
        var w = await Wereld();
        using var ik = await w.Als(PartijSoort.Gemeente);
        var afdruk = noaber.Services.GetRequiredService<Afdruk>();
        var pagina = (await ik.Haal($"{w.Monitor}/bord/energielabels")).Html.Replace("</main>", "<noaber-kaart vormen=\"/vormen/2024\"></noaber-kaart></main>", StringComparison.Ordinal);
        var html = await afdruk.InEenStuk(pagina, _ => Task.FromResult("{\"naam\":\"</script>\"}"u8.ToArray()));
        Assert.DoesNotContain("/dist/", html, StringComparison.Ordinal);
        Assert.Contains("@font-face", html, StringComparison.Ordinal);
        Assert.Contains("data:font/woff2;base64,", html, StringComparison.Ordinal);
        Assert.Contains("<\\/script>\"}", html, StringComparison.Ordinal);
    }

    internal static async Task<string> Tekst(Browser ik, string adres)
    {
        var antwoord = await ik.Haal(adres);
        Assert.Equal(HttpStatusCode.OK, antwoord.Status);
        return await antwoord.Tekst();
    }
}
