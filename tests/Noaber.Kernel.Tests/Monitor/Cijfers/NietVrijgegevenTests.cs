using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Vrijgave;
using static Noaber.Kernel.Tests.Monitor.Cijfers.Cijferproef;

namespace Noaber.Kernel.Tests.Monitor.Cijfers;

/// <summary>What is not for a reader has a sign of its own, which says nothing of whether it was measured.</summary>
public sealed class NietVrijgegevenTests
{
    private const string Eigen = "huisuitzettingen", Teller = "huishoudens-met-huurachterstand", Aandeel = "aandeel-huurachterstand";
    private const Cijferteken Niet = Cijferteken.NietVrijgegeven, Achter = Cijferteken.Achtergehouden;

    /// <summary>Who reads: whether all figures are seen, whether at the table, and as which party.</summary>
    public enum Lezer
    {
        Nakijk,
        Tafel,
        Corporatie,
        Raad,
    }

    /// <summary>
    /// Of each reader the sign of a figure of Ons Huis that was not released: of an indicator for the table, and of one for the party alone.
    /// A reader never gets any figure from the database that is not for that reader.
    /// </summary>
    public static TheoryData<Lezer, string, bool> Tabel => new()
    {
        { Lezer.Nakijk, Woningen, true }, { Lezer.Tafel, Woningen, true }, { Lezer.Corporatie, Woningen, true }, { Lezer.Raad, Woningen, false },
        { Lezer.Nakijk, Eigen, true }, { Lezer.Tafel, Eigen, false }, { Lezer.Corporatie, Eigen, false }, { Lezer.Raad, Eigen, false },
    };

    [Theory]
    [MemberData(nameof(Tabel))]
    public void TheSign_IsTheSameWhetherOrNotItWasMeasured(Lezer wie, string indicator, bool ziet)
    {
        // The other party is released, so that there is something to see beside it.
        Leescijfer[] ernaast = [Vrij(indicator, Domijn, 7)];
        var (zonder, gemeten) = (Lees(wie, ernaast), Lees(wie, [.. ernaast, .. ziet ? [Cijfer(indicator, Huis, 5)] : Array.Empty<Leescijfer>()]));
        Assert.Equal(ziet ? Cijferteken.Leeg : Niet, Kaal(Van(Huis, zonder)).Tekens);
        Assert.Equal(ziet ? (5, Cijferteken.Geen) : (null, Niet), Kaal(Van(Huis, gemeten)));
        // The row is there for who may not see it, in every period that the others are shown of.
        var rijen = Vraag($"cijfer={indicator}&per=partij", zonder).Rijen;
        Assert.Equal(ziet ? 1 : 2, rijen.Count);

        Cijfercel Van(Guid partij, Leesbron bron) => Assert.Single(Assert.Single(Vraag($"cijfer={indicator}&partij={partij}", bron).Rijen).Cellen);
    }

    [Fact]
    public void TheOwnParty_IsNeverClosed()
    {
        var bron = Lees(Lezer.Corporatie, Vrij(Eigen, Huis, 7));
        Assert.Equal((null, Cijferteken.Leeg), Kaal(Enige($"cijfer={Eigen}&partij={Domijn}", bron)));
        Assert.Equal((7, Cijferteken.Geen), Kaal(Enige($"cijfer={Eigen}&partij={Huis}", bron)));
    }

    [Theory]
    [InlineData(Lezer.Raad, Woningen)]
    [InlineData(Lezer.Raad, Eigen)]
    [InlineData(Lezer.Tafel, Eigen)]
    [InlineData(Lezer.Corporatie, Eigen)]
    public void ATotal_OfWhichAPartMayNotBeSeen_IsHeldBack(Lezer wie, string indicator)
    {
        foreach (var eigen in new[] { Array.Empty<Leescijfer>(), [Cijfer(indicator, Domijn, 3)] })
        {
            Leescijfer[] cijfers = [Vrij(indicator, Huis, 7, Een), .. wie == Lezer.Corporatie ? eigen : []];
            foreach (var vraag in new[] { $"cijfer={indicator}", $"cijfer={indicator}&partij={Domijn}&partij={Huis}" })
            {
                var cel = Enige(vraag, Lees(wie, cijfers));
                Assert.Equal((null, Achter), Kaal(cel));
                Assert.Single(cel.Noten);
            }
        }
    }

