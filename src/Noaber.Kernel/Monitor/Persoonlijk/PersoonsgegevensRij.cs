namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>A cell as it is looked at.</summary>
/// <param name="Kolom">Its column.</param>
/// <param name="Tekst">Its text, without what hides it.</param>
/// <param name="Getal">The number that fills it; null for words.</param>
/// <param name="Kop">What it says as a heading.</param>
/// <param name="Soorten">What personal things stand in it, whatever stands around it.</param>
internal sealed record PersoonsgegevensCel(
    int Kolom, string Tekst, PersoonsgegevensGetal? Getal, Persoonskop Kop, Persoonsgegeven[] Soorten);

/// <summary>What cells of one row give away together.</summary>
internal sealed class PersoonsgegevensRij(PersoonsgegevensTekst teksten, Func<PersoonsgegevensCel, Persoonskop> kop)
{
    /// <summary>The label of the row says that it holds amounts, and it holds several large ones.</summary>
    public static bool IsBedragrij(List<PersoonsgegevensCel> cellen)
    {
        if (cellen[0].Kop != Persoonskop.Bedrag)
            return false;
        var groot = cellen.Where(c => c.Getal is { Cijfers: >= 8 }).ToList();
        return groot.Count >= 2 && !groot.TrueForAll(c => PersoonsgegevensNummers.IsBsn(c.Getal!.Value.Waarde));
    }

    /// <summary>A first name and a surname beside each other; a code in capitals (ANN) before words is no name.</summary>
    public bool OverTweeCellen(PersoonsgegevensCel links, PersoonsgegevensCel cel) =>
        links.Getal is null && cel.Getal is null && cel.Tekst.Length < 40 && cel.Kolom - links.Kolom <= 2
        && PersoonsgegevensNaamlijst.Voornamen.Contains(links.Tekst) && (links.Tekst.Any(char.IsLower) || !cel.Tekst.Any(char.IsLower))
        && teksten.Kijk($"{links.Tekst} {cel.Tekst}").Soorten.Contains(Persoonsgegeven.Naam);

    /// <summary>A name with a day of birth, a postcode with a house number, a postcode in two cells.</summary>
    public IEnumerable<(int Kolom, Persoonsgegeven Soort)> Samen(List<PersoonsgegevensCel> cellen)
    {
        if (NaamEnGeboorte(cellen) is { } naam)
            yield return (naam.Kolom, Persoonsgegeven.NaamMetGeboortedatum);
        if (cellen.Find(c => kop(c) == Persoonskop.Huisnummer) is { } nummer && cellen.Exists(IsPostcode))
            yield return (nummer.Kolom, Persoonsgegeven.PostcodeMetHuisnummer);
        for (var at = 1; at < cellen.Count; at++)
            if (IsPostcode(cellen[at - 1]) && cellen[at].Tekst is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
                yield return (cellen[at].Kolom, Persoonsgegeven.Postcode);
        for (var at = 2; at < cellen.Count; at++)
            if (IsWoning(cellen[at - 2], cellen[at - 1], cellen[at]))
                yield return (cellen[at].Kolom, Persoonsgegeven.PostcodeMetHuisnummer);
    }

    /// <summary>Digits, letters and a house number that no heading explains; a year or what was not counted (NB) is none.</summary>
    private bool IsWoning(PersoonsgegevensCel cijfers, PersoonsgegevensCel letters, PersoonsgegevensCel nummer) =>
        cijfers is { Tekst.Length: 4, Getal: { Heel: true, Waarde: >= 1000 and (< 1900 or > 2099) } }
        && letters.Tekst is [>= 'A' and <= 'Z', >= 'A' and <= 'Z']
            and not ("NB" or "JA" or "OK" or "NL" or "NV" or "ZZ" or "SA" or "SD" or "SS")
        && nummer.Tekst is [>= '1' and <= '9', ..] && nummer.Tekst.Length <= 5 && nummer.Tekst.Count(char.IsAsciiLetter) <= 1
        && nummer.Tekst.All(char.IsAsciiLetterOrDigit) && nummer.Kolom == letters.Kolom + 1 && letters.Kolom == cijfers.Kolom + 1
        && kop(cijfers) == Persoonskop.Geen && kop(letters) == Persoonskop.Geen && kop(nummer) == Persoonskop.Geen;

    private bool IsPostcode(PersoonsgegevensCel cel) => kop(cel) == Persoonskop.Postcode && char.IsAsciiDigit(cel.Tekst[0]);

    private PersoonsgegevensCel? NaamEnGeboorte(List<PersoonsgegevensCel> cellen)
    {
        var geboren = cellen.Find(c => kop(c) == Persoonskop.Geboorte && c.Getal is not { Cijfers: < 4 }
            || PersoonsgegevensMail.Lang(c.Tekst) && kop(c) is not (Persoonskop.Dag or Persoonskop.Bedrag));
        return geboren is null ? null
            : cellen.Find(c => c != geboren && c.Getal is null && kop(c) is not (Persoonskop.Gebied or Persoonskop.Complex)
                && (c.Soorten.Contains(Persoonsgegeven.Naam) || PersoonsgegevensNamen.Naamachtig(c.Tekst, teksten.Bekend)));
    }
}
