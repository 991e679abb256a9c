using FsCheck;
using FsCheck.Fluent;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Nakijken;
using static Noaber.Kernel.Tests.Monitor.Leveringsproef;

namespace Noaber.Kernel.Tests.Monitor;

/// <summary>What holds of the rules whatever is handed in.</summary>
public sealed class ControlesEigenschapTests
{
    private static readonly string[] Buurten = [Buurt1, Buurt2, Buurt3, Buurt4];

    private static readonly Gen<Waarde> Waarden = Gen.Frequency(
        (6, Gen.Choose(-2, 300).Select(n => Waarde.Van(n))), (1, Gen.Choose(0, 100).Select(n => Waarde.Van(n + 0.5m))),
        (1, Gen.Elements(Waarde.Leeg, Waarde.Nihil, Waarde.NietVanToepassing, Waarde.Onbekend, Waarde.Onleesbaar("ca. 12"))));

    private static readonly Gen<Waarneming> Regels =
        from code in Gen.Elements("sloop", "nieuwbouw", "verkoop", "woningvoorraad", "woningvoorraad-begin", "woningen-efg", "streefhuur", "bestaat-niet")
        from gebied in Gen.Elements([.. Leveringsproef.Gebieden.Keys, "GM0141"])
        from deel in Gen.Frequency((3, Gen.Constant("")), (1, Gen.Elements("energielabel=G", "huurklasse=duur", "huurklasse=x")))
        from waarde in Waarden
        from uitleg in Gen.Elements(null, "Zo is het.")
        from rij in Gen.Choose(1, 400)
        select Cijfer(code, waarde, gebied, deel, rij, uitleg);

    /// <summary>A delivery with each cell at a place of its own, and the same in another order.</summary>
    private static readonly Arbitrary<(Waarneming[] Een, Waarneming[] Ander)> Leveringen =
        (from regels in Regels.ArrayOf().Select(r => r.DistinctBy(w => w.Plaats!.Rij).ToArray())
         from ander in Gen.Shuffle(regels)
         select (regels, ander.ToArray())).ToArbitrary();

    [Fact]
    public void TheOrderOfRows_DoesNotMatter() => Prop.ForAll(Leveringen, l =>
        Controles.Kijk(Volledig(l.Een)).Bevindingen.SequenceEqual(Controles.Kijk(Volledig(l.Ander)).Bevindingen)).QuickCheckThrowOnFailure();

    [Fact]
    public void Findings_StandByRuleAndThenByCell() => Prop.ForAll(Leveringen, l =>
        Controles.Kijk(Volledig(l.Een)).Bevindingen.Zip(Controles.Kijk(Volledig(l.Een)).Bevindingen.Skip(1)).All(p =>
            p.First.Regel < p.Second.Regel || (p.First.Regel == p.Second.Regel
                && (p.Second.Plaats is null || p.First.Plaats?.CompareTo(p.Second.Plaats) <= 0)))).QuickCheckThrowOnFailure();

    [Fact]
    public void EachFinding_SaysWhatAndHowToMendIt() => Prop.ForAll(Leveringen, l => Controles.Kijk(Volledig(l.Een)).Bevindingen.All(b =>
        b.Tekst.EndsWith('.') && b.Herstel.EndsWith('.') && (b.Plaats is not null || b.Regel == Controleregel.Volledig))).QuickCheckThrowOnFailure();

    [Fact]
    public void BuurtenThatAddUp_HaveNoFindingOfAreas() => Prop.ForAll(
        Gen.Choose(0, 5000).ListOf(4).ToArbitrary(), Gen.Choose(1, 50).ToArbitrary(), (getallen, fout) =>
        {
            var goed = Opgeteld([.. getallen]);
            var fouten = goed.Select(w => w.Sleutel.Gebied == Wijk1 ? w with { Waarde = Waarde.Van(w.Waarde.Getal!.Value + fout) } : w).ToArray();
            return !Kijk(goed).Any(b => b.Regel == Controleregel.Gebieden) && Kijk(fouten).Any(b => b.Regel == Controleregel.Gebieden);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void AStockThatAddsUp_HasNoFindingOfTheBalanceAndAnyOtherHasOne() => Prop.ForAll(
        Gen.Choose(0, 9000).ListOf(7).ToArbitrary(), Gen.Choose(-3, 3).ToArbitrary(), (getallen, fout) =>
        {
            string[] codes = ["woningvoorraad-begin", "nieuwbouw", "aankoop", "voorraad-overig-bij", "verkoop", "sloop", "voorraad-overig-af"];
            var eind = getallen.Take(4).Sum() - getallen.Skip(4).Sum() + fout;
            var regels = codes.Zip(getallen, (code, getal) => Cijfer(code, getal)).Append(Cijfer("woningvoorraad", eind)).ToArray();
            return Kijk(regels).Any(b => b.Regel == Controleregel.Balans) == (fout != 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void AFigureOfItsOwnHistory_IsNoJump() => Prop.ForAll(
        Gen.Choose(0, 500).ListOf(9).ToArbitrary(), getallen => Robuust.Tussen(Robuust.Mediaan([.. getallen.Select(g => (decimal)g)]),
            [.. getallen.Select(g => (decimal)g)])!.Score == 0).QuickCheckThrowOnFailure();

    [Fact]
    public void ARobustScore_GrowsWithTheDistance() => Prop.ForAll(
        Gen.Choose(0, 500).ListOf(9).ToArbitrary(), Gen.Choose(1, 900).ToArbitrary(), (getallen, stap) =>
        {
            var toen = getallen.Select(g => (decimal)g).ToList();
            var (dichtbij, ver) = (Robuust.Tussen(Robuust.Mediaan(toen) + stap, toen)!, Robuust.Tussen(Robuust.Mediaan(toen) + stap + 1, toen)!);
            return dichtbij.Score is null ? ver.Score is null : dichtbij.Score < ver.Score && dichtbij.Score > 0;
        }).QuickCheckThrowOnFailure();

    private static Controlevraag Volledig(Waarneming[] regels) => Vraag(regels) with
    {
        Nodig = Meetplan.Volledig(Catalogus.Standaard, Nu).Nodig(Domijn, Kernel.Partijen.PartijSoort.Corporatie, Nu),
        Eerder = Eerder("sloop", 3, 4, 5, 3, 4, 5),
    };

    private static Waarneming[] Opgeteld(IReadOnlyList<int> getallen) =>
    [
        .. Buurten.Zip(getallen, (buurt, getal) => Cijfer("overlastmeldingen", getal, buurt)),
        Cijfer("overlastmeldingen", getallen[0] + getallen[1], Wijk1), Cijfer("overlastmeldingen", getallen[2] + getallen[3], Wijk2),
        Cijfer("overlastmeldingen", getallen.Sum()),
    ];
}
