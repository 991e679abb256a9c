using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Nakijken;
using static Noaber.Kernel.Tests.Monitor.Leveringsproef;

namespace Noaber.Kernel.Tests.Monitor;

/// <summary>The rules that look beside a delivery: at what was before, at others, and at what is due.</summary>
public sealed class ControlesInDeTijdTests
{
    private static Controlebevinding? Sprong(decimal nu, params decimal[] toen) => Controles.Kijk(
        Vraag(Cijfer("overlastmeldingen", nu)) with { Eerder = Eerder("overlastmeldingen", toen) }).Bevindingen.SingleOrDefault(b => b.Regel == Controleregel.Sprong);

    [Theory]
    // Around 100 with a distance of 2: 130 stands apart, 105 does not.
    [InlineData(130, true)]
    [InlineData(105, false)]
    [InlineData(60, true)]
    public void AFigureFarFromItsHistory_AsksForAnExplanation(decimal nu, bool apart) =>
        Assert.Equal(apart ? Bevindingsoort.LegUit : null, Sprong(nu, 98, 100, 102, 97, 103, 100)?.Soort);

    // One strange figure among the earlier ones does not hide the next.
    [Fact]
    public void AnEarlierJump_DoesNotMakeTheNextOneUsual() => Assert.NotNull(Sprong(1000, 98, 100, 1000, 97, 103, 100, 101));

    // That it cannot be is said once, and not that it is also another figure than before.
    [Fact]
    public void WhatCannotBe_IsNotComparedWithBefore()
    {
        Assert.Null(Sprong(-4, 98, 100, 102, 97, 103, 100));
        var begin = Controles.Kijk(Vraag(Cijfer("woningvoorraad-begin", -4)) with { Eerder = Eerder("woningvoorraad", 100) }).Bevindingen;
        Assert.Equal([Controleregel.Getal], begin.Select(b => b.Regel).Where(r => r is Controleregel.Getal or Controleregel.Aansluiting));
    }

