using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Streefwaarden;
using static Noaber.Kernel.Tests.Monitor.Cijfers.Cijferproef;

namespace Noaber.Kernel.Tests.Monitor.Cijfers;

/// <summary>An answer is laid out as it is asked, and says what is to be known of each figure.</summary>
public sealed class CijfertabelTests
{
    [Fact]
    public void WhatVaries_StandsInRowsAndColumnsAndTheRestInTheTitle()
    {
        var tabel = Vraag($"cijfer={Woningen}&per=partij", Bron(Cijfer(Woningen, Domijn, 100), Cijfer(Woningen, Huis, 200.0m),
            Cijfer(Woningen, Domijn, 90, periode: Eerder)));
        Assert.Equal(["2025-1", "2025-2"], tabel.Kolommen.Select(k => k.Sleutel));
        Assert.Equal([("Domijn", "90|100"), ("Ons Huis", "|200")], tabel.Rijen.Select(r => (r.Kop.Naam, string.Join('|', r.Cellen.Select(c => c.Tekst)))));
        Assert.Equal("Woningen aan het begin in Enschede, per partij, 1e helft 2025 t/m 2e helft 2025", tabel.Titel);
        Assert.Equal("woningen", tabel.Eenheid);

        var gedraaid = Vraag($"cijfer={Woningen}&per=partij&gedraaid=ja", Bron(Cijfer(Woningen, Domijn, 100), Cijfer(Woningen, Huis, 200)));
        Assert.Equal(["Domijn", "Ons Huis"], gedraaid.Kolommen.Select(k => k.Naam));
        Assert.Equal(["2025-2"], gedraaid.Rijen.Select(r => r.Kop.Naam));
        Assert.Equal(["Domijn", "Ons Huis"],
            Vraag($"cijfer={Woningen}&per=partij&kolom=partij", Bron(Cijfer(Woningen, Domijn, 1), Cijfer(Woningen, Huis, 2))).Kolommen.Select(k => k.Naam));
    }

    [Theory]
    [InlineData(Waardesoort.Nihil, Cijferteken.Nihil)]
    [InlineData(Waardesoort.NietVanToepassing, Cijferteken.NietVanToepassing)]
    [InlineData(Waardesoort.Leeg, Cijferteken.Leeg)]
    [InlineData(Waardesoort.Onbekend, Cijferteken.Leeg)]
    public void WhatIsNoNumber_SaysWhy(Waardesoort soort, Cijferteken teken)
    {
        var cel = Cel($"cijfer={Woningen}&partij={Domijn}", Cijfer(Woningen, Domijn, new Waarde(soort)));
        Assert.True(cel.Tekens.HasFlag(teken));
        Assert.Equal(soort == Waardesoort.Nihil ? 0 : (decimal?)null, cel.Getal);
    }

    [Fact]
    public void WhatIsProvisionalHiddenOrExplained_SaysSo()
    {
        var voorlopig = Cijfer(Woningen, Domijn, 7).Met(c => c with { Toelichting = "Telling van juni." }) with { Stand = Cijferstand.Voorlopig };
        var tabel = Vraag($"cijfer={Woningen}&per=partij", Bron(voorlopig, Cijfer(Woningen, Huis, 3) with { Stand = Cijferstand.Verborgen }));
        var (domijn, huis) = (tabel.Rijen[0].Cellen[0], tabel.Rijen[1].Cellen[0]);
        Assert.Equal((Cijferteken.Voorlopig | Cijferteken.Toegelicht, "7"), (domijn.Tekens, domijn.Tekst));
        Assert.Equal("Telling van juni.", tabel.Noten[domijn.Noten.Single() - 1]);
        Assert.Equal((Cijferteken.Verborgen, (decimal?)null, ""), (huis.Tekens, huis.Getal, huis.Tekst));
        Assert.Equal([Cijferteken.Verborgen, Cijferteken.Voorlopig, Cijferteken.Toegelicht], tabel.Legenda);
    }

    [Theory]
    [InlineData("", "leveringen van Domijn, Ons Huis")]
    [InlineData("&partij=DOMIJN", "levering van Domijn")]
    [InlineData("&partij=DOMIJN&per=partij", "levering van Domijn")]
    [InlineData("&partij=DOMIJN&per=partij&vergelijk=aandeel", "leveringen van Domijn, Ons Huis")]
    public void ItsSource_NamesThePartiesOfWhomFiguresAreInIt(string wie, string verwacht)
    {
        var tabel = Vraag($"cijfer={Woningen}{wie.Replace("DOMIJN", $"{Domijn}", StringComparison.Ordinal)}", Bron(Cijfer(Woningen, Domijn, 1), Cijfer(Woningen, Huis, 2)));
        Assert.Equal(verwacht, Assert.Single(tabel.Herkomst).Bron);
    }

    [Fact]
    public void AnEstimate_SaysSo() => Assert.True(Cel("cijfer=eenzaamheid",
        Cijfer("eenzaamheid", null, 11, periode: new(2020))).Tekens.HasFlag(Cijferteken.Schatting));

    [Fact]
    public void TooMuch_IsSaidAndNotComputed()
    {
        var veel = Bron(Cijfer(Woningen, Domijn, 1)) with { Gebieden = [.. Plaatsen, .. Enumerable.Range(0, 9000).Select(i => new Kernel.Gebieden.Gebied($"BU0154{i:0000}", "x", 2020))] };
        var tabel = Vraag($"cijfer={Woningen}&niveau=buurt&per=partij", veel);
        Assert.Empty(tabel.Rijen);
        Assert.Contains("18.004", tabel.Bezwaar, StringComparison.Ordinal);
    }

