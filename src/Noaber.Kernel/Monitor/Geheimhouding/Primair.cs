namespace Noaber.Kernel.Monitor.Geheimhouding;

/// <summary>Why a figure is hidden.</summary>
public enum Geheimreden
{
    /// <summary>It counts too few people, or does so for a party that takes off its own.</summary>
    KleinAantal,

    /// <summary>It is a share of too few, or its count is hidden.</summary>
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

    /// <summary>Its party did not agree that it is shown.</summary>
    GeenToestemming,

    /// <summary>Nothing is wrong with it: another hidden figure could be worked out from it.</summary>
    Mede,
}

/// <summary>How far from a hidden figure an attacker must still have to look.</summary>
/// <param name="Reden">Why it is hidden.</param>
/// <param name="Onder">So much below the figure must remain possible.</param>
/// <param name="Boven">So much above the figure must remain possible.</param>
internal sealed record Bescherming(Geheimreden Reden, double Onder, double Boven)
{
    /// <summary>
    /// For somebody: who has a part of it knows that it is at least so much. What need not be lower must be able to be more, or it is
    /// known.
    /// </summary>
    public Bescherming Voor(Publicatiecel cel, Guid? wie)
    {
        var onder = wie is { } partij && cel.Bijdragen.TryGetValue(partij, out var eigen)
            ? Math.Min(Onder, (double)(cel.Waarde - eigen)) : Onder;
        return this with { Onder = onder, Boven = onder <= 0 && Boven <= 0 ? 1 : Boven };
    }
}

/// <summary>Which figures are hidden for what they say themselves.</summary>
internal static class Primair
{
    /// <summary>What each cell needs; null for one that may be seen.</summary>
    public static Bescherming?[] Zoek(Publicatie publicatie)
    {
        var nodig = Regels(publicatie);
        for (var i = 0; i < nodig.Length; i++)
        {
            nodig[i] = publicatie.Cellen[i].Verleden switch
            {
                Celverleden.Openbaar => null,
                Celverleden.Geheim => nodig[i] ?? new(Geheimreden.Eerder, 0, 0),
                _ => nodig[i],
            };
        }
        return nodig;
    }

    /// <summary>Figures that a rule hides and that came out before.</summary>
    public static IEnumerable<Publicatiecel> TeLaat(Publicatie publicatie) =>
        from paar in Regels(publicatie).Zip(publicatie.Cellen)
        where paar is { First: not null, Second.Verleden: Celverleden.Openbaar }
        select paar.Second;

    private static Bescherming?[] Regels(Publicatie publicatie)
    {
        Bescherming?[] nodig = [.. publicatie.Cellen.Select(c => Dicht(c, Eigen(c)))];
        foreach (var verband in publicatie.Verbanden)
        {
            if (verband.Maal is { } maal)
                Aandeel(publicatie, verband.Leden, maal, nodig);
            else
                Vol(publicatie, verband.Leden, nodig);
        }
        return nodig;
    }

    private static Bescherming? Eigen(Publicatiecel cel)
    {
        var (regel, getal) = (cel.Regel, (double)cel.Waarde);
        // A party takes off its own, and has the others.
        var rest = cel.Bijdragen.Values.Select(b => getal - (double)b).Append(getal).Where(r => r > 0).DefaultIfEmpty().Min();
        if (rest > 0 && rest < regel.Minste)
            return new(Geheimreden.KleinAantal, Math.Min(rest, Math.Ceiling(rest / 2)), regel.Minste - rest);
        if (getal == 0 && regel.NulTelt)
            return new(Geheimreden.Nul, 0, Math.Max(1, regel.Minste));
        return Bedrijf(cel, [.. cel.Bijdragen.Values.Select(b => (double)b).OrderDescending()]);
    }

    // Whatever it says itself, and as wide as that asks too.
    private static Bescherming? Dicht(Publicatiecel cel, Bescherming? eigen)
    {
        if (cel.Regel.Gesloten is not { } procent)
            return eigen;
        var ruim = Math.Ceiling((double)(cel.Waarde * procent) / 100);
        return new(Geheimreden.GeenToestemming, Math.Max(Math.Min(ruim, (double)cel.Waarde), eigen?.Onder ?? 0),
            Math.Max(Math.Max(1, ruim), eigen?.Boven ?? 0));
    }

    private static Bescherming? Bedrijf(Publicatiecel cel, double[] bijdragen)
    {
        var totaal = (double)cel.Waarde;
        if (bijdragen.Length == 0 || totaal <= 0)
            return null;
        if (cel.Regel.Dominantie is { } regel
            && (bijdragen.Take(regel.Aantal).Sum() * 100 / (double)regel.Procent) - totaal is > 0 and var groot)
            return new(Geheimreden.Dominantie, Math.Min(groot, totaal), groot);
        // What the second largest does not know when it takes off its own: the rest of the others.
        if (cel.Regel.Marge is { } p && (bijdragen[0] * (double)p / 100) - (totaal - bijdragen.Take(2).Sum()) is > 0 and var klein)
            return new(Geheimreden.Marge, Math.Min(klein, totaal), klein);
        return null;
    }

    // With its count: of a share alone one counts back in whole people.
    private static void Aandeel(Publicatie publicatie, int[] leden, double maal, Bescherming?[] nodig)
    {
        var (aandeel, teller, noemer) = (leden[0], leden[1], (double)publicatie.Cellen[leden[2]].Waarde);
        if (nodig[teller] is null && noemer >= publicatie.Cellen[aandeel].Regel.MinsteNoemer)
            return;
        // One more or less of them.
        nodig[teller] ??= new(Geheimreden.KleineNoemer, 0, 1);
        nodig[aandeel] ??= new(Geheimreden.KleineNoemer, 0, maal / Math.Max(1, noemer));
    }

    private static void Vol(Publicatie publicatie, int[] leden, Bescherming?[] nodig)
    {
        var (totaal, delen) = (publicatie.Cellen[leden[0]].Waarde, leden[1..]);
        if (delen.Length <= 1 || totaal == 0)
            return;
        foreach (var deel in delen)
        {
            var cel = publicatie.Cellen[deel];
            if (cel.Regel.VolTelt && cel.Waarde == totaal)
                nodig[deel] ??= new(Geheimreden.Vol, Math.Min((double)cel.Waarde, Math.Max(1, cel.Regel.Minste)), 0);
        }
    }
}
