using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Noaber.Kernel.Afspraken;

namespace Noaber.Kernel.Tests.Afspraken;

public class WoordverschilTests
{
    private static readonly Gen<string> Zin = Gen.Elements("de", "een", "gemeente", "woningen", "9.300", ",", ".", " ", " ", "\n", "\n\n", "é", "👪", "(circa", "- ", "100%").ArrayOf().Select(string.Concat);

    [Fact]
    public void AnyTwoTexts_AreMadeOfTheirPieces() => Prop.ForAll(Zin.Two().ToArbitrary(), paar => Klopt(paar.Item1, paar.Item2)).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyTwoStrings_AreMadeOfTheirPieces() =>
        Prop.ForAll<string?, string?>((oud, nieuw) => Klopt(oud ?? "", nieuw ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyTwoTexts_HaveNoTwoPiecesOfAKindInARow() => Prop.ForAll(Zin.Two().ToArbitrary(), paar =>
    {
        var soorten = Woordverschil.Vergelijk(paar.Item1, paar.Item2).Select(s => s.Soort).ToList();
        return soorten.Zip(soorten.Skip(1)).All(p => p.First != p.Second && p is not (Stuksoort.Nieuw, Stuksoort.Weg));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyText_IsEqualToItselfInOnePiece() => Prop.ForAll(Zin.ToArbitrary(), tekst =>
        Woordverschil.Vergelijk(tekst, tekst) is var stukken && (tekst.Length == 0 ? stukken.Count == 0 : stukken is [{ Soort: Stuksoort.Gelijk }])).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Samen bouwen zij veertig woningen.", "Samen bouwen zij zestig woningen.", "Samen bouwen zij[- veertig][+ zestig] woningen.")]
    [InlineData("Zij bouwen woningen.", "Zij bouwen woningen, en snel.", "Zij bouwen woningen[+, en snel].")]
    [InlineData("Eerst dit, dan dat.", "Dan dat.", "[-Eerst dit, dan][+Dan] dat.")]
    [InlineData("Tot 9.300 woningen", "Tot 9.500 woningen", "Tot[- 9.300][+ 9.500] woningen")]
    [InlineData("Een\n\nTwee", "Een Twee", "Een[-\n\n][+ ]Twee")]
    [InlineData("", "Nieuw", "[+Nieuw]")]
    [InlineData("Zij maken in maart een plan.", "Huurders schrijven in mei dit advies.", "[-Zij maken in maart een plan][+Huurders schrijven in mei dit advies].")]
    public void Change_IsShownAsAReaderWouldMarkIt(string oud, string nieuw, string verwacht) => Assert.Equal(verwacht, Kort(oud, nieuw));

    [Theory]
    [InlineData("Kort.", "Een lange zin met | strepen | en een adres (https://voorbeeld.nl/soort: focus) erin.")]
    [InlineData("Een lange zin die helemaal anders is.", "Kort.")]
    public void ALineThatNobodyTouched_IsEqualHoweverMuchAroundItChanged(string oud, string nieuw) =>
        Assert.Contains(Woordverschil.Vergelijk($"{oud}\n\nSoort: focus\n\nRegie: Domijn", $"{nieuw}\n\nSoort: focus\n\nRegie: Almelo, Hengelo en Borne"),
            stuk => stuk.Soort == Stuksoort.Gelijk && stuk.Tekst.Contains("Soort: focus", StringComparison.Ordinal));

    [Fact]
    public void WordPutInAndWordTakenOutFarApart_LeaveTheRestEqual()
    {
        var woorden = Enumerable.Range(0, 20_000).Select(i => $"woord{i}").ToList();
        var oud = string.Join(' ', woorden);
        woorden.RemoveAt(19_000);
        woorden.Insert(100, "erbij");
        Assert.Equal(["+ erbij", "- woord19000"],
            Woordverschil.Vergelijk(oud, string.Join(' ', woorden)).Where(s => s.Soort != Stuksoort.Gelijk).Select(s => $"{(s.Soort == Stuksoort.Weg ? '-' : '+')}{s.Tekst}"));
    }

    [Fact]
    public void LongTextsWithNothingInCommon_AreReplacedAsAWholeAndQuickly()
    {
        var (oud, nieuw) = (string.Join(' ', Enumerable.Range(0, 50_000).Select(i => $"a{i}")), string.Join(' ', Enumerable.Range(0, 50_000).Select(i => $"b{i}")));
        var klok = Stopwatch.StartNew();
        var stukken = Woordverschil.Vergelijk($"Begin {oud} eind", $"Begin {nieuw} eind");
        Assert.Equal([Stuksoort.Gelijk, Stuksoort.Weg, Stuksoort.Nieuw, Stuksoort.Gelijk], stukken.Select(s => s.Soort));
        Assert.InRange(klok.Elapsed.TotalSeconds, 0, 5);
    }

    private static bool Klopt(string oud, string nieuw)
    {
        var stukken = Woordverschil.Vergelijk(oud, nieuw);
        return string.Equals(oud, string.Concat(stukken.Where(s => s.Soort != Stuksoort.Nieuw).Select(s => s.Tekst)), StringComparison.Ordinal)
            && string.Equals(nieuw, string.Concat(stukken.Where(s => s.Soort != Stuksoort.Weg).Select(s => s.Tekst)), StringComparison.Ordinal);
    }

    private static string Kort(string oud, string nieuw) => string.Concat(Woordverschil.Vergelijk(oud, nieuw).Select(s => s.Soort switch
    {
        Stuksoort.Weg => $"[-{s.Tekst}]",
        Stuksoort.Nieuw => $"[+{s.Tekst}]",
        _ => s.Tekst,
    }));
}
