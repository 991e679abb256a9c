using Noaber.Kernel.Gebieden;

namespace Noaber.Kernel.Tests.Gebieden;

/// <summary>What two maps say of areas, and how figures at old codes are read at the new ones.</summary>
public sealed class GebiedsverloopTests
{
    private const string A = "BU01530001", B = "BU01530002", C = "BU01530003", D = "BU01530004", N = "BU01530011", M = "BU01530012";

    private static IReadOnlyList<Overgang> Overgangen(string[] oud, string[] nieuw, string[] anders, params Gebiedsligging[] liggingen) => Kaartovergangen.Van(
        oud.Select(c => new Gebied(c, c, 2025, 2025)), nieuw.Select(c => new Gebied(c, c, 2026)),
        anders.ToDictionary(c => c, _ => Indelingswijziging.GrensGewijzigd), liggingen);

    [Fact]
    public void WhatWentIntoAnotherAsAWhole_IsOneWithIt() =>
        Assert.Equal([new Overgang(Overgangsoort.Samengevoegd, A, N, 1), new Overgang(Overgangsoort.Samengevoegd, B, N, 1)],
            Overgangen([A, B, C], [N, C], [], new(A, N, 1, .4), new(B, N, .97, .58), new(B, C, .03, .01), new(C, C, 1, .99)));

    [Fact]
    public void TheSamePlaceUnderAnotherCode_GoesOn() =>
        Assert.Equal([new Overgang(Overgangsoort.Hercodeerd, A, N, 1)], Overgangen([A], [N], [], new Gebiedsligging(A, N, .99, .99)));

    // One that kept its code and took in another, is another.
    [Fact]
    public void WhoTookInAnother_IsMoreThanItWas() =>
        Assert.Equal([new Overgang(Overgangsoort.Samengevoegd, A, A, 1), new Overgang(Overgangsoort.Samengevoegd, B, A, 1)],
            Overgangen([A, B], [A], [A], new(A, A, 1, .5), new(B, A, 1, .5)));

    // Maps of PDOK do not say what changed; then the shapes do.
    [Fact]
    public void WhereTheMapSaysNothingOfChanges_TheShapesTell()
    {
        Assert.Equal([new Overgang(Overgangsoort.Samengevoegd, A, A, 1), new Overgang(Overgangsoort.Samengevoegd, B, A, 1)],
            Overgangen([A, B], [A], [], new(A, A, 1, .5), new(B, A, 1, .5)));
        Assert.Equal([new Overgang(Overgangsoort.Gesplitst, A, A, null), new Overgang(Overgangsoort.Gesplitst, A, N, null)],
            Overgangen([A], [A, N], [], new(A, A, .5, 1), new(A, N, .5, 1)));
        Assert.Empty(Overgangen([A, B], [A, B], [], new(A, A, .97, .99), new(B, B, .98, .96), new(A, B, .03, .02)));
    }

    // CBS says of buurten what changed, and of no wijk.
    [Fact]
    public void OfALevelThatTheMapSaysNothingOf_TheShapesTell() =>
        Assert.Equal([new Overgang(Overgangsoort.Samengevoegd, "WK015301", "WK015301", 1), new Overgang(Overgangsoort.Samengevoegd, "WK015302", "WK015301", 1)],
            Overgangen(["WK015301", "WK015302"], ["WK015301"], [A, B], new("WK015301", "WK015301", 1, .5), new("WK015302", "WK015301", 1, .5)));

    [Fact]
    public void WhatWasDivided_HasNoShares() =>
        Assert.Equal([new Overgang(Overgangsoort.Gesplitst, A, N, null), new Overgang(Overgangsoort.Gesplitst, A, M, null)],
            Overgangen([A], [N, M], [], new(A, N, .4, 1), new(A, M, .6, 1)));

    [Fact]
    public void WhatIsPartOfMore_IsABreak_AndWhatIsNowhere_IsGone()
    {
        Assert.Equal([new Overgang(Overgangsoort.Hertekend, C, C, null), new Overgang(Overgangsoort.Hertekend, A, C, null)],
            Overgangen([A, C, D], [C, D], [C], new(A, C, 1, .3), new(C, C, .8, .5), new(D, C, .2, .2), new(D, D, .8, 1)));
        Assert.Equal([new Overgang(Overgangsoort.Nieuw, null, N, null), new Overgang(Overgangsoort.Vervallen, A, null, null)], Overgangen([A], [N], []));
    }

    private static readonly Gebiedsverloop Verloop = new(
    [
        new(2024, new Overgang(Overgangsoort.Hercodeerd, D, B, 1)),
        new(2026, new Overgang(Overgangsoort.Samengevoegd, A, N, 1)), new(2026, new Overgang(Overgangsoort.Samengevoegd, B, N, 1)),
        new(2026, new Overgang(Overgangsoort.Hertekend, C, C, null)),
    ]);

    private static Terugblik Op(string code, int jaar, bool telbaar = true) => Verloop.Op(code, jaar,
        c => new Dictionary<string, decimal> { [A] = 10, [B] = 4, [C] = 7, [D] = 5 }.TryGetValue(c, out var getal) ? getal : null, telbaar);

    [Fact]
    public void AFigureAtOldCodes_IsReadAtTheNewOne_WhereItAddsUp()
    {
        Assert.Equal(((decimal?)14, Reeksgevolg.Omgerekend), (Op(N, 2025).Waarde, Op(N, 2025).Gevolg));
        Assert.Equal([A, D], Op(N, 2023).Bronnen);
        Assert.Equal(15, Op(N, 2023).Waarde);
        Assert.Equal(((decimal?)5, Reeksgevolg.LooptDoor), (Op(B, 2023, telbaar: false).Waarde, Op(B, 2023, telbaar: false).Gevolg));
    }

    [Fact]
    public void WhereItDoesNot_IsABreak()
    {
        Assert.Equal(((decimal?)null, Reeksgevolg.Breuk), (Op(N, 2025, telbaar: false).Waarde, Op(N, 2025, telbaar: false).Gevolg));
        Assert.Equal(((decimal?)null, Reeksgevolg.Breuk), (Op(C, 2025).Waarde, Op(C, 2025).Gevolg));
        Assert.Equal(((decimal?)7, Reeksgevolg.LooptDoor), (Op(C, 2026).Waarde, Op(C, 2026).Gevolg));
    }
}
