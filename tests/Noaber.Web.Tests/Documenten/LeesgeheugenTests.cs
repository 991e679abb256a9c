using Noaber.Files;
using Noaber.Web.Features.Documenten;

namespace Noaber.Web.Tests.Documenten;

/// <summary>What was read stays in memory for a while, as far as there is room for it.</summary>
public sealed class LeesgeheugenTests : IDisposable
{
    private static readonly Lezing Klein = (Lezing)DocumentLezer.Lees(
        "a.txt", new MemoryStream("1. Wonen\n\nPrestatieafspraken\n\n1.1 De gemeente bouwt.\n"u8.ToArray()));

    private readonly Leesgeheugen geheugen = new();

    [Fact]
    public void ManySmallReadings_AllStay()
    {
        var ids = Enumerable.Range(0, 40).Select(_ => Guid.NewGuid()).ToList();
        ids.ForEach(id => geheugen.Onthoud(id, Klein));
        Assert.All(ids, id => Assert.Same(Klein, geheugen.Vind(id)));
    }

    [Fact]
    public void ReadingThatIsTooLarge_IsGivenButDoesNotStay()
    {
        var groot = Klein with { Bron = Klein.Bron with { Regels = [.. Enumerable.Repeat(new string('x', 1 << 20), 40)] } };
        var id = Guid.NewGuid();
        Assert.Same(groot, geheugen.Onthoud(id, groot));
        Assert.Null(geheugen.Vind(id));
    }

    [Fact]
    public void ReadingThatIsForgotten_IsGone()
    {
        var id = Guid.NewGuid();
        geheugen.Onthoud(id, Klein);
        geheugen.Vergeet(id);
        Assert.Null(geheugen.Vind(id));
    }

    public void Dispose() => geheugen.Dispose();
}
