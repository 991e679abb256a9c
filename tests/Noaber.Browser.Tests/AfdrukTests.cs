using System.Text;
using Noaber.Browser.Tests.Proef;

namespace Noaber.Browser.Tests;

/// <summary>On paper: an agreement with all that hangs on it goes on one sheet.</summary>
public sealed class AfdrukTests(Opstelling opstelling)
{
    [Fact]
    public async Task EveryAgreementOfTheExample_PrintsOnTwoSides()
    {
        await using var venster = await opstelling.Open("adviseur");
        await venster.Ga(opstelling.Invullen("/s/enschede/afspraken/{kader}"));
        var adressen = await venster.Pagina.EvaluateAsync<string[]>(
            "() => [...new Set([...document.querySelectorAll(\"main a[href*='/afspraak/']\")].map(a => a.getAttribute('href').split('#')[0]))]");
        Assert.True(adressen.Length > 30, "the example has an agreement for every page");
        var teLang = new List<string>();
        foreach (var adres in adressen)
        {
            await venster.Ga(adres);
            var pdf = await venster.Pagina.PdfAsync(new() { Format = "A4" });
            if (Bladzijden(Encoding.Latin1.GetString(pdf)) > 2)
                teLang.Add($"{adres}: {await venster.Pagina.TitleAsync()}");
        }
        Assert.Empty(teLang);
    }

    /// <summary>How many pages a file has; the list of them is called Pages.</summary>
    private static int Bladzijden(string pdf) => pdf.Split("/Type /Page").Skip(1).Count(rest => !rest.StartsWith('s'));
}
