using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Nakijken;

using static Noaber.Kernel.Tests.Monitor.Leveringsproef;

namespace Noaber.Kernel.Tests.Monitor;

/// <summary>The rules about what figures say together: what each of them finds, and what it leaves alone.</summary>
public sealed class ControlesSamenTests
{
    // The example of the issue.
    [Fact]
    public void AStockThatDoesNotAddUp_IsSaidAsASum()
    {
        var bevinding = Een(Controleregel.Balans, Voorraad(1458));
        Assert.StartsWith("1.433 − 10 + 10 + 24 is 1.457. Er staat 1.458: 1 te veel.", bevinding.Tekst, StringComparison.Ordinal);
        Assert.Equal((Bevindingsoort.Blokkeert, "1.458"), (bevinding.Soort, bevinding.Gegeven));
        Geen(Controleregel.Balans, Voorraad(1457));
    }

    [Fact]
    public void AStockOfWhichSomethingIsUnknown_IsNotJudged() =>
        Geen(Controleregel.Balans, [.. Voorraad(1458).Where(w => w.Sleutel.Indicator != "aankoop"), Cijfer("aankoop", Waarde.Onbekend)]);

    [Fact]
    public void ClassesThatAreNotTheirTotal_AreFound()
    {
        Een(Controleregel.Klassen, [.. Klassen(10, 20, 30, 40, 5), Cijfer("woningvoorraad", 104)]);
        Geen(Controleregel.Klassen, [.. Klassen(10, 20, 30, 40, 5), Cijfer("woningvoorraad", 105)]);
        // Of a total with an unknown class only too much is certain.
        Geen(Controleregel.Klassen, [.. Klassen(10, 20, 30, 40, null), Cijfer("woningvoorraad", 104)]);
        Een(Controleregel.Klassen, [.. Klassen(10, 20, 30, 45, null), Cijfer("woningvoorraad", 104)]);
    }

    // Seekers never add up over areas or parties, but each of them has one age.
    [Fact]
    public void ClassesOfWhatNeverAddsUpOverAreas_AreTheirTotalAllTheSame()
    {
        var klassen = Catalogus.Standaard.Lijst("leeftijd")!.Codes.Select((code, at) =>
            Cijfer("zoekers-langer-dan-12-maanden", 10, deel: $"leeftijd={code.Sleutel}", rij: at + 2)).ToArray();
        var bevinding = Een(Controleregel.Klassen, [Cijfer("zoekers-langer-dan-12-maanden", (10 * klassen.Length) + 1), .. klassen]);
        Assert.Equal(Bevindingsoort.Blokkeert, bevinding.Soort);
        Een(Controleregel.Klassen, [Cijfer("zoekers-langer-dan-12-maanden", 9), klassen[0]]);
        Geen(Controleregel.Klassen, [Cijfer("zoekers-langer-dan-12-maanden", 10 * klassen.Length), .. klassen]);
    }

    [Fact]
    public void AClassThatIsMoreThanTheWhole_CannotBe_AlsoWhereClassesOverlap()
    {
        Assert.Equal("ouderenwoning=nultreden", Een(Controleregel.Klassen, Cijfer("ouderenwoningen", 10),
            Cijfer("ouderenwoningen", 11, deel: "ouderenwoning=nultreden", rij: 2), Cijfer("ouderenwoningen", 10, deel: "ouderenwoning=geclusterd", rij: 3)).Wat.Deel.Sleutel);
        Geen(Controleregel.Klassen, Cijfer("ouderenwoningen", 10),
            Cijfer("ouderenwoningen", 10, deel: "ouderenwoning=nultreden", rij: 2), Cijfer("ouderenwoningen", 10, deel: "ouderenwoning=geclusterd", rij: 3));
    }

    [Theory]
    [InlineData(".", false)]
    [InlineData("x", false)]
    [InlineData("-", false)]
    [InlineData("ok", false)]
    [InlineData("n.v.t.", false)]
    [InlineData("?", false)]
    [InlineData("xxxxxx", false)]
    [InlineData("Klopt.", false)]
    [InlineData("12345", false)]
    [InlineData("Fusie", true)]
    [InlineData("Sloop van 12 flats.", true)]
    public void AnExplanationThatSaysNothing_IsNone(string tekst, bool uitgelegd) =>
        Assert.Equal(uitgelegd, Een(Controleregel.AlleenMetUitleg, Cijfer("verkoop", 1, deel: "energielabel=G") with { Toelichting = tekst }).IsUitgelegd);

