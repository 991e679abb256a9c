using System.IO.Compression;
using System.Net;
using Noaber.Files.Uitvoer;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;
using static Noaber.Web.Tests.Overleg.Overlegproef;

namespace Noaber.Web.Tests.Overleg;

public sealed class VerslagTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task PdfWhileTheMeetingIsInProgress_SaysWhenItComesAndWhatThereIsMeanwhile()
    {
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Bezig, o => Punt(o, 1, "Woningen aan de haven"));
        using var leider = noaber.Als(w.Leider);

        var antwoord = await leider.Haal(w.Adres("/verslag.pdf"));

        Assert.Equal(HttpStatusCode.Conflict, antwoord.Status);
        Assert.Contains("Een PDF maken we als het overleg is gesloten", antwoord.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("wijziging", antwoord.Pagina.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(antwoord.Pagina.QuerySelector($"main a[href='{w.Adres("/verslag")}']"));
    }

    [Fact]
    public async Task ReportOfAClosedMeeting_IsThereInWordAndInPdfWhereTheMachineCan()
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Verslag");
        using var leider = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Procesleider));
        var rijen = Rijen(samenwerking, await noaber.Wereld.Partij(samenwerking, PartijSoort.Gemeente));
        await noaber.Wereld.Bewaar(rijen);
        var overleg = rijen.OfType<OverlegRij>().Single();
        Assert.Equal(HttpStatusCode.Conflict, (await leider.Haal(Adres(samenwerking, overleg, "/verslag.pdf"))).Status);
        await leider.Verstuur(await leider.Pagina(Adres(samenwerking, overleg)), "form[action$=sluiten]");

        var word = await leider.Haal(Adres(samenwerking, overleg, "/verslag.docx"));
        Assert.Equal(HttpStatusCode.OK, word.Status);
        Assert.StartsWith("PK", word.Html, StringComparison.Ordinal);
        var pdf = await leider.Haal(Adres(samenwerking, overleg, "/verslag.pdf"));
        Assert.Equal(PdfWriter.Kan ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable, pdf.Status);
        Assert.Equal(PdfWriter.Kan, pdf.Html.StartsWith("%PDF-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ReportOfAMeetingInProgress_SaysThatItIsAConcept()
    {
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Bezig, o => Punt(o, 1, "Woningen"));
        using var leider = noaber.Als(w.Leider);
        Assert.Contains("Dit is een concept", (await leider.Haal(w.Adres("/verslag"))).Tekst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("?vertrouwelijk=zonder", false)]
    [InlineData("?vertrouwelijk=nee", false)]
    [InlineData("?vertrouwelijk=Zonder", false)]
    [InlineData("?vertrouwelijk=", false)]
    [InlineData("?vertrouwelijk=zonder&vertrouwelijk=met", false)]
    public async Task ReportAskedInUnknownWords_LeavesOutWhatIsConfidential(string vraag, bool noemt)
    {
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Bezig, o => Punt(o, 1, "Grondprijs", vertrouwelijk: true), o => Punt(o, 2, "Rondvraag"));
        using var leider = noaber.Als(w.Leider);
        var scherm = (await leider.Haal(w.Adres($"/verslag{vraag}"))).Tekst;
        Assert.Contains("Rondvraag", scherm, StringComparison.Ordinal);
        Assert.Equal(noemt, scherm.Contains("Grondprijs", StringComparison.Ordinal));

        var word = (await leider.Haal(w.Adres($"/verslag.docx{vraag}"))).Bytes;
        await using var pakket = new ZipArchive(new MemoryStream(word), ZipArchiveMode.Read);
        using var tekst = new StreamReader(await pakket.GetEntry("word/document.xml")!.OpenAsync());
        var document = await tekst.ReadToEndAsync();
        Assert.Contains("Rondvraag", document, StringComparison.Ordinal);
        Assert.Equal(noemt, document.Contains("Grondprijs", StringComparison.Ordinal));
    }
}
