using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;
using Npgsql;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>Who sees which figures, and who brings a delivery on, is guarded by the database itself.</summary>
public sealed class LeveringRlsTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const PartijSoort Eigen = PartijSoort.Corporatie, Nakijker = PartijSoort.Gemeente, Tafel = PartijSoort.Huurdersorganisatie, Buiten = PartijSoort.Overig;

    [Theory]
    [InlineData(Leveringsstatus.Concept, Eigen)]
    [InlineData(Leveringsstatus.Ingediend, Eigen)]
    [InlineData(Leveringsstatus.Akkoord, Eigen, Nakijker)]
    [InlineData(Leveringsstatus.Aanvaard, Eigen, Nakijker, Tafel)]
    [InlineData(Leveringsstatus.Vergrendeld, Eigen, Nakijker, Tafel)]
    public async Task FiguresAreSeen_ByMoreAsTheDeliveryComesOn(Leveringsstatus status, params PartijSoort[] ziet)
    {
        var w = await noaber.Wereld.Samenwerking("Zicht");
        await noaber.Wereld.Levering(w, await noaber.Wereld.Partij(w, Eigen), status);
        foreach (var soort in new[] { Eigen, Nakijker, Tafel, Buiten })
        {
            var verwacht = ziet.Contains(soort) ? 1 : 0;
            Assert.Equal((soort, verwacht), (soort, await Tel(w, soort, db => db.Waarnemingen.CountAsync())));
            Assert.Equal((soort, soort == Tafel ? 0 : verwacht), (soort, await Tel(w, soort, db => db.Bevindingen.CountAsync())));
            Assert.Equal((soort, soort == Buiten ? 0 : 1), (soort, await Tel(w, soort, db => db.Leveringen.CountAsync())));
        }
    }

    [Fact]
    public async Task WhatIsOfThePartyAlone_OthersDoNotSeeEvenWhenAccepted()
    {
        var w = await noaber.Wereld.Samenwerking("Eigen");
        await noaber.Wereld.Levering(w, await noaber.Wereld.Partij(w, Eigen), Leveringsstatus.Vergrendeld, Inzage.EigenPartij);
        Assert.Equal(1, await Tel(w, Eigen, db => db.Waarnemingen.CountAsync()));
        Assert.Equal(1, await Tel(w, Nakijker, db => db.Waarnemingen.CountAsync()));
        Assert.Equal(0, await Tel(w, Tafel, db => db.Waarnemingen.CountAsync()));
        Assert.Equal(1, await Tel(w, Tafel, db => db.Waarnemingen.CountAsync(), Rol.Monitorbeheerder));
    }

    [Fact]
    public async Task Downloads_AreSeenByTheOwnPartyAndWhoKeepsTheMonitor()
    {
        var w = await noaber.Wereld.Samenwerking("Register");
        await noaber.Wereld.Levering(w, await noaber.Wereld.Partij(w, Eigen), Leveringsstatus.Aanvaard);
        Assert.Equal(1, await Tel(w, Eigen, db => db.Cijferdownloads.CountAsync()));
        Assert.Equal(0, await Tel(w, Nakijker, db => db.Cijferdownloads.CountAsync()));
        Assert.Equal(1, await Tel(w, Tafel, db => db.Cijferdownloads.CountAsync(), Rol.Monitorbeheerder));
    }

    [Theory]
    [InlineData(Leveringsstap.Indienen, Leveringsstatus.Concept, Eigen, Rol.Bewerker, true)]
    [InlineData(Leveringsstap.Indienen, Leveringsstatus.Concept, Eigen, Rol.Lezer, false)]
    [InlineData(Leveringsstap.Indienen, Leveringsstatus.Concept, Nakijker, Rol.Procesleider, false)]
    [InlineData(Leveringsstap.AkkoordGeven, Leveringsstatus.Ingediend, Eigen, Rol.Bestuurder, true)]
    [InlineData(Leveringsstap.AkkoordGeven, Leveringsstatus.Ingediend, Eigen, Rol.Bewerker, false)]
    [InlineData(Leveringsstap.AkkoordGeven, Leveringsstatus.Ingediend, Nakijker, Rol.Bestuurder, false)]
    [InlineData(Leveringsstap.Aanvaarden, Leveringsstatus.Akkoord, Nakijker, Rol.Bewerker, true)]
    [InlineData(Leveringsstap.Aanvaarden, Leveringsstatus.Akkoord, Nakijker, Rol.Lezer, false)]
    [InlineData(Leveringsstap.Aanvaarden, Leveringsstatus.Akkoord, Eigen, Rol.Bestuurder, false)]
    [InlineData(Leveringsstap.Terugsturen, Leveringsstatus.Akkoord, Nakijker, Rol.Bewerker, true)]
    [InlineData(Leveringsstap.Terugsturen, Leveringsstatus.Ingediend, Eigen, Rol.Bestuurder, true)]
    [InlineData(Leveringsstap.Terugsturen, Leveringsstatus.Ingediend, Nakijker, Rol.Bewerker, false)]
    [InlineData(Leveringsstap.Vergrendelen, Leveringsstatus.Aanvaard, Tafel, Rol.Monitorbeheerder, true)]
    [InlineData(Leveringsstap.Vergrendelen, Leveringsstatus.Aanvaard, Nakijker, Rol.Bestuurder, false)]
    [InlineData(Leveringsstap.Heropenen, Leveringsstatus.Vergrendeld, Tafel, Rol.Monitorbeheerder, true)]
    [InlineData(Leveringsstap.Heropenen, Leveringsstatus.Vergrendeld, Eigen, Rol.Bestuurder, false)]
    [InlineData(Leveringsstap.Aanvaarden, Leveringsstatus.Concept, Nakijker, Rol.Bewerker, false)]
    public async Task AStep_IsTakenByWhoIsOnTurn_WhateverTheApplicationDoes(Leveringsstap stap, Leveringsstatus status, PartijSoort soort, Rol rol, bool mag)
    {
        var w = await noaber.Wereld.Samenwerking("Stap");
        var versie = await noaber.Wereld.Levering(w, await noaber.Wereld.Partij(w, Eigen), status);
        var wie = await noaber.Wereld.Iemand(w, soort, rol);
        var van = Leveringsgang.Naar(status, stap) is null ? Leveringsstatus.Akkoord : status;
        Assert.Equal(mag ? null : "42501", await Schrijf(wie, Leveringsrijen.Stap(versie, stap, wie, await noaber.Wereld.Partij(w, soort), van)));
        await using var db = noaber.Db();
        var nu = await db.Leveringen.SingleAsync(l => l.Id == versie.LeveringId);
        Assert.Equal(mag ? Leveringsgang.Naar(status, stap) : status, nu.Status);
    }

    [Theory]
    [InlineData(Leveringsstap.Indienen, Leveringsstatus.Concept, Eigen)]
    [InlineData(Leveringsstap.Terugsturen, Leveringsstatus.Ingediend, Eigen)]
    [InlineData(Leveringsstap.AkkoordGeven, Leveringsstatus.Ingediend, Eigen)]
    [InlineData(Leveringsstap.Aanvaarden, Leveringsstatus.Akkoord, Nakijker)]
    [InlineData(Leveringsstap.Terugsturen, Leveringsstatus.Akkoord, Nakijker)]
    [InlineData(Leveringsstap.Vergrendelen, Leveringsstatus.Aanvaard, Nakijker)]
    [InlineData(Leveringsstap.Heropenen, Leveringsstatus.Aanvaard, Nakijker)]
    [InlineData(Leveringsstap.Heropenen, Leveringsstatus.Vergrendeld, Nakijker)]
    public async Task WhoActsForTwoParties_TakesAStepInTheNameOfTheOneWhoseTurnItIs(Leveringsstap stap, Leveringsstatus status, PartijSoort namens)
    {
        foreach (var soort in new[] { Eigen, Nakijker })
        {
            var w = await noaber.Wereld.Samenwerking("Tweeling");
            var versie = await noaber.Wereld.Levering(w, await noaber.Wereld.Partij(w, Eigen), status);
            var wie = await noaber.Wereld.Iemand(w, Nakijker, Rol.Bestuurder, Rol.Monitorbeheerder);
            await noaber.Wereld.Bewaar(new Deelnemer
            {
                SamenwerkingId = w.Id, PartijId = versie.PartijId, AccountId = wie.Id, Rollen = [Rol.Bestuurder], Van = new(2020, 1, 1), Tot = new(2200, 1, 1),
            });
            var fout = await Schrijf(wie, Leveringsrijen.Stap(versie, stap, wie, await noaber.Wereld.Partij(w, soort), status));
            Assert.Equal((soort, soort == namens ? null : "42501"), (soort, fout));
        }
    }

    [Fact]
    public async Task FiguresComeInWithTheirVersionAndNeverAfter()
    {
        var w = await noaber.Wereld.Samenwerking("Vast");
        var versie = await noaber.Wereld.Levering(w, await noaber.Wereld.Partij(w, Eigen));
        var ik = await noaber.Wereld.Iemand(w, Eigen, Rol.Bewerker);
        var later = Leveringsrijen.Cijfer(versie);
        Assert.Equal("42501", await Schrijf(ik, new WaarnemingRij
        {
            VersieId = versie.Id, SamenwerkingId = w.Id, PartijId = versie.PartijId, Indicator = "nieuwbouw", Gebied = later.Gebied, Deel = "",
            Periode = later.Periode, Definitie = "1.0.0", Inzage = Inzage.Tafel, Soort = later.Soort, Getal = 1,
        }));
        await using var db = noaber.Db();
        var rij = await db.Leveringen.SingleAsync(l => l.Id == versie.LeveringId);
        var tweede = Leveringsrijen.Versie(rij, 2, ik);
        Assert.Null(await Schrijf(ik, tweede, Leveringsrijen.Cijfer(tweede)));
        foreach (var sql in new[] { "update waarneming set getal = 1", "delete from waarneming", "update leveringversie set regel = 'x'", "update levering set status = 'Aanvaard'", "delete from leveringstap" })
            Assert.Equal("42501", await Voer(ik, sql));
    }

    [Fact]
    public async Task TheRulesLookAtAnOwnConcept_AndWhatTheyFoundNeverChanges()
    {
        var w = await noaber.Wereld.Samenwerking("Nakijken");
        var versie = await noaber.Wereld.Levering(w, await noaber.Wereld.Partij(w, Eigen));
        var ik = await noaber.Wereld.Iemand(w, Eigen, Rol.Bewerker);
        var eerste = await noaber.Db().Nakijkbeurten.SingleAsync(b => b.VersieId == versie.Id);
        Assert.Equal("42501", await Schrijf(ik, Leveringsrijen.Bevinding(eerste, 2)));
        foreach (var (soort, rol) in new[] { (Eigen, Rol.Lezer), (Nakijker, Rol.Bestuurder), (Tafel, Rol.Monitorbeheerder) })
        {
            var ander = await noaber.Wereld.Iemand(w, soort, rol);
            Assert.Equal((soort, "42501"), (soort, await Schrijf(ander, Leveringsrijen.Beurt(versie, 2, ander))));
        }
        var tweede = Leveringsrijen.Beurt(versie, 2, ik);
        Assert.Null(await Schrijf(ik, tweede, Leveringsrijen.Bevinding(tweede)));
        foreach (var sql in new[] { "update nakijkbeurt set nummer = 3", "delete from nakijkbeurt", "update bevinding set tekst = 'x'", "delete from bevinding" })
            Assert.Equal("42501", await Voer(ik, sql));
        var dicht = await noaber.Wereld.Samenwerking("Nagekeken");
        var ingediend = await noaber.Wereld.Levering(dicht, await noaber.Wereld.Partij(dicht, Eigen), Leveringsstatus.Ingediend);
        var wie = await noaber.Wereld.Iemand(dicht, Eigen, Rol.Bewerker);
        Assert.Equal("42501", await Schrijf(wie, Leveringsrijen.Beurt(ingediend, 2, wie)));
    }

    [Fact]
    public async Task WhatWasHandedIn_GetsNoVersion()
    {
        var w = await noaber.Wereld.Samenwerking("Dicht");
        var versie = await noaber.Wereld.Levering(w, await noaber.Wereld.Partij(w, Eigen), Leveringsstatus.Ingediend);
        var ik = await noaber.Wereld.Iemand(w, Eigen, Rol.Bewerker);
        await using var db = noaber.Db();
        Assert.Equal("42501", await Schrijf(ik, Leveringsrijen.Versie(await db.Leveringen.SingleAsync(l => l.Id == versie.LeveringId), 2, ik)));
    }

    private async Task<int> Tel(Samenwerking w, PartijSoort soort, Func<NoaberDb, Task<int>> tel, Rol rol = Rol.Lezer)
    {
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls((await noaber.Wereld.Iemand(w, soort, rol)).Id, "proef", CancellationToken.None);
        return await tel(db);
    }

    private async Task<string?> Schrijf(Account wie, params object[] rijen)
    {
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls(wie.Id, "proef", CancellationToken.None);
        db.AddRange(rijen);
        if (await Record.ExceptionAsync(() => db.SaveChangesAsync()) is { } fout)
            return (fout.InnerException as PostgresException)?.SqlState ?? fout.ToString();
        await transactie.CommitAsync();
        return null;
    }

    private async Task<string?> Voer(Account wie, string sql)
    {
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls(wie.Id, "proef", CancellationToken.None);
        return (await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql)) as PostgresException)?.SqlState;
    }
}
