using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Nakijken;

using static Noaber.Kernel.Tests.Monitor.Leveringsproef;

namespace Noaber.Kernel.Tests.Monitor;

/// <summary>The rules about one cell: what each of them finds, and what it leaves alone.</summary>
public sealed class ControlesTests
{
    [Fact]
    public void ADeliveryThatIsRight_HasNoFindings() =>
        Assert.Empty(Kijk(Cijfer("sloop", 12), Cijfer("nieuwbouw", 0, rij: 2), Cijfer("aankoop", Waarde.NietVanToepassing, rij: 3)));

    [Theory]
    [InlineData("sloop", "-1", Bevindingsoort.Blokkeert)]
    [InlineData("sloop", "7.5", Bevindingsoort.Blokkeert)]
    [InlineData("zoektijd", "7.55", Bevindingsoort.LetOp)]
    public void ANumberThatCannotBe_IsFound(string indicator, string getal, Bevindingsoort soort)
    {
        var deel = indicator == "zoektijd" ? "huurklasse=duur" : "";
        var waarde = decimal.Parse(getal, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(soort, Een(Controleregel.Getal, Cijfer(indicator, waarde, deel: deel)).Soort);
    }

    /// <summary>What is said of decimals is what is done with them, in one line for all figures of an indicator.</summary>
    [Fact]
    public void ManyDecimals_AreToldOnce_AsTheyAreKept()
    {
        var fijn = Cijfer("zoektijd", 10.674468085106382978m, deel: "huurklasse=duur");
        Assert.Equal(10.674468m, fijn.Waarde.Getal);
        Assert.Equal("Dit wordt in tabellen en grafieken getoond als 10,7 en bewaard als 10,674468.", Een(Controleregel.Getal, fijn).Tekst);
        var samen = Een(Controleregel.Getal, Cijfer("zoektijd", 7.55m, deel: "huurklasse=goedkoop", rij: 9), fijn with { Plaats = fijn.Plaats! with { Rij = 4 } });
        Assert.Equal("2 cijfers hebben meer decimalen dan er worden getoond. Dit wordt in tabellen en grafieken getoond als 10,7 en bewaard als 10,674468; zo gaat het bij alle.", samen.Tekst);
        Assert.Equal((Bevindingsoort.LetOp, 4), (samen.Soort, samen.Plaats!.Rij));
    }

    // Reading told of the word as it was given; a dash itself it has nothing to say about.
    [Fact]
    public void AWordThatWasReadAsADash_IsToldOfOnce()
    {
        var cijfer = Cijfer("sloop", Waarde.Nihil);
        var gelezen = new Controlebevinding(Controleregel.Lezen, Bevindingsoort.LetOp, cijfer.Sleutel, "Dit leest als een streepje.", "") { Plaats = cijfer.Plaats, Gegeven = "nihil" };
        Assert.Equal("nihil", Assert.Single(Controles.Kijk(Vraag(cijfer) with { Gelezen = [gelezen] }).Bevindingen).Gegeven);
    }

    [Fact]
    public void TheSameIsFound_WhereverItStandsAndWhateverReadingSaid()
    {
        var (hier, elders) = (Cijfer("sloop", -1), Cijfer("sloop", -1, rij: 20));
        var een = Controles.Kijk(Vraag(hier));
        var ander = Controles.Kijk(Vraag(elders) with { Gelezen = [new(Controleregel.Lezen, Bevindingsoort.LetOp, default, "Ernaast staat iets.", "")] });
        Assert.False(een.IsGelijk(ander));
        Assert.True(een.VindtHetzelfde(ander));
        Assert.False(een.VindtHetzelfde(Controles.Kijk(Vraag(Cijfer("sloop", -2)))));
    }

    [Fact]
    public void WhatIsNoNumber_IsSaidWithItsCellAndRow()
    {
        var bevinding = Een(Controleregel.Getal, Cijfer("sloop", Waarde.Onleesbaar("circa 12"), rij: 7));
        Assert.Equal(("Voorraad", "C7", "Enschede", "circa 12"), (bevinding.Plaats!.Blad, bevinding.Plaats.Cel, bevinding.Plaats.Rijnaam, bevinding.Gegeven));
        Assert.True(bevinding.HoudtTegen);
    }

    // A dash means none; zero is a number; both are told apart from a blank.
    [Fact]
    public void ADash_IsReadAsNoneAndSaidSo()
    {
        Assert.Equal(Bevindingsoort.LetOp, Een(Controleregel.Getal, Cijfer("sloop", Waarde.Nihil)).Soort);
        Geen(Controleregel.Getal, Cijfer("sloop", 0));
        Geen(Controleregel.Getal, Cijfer("sloop", Waarde.Leeg));
    }

    [Fact]
    public void WhatIsUnusual_IsExplainedAndNoLongerInTheWay()
    {
        Assert.True(Een(Controleregel.Bereik, Cijfer("energie-index", 4.2m)).HoudtTegen);
        var uitkomst = Controles.Kijk(Vraag(Cijfer("energie-index", 4.2m, uitleg: "Alleen monumenten.")));
        Assert.True(uitkomst.MagIngediend);
        Assert.Equal("Alleen monumenten.", Assert.Single(uitkomst.Uitgelegd).Toelichting);
    }

    [Fact]
    public void AnOldTemplate_IsRefusedOnlyWhenItCountsInAnotherWay()
    {
        var nieuw = Catalogus.Standaard.Zoek("sloop")!;
        Assert.Equal(Bevindingsoort.Blokkeert, Met(nieuw with { Versie = new(2, 0, 0) }).Soort);
        Assert.Equal(Bevindingsoort.LetOp, Met(nieuw with { Versie = new(1, 1, 0) }).Soort);

        static Controlebevinding Met(Indicator indicator) => Assert.Single(Controles.Kijk(
            Vraag(Cijfer("sloop", 12)) with { Catalogus = Catalogus.Standaard.Met(indicator) }).Bevindingen, b => b.Regel == Controleregel.Definitie);
    }

    [Theory]
    [InlineData("er-is-geen-indicator", "")]
    [InlineData("slaagkans", "")]
    [InlineData("sloop", "huurklasse=duur")]
    [InlineData("zoektijd", "huurklasse=vrije-sector")]
    [InlineData("woningen-energielabel", "labelmethode=voor-2015")]
    public void WhatNobodyAskedFor_IsFound(string indicator, string deel) =>
        Assert.Equal(Bevindingsoort.Blokkeert, Een(Controleregel.Definitie, Cijfer(indicator, 12, deel: deel)).Soort);

    [Fact]
    public void AFigureOfAnotherPartyPeriodOrArea_IsFound()
    {
        Een(Controleregel.Plek, Cijfer("sloop", 1) with { Partij = Guid.NewGuid() });
        Een(Controleregel.Plek, Cijfer("sloop", 1) with { Periode = Nu.Vorige });
        Een(Controleregel.Plek, Cijfer("sloop", 1, "GM0141"));
        Een(Controleregel.Plek, Cijfer("zoektijd", 5, Buurt1, "huurklasse=duur"));
        Geen(Controleregel.Plek, Cijfer("ouderenwoningen", 1, deel: "ouderenwoning=nultreden"));
    }

    [Fact]
    public void TheSameFigureTwice_IsFoundAtTheSecond() =>
        Assert.Equal("C9", Een(Controleregel.EenKeer, Cijfer("sloop", 1, rij: 9), Cijfer("sloop", 2, rij: 4)).Plaats!.Cel);
}
