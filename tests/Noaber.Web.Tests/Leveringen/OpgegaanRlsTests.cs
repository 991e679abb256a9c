using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;
using Npgsql;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>For a party that went on as another that one acts, and nobody else; the database guards it, whatever the application does.</summary>
public sealed class OpgegaanRlsTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const string Geweigerd = "42501";
    private static readonly DateOnly Dag = new(2026, 7, 1), Ooit = new(2199, 1, 1);

    /// <summary>Of whom someone is: of the party that goes on, of one that has nothing to do with it, or of the municipality.</summary>
    public enum Wie
    {
        Opvolger,
        Derde,
        Gemeente,
    }

    [Theory]
    [InlineData(Leveringsstap.Indienen, Leveringsstatus.Concept, Wie.Opvolger, Rol.Bewerker, true)]
    [InlineData(Leveringsstap.Indienen, Leveringsstatus.Concept, Wie.Opvolger, Rol.Lezer, false)]
    [InlineData(Leveringsstap.Indienen, Leveringsstatus.Concept, Wie.Opvolger, Rol.Procesleider, false)]
    [InlineData(Leveringsstap.Indienen, Leveringsstatus.Concept, Wie.Derde, Rol.Bestuurder, false)]
    [InlineData(Leveringsstap.Indienen, Leveringsstatus.Concept, Wie.Gemeente, Rol.Bestuurder, false)]
    [InlineData(Leveringsstap.Terugsturen, Leveringsstatus.Ingediend, Wie.Opvolger, Rol.Bewerker, true)]
    [InlineData(Leveringsstap.Terugsturen, Leveringsstatus.Ingediend, Wie.Derde, Rol.Bestuurder, false)]
    [InlineData(Leveringsstap.AkkoordGeven, Leveringsstatus.Ingediend, Wie.Opvolger, Rol.Bestuurder, true)]
    [InlineData(Leveringsstap.AkkoordGeven, Leveringsstatus.Ingediend, Wie.Opvolger, Rol.Bewerker, false)]
    [InlineData(Leveringsstap.AkkoordGeven, Leveringsstatus.Ingediend, Wie.Derde, Rol.Bestuurder, false)]
    [InlineData(Leveringsstap.Aanvaarden, Leveringsstatus.Akkoord, Wie.Opvolger, Rol.Bestuurder, false)]
    [InlineData(Leveringsstap.Aanvaarden, Leveringsstatus.Akkoord, Wie.Gemeente, Rol.Bewerker, true)]
    [InlineData(Leveringsstap.Terugsturen, Leveringsstatus.Akkoord, Wie.Gemeente, Rol.Bewerker, true)]
    [InlineData(Leveringsstap.Heropenen, Leveringsstatus.Vergrendeld, Wie.Gemeente, Rol.Monitorbeheerder, true)]
    [InlineData(Leveringsstap.Heropenen, Leveringsstatus.Vergrendeld, Wie.Opvolger, Rol.Bestuurder, false)]
    public async Task AStep_IsTakenByWhoActsForTheParty(Leveringsstap stap, Leveringsstatus status, Wie wie, Rol rol, bool mag)
    {
        var p = await Maak(Dag);
        var versie = await noaber.Wereld.Levering(p.Hier, p.Oud, status);
        var ik = await noaber.Wereld.Lid(p.Hier, p.Van(wie), rol);
        Assert.Equal(mag ? null : Geweigerd, await Schrijf(ik, Leveringsrijen.Stap(versie, stap, ik, p.Van(wie), status)));
    }

    [Theory]
    [InlineData(Leveringsstap.Indienen, Leveringsstatus.Concept)]
    [InlineData(Leveringsstap.AkkoordGeven, Leveringsstatus.Ingediend)]
    public async Task BeforeTheDay_OrInTheOldName_NothingIsDone(Leveringsstap stap, Leveringsstatus status)
    {
        var later = await Maak(Ooit);
        var versie = await noaber.Wereld.Levering(later.Hier, later.Oud, status);
        var te = await noaber.Wereld.Lid(later.Hier, later.Groot, Rol.Bewerker, Rol.Bestuurder);
        Assert.Equal(Geweigerd, await Schrijf(te, Leveringsrijen.Stap(versie, stap, te, later.Groot, status)));
        var zelf = await noaber.Wereld.Lid(later.Hier, later.Oud, Rol.Bewerker, Rol.Bestuurder);
        Assert.Null(await Schrijf(zelf, Leveringsrijen.Stap(versie, stap, zelf, later.Oud, status)));

        var p = await Maak(Dag);
        versie = await noaber.Wereld.Levering(p.Hier, p.Oud, status);
        var ik = await noaber.Wereld.Lid(p.Hier, p.Groot, Rol.Bewerker, Rol.Bestuurder);
        Assert.Equal(Geweigerd, await Schrijf(ik, Leveringsrijen.Stap(versie, stap, ik, p.Oud, status)));
        Assert.Null(await Schrijf(ik, Leveringsrijen.Stap(versie, stap, ik, p.Groot, status)));
    }

    /// <summary>Someone who still stands as taking part for the old party does nothing for it either: it stopped.</summary>
    [Fact]
    public async Task WhoIsOfTheOldParty_DoesNothingAnyMore()
    {
        var p = await Maak(Dag);
        var versie = await noaber.Wereld.Levering(p.Hier, p.Oud);
        var ik = await noaber.Wereld.Lid(p.Hier, p.Oud, Rol.Bewerker, Rol.Bestuurder);
        Assert.Equal(Geweigerd, await Schrijf(ik, Leveringsrijen.Stap(versie, Leveringsstap.Indienen, ik, p.Oud, Leveringsstatus.Concept)));
    }

    [Theory]
    [InlineData(Wie.Opvolger, true, true)]
    [InlineData(Wie.Opvolger, false, false)]
    [InlineData(Wie.Derde, true, false)]
    [InlineData(Wie.Gemeente, true, false)]
    public async Task ADelivery_ItsVersionsFiguresFindingsAndLayout_ComeInByWhoActsForTheParty(Wie wie, bool naDeDag, bool mag)
    {
        var fout = mag ? null : Geweigerd;
        var p = await Maak(naDeDag ? Dag : Ooit);
        var ik = await noaber.Wereld.Lid(p.Hier, p.Van(wie), Rol.Bewerker, Rol.Bestuurder);
        var rij = new LeveringRij { SamenwerkingId = p.Hier.Id, PartijId = p.Oud, Halfjaar = Leveringsrijen.Halfjaar };
        Assert.Equal(fout, await Schrijf(ik, rij));
        if (!mag)
            await noaber.Wereld.Bewaar(rij);
        var versie = Leveringsrijen.Versie(rij, 1, ik);
        Assert.Equal(fout, await Schrijf(ik, versie, Leveringsrijen.Cijfer(versie)));
        if (!mag)
            await noaber.Wereld.Bewaar(versie = Leveringsrijen.Versie(rij, 1));
        Assert.Equal(fout, await Schrijf(ik, Leveringsrijen.Beurt(versie, 1, ik)));
        var indeling = new EigenIndelingRij { SamenwerkingId = p.Hier.Id, PartijId = p.Oud, Indeling = new([]), BijgewerktOp = DateTimeOffset.UtcNow };
        Assert.Equal(fout, await Schrijf(ik, indeling));
        if (!mag)
            await noaber.Wereld.Bewaar(indeling);
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls(ik.Id, "proef", CancellationToken.None);
        Assert.Equal(mag ? (1, 1) : (0, 0), (await db.Leveringversies.CountAsync(), await db.EigenIndelingen.CountAsync()));
        Assert.Equal(mag ? 1 : 0, await db.EigenIndelingen.ExecuteDeleteAsync());
    }

    /// <summary>Nobody begins a delivery that was approved before it was.</summary>
    [Fact]
    public async Task ThatADeliveryWasApproved_OnlyItsStepsSay()
    {
        var p = await Maak(Dag);
        var ik = await noaber.Wereld.Lid(p.Hier, p.Groot, Rol.Bewerker);
        var rij = new LeveringRij { SamenwerkingId = p.Hier.Id, PartijId = p.Oud, Halfjaar = Leveringsrijen.Halfjaar, WasAkkoord = true };
        Assert.Equal(Geweigerd, await Schrijf(ik, rij));
        var versie = await noaber.Wereld.Levering(p.Hier, p.Groot, Leveringsstatus.Akkoord);
        var gemeente = await noaber.Wereld.Lid(p.Hier, p.Gemeente, Rol.Bewerker);
        Assert.Null(await Schrijf(gemeente, Leveringsrijen.Stap(versie, Leveringsstap.Terugsturen, gemeente, p.Gemeente, Leveringsstatus.Akkoord)));
        await using var db = noaber.Db();
        var nu = await db.Leveringen.SingleAsync(l => l.Id == versie.LeveringId);
        Assert.Equal((Leveringsstatus.Concept, true), (nu.Status, nu.WasAkkoord));
    }

    /// <summary>Of municipalities that merged, who keeps the monitor for the one that goes on does not accept what the other handed in.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NobodyAccepts_WhatThePartyHandedInThatWentOnAsTheOwn(bool ander)
    {
        var p = await Maak(Dag);
        var groter = await noaber.Wereld.Partij(p.Hier, PartijSoort.Gemeente, $"Groter {p.Hier.Slug}");
        var versie = await noaber.Wereld.Levering(p.Hier, p.Gemeente, Leveringsstatus.Akkoord);
        await noaber.Wereld.Opgegaan(p.Hier, p.Gemeente, groter, Dag);
        var wie = ander ? p.Groot : groter;
        var ik = await noaber.Wereld.Lid(p.Hier, wie, Rol.Monitorbeheerder);
        Assert.Equal(ander ? null : Geweigerd, await Schrijf(ik, Leveringsrijen.Stap(versie, Leveringsstap.Aanvaarden, ik, wie, Leveringsstatus.Akkoord)));
    }

    /// <summary>What a party did for one that it had taken over, is its doing: its own merger is not written down before that.</summary>
    [Theory]
    [InlineData("2026-09-01", null)]
    [InlineData("2020-01-01", "leverde cijfers aan")]
    public async Task WhatCameInForThePartyThatWasTakenOver_IsTheDoingOfWhoTookItOver(string sinds, string? deed)
    {
        var p = await Maak(new(2026, 8, 1));
        var versie = await noaber.Wereld.Levering(p.Hier, p.Oud);
        await using (var db = noaber.Db())
            await db.Leveringversies.Where(v => v.Id == versie.Id).ExecuteUpdateAsync(v => v.SetProperty(x => x.Op, new DateTimeOffset(2026, 8, 2, 12, 0, 0, TimeSpan.Zero)));
        var leider = await noaber.Wereld.Lid(p.Hier, p.Gemeente, Rol.Procesleider);
        await using var als = noaber.Database.AlsApplicatie();
        await using var transactie = await als.BeginAls(leider.Id, "proef", CancellationToken.None);
        var dag = DateOnly.ParseExact(sinds, "yyyy-MM-dd", null);
        Assert.Equal(deed, await als.Database.SqlQuery<string?>($"select deed_sinds({p.Groot}, {dag}) as \"Value\"").SingleAsync());
    }

    private async Task<Partijen> Maak(DateOnly op)
    {
        var hier = await noaber.Wereld.Samenwerking("Opgegaan");
        var p = new Partijen(hier, await noaber.Wereld.Partij(hier, PartijSoort.Corporatie), await noaber.Wereld.Partij(hier, PartijSoort.Corporatie, $"Groot {hier.Slug}"),
            await noaber.Wereld.Partij(hier, PartijSoort.Corporatie, $"Derde {hier.Slug}"), await noaber.Wereld.Partij(hier, PartijSoort.Gemeente));
        await noaber.Wereld.Opgegaan(hier, p.Oud, p.Groot, op);
        return p;
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

    private sealed record Partijen(Samenwerking Hier, Guid Oud, Guid Groot, Guid Derde, Guid Gemeente)
    {
        public Guid Van(Wie wie) => wie switch { Wie.Opvolger => Groot, Wie.Derde => Derde, _ => Gemeente };
    }
}
