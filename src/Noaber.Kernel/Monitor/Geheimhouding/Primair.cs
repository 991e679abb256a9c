namespace Noaber.Kernel.Monitor.Geheimhouding;

/// <summary>Why a figure is hidden.</summary>
public enum Geheimreden
{
    /// <summary>It counts too few people.</summary>
    KleinAantal,

    /// <summary>It is a share of too few.</summary>
    KleineNoemer,

    /// <summary>A few contributors make up most of it.</summary>
    Dominantie,

    /// <summary>One contributor can guess another too well from it.</summary>
    Marge,

    /// <summary>It is zero, and that tells something.</summary>
    Nul,

    /// <summary>It is all of its total, and that tells something of everybody in it.</summary>
    Vol,

    /// <summary>It was hidden before.</summary>
    Eerder,

    /// <summary>Nothing is wrong with it: another hidden figure could be worked out from it.</summary>
    Mede,
}

/// <summary>How far from a hidden figure an attacker must still have to look.</summary>
/// <param name="Reden">Why it is hidden.</param>
/// <param name="Onder">So much below the figure must remain possible.</param>
/// <param name="Boven">So much above the figure must remain possible.</param>
internal sealed record Bescherming(Geheimreden Reden, double Onder, double Boven)
{
    /// <summary>For somebody: who has a part of it knows that it is at least so much.</summary>
    public Bescherming Voor(Publicatiecel cel, Guid? wie) =>
        wie is { } partij && cel.Bijdragen.TryGetValue(partij, out var eigen) ? this with { Onder = Math.Min(Onder, (double)(cel.Waarde - eigen)) } : this;
}

/// <summary>Which figures are hidden for what they say themselves.</summary>
internal static class Primair
{
    /// <summary>What each cell needs; null for one that may be seen.</summary>
    public static Bescherming?[] Zoek(Publicatie publicatie)
    {
        var nodig = new Bescherming?[publicatie.Cellen.Count];
        for (var i = 0; i < nodig.Length; i++)
        {
            if (publicatie.Cellen[i] is { Verleden: not Celverleden.Openbaar } cel)
                nodig[i] = Eigen(cel) ?? (cel.Verleden == Celverleden.Geheim ? new(Geheimreden.Eerder, 0, 0) : null);
        }
        foreach (var verband in publicatie.Verbanden)
            Samen(publicatie, verband, nodig);
        return nodig;
    }

    /// <summary>Whether it would be hidden for what it says itself, had it not come out before.</summary>
    public static bool IsTeLaat(Publicatiecel cel) => cel.Verleden == Celverleden.Openbaar && Eigen(cel) is not null;

    private static Bescherming? Eigen(Publicatiecel cel)
    {
        var (regel, getal) = (cel.Regel, (double)cel.Waarde);
        if (getal > 0 && getal < regel.Minste)
            return new(Geheimreden.KleinAantal, Math.Ceiling(getal / 2), regel.Minste - getal);
        if (getal == 0 && regel.NulTelt)
            return new(Geheimreden.Nul, 0, Math.Max(1, regel.Minste));
        return Bedrijf(cel, [.. cel.Bijdragen.Values.Select(b => (double)b).OrderDescending()]);
    }

    private static Bescherming? Bedrijf(Publicatiecel cel, double[] bijdragen)
    {
        var totaal = (double)cel.Waarde;
        if (bijdragen.Length == 0 || totaal <= 0)
            return null;
        if (cel.Regel.Dominantie is { } regel && (bijdragen.Take(regel.Aantal).Sum() * 100 / (double)regel.Procent) - totaal is > 0 and var groot)
            return new(Geheimreden.Dominantie, Math.Min(groot, totaal), groot);
        // What the second largest does not know when it takes off its own: the rest of the others.
        if (cel.Regel.Marge is { } p && (bijdragen[0] * (double)p / 100) - (totaal - bijdragen.Take(2).Sum()) is > 0 and var klein)
            return new(Geheimreden.Marge, Math.Min(klein, totaal), klein);
        return null;
    }

    private static void Samen(Publicatie publicatie, Verband verband, Bescherming?[] nodig)
    {
        var (eerste, cellen) = (verband.Leden[0], publicatie.Cellen);
        if (verband.Maal is { } maal)
        {
            var noemer = cellen[verband.Leden[2]].Waarde;
            if (nodig[eerste] is null && cellen[eerste] is { Verleden: not Celverleden.Openbaar } aandeel && noemer < aandeel.Regel.MinsteNoemer)
                nodig[eerste] = new(Geheimreden.KleineNoemer, 0, maal / Math.Max(1, (double)noemer)); // one more or less
            return;
        }
        if (verband.Leden.Length <= 2 || cellen[eerste].Waarde == 0)
            return;
        foreach (var deel in verband.Leden.AsSpan(1))
        {
            if (nodig[deel] is null && cellen[deel] is { Regel.VolTelt: true, Verleden: not Celverleden.Openbaar } cel && cel.Waarde == cellen[eerste].Waarde)
                nodig[deel] = new(Geheimreden.Vol, Math.Min((double)cel.Waarde, Math.Max(1, cel.Regel.Minste)), 0);
        }
    }
}
