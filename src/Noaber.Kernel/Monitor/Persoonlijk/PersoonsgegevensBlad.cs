namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>One sheet: keeps its columns, and joins what only becomes personal together, as a name and a day of birth in a row.</summary>
internal sealed class PersoonsgegevensBlad
{
    private const int Kopregels = 5;
    private readonly PersoonsgegevensTekst teksten;
    private readonly Action<int, int, Persoonsgegeven> vind;
    private readonly PersoonsgegevensRij samen;
    private readonly Dictionary<int, PersoonsgegevensKolom> kolommen = [];
    private readonly PersoonsgegevensParen paren;
    private int vorigeRij = -1, begin = -1;
    private bool inGegevens;

    public PersoonsgegevensBlad(PersoonsgegevensTekst teksten, Action<int, int, Persoonsgegeven> vind)
    {
        (this.teksten, this.vind) = (teksten, vind);
        samen = new(teksten, cel => Kolom(cel.Kolom).Kop);
        paren = new(teksten.Bekend, nummer => Kolom(nummer).Kop);
    }

    public void Rij(int rij, IReadOnlyList<Persoonscel> cellen)
    {
        var gevuld = new List<PersoonsgegevensCel>(cellen.Count);
        foreach (var cel in cellen)
        {
            if (Lees(cel) is { } gelezen)
                gevuld.Add(gelezen);
        }
        if (gevuld.Count == 0)
            return;
        if (rij > vorigeRij + 1 || begin < 0)
            (begin, inGegevens) = (rij, false);
        if (rij > vorigeRij + 2)
            Opnieuw();
        vorigeRij = rij;
        if (IsKoprij(rij, gevuld))
            Koppen(rij, gevuld);
        else
            Gegevens(rij, gevuld);
    }

    /// <summary>The sheet is at its end: what the columns give away as a whole.</summary>
    public void Sluit()
    {
        Paren();
        foreach (var (nummer, kolom) in kolommen)
            Oordeel(nummer, kolom);
        kolommen.Clear();
    }

    private PersoonsgegevensCel? Lees(Persoonscel cel)
    {
        var tekst = PersoonsgegevensVorm.Gewoon(cel.Tekst);
        if (tekst.Length == 0)
            return null;
        if (PersoonsgegevensGetal.Lees(tekst) is { } getal)
            return new(cel.Kolom, tekst, getal, Persoonskop.Geen, tekst.Length >= 10 && getal.Heel ? [.. Nummers(tekst)] : []);
        var (soorten, kop) = teksten.Kijk(tekst);
        return new(cel.Kolom, tekst, null, kop, soorten);
    }

    /// <summary>A number alone can be a telephone number or the number of a home; whether it is a BSN the column says.</summary>
    private static IEnumerable<Persoonsgegeven> Nummers(string tekst) =>
        PersoonsgegevensNummers.In(tekst).Where(soort => soort != Persoonsgegeven.Bsn);

    /// <summary>Headings stand at the beginning of a table, before its first number; or there are many of them in one row.</summary>
    private bool IsKoprij(int rij, List<PersoonsgegevensCel> cellen)
    {
        var bekend = cellen.Count(c => c.Kop != Persoonskop.Geen);
        // Of numbers, only years can be a heading; another one among the first headings was put there.
        var getal = cellen.Exists(c => c.Getal is { Waarde: < 1900 or > 2099 });
        // Once a table has begun, a row of words can be data that looks like headings.
        var genoeg = rij - begin < Kopregels ? cellen.Count / 2d : cellen.Count / 1.5;
        if (bekend >= 2 && bekend >= genoeg && (!getal || rij == begin))
            return true;
        if (inGegevens || bekend == 0 || getal)
            return false;
        return rij == begin && cellen.Count > 1 || rij - begin < Kopregels && cellen.Exists(c => IsPersoonlijk(c.Kop));
    }

    private static bool IsPersoonlijk(Persoonskop kop) => kop is > Persoonskop.Geen and < Persoonskop.Gebied;

