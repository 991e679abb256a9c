using FsCheck;
using FsCheck.Fluent;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Tests.Monitor;

/// <summary>What a change of a definition means for the series of its figures.</summary>
public sealed class DefinitieTests
{
    private static readonly Indicator Voorraad = Catalogus.Standaard.Zoek("woningvoorraad")!;

    public static TheoryData<Versiestap, Indicator> Wijzigingen { get; } = new()
    {
        { Versiestap.Geen, Voorraad with { Versie = new(3, 0, 0) } },
        { Versiestap.Patch, Voorraad with { Naam = "Huurwoningen" } },
        { Versiestap.Patch, Voorraad with { Telling = "Zelfstandige woningen die te huur zijn." } },
        { Versiestap.Minor, Voorraad with { Bereik = new(0, 50_000) } },
        { Versiestap.Minor, Voorraad with { Dimensies = [.. Voorraad.Dimensies, new("woningtype", Verplicht: false)] } },
        { Versiestap.Minor, Voorraad with { Controles = [] } },
        { Versiestap.Minor, Voorraad with { Normen = [new(50_000, Kernel.Afspraken.Grens.Maximaal, "in een proef", "Proef")] } },
        { Versiestap.Minor, Voorraad with { Eenheid = Voorraad.Eenheid with { Hoogste = 50_000 } } },
        { Versiestap.Minor, Voorraad with { Inzage = Inzage.EigenPartij } },
        { Versiestap.Minor, Voorraad with { Controles = [.. Voorraad.Controles.Select(Verschoven)] } },
        { Versiestap.Major, Voorraad with { Dimensies = [] } },
        { Versiestap.Major, Voorraad with { Dimensies = [new("huurklasse", Alleen: ["goedkoop", "duur"])] } },
        { Versiestap.Major, Voorraad with { Eenheid = Eenheid.Plekken } },
        { Versiestap.Major, Voorraad with { Moment = Meetmoment.BeginVanPeriode } },
        { Versiestap.Major, Voorraad with { LaagsteNiveau = Gebiedsniveau.Wijk } },
        { Versiestap.Major, Voorraad with { Naam = "Huurwoningen", Ritme = Ritme.Jaar } },
    };

    /// <summary>The same words and quantities; what came now goes.</summary>
    private static Controle Verschoven(Controle controle) =>
        controle is Balans b ? b with { Af = [.. b.Af, b.Bij[0]], Bij = [.. b.Bij.Skip(1)] } : controle;

    [Theory]
    [MemberData(nameof(Wijzigingen))]
    public void AChange_AsksForTheStepThatTheSeriesNotices(Versiestap stap, Indicator nieuw)
    {
        var verschil = Definitieverschil.Tussen(Voorraad, nieuw);
        Assert.Equal(stap, verschil.Stap);
        Assert.All(verschil.Wijzigingen, w => Assert.EndsWith(".", w.Tekst, StringComparison.Ordinal));
        Assert.Null(verschil.Bezwaar(new(1, 2, 3), new Versienummer(1, 2, 3).Na(stap)));
        Assert.Null(verschil.Bezwaar(new(1, 2, 3), new(2, 0, 0)));
    }

    [Fact]
    public void ABreakInTheSeries_CannotBeCalledAnAddition()
    {
        var verschil = Definitieverschil.Tussen(Voorraad, Voorraad with { Eenheid = Eenheid.Plekken });
        Assert.Contains("2.0.0", verschil.Bezwaar(new(1, 2, 3), new(1, 3, 0)), StringComparison.Ordinal);
        Assert.Contains("komt niet na", verschil.Bezwaar(new(1, 2, 3), new(1, 2, 3)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.2.3")]
    [InlineData("0.0.0")]
    public void AVersion_ReadsAsItIsWritten(string tekst) => Assert.Equal(tekst, Versienummer.Lees(tekst).ToString());

    [Theory]
    [InlineData("1.2")]
    [InlineData("1.2.-3")]
    [InlineData("1.2.x")]
    [InlineData("")]
    [InlineData(null)]
    public void WhatIsNoVersion_IsNone(string? tekst) => Assert.Null(Versienummer.Lees(tekst));

    [Fact]
    public void AStepOn_ComesAfterAndIsThatStep() => Prop.ForAll(
        Gen.Choose(0, 9).Three().ToArbitrary(), Gen.Elements(Versiestap.Patch, Versiestap.Minor, Versiestap.Major).ToArbitrary(), (n, stap) =>
        {
            var nu = new Versienummer(n.Item1, n.Item2, n.Item3);
            return nu.Na(stap) > nu && nu.Stap(nu.Na(stap)) == stap && nu.Na(Versiestap.Geen) == nu;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void ASplit_IsTheSameInWhateverOrder()
    {
        var een = Uitsplitsing.Naar(("huurklasse", "duur"), ("energielabel", "E"));
        Assert.Equal(een, Uitsplitsing.Naar(("energielabel", "E")).En(Uitsplitsing.Naar(("huurklasse", "duur"))));
        Assert.Equal(een, new(een.Sleutel));
        Assert.Equal(("duur", null), (een["huurklasse"], een["leeftijd"]));
        Assert.Equal(default, een.Zonder("huurklasse").Zonder("energielabel"));
        Assert.Equal(default, new Uitsplitsing(""));
        Assert.Throws<ArgumentException>(() => een.En(een));
        Assert.Throws<ArgumentException>(() => Uitsplitsing.Naar(("a", "b;c")));
        Assert.Throws<ArgumentException>(() => new Uitsplitsing("a"));
    }
}
