using FsCheck;
using FsCheck.Fluent;
using Noaber.Files.Werkboeken;

namespace Noaber.Files.Tests.Werkboeken;

/// <summary>Whatever is said of the figures of a row, is read back of the same figures.</summary>
public sealed class RijuitlegTests
{
    private static readonly string[] Namen = ["Sloop", "Nieuwbouw", "Nieuwbouw (woningen)"];

    private static readonly Rijuitleg.Cijfernamen Cijfernamen = new(Namen.Select(n => (n, n)));

    private static readonly Gen<string?> Tekst =
        from stukken in Gen.Elements("Sloop: ", "nieuwbouw :", "Nieuwbouw (woningen): ", "Alle cijfers: ", "\\", ".", ";", "\n", " ", "\t", "later", "gepland. ", ":").ArrayOf()
        select string.Concat(stukken).Trim() is { Length: > 0 } tekst ? tekst : null;

    [Fact]
    public void WhatIsWritten_IsReadBackAsItWas() => Prop.ForAll(
        (from teksten in Tekst.ArrayOf(Namen.Length)
         from rij in Tekst
         from vanRij in ArbMap.Default.GeneratorFor<bool>().ArrayOf(Namen.Length)
         from aantal in Gen.Choose(1, Namen.Length)
         select Namen.Take(aantal).Select((n, at) => (n, vanRij[at] && rij is not null ? rij : teksten[at], vanRij[at] && rij is not null)).ToList()).ToArbitrary(),
        cijfers =>
        {
            var terug = new Rijuitleg(Rijuitleg.Schrijf(cijfers, Cijfernamen), Cijfernamen);
            Assert.Equal(cijfers.Select(c => c.Item2), cijfers.Select(c => terug.Voor(c.n).Tekst));
        }).QuickCheckThrowOnFailure();

    // What a row says may be of some of its figures alone: of the others nothing is written, so that it comes back as the row says it.
    [Fact]
    public void WhatIsOfOthersOfTheRow_IsNotWrittenOut()
    {
        Assert.Equal("De tweede fase.", Rijuitleg.Schrijf([("Sloop", "De tweede fase.", true), ("Nieuwbouw", null, true)], Cijfernamen));
        Assert.Equal("De tweede fase.\nNieuwbouw:", Rijuitleg.Schrijf([("Sloop", "De tweede fase.", true), ("Nieuwbouw", null, false)], Cijfernamen));
    }

    [Theory]
    [InlineData("Nieuwbouw: hoger")]
    [InlineData("Later gepland. Nieuwbouw: zie nota")]
    [InlineData("\\Nieuwbouw: hoger")]
    public void ANameWithinAText_NamesNothing(string tekst)
    {
        foreach (var cijfers in new (string, string?, bool)[][] { [("Sloop", tekst, false)], [("Sloop", tekst, false), ("Nieuwbouw", "minder", false)] })
            Assert.Equal(tekst, new Rijuitleg(Rijuitleg.Schrijf(cijfers, Cijfernamen), Cijfernamen).Voor("Sloop").Tekst);
    }
}
