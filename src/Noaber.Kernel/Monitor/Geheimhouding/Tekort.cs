namespace Noaber.Kernel.Monitor.Geheimhouding;

/// <summary>Whether a hidden figure can still be many things within one tie: a quick look that needs no linear program.</summary>
internal static class Tekort
{
    // More than any figure, and still a number that can be taken off again.
    private const double Ruim = 1e12;

    /// <summary>
    /// How much cover a hidden cell lacks within a tie, also against the one party that knows most of the others; 0 for none. What is not
    /// covered at all lacks at least 1.
    /// </summary>
    public static double In(Publicatie publicatie, Verband verband, int cel, bool[] verborgen, Bescherming nodig)
    {
        var kenner = publicatie.Kenners[cel];
        var al = default(Ruimte);
        Dictionary<Guid, Ruimte>? vanEen = null;
        foreach (var ander in verband.Leden)
        {
            var ruimte = ander == cel ? default : Speelruimte(publicatie.Cellen[ander], verborgen[ander]);
            if (verband.Maal is null && cel != verband.Leden[0] && ander != verband.Leden[0])
                ruimte = new(ruimte.Omhoog, ruimte.Omlaag); // one part rises as another falls
            al = new(al.Omlaag + ruimte.Omlaag, al.Omhoog + ruimte.Omhoog);
            if (publicatie.Kenners[ander] is { } wie && wie != kenner)
                vanEen = Erbij(vanEen, wie, ruimte);
        }
        var kort = Gebrek(verband, nodig, al);
        return vanEen is null ? kort
            : vanEen.Values.Max(weg => Gebrek(verband, nodig, new(al.Omlaag - weg.Omlaag, al.Omhoog - weg.Omhoog)));
    }

    private static double Gebrek(Verband verband, Bescherming nodig, Ruimte ruimte)
    {
        var speling = verband.Maal is null ? verband.Speling : 0;
        if (ruimte.Omlaag + ruimte.Omhoog + speling <= 0)
            return Math.Max(1, Math.Max(nodig.Boven, nodig.Onder));
        return verband.Maal is not null ? 0
            : Math.Max(0, Math.Max(nodig.Boven - ruimte.Omhoog, nodig.Onder - ruimte.Omlaag) - verband.Speling);
    }

    private static Dictionary<Guid, Ruimte> Erbij(Dictionary<Guid, Ruimte>? vanEen, Guid wie, Ruimte ruimte)
    {
        vanEen ??= [];
        var al = vanEen.GetValueOrDefault(wie);
        vanEen[wie] = new(al.Omlaag + ruimte.Omlaag, al.Omhoog + ruimte.Omhoog);
        return vanEen;
    }

    // How far a cell may be from what it is, for who sees it rounded or not at all.
    private static Ruimte Speelruimte(Publicatiecel cel, bool verborgen) =>
        verborgen ? new((double)cel.Waarde, Ruim) : new(cel.Regel.Afronding / 2.0, cel.Regel.Afronding / 2.0);

    private readonly record struct Ruimte(double Omlaag, double Omhoog);
}
