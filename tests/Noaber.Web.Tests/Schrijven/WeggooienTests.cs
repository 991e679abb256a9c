using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Visies;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Schrijven;

/// <summary>A whole concept that was begun with nothing goes, with all in it, until there is a proposal on it or it was adopted.</summary>
public sealed class WeggooienTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task WhatWasBegun_GoesOnceWithWhatStandsInItAndATrail()
    {
        var (samenwerking, kader) = await Begonnen();
        using var ik = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Bewerker));
        var opzet = await ik.Pagina(Adres(samenwerking, kader));
        var vraag = await ik.Pagina(opzet.QuerySelector("a[href$='/weggooien']")!.GetAttribute("href")!);
        Assert.Contains("1 beleidsuitspraak", vraag.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        for (var keer = 0; keer < 2; keer++)
            Assert.Equal($"/s/{samenwerking.Slug}/afspraken", (await ik.Verstuur(vraag, "main form")).Naar);
        Assert.Equal(HttpStatusCode.NotFound, (await ik.Haal(Adres(samenwerking, kader))).Status);
        await using var db = noaber.Db();
        Assert.False(await db.Beleidsuitspraken.AnyAsync(b => b.KaderId == kader.Id));
        Assert.Equal(["concept weggegooid"], await db.Logboek.Where(l => l.SamenwerkingId == samenwerking.Id && l.Tabel == null).Select(l => l.Handeling).ToListAsync());
    }

    [Fact]
    public async Task WhatSomeoneWroteMeanwhile_IsShownFirst()
    {
        var (samenwerking, kader) = await Begonnen();
        using var ik = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Bewerker));
        var vraag = await ik.Pagina($"{Adres(samenwerking, kader)}/weggooien");
        await noaber.Wereld.Bewaar(new DefinitieRij { SamenwerkingId = samenwerking.Id, KaderId = kader.Id, Volgorde = 1, Term = "Nultreden", Tekst = "Zonder trap." });
        var botsing = await ik.Verstuur(vraag, "main form");
        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Contains("1 begrip", botsing.Tekst, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await ik.Verstuur(botsing.Pagina, "main form")).Status);
        await using var db = noaber.Db();
        Assert.False(await db.Kaders.AnyAsync(k => k.Id == kader.Id));
    }

    [Theory]
    [InlineData("voorstel")]
    [InlineData("document")]
    [InlineData("geldt")]
    public async Task WhatWasReadInProposedOrAdopted_Stays(string waarom)
    {
        var (samenwerking, kader) = await Begonnen(waarom == "document");
        var partij = await noaber.Wereld.Partij(samenwerking, PartijSoort.Gemeente);
        if (waarom == "voorstel")
            await noaber.Wereld.Bewaar(new Voorstel
            {
                SamenwerkingId = samenwerking.Id, KaderId = kader.Id, PartijId = partij, AccountId = null, Titel = "Stel vast", Reden = "Klaar.", Status = VoorstelStatus.Concept,
                Ingang = new(2999, 1, 1), GemaaktOp = DateTimeOffset.UtcNow,
            });
        await using var db = noaber.Db();
        if (waarom == "geldt")
            await db.Kaders.Where(k => k.Id == kader.Id).ExecuteUpdateAsync(k => k.SetProperty(x => x.Status, KaderStatus.Vigerend));
        var account = await noaber.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Bewerker, Rol.Procesleider);
        using var ik = noaber.Als(account);
        Assert.Equal(Adres(samenwerking, kader), (await ik.Haal($"{Adres(samenwerking, kader)}/weggooien")).Naar);
        Assert.Null((await ik.Haal(Adres(samenwerking, kader))).Pagina.QuerySelector("a[href$='/weggooien']"));
        Assert.False(await Weg(kader, account));
    }

    [Theory]
    [InlineData(DocumentSoort.Kader, PartijSoort.Huurdersorganisatie, Rol.Bewerker, true, PartijSoort.Huurdersorganisatie)]
    [InlineData(DocumentSoort.Kader, PartijSoort.Huurdersorganisatie, Rol.Bewerker, false)]
    [InlineData(DocumentSoort.Kader, PartijSoort.Huurdersorganisatie, Rol.Procesleider, true)]
    [InlineData(DocumentSoort.Visie, PartijSoort.Gemeente, Rol.Bewerker, true)]
    [InlineData(DocumentSoort.Kader, PartijSoort.Corporatie, Rol.Lezer, false)]
    [InlineData(DocumentSoort.Visie, PartijSoort.Huurdersorganisatie, Rol.Bewerker, false)]
    [InlineData(DocumentSoort.Visie, PartijSoort.Corporatie, Rol.Procesleider, false)]
    [InlineData(DocumentSoort.Visie, PartijSoort.Gemeente, Rol.Procesleider, true)]
    [InlineData(DocumentSoort.Visie, PartijSoort.Gemeente, Rol.Bestuurder, false)]
    public async Task OnlyWhoBeganItOrLeads_ThrowsItAway_WhateverTheApplicationDoes(
        DocumentSoort wat, PartijSoort soort, Rol rol, bool weg, PartijSoort begin = PartijSoort.Gemeente)
    {
        var (samenwerking, kader) = await Begonnen(wat: wat, door: begin);
        var account = await noaber.Wereld.Iemand(samenwerking, soort, rol);
        using var ik = noaber.Als(account);
        Assert.Equal(weg ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await ik.Haal($"{Adres(samenwerking, kader)}/weggooien")).Status);
        if (!weg)
            Assert.Null((await ik.Haal(Adres(samenwerking, kader))).Pagina.QuerySelector("a[href$='/weggooien']"));
        Assert.Equal(weg, await Weg(kader, account));
    }

    [Fact]
    public async Task WhatAnotherPartyBegan_IsNotThrownAwayByAFormThatWasMadeUp()
    {
        var (samenwerking, kader) = await Begonnen(wat: DocumentSoort.Kader);
        using var ik = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Corporatie, Rol.Bewerker));
        var begin = await ik.Pagina($"/s/{samenwerking.Slug}/schrijven/nieuw");
        begin.QuerySelector("main form")!.SetAttribute("action", $"{Adres(samenwerking, kader)}/weggooien");
        Assert.Equal(HttpStatusCode.Forbidden, (await ik.Verstuur(begin, "main form", ("gezien", "1"))).Status);
        await using var db = noaber.Db();
        Assert.True(await db.Kaders.AnyAsync(k => k.Id == kader.Id));
    }

    [Fact]
    public async Task WhoBegins_IsKept()
    {
        var (samenwerking, _) = await Begonnen();
        using var ik = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Corporatie, Rol.Bewerker));
        var begin = await ik.Pagina($"/s/{samenwerking.Slug}/schrijven/nieuw");
        var naar = (await ik.Verstuur(begin, "main form", ("Soort", "Kader"), ("Titel", "Onze eigen afspraken"))).Naar!;
        Assert.NotNull((await ik.Pagina(naar)).QuerySelector("a[href$='/weggooien']"));
        var corporatie = await noaber.Wereld.Partij(samenwerking, PartijSoort.Corporatie);
        await using var db = noaber.Db();
        Assert.Equal(corporatie, await db.Kaders.Where(k => k.Titel == "Onze eigen afspraken").Select(k => k.BegonnenDoorId).SingleAsync());
    }

    private async Task<bool> Weg(KaderRij kader, Account wie)
    {
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls(wie.Id, "proef", CancellationToken.None);
        return await db.Database.SqlQuery<bool>($"""select gooi_concept_weg({kader.Id}) as "Value" """).SingleAsync();
    }

    private static string Adres(Samenwerking samenwerking, KaderRij kader) => $"/s/{samenwerking.Slug}/schrijven/{kader.Id}";

    /// <summary>A visie of one statement, in the making, or agreements.</summary>
    private async Task<(Samenwerking, KaderRij)> Begonnen(
        bool uitDocument = false, DocumentSoort wat = DocumentSoort.Visie, PartijSoort door = PartijSoort.Gemeente)
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Weg");
        object[] gelezen = uitDocument ? [.. Voorbeeldkader.Rijen(samenwerking, KaderStatus.Concept)] : [];
        var kader = gelezen.OfType<KaderRij>().FirstOrDefault() ?? new KaderRij
        {
            SamenwerkingId = samenwerking.Id, Titel = "Visie in de maak", Status = KaderStatus.Concept, Soort = wat, GemaaktOp = DateTimeOffset.UtcNow,
            BegonnenDoorId = await noaber.Wereld.Partij(samenwerking, door),
        };
        await noaber.Wereld.Bewaar(uitDocument ? gelezen : [kader, new BeleidsuitspraakRij
        {
            SamenwerkingId = samenwerking.Id, KaderId = kader.Id, Volgorde = 1, Hoofdstuk = "1. Wonen", Paragraaf = "Bouwen", Aard = Aard.Richtinggevend, Tekst = "Wij bouwen.",
        }]);
        return (samenwerking, kader);
    }
}
