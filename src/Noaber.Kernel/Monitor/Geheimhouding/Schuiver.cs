namespace Noaber.Kernel.Monitor.Geheimhouding;

/// <summary>
/// Looks for figures that can move together without any sum changing: as long as all of them are hidden, each may be something else. Of
/// two areas by two classes, 4 and 40 above 30 and 50, the 4 may be 10: with 34 beside it, and 24 and 56 below. Such a shift is a proof
/// that a hidden figure is protected, and tells what is cheapest to hide for it.
/// </summary>
internal sealed class Schuiver(Publicatie publicatie, bool[] verborgen)
{
    private readonly Assen assen = Assen.Van(publicatie);
    private readonly double[] vrijBoven = Vrij(publicatie, plaats: 1), vrijOnder = Vrij(publicatie, plaats: 0);

    /// <summary>
    /// The cheapest shift that protects a cell against somebody, and costs less than a price: each cell that moves, and whether it moves
    /// along with it (1) or against it (-1). Null when there is none along the axes.
    /// </summary>
    public (int Cel, int Teken)[]? Zoek(int cel, Bescherming nodig, Guid? wie, double prijs = double.PositiveInfinity)
    {
        if (!assen.StaatErop(cel) || !HeeftRuimte(cel, 1, nodig))
            return null;
        var vraag = new Vraag(cel, nodig, wie) { Prijs = prijs };
        Verder(vraag, 0, [(assen.Plek(cel), 1)], 0);
        return vraag.Beste;
    }

    /// <summary>Whether a shift also protects against somebody.</summary>
    public bool Geldt((int Cel, int Teken)[] schuif, int cel, Bescherming nodig, Guid? wie) =>
        schuif.All(s => s.Cel == cel || Prijs(s.Cel, s.Teken, new(cel, nodig, wie)) == 0);

    // Axis by axis, cheapest first. Each way to move along an axis holds the cell itself, so what moves only gets more, and dearer.
    private void Verder(Vraag vraag, int as_, (int Plek, int Teken)[] al, double prijs)
    {
        if (as_ == assen.Bomen.Count)
        {
            (vraag.Prijs, vraag.Beste) = (prijs, [.. al.Select(h => (assen.Cel(h.Plek), h.Teken))]);
            return;
        }
        var hier = assen.Waarde(vraag.Cel, as_);
        var omlopen = assen.Bomen[as_].Omlopen(hier);
        var wegen = new List<(double Prijs, int Nr)>(omlopen.Length);
        for (var nr = 0; nr < omlopen.Length; nr++)
        {
            if (prijs + Erbij(vraag, as_, al, omlopen[nr]) is var samen && samen < vraag.Prijs)
                wegen.Add((samen, nr));
        }
        wegen.Sort();
        foreach (var (samen, nr) in wegen)
        {
            if (samen >= vraag.Prijs)
                break;
            var hoeken = omlopen[nr].Length == 1 ? al : [.. omlopen[nr].SelectMany(o => al.Select(h => Hoek(h, as_, o, hier)))];
            Verder(vraag, as_ + 1, hoeken, samen);
        }
    }

    // What it costs to move along an axis with all that moves already.
    private double Erbij(Vraag vraag, int as_, (int Plek, int Teken)[] al, (int Waarde, int Teken)[] omloop)
    {
        var (hier, prijs) = (assen.Waarde(vraag.Cel, as_), 0.0);
        foreach (var stap in omloop)
        {
            if (stap.Waarde == hier)
                continue;
            foreach (var hoek in al)
            {
                var (plek, teken) = Hoek(hoek, as_, stap, hier);
                prijs += assen.Cel(plek) is >= 0 and var cel ? Prijs(cel, teken, vraag) : double.PositiveInfinity;
                if (prijs >= vraag.Prijs)
                    return prijs;
            }
        }
        return prijs;
    }

    private (int Plek, int Teken) Hoek((int Plek, int Teken) van, int as_, (int Waarde, int Teken) stap, int hier) =>
        (van.Plek + ((stap.Waarde - hier) * assen.Stap(as_)), van.Teken * stap.Teken);

    // Nothing for what is hidden already, its weight for what can be, and no price at all for what cannot move far enough.
    private double Prijs(int nr, int teken, Vraag vraag)
    {
        var cel = publicatie.Cellen[nr];
        var eigen = vraag.Wie is { } wie ? (double)cel.Bijdragen.GetValueOrDefault(wie) : 0;
        if (!assen.StaatErop(nr) || !HeeftRuimte(nr, teken, vraag.Nodig)
            || (double)cel.Waarde - eigen < (teken > 0 ? vraag.Nodig.Onder : vraag.Nodig.Boven)
            || (vraag.Wie is not null && publicatie.Kenners[nr] == vraag.Wie))
            return double.PositiveInfinity;
        return verborgen[nr] ? 0 : cel.Verleden == Celverleden.Nieuw ? (double)cel.Gewicht : double.PositiveInfinity;
    }

    // A part that rises and a whole that falls both take from what is left between them, and one shift may do both.
    private bool HeeftRuimte(int nr, int teken, Bescherming nodig)
    {
        var (op, neer) = teken > 0 ? (nodig.Boven, nodig.Onder) : (nodig.Onder, nodig.Boven);
        return 2 * op <= vrijBoven[nr] && 2 * neer <= vrijOnder[nr];
    }

    // How much is left to the whole of each part, or to each whole above a part of it; the least when there are more.
    private static double[] Vrij(Publicatie publicatie, int plaats)
    {
        var vrij = new double[publicatie.Cellen.Count];
        Array.Fill(vrij, double.PositiveInfinity);
        foreach (var (rest, verband) in publicatie.Resten)
        {
            var cel = plaats == 0 ? verband.Leden[0] : verband.Leden[1..].First(l => l != rest);
            vrij[cel] = Math.Min(vrij[cel], (double)publicatie.Cellen[rest].Waarde);
        }
        return vrij;
    }

    private sealed class Vraag(int cel, Bescherming nodig, Guid? wie)
    {
        public int Cel { get; } = cel;

        public Bescherming Nodig { get; } = nodig;

        public Guid? Wie { get; } = wie;

        public double Prijs { get; set; }

        public (int Cel, int Teken)[]? Beste { get; set; }
    }
}
