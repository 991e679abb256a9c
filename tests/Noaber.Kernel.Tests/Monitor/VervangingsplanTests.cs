using FsCheck;
using FsCheck.Fluent;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using static Noaber.Kernel.Tests.Monitor.Leveringsproef;

namespace Noaber.Kernel.Tests.Monitor;

/// <summary>What a re-delivery changes, and what rests on it.</summary>
public sealed class VervangingsplanTests
{
    private static readonly Steunpunt Doel = new(Steunsoort.Streefwaarde, "Minder slopen", "/afspraken/12", "sloop"),
        Kans = new(Steunsoort.Rapport, "Jaarbeeld", "/beelden/3", "slaagkans") { Periode = Nu },
        Besluit = new(Steunsoort.Besluit, "BO van 3 maart", "/besluiten/7", "sloop") { Gebied = Gemeente };

    private static Vervangingsplan Plan(Waarneming[] oud, params Waarneming[] nieuw) =>
        Vervangingsplan.Tussen(oud, nieuw, [Doel, Kans, Besluit], Catalogus.Standaard);

    [Fact]
    public void EachFigure_SaysWhatBecomesOfIt()
    {
        var plan = Plan(
            [Cijfer("sloop", 12), Cijfer("aankoop", 1), Cijfer("nieuwbouw", 5), Cijfer("verkoop", 2)],
            Cijfer("sloop", 10), Cijfer("aankoop", Waarde.Leeg), Cijfer("nieuwbouw", 5, uitleg: "Twee complexen."), Cijfer("verkoop", 2, rij: 9), Cijfer("studenteneenheden", 3));
        Assert.Equal(
            [("aankoop", Cijferlot.Weg), ("nieuwbouw", Cijferlot.AndereToelichting), ("sloop", Cijferlot.Anders), ("studenteneenheden", Cijferlot.Erbij)],
            plan.Wijzigingen.Select(w => (w.Wat.Indicator, w.Lot)));
        Assert.Equal((Waarde.Van(12), Waarde.Van(10)), (plan.Wijzigingen[2].Oud!.Waarde, plan.Wijzigingen[2].Nieuw!.Waarde));
        Assert.Equal("1 cijfer anders, 1 cijfer erbij, 1 cijfer weg, 1 cijfer met een andere toelichting.", plan.Versie(new(1, 2, 0), true)!.Regel);
    }

    [Fact]
    public void WhatRestsOnAFigure_IsNamedAlsoWhenItIsComputedFromIt()
    {
        Assert.Equal([Doel, Besluit], Plan([Cijfer("sloop", 12)], Cijfer("sloop", 10)).Geraakt);
        Assert.Equal([Doel, Besluit], Plan([Cijfer("sloop", 12, Buurt1)], Cijfer("sloop", 10, Buurt1)).Geraakt);
        Assert.Equal([Doel], Plan([Cijfer("sloop", 12, "BU01410101")]).Geraakt);
        Assert.Equal([Kans], Plan([Cijfer("toewijzingen-aan-zoekers", 12)]).Geraakt);
        Assert.Empty(Plan([Cijfer("toewijzingen-aan-zoekers", 12) with { Periode = Nu.Vorige }]).Geraakt);
        Assert.Empty(Plan([Cijfer("sloop", 12)], Cijfer("sloop", 12, uitleg: "Klopt.")).Geraakt);
        Assert.Equal([false, false, true], new[] { Doel, Kans, Besluit }.Select(s => s.Bewaart));
    }

    [Fact]
    public void WhatRestsOnOneFigure_RestsOnNoneBesideIt()
    {
        var precies = Besluit with { Periode = Nu, Deel = default(Uitsplitsing) };
        Steunpunt[] Geraakt(Cijfersleutel wat, Meetperiode periode) => [.. Vervangingsplan.Tussen(
            [Cijfer("sloop", 12) with { Sleutel = wat, Periode = periode }], [], [precies], Catalogus.Standaard).Geraakt];
        Assert.Equal([precies], Geraakt(new("sloop", Gemeente), Nu));
        Assert.Empty(Geraakt(new("sloop", Buurt1), Nu));
        Assert.Empty(Geraakt(new("sloop", Gemeente), Nu.Vorige));
        Assert.Empty(Geraakt(new("sloop", Gemeente, new("label=E")), Nu));
        Assert.Empty(Geraakt(new("toewijzingen-aan-zoekers", Gemeente), Nu));
    }

