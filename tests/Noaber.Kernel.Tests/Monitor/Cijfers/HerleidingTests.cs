using FsCheck;
using FsCheck.Fluent;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Cijfers;
using static Noaber.Kernel.Tests.Monitor.Cijfers.Cijferproef;

namespace Noaber.Kernel.Tests.Monitor.Cijfers;

/// <summary>Whoever computes a number again from what it came from, gets the number.</summary>
public sealed class HerleidingTests
{
    private static readonly string[] Vragen =
    [
        $"cijfer={Woningen}", $"cijfer={Woningen}&gebied={Wijk}", $"cijfer={Zoektijd}", "cijfer=aandeel-bijzondere-groepen", "cijfer=sloop&periode=2025",
        $"cijfer={Woningen}&gebied={Een}&vergelijk=aandeel", $"cijfer={Woningen}&vergelijk=verschil&periode=2025-1&periode=2025-2",
        $"cijfer={Woningen}&vergelijk=index&periode=2025-1&periode=2025-2",
    ];

    [Fact]
    public void EachNumber_ComesFromWhatTheReaderMaySee()
    {
        var gehaald = Vragen.ToDictionary(v => v, _ => 0, StringComparer.Ordinal);
        Prop.ForAll(Gen.ListOf(Gen.Choose(0, 900)).Where(l => l.Count >= 16).ToArbitrary(), getallen =>
        {
            var bron = Bron([.. Cijfers([.. getallen])]);
            foreach (var (vraag, cel) in Vragen.SelectMany(v => Vraag(v, bron).Rijen.SelectMany(r => r.Cellen).Select(c => (v, c))))
            {
                Assert.Equal(cel.Getal is null, cel.Herleiding is null);
                if (cel.Herleiding is not { } herleiding)
                    continue;
                Assert.InRange(herleiding.Getal!.Value, cel.Getal!.Value - .5m, cel.Getal.Value + .5m);
                Assert.All(herleiding.Bronnen, c => Assert.Contains(c, bron.Cijfers));
                gehaald[vraag]++;
            }
        }).QuickCheckThrowOnFailure();
        Assert.All(gehaald, g => Assert.True(g.Value > 0, g.Key));
    }

    private static IEnumerable<Leescijfer> Cijfers(int[] g)
    {
        var at = 0;
        foreach (var partij in new[] { Domijn, Huis })
        {
            yield return Cijfer(Woningen, partij, g[at++], Een);
            yield return Cijfer(Woningen, partij, g[at++], Twee);
            yield return Cijfer(Woningen, partij, g[at++], Een, Eerder);
            yield return Cijfer(Zoektijd, partij, g[at++]);
            yield return Cijfer(Toewijzingen, partij, g[at++] + 1);
            yield return Cijfer("toewijzingen-bijzondere-groepen", partij, g[at++]);
            yield return Cijfer("sloop", partij, g[at++]);
            yield return Cijfer("sloop", partij, g[at++] % 2 == 0 ? Waarde.Van(3) : Waarde.Nihil, periode: Eerder);
        }
    }

    [Fact]
    public void TheSourcesOfATable_AreEachOnce_AlsoWhatSaysThatThereIsNone_AndNeverWhatIsHidden()
    {
        var (een, twee, geen) = (Cijfer("sloop", Domijn, 3), Cijfer("sloop", Huis, 4), Cijfer("nieuwbouw", Domijn, Waarde.NietVanToepassing));
        var tabel = Vraag("cijfer=sloop&cijfer=nieuwbouw&per=partij&vergelijk=aandeel", Bron(een, twee, geen));
        // A share of the total names its part and all parts of the whole: each once.
        Assert.Equal([een, twee, geen], tabel.Bronnen());
        var los = Vraag("cijfer=sloop&cijfer=nieuwbouw&per=partij", Bron(een, twee, geen));
        Assert.Equal([een, twee, geen], los.Bronnen());
        var verborgen = Vraag("cijfer=sloop&per=partij", Bron(een, twee with { Stand = Cijferstand.Verborgen }));
        Assert.Equal([een], verborgen.Bronnen());
        Assert.Empty(Vraag("cijfer=sloop", Bron(een, twee with { Stand = Cijferstand.Verborgen })).Bronnen());
        Assert.Empty(los.ZonderHerleiding().Bronnen());
    }

    [Fact]
    public void WhatExplainsAllBlanksOfARow_IsNoNoteOfOneOfThem()
    {
        var leeg = Cijfer("sloop", Domijn, Waarde.Leeg).Cijfer with { Toelichting = "Brand.", IsRijtoelichting = true };
        Assert.Null(leeg.Noot);
        Assert.Equal("Brand.", (leeg with { IsRijtoelichting = false }).Noot);
        Assert.Equal("Brand.", (leeg with { Waarde = Waarde.Van(1) }).Noot);
        Assert.Null((leeg with { IsRijtoelichting = false, Toelichting = "" }).Noot);
    }
}
