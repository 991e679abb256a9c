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

/// <summary>Mail about what was decided: to whom, by whose choice, once. Each test has an application of its own, without a sender.</summary>
public sealed class MeldingTests : IAsyncLifetime
{
    private const string Geheim = "Een geheim plan";
    private static readonly DateTimeOffset Maandag = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private readonly Proefklok klok = new(Maandag);
    private Noaberproef noaber = null!;
    private Samenwerking samenwerking = null!;
    private Guid corporatie;

    public async ValueTask InitializeAsync()
    {
        noaber = await Noaberproef.Start(diensten: services =>
        {
            services.AddSingleton<TimeProvider>(klok);
            foreach (var loper in services.Where(s => s.ImplementationType == typeof(Herinneraar) || s.ImplementationType == typeof(Postbode)).ToList())
                services.Remove(loper);
        });
        samenwerking = await noaber.Wereld.Samenwerking("Meld");
        corporatie = await noaber.Wereld.Partij(samenwerking, PartijSoort.Corporatie);
    }

    public ValueTask DisposeAsync() => noaber.DisposeAsync();

    [Theory]
    [InlineData(nameof(Ingediend), "- 1 voorstel dat op jullie wacht\n")]
    [InlineData(nameof(Vervallen), "- 1 instemming van jullie geldt niet meer: de tekst is gewijzigd\n")]
    [InlineData(nameof(UitNotulen), "- 1 instemming van jullie is vastgelegd uit een ondertekend verslag\n")]
    [InlineData(nameof(Vastgesteld), "- Versie 1 van ‘Vastgesteld kader’ is vastgesteld en geldt vanaf 1 januari 2999\n")]
    [InlineData(nameof(Ingegaan), "- Versie 1 van ‘Vastgesteld kader’ geldt sinds 20 november 2026\n")]
    public async Task WhatHappens_IsToldOnceToEachByTheirOwnChoice(string wat, string regel)
    {
        var meteen = await Iemand(PartijSoort.Corporatie, Rol.Bestuurder, Herinneringskeuze.Meteen);
        var wekelijks = await Iemand(PartijSoort.Corporatie, Rol.Bestuurder, Herinneringskeuze.Wekelijks);
        await Iemand(PartijSoort.Corporatie, Rol.Bestuurder, Herinneringskeuze.Geen);
        await Gebeur(wat);

        await Ronde();
        await Ronde();
        klok.Nu += TimeSpan.FromDays(2);
        await Ronde();

        var mails = await Alle();
        Assert.Equal(2, mails.Count);
        Assert.Equal(new[] { meteen.Email!, wekelijks.Email! }.ToHashSet(), mails.Select(m => m.Aan).ToHashSet());
        Assert.All(mails, mail =>
        {
            Assert.Contains(regel, mail.Tekst, StringComparison.Ordinal);
            Assert.DoesNotContain(Geheim, mail.Tekst + mail.Onderwerp, StringComparison.Ordinal);
            // Each can be stopped with one click (RFC 8058), and says so in words too.
            Assert.Contains(mail.AfmeldenBij!, mail.Tekst, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(nameof(Ingediend), "wacht", 2)]
    [InlineData(nameof(Vervallen), "geldt niet meer", 2)]
    [InlineData(nameof(UitNotulen), "uit een ondertekend verslag", 1)]
    [InlineData(nameof(Vastgesteld), "is vastgesteld", 1)]
    [InlineData(nameof(Ingegaan), "geldt sinds", 1)]
    public async Task InTheNextWeek_OnlyWhatWaitsIsToldAgain(string wat, string regel, int mails)
    {
        await Iemand(PartijSoort.Corporatie, Rol.Bestuurder, Herinneringskeuze.Wekelijks);
        await Gebeur(wat);
        await Ronde();
        klok.Nu += TimeSpan.FromDays(7);
        await Ronde();
        Assert.Equal(mails, (await Alle()).Count(mail => mail.Tekst.Contains(regel, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AfterTheMailOfTheWeek_WhatHappensIsToldInTheNext()
    {
        await Iemand(PartijSoort.Corporatie, Rol.Lezer, Herinneringskeuze.Wekelijks);
        await Vastgesteld();
        await Ronde();
        klok.Nu += TimeSpan.FromDays(1);
        await noaber.Wereld.Bewaar([.. Voorbeeldvoorstel.Rijen(samenwerking, klok.Nu, new(2998, 1, 1), corporatie)]);
        await Ronde();
        Assert.Single(await Alle());

        klok.Nu += TimeSpan.FromDays(6);
        await Ronde();
        var tweede = (await Alle())[^1].Tekst;
        Assert.Contains("geldt vanaf 1 januari 2998", tweede, StringComparison.Ordinal);
        Assert.DoesNotContain("geldt vanaf 1 januari 2999", tweede, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AVersion_IsToldToEveryPartyAndNothingElseToWhoMayNotSeeIt()
    {
        var raadslid = await Iemand(PartijSoort.Overig, Rol.Lezer);
        var huurder = await Iemand(PartijSoort.Huurdersorganisatie, Rol.Lezer);
        var lezer = await Iemand(PartijSoort.Corporatie, Rol.Lezer);
        await noaber.Wereld.Iemand(await noaber.Wereld.Samenwerking("Elders"), PartijSoort.Corporatie, Rol.Bestuurder);
        await using (var db = noaber.Db())
            await db.Partijen.Where(p => p.Id != corporatie).ExecuteUpdateAsync(set => set.SetProperty(p => p.Instemmingsrecht, false));
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
    public async Task ATextThatIsChangedAgainAndAgain_LapsesAConsentOnce()
    {
        await Iemand(PartijSoort.Corporatie, Rol.Bestuurder);
        var kader = await Vervallen();
        for (var keer = 0; keer < 3; keer++)
        {
            await Ronde();
            await using var db = noaber.Db();
            await db.Kaders.Where(k => k.Id == kader).ExecuteUpdateAsync(set => set.SetProperty(k => k.Titel, $"Titel {keer}"));
        }
        Assert.Single(await Alle());
    }

    [Fact]
    public async Task APartyThatLeft_IsToldNothing()
    {
        await Iemand(PartijSoort.Corporatie, Rol.Bestuurder);
        await Gebeur(nameof(Vastgesteld));
        await Ingediend();
        await using (var db = noaber.Db())
            await db.Partijen.Where(p => p.Id == corporatie).ExecuteUpdateAsync(set => set.SetProperty(p => p.Tot, new DateOnly(2026, 11, 22)));
        await Ronde();
        Assert.Empty(await Alle());
    }

    [Fact]
    public async Task WhoCameLater_IsNotToldWhatWasDecidedBefore()
    {
        var nieuw = await Iemand(PartijSoort.Corporatie, Rol.Lezer);
        await Vastgesteld();
        await using (var db = noaber.Db())
            await db.Deelnemers.Where(d => d.AccountId == nieuw.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Van, new DateOnly(2026, 11, 24)));
        klok.Nu += TimeSpan.FromDays(1);
        await Ronde();
        Assert.Empty(await Alle());
    }

    [Fact]
    public async Task WhatIsLongAgo_IsNotToldAnyMore()
    {
        await Iemand(PartijSoort.Corporatie, Rol.Lezer);
        await Vastgesteld();
        klok.Nu += TimeSpan.FromDays(15);
        await Ronde();
        Assert.Empty(await Alle());
    }

    [Fact]
    public async Task CrashBetween_TellsItOnceAfterwards()
    {
        await Iemand(PartijSoort.Corporatie, Rol.Bestuurder);
        await Vastgesteld();
        await using (var db = noaber.Db())
            await db.Database.ExecuteSqlRawAsync("create function valt_uit() returns trigger language plpgsql as $$ begin raise exception 'uitgevallen'; end $$; "
                + "create trigger valt_uit before insert on uitgaande_mail for each row execute function valt_uit()");
        await Ronde();
        await using (var db = noaber.Db())
        {
            Assert.False(await db.Herinneringen.AnyAsync());
            await db.Database.ExecuteSqlRawAsync("drop trigger valt_uit on uitgaande_mail");
        }
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Ronde()));
        Assert.Single(await Alle());
    }

    private Task Gebeur(string wat) => wat switch
    {
        nameof(Ingediend) => Ingediend(),
        nameof(Vervallen) => Vervallen(),
        nameof(UitNotulen) => UitNotulen(),
        nameof(Vastgesteld) => Vastgesteld(),
        _ => Ingegaan(),
    };

    private async Task<Guid> Ingediend(params Func<Voorstel, KaderRij, Instemming>[] instemmingen)
    {
        var kader = new KaderRij { SamenwerkingId = samenwerking.Id, Titel = "Kader", Status = KaderStatus.Concept, Soort = DocumentSoort.Kader, GemaaktOp = Maandag };
        var voorstel = new Voorstel
        {
            SamenwerkingId = samenwerking.Id, KaderId = kader.Id, PartijId = corporatie, AccountId = null, Titel = Geheim, Reden = "Daarom.",
            Status = VoorstelStatus.Ingediend, Ingang = new(2027, 1, 1), GemaaktOp = Maandag, IngediendOp = Maandag,
        };
        await noaber.Wereld.Bewaar(kader, voorstel);
        await noaber.Wereld.Bewaar([.. instemmingen.Select(maak => maak(voorstel, kader))]);
        return kader.Id;
    }

    private Task<Guid> Vervallen() => Ingediend((voorstel, _) => new Instemming
    {
        SamenwerkingId = samenwerking.Id, VoorstelId = voorstel.Id, PartijId = corporatie, AccountId = null, Door = "De bestuurder", TekstHash = new('a', 64),
        Wijze = InstemmingWijze.Persoonlijk, GegevenOp = Maandag,
    });

    private Task UitNotulen() => Ingediend((voorstel, kader) => new Instemming
    {
        SamenwerkingId = samenwerking.Id, VoorstelId = voorstel.Id, PartijId = corporatie, AccountId = null, Door = "De procesleider",
        TekstHash = CanoniekeTekst.Hash(CanoniekeTekst.Van(new(DocumentSoort.Kader, new(kader.Titel, null, [])))),
        Wijze = InstemmingWijze.Notulen, GegevenOp = Maandag, Stuknaam = "verslag.pdf", Stuk = [1], StukHash = new('a', 64),
    });

    private Task Vastgesteld() => noaber.Wereld.Bewaar([.. Voorbeeldvoorstel.Rijen(samenwerking, Maandag.AddHours(-1), new(2999, 1, 1), corporatie)]);

    private async Task Ingegaan()
    {
        await noaber.Wereld.Bewaar([.. Voorbeeldvoorstel.Rijen(samenwerking, Maandag.AddDays(-20), new(2026, 11, 20), corporatie)]);
        await using var db = noaber.Db();
        await db.Kaders.ExecuteUpdateAsync(set => set.SetProperty(k => k.Status, KaderStatus.Vigerend));
    }

    private Task Ronde() => noaber.Services.GetRequiredService<Herinneringen>().Ronde(TestContext.Current.CancellationToken);

    private async Task<Account> Iemand(PartijSoort soort, Rol rol, Herinneringskeuze keuze = Herinneringskeuze.Meteen)
    {
        var account = await noaber.Wereld.Iemand(samenwerking, soort, rol);
        await using var db = noaber.Db();
        await db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Herinneringen, keuze));
        return account;
    }

    private async Task<List<UitgaandeMail>> Alle()
    {
        await using var db = noaber.Db();
        return await db.Post.OrderBy(m => m.Vanaf).ThenBy(m => m.Id).ToListAsync();
    }
}
