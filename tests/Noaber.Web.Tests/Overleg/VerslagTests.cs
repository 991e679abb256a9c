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
}
