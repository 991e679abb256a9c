using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Besluitvorming;

/// <summary>A year is taken out of an agreement and its action stays there, in one text; the other changed the same agreement.</summary>
public sealed class UitJaarTests(Noaberproef noaber) : Voorstelproef(noaber), IClassFixture<Noaberproef>
{
    private const string Weg = "2026: de een haalt het weg, de ander wijzigt het";

    [Fact]
    public async Task TheVersionKeptTheActionOfARemovedYear_TheProposalDoesTheSame()
    {
        var stand = await Overgezet(WegMetBehoud, Kop);

        Assert.Empty(stand.Gevraagd);
        Assert.Empty(stand.Jaren);
        Assert.Null(Assert.Single(stand.Acties).JaarschijfId);
        Assert.Equal(stand.Lijn, stand.Acties[0].LijnId);
    }

    [Fact]
    public async Task TheProposalChangedThatYearToo_TheYearStaysAndIsAskedAndTheActionMoves()
    {
        var stand = await Overgezet(WegMetBehoud, async (db, kader) =>
        {
            await Kop(db, kader);
            await Jaren(db, kader).ExecuteUpdateAsync(j => j.SetProperty(x => x.Tekst, "Elke week."));
        });

        Assert.Equal([$"1.1 Wachttijd: {Weg}"], stand.Gevraagd);
        Assert.Equal("Elke week.", Assert.Single(stand.Jaren).Tekst);
        Assert.Null(Assert.Single(stand.Acties).JaarschijfId);
    }

    [Fact]
    public async Task TheProposalChangedTheActionThatMoved_ItMovesWithTheWordsOfTheProposal()
    {
        var stand = await Overgezet(WegMetBehoud, (db, kader) =>
            db.Acties.Where(a => a.KaderId == kader).ExecuteUpdateAsync(a => a.SetProperty(x => x.Tekst, "De gemeente meet.")));

        Assert.Equal([$"1.1 Zoektijd: {Weg}"], stand.Gevraagd);
        Assert.Equal(("De gemeente meet.", (Guid?)null), (Assert.Single(stand.Acties).Tekst, stand.Acties[0].JaarschijfId));
    }

    [Fact]
    public async Task TheVersionRemovedTheYearWithItsAction_ItStaysWholeWhereTheProposalChangedIt()
    {
        var stand = await Overgezet((db, kader) => Jaren(db, kader).ExecuteDeleteAsync(),
            (db, kader) => Jaren(db, kader).ExecuteUpdateAsync(j => j.SetProperty(x => x.Tekst, "Elke week.")));

        Assert.Equal([$"1.1 Zoektijd: {Weg}"], stand.Gevraagd);
        Assert.Equal(Assert.Single(stand.Jaren).Id, Assert.Single(stand.Acties).JaarschijfId);
    }

    [Fact]
    public async Task TheVersionRemovedTheYearWithItsAction_BothGoFromTheProposal()
    {
        var stand = await Overgezet((db, kader) => Jaren(db, kader).ExecuteDeleteAsync(), Kop);

        Assert.Empty(stand.Gevraagd);
        Assert.Empty(stand.Jaren);
        Assert.Empty(stand.Acties);
    }

    [Fact]
    public async Task TheProposalKeptTheActionOfARemovedYear_WhoDoesItComesAlong()
    {
        var stand = await Overgezet((db, kader) => db.Acties.Where(a => a.KaderId == kader)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.Trekkers, ["Gemeente", "Domijn"])), WegMetBehoud);

        Assert.Equal([$"1.1 Zoektijd: {Weg}"], stand.Gevraagd);
        Assert.Empty(stand.Jaren);
        Assert.Null(Assert.Single(stand.Acties).JaarschijfId);
        Assert.Equal(["Gemeente", "Domijn"], stand.Acties[0].Trekkers);
    }

    [Fact]
    public async Task TheProposalKeptTheActionAndTheVersionRemovedIt_ItStaysAndIsAsked()
    {
        var stand = await Overgezet((db, kader) => Jaren(db, kader).ExecuteDeleteAsync(), WegMetBehoud);

        Assert.Contains("actie ‘", Assert.Single(stand.Gevraagd), StringComparison.Ordinal);
        Assert.Empty(stand.Jaren);
        Assert.Null(Assert.Single(stand.Acties).JaarschijfId);
    }

    [Fact]
    public async Task TheProposalWroteTheSameActionAnew_ItIsNotLostWithTheYear()
    {
        var stand = await Overgezet((db, kader) => Jaren(db, kader).ExecuteDeleteAsync(), async (db, kader) =>
        {
            await Kop(db, kader);
            await db.Database.ExecuteSqlAsync($"update actie set lijn_id = gen_random_uuid() where kader_id = {kader}");
        });

        Assert.Empty(stand.Jaren);
        Assert.NotEqual(stand.Lijn, Assert.Single(stand.Acties).LijnId);
    }

    /// <summary>The first proposal is adopted, and the second goes on from it.</summary>
    private async Task<Uitgekomen> Overgezet(Func<NoaberDb, Guid, Task> inEerste, Func<NoaberDb, Guid, Task> inTweede)
    {
        var tafel = await Tafel();
        var (eerste, tweede) = (await Begin(tafel), await Begin(tafel));
        await InWerkkopie(eerste, inEerste);
        await InWerkkopie(tweede, inTweede);
        await StelVast(tafel, eerste);
        Assert.Equal(HttpStatusCode.Found, (await Doe(tafel.Leider, tweede, "overzetten")).Status);

        var pagina = await tafel.Leider.Pagina(tweede);
        var vragen = pagina.QuerySelector("form[action$='/nagekeken']")?.ParentElement!.QuerySelectorAll("li");
        string[] gevraagd = [.. vragen?.Select(li => li.TextContent) ?? []];
        Uitgekomen? stand = null;
        await InWerkkopie(tweede, async (db, kader) => stand = new(gevraagd, await Jaren(db, kader).ToListAsync(),
            await db.Acties.Where(a => a.KaderId == kader).ToListAsync(),
            await db.Acties.Where(a => a.KaderId == tafel.Kader.Id).Select(a => a.LijnId).SingleAsync()));
        return stand!;
    }

    private static Task Kop(NoaberDb db, Guid kader) =>
        db.Afspraken.Where(a => a.KaderId == kader && a.Nummer == "1.1").ExecuteUpdateAsync(a => a.SetProperty(x => x.Kop, "Wachttijd"));

    private static async Task WegMetBehoud(NoaberDb db, Guid kader)
    {
        await db.Acties.Where(a => a.KaderId == kader).ExecuteUpdateAsync(a => a.SetProperty(x => x.JaarschijfId, (Guid?)null));
        await Jaren(db, kader).ExecuteDeleteAsync();
    }

    private static IQueryable<JaarschijfRij> Jaren(NoaberDb db, Guid kader) =>
        db.Jaarschijven.Where(j => db.Afspraken.Any(a => a.Id == j.AfspraakId && a.KaderId == kader));

    /// <summary>What is asked, and the years and the actions of the proposal; the line of the action that the kader began with.</summary>
    private sealed record Uitgekomen(string[] Gevraagd, List<JaarschijfRij> Jaren, List<ActieRij> Acties, Guid Lijn);
}
