using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Besluitvorming;

/// <summary>
/// What "adopted with changes" means for a proposal that went on from a newer version: whether someone changed what it asks.
/// </summary>
public sealed class OvergezetTests(Noaberproef noaber) : Voorstelproef(noaber), IClassFixture<Noaberproef>
{
    private const string Tien = "De zoektijd is ten hoogste tien maanden. De gemeente ziet erop toe.";

    [Fact]
    public async Task NobodyChangedWhatItAsks_ItIsAdoptedAsItWasHandedIn()
    {
        var (tafel, voorstel) = await Ingehaald(Ander);
        await Doe(tafel.Leider, voorstel, "overzetten");
        await AlsIngediend(tafel, voorstel, VoorstelStatus.Vastgesteld);
    }

    [Fact]
    public async Task WrittenInAfterwards_ItIsAdoptedWithChanges()
    {
        var (tafel, voorstel) = await Ingehaald(Ander);
        await Doe(tafel.Leider, voorstel, "overzetten");
        await Schrijf(voorstel, "De zoektijd is ten hoogste acht maanden.");
        await AlsIngediend(tafel, voorstel, VoorstelStatus.GewijzigdVastgesteld);
    }

    [Fact]
    public async Task WrittenInBefore_ItIsAdoptedWithChanges()
    {
        var (tafel, voorstel) = await Ingehaald(Ander);
        await InWerkkopie(voorstel, (db, kader) => db.Afspraken.Where(a => a.KaderId == kader && a.Nummer == "1.2")
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.Tekst, "Verkoop stopt.")));
        await Doe(tafel.Leider, voorstel, "overzetten");
        await AlsIngediend(tafel, voorstel, VoorstelStatus.GewijzigdVastgesteld);
    }

    [Fact]
    public async Task AgreedToAsItLayAndNothingClashes_TheDecisionOfTheOverlegStandsAsItWas()
    {
        var (tafel, voorstel) = await Ingehaald(Ander, besloten: BesluitUitkomst.Ongewijzigd);
        await Doe(tafel.Leider, voorstel, "overzetten");
        await Vastgesteld(tafel, voorstel, BesluitUitkomst.Ongewijzigd, VoorstelStatus.Vastgesteld);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AgreedToAsItLayAndBothChangedTheSame_ItCanBeWrittenInUntilSomeoneLooked(bool anders)
    {
        var (tafel, voorstel) = await Ingehaald((db, kader) => db.Afspraken.Where(a => a.KaderId == kader && a.Nummer == "1.1")
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.Tekst, Tien)), besloten: BesluitUitkomst.Ongewijzigd);
        await Doe(tafel.Leider, voorstel, "overzetten");
        Assert.NotNull((await tafel.Leider.Pagina(voorstel)).QuerySelector("a[href*='/schrijven/']"));
        if (anders)
            await Schrijf(voorstel, "De zoektijd is ten hoogste acht maanden.");
        await Doe(tafel.Leider, voorstel, "nagekeken");
        await Vastgesteld(tafel, voorstel, anders ? BesluitUitkomst.Gewijzigd : BesluitUitkomst.Ongewijzigd,
            anders ? VoorstelStatus.GewijzigdVastgesteld : VoorstelStatus.Vastgesteld);
    }

    [Fact]
    public async Task WrittenInBetweenHandingInAndTheDecision_LookingItOverIsNoWriting()
    {
        var tafel = await Tafel();
        var (eerste, tweede) = (await Begin(tafel), await Begin(tafel));
        await Schrijf(eerste, Tien);
        await Schrijf(tweede, "De zoektijd is ten hoogste negen maanden.");
        await DienIn(tafel, tweede);
        await Schrijf(tweede, "De zoektijd is ten hoogste acht maanden.");
        await Besluit(tafel, tweede, BesluitUitkomst.Ongewijzigd);
        await StelVast(tafel, eerste);

        await Doe(tafel.Leider, tweede, "overzetten");
        await Doe(tafel.Leider, tweede, "nagekeken");

        await Vastgesteld(tafel, tweede, BesluitUitkomst.Ongewijzigd, VoorstelStatus.GewijzigdVastgesteld);
    }

    [Fact]
    public async Task MovedTwiceBeforeSomeoneLooked_EveryMarkStands()
    {
        var tafel = await Tafel();
        var (eerste, tweede, derde) = (await Begin(tafel), await Begin(tafel), await Begin(tafel));
        await Schrijf(eerste, Tien);
        await InWerkkopie(tweede, Ander);
        await Schrijf(derde, "De zoektijd is ten hoogste negen maanden.");
        await InWerkkopie(derde, (db, kader) => db.Afspraken.Where(a => a.KaderId == kader && a.Nummer == "2.1")
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.Tekst, "Er komen twintig plekken bij.")));
        await DienIn(tafel, derde);
        foreach (var eerder in new[] { eerste, tweede })
        {
            await StelVast(tafel, eerder);
            await Doe(tafel.Leider, derde, "overzetten");
            if (eerder == eerste)
                await Doe(tafel.Leider, tweede, "overzetten");
        }

        var gevraagd = (await tafel.Leider.Pagina(derde)).QuerySelector("form[action$='/nagekeken']")!.ParentElement!.TextContent;
        Assert.All(["1.1 Zoektijd", "2.1 Samen wonen"], stuk => Assert.Contains(stuk, gevraagd, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnotherTextWasDecidedAndNobodyWroteItYet_MovingItDoesNotCountAsWritingIt()
    {
        var (tafel, voorstel) = await Ingehaald(Ander, besloten: BesluitUitkomst.Gewijzigd);
        await Doe(tafel.Leider, voorstel, "overzetten");
        Assert.Contains("moet nog worden geschreven", (await tafel.Leider.Pagina(voorstel)).Body!.TextContent, StringComparison.Ordinal);
        foreach (var soort in Drie)
            Assert.Equal(HttpStatusCode.Found, (await tafel.Bestuurders[soort].Haal($"{voorstel}/instemmen")).Status);
    }

    /// <summary>Something that the proposal leaves as it is.</summary>
    private static Task Ander(Web.Data.NoaberDb db, Guid kader) => db.Afspraken.Where(a => a.KaderId == kader && a.Nummer == "2.1")
        .ExecuteUpdateAsync(a => a.SetProperty(x => x.Tekst, "Elk jaar komen er tien plekken bij."));

    /// <summary>A proposal that was handed in, on which the overleg may have decided, and before which another one was adopted.</summary>
    private async Task<(Tafel, string)> Ingehaald(Func<Web.Data.NoaberDb, Guid, Task> eerder, BesluitUitkomst? besloten = null)
    {
        var tafel = await Tafel();
        var (eerste, tweede) = (await Begin(tafel), await Begin(tafel));
        await InWerkkopie(eerste, eerder);
        await Schrijf(tweede, "De zoektijd is ten hoogste negen maanden.");
        await DienIn(tafel, tweede);
        if (besloten is { } uitkomst)
            await Besluit(tafel, tweede, uitkomst);
        await StelVast(tafel, eerste);
        return (tafel, tweede);
    }

    /// <summary>The decision stands like this, and with all consents the proposal ends like that.</summary>
    private async Task Vastgesteld(Tafel tafel, string voorstel, BesluitUitkomst uitkomst, VoorstelStatus status)
    {
        Assert.Equal(uitkomst, (await Stand(voorstel)).Uitkomst);
        await StemAllenIn(tafel, voorstel);
        Assert.Equal(status, (await Stand(voorstel)).Status);
    }

    private async Task AlsIngediend(Tafel tafel, string voorstel, VoorstelStatus status)
    {
        await Besluit(tafel, voorstel, BesluitUitkomst.Ongewijzigd);
        await Vastgesteld(tafel, voorstel, BesluitUitkomst.Ongewijzigd, status);
    }

    private async Task Besluit(Tafel tafel, string voorstel, BesluitUitkomst uitkomst)
    {
        var overleg = await Overleg(tafel, Drie);
        await Doe(tafel.Leider, voorstel, "agenderen", ("overleg", $"{overleg}"));
        await Begin(overleg);
        Assert.Equal(HttpStatusCode.Found, (await Doe(tafel.Leider, voorstel, "besluit", ("Uitkomst", $"{uitkomst}"))).Status);
    }
}
