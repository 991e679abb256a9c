using FsCheck;
using FsCheck.Fluent;
using Noaber.Kernel.Besluitvorming;

namespace Noaber.Kernel.Tests.Besluitvorming;

public sealed class IngangsregelTests
{
    private static readonly DateOnly Begin = new(2026, 1, 1);

    [Theory]
    [InlineData("2027-01-01", "2026-12-02", null, "2027-01-01")] // decided in advance
    [InlineData("2026-12-02", "2026-12-02", null, "2026-12-02")] // from the day itself
    [InlineData("2020-01-01", "2026-12-02", null, "2026-12-02")] // never from before it was decided
    [InlineData("2026-12-02", "2026-12-09", null, "2026-12-09")] // the last signature came a week later
    [InlineData("2027-01-01", "2026-12-02", "2027-07-01", "2027-07-01")] // it follows on a version of later
    [InlineData("2028-01-01", "2026-12-02", "2027-07-01", "2028-01-01")]
    public void FirstDay_IsNotBeforeTheDecisionNorTheVersionBefore(string gevraagd, string vastgesteld, string? vorige, string dag) =>
        Assert.Equal(Dag(dag), Ingangsregel.Dag(Dag(gevraagd), Dag(vastgesteld), vorige is null ? null : Dag(vorige)));

    [Fact]
    public void WhateverIsAskedFor_WhatWasInForceOnADayThatIsPastStaysSo() =>
        Prop.ForAll(Besluiten, dagen =>
        {
            var versies = new List<DateOnly>();
            foreach (var (gevraagd, vastgesteld) in dagen.Select(d => (Begin.AddDays(d.Item1), Begin.AddDays(d.Item2))).OrderBy(d => d.Item2))
            {
                var verleden = Enumerable.Range(1, 60).Select(terug => vastgesteld.AddDays(-terug)).ToList();
                var eerst = verleden.ConvertAll(dag => Gold(versies, dag));
                versies.Add(Ingangsregel.Dag(gevraagd, vastgesteld, versies.Count > 0 ? versies[^1] : null));
                if (!eerst.SequenceEqual(verleden.ConvertAll(dag => Gold(versies, dag))))
                    return false;
            }
            return true;
        }).QuickCheckThrowOnFailure();

    /// <summary>A few decisions: the day asked for and the day decided, in days from the begin.</summary>
    private static Arbitrary<(int, int)[]> Besluiten => (from gevraagd in Gen.Choose(-400, 400)
                                                         from vastgesteld in Gen.Choose(0, 400)
                                                         select (gevraagd, vastgesteld)).ArrayOf().ToArbitrary();

    private static int Gold(List<DateOnly> versies, DateOnly dag) => versies.FindLastIndex(ingang => ingang <= dag);

    private static DateOnly Dag(string dag) => DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture);
}
