using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Streefwaarden;
using static Noaber.Kernel.Tests.Monitor.Cijfers.Cijferproef;

namespace Noaber.Kernel.Tests.Monitor.Cijfers;

/// <summary>A picture of one period begins with one that says something, and what is drawn has one meaning.</summary>
public sealed class PeriodekeuzeTests
{
    private static readonly Meetperiode Straks = new(2026, 1);

    [Theory]
    [InlineData("ab|ab|ab", "2026-1", "")]
    [InlineData("ab|ab|a", "2025-2", "2026-1")]
    [InlineData("ab|ab|", "2025-2", "")]
    [InlineData("ab|a|a", "2026-1", "")]
    [InlineData("abc|ab|a", "2025-1", "2025-2 2026-1")]
    [InlineData("a||ab", "2026-1", "")]
    [InlineData("ab||a", "2025-1", "2026-1")]
    [InlineData("a|b|ab", "2026-1", "")]
    [InlineData("||b", "2026-1", "")]
    public void TheNewest_WithAllThatHandedInBefore_IsChosen(string wie, string nu, string onvolledig)
    {
        var stand = Kies(wie, (_, _) => true);
        Assert.Equal((nu, onvolledig), ($"{stand!.Nu}", string.Join(' ', stand.Onvolledig)));
    }

    [Fact]
    public void WithoutAnything_ThereIsNone() => Assert.Null(Kies("||", (_, _) => true));

    [Fact]
    public void WhoIsGone_IsNotWaitedFor() => Assert.Equal(Straks, Kies("ab|ab|a", (wie, periode) => wie != "b" || periode < Straks)!.Nu);

    [Theory]
    [InlineData(1, "2025-2")]
    [InlineData(0.9, "2026-1")]
    public void OfPublicFigures_AFewMayBeMissing(double deel, string nu) =>
        Assert.Equal(nu, $"{Kies("abcdefghij|abcdefghij|abcdefghi", (_, _) => true, (decimal)deel)!.Nu}");

    [Fact]
    public void AHalfYear_IsNotLaidBesideAYear() => Assert.Equal(Straks, Periodekeuze.Kies(
        [Stand(new(2025), "ab"), Stand(Straks, "a")], (_, _) => true)!.Nu);

    [Fact]
    public void ATable_SaysWhichPeriodSaysSomething_AndWhoWentOnAsAnotherHandedIn()
    {
        var bron = Bron(Cijfer(Woningen, Domijn, 1, periode: Eerder), Cijfer(Woningen, Huis, 1, periode: Eerder), Cijfer(Woningen, Domijn, 1));
        Assert.Equal((Eerder, Nu), (Vraag($"cijfer={Woningen}", bron).Stand!.Nu, Vraag($"cijfer={Woningen}", bron).Stand!.Onvolledig.Single()));
        Assert.Equal(Nu, Vraag($"cijfer={Woningen}&partij={Domijn}", bron).Stand!.Nu);
        Assert.Equal(["2025-1"], Vraag($"cijfer={Woningen}&laatste=1", bron).Kolommen.Select(k => k.Sleutel));
        Assert.Equal(["2025-1", "2025-2"], Vraag($"cijfer={Woningen}&laatste=2", bron).Kolommen.Select(k => k.Sleutel));

        var samen = bron with
        {
            Partijen = [.. Corporaties, new(Samen, "Samen", PartijSoort.Corporatie, new(2025, 7, 1))],
            Opvolgingen = new([new(Domijn, Samen, new(2025, 7, 1)), new(Huis, Samen, new(2025, 7, 1))]),
            Cijfers = [.. bron.Cijfers.Take(2), Cijfer(Woningen, Samen, 2)],
        };
        Assert.Equal(Nu, Vraag($"cijfer={Woningen}", samen).Stand!.Nu);
    }

    [Fact]
    public void OfPublicFigures_AYearWithoutAnyOfTheseAreas_IsNotShown()
    {
        var bron = Bron(Cijfer("inwoners", null, 10, periode: new(2021)), Cijfer("inwoners", null, 4, Een, new(2024)));
        Assert.Equal(["2021"], Vraag("cijfer=inwoners", bron).Kolommen.Select(k => k.Sleutel));
        Assert.Equal(["2024"], Vraag("cijfer=inwoners&niveau=buurt", bron).Kolommen.Select(k => k.Sleutel));
    }

