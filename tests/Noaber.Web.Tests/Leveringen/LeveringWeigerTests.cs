using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;
using Npgsql;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>What the database refuses by itself, when the application would forget to.</summary>
public sealed class LeveringWeigerTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const string Geweigerd = "42501";

    [Fact]
    public async Task WhoHandedIn_DoesNotApproveToo()
    {
        var (w, versie) = await Levering(Leveringsstatus.Concept);
        var ik = await noaber.Wereld.Iemand(w, PartijSoort.Corporatie, Rol.Bestuurder);
        var ander = await noaber.Wereld.Iemand(w, PartijSoort.Corporatie, Rol.Bestuurder);
        Assert.Null(await Schrijf(ik, Leveringsrijen.Stap(versie, Leveringsstap.Indienen, ik)));
        Assert.Equal(Geweigerd, await Schrijf(ik, Leveringsrijen.Stap(versie, Leveringsstap.AkkoordGeven, ik)));
        Assert.Null(await Schrijf(ander, Leveringsrijen.Stap(versie, Leveringsstap.AkkoordGeven, ander)));
    }

    [Fact]
    public async Task AStepIsOnTheLastVersion()
    {
        var (w, eerste) = await Levering(Leveringsstatus.Concept);
        var ik = await noaber.Wereld.Iemand(w, PartijSoort.Corporatie, Rol.Bewerker);
        await using var db = noaber.Db();
        var tweede = Leveringsrijen.Versie(await db.Leveringen.SingleAsync(l => l.Id == eerste.LeveringId), 2, ik);
        Assert.Null(await Schrijf(ik, tweede));
        Assert.Equal(Geweigerd, await Schrijf(ik, Leveringsrijen.Stap(eerste, Leveringsstap.Indienen, ik)));
        Assert.Null(await Schrijf(ik, Leveringsrijen.Stap(tweede, Leveringsstap.Indienen, ik)));
    }

    [Fact]
    public async Task ADownload_IsWrittenDownInOnesOwnName_AndOfTheRightParty()
    {
        var (w, versie) = await Levering(Leveringsstatus.Aanvaard);
        var ik = await noaber.Wereld.Iemand(w, PartijSoort.Huurdersorganisatie, Rol.Lezer);
        var ander = await noaber.Wereld.Iemand(w, PartijSoort.Huurdersorganisatie, Rol.Lezer);
        var mijn = await noaber.Wereld.Partij(w, PartijSoort.Huurdersorganisatie);
        Assert.Equal(Geweigerd, await Schrijf(ik, Download(versie, ander, mijn, versie.PartijId)));
        Assert.Equal(Geweigerd, await Schrijf(ik, Download(versie, ik, versie.PartijId, versie.PartijId)));
        Assert.Equal(Geweigerd, await Schrijf(ik, Download(versie, ik, mijn, mijn)));
        Assert.Null(await Schrijf(ik, Download(versie, ik, mijn, versie.PartijId)));
    }

    [Fact]
    public async Task ALayout_IsWrittenForTheOwnPartyAlone()
    {
        var (w, versie) = await Levering(Leveringsstatus.Concept);
        var ander = await noaber.Wereld.Iemand(w, PartijSoort.Gemeente, Rol.Bewerker);
        var lezer = await noaber.Wereld.Iemand(w, PartijSoort.Corporatie, Rol.Lezer);
        var ik = await noaber.Wereld.Iemand(w, PartijSoort.Corporatie, Rol.Bewerker);
        Assert.Equal(Geweigerd, await Schrijf(ander, Indeling(w, versie.PartijId)));
        Assert.Equal(Geweigerd, await Schrijf(lezer, Indeling(w, versie.PartijId)));
        Assert.Null(await Schrijf(ik, Indeling(w, versie.PartijId)));
        Assert.Equal(0, await Voer(ander, "update eigenindeling set bijgewerkt_op = now()"));
        Assert.Equal(0, await Voer(ander, "delete from eigenindeling"));
    }

    [Fact]
    public async Task AConcept_IsBegunInTheNameOfTheOwnParty()
    {
        var (w, versie) = await Levering(Leveringsstatus.Concept);
        var ik = await noaber.Wereld.Iemand(w, PartijSoort.Gemeente, Rol.Bewerker, Rol.Procesleider);
        Assert.Equal(Geweigerd, await Schrijf(ik, Kader(w, versie.PartijId)));
        Assert.Null(await Schrijf(ik, Kader(w, await noaber.Wereld.Partij(w, PartijSoort.Gemeente))));
    }

    private async Task<(Samenwerking W, LeveringversieRij Versie)> Levering(Leveringsstatus status)
    {
        var w = await noaber.Wereld.Samenwerking("Weiger");
        return (w, await noaber.Wereld.Levering(w, await noaber.Wereld.Partij(w, PartijSoort.Corporatie), status));
    }

    private static Cijferdownload Download(LeveringversieRij versie, Account door, Guid partij, Guid van) => new()
    {
        SamenwerkingId = versie.SamenwerkingId, VersieId = versie.Id, PartijId = van, DoorId = door.Id, DoorPartijId = partij, Vorm = "csv", Aantal = 1,
        Op = DateTimeOffset.UtcNow,
    };

    private static EigenIndelingRij Indeling(Samenwerking w, Guid partij) => new()
    {
        SamenwerkingId = w.Id, PartijId = partij, Indeling = new([]), BijgewerktOp = DateTimeOffset.UtcNow,
    };

    private static KaderRij Kader(Samenwerking w, Guid partij) => new()
    {
        SamenwerkingId = w.Id, Titel = "Afspraken 2027", Status = KaderStatus.Concept, Soort = DocumentSoort.Kader, GemaaktOp = DateTimeOffset.UtcNow,
        BegonnenDoorId = partij,
    };

    private async Task<string?> Schrijf(Account wie, object rij)
    {
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls(wie.Id, "proef", CancellationToken.None);
        db.Add(rij);
        if (await Record.ExceptionAsync(() => db.SaveChangesAsync()) is { } fout)
            return (fout.InnerException as PostgresException)?.SqlState ?? fout.ToString();
        await transactie.CommitAsync();
        return null;
    }

    private async Task<int> Voer(Account wie, string sql, params object[] waarden)
    {
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls(wie.Id, "proef", CancellationToken.None);
        return await db.Database.ExecuteSqlRawAsync(sql, waarden);
    }
}
