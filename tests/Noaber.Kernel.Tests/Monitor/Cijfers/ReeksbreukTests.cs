using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Partijen;
using static Noaber.Kernel.Tests.Monitor.Cijfers.Cijferproef;

namespace Noaber.Kernel.Tests.Monitor.Cijfers;

/// <summary>What is counted otherwise than before is not laid beside it without a word.</summary>
public sealed class ReeksbreukTests
{
    [Fact]
    public void AnotherMajorVersion_BreaksTheSeries()
    {
        var bron = Bron(Cijfer(Woningen, Domijn, 1, periode: Eerder), Cijfer(Woningen, Domijn, 2).Met(c => c with { Versie = new(2, 0, 0) }));
        var rij = Vraag($"cijfer={Woningen}&partij={Domijn}", bron).Rijen[0];
        Assert.Equal([false, true], rij.Cellen.Select(c => c.Tekens.HasFlag(Cijferteken.Breuk)));
        foreach (var wijze in new[] { "index", "verschil" })
            Assert.Null(Vraag($"cijfer={Woningen}&partij={Domijn}&vergelijk={wijze}", bron).Rijen[0].Cellen[1].Getal);
    }

    [Fact]
    public void AMerger_AddsUpWhatWasBeforeAndBreaksTheSeries()
    {
        var bron = Bron(Cijfer(Woningen, Domijn, 1, periode: Eerder), Cijfer(Woningen, Huis, 2, periode: Eerder), Cijfer(Woningen, Samen, 4)) with
        {
            Opvolgingen = new([new(Domijn, Samen, new(2025, 7, 1)), new(Huis, Samen, new(2025, 7, 1))]),
            Partijen = [.. Corporaties.Select(p => p with { Tot = new(2025, 6, 30) }), new(Samen, "Samen Wonen", PartijSoort.Corporatie, new(2025, 7, 1))],
        };
        var tabel = Vraag($"cijfer={Woningen}&per=partij", bron);
        var rij = Assert.Single(tabel.Rijen);
        Assert.Equal([3, 4], rij.Cellen.Select(c => c.Getal));
        Assert.True(rij.Cellen[1].Tekens.HasFlag(Cijferteken.Breuk));
        Assert.Contains("In 2025 gingen Domijn en Ons Huis op in Samen Wonen.", tabel.Noten);
        // All together there is no break: it is the same homes.
        Assert.Equal([(3, false), (4, false)], Assert.Single(Vraag($"cijfer={Woningen}", bron).Rijen).Cellen.Select(c => ((int)c.Getal!, c.Tekens.HasFlag(Cijferteken.Breuk))));
    }

    [Theory]
    [InlineData(1, 30, false)]
    [InlineData(null, 10, true)]
    public void AnAreaThatChanged_IsAddedUpOrBreaks(int? aandeel, int toen, bool breekt)
    {
        var soort = aandeel is null ? Overgangsoort.Hertekend : Overgangsoort.Samengevoegd;
        var bron = Bron(Cijfer("inwoners", null, 10, Een, new(2023)), Cijfer("inwoners", null, 20, Twee, new(2023)), Cijfer("inwoners", null, 35, Een, new(2024))) with
        {
            Verloop = new([new(2024, new(soort, Een, Een, aandeel)), new(2024, new(soort, Twee, Een, aandeel))]),
        };
        var rij = Vraag($"cijfer=inwoners&gebied={Een}", bron).Rijen[0];
        Assert.Equal([toen, 35], rij.Cellen.Select(c => c.Getal));
        Assert.Equal(breekt, rij.Cellen[1].Tekens.HasFlag(Cijferteken.Breuk));
        Assert.True(rij.Cellen[0].Tekens.HasFlag(Cijferteken.Toegelicht));
    }
}
