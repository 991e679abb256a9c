using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Streefwaarden;

namespace Noaber.Kernel.Tests.Streefwaarden;

/// <summary>A target: what can be one, how it reads, and that it is part of the text.</summary>
public sealed class StreefwaardeTests
{
    private static Streefwaarde Doel(string aantal = "70", int van = 2018, int tot = 2021, Telwijze wijze = Telwijze.Gemiddeld, string eenheid = "woningen") =>
        new(Bodsoort.Nieuwbouw, "sociale huurwoningen", eenheid, Getal.Lees(aantal)!, new(van, tot, wijze));

    [Theory]
    [InlineData("70", 2018, 2021, Telwijze.Gemiddeld, "woningen", "gemiddeld 70 woningen per jaar, 2018 t/m 2021")]
    [InlineData("34", 2017, 2017, Telwijze.Gemiddeld, "woningen", "34 woningen in 2017")]
    [InlineData("9.300", 2024, 2032, Telwijze.Samen, "woningen", "9.300 woningen samen, 2024 t/m 2032")]
    [InlineData("maximaal 15", 2022, 2026, Telwijze.ElkJaar, "%", "maximaal 15% elk jaar, 2022 t/m 2026")]
    public void ATarget_ReadsAsPeopleSayIt(string aantal, int van, int tot, Telwijze wijze, string eenheid, string leest) =>
        Assert.Equal(leest, Doel(aantal, van, tot, wijze, eenheid).Hoeveel());

    [Theory]
    [InlineData("120", Telwijze.ElkJaar, "%", nameof(Streefwaarde.Getal))]
    [InlineData("7,5", Telwijze.ElkJaar, "woningen", nameof(Streefwaarde.Getal))]
    [InlineData("30", Telwijze.Samen, "%", nameof(Streefwaarde.Jaren))]
    [InlineData("30", Telwijze.ElkJaar, " ", nameof(Streefwaarde.Eenheid))]
    public void WhatCannotBe_IsNoTarget(string aantal, Telwijze wijze, string eenheid, string veld)
    {
        Assert.Equal(veld, Assert.Single(Streefwaarde.Bezwaren("woningen", eenheid, Getal.Lees(aantal)!, new(2018, 2021, wijze))).Veld);
        Assert.Throws<ArgumentException>(() => Doel(aantal, wijze: wijze, eenheid: eenheid));
    }

    [Fact]
    public void YearsThatEndBeforeTheyBegin_CannotExist() => Assert.Throws<ArgumentOutOfRangeException>(() => new Streefjaren(2021, 2018));

    [Fact]
    public void HalfAHome_CanBeAnAverage() => Assert.Equal("gemiddeld 7,5 woningen per jaar, 2018 t/m 2021", Doel("7,5").Hoeveel());

    [Fact]
    public void AnotherTarget_IsAnotherTextAndTheSameNumberIsNot()
    {
        var met = Hash(Doel());
        Assert.Equal(met, Hash(new(Bodsoort.Nieuwbouw, "sociale huurwoningen", "woningen", new(70.00m), new(2018, 2021, Telwijze.Gemiddeld))));
        Assert.All(
            [Doel("71"), Doel("minimaal 70"), Doel(tot: 2022), Doel(wijze: Telwijze.Samen), Doel() with { Partij = "Welbions" }, Doel(eenheid: "plekken")],
            ander => Assert.NotEqual(met, Hash(ander)));
    }

    [Theory]
    [InlineData("woningen", "sociale huurwoningen per jaar", true)]
    [InlineData("woningen", "Woningen", true)]
    [InlineData("%", "%", true)]
    [InlineData("woningen", "plekken", false)]
    [InlineData("plekken", "", false)]
    public void UnitsOfATextAndATarget_AreComparedByWhatTheyCount(string doel, string tekst, bool telt) =>
        Assert.Equal(telt, Telsleutel.Van(Bodsoort.Nieuwbouw, "", doel).Telt(tekst));

    [Theory]
    [InlineData("€", "huur per maand", "€ per maand", false)]
    [InlineData("euro", "onderhoud per DAEB-woning", "€ per DAEB-woning", false)]
    [InlineData("€", "maximale huurprijs", "€ per maand", false)]
    [InlineData("€", "de gemiddelde huur", "€ per maand", false)]
    [InlineData("€", "verkoopprijs", "€ per stuk", false)]
    [InlineData("€", "gemiddelde achterstand", "€ gemiddeld", false)]
    [InlineData("€", "huurachterstand", "€", true)]
    [InlineData("€", "investering in leefbaarheid per jaar", "€", true)]
    [InlineData("woningen", "huur per maand", "woningen", true)]
    public void Euros_AreAPriceWhenTheWordsSaySo_AndPricesNeverAddUp(string eenheid, string wat, string telt, bool optelbaar)
    {
        var doel = new Streefwaarde(Bodsoort.Huurbeleid, wat, eenheid, new(700), Streefjaren.In(2026));
        Assert.Equal(optelbaar, doel.Sleutel().IsOptelbaar);
        Assert.Equal($"700 {telt} in 2026", doel.Hoeveel());
        Assert.Equal(Telsleutel.Van(Bodsoort.Huurbeleid, "", telt), doel.Sleutel());
    }

