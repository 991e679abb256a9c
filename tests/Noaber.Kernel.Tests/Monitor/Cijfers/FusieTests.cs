using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Kernel.Partijen;
using static Noaber.Kernel.Tests.Monitor.Cijfers.Cijferproef;

namespace Noaber.Kernel.Tests.Monitor.Cijfers;

/// <summary>Two associations become one on 1 July 2025: what the new one is over the half-year before, and when that is not the whole.</summary>
public sealed class FusieTests
{
    private static readonly DateOnly Op = new(2025, 7, 1);

    private static Leesbron Gefuseerd(params IReadOnlyList<Leescijfer> cijfers) => Bron(cijfers) with
    {
        Opvolgingen = new([new(Domijn, Samen, Op), new(Huis, Samen, Op)]),
        Partijen = [.. Corporaties.Select(p => p with { Tot = Op.AddDays(-1) }), new(Samen, "Samen Wonen", PartijSoort.Corporatie, Op)],
    };

    private static Leescijfer Toen(Guid partij, decimal getal, string gebied = Stad) => Cijfer(Woningen, partij, getal, gebied, Eerder);

    private static (Cijfercel Cel, IReadOnlyList<string> Noten) Enige(string vraag, Leesbron bron)
    {
        var tabel = Vraag(vraag, bron);
        return (Assert.Single(Assert.Single(tabel.Rijen).Cellen), tabel.Noten);
    }

    [Fact]
    public void WhenOneIsMissing_TheOtherIsNotTheWhole_AndItIsSaidWho()
    {
        var (cel, noten) = Enige($"cijfer={Woningen}&per=partij&partij={Samen}", Gefuseerd(Toen(Huis, 3402)));
        Assert.Null(cel.Getal);
        Assert.True(cel.Tekens.HasFlag(Cijferteken.Leeg));
        Assert.Equal(["Samen Wonen is niet compleet: van Domijn is er nog geen cijfer."], noten);
        // The total is not made of one either; under its own name it stays what it said.
        Assert.Null(Enige($"cijfer={Woningen}", Gefuseerd(Toen(Huis, 3402))).Cel.Getal);
        Assert.Equal(3402, Enige($"cijfer={Woningen}&partij={Huis}", Gefuseerd(Toen(Huis, 3402))).Cel.Getal);
    }

    [Fact]
    public void WhenAllGaveTheirs_ItIsTheirSum() =>
        Assert.Equal(8197, Enige($"cijfer={Woningen}&per=partij&partij={Samen}", Gefuseerd(Toen(Huis, 3402), Toen(Domijn, 4795))).Cel.Getal);

    [Fact]
    public void AnAverage_IsWeighedByWhatEachGave()
    {
        Leescijfer Gemiddeld(Guid partij, decimal maanden) => Cijfer(Zoektijd, partij, maanden, periode: Eerder);
        Leescijfer Gewicht(Guid partij, decimal woningen) => Cijfer(Toewijzingen, partij, woningen, periode: Eerder);
        var vraag = $"cijfer={Zoektijd}&per=partij&partij={Samen}";
        var (cel, noten) = Enige(vraag, Gefuseerd(Gemiddeld(Huis, 10), Gemiddeld(Domijn, 16), Gewicht(Huis, 100), Gewicht(Domijn, 200)));
        Assert.Equal(14, cel.Getal);
        Assert.Equal(["Van voor de samenvoeging: gewogen uit de partijen van toen."], noten);
        // Without how much one counts there is no average of both.
        (cel, noten) = Enige(vraag, Gefuseerd(Gemiddeld(Huis, 10), Gemiddeld(Domijn, 16), Gewicht(Huis, 100)));
        Assert.Null(cel.Getal);
        Assert.Equal(["Niet te wegen: van een deel is niet bekend hoe zwaar het telt."], noten);
    }

    [Fact]
    public void WhatIsLeft_TheNewPartyHandsIn()
    {
        var bron = Gefuseerd(Toen(Huis, 3402), Toen(Samen, 4795));
        Assert.Equal(8197, Enige($"cijfer={Woningen}&per=partij&partij={Samen}", bron).Cel.Getal);
        Assert.Equal(8197, Enige($"cijfer={Woningen}", bron).Cel.Getal);
        Assert.Equal(4795, Enige($"cijfer={Woningen}&partij={Samen}", Gefuseerd(Toen(Samen, 4795))).Cel.Getal);
    }

    [Fact]
    public void WhoHasNothingInAnArea_IsNotMissingThere()
    {
        var bron = Gefuseerd(Toen(Huis, 10, Cijferproef.Een), Toen(Domijn, 20, Twee));
        Assert.Equal([10, 20], Vraag($"cijfer={Woningen}&niveau=buurt&partij={Samen}", bron).Rijen.Select(r => r.Cellen[0].Getal));
    }

    [Fact]
    public void APartyThatWasThereAlready_HandedInItsOwnAlone()
    {
        var bron = Bron(Toen(Huis, 3402)) with
        {
            Opvolgingen = new([new Opvolging(Domijn, Huis, Op) { Sinds = new(2020, 1, 1) }]),
            Partijen = [Corporaties[0] with { Tot = Op.AddDays(-1) }, Corporaties[1]],
        };
        var (cel, noten) = Enige($"cijfer={Woningen}&per=partij&partij={Huis}", bron);
        Assert.Null(cel.Getal);
        Assert.Equal(["Ons Huis is niet compleet: van Domijn is er nog geen cijfer."], noten);
        Assert.Null(Enige($"cijfer={Woningen}", bron).Cel.Getal);
        Assert.Equal(5, Enige($"cijfer={Woningen}&partij={Huis}", bron with { Cijfers = [Toen(Huis, 2), Toen(Domijn, 3)] }).Cel.Getal);
        // What only the other one gave is not the whole either.
        Assert.Null(Enige($"cijfer={Woningen}&partij={Huis}", bron with { Cijfers = [Toen(Domijn, 3)] }).Cel.Getal);
    }

    [Fact]
    public void WhenOneReleased_ItsFigureIsNotTheWhole_AndNothingIsSaidOfWhatThereIs()
    {
        var vrij = Toen(Huis, 3402) with { Vrijgave = new(4, new(2026, 3, 2), Publiek.Raad) };
        var (cel, noten) = Enige($"cijfer={Woningen}&per=partij&partij={Samen}", Gefuseerd(vrij) with { ZietAlles = false, AanTafel = false });
        Assert.Null(cel.Getal);
        Assert.True(cel.Tekens.HasFlag(Cijferteken.Achtergehouden));
        Assert.Equal(["Samen Wonen is niet compleet: van Domijn is dit niet voor jou vrijgegeven."], noten);
    }

    [Fact]
    public void APeriodOfWhichOneIsMissing_IsNotTheOneThatSaysSomething()
    {
        var nog = new Meetperiode(2024, 2);
        var bron = Gefuseerd(Toen(Huis, 3402), Cijfer(Woningen, Huis, 1, periode: nog), Cijfer(Woningen, Domijn, 2, periode: nog));
        Assert.Equal(nog, Vraag($"cijfer={Woningen}", bron).Stand!.Nu);
        Assert.Equal(Eerder, Vraag($"cijfer={Woningen}", bron with { Cijfers = [.. bron.Cijfers, Toen(Domijn, 5)] }).Stand!.Nu);
    }
}
