using Noaber.Kernel.Afspraken;

namespace Noaber.Kernel.Tests.Afspraken;

public class KadervergelijkingTests
{
    private static readonly Kader Oud = Kader(
        ("Wonen", "1.1", "De gemeente en de corporaties bouwen samen veertig woningen in het centrum."),
        ("Wonen", "1.2", "De corporaties verkopen niet meer dan tien woningen in een jaar."),
        ("Zorg", "2.1", "Ouderen krijgen voorrang op een woning zonder trap in hun eigen wijk."));

    [Fact]
    public void SameReading_IsEqualThroughout() => Assert.All(Kadervergelijking.Vergelijk(Oud, Oud), verschil => Assert.True(verschil.Gelijk));

    [Fact]
    public void AgreementPutInBetween_RenumbersTheOthersAndIsTheOnlyNewOne()
    {
        var nieuw = Kader(
            ("Wonen", "1.1", "Huurders praten mee over elk plan voor sloop en nieuwbouw in hun buurt."),
            ("Wonen", "1.2", "De gemeente en de corporaties bouwen samen veertig woningen in het centrum."),
            ("Wonen", "1.3", "De corporaties verkopen niet meer dan tien woningen in een jaar."),
            ("Zorg", "2.1", "Ouderen krijgen voorrang op een woning zonder trap in hun eigen wijk."));

        Assert.Equal(["nieuw 1.1", "1.1>1.2 hernummerd", "1.2>1.3 hernummerd", "2.1>2.1 gelijk"], Kadervergelijking.Vergelijk(Oud, nieuw).Select(Kort));
    }

    [Fact]
    public void ChangedMovedAndVanishedAgreements_AreToldApart()
    {
        var nieuw = Kader(
            ("Wonen", "1.1", "De gemeente en de corporaties bouwen samen zestig woningen in het centrum en daarbuiten."),
            ("Zorg", "1.2", "De corporaties verkopen niet meer dan tien woningen in een jaar."));

        Assert.Equal(["1.1>1.1 tekst", "1.2>1.2 verplaatst", "weg 2.1"], Kadervergelijking.Vergelijk(Oud, nieuw).Select(Kort));
    }

    [Fact]
    public void SameNumberWithOtherWords_IsAnotherAgreement()
    {
        var nieuw = Kader(("Wonen", "1.1", "Studenten vinden een kamer via de portal van de hogeschool."));
        Assert.Equal(["nieuw 1.1", "weg 1.1", "weg 1.2", "weg 2.1"], Kadervergelijking.Vergelijk(Oud, nieuw).Select(Kort));
    }

    [Fact]
    public void NumberThatStandsTwice_IsPairedByItsWords()
    {
        var twee = Kader(("Wonen", "2.6", "Kort verblijf krijgt een eigen plek aan de rand van de stad."), ("Wonen", "2.6", "De portal bedient alle studenten en jongeren."));
        var om = Kader(("Wonen", "2.6", "De portal bedient alle studenten en jongeren."), ("Wonen", "2.6", "Kort verblijf krijgt een eigen plek aan de rand van de stad."));
        Assert.All(Kadervergelijking.Vergelijk(twee, om), verschil => Assert.True(verschil.Gelijk));
    }

    private static string Kort(Afspraakverschil v) => (v.Oud, v.Nieuw) switch
    {
        (null, { } nieuw) => $"nieuw {nieuw.Afspraak.Nummer}",
        ({ } oud, null) => $"weg {oud.Afspraak.Nummer}",
        _ => $"{v.Oud!.Afspraak.Nummer}>{v.Nieuw!.Afspraak.Nummer} {string.Join('+', new[] { v.Gelijk ? "gelijk" : null, v.AndereTekst ? "tekst" : null, v.Hernummerd ? "hernummerd" : null, v.Verplaatst ? "verplaatst" : null }.OfType<string>())}",
    };

    private static Kader Kader(params (string Thema, string Nummer, string Tekst)[] afspraken) => new("Proef", null,
    [
        .. afspraken.GroupBy(a => a.Thema).Select((thema, i) => new Thema($"{i + 1}", thema.Key, Opzet.Leeg, [],
            [.. thema.Select(a => new Afspraak(a.Nummer, null, a.Tekst, AfspraakSoort.Regulier, null, new Bronplaats(1, 1)))], new Bronplaats(1, 1))),
    ]);
}