    /// <summary>After a gap another table begins, without headings of its own: the columns are counted anew.</summary>
    private void Opnieuw()
    {
        Paren();
        foreach (var (nummer, kolom) in kolommen.ToList())
            Vervang(nummer, kolom.Kop);
    }

    private void Vervang(int nummer, Persoonskop kop)
    {
        var kolom = new PersoonsgegevensKolom(kop);
        if (kolommen.TryGetValue(nummer, out var vorige))
        {
            kolom.Erf(vorige);
            Oordeel(nummer, vorige);
        }
        kolommen[nummer] = kolom;
    }

    private void Koppen(int rij, List<PersoonsgegevensCel> cellen)
    {
        foreach (var cel in cellen)
        {
            Meld(rij, cel);
            if (cel.Getal is { Heel: true } getal && PersoonsgegevensNummers.IsBsn(getal.Waarde))
                vind(rij, cel.Kolom, Persoonsgegeven.Bsn);
            Vervang(cel.Kolom, cel.Kop == Persoonskop.Geen ? Persoonskop.Anders : cel.Kop);
            if (cel.Getal is null)
                kolommen[cel.Kolom].Lees(rij, cel.Tekst);
        }
    }

    private void Gegevens(int rij, List<PersoonsgegevensCel> cellen)
    {
        inGegevens |= cellen.Exists(c => c.Getal is not null);
        var (bedragrij, bedrag) = (PersoonsgegevensRij.IsBedragrij(cellen), cellen.Exists(c => c.Kop == Persoonskop.Bedrag));
        paren.Lees(rij, cellen);
        for (var at = 0; at < cellen.Count; at++)
        {
            var cel = cellen[at];
            var kolom = Kolom(cel.Kolom);
            Meld(rij, cel);
            var links = at > 0 ? cellen[at - 1] : null;
            if (cel.Getal is not { } getal)
                kolom.Lees(rij, cel.Tekst);
            else if (getal.Cijfers > 8 || kolom.Kop != Persoonskop.Organisatie && links?.Kop != Persoonskop.Organisatie)
                kolom.Tel(rij, getal, bedragrij, los: cel.Tekst.Length == 9 && (!bedrag || links is null || cel.Kolom - links.Kolom > 1));
            if (Onder(kolom.Kop, cel, links) is { } soort)
                vind(rij, cel.Kolom, soort);
            if (links is not null && samen.OverTweeCellen(links, cel))
                vind(rij, cel.Kolom, Persoonsgegeven.Naam);
        }
        foreach (var (kolom, soort) in samen.Samen(cellen))
            vind(rij, kolom, soort);
    }

    /// <summary>The heading above a cell, or the label before it.</summary>
    private static Persoonsgegeven? Onder(Persoonskop kop, PersoonsgegevensCel cel, PersoonsgegevensCel? links) =>
        PersoonsgegevensKop.Onder(kop, cel.Tekst, ernaast: false)
        ?? (links is { Kop: not Persoonskop.Geen } && cel.Kop == Persoonskop.Geen && !ZegtZelf(kop)
            ? PersoonsgegevensKop.Onder(links.Kop, cel.Tekst, ernaast: true) : null);

    private static bool ZegtZelf(Persoonskop kop) =>
        kop is not (Persoonskop.Geen or Persoonskop.Anders or Persoonskop.Bedrag or Persoonskop.Naam or Persoonskop.Gebied);

    private PersoonsgegevensKolom Kolom(int nummer)
    {
        if (!kolommen.TryGetValue(nummer, out var kolom))
            kolommen[nummer] = kolom = new(Persoonskop.Geen);
        return kolom;
    }

    private void Meld(int rij, PersoonsgegevensCel cel)
    {
        foreach (var soort in cel.Soorten)
            vind(rij, cel.Kolom, soort);
    }

    private void Paren()
    {
        foreach (var (rij, kolom, soort) in paren.Oordeel())
            vind(rij, kolom, soort);
    }

    private void Oordeel(int nummer, PersoonsgegevensKolom kolom)
    {
        foreach (var (rij, soort) in kolom.Oordeel())
            vind(rij, nummer, soort);
    }
}
