using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>A party tells once how its own workbook is laid out; after that its figures come in by it.</summary>
public sealed class IndelingTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const string Csv = "Overzicht;;;\nWijk/buurt;Gesloopte woningen;Nieuw;Toelichting\nEnschede;10;24;\"Volgens plan\"\nPathmos;10;4;\n";

    private static byte[] Bytes(string csv = Csv) => Encoding.UTF8.GetBytes(csv);

    private static async Task<IDocument> Voorstel(Leveringswereld w, Browser ik, string csv = Csv) =>
        (await ik.Upload(await ik.Pagina(w.Eigen("indeling")), "form[enctype]", "bestand", "ons.csv", Bytes(csv))).Pagina;

    /// <summary>Says of each heading what it is.</summary>
    private static Task<Antwoord> Vertel(Browser ik, IDocument pagina, params (string Kop, string Wat)[] keuzes) => ik.Verstuur(pagina, "#kolommen form",
        [.. keuzes.Select(k => (pagina.QuerySelectorAll("input[list]").Single(i => pagina.QuerySelector($"label[for={i.Id}]")!.TextContent.Contains($"‘{k.Kop}’", StringComparison.Ordinal))
            .GetAttribute("name")!, (string?)k.Wat))]);

    [Fact]
    public async Task AnOwnCsv_IsToldOnce_AndReadAfterThat()
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw", "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await w.LeesIn(ik, Bytes(), "ons.csv")).Status);

        var pagina = await Voorstel(w, ik);
        Assert.Equal("Gebied", pagina.QuerySelectorAll("input[list]")[0].GetAttribute("value"));
        Assert.Contains("Bovenaan staat: Enschede", pagina.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(w.Eigen("indeling"), (await Vertel(ik, pagina, ("Gesloopte woningen", "Gesloopte woningen"), ("Nieuw", "Nieuwe woningen"))).Naar);
        Assert.Contains("Nieuwe woningen", (await ik.Pagina(w.Eigen("indeling"))).QuerySelector("#nu")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(w.Adres, (await w.LeesIn(ik, Bytes(), "ons.csv")).Naar);
        await using var db = noaber.Db();
        var cijfers = await db.Waarnemingen.Where(c => c.SamenwerkingId == w.Samenwerking.Id && c.Getal != null).OrderBy(c => c.Rij).ThenBy(c => c.Kolom).ToListAsync();
        Assert.Equal(["sloop GM0153 10 3:2", "nieuwbouw GM0153 24 3:3", "sloop BU01530202 10 4:2", "nieuwbouw BU01530202 4 4:3"],
            cijfers.Select(c => $"{c.Indicator} {c.Gebied} {c.Getal:0} {c.Rij}:{c.Kolom}"));
        // What the row says is of the figure that asked for it: the buurten are not all of the new homes.
        Assert.Equal([null, "Volgens plan"], cijfers.Take(2).Select(c => c.Toelichting));
        // The workbook of Noaber itself is still read as such.
        Assert.Equal(w.Adres, (await w.LeesIn(ik, w.Werkboek(("nieuwbouw", 25), ("sloop", 10)))).Naar);
    }

    private const string Naast = "Sloop dit halfjaar;;;Nieuw dit halfjaar\nBuurt;Gesloopte woningen;;Buurt;Nieuwe woningen\nEnschede;10;;Enschede;24\nPathmos;10;;Pathmos;4\n";

    [Fact]
    public async Task TablesBesideEachOther_AreShownAndReadEach()
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw", "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var pagina = await Voorstel(w, ik, Naast);
        Assert.Equal(["Blad ‘CSV’: Sloop dit halfjaar", "Blad ‘CSV’, tabel 2: Nieuw dit halfjaar"], pagina.QuerySelectorAll("#kolommen legend").Select(l => l.TextContent));
        Assert.Equal(["Gebied", "Gesloopte woningen", "Gebied", "Nieuwe woningen"], pagina.QuerySelectorAll("#kolommen input[list]").Select(i => i.GetAttribute("value")));
        Assert.Equal(w.Eigen("indeling"), (await ik.Verstuur(pagina, "#kolommen form")).Naar);
        Assert.Equal(["Blad ‘CSV’: Sloop dit halfjaar", "Blad ‘CSV’, tabel 2: Nieuw dit halfjaar"],
            (await ik.Pagina(w.Eigen("indeling"))).QuerySelectorAll("#nu caption").Select(c => c.TextContent.Trim()));
        Assert.Equal(w.Adres, (await w.LeesIn(ik, Bytes(Naast), "ons.csv")).Naar);
        await using var db = noaber.Db();
        var cijfers = await db.Waarnemingen.Where(c => c.SamenwerkingId == w.Samenwerking.Id && c.Getal != null).OrderBy(c => c.Kolom).ThenBy(c => c.Rij).ToListAsync();
        Assert.Equal(["sloop GM0153 10 3:2", "sloop BU01530202 10 4:2", "nieuwbouw GM0153 24 3:5", "nieuwbouw BU01530202 4 4:5"],
            cijfers.Select(c => $"{c.Indicator} {c.Gebied} {c.Getal:0} {c.Rij}:{c.Kolom}"));
    }

    [Fact]
    public async Task ATitleThatIsPersonal_IsRefused()
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw", "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var antwoord = await ik.Verstuur(await Voorstel(w, ik, Naast), "#kolommen form", ("Kolommen[0].Titel", "mevrouw Jansen BSN 111222333"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains("de titel van een tabel op blad ‘CSV’", antwoord.Pagina.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("111222333", antwoord.Tekst, StringComparison.Ordinal);
        await using var db = noaber.Db();
        Assert.False(await db.EigenIndelingen.AnyAsync(i => i.SamenwerkingId == w.Samenwerking.Id));
    }

    [Fact]
    public async Task WhatIsNotInTheList_ComesBackWithItsWords_AndNothingIsKept()
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw", "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var antwoord = await Vertel(ik, await Voorstel(w, ik), ("Nieuw", "Nieuwe dingen"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        var pagina = antwoord.Pagina;
        Assert.Contains("Nieuwe dingen", pagina.QuerySelector(".utrecht-form-field--invalid")!.OuterHtml, StringComparison.Ordinal);
        await using var db = noaber.Db();
        Assert.False(await db.EigenIndelingen.AnyAsync(i => i.SamenwerkingId == w.Samenwerking.Id));
    }

    [Fact]
    public async Task WhatIsPersonal_IsRefusedHereToo_AndAFileWithoutAreasSaysSo()
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw", "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var persoonlijk = await Voorstel(w, ik, Csv + "Stevenfenne;1;BSN 123456782;\n");
        Assert.Contains("burgerservicenummer", persoonlijk.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("123456782", persoonlijk.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("geen blad met gebieden", (await Voorstel(w, ik, "Iets;Aantal\nA;1\n")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>The fields that the form sends unseen can hold what no workbook did.</summary>
    [Theory]
    [InlineData("Kolommen[1].Kop", "mevrouw Jansen BSN 111222333", "de kop van kolom B")]
    [InlineData("Kolommen[0].Blad", "Huurders van Haaksbergerstraat 12", "de naam van blad 1")]
    [InlineData("Kolommen[2].Kop", "111222333", "de kop van kolom C")]
    [InlineData("Kolommen[3].Kop", "Jansen 12-3-61", "de kop van kolom D")]
    public async Task WhatTheFormKeeps_IsLookedAtAsAWorkbookIs(string veld, string tekst, string waar)
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw", "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var antwoord = await ik.Verstuur(await Voorstel(w, ik), "#kolommen form", (veld, tekst), ("Kolommen[2].Wat", "Nieuwe woningen"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains(waar, antwoord.Pagina.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(tekst, antwoord.Tekst, StringComparison.Ordinal);
        await using var db = noaber.Db();
        Assert.False(await db.EigenIndelingen.AnyAsync(i => i.SamenwerkingId == w.Samenwerking.Id));
        Assert.False(await db.Logboek.AnyAsync(l => l.SamenwerkingId == w.Samenwerking.Id && l.Tabel == "eigenindeling"));
    }

    [Fact]
    public async Task SoFewPeopleInABuurt_AreAsPersonalAsAName()
    {
        var w = await Leveringswereld.Maak(noaber, "huisuitzettingen", "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        const string csv = "Buurt;Uitzettingen;Gesloopte woningen\nPathmos;3;1\nStevenfenne;0;2\n";
        await Vertel(ik, await Voorstel(w, ik, csv), ("Uitzettingen", Catalogus.Standaard.Zoek("huisuitzettingen")!.Naam));
        var antwoord = await w.LeesIn(ik, Bytes(csv), "ons.csv");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains("zo klein dat te zien kan zijn", antwoord.Tekst, StringComparison.Ordinal);
        Assert.Empty(await w.Versies());
    }

    [Fact]
    public async Task WhoWasOvertaken_SeesIt_AndALayoutCanGo()
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw", "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var oud = await Voorstel(w, ik);
        await Vertel(ik, await Voorstel(w, ik), ("Nieuw", "Nieuwe woningen"));
        Assert.Equal(HttpStatusCode.Conflict, (await Vertel(ik, oud, ("Nieuw", "Gesloopte woningen"), ("Gesloopte woningen", ""))).Status);
        var pagina = await ik.Pagina(w.Eigen("indeling"));
        Assert.Equal(w.Eigen("inlezen"), (await ik.Verstuur(pagina, "#nu form")).Naar);
        await using var db = noaber.Db();
        Assert.False(await db.EigenIndelingen.AnyAsync(i => i.SamenwerkingId == w.Samenwerking.Id));
    }

    [Theory]
    [InlineData(PartijSoort.Corporatie, Rol.Bewerker, true)]
    [InlineData(PartijSoort.Corporatie, Rol.Bestuurder, true)]
    [InlineData(PartijSoort.Corporatie, Rol.Lezer, false)]
    [InlineData(PartijSoort.Huurdersorganisatie, Rol.Lezer, false)]
    [InlineData(PartijSoort.Gemeente, Rol.Procesleider, false)]
    public async Task TheOwnLayout_IsOfWhoWritesDeliveries(PartijSoort soort, Rol rol, bool mag)
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw", "sloop");
        using var ik = await w.Als(soort, rol);
        Assert.Equal(mag ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await ik.Haal(w.Eigen("indeling"))).Status);
    }

    [Fact]
    public async Task AnotherParty_SeesNothingOfIt_NorInTheTrail()
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw", "sloop");
        using (var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker))
            await Vertel(ik, await Voorstel(w, ik), ("Nieuw", "Nieuwe woningen"));
        using var gemeente = await w.Als(PartijSoort.Gemeente, Rol.Bewerker);
        Assert.Equal(HttpStatusCode.Forbidden, (await gemeente.Haal(w.Eigen("indeling"))).Status);
        var daar = await gemeente.Haal($"{w.Lijst}/{w.Periode}/{await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Gemeente)}/indeling");
        Assert.Equal(HttpStatusCode.OK, daar.Status);
        Assert.DoesNotContain("Wijk/buurt", daar.Tekst, StringComparison.Ordinal);
        await using var db = noaber.Db();
        var spoor = await db.Logboek.Where(l => l.SamenwerkingId == w.Samenwerking.Id && l.Tabel == "eigenindeling").ToListAsync();
        Assert.NotEmpty(spoor);
        Assert.All(spoor, l => Assert.DoesNotContain("Wijk/buurt", $"{l.Nieuw}", StringComparison.Ordinal));
    }
}