    [Fact]
    public void AParty_HasItsPlace_WhateverItIsCalledAndWhoeverComesAfterIt()
    {
        var gemeente = new Cijferpartij(new(9, 0, 0, new byte[8]), "Gemeente", PartijSoort.Gemeente, new(2000, 1, 1));
        var later = new Cijferpartij(new(0, 0, 1, new byte[8]), "Aa", PartijSoort.Corporatie, new(2024, 1, 1));
        var bron = Bron(Cijfer(Woningen, Domijn, 1), Cijfer(Woningen, Huis, 1)) with { Partijen = [gemeente, later, .. Corporaties.Reverse()] };
        Assert.Equal([("Ons Huis", (int?)1), ("Domijn", 0)], Vraag($"cijfer={Woningen}&per=partij", bron).Rijen.Select(r => (r.Kop.Naam, r.Kop.Plek)));
        Assert.Equal((2, 3), (bron.Plek(later.Id), bron.Plek(gemeente.Id)));
        Assert.Null(bron.Plek(Samen));
    }

    [Fact]
    public void Labels_AreStepsFromGoodToBad_AndNoLabelIsNone()
    {
        var rijen = Vraag("cijfer=woningen-energielabel&naar=energielabel", Bron(Cijfer("woningen-energielabel", Domijn, 5).Naar("energielabel", "C"))).Rijen;
        Assert.Equal([.. Enumerable.Range(0, 11).Select(i => (int?)i), null], rijen.Select(r => r.Kop.Trede));
        Assert.All(Vraag("cijfer=woningvoorraad&naar=huurklasse", Bron(Cijfer(Voorraad, Domijn, 5))).Rijen, r => Assert.Null(r.Kop.Trede));
    }

    [Fact]
    public void WhatTwoTextsAskAlike_IsOneLine_AndTheOtherStandsInWords()
    {
        var kort = Zoek(2025, 2026);
        var lang = Zoek(2025, 2032);
        var anders = new Streefwaarde(Bodsoort.Anders, "zoektijd", "maanden", new(10, grens: Grens.Maximaal), new(2025, 2026)) { Indicator = Zoektijd };
        var tabel = Vraag($"cijfer={Zoektijd}&vorm=lijn", Bron(Cijfer(Zoektijd, Domijn, 11), Cijfer(Zoektijd, Huis, 11)) with
        {
            Doelen = [new(kort, null, "3.1"), new(lang, null, "visie"), new(lang, null, "nog eens"), new(anders, null, "3.9")],
        });
        Assert.Equal(["visie", "3.9"], tabel.Doelen.Select(d => d.Bij));
        Assert.Equal(["3.1", "nog eens"], tabel.Doelzinnen.Select(d => d.Bij));

        static Streefwaarde Zoek(int van, int tot) =>
            new(Bodsoort.Anders, "zoektijd", "maanden", new(12, grens: Grens.Maximaal), new(van, tot)) { Indicator = Zoektijd };
    }

    [Fact]
    public void ANorm_IsALineBesideEachParty_FromTheYearThatItHolds()
    {
        const string Vrij = "toewijzingen-vrije-ruimte";
        var bron = Bron(Cijfer(Vrij, Domijn, 1, periode: new(2021, 2)), Cijfer(Toewijzingen, Domijn, 50, periode: new(2021, 2)),
            Cijfer(Vrij, Domijn, 1), Cijfer(Toewijzingen, Domijn, 50));
        var tabel = Vraag("cijfer=aandeel-vrije-ruimte&per=partij", bron);
        Assert.Equal(["Norm: hoogstens 7,5%, in de wet", "Norm: hoogstens 15%, als partijen dat afspreken"], tabel.Doelen.Select(d => d.Naam));
        Assert.All(tabel.Doelen, d => Assert.Equal(("maximaal", null), (d.Soort, d.Partij)));
        Assert.Equal([null, new Cijferdoelcel(7.5m, null)], tabel.Doelen[0].Cellen);
        Assert.Empty(Vraag("cijfer=aandeel-vrije-ruimte&per=partij&vergelijk=verschil", bron).Doelen);
        Assert.Equal("Norm voor slaagkans: minstens 20%, ook voor wie jonger is dan 23",
            Assert.Single(Vraag($"cijfer=slaagkans&cijfer={Toewijzingen}", bron).Doelen).Naam);
    }

    private static Periodestand? Kies(string wie, Func<string, Meetperiode, bool> verwacht, decimal deel = 1) =>
        Periodekeuze.Kies(wie.Split('|').Zip([Eerder, Nu, Straks], (w, p) => Stand(p, w)), verwacht, deel);

    private static Leverstand Stand(Meetperiode periode, string wie) => new(periode, wie.Select(c => $"{c}").ToHashSet());
}