    [Fact]
    public void WhoIsStopped_StopsBetweenTheRules()
    {
        using var stop = new CancellationTokenSource();
        Assert.NotEmpty(Controles.Kijk(Vraag(Cijfer("sloop", -4)), stop.Token).Bevindingen);
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => Controles.Kijk(Vraag(Cijfer("sloop", -4)), stop.Token));
    }

    [Fact]
    public void AHistoryWithoutSpread_StillHasJumps()
    {
        Assert.NotNull(Sprong(200, 100, 100, 100, 100, 100));
        Assert.NotNull(Sprong(200, 100, 100, 100, 100, 104));
        Assert.Null(Sprong(104, 100, 100, 100, 100, 100));
        Assert.Null(Sprong(5, 0, 0, 0, 0, 0));
    }

    [Fact]
    public void WithFewEarlierFigures_ItSaysSo()
    {
        var bevinding = Sprong(200, 100, 102)!;
        Assert.Equal(Bevindingsoort.LetOp, bevinding.Soort);
        Assert.Contains("pas 2 eerdere cijfers", bevinding.Tekst, StringComparison.Ordinal);
        Assert.Null(Sprong(120, 100, 102));
    }

    // The classic mistake: euros where thousands of euros were counted, or a comma that is gone.
    [Theory]
    [InlineData(78_456_789, 80_527, 79_100, 81_450, 80_200)]
    [InlineData(80_527_000, 80_527)]
    [InlineData(80, 80_527, 79_100)]
    [InlineData(1_500, 0, 0)]
    [InlineData(1_000_000, 1, 90_000, 2, 3, 70_000, 4, 80_000)]
    public void ManyTimesWhatItEverWas_AsksForAnExplanation_AlsoAfterFewPeriods(decimal nu, params int[] toen)
    {
        var bevinding = Sprong(nu, [.. toen.Select(t => (decimal)t)])!;
        Assert.Equal(Bevindingsoort.LegUit, bevinding.Soort);
        Assert.True(bevinding.HoudtTegen);
        Assert.Contains("Klopt het, leg dan uit", bevinding.Herstel, StringComparison.Ordinal);
    }

    [Fact]
    public void HowManyTimes_IsSaid() => Assert.Contains("Dat is 1.000 keer zo veel als het ooit was.", Sprong(80_527_000, 80_527)!.Tekst, StringComparison.Ordinal);

    // A few more or less is no mistake in the unit, however many times it is.
    [Theory]
    [InlineData(30, 2)]
    [InlineData(12, 0)]
    [InlineData(0, 80)]
    public void AFewMore_IsWorthALookAtMost(decimal nu, int toen) => Assert.NotEqual(Bevindingsoort.LegUit, Sprong(nu, toen)?.Soort);

    [Fact]
    public void WhereNothingWas_MoreThanTheWholeMunicipalityEverHad_AsksForAnExplanation()
    {
        var bevinding = Assert.Single(Controles.Kijk(Vraag(Cijfer("woningvoorraad", 1_000_000, Buurt1), Cijfer("woningvoorraad", 200, Buurt2)) with
        {
            Eerder = Eerder("woningvoorraad", 4_795),
        }).Bevindingen, b => b.Regel == Controleregel.Sprong);
        Assert.Equal((Bevindingsoort.LegUit, Buurt1), (bevinding.Soort, bevinding.Wat.Gebied));
        Assert.Contains("meer dan jullie ooit in de hele gemeente hadden: 4.795", bevinding.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void FiguresThatWereCountedInAnotherWay_AreNoHistory() => Assert.DoesNotContain(Controles.Kijk(
        Vraag(Cijfer("overlastmeldingen", 500)) with { Eerder = [.. Eerder("overlastmeldingen", 1, 1, 1, 1, 1).Select(w => w with { Versie = new(0, 9, 0) })] }).Bevindingen,
        b => b.Regel == Controleregel.Sprong);

    [Fact]
    public void APeriod_BeginsAsTheOneBeforeEnded()
    {
        Assert.NotNull(Aansluiting(1433, 1430));
        Assert.Null(Aansluiting(1433, 1433));

        static Controlebevinding? Aansluiting(decimal begin, decimal vorige) => Controles.Kijk(Vraag(Cijfer("woningvoorraad-begin", begin)) with
        {
            Eerder = Eerder("woningvoorraad", vorige),
        }).Bevindingen.SingleOrDefault(b => b.Regel == Controleregel.Aansluiting);
    }

    // 10 evictions of 1,000 homes is far from 1 of each 1,000; of 10,000 homes it is not. What the others have is not said.
    [Fact]
    public void AFigureFarFromOthers_IsSeenByItsSizeAndTellsNothingOfThem()
    {
        Waarneming[] anderen = [.. Enumerable.Range(1, 4).SelectMany(Ander)];
        var bevinding = Assert.Single(Kijk(1000).Bevindingen, b => b.Regel == Controleregel.Anderen);
        Assert.Equal(Bevindingsoort.LetOp, bevinding.Soort);
        Assert.DoesNotContain(bevinding.Tekst, char.IsAsciiDigit);
        Assert.DoesNotContain(Kijk(10_000).Bevindingen, b => b.Regel == Controleregel.Anderen);

        Controleuitkomst Kijk(decimal woningen) => Controles.Kijk(
            Vraag(Cijfer("huisuitzettingen", 10), Cijfer("woningvoorraad", woningen, rij: 2)) with { Anderen = anderen });
        static IEnumerable<Waarneming> Ander(int nummer)
        {
            var partij = new Guid(nummer, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
            return [Cijfer("huisuitzettingen", nummer) with { Partij = partij }, Cijfer("woningvoorraad", 1000 * nummer) with { Partij = partij }];
        }
    }

    [Fact]
    public void WhatIsDueAndNowhere_IsFound()
    {
        var bevinding = Assert.Single(Volledig([Plicht("sloop")], Cijfer("sloop", Waarde.Leeg)));
        Assert.Equal((Bevindingsoort.Blokkeert, "sloop", null), (bevinding.Soort, bevinding.Wat.Indicator, bevinding.Plaats));
    }

    [Fact]
    public void ABlankWhereAFigureIsDue_AsksForOneOrAReason()
    {
        Assert.Equal("C2", Assert.Single(Volledig([Plicht("sloop")], Cijfer("sloop", 3), Cijfer("sloop", Waarde.Leeg, Buurt1, rij: 2), Cijfer("nieuwbouw", 1, Buurt1, rij: 3))).Plaats!.Cel);
        // Where the party has nothing, a blank says so.
        Assert.Empty(Volledig([Plicht("sloop")], Cijfer("sloop", 3), Cijfer("sloop", Waarde.Leeg, Buurt1, rij: 2)));
        Assert.Empty(Volledig([Plicht("sloop")], Cijfer("sloop", 0)));
        Assert.True(Assert.Single(Volledig([Plicht("sloop")], Cijfer("sloop", Waarde.Onbekend))).HoudtTegen);
        Assert.Empty(Volledig([Plicht("sloop")], Cijfer("sloop", Waarde.NietVanToepassing)));
    }

    [Fact]
    public void ClassesThatAreNotThere_AreCountedInOneFinding() => Assert.Contains("3 van de 5 klassen", Assert.Single(Volledig(
        [Plicht("woningvoorraad")], Cijfer("woningvoorraad", 3, deel: "huurklasse=duur"), Cijfer("woningvoorraad", 0, deel: "huurklasse=goedkoop", rij: 2))).Tekst, StringComparison.Ordinal);

    [Fact]
    public void ADeliveryThatIsLate_IsSaidOnce()
    {
        var vraag = Vraag(Cijfer("sloop", 1), Cijfer("nieuwbouw", 1, rij: 2)) with { Nodig = [Plicht("sloop"), Plicht("nieuwbouw")] };
        Assert.Contains("30 juni 2026", Assert.Single(Controles.Kijk(vraag with { Geleverd = new(2026, 7, 1) }).Bevindingen).Tekst, StringComparison.Ordinal);
        Assert.Empty(Controles.Kijk(vraag with { Geleverd = new(2026, 6, 30) }).Bevindingen);
    }

    private static Leverplicht Plicht(string indicator) => new(Catalogus.Standaard.Zoek(indicator)!, Nu, Gebiedsniveau.Buurt, new(2026, 6, 30));

    private static List<Controlebevinding> Volledig(IReadOnlyList<Leverplicht> nodig, params Waarneming[] regels) =>
        [.. Controles.Kijk(Vraag(regels) with { Nodig = nodig }).Bevindingen.Where(b => b.Regel == Controleregel.Volledig)];
}