    [Fact]
    public void WhatWasSaidOfAnotherValue_DoesNotExplainThisOne()
    {
        Waarneming[] Met(decimal getal) => [Cijfer("verkoop", getal, deel: "energielabel=G", uitleg: "Een kluswoning.")];
        var (cijfers, gevonden) = Oudeuitleg.Weg(Met(7), Met(1), new(Kijk(Met(7))));
        Assert.Null(Assert.Single(cijfers).Toelichting);
        var bevinding = Assert.Single(gevonden.Bevindingen, b => b.Regel == Controleregel.AlleenMetUitleg);
        Assert.True(bevinding.HoudtTegen);
        Assert.EndsWith("Bij 1 stond er: ‘Een kluswoning.’ Geldt dat ook voor 7, zeg het dan nog eens.", bevinding.Herstel, StringComparison.Ordinal);
        // Said of the same value, or said once more of this one, it is an answer.
        Assert.True(Oudeuitleg.Weg(Met(7), Met(7), new(Kijk(Met(7)))).Gevonden.MagIngediend);
        Assert.NotNull(Oudeuitleg.Weg(Met(7), [Met(7)[0] with { Toelichting = null }], new(Kijk(Met(7)))).Cijfers[0].Toelichting);
    }

    [Fact]
    public void MoreHomesWithABadLabelThanHomes_IsFound()
    {
        Een(Controleregel.Hoogstens, Cijfer("woningen-efg", 101), Cijfer("woningvoorraad", 100, rij: 2));
        Een(Controleregel.Hoogstens, [Cijfer("woningen-efg", 106), .. Klassen(10, 20, 30, 40, 5)]);
        Geen(Controleregel.Hoogstens, Cijfer("woningen-efg", 100), Cijfer("woningvoorraad", 100, rij: 2));
        Geen(Controleregel.Hoogstens, Cijfer("woningen-efg", 101), Cijfer("woningvoorraad", Waarde.Onbekend, rij: 2));
    }

    [Fact]
    public void APartThatIsMoreInOneClass_IsFoundThere() => Assert.Equal("maatregel=hybride", Een(Controleregel.Hoogstens,
        Cijfer("woningen-verduurzaamd", 10, deel: "maatregel=hybride"), Cijfer("woningen-verduurzaamd", 10, deel: "maatregel=isolatie", rij: 2),
        Cijfer("woningen-efg-verduurzaamd", 11, deel: "maatregel=hybride", rij: 3),
        Cijfer("woningen-efg-verduurzaamd", 3, deel: "maatregel=isolatie", rij: 4)).Wat.Deel.Sleutel);

    [Fact]
    public void BuurtenThatAreNotTheirWijk_AreFound()
    {
        Assert.Equal(Bevindingsoort.Blokkeert, Een(Controleregel.Gebieden,
            Cijfer("sloop", 10, Wijk1), Cijfer("sloop", 6, Buurt1, rij: 2), Cijfer("sloop", 5, Buurt2, rij: 3)).Soort);
        Assert.Equal(Bevindingsoort.LegUit, Een(Controleregel.Gebieden,
            Cijfer("sloop", 12, Wijk1), Cijfer("sloop", 6, Buurt1, rij: 2), Cijfer("sloop", 5, Buurt2, rij: 3)).Soort);
        // Without wijken, buurten are the gemeente; a buurt without a row has none.
        Geen(Controleregel.Gebieden, Cijfer("sloop", 11), Cijfer("sloop", 6, Buurt1, rij: 2), Cijfer("sloop", 5, Buurt4, rij: 3));
        Een(Controleregel.Gebieden, Cijfer("sloop", 10), Cijfer("sloop", 6, Buurt1, rij: 2), Cijfer("sloop", 5, Buurt4, rij: 3));
    }

    [Fact]
    public void AnAverageOutsideItsParts_CannotBe_UnlessSomethingIsInNoneOfThem()
    {
        Waarneming[] huren = [Cijfer("streefhuur", 700), Cijfer("streefhuur", 600, Wijk1, rij: 2), Cijfer("streefhuur", 650, Wijk2, rij: 3)];
        Assert.Equal(Bevindingsoort.Blokkeert, Een(Controleregel.Gebieden, huren).Soort);
        Assert.Equal(Bevindingsoort.Blokkeert, Een(Controleregel.Gebieden, [.. huren, .. Gewichten(1000)]).Soort);
        Assert.Equal(Bevindingsoort.LegUit, Assert.Single(Kijk([.. huren, .. Gewichten(1001)]), b => b is { Regel: Controleregel.Gebieden, Wat.Indicator: "streefhuur" }).Soort);
        Geen(Controleregel.Gebieden, Cijfer("streefhuur", 640), Cijfer("streefhuur", 600, Wijk1, rij: 2), Cijfer("streefhuur", 650, Wijk2, rij: 3));
    }

    [Fact]
    public void AnAverageOutsideItsClasses_CannotBe()
    {
        var bevinding = Een(Controleregel.Klassen, Zoektijd(13.5m, 11.5m, 11.5m, 11.5m, 11.5m));
        Assert.Equal(Bevindingsoort.Blokkeert, bevinding.Soort);
        Assert.StartsWith("De klassen zijn 11,5. Het gemiddelde daarvan kan geen 13,5 zijn.", bevinding.Tekst, StringComparison.Ordinal);
        Assert.Contains("gaan van 8 tot 12", Een(Controleregel.Klassen, Zoektijd(7.5m, 8, 12, 9, 10)).Tekst, StringComparison.Ordinal);
        Geen(Controleregel.Klassen, Zoektijd(11.54m, 11.5m, 11.5m, 11.5m, 11.5m));
        // Of a class that nobody knows, the average can be anything; of one with nothing in it there is none.
        Geen(Controleregel.Klassen, Zoektijd(13.5m, 11.5m, 11.5m, 11.5m, null));
        Een(Controleregel.Klassen, [.. Zoektijd(13.5m, 11.5m, 11.5m, 11.5m), Cijfer("zoektijd", Waarde.NietVanToepassing, deel: "huurklasse=duur", rij: 15)]);
    }

