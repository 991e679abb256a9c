using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Commands;
using Noaber.Web.Data;
using Noaber.Web.Features.Besluitvorming;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Besluitvorming;

public sealed class VerifyTests(Noaberproef noaber) : Voorstelproef(noaber), IClassFixture<Noaberproef>
{
    [Fact]
    public async Task AWholeChain_HoldsAndAnyChangeByTheOwnerOfTheDatabaseIsNamed()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await Schrijf(voorstel, "De zoektijd is ten hoogste tien maanden.");
        await LegVoor(tafel, voorstel);
        foreach (var soort in Drie)
            await StemIn(tafel.Bestuurders[soort], voorstel);
        await using var db = Toepassing.Db();
        await db.Database.ExecuteSqlRawAsync("select verzegel_logboek()");
        Assert.Empty(await VerifyCommand.Fouten(db, default));

        // Past every guard, as only who owns the database can.
        await db.Database.ExecuteSqlRawAsync("alter table logregel disable trigger user; update logregel set omschrijving = 'niets gebeurd' where handeling = 'voorstel ingediend'");
        Assert.StartsWith("Logboek: het zegel van", Assert.Single(await VerifyCommand.Fouten(db, default)), StringComparison.Ordinal);

        await db.Database.ExecuteSqlRawAsync("alter table brondocument disable trigger user; update brondocument set inhoud = 'anders'");
        Assert.Contains("Het bestand ‘proef.txt’ is niet meer wat het was toen het binnenkwam.", await VerifyCommand.Fouten(db, default));

        await db.Database.ExecuteSqlRawAsync("alter table afspraak disable trigger user; update afspraak set tekst = 'Twintig maanden.' where tekst like '%tien maanden%'");
        Assert.Contains(await VerifyCommand.Fouten(db, default), fout => fout.Contains("versie 1: wat er op het scherm staat", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("instemming", "alter table instemming disable trigger user; update instemming set door = 'Iemand anders' where id = (select min(id::text) from instemming)::uuid")]
    [InlineData("instemming", "alter table instemming disable trigger user; delete from instemming where id = (select min(id::text) from instemming)::uuid")]
    [InlineData("versie", "alter table versie disable trigger user; update versie set vastgesteld_op = vastgesteld_op - interval '1 day'")]
    [InlineData("versie", "alter table versie disable trigger user; delete from versie")]
    [InlineData("voorstel", "alter table voorstel disable trigger user; update voorstel set toelichting = 'Anders besloten.'")]
    [InlineData("zienswijze", "alter table zienswijze disable trigger user; insert into zienswijze (id, samenwerking_id, voorstel_id, partij_id, oordeel, toelichting, tekst_hash, gegeven_op) "
        + "select gen_random_uuid(), samenwerking_id, voorstel_id, partij_id, 'Voor', '', tekst_hash, gegeven_op from instemming limit 1")]
    public async Task ARowThatIsNotWhatTheTrailSays_IsNamed(string tabel, string wijziging)
    {
        // A database of its own: what breaks the trail of one case is seen in the next.
        await using var eigen = await Noaberproef.Start();
        var proef = new VerifyTests(eigen);
        var tafel = await proef.Tafel();
        await proef.StelVast(tafel, await Begin(tafel));
        await using var db = eigen.Db();
        Assert.Empty(await VerifyCommand.Fouten(db, default));

        await db.Database.ExecuteSqlRawAsync(wijziging);

        Assert.Contains(await VerifyCommand.Fouten(db, default), fout => fout.StartsWith($"Wat er staat bij {tabel} ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheSeal_LeavesOutWhatIsStillGoingOn()
    {
        // A database of its own: the other test breaks the trail of this one.
        await using var eigen = await Noaberproef.Start();
        var samenwerking = await eigen.Wereld.Samenwerking("Zegel");
        await using var bezig = eigen.Db();
        await using var transactie = await bezig.Database.BeginTransactionAsync();
        bezig.Noteer("bezig", "Nog niet af.", null, samenwerking.Id);
        await bezig.SaveChangesAsync();
        await using var db = eigen.Db();
        await db.LaatIngaan(null, default);
        await db.Database.ExecuteSqlRawAsync("select verzegel_logboek()");
        await transactie.CommitAsync();
        await db.Database.ExecuteSqlRawAsync("select verzegel_logboek()");
        Assert.Empty(await VerifyCommand.Fouten(db, default));
    }
}
