using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Jaarcyclus;

/// <summary>Mail about what was decided: to whom, by whose choice, once.</summary>
public sealed class MeldingTests : Meldingproef
{
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
        Klok.Nu += TimeSpan.FromDays(2);
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
        Klok.Nu += TimeSpan.FromDays(7);
        await Ronde();
        Assert.Equal(mails, (await Alle()).Count(mail => mail.Tekst.Contains(regel, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AfterTheMailOfTheWeek_WhatHappensIsToldInTheNext()
    {
        await Iemand(PartijSoort.Corporatie, Rol.Lezer, Herinneringskeuze.Wekelijks);
        await Vastgesteld();
        await Ronde();
        Klok.Nu += TimeSpan.FromDays(1);
        await Noaber.Wereld.Bewaar([.. Voorbeeldvoorstel.Rijen(Samenwerking, Klok.Nu, new(2998, 1, 1), Corporatie)]);
        await Ronde();
        Assert.Single(await Alle());

        Klok.Nu += TimeSpan.FromDays(6);
        await Ronde();
        var tweede = (await Alle())[^1].Tekst;
        Assert.Contains("geldt vanaf 1 januari 2998", tweede, StringComparison.Ordinal);
        Assert.DoesNotContain("geldt vanaf 1 januari 2999", tweede, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATextThatIsChangedAgainAndAgain_LapsesAConsentOnce()
    {
        await Iemand(PartijSoort.Corporatie, Rol.Bestuurder);
        var kader = await Vervallen();
        for (var keer = 0; keer < 3; keer++)
        {
            await Ronde();
            await using var db = Noaber.Db();
            await db.Kaders.Where(k => k.Id == kader).ExecuteUpdateAsync(set => set.SetProperty(k => k.Titel, $"Titel {keer}"));
        }
        Assert.Single(await Alle());
    }

    [Fact]
    public async Task WhatIsLongAgo_IsNotToldAnyMore()
    {
        await Iemand(PartijSoort.Corporatie, Rol.Lezer);
        await Vastgesteld();
        Klok.Nu += TimeSpan.FromDays(15);
        await Ronde();
        Assert.Empty(await Alle());
    }

    [Fact]
    public async Task CrashBetween_TellsItOnceAfterwards()
    {
        await Iemand(PartijSoort.Corporatie, Rol.Bestuurder);
        await Vastgesteld();
        await using (var db = Noaber.Db())
            await db.Database.ExecuteSqlRawAsync("create function valt_uit() returns trigger language plpgsql as $$ begin raise exception 'uitgevallen'; end $$; "
                + "create trigger valt_uit before insert on uitgaande_mail for each row execute function valt_uit()");
        await Ronde();
        await using (var db = Noaber.Db())
        {
            Assert.False(await db.Herinneringen.AnyAsync());
            await db.Database.ExecuteSqlRawAsync("drop trigger valt_uit on uitgaande_mail");
        }
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Ronde()));
        Assert.Single(await Alle());
    }
}