    [Fact]
    public void ATarget_StandsInTheYearsThatItIsFor()
    {
        var doel = new Streefwaarde(Bodsoort.Anders, "zoektijd", "maanden", new(12, grens: Kernel.Afspraken.Grens.Maximaal), new(2025, 2026)) { Indicator = Zoektijd };
        var bron = Bron(Cijfer(Zoektijd, Domijn, 11, periode: new(2024, 2)), Cijfer(Zoektijd, Domijn, 11)) with { Doelen = [new(doel, null, "3.2")] };
        var rij = Assert.Single(Vraag($"cijfer={Zoektijd}", bron).Doelen);
        Assert.Equal(("maximaal", "3.2"), (rij.Soort, rij.Bij));
        Assert.Equal([null, new Cijferdoelcel(12, null)], rij.Cellen);
        Assert.Empty(Vraag($"cijfer={Zoektijd}&niveau=buurt", bron).Doelen);
        Assert.Empty(Vraag($"cijfer={Zoektijd}&partij={Domijn}", bron).Doelen);
    }

    [Theory]
    [InlineData($"cijfer={Zoektijd}&naar=huurklasse", "Streefwaarde: maximaal 12 maanden elk jaar, 2025 t/m 2026 (voor het geheel, niet per deel)")]
    [InlineData($"cijfer={Zoektijd}&niveau=buurt", "Streefwaarde: maximaal 12 maanden elk jaar, 2025 t/m 2026 (voor het geheel, niet per deel)")]
    [InlineData($"cijfer={Zoektijd}", null)]
    [InlineData($"cijfer={Zoektijd}&vergelijk=verschil", null)]
    public void BesideAPart_ATargetOfTheWholeStandsInWords(string vraag, string? zin)
    {
        var doel = new Streefwaarde(Bodsoort.Anders, "zoektijd", "maanden", new(12, grens: Kernel.Afspraken.Grens.Maximaal), new(2025, 2026)) { Indicator = Zoektijd };
        var tabel = Vraag(vraag, Bron(Cijfer(Zoektijd, Domijn, 11)) with { Doelen = [new(doel, null, "3.2")] });
        Assert.Equal(zin, tabel.Doelzinnen.Select(z => z.Tekst).SingleOrDefault());
    }

    [Fact]
    public void ATargetOfOneParty_IsOfItsRow_AndThatOfYearsTogetherStandsInWords()
    {
        var jaar = new Streefwaarde(Bodsoort.Sloop, "sloop", "woningen", new(5), Streefjaren.In(2025)) { Indicator = "sloop", Partij = "Domijn" };
        var samen = new Streefwaarde(Bodsoort.Sloop, "sloop", "woningen", new(9), new(2025, 2026, Telwijze.Samen)) { Indicator = "sloop" };
        var tabel = Vraag("cijfer=sloop&per=partij&tijd=jaar", Bron(Cijfer("sloop", Domijn, 2, periode: Eerder), Cijfer("sloop", Domijn, 3)) with
        {
            Doelen = [new(jaar, Domijn, "5.1"), new(samen, null, "5.2")],
        });
        Assert.Equal(Domijn, Assert.Single(tabel.Doelen).Partij);
        Assert.Equal("5.2", Assert.Single(tabel.Doelzinnen).Bij);
    }

    [Fact]
    public void BesideALine_ATargetIsSeenThatIsStillToCome()
    {
        var doel = new Streefwaarde(Bodsoort.Anders, "label E, F of G", "woningen", new(0), Streefjaren.In(2028)) { Indicator = "woningen-efg" };
        var bron = Bron(Cijfer("woningen-efg", Domijn, 9), Cijfer("woningen-efg", Huis, 1)) with { Doelen = [new(doel, null, "5.1")] };
        var lijn = Vraag("cijfer=woningen-efg&vorm=lijn", bron);
        Assert.Equal(["2025-2", "2028-2"], lijn.Kolommen.Select(k => k.Sleutel));
        Assert.Equal(["10", ""], lijn.Rijen[0].Cellen.Select(c => c.Tekst));
        Assert.Equal([null, new Cijferdoelcel(0, null)], Assert.Single(lijn.Doelen).Cellen);
        Assert.Equal(["2025-2"], Vraag("cijfer=woningen-efg", bron).Kolommen.Select(k => k.Sleutel));
    }

    [Fact]
    public void ByTheYear_AYearIsThereWhenBothItsHalvesAre()
    {
        var rij = Vraag($"cijfer=sloop&partij={Domijn}&tijd=jaar", Bron(Cijfer("sloop", Domijn, 2, periode: Eerder), Cijfer("sloop", Domijn, 3),
            Cijfer("sloop", Domijn, 4, periode: new(2026, 1)))).Rijen[0];
        Assert.Equal([5, null], rij.Cellen.Select(c => c.Getal));
        Assert.True(rij.Cellen[1].Tekens.HasFlag(Cijferteken.Leeg));
    }

    [Fact]
    public void WhereFiguresAreFrom_IsSaidOfEachIndicator()
    {
        var tabel = Vraag($"cijfer={Woningen}&cijfer=inwoners", Bron(Cijfer(Woningen, Domijn, 1), Cijfer(Woningen, Huis, 1),
            Cijfer("inwoners", null, 160_000, periode: new(2024)) with { Bron = "85984NED", Inzage = Inzage.Iedereen }));
        Assert.Equal(["leveringen van Domijn, Ons Huis", "CBS, Kerncijfers wijken en buurten, tabel 85984NED"], tabel.Herkomst.Select(h => h.Bron));
        Assert.Equal([false, true], tabel.Herkomst.Select(h => h.IsOpenbaar));
        Assert.Equal(["Woningen aan het begin (woningen)", "Inwoners (personen)"], tabel.Rijen.Select(r => r.Kop.Naam));
        Assert.Equal(Inzage.Tafel, tabel.Inzage);
    }
}
