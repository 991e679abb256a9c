using System.IO.Compression;
using System.Net;
using Noaber.Kernel.Partijen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>What is passed over in a workbook is said on the delivery; it is looked at for anything personal all the same.</summary>
public sealed class OngelezenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task ANoteInTheMargin_IsSomethingToLookAt_AndKeepsNothingBack()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        Assert.Equal(w.Adres, (await w.LeesIn(ik, Met(w.Werkboek(("sloop", 10)), ("ZA400", "Nog navragen"), ("ZB400", "12")))).Naar);
        var pagina = await ik.Pagina(w.Adres);
        var gevonden = pagina.QuerySelector("section[aria-labelledby=nagekeken]")!.TextContent;
        Assert.Contains("let op", gevonden, StringComparison.Ordinal);
        Assert.Contains("ZA400:ZB400", gevonden, StringComparison.Ordinal);
        Assert.DoesNotContain("navragen", pagina.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal($"{w.Adres}?gedaan=Indienen", (await w.Zet(ik, "Indienen")).Naar);
    }

    [Fact]
    public async Task WhatKeepsTheDeliveryBack_StandsAboveWhatNeedsNothing()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        Assert.Equal(w.Adres, (await w.LeesIn(ik, Met(w.Werkboek(("sloop", -3)), ("ZA400", "Nog navragen")))).Naar);
        var koppen = (await ik.Pagina(w.Adres)).QuerySelectorAll("section[aria-labelledby=nagekeken] h3").Select(h => h.TextContent).ToList();
        Assert.Equal(["Is het een getal dat kan?", "Is het te lezen?"], koppen.Take(2).Order(StringComparer.Ordinal));
        Assert.Equal("Is het een getal dat kan?", koppen[0]);
    }

    // The same figures: what stands beside them is no reason to speak of other figures or definitions.
    [Fact]
    public async Task TheSameFiguresWithANoteBeside_AreSaidToBeTheSame_WithWhatDiffers()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        Assert.Equal(w.Adres, (await w.LeesIn(ik, w.Werkboek(("sloop", 10)))).Naar);
        var antwoord = await w.LeesIn(ik, Met(w.Werkboek(("sloop", 10)), ("ZA400", "Nog navragen")));
        Assert.Equal($"{w.Adres}?gelijk=elders", antwoord.Naar);
        var tekst = (await ik.Pagina(antwoord.Naar!)).QuerySelector("main")!.TextContent;
        Assert.Contains("Alleen wat ernaast staat of waar het staat, is anders", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("een definitie", tekst, StringComparison.Ordinal);
        Assert.Contains("ZA400", tekst, StringComparison.Ordinal);
        Assert.Single(await w.Versies());
    }

    [Fact]
    public async Task ATableBesideEmptyCells_IsRefused_WithWhereItIs()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var antwoord = await w.LeesIn(ik, Met(w.Werkboek(), ("ZA400", "Pathmos"), ("ZB400", "12"), ("ZA401", "Stevenfenne"), ("ZB401", "14")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains("ZA400:ZB401", antwoord.Pagina.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await w.Versies());
    }

    [Fact]
    public async Task SomeoneInTheMargin_IsFoundAsBefore()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var antwoord = await w.LeesIn(ik, Met(w.Werkboek(("sloop", 10)), ("ZA400", "piet@voorbeeld.nl")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.DoesNotContain("piet@", antwoord.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Dat is niet gelezen", antwoord.Html, StringComparison.Ordinal);
        Assert.Empty(await w.Versies());
    }

    /// <summary>The workbook with cells far from its table, straight in the part of its first sheet.</summary>
    private static byte[] Met(byte[] boek, params (string Adres, string Inhoud)[] cellen)
    {
        var stroom = new MemoryStream();
        stroom.Write(boek);
        using (var zip = new ZipArchive(stroom, ZipArchiveMode.Update, leaveOpen: true))
        {
            var deel = zip.Entries.Single(e => e.FullName.EndsWith("/sheet1.xml", StringComparison.Ordinal));
            string blad;
            using (var lezer = new StreamReader(deel.Open()))
                blad = lezer.ReadToEnd();
            var naam = deel.FullName;
            deel.Delete();
            var rijen = cellen.GroupBy(c => c.Adres[2..]).Select(r => $"<x:row r=\"{r.Key}\">{string.Concat(r.Select(c => Cel(c.Adres, c.Inhoud)))}</x:row>");
            using var schrijver = new StreamWriter(zip.CreateEntry(naam).Open());
            schrijver.Write(blad.Replace("</x:sheetData>", $"{string.Concat(rijen)}</x:sheetData>", StringComparison.Ordinal));
        }
        return stroom.ToArray();
    }

    private static string Cel(string adres, string inhoud) => inhoud.All(char.IsAsciiDigit)
        ? $"<x:c r=\"{adres}\"><x:v>{inhoud}</x:v></x:c>" : $"<x:c r=\"{adres}\" t=\"str\"><x:v>{inhoud}</x:v></x:c>";
}
