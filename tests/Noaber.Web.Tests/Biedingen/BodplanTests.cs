using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Biedingen;

/// <summary>A bid begins with what was agreed with its association, on the screen and in the workbook.</summary>
public sealed class BodplanTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task ABid_BeginsWithWhatWasAgreedWithItsAssociation()
    {
        var (w, ik) = await MetDoelen();
        Assert.Contains("1 regel uit de afspraken", (await ik.Pagina(w.Adres("/schrijven"))).Body!.TextContent, StringComparison.Ordinal);
        await w.Begin(ik);
        var tabel = (await ik.Pagina(w.Adres("/schrijven"))).QuerySelector(".bodtabel")!.TextContent;
        Assert.Contains("Een zonnige buurt", tabel, StringComparison.Ordinal);
        Assert.Contains("↳ 1.1", tabel, StringComparison.Ordinal);
        Assert.DoesNotContain("Van allen", tabel, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheWorkbook_SaysWhatIsKnown()
    {
        var (w, ik) = await MetDoelen();
        using var boek = SpreadsheetDocument.Open(new MemoryStream((await ik.Haal(w.Adres("/werkboek.xlsx"))).Bytes), false);
        var tekst = new StringBuilder();
        foreach (var blad in boek.WorkbookPart!.WorksheetParts)
            tekst.AppendLine(blad.Worksheet!.InnerText);
        Assert.Contains("Wat er al bekend is", $"{tekst}", StringComparison.Ordinal);
        Assert.Matches("Geeft antwoord op.*1\\.1 ", $"{tekst}".ReplaceLineEndings(" "));
        Assert.Contains("afgesproken 40 (afspraak 1.1)", $"{tekst}", StringComparison.Ordinal);
    }

    private async Task<(Bodwereld W, Browser Ik)> MetDoelen()
    {
        var w = await Bodwereld.Maak(noaber);
        await noaber.Wereld.Bewaar([.. Voorbeeldkader.Rijen(w.Samenwerking)]);
        await using var db = noaber.Db();
        var afspraak = await db.Afspraken.SingleAsync(a => a.SamenwerkingId == w.Samenwerking.Id && a.Nummer == "1.1");
        afspraak.Streefwaarden =
        [
            Doel("Een zonnige buurt", "40") with { Partij = $"Corporatie {w.Samenwerking.Slug}" },
            Doel("Van allen", "90"), Doel("Van allen en de gemeente", "80") with { Partij = "de gemeente" },
        ];
        await db.SaveChangesAsync();
        return (w, await w.Als(PartijSoort.Corporatie));

        static Streefwaarde Doel(string wat, string aantal) =>
            new(Bodsoort.Anders, wat, "buurten", Getal.Lees(aantal)!, Streefjaren.In(Bodwereld.Jaar));
    }
}