    [Theory]
    [InlineData("De corporatie vraagt een huurprijs van hoogstens € 700 voor een kleine woning.", "€ per maand")]
    [InlineData("De corporaties investeren € 700 in de buurt. De huur stijgt niet.", "€")]
    public void EurosInAText_AreReadByTheWordsAroundThem(string tekst, string telt) =>
        Assert.Equal(telt, new Hoeveelheid(700, null, Grens.Precies, "€", null, null, null, "€ 700").EenheidIn(tekst));

    [Fact]
    public void WhatHasNoKind_IsComparableByItsWordsOnly()
    {
        Assert.Equal(Telsleutel.Van(Bodsoort.Nieuwbouw, "sociale huur", "woningen"), Telsleutel.Van(Bodsoort.Nieuwbouw, "middenhuur", "woningen per jaar"));
        Assert.NotEqual(Telsleutel.Van(Bodsoort.Anders, "slaagkans", "%"), Telsleutel.Van(Bodsoort.Anders, "vrije sector", "%"));
    }

    [Theory]
    [InlineData("73", "110", -37, false)]
    [InlineData("141", "140", 1, false)]
    [InlineData("70", "minimaal 60", 0, false)]
    [InlineData("50", "minimaal 60", -10, false)]
    [InlineData("14", "maximaal 12", 2, false)]
    [InlineData("65", "60 tot 70", 0, false)]
    [InlineData("240", "circa 250", -10, true)]
    [InlineData("60 tot 70", "80", -10, true)]
    public void TheDifference_KeepsToTheBounds(string later, string eerder, int verschil, bool ongeveer) =>
        Assert.Equal(new(verschil, ongeveer), Getalverschil.Tussen(Getal.Lees(later)!, Getal.Lees(eerder)!));

    [Theory]
    [InlineData("minimaal 50", "70")]
    [InlineData("60 tot 80", "70")]
    [InlineData("maximaal 80", "minimaal 60")]
    public void WhatTheBoundsLeaveOpen_IsNotTold(string later, string eerder) =>
        Assert.Null(Getalverschil.Tussen(Getal.Lees(later)!, Getal.Lees(eerder)!));

    [Fact]
    public void NumbersInTheWords_AreSuggestedAndNothingElse()
    {
        var afspraak = new Afspraak("1.3", "Nieuwbouw", "", AfspraakSoort.Regulier, null, default)
        {
            Acties =
            [
                new("Domijn bouwt gemiddeld 70 sociale woningen per jaar.", ["Domijn"], [], new("2018 t/m 2021", new(2018, 1, 1), new(2021, 12, 31)),
                    [new(70, null, Grens.Precies, "sociale woningen per jaar", null, null, null, "gemiddeld 70 sociale woningen per jaar")], default),
                new("Wij overleggen vaak.", [], [], null, [], default),
            ],
        };
        var suggestie = Assert.Single(Streefsuggesties.Uit(afspraak, new("", [], [], null, [], default)));
        Assert.Equal((Bodsoort.Nieuwbouw, "sociale woningen", "woningen", new(70), "Domijn", new(2018, 2021, Telwijze.Gemiddeld)),
            (suggestie.Soort, suggestie.Wat, suggestie.Eenheid, suggestie.Getal, suggestie.Partij, suggestie.Jaren));
        Assert.Empty(Streefsuggesties.Uit(afspraak with { Streefwaarden = [Doel()] }, new("", [], [], null, [], default)));
    }

    [Fact]
    public void AnAgreementWithATarget_IsNotAskedHowMuchOrByWhen()
    {
        var afspraak = new Afspraak("1.1", null, "Domijn bouwt genoeg sociale huurwoningen.", AfspraakSoort.Regulier, null, default);
        var niets = new Actie("", [], [], null, [], default);
        Assert.Contains(Smartvraag.Hoeveel, Smarttoets.Open(afspraak, niets, partijInTekst: true));
        Assert.Empty(Smarttoets.Open(afspraak with { Streefwaarden = [Doel()] }, niets, partijInTekst: true));
    }

    private static string Hash(Streefwaarde doel) => CanoniekeTekst.Hash(CanoniekeTekst.Van(new Kadertekst(DocumentSoort.Kader, new("Afspraken", null,
        [new("1", "Wonen", Opzet.Leeg, [], [new("1.1", null, "Bouwen.", AfspraakSoort.Regulier, null, default) { Streefwaarden = [doel] }], default)]))));
}
