using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Jaarcyclus;
using Noaber.Web.Shell.Mail;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Jaarcyclus;

/// <summary>Reminders: to whom, once, and with nothing in them that is not for the post. Each test has an application of its own, without a sender.</summary>
public sealed class HerinneringTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Maandag = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private readonly Proefklok klok = new(Maandag);
    private Noaberproef noaber = null!;
    private Samenwerking samenwerking = null!;

    public async ValueTask InitializeAsync()
    {
        noaber = await Noaberproef.Start(diensten: services =>
        {
            services.AddSingleton<TimeProvider>(klok);
            foreach (var loper in services.Where(s => s.ImplementationType == typeof(Herinneraar) || s.ImplementationType == typeof(Postbode)).ToList())
                services.Remove(loper);
        });
        samenwerking = await noaber.Wereld.Samenwerking("Oost");
        await noaber.Wereld.Bewaar([.. Voorbeeldjaar.Rijen(samenwerking, bod: new(2026, 12, 1))]);
    }

    public ValueTask DisposeAsync() => noaber.DisposeAsync();

    [Fact]
    public async Task Reminder_NamesWhatTheLawAsksAndNothingOfThePartnership()
    {
        var corporatie = await Iemand(PartijSoort.Corporatie, Rol.Lezer);
        var leider = await Iemand(PartijSoort.Overig, Rol.Procesleider);
        await using (var db = noaber.Db())
            await db.Mijlpalen.Where(m => m.Naam == "Bod uitbrengen").ExecuteUpdateAsync(set => set.SetProperty(m => m.Naam, "Bod met een geheim"));

        await Ronde();

        var mails = await Mails();
        Assert.Contains("- over 8 dagen: Bod uitbrengen\n", mails[corporatie.Email!].Tekst, StringComparison.Ordinal);
        Assert.Contains("- 1 mijlpaal van jullie zelf\n", mails[leider.Email!].Tekst, StringComparison.Ordinal);
        Assert.All(mails.Values, m => Assert.DoesNotContain("een geheim", m.Tekst + m.Onderwerp, StringComparison.Ordinal));
        Assert.All(mails.Values, m => Assert.DoesNotContain("Bestuurlijk overleg", m.Tekst, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AProposalThatWaits_IsRemindedOfOnceAndWithoutItsTitle()
    {
        var bestuurder = await Iemand(PartijSoort.Gemeente, Rol.Bestuurder);
        var lezer = await Iemand(PartijSoort.Gemeente, Rol.Lezer);
        var kader = new KaderRij { SamenwerkingId = samenwerking.Id, Titel = "Kader", Status = KaderStatus.Concept, Soort = DocumentSoort.Kader, GemaaktOp = Maandag };
        await noaber.Wereld.Bewaar(kader, new Voorstel
        {
            SamenwerkingId = samenwerking.Id, KaderId = kader.Id, PartijId = await noaber.Wereld.Partij(samenwerking, PartijSoort.Gemeente), AccountId = null,
            Titel = "Een geheim plan", Reden = "Daarom.", Status = VoorstelStatus.Ingediend, Ingang = new(2027, 1, 1), GemaaktOp = Maandag, IngediendOp = Maandag,
        });

        await Ronde();
        await Ronde();

        var mails = await Mails();
        Assert.Contains("- 1 voorstel dat op jullie wacht\n", mails[bestuurder.Email!].Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", mails[bestuurder.Email!].Tekst + mails[bestuurder.Email!].Onderwerp, StringComparison.Ordinal);
        Assert.DoesNotContain(lezer.Email!, mails.Keys);
    }

    [Theory]
    [InlineData(Herinneringskeuze.Meteen)]
    [InlineData(Herinneringskeuze.Wekelijks)]
    public async Task SameReminder_IsNeverSentTwice(Herinneringskeuze keuze)
    {
        await Iemand(PartijSoort.Corporatie, Rol.Lezer, keuze);

        await Ronde();
        await Ronde();
        klok.Nu += TimeSpan.FromDays(2);
        await Ronde();

        Assert.Single(await Mails());
    }

    [Fact]
    public async Task TwoNodesAtOnce_SendEachReminderOnce()
    {
        for (var i = 0; i < 20; i++)
            await Iemand(PartijSoort.Corporatie, Rol.Lezer);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Ronde()));

        Assert.Equal(20, (await Mails()).Count);
    }

    [Fact]
    public async Task CrashBeforeTheEnd_LeavesNoKeyWithoutItsMail()
    {
        var account = await Iemand(PartijSoort.Corporatie, Rol.Lezer);
        await using (var db = noaber.Db())
            await db.Database.ExecuteSqlRawAsync("create function valt_uit() returns trigger language plpgsql as $$ begin raise exception 'uitgevallen'; end $$; "
                + "create trigger valt_uit before insert on uitgaande_mail for each row execute function valt_uit()");
        await Ronde();
        await using (var db = noaber.Db())
        {
            Assert.False(await db.Herinneringen.AnyAsync(h => h.AccountId == account.Id));
            await db.Database.ExecuteSqlRawAsync("drop trigger valt_uit on uitgaande_mail");
        }

        await Ronde();

        Assert.Single(await Mails());
    }

    [Fact]
    public async Task AtOnce_ComesWhenADateIsNearAndAgainWhenItIsOver()
    {
        await Iemand(PartijSoort.Corporatie, Rol.Lezer, Herinneringskeuze.Meteen);
        klok.Nu = new(2026, 11, 16, 8, 0, 0, TimeSpan.Zero); // fifteen days before
        await Ronde();
        Assert.Empty(await Mails());

        foreach (var dag in new[] { 17, 18, 30, 31, 32 }) // to 2 December, in November's days
        {
            klok.Nu = new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero).AddDays(dag - 1);
            await Ronde();
        }

        Assert.Equal(["Er staat iets voor je klaar in Noaber", "Er staat iets voor je klaar in Noaber"], (await Alle()).Select(m => m.Onderwerp));
        Assert.Contains("1 dag te laat", (await Alle())[^1].Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Weekly_ComesOnceAWeek()
    {
        await Iemand(PartijSoort.Corporatie, Rol.Lezer, Herinneringskeuze.Wekelijks);
        for (var dag = 0; dag < 14; dag++, klok.Nu += TimeSpan.FromDays(1))
            await Ronde();
        Assert.Equal(2, (await Alle()).Count);
    }

    [Fact]
    public async Task WhoMayNotSeeItOrHasLeft_GetsNothing()
    {
        var weg = await Iemand(PartijSoort.Corporatie, Rol.Lezer);
        await using (var db = noaber.Db())
            await db.Deelnemers.Where(d => d.AccountId == weg.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Tot, new DateOnly(2026, 11, 1)));
        await noaber.Wereld.Iemand(await noaber.Wereld.Samenwerking("Elders"), PartijSoort.Corporatie, Rol.Bewerker);
        await Iemand(PartijSoort.Huurdersorganisatie, Rol.Lezer); // what was asked of them is done
        await Iemand(PartijSoort.Overig, Rol.Lezer);

        await Ronde();

        Assert.Empty(await Mails());
    }

    [Fact]
    public async Task AtNight_NobodyGetsMail()
    {
        await Iemand(PartijSoort.Corporatie, Rol.Lezer);
        klok.Nu = new(2026, 11, 23, 5, 59, 0, TimeSpan.Zero); // a minute to seven here
        await Ronde();
        Assert.Empty(await Mails());

        klok.Nu += TimeSpan.FromMinutes(1);
        await Ronde();
        Assert.Single(await Mails());
    }

    [Theory]
    [InlineData("2026-03-28T23:30:00Z", 2)] // half past midnight on the 29th; an hour later summer time begins
    [InlineData("2026-03-29T21:59:00Z", 2)] // the last minute of that short day
    [InlineData("2026-10-25T22:59:00Z", -208)] // the last minute of the long day on which it ends
    public void DaysLeft_AreDaysOfTheDutchClockAlsoWhenItChanges(string nu, int dagen)
    {
        var vandaag = Web.Shell.Running.Today.Vandaag(new Proefklok(DateTimeOffset.Parse(nu, null)));
        Assert.Equal(dagen, Kernel.Jaarcyclus.Mijlpaalstand.Bepaal(new(new(2026, 3, 31), false, false, false), vandaag).Dagen);
    }

    [Fact]
    public async Task UnsubscribedByTheLink_GetsNoneAndOnlyAfterThePost()
    {
        var account = await Iemand(PartijSoort.Corporatie, Rol.Lezer);
        var adres = new Uri(noaber.Services.GetRequiredService<Afmeldlink>().Voor(account.Id)).PathAndQuery;
        using var niemand = noaber.Niemand();

        await niemand.Pagina(adres);
        Assert.Equal(Herinneringskeuze.Wekelijks, await Keuze(account));
        // As a mail program does it: without a cookie and without our form (RFC 8058).
        var antwoord = await niemand.Stuur(new(HttpMethod.Post, adres) { Content = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]) });

        Assert.Equal(HttpStatusCode.OK, antwoord.Status);
        Assert.Equal(Herinneringskeuze.Geen, await Keuze(account));
        await Ronde();
        Assert.Empty(await Mails());
    }

    [Fact]
    public async Task ReminderOnItsWay_SaysInItsHeaderWhereToStopIt()
    {
        var adres = noaber.Services.GetRequiredService<Afmeldlink>().Voor(Guid.NewGuid());
        await noaber.Services.GetRequiredService<IMailer>().Verstuur(
            new() { Aan = "ik@proef.example", Onderwerp = "Proef", Tekst = "Goedendag", Vanaf = Maandag, AfmeldenBij = adres }, TestContext.Current.CancellationToken);

        // A long line of a header is folded: what follows on the next begins with a space.
        var bericht = Assert.Single(noaber.Postbak.Berichten("ik@proef.example")).Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains($"List-Unsubscribe: <{adres}>", bericht, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", bericht, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task LinkThatIsNotOurs_StopsNothing()
    {
        using var niemand = noaber.Niemand();
        Assert.Equal(HttpStatusCode.NotFound, (await niemand.Haal("/herinneringen/uit/verzonnen")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await niemand.Stuur(new(HttpMethod.Post, "/herinneringen/uit/AAAA"))).Status);
    }

    [Fact]
    public async Task ChoiceOnTheAccountPage_IsKept()
    {
        klok.Nu = DateTimeOffset.UtcNow; // a session is of the day itself
        var account = await noaber.Wereld.MetWachtwoord();
        using var browser = noaber.Als(account);

        await browser.Verstuur(await browser.Pagina("/account"), "#herinneringen form", ("keuze", "Meteen"));

        Assert.Equal(Herinneringskeuze.Meteen, await Keuze(account));
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Verstuur(await browser.Pagina("/account"), "#herinneringen form", ("keuze", "Soms"))).Status);
    }

    private Task Ronde() => noaber.Services.GetRequiredService<Herinneringen>().Ronde(TestContext.Current.CancellationToken);

    private async Task<Account> Iemand(PartijSoort soort, Rol rol, Herinneringskeuze keuze = Herinneringskeuze.Wekelijks)
    {
        var account = await noaber.Wereld.Iemand(samenwerking, soort, rol);
        await using var db = noaber.Db();
        await db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Herinneringen, keuze));
        return account;
    }

    private async Task<Herinneringskeuze> Keuze(Account account)
    {
        await using var db = noaber.Db();
        return (await db.Users.SingleAsync(a => a.Id == account.Id)).Herinneringen;
    }

    private async Task<Dictionary<string, UitgaandeMail>> Mails() => (await Alle()).ToDictionary(m => m.Aan);

    private async Task<List<UitgaandeMail>> Alle()
    {
        await using var db = noaber.Db();
        return await db.Post.OrderBy(m => m.Vanaf).ToListAsync();
    }
}
