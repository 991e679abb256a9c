using System.Net;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Partijen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>A file with far fewer figures than what it takes the place of may be another file: it is asked first.</summary>
public sealed class VerdwijnendTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private static readonly string[] Codes =
    [
        .. Catalogus.Standaard.Indicatoren.Where(i => i is { Herkomst: Herkomst.Levering, Ritme: Ritme.Halfjaar, Dimensies.Count: 0 }
            && i.Levert.Contains(PartijSoort.Corporatie)).Select(i => i.Code).Take(14),
    ];

    [Fact]
    public async Task FarFewerFigures_AskWhetherTheRestMayGo_AndATickLetsIt()
    {
        var w = await Leveringswereld.Maak(noaber, Codes);
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        Assert.Equal(w.Adres, (await w.LeesIn(ik, w.Werkboek([.. Codes.Select((c, at) => (c, 20m + at))]))).Naar);
        var klein = w.Werkboek((Codes[0], 20), (Codes[1], 21));
        var antwoord = await w.LeesIn(ik, klein);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains($"{Codes.Length - 2} cijfers van de {Codes.Length} uit versie 1.0.0", antwoord.Tekst, StringComparison.Ordinal);
        Assert.Contains("van blad", antwoord.Tekst, StringComparison.Ordinal);
        Assert.Single(await w.Versies());

        var pagina = antwoord.Pagina;
        pagina.QuerySelector("input[name=MagWeg]")!.SetAttribute("checked", "checked");
        var ander = await ik.Upload(pagina, "form[enctype]", "bestand", "cijfers.xlsx", w.Werkboek((Codes[0], 20), (Codes[1], 22)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ander.Status);
        Assert.Single(await w.Versies());
        Assert.Equal(w.Adres, (await ik.Upload(pagina, "form[enctype]", "bestand", "cijfers.xlsx", klein)).Naar);
        Assert.Equal(2, (await w.Versies()).Count);
    }

    [Fact]
    public async Task AFewFiguresLess_AreNotAskedAbout()
    {
        var w = await Leveringswereld.Maak(noaber, Codes);
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        await w.LeesIn(ik, w.Werkboek([.. Codes.Select((c, at) => (c, 20m + at))]));
        Assert.Equal(w.Adres, (await w.LeesIn(ik, w.Werkboek([.. Codes.Skip(3).Select((c, at) => (c, 23m + at))]))).Naar);
    }
}
