namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>Looks at one text, wherever it stands. What comes back often (areas, classes) is looked at once.</summary>
internal sealed class PersoonsgegevensTekst(IReadOnlySet<string> bekend)
{
    private const int MeesteOnthouden = 20_000, LangsteOnthouden = 80, LangsteStuk = 2000, Overlap = 300;
    private readonly Dictionary<string, (Persoonsgegeven[] Soorten, Persoonskop Kop)> gezien = new(StringComparer.Ordinal);

    /// <summary>Names that are known to be no person's: areas and organisations.</summary>
    public IReadOnlySet<string> Bekend => bekend;

    /// <summary>What kinds of personal things stand in a text, and what it would say as a heading.</summary>
    public (Persoonsgegeven[] Soorten, Persoonskop Kop) Kijk(string tekst)
    {
        if (gezien.TryGetValue(tekst, out var eerder))
            return eerder;
        Persoonsgegeven[] soorten = bekend.Contains(tekst) ? [] : [.. Stukken(tekst).SelectMany(Soorten).Distinct()];
        var uitkomst = (soorten, PersoonsgegevensKop.Van(tekst));
        if (tekst.Length <= LangsteOnthouden && gezien.Count < MeesteOnthouden)
            gezien[tekst] = uitkomst;
        return uitkomst;
    }

    /// <summary>A long text piece by piece, cut between words: what a pattern asks for grows faster than a text.</summary>
    private static IEnumerable<string> Stukken(string tekst)
    {
        var begin = 0;
        while (tekst.Length - begin > LangsteStuk)
        {
            var eind = tekst.LastIndexOf(' ', begin + LangsteStuk, LangsteStuk - 2 * Overlap);
            yield return tekst[begin..(eind < 0 ? begin + LangsteStuk : eind)];
            var weer = tekst.LastIndexOf(' ', begin + LangsteStuk - 2 * Overlap, Overlap);
            begin = weer < 0 ? begin + LangsteStuk - Overlap : weer + 1;
        }
        yield return tekst[begin..];
    }

    private List<Persoonsgegeven> Soorten(string tekst)
    {
        List<Persoonsgegeven> soorten = [.. PersoonsgegevensNummers.In(tekst), .. PersoonsgegevensAdressen.In(tekst)];
        if (!soorten.Contains(Persoonsgegeven.Adres) && PersoonsgegevensStraten.In(tekst, bekend))
            soorten.Add(Persoonsgegeven.Adres);
        if (PersoonsgegevensMail.In(tekst))
            soorten.Add(Persoonsgegeven.Email);
        if (PersoonsgegevensSleutels.In(tekst))
            soorten.Add(Persoonsgegeven.Sleutel);
        if (PersoonsgegevensMail.Geboren(tekst) || PersoonsgegevensSignalen.Geboren(tekst) || PersoonsgegevensGeboren.In(tekst, bekend)
            || PersoonsgegevensAfgekort.Geboren(tekst))
            soorten.Add(Persoonsgegeven.Geboortedatum);
        if (Naam(tekst))
            soorten.Add(Persoonsgegeven.Naam);
        else if (PersoonsgegevensLeven.Iemand(tekst) || PersoonsgegevensSignalen.Iemand(tekst) || PersoonsgegevensEnkeling.Iemand(tekst))
            soorten.Add(Persoonsgegeven.EenMens);
        if (PersoonsgegevensEnkeling.Klein(tekst, bekend))
            soorten.Add(Persoonsgegeven.KleinAantal);
        return soorten;
    }

    private bool Naam(string tekst) => PersoonsgegevensNamen.In(tekst, bekend) || PersoonsgegevensSignalen.Naam(tekst)
        || PersoonsgegevensEnkeling.Naam(tekst, bekend) || PersoonsgegevensAfgekort.Naam(tekst, bekend)
        || PersoonsgegevensSleutels.Profiel(tekst, bekend);
}