    [Fact]
    public void TheNumberOfAVersion_SaysHowMuchChanged()
    {
        Assert.Equal(new Versienummer(1, 0, 0), Plan([], Cijfer("sloop", 1)).Versie(null, false)!.Versie);
        Assert.Equal(new Versienummer(2, 0, 0), Plan([Cijfer("sloop", 1)], Cijfer("sloop", 2)).Versie(new(1, 3, 1), true)!.Versie);
        Assert.Equal(new Versienummer(1, 3, 2), Plan([Cijfer("sloop", 1)], Cijfer("sloop", 2)).Versie(new(1, 3, 1), false)!.Versie);
        Assert.Equal(new Versienummer(1, 4, 0), Plan([Cijfer("sloop", 1)], Cijfer("sloop", 1), Cijfer("aankoop", 2)).Versie(new(1, 3, 1), false)!.Versie);
        Assert.Equal(new Versienummer(1, 3, 2), Plan([Cijfer("sloop", 1)], Cijfer("sloop", 1, uitleg: "Ja.")).Versie(new(1, 3, 1), false)!.Versie);
        Assert.Null(Plan([Cijfer("sloop", 1)], Cijfer("sloop", 1, rij: 8)).Versie(new(1, 3, 1), false));
    }

    // Zero is a figure; a dash that took its place is another.
    [Fact]
    public void ADashInThePlaceOfZero_IsAnotherFigure() =>
        Assert.Equal(Cijferlot.Anders, Assert.Single(Plan([Cijfer("sloop", 0)], Cijfer("sloop", Waarde.Nihil)).Wijzigingen).Lot);

    [Fact]
    public void WhatIsAppliedToTheOld_GivesTheNew()
    {
        var cijfers = (from codes in Gen.SubListOf(["sloop", "nieuwbouw", "aankoop", "verkoop", "studenteneenheden"])
                       from getallen in Gen.Choose(0, 3).ListOf(5)
                       select codes.Zip(getallen, (code, getal) => Cijfer(code, getal)).ToArray()).ToArbitrary();
        Prop.ForAll(cijfers, cijfers, (oud, nieuw) =>
        {
            var na = oud.ToDictionary(w => (w.Sleutel, w.Periode), w => w.Waarde);
            foreach (var wijziging in Plan(oud, nieuw).Wijzigingen)
            {
                if (wijziging.Nieuw is { } wordt)
                    na[(wijziging.Wat, wijziging.Periode)] = wordt.Waarde;
                else
                    na.Remove((wijziging.Wat, wijziging.Periode));
            }
            return na.OrderBy(p => p.Key.Sleutel.Indicator).SequenceEqual(
                nieuw.ToDictionary(w => (w.Sleutel, w.Periode), w => w.Waarde).OrderBy(p => p.Key.Sleutel.Indicator));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void TheDifference_IsThatOfTwoNumbers_AndOfNothingElse()
    {
        var plan = Plan([Cijfer("sloop", 12), Cijfer("aankoop", 1), Cijfer("verkoop", Waarde.Onbekend)],
            Cijfer("sloop", 10), Cijfer("nieuwbouw", 5), Cijfer("verkoop", 7));
        Assert.Equal([("aankoop", null), ("nieuwbouw", null), ("sloop", -2m), ("verkoop", null)],
            plan.Wijzigingen.Select(w => (w.Wat.Indicator, w.Verschil)));
        Assert.Null(Assert.Single(Plan([Cijfer("sloop", 12)], Cijfer("sloop", 12, uitleg: "Klopt.")).Wijzigingen).Verschil);
    }
}