    [Fact]
    public void AnAverage_IsNearWhatItsClassesComeToByTheirWeights()
    {
        var bevinding = Een(Controleregel.Klassen, [.. Zoektijd(18, 10, 20, 10, 20), .. Toewijzingen(90, 10, 80, 20)]);
        Assert.Equal(Bevindingsoort.LegUit, bevinding.Soort);
        Assert.StartsWith("Gewogen komen de klassen uit op 11,5. Er staat 18.", bevinding.Tekst, StringComparison.Ordinal);
        Geen(Controleregel.Klassen, [.. Zoektijd(11.8m, 10, 20, 10, 20), .. Toewijzingen(90, 10, 80, 20)]);
        Geen(Controleregel.Klassen, [.. Zoektijd(18, 10, 20, 10, 20), .. Toewijzingen(90, 10, 80, null)]);
        Een(Controleregel.Klassen, [.. Zoektijd(18, 10, 20, 10, 10), .. Toewijzingen(90, 0, 80, 20)]);
    }

    [Fact]
    public void AnAverageOfAreas_IsNearWhatTheyComeToByTheirWeights() => Een(Controleregel.Gebieden,
        Cijfer("streefhuur", 640), Cijfer("streefhuur", 500, Wijk1, rij: 2), Cijfer("streefhuur", 650, Wijk2, rij: 3),
        Cijfer("woningvoorraad", 900, Wijk1, rij: 4), Cijfer("woningvoorraad", 100, Wijk2, rij: 5));

    // Enschede 2024, 4.1: at the buurt where it was sold, once.
    [Fact]
    public void AHomeSoldWithLabelG_AsksForItsReason()
    {
        Waarneming[] verkocht = [Cijfer("verkoop", 1, deel: "energielabel=G"), Cijfer("verkoop", 1, Wijk1, "energielabel=G", 2), Cijfer("verkoop", 1, Buurt1, "energielabel=G", 3)];
        Assert.Equal("C3", Een(Controleregel.AlleenMetUitleg, verkocht).Plaats!.Cel);
        Assert.False(Een(Controleregel.AlleenMetUitleg, [verkocht[0], verkocht[1], verkocht[2] with { Toelichting = "Een kluswoning." }]).HoudtTegen);
        Geen(Controleregel.AlleenMetUitleg, Cijfer("verkoop", 3, deel: "energielabel=E"), Cijfer("verkoop", 0, deel: "energielabel=G", rij: 2));
    }

    private static Waarneming[] Gewichten(decimal geheel) => [Cijfer("woningvoorraad", geheel, rij: 4),
        Cijfer("woningvoorraad", 900, Wijk1, rij: 5), Cijfer("woningvoorraad", 100, Wijk2, rij: 6)];

    private static Waarneming[] Voorraad(decimal eind) =>
    [
        Cijfer("woningvoorraad-begin", 1433), Cijfer("verkoop", 10, rij: 2), Cijfer("sloop", 0, rij: 3), Cijfer("voorraad-overig-af", 0, rij: 4),
        Cijfer("aankoop", 10, rij: 6), Cijfer("nieuwbouw", 24, rij: 5), Cijfer("voorraad-overig-bij", Waarde.Nihil, rij: 7),
        Cijfer("woningvoorraad", eind, rij: 8),
    ];

    private static Waarneming[] Zoektijd(decimal totaal, params decimal?[] klassen) => [Cijfer("zoektijd", totaal), .. Huurklassen("zoektijd", klassen)];

    private static Waarneming[] Toewijzingen(params decimal?[] klassen) => Huurklassen("toewijzingen", klassen);

    private static Waarneming[] Huurklassen(string indicator, decimal?[] getallen) =>
    [
        .. Catalogus.Standaard.Lijst("huurklasse")!.Codes.Zip(getallen, (code, getal) => Cijfer(indicator,
            getal is null ? Waarde.Onbekend : Waarde.Van(getal.Value), deel: $"huurklasse={code.Sleutel}", rij: 12)),
    ];

    private static Waarneming[] Klassen(params decimal?[] getallen) =>
    [
        .. Catalogus.Standaard.Lijst("huurklasse")!.Codes.Zip(getallen, (code, getal) => Cijfer("woningvoorraad",
            getal is null ? Waarde.Onbekend : Waarde.Van(getal.Value), deel: $"huurklasse={code.Sleutel}", rij: 10)),
    ];
}
