using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;

namespace Noaber.Web.Tests.Jaarcyclus;

/// <summary>Mail about what was decided goes to whom it concerns and who may see it, and to nobody else.</summary>
public sealed class MeldingZichtTests : Meldingproef
{
    [Fact]
    public async Task AVersion_IsToldToEveryPartyAndNothingElseToWhoMayNotSeeIt()
    {
        var raadslid = await Iemand(PartijSoort.Overig, Rol.Lezer);
        var huurder = await Iemand(PartijSoort.Huurdersorganisatie, Rol.Lezer);
        var lezer = await Iemand(PartijSoort.Corporatie, Rol.Lezer);
        await Noaber.Wereld.Iemand(await Noaber.Wereld.Samenwerking("Elders"), PartijSoort.Corporatie, Rol.Bestuurder);
        await using (var db = Noaber.Db())
            await db.Partijen.Where(p => p.Id != Corporatie).ExecuteUpdateAsync(set => set.SetProperty(p => p.Instemmingsrecht, false));
        await Vastgesteld();
        await Ingediend();
        await Vervallen();

        await Ronde();

        var mails = (await Alle()).ToDictionary(m => m.Aan, m => m.Tekst);
        Assert.Equal(new[] { huurder.Email!, lezer.Email!, raadslid.Email! }.ToHashSet(), mails.Keys.ToHashSet());
        Assert.All(mails.Values, tekst => Assert.Contains("Versie 1 van", tekst, StringComparison.Ordinal));
        // Consent was recorded for the association alone; who only reads is asked for nothing.
        Assert.All(mails, m => Assert.Equal(m.Key == lezer.Email, m.Value.Contains("uit een ondertekend verslag", StringComparison.Ordinal)));
        Assert.All(mails.Values, tekst => Assert.DoesNotContain("wacht", tekst, StringComparison.Ordinal));
        Assert.All(mails.Values, tekst => Assert.DoesNotContain("geldt niet meer", tekst, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhoWritesForTheParty_IsToldThatItsConsentLapsed()
    {
        var bewerker = await Iemand(PartijSoort.Corporatie, Rol.Bewerker);
        await Vervallen();
        await Ronde();
        Assert.Contains("geldt niet meer", Assert.Single(await Alle(), m => m.Aan == bewerker.Email).Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APartyThatLeft_IsToldNothing()
    {
        await Iemand(PartijSoort.Corporatie, Rol.Bestuurder);
        await Gebeur(nameof(Vastgesteld));
        await Ingediend();
        await using (var db = Noaber.Db())
            await db.Partijen.Where(p => p.Id == Corporatie).ExecuteUpdateAsync(set => set.SetProperty(p => p.Tot, new DateOnly(2026, 11, 22)));
        await Ronde();
        Assert.Empty(await Alle());
    }

    [Fact]
    public async Task WhoCameLater_IsNotToldWhatWasDecidedBefore()
    {
        var nieuw = await Iemand(PartijSoort.Corporatie, Rol.Lezer);
        await Vastgesteld();
        await using (var db = Noaber.Db())
            await db.Deelnemers.Where(d => d.AccountId == nieuw.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Van, new DateOnly(2026, 11, 24)));
        Klok.Nu += TimeSpan.FromDays(1);
        await Ronde();
        Assert.Empty(await Alle());
    }
}
