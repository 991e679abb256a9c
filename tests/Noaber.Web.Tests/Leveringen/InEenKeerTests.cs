using System.Net;
using Noaber.Files.Werkboeken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>All that is wrong with a workbook is said at once; and the workbook that goes out comes back as it was.</summary>
public sealed class InEenKeerTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private static readonly string[] Voorraad =
        ["woningvoorraad-begin", "woningvoorraad", "verkoop", "aankoop", "nieuwbouw", "sloop", "voorraad-overig-bij", "voorraad-overig-af", "actief-woningzoekenden"];

    [Fact]
    public async Task WhatCannotBeRead_AndWhatDoesNotAddUp_AreSaidTogether()
    {
        var w = await Leveringswereld.Maak(noaber, Voorraad);
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var boek = w.Werkboek(("woningvoorraad-begin", 1433), ("verkoop", 10), ("aankoop", 10), ("nieuwbouw", 24), ("sloop", 0), ("voorraad-overig-bij", 0),
            ("voorraad-overig-af", 0), ("woningvoorraad", 1458), ("actief-woningzoekenden", 777));
        var antwoord = await w.LeesIn(ik, Met(boek, ("777", "ongeveer 70")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        var gevonden = antwoord.Pagina.QuerySelector("section[aria-labelledby=gevonden]")!;
        Assert.Equal(["Is het te lezen?", "Begin, eraf en erbij is het einde"], gevonden.QuerySelectorAll("h3").Select(k => k.TextContent).Where(k => k is not ("Is alles er?" or "Op tijd")));
        Assert.Contains("1.457", gevonden.TextContent, StringComparison.Ordinal);
        var regel = gevonden.QuerySelector("tbody tr")!.TextContent;
        Assert.Contains("Actief woningzoekenden", regel, StringComparison.Ordinal);
        Assert.Contains("ongeveer 70", regel, StringComparison.Ordinal);
        Assert.Empty(await w.Versies());
    }

    [Fact]
    public async Task NothingFollows_FromWhatCannotBeRead()
    {
        var w = await Leveringswereld.Maak(noaber, Voorraad);
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var boek = w.Werkboek(("woningvoorraad-begin", 1433), ("verkoop", 10), ("aankoop", 10), ("nieuwbouw", 777), ("sloop", 0), ("voorraad-overig-bij", 0),
            ("voorraad-overig-af", 0), ("woningvoorraad", 1457), ("actief-woningzoekenden", 70));
        var antwoord = await w.LeesIn(ik, Met(boek, ("777", "circa 24")));
        Assert.Equal(["Is het te lezen?"], antwoord.Pagina.QuerySelectorAll("section[aria-labelledby=gevonden] h3").Select(k => k.TextContent).Where(k => k is not ("Is alles er?" or "Op tijd")));
        Assert.DoesNotContain(antwoord.Pagina.QuerySelectorAll("section[aria-labelledby=gevonden] tbody tr"), r =>
            r.TextContent.Contains("Nieuwe woningen", StringComparison.Ordinal) && r.TextContent.Contains("ontbreekt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheTemplateAsItIs_ChangesNothing_WhateverWasExplained()
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw", "sloop", "aankoop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        await w.LeesIn(ik, w.Werkboek("Volgens plan", ("nieuwbouw", 24), ("sloop", 10), ("aankoop", 3)));
        await ik.Verstuur(await ik.Pagina(w.Eigen("cijfer?indicator=sloop&gebied=GM0153")), "form[action$='/cijfer']", ("Toelichting", "De tweede fase is uitgesteld."));
        var sjabloon = await ik.Haal(w.Eigen("sjabloon.xlsx"));
        Assert.Equal($"{w.Adres}?gelijk=ja", (await w.LeesIn(ik, sjabloon.Bytes)).Naar);
        var uitleg = Assert.IsType<Werkboek>(Werkboeklezer.Lees(sjabloon.Bytes)).Bladen.SelectMany(b => b.Rijen).SelectMany(r => r.Cellen.Values);
        Assert.Contains(uitleg, c => c.Tekst.Contains("Gesloopte woningen: De tweede fase is uitgesteld.", StringComparison.Ordinal));
    }

    /// <summary>The workbook with a number made into a text, as when someone types there.</summary>
    private static byte[] Met(byte[] boek, (string Getal, string Tekst) wissel)
    {
        using var stroom = new MemoryStream();
        stroom.Write(boek);
        using (var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(stroom, isEditable: true))
        {
            var cel = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>())
                .Single(c => c.CellValue?.Text == wissel.Getal);
            (cel.DataType, cel.CellValue) = (DocumentFormat.OpenXml.Spreadsheet.CellValues.String, new(wissel.Tekst));
        }
        return stroom.ToArray();
    }
}
