using System.Text;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>Looks at one text, wherever it stands. What comes back often (areas, classes) is looked at once.</summary>
internal sealed class PersoonsgegevensTekst(IReadOnlySet<string> bekend)
{
    private const int MeesteOnthouden = 20_000, LangsteOnthouden = 80;
    private readonly Dictionary<string, (Persoonsgegeven[] Soorten, Persoonskop Kop)> gezien = new(StringComparer.Ordinal);

    /// <summary>Names that are known to be no person's: areas and organisations.</summary>
    public IReadOnlySet<string> Bekend => bekend;

    /// <summary>What kinds of personal things stand in a text, and what it would say as a heading.</summary>
    public (Persoonsgegeven[] Soorten, Persoonskop Kop) Kijk(string tekst)
    {
        if (gezien.TryGetValue(tekst, out var eerder))
            return eerder;
        var uitkomst = bekend.Contains(tekst) ? ([], PersoonsgegevensKop.Van(tekst)) : (Soorten(tekst), PersoonsgegevensKop.Van(tekst));
        if (tekst.Length <= LangsteOnthouden && gezien.Count < MeesteOnthouden)
            gezien[tekst] = uitkomst;
        return uitkomst;
    }

    /// <summary>The same text without what only hides it: other widths of digits, hard spaces, characters without width.</summary>
    public static string Gewoon(string tekst)
    {
        if (Ascii.IsValid(tekst))
            return tekst.Trim();
        var gewoon = new StringBuilder(tekst.Length);
        foreach (var teken in tekst.Normalize(NormalizationForm.FormKC))
            if (char.GetUnicodeCategory(teken) != System.Globalization.UnicodeCategory.Format)
                gewoon.Append(char.GetUnicodeCategory(teken) == System.Globalization.UnicodeCategory.DashPunctuation ? '-' : teken);
        return gewoon.ToString().Trim();
    }

    private Persoonsgegeven[] Soorten(string tekst)
    {
        List<Persoonsgegeven> soorten = [.. PersoonsgegevensNummers.In(tekst), .. PersoonsgegevensAdressen.In(tekst)];
        if (!soorten.Contains(Persoonsgegeven.Adres) && PersoonsgegevensStraten.In(tekst, bekend))
            soorten.Add(Persoonsgegeven.Adres);
        if (PersoonsgegevensMail.In(tekst))
            soorten.Add(Persoonsgegeven.Email);
        if (PersoonsgegevensMail.Geboren(tekst) || PersoonsgegevensSignalen.Geboren(tekst))
            soorten.Add(Persoonsgegeven.Geboortedatum);
        if (PersoonsgegevensNamen.In(tekst, bekend) || PersoonsgegevensSignalen.Naam(tekst))
            soorten.Add(Persoonsgegeven.Naam);
        else if (PersoonsgegevensLeven.Iemand(tekst) || PersoonsgegevensSignalen.Iemand(tekst))
            soorten.Add(Persoonsgegeven.EenMens);
        return [.. soorten];
    }
}
