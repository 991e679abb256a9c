namespace Noaber.Kernel.Monitor.Geheimhouding;

/// <summary>
/// Figures that somebody does not know and that are tied to each other: what is known of one says something of the others, and of no figure
/// outside it.
/// </summary>
internal sealed class Aanvalsvlak : IDisposable
{
    private readonly Publicatie publicatie;
    private readonly Blik blik;
    private readonly Dictionary<int, int> plek;
    private Simplex? simplex;

    // Of what is found by a solver that works to about 1e-7.
    private const double Ruis = 1e-4;

    private Aanvalsvlak(Publicatie publicatie, Blik blik, IReadOnlyList<int> cellen)
    {
        (this.publicatie, this.blik, Cellen) = (publicatie, blik, cellen);
        plek = new(cellen.Count);
        foreach (var cel in cellen)
            plek.Add(cel, plek.Count);
    }

    /// <summary>The numbers of the cells in it, in order.</summary>
    public IReadOnlyList<int> Cellen { get; }

    /// <summary>
    /// All that somebody does not know, in pieces that have nothing to do with each other; or only the pieces that some cells are in.
    /// </summary>
    public static IEnumerable<Aanvalsvlak> Van(Publicatie publicatie, Blik blik, IEnumerable<int>? rond = null)
    {
        var gezien = new bool[publicatie.Cellen.Count];
        foreach (var cel in rond ?? Enumerable.Range(0, gezien.Length))
        {
            if (!gezien[cel] && blik.Onbekend(cel))
                yield return new(publicatie, blik, Rondom(publicatie, blik, cel, gezien));
        }
    }

    /// <summary>Between which numbers somebody can work out that a cell of it is.</summary>
    public (double Laag, double Hoog) Bereik(int cel) => Stelsel.Bereik(plek[cel]);

    /// <summary>The cells that move when one is so much lower or higher than it is; all of them when it cannot be.</summary>
    public IEnumerable<int> Beweegt(int cel, Bescherming nodig)
    {
        var waarde = (double)publicatie.Cellen[cel].Waarde;
        foreach (var anders in new[] { waarde - nodig.Onder, waarde + nodig.Boven }.Where(a => a != waarde))
        {
            var stand = Stelsel.Met(plek[cel], anders, blik.Grenzen(cel));
            foreach (var (buur, nr) in plek)
            {
                if (stand is null || Math.Abs(stand[nr] - (double)publicatie.Cellen[buur].Waarde) > Ruis)
                    yield return buur;
            }
        }
    }

    public void Dispose() => simplex?.Dispose();

    private Simplex Stelsel => simplex ??= new(
        [.. Cellen.Select(blik.Grenzen)], [.. Cellen.SelectMany(c => publicatie.VanCel[c]).Distinct().Order().SelectMany(Rijen)]);

    private static List<int> Rondom(Publicatie publicatie, Blik blik, int begin, bool[] gezien)
    {
        List<int> samen = [begin];
        gezien[begin] = true;
        for (var i = 0; i < samen.Count; i++)
        {
            foreach (var buur in publicatie.VanCel[samen[i]].SelectMany(v => publicatie.Verbanden[v].Leden))
            {
                if (gezien[buur] || !blik.Onbekend(buur))
                    continue;
                gezien[buur] = true;
                samen.Add(buur);
            }
        }
        samen.Sort();
        return samen;
    }

    private IEnumerable<Simplex.Rij> Rijen(int nummer)
    {
        var verband = publicatie.Verbanden[nummer];
        return verband.Maal is { } maal ? Aandeel(verband, maal)
            : [Rij(verband.Speling, verband.Speling, [.. verband.Leden.Select((cel, i) => (cel, i == 0 ? 1.0 : -1.0))])];
    }

    // Of three that multiply only a pair can be a line: with the share known, or between the least and the most that the denominator is
    // shown to be. With both hidden the count is hidden too (see Primair), and nothing ties them.
    private IEnumerable<Simplex.Rij> Aandeel(Verband verband, double maal)
    {
        var (aandeel, teller, noemer) = (verband.Leden[0], verband.Leden[1], verband.Leden[2]);
        if (!blik.Onbekend(aandeel))
        {
            var getoond = blik.Bekend(aandeel);
            return
            [
                Rij(0, double.PositiveInfinity, (teller, maal), (noemer, verband.Speling - getoond)),
                Rij(double.PositiveInfinity, 0, (teller, maal), (noemer, -verband.Speling - getoond)),
            ];
        }
        var (laag, hoog) = blik.Grenzen(noemer);
        return double.IsInfinity(hoog) ? [] :
        [
            Rij(verband.Speling * hoog, double.PositiveInfinity, (teller, maal), (aandeel, -laag)),
            Rij(double.PositiveInfinity, verband.Speling * hoog, (teller, maal), (aandeel, -hoog)),
        ];
    }

    // That a weighed sum is zero, but for so much below and above it.
    private Simplex.Rij Rij(double onder, double boven, params ReadOnlySpan<(int Cel, double Keer)> delen)
    {
        List<(int, double)> termen = [];
        var bekend = 0.0;
        foreach (var (cel, keer) in delen)
        {
            if (plek.TryGetValue(cel, out var onbekende))
                termen.Add((onbekende, keer));
            else
                bekend += keer * blik.Bekend(cel);
        }
        return new(termen, -bekend - onder, -bekend + boven);
    }
}

/// <summary>What somebody sees of a publication: what is shown, and their own figures.</summary>
/// <param name="Publicatie">All there is.</param>
/// <param name="Verborgen">Which cells are hidden.</param>
/// <param name="Wie">The party that looks; null for who has no figures of their own.</param>
internal sealed record Blik(Publicatie Publicatie, bool[] Verborgen, Guid? Wie)
{
    /// <summary>Whether they do not know it exactly.</summary>
    public bool Onbekend(int cel)
    {
        var (laag, hoog) = Grenzen(cel);
        return laag < hoog;
    }

    /// <summary>What they know it to be.</summary>
    public double Bekend(int cel) => Grenzen(cel).Laag;

    /// <summary>Between which numbers they know it to be before they work anything out.</summary>
    public (double Laag, double Hoog) Grenzen(int cel)
    {
        var iets = Publicatie.Cellen[cel];
        var eigen = Wie is { } wie ? iets.Bijdragen.GetValueOrDefault(wie) : 0;
        if (Wie is not null && Publicatie.Kenners[cel] == Wie)
            return ((double)iets.Waarde, (double)iets.Waarde);
        if (Verborgen[cel])
            return ((double)eigen, double.PositiveInfinity);
        var (getoond, half) = ((double)iets.Regel.Toon(iets.Waarde), iets.Regel.Afronding / 2.0);
        return (half == 0 ? getoond : Math.Max((double)eigen, getoond - half), getoond + half);
    }
}
