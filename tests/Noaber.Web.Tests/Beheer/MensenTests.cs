using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Beheer;

public sealed class MensenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task ProcessLeader_InvitesForAnyPartyAndTheMailGoesOut()
    {
        var (samenwerking, leider) = await Leider();
        var huurders = await noaber.Wereld.Partij(samenwerking, PartijSoort.Huurdersorganisatie);
        var pagina = await leider.Pagina($"/s/{samenwerking.Slug}/beheer/uitnodigen");
        var klaar = await leider.Verstuur(pagina, "main form", ("Email", "nieuw@proef.example"), ("Partij", $"{huurders}"), ("Rollen", "Bewerker"));
        Assert.Equal(HttpStatusCode.Found, klaar.Status);
        await using var db = noaber.Db();
        var uitnodiging = await db.Uitnodigingen.SingleAsync(u => u.SamenwerkingId == samenwerking.Id);
        Assert.Equal(("nieuw@proef.example", huurders, 32), (uitnodiging.Email, uitnodiging.PartijId, uitnodiging.TokenHash.Length));
    }

    [Theory]
    [InlineData("geen adres", "Bewerker", "Vul een e-mailadres in")]
    [InlineData("iemand@proef.example", null, "Kies ten minste één rol")]
    public async Task WrongInvitation_IsTold(string email, string? rol, string melding)
    {
        var (samenwerking, leider) = await Leider();
        var terug = await leider.Verstuur(await leider.Pagina($"/s/{samenwerking.Slug}/beheer/uitnodigen"), "main form", ("Email", email), ("Rollen", rol));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, terug.Status);
        Assert.Contains(melding, terug.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PartyKeeper_ArrangesTheOwnPeopleOnlyAndGivesNoRoleOverTheWhole()
    {
        var (samenwerking, _) = await Leider();
        using var beheerder = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Corporatie, Rol.Partijbeheerder));
        var vreemd = await noaber.Wereld.Partij(samenwerking, PartijSoort.Gemeente);
        var pagina = await beheerder.Pagina($"/s/{samenwerking.Slug}/beheer/uitnodigen");
        Assert.DoesNotContain($"{vreemd}", pagina.Body!.InnerHtml, StringComparison.Ordinal);
        var vreemdePartij = await beheerder.Verstuur(pagina, "main form", ("Email", "x@proef.example"), ("Partij", $"{vreemd}"), ("Rollen", "Lezer"));
        var teHogeRol = await beheerder.Verstuur(pagina, "main form", ("Email", "x@proef.example"), ("Rollen", "Procesleider"));
        Assert.Equal([HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity], new[] { vreemdePartij.Status, teHogeRol.Status });
        await using var db = noaber.Db();
        var ander = await db.Deelnemers.FirstAsync(d => d.SamenwerkingId == samenwerking.Id && d.PartijId == vreemd);
        Assert.Equal(HttpStatusCode.NotFound, (await beheerder.Haal($"/s/{samenwerking.Slug}/beheer/mensen/{ander.Id}")).Status);
    }

    [Fact]
    public async Task TwoPeopleChangingRolesAtOnce_TheSecondSeesBoth()
    {
        var (samenwerking, leider) = await Leider();
        var deelnemer = await Deelnemer(samenwerking, PartijSoort.Corporatie, Rol.Lezer);
        var (een, twee) = (await leider.Pagina(Adres(samenwerking, deelnemer)), await leider.Pagina(Adres(samenwerking, deelnemer)));
        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(een, "main form", ("Rollen", "Bewerker"))).Status);
        var tweede = await leider.Verstuur(twee, "main form", ("Rollen", "Bestuurder"));
        Assert.Equal(HttpStatusCode.Conflict, tweede.Status);
        Assert.Contains("Nu: bewerker.", tweede.Tekst, StringComparison.Ordinal);
        Assert.NotNull(tweede.Pagina.QuerySelector("#rol-Bestuurder[checked]"));
        // Looked at, and sent again: now it is meant.
        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(tweede.Pagina, "main form")).Status);
        await using var db = noaber.Db();
        Assert.Equal([Rol.Bestuurder], (await db.Deelnemers.SingleAsync(d => d.Id == deelnemer.Id)).Rollen);
    }

    [Fact]
    public async Task TheLastProcessLeader_Stays()
    {
        var (samenwerking, leider) = await Leider();
        await using var db = noaber.Db();
        var ik = await db.Deelnemers.SingleAsync(d => d.SamenwerkingId == samenwerking.Id && d.Rollen.Contains(Rol.Procesleider));
        var terug = await leider.Verstuur(await leider.Pagina(Adres(samenwerking, ik)), "main form", ("Rollen", "Lezer"));
        Assert.Contains("laatste procesleider", terug.Tekst, StringComparison.Ordinal);
        var einde = await leider.Verstuur(await leider.Pagina(Adres(samenwerking, ik)), "main form[action$=beeindigen]");
        Assert.Contains("laatste procesleider", einde.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoNoLongerTakesPart_FindsNothingAtTheNextRequest()
    {
        var (samenwerking, leider) = await Leider();
        var account = await noaber.Wereld.Iemand(samenwerking, PartijSoort.Corporatie, Rol.Bewerker);
        using var browser = noaber.Als(account);
        Assert.Equal(HttpStatusCode.OK, (await browser.Haal($"/s/{samenwerking.Slug}")).Status);
        await using var db = noaber.Db();
        var deelnemer = await db.Deelnemers.SingleAsync(d => d.AccountId == account.Id);
        await leider.Verstuur(await leider.Pagina(Adres(samenwerking, deelnemer)), "main form[action$=beeindigen]");
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Haal($"/s/{samenwerking.Slug}")).Status);
    }

    [Fact]
    public async Task PeopleOfAPartyThatHasLeft_FindNothing()
    {
        var (samenwerking, _) = await Leider();
        using var browser = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Corporatie, Rol.Bewerker));
        Assert.Equal(HttpStatusCode.OK, (await browser.Haal($"/s/{samenwerking.Slug}")).Status);
        var partij = await noaber.Wereld.Partij(samenwerking, PartijSoort.Corporatie);
        await using var db = noaber.Db();
        await db.Partijen.Where(p => p.Id == partij).ExecuteUpdateAsync(p => p.SetProperty(x => x.Tot, new DateOnly(2021, 1, 1)));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Haal($"/s/{samenwerking.Slug}")).Status);
    }

    [Fact]
    public async Task APartyThatHasLeft_IsNotAtTheTableAndNobodyIsInvitedForIt()
    {
        var (samenwerking, leider) = await Leider();
        var weg = await noaber.Wereld.Partij(samenwerking, PartijSoort.Corporatie, $"Vertrokken {samenwerking.Slug}");
        await using var db = noaber.Db();
        await db.Partijen.Where(p => p.Id == weg).ExecuteUpdateAsync(p => p.SetProperty(x => x.Tot, new DateOnly(2021, 1, 1)));
        Assert.DoesNotContain("Vertrokken", (await leider.Haal($"/s/{samenwerking.Slug}")).Html, StringComparison.Ordinal);
        var formulier = await leider.Pagina($"/s/{samenwerking.Slug}/beheer/uitnodigen");
        Assert.DoesNotContain("Vertrokken", formulier.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await leider.Verstuur(formulier, "main form", ("Email", "laat@proef.example"), ("Partij", $"{weg}"), ("Rollen", "Lezer"))).Status);
    }

    [Fact]
    public async Task AnOrganisationThatCameBack_StandsThereTwiceUnderTwoNames()
    {
        var (samenwerking, leider) = await Leider();
        var nu = await noaber.Wereld.Partij(samenwerking, PartijSoort.Zorgpartij, $"Terug {samenwerking.Slug}");
        await using var db = noaber.Db();
        var organisatie = (await db.Partijen.SingleAsync(p => p.Id == nu)).OrganisatieId;
        await noaber.Wereld.Bewaar(new Partij
        {
            SamenwerkingId = samenwerking.Id, OrganisatieId = organisatie, Van = new(2010, 1, 1),
            Tot = new(2015, 12, 31)
        });
        var koppen = (await leider.Pagina($"/s/{samenwerking.Slug}/beheer")).QuerySelectorAll("main section h2").Select(h => h.TextContent).ToList();
        Assert.Equal(koppen.Distinct(), koppen);
        Assert.Contains($"Terug {samenwerking.Slug}, tot en met 31 december 2015", koppen);
    }

    [Fact]
    public async Task PartyKeeper_CannotEndWhoLeadsTheWhole()
    {
        var (samenwerking, _) = await Leider();
        await Deelnemer(samenwerking, PartijSoort.Gemeente, Rol.Procesleider);
        var tweede = await Deelnemer(samenwerking, PartijSoort.Corporatie, Rol.Procesleider);
        using var beheerder = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Corporatie, Rol.Partijbeheerder));
        var terug = await beheerder.Verstuur(await beheerder.Pagina(Adres(samenwerking, tweede)), "main form[action$=beeindigen]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, terug.Status);
        Assert.Contains("Alleen de procesleider", terug.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANameThatStandsForAnotherKindOfOrganisation_IsRefused()
    {
        var (samenwerking, leider) = await Leider();
        var naam = $"Zorgthuis {samenwerking.Slug}";
        await noaber.Wereld.Bewaar(new Organisatie { Naam = naam, Soort = PartijSoort.Zorgpartij });
        var terug = await leider.Verstuur(await leider.Pagina($"/s/{samenwerking.Slug}/beheer/partijen/toevoegen"), "main form",
            ("Naam", naam), ("Soort", "Corporatie"), ("Van", "2026-01-01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, terug.Status);
        Assert.Contains("ander soort organisatie", terug.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TenantsOfAPartyElsewhere_AreRefused()
    {
        var (samenwerking, leider) = await Leider();
        var elders = await noaber.Wereld.Partij(await noaber.Wereld.Samenwerking("Elders"), PartijSoort.Corporatie);
        var terug = await leider.Verstuur(await leider.Pagina($"/s/{samenwerking.Slug}/beheer/partijen/toevoegen"), "main form",
            ("Naam", $"Huurders {samenwerking.Slug}"), ("Soort", "Huurdersorganisatie"), ("Van", "2026-01-01"), ("HuurdersVan", $"{elders}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, terug.Status);
    }

    [Theory]
    [InlineData("Jan <jan@proef.example>")]
    [InlineData("a@proef.example,b@proef.example")]
    [InlineData("a@proef.example\r\nBcc: b@proef.example")]
    public async Task WhatIsNotOneBareAddress_IsRefused(string email)
    {
        var (samenwerking, leider) = await Leider();
        var terug = await leider.Verstuur(await leider.Pagina($"/s/{samenwerking.Slug}/beheer/uitnodigen"), "main form", ("Email", email), ("Rollen", "Lezer"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, terug.Status);
    }

    [Fact]
    public async Task AParty_IsAddedChangedAndStandsInTheTrail()
    {
        var (samenwerking, leider) = await Leider();
        var erbij = await leider.Verstuur(await leider.Pagina($"/s/{samenwerking.Slug}/beheer/partijen/toevoegen"), "main form",
            ("Naam", $"Woonstichting {samenwerking.Slug}"), ("Soort", "Corporatie"), ("Instemmingsrecht", "true"), ("Van", "2026-01-01"));
        Assert.Equal(HttpStatusCode.Found, erbij.Status);
        await using var db = noaber.Db();
        var partij = await db.Partijen.SingleAsync(p => p.Organisatie.Naam == $"Woonstichting {samenwerking.Slug}");
        var weg = await leider.Verstuur(await leider.Pagina($"/s/{samenwerking.Slug}/beheer/partijen/{partij.Id}"), "main form", ("Tot", "2025-01-01"));
        Assert.True(weg.Tekst.Contains("De laatste dag ligt voor de eerste", StringComparison.Ordinal),
            $"{weg.Status} {weg.Pagina.QuerySelector("main")?.TextContent}");
        var logboek = await leider.Pagina($"/s/{samenwerking.Slug}/beheer/logboek?alles=true");
        Assert.Contains("doet mee als woningcorporatie", logboek.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("partij toegevoegd", logboek.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await leider.Haal($"/s/{samenwerking.Slug}/beheer/logboek?blad=abc&alles=ja")).Status);
    }

    [Fact]
    public async Task TheKeeper_StartsAPartnershipWithAProcessLeader()
    {
        using var beheerder = noaber.Als(await noaber.Wereld.Beheerder());
        var naam = $"Súdwest {Guid.NewGuid():N}"[..20];
        var klaar = await beheerder.Verstuur(await beheerder.Pagina("/beheer"), "main form", ("Naam", naam),
            ("Gemeente", $"Gemeente {naam}"), ("Procesleider", "leider@proef.example"));
        Assert.Equal(HttpStatusCode.Found, klaar.Status);
        await using var db = noaber.Db();
        var samenwerking = await db.Samenwerkingen.SingleAsync(s => s.Naam == naam);
        Assert.StartsWith("sudwest-", samenwerking.Slug, StringComparison.Ordinal);
        Assert.Equal([Rol.Bewerker, Rol.Procesleider], (await db.Uitnodigingen.SingleAsync(u => u.SamenwerkingId == samenwerking.Id)).Rollen.Order());
    }

    [Fact]
    public async Task ALapsedInvitation_IsSentAgainWithAnotherLink()
    {
        var (samenwerking, leider) = await Leider();
        var uitnodiging = await Verlopen(samenwerking, Rol.Lezer);
        var pagina = await leider.Pagina($"/s/{samenwerking.Slug}/beheer");
        Assert.Contains("uitnodiging verlopen", pagina.Body!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(pagina, $"form[action$='{uitnodiging.Id}/opnieuw']")).Status);

        var link = new Uri(await noaber.Postbak.Link(uitnodiging.Email)).PathAndQuery;
        using var gast = noaber.Niemand();
        Assert.Equal(HttpStatusCode.OK, (await gast.Haal(link)).Status);
        await using var db = noaber.Db();
        Assert.NotEqual(uitnodiging.TokenHash, (await db.Uitnodigingen.SingleAsync(u => u.Id == uitnodiging.Id)).TokenHash);
    }

    [Fact]
    public async Task AddressOfAnInvitation_StandsNowhereOnTheTrail()
    {
        var (samenwerking, leider) = await Leider();
        await leider.Verstuur(await leider.Pagina($"/s/{samenwerking.Slug}/beheer/uitnodigen"), "main form",
            ("Email", "stil@proef.example"), ("Rollen", "Lezer"));
        foreach (var wat in new[] { "opnieuw", "intrekken" })
            await leider.Verstuur(await leider.Pagina($"/s/{samenwerking.Slug}/beheer"), $"form[action$='/{wat}']");

        await using var db = noaber.Db();
        var spoor = await db.Logboek.Where(l => l.SamenwerkingId == samenwerking.Id).ToListAsync();
        Assert.Equal(["uitgenodigd", "opnieuw uitgenodigd", "uitnodiging ingetrokken"], spoor.Where(l => l.Omschrijving != null)
            .OrderBy(l => l.Id).Select(l => l.Handeling));
        Assert.DoesNotContain(spoor, l => $"{l.Omschrijving}{l.Oud}{l.Nieuw}".Contains("stil@", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task PartyKeeper_DoesNotSendAgainWhatGivesARoleOverTheWhole()
    {
        var (samenwerking, _) = await Leider();
        var uitnodiging = await Verlopen(samenwerking, Rol.Procesleider);
        using var beheerder = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Corporatie, Rol.Partijbeheerder));
        var pagina = await beheerder.Pagina($"/s/{samenwerking.Slug}/beheer");
        Assert.Null(pagina.QuerySelector($"form[action*='{uitnodiging.Id}']"));
        pagina.QuerySelector("form[action='/afmelden']")!.SetAttribute("action", $"/s/{samenwerking.Slug}/beheer/uitnodigingen/{uitnodiging.Id}/opnieuw");
        Assert.Equal(HttpStatusCode.NotFound, (await beheerder.Verstuur(pagina, "form[action$='/opnieuw']")).Status);
    }

    [Fact]
    public async Task Keeper_SendsTheFirstInvitationAgainOnlyWhileNobodyLeads()
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Wachtend");
        var eerste = await Verlopen(samenwerking, Rol.Procesleider);
        using var beheerder = noaber.Als(await noaber.Wereld.Beheerder());
        var pagina = await beheerder.Pagina("/beheer");
        Assert.Equal(HttpStatusCode.Found, (await beheerder.Verstuur(pagina, $"form[action='/beheer/uitnodigingen/{eerste.Id}/opnieuw']")).Status);
        using var gast = noaber.Niemand();
        Assert.Equal(HttpStatusCode.OK, (await gast.Haal(new Uri(await noaber.Postbak.Link(eerste.Email)).PathAndQuery)).Status);

        await noaber.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Procesleider);
        Assert.Equal(HttpStatusCode.NotFound, (await beheerder.Verstuur(pagina, $"form[action='/beheer/uitnodigingen/{eerste.Id}/opnieuw']")).Status);
        Assert.DoesNotContain(eerste.Email, (await beheerder.Haal("/beheer")).Html, StringComparison.Ordinal);
    }

    private async Task<Uitnodiging> Verlopen(Samenwerking samenwerking, Rol rol)
    {
        var voorbeeld = noaber.Wereld.Uitnodiging(samenwerking, await noaber.Wereld.Partij(samenwerking, PartijSoort.Corporatie));
        var uitnodiging = new Uitnodiging
        {
            SamenwerkingId = voorbeeld.SamenwerkingId, PartijId = voorbeeld.PartijId, Email = voorbeeld.Email, Rollen = [rol], TokenHash = voorbeeld.TokenHash,
            VerlooptOp = DateTimeOffset.UtcNow.AddDays(-1), GemaaktDoor = null, GemaaktOp = DateTimeOffset.UtcNow.AddDays(-15),
        };
        await noaber.Wereld.Bewaar(uitnodiging);
        return uitnodiging;
    }

    private async Task<(Samenwerking, Browser)> Leider()
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Mensen");
        return (samenwerking, noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Procesleider)));
    }

    private async Task<Deelnemer> Deelnemer(Samenwerking samenwerking, PartijSoort soort, params Rol[] rollen)
    {
        var account = await noaber.Wereld.Iemand(samenwerking, soort, rollen);
        await using var db = noaber.Db();
        return await db.Deelnemers.SingleAsync(d => d.AccountId == account.Id);
    }

    private static string Adres(Samenwerking samenwerking, Deelnemer deelnemer) => $"/s/{samenwerking.Slug}/beheer/mensen/{deelnemer.Id}";
}