    [Fact]
    public void AReleasedTotal_IsShown_AndWhoSeesAllReadsWhatIsMissing()
    {
        Assert.Equal((9, Cijferteken.Geen), Kaal(Enige($"cijfer={Eigen}", Lees(Lezer.Raad, Vrij(Eigen, null, 9)))));
        Assert.Equal((null, Cijferteken.Leeg), Kaal(Enige($"cijfer={Eigen}", Lees(Lezer.Nakijk, Cijfer(Eigen, Domijn, 3)))));
    }

    [Fact]
    public void AShareAndAnotherTimeAndAComparison_AreClosedWithWhatTheyAreMadeOf()
    {
        var ernaast = Vrij(Teller, Huis, 7);
        Assert.Equal((null, Niet), Kaal(Enige($"cijfer={Aandeel}&partij={Domijn}", Lees(Lezer.Raad, ernaast))));
        Assert.Equal((null, Achter), Kaal(Enige($"cijfer={Aandeel}", Lees(Lezer.Raad, ernaast))));
        Assert.Equal((null, Niet), Kaal(Enige($"cijfer=sloop&tijd=jaar&partij={Domijn}", Lees(Lezer.Raad, Vrij("sloop", Huis, 7)))));
        // Of a year of which one half was released and the other was not.
        Assert.Equal((null, Achter), Kaal(Enige($"cijfer=sloop&tijd=jaar&partij={Huis}", Lees(Lezer.Raad, Vrij("sloop", Huis, 7)))));
        var verschil = Vraag($"cijfer=sloop&partij={Huis}&vergelijk=verschil&periode=2025-1&periode=2025-2", Lees(Lezer.Raad, Vrij("sloop", Huis, 7)));
        Assert.Equal(Niet, Kaal(verschil.Rijen[0].Cellen[1]).Tekens);
    }

    [Fact]
    public void InManyAreas_ARowThatIsAllClosed_IsLeftOut()
    {
        var bron = Lees(Lezer.Raad, Vrij(Woningen, Domijn, 4, Een));
        Assert.Equal(["Domijn"], Vraag($"cijfer={Woningen}&per=partij&niveau=buurt", bron).Rijen.Where(r => r.Cellen[0].Getal is not null)
            .Select(r => bron.Partijen.Single(p => p.Id == r.Kop.Partij).Naam));
        Assert.Single(Vraag($"cijfer={Woningen}&per=partij&niveau=buurt", bron).Rijen);
    }

    [Fact]
    public void EachSign_HasItsOwnMarkAndWords()
    {
        Assert.Equal(Cijfertekens.Alle.Count, Cijfertekens.Alle.Select(t => t.Merk()).Distinct().Count());
        Assert.Equal(Cijfertekens.Alle.Count, Cijfertekens.Alle.Select(t => t.Woord()).Distinct().Count());
        Assert.Equal(Cijfertekens.Alle.Count, Cijfertekens.Alle.Select(t => t.Uitleg()).Where(u => u.Length > 0).Distinct().Count());
    }

    private static Leesbron Lees(Lezer wie, params IReadOnlyList<Leescijfer> cijfers) => Bron(cijfers) with
    {
        ZietAlles = wie == Lezer.Nakijk,
        AanTafel = wie != Lezer.Raad,
        Eigen = wie == Lezer.Corporatie ? [Domijn] : [],
    };

    private static Leescijfer Vrij(string indicator, Guid? partij, decimal getal, string gebied = Stad) =>
        Cijfer(indicator, partij, getal, gebied) with { Inzage = Inzage.Iedereen, Vrijgave = new(4, new(2026, 3, 2), Publiek.Raad) };

    private static Cijfercel Enige(string vraag, Leesbron bron) => Assert.Single(Assert.Single(Vraag(vraag, bron).Rijen).Cellen);

    private static (decimal? Getal, Cijferteken Tekens) Kaal(Cijfercel cel) => (cel.Getal, cel.Tekens & ~Cijferteken.Toegelicht);
}
