using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Vrijgave;
using static Noaber.Kernel.Tests.Monitor.Cijfers.Cijferproef;

namespace Noaber.Kernel.Tests.Monitor.Cijfers;

/// <summary>Who does not see all figures reads what was released, and nothing is worked out of it that the release does not say.</summary>
public sealed class VrijgegevenTests
{
    private const string Teller = "huishoudens-met-huurachterstand", Aandeel = "aandeel-huurachterstand";

    private static readonly Leesvrijgave Raad = new(4, new(2026, 3, 2), Publiek.Raad);

    [Fact]
    public void ATotal_IsTheReleasedOne_AlsoWhereTheParts_WouldAddUpOtherwise()
    {
        var bron = Lezer(Vrij(Woningen, Domijn, 100), Vrij(Woningen, Huis, 55), Vrij(Woningen, null, 160));
        Assert.Equal(160, Enige($"cijfer={Woningen}", bron).Getal);
        Assert.Equal([100, 55], Vraag($"cijfer={Woningen}&per=partij", bron).Rijen.Select(r => r.Cellen[0].Getal));
    }

    [Fact]
    public void AHiddenTotal_StaysHidden_AndIsNotAddedUp()
    {
        var bron = Lezer(Vrij(Woningen, Domijn, 100), Vrij(Woningen, Huis, 55), Verborgen(Vrij(Woningen, null, 0)));
        Assert.Equal((null, Cijferteken.Verborgen), Kaal(Enige($"cijfer={Woningen}", bron)));
        // Nor when the same parties are chosen one by one.
        Assert.Equal((null, Cijferteken.Verborgen), Kaal(Enige($"cijfer={Woningen}&partij={Domijn}&partij={Huis}", bron)));
        Assert.Equal(55, Enige($"cijfer={Woningen}&partij={Huis}", bron).Getal);
    }

    [Fact]
    public void ATotalThatWasNotReleased_IsNotThere()
    {
        var cel = Enige($"cijfer={Woningen}", Lezer(Vrij(Woningen, Domijn, 100)));
        Assert.Equal((null, Cijferteken.Achtergehouden), Kaal(cel));
        Assert.Single(cel.Noten);
    }

    [Fact]
    public void AWijk_IsNotAddedUpFromItsReleasedBuurten()
    {
        var bron = Lezer(Vrij(Woningen, Domijn, 60, Een), Vrij(Woningen, Domijn, 40, Twee));
        Assert.Null(Enige($"cijfer={Woningen}&gebied={Wijk}&partij={Domijn}", bron).Getal);
        Assert.Equal([60, 40], Vraag($"cijfer={Woningen}&niveau=buurt&partij={Domijn}", bron).Rijen.Select(r => r.Cellen[0].Getal));
    }

    [Fact]
    public void AShare_IsAsItWasReleased_AlsoWhereItCouldBeDivided()
    {
        Leescijfer[] delen = [Vrij(Teller, Domijn, 20), Vrij(Woningen, Domijn, 100), Vrij(Voorraad, Domijn, 100)];
        Assert.Equal(20, Enige($"cijfer={Aandeel}&partij={Domijn}", Lezer(delen)).Getal);
        Assert.Equal((null, Cijferteken.Verborgen), Kaal(Enige($"cijfer={Aandeel}&partij={Domijn}", Lezer([.. delen, Verborgen(Vrij(Aandeel, Domijn, 0))]))));
        var getoond = Enige($"cijfer={Aandeel}&partij={Domijn}", Lezer([.. delen, Vrij(Aandeel, Domijn, 21)]));
        Assert.Equal((21, "100"), (getoond.Getal, getoond.Noemer));
    }

    [Fact]
    public void TheOwnFigures_StandWholeBesideWhatWasReleased()
    {
        var bron = Lezer(Cijfer(Woningen, Domijn, 101), Vrij(Woningen, Huis, 55), Vrij(Woningen, null, 155));
        Assert.Equal([101, 55], Vraag($"cijfer={Woningen}&per=partij", bron).Rijen.Select(r => r.Cellen[0].Getal));
        Assert.Equal(155, Enige($"cijfer={Woningen}", bron).Getal);
        Assert.Equal((null, Cijferteken.Verborgen), Kaal(Enige($"cijfer={Woningen}&partij={Domijn}&partij={Huis}", bron)));
    }

    [Fact]
    public void ItsSource_IsTheReleaseWithItsDay()
    {
        var tabel = Vraag($"cijfer={Woningen}", Lezer(Vrij(Woningen, null, 160)));
        Assert.Equal("vrijgave 4 van 2 maart 2026", Assert.Single(tabel.Herkomst).Bron);
        Assert.True(tabel.IsVoorDeRaad);
        Assert.False(Vraag($"cijfer={Woningen}", Lezer(Vrij(Woningen, null, 160) with { Vrijgave = Raad with { Publiek = Publiek.Openbaar } })).IsVoorDeRaad);
    }

    /// <summary>Who sees nothing but what was released, and the own figures.</summary>
    private static Leesbron Lezer(params IReadOnlyList<Leescijfer> cijfers) => Bron(cijfers) with { ZietAlles = false, AanTafel = false };

    private static Leescijfer Vrij(string indicator, Guid? partij, decimal getal, string gebied = Stad) =>
        Cijfer(indicator, partij, getal, gebied) with { Inzage = Kernel.Monitor.Definities.Inzage.Iedereen, Vrijgave = Raad };

    private static Leescijfer Verborgen(Leescijfer cijfer) => cijfer.Met(c => c with { Waarde = Waarde.Onbekend }) with { Stand = Cijferstand.Verborgen };

    private static Cijfercel Enige(string vraag, Leesbron bron) => Assert.Single(Assert.Single(Vraag(vraag, bron).Rijen).Cellen);

    private static (decimal?, Cijferteken) Kaal(Cijfercel cel) => (cel.Getal, cel.Tekens & ~Cijferteken.Toegelicht);
}
