namespace Noaber.Kernel.Monitor;

/// <summary>One sheet: keeps its columns, and joins what only becomes personal together, as a name and a day of birth in a row.</summary>
internal sealed class PersoonsgegevensBlad(PersoonsgegevensTekst teksten, Action<int, int, Persoonsgegeven> vind)
{
    private const int Kopregels = 5;
    private readonly Dictionary<int, PersoonsgegevensKolom> kolommen = [];
    private int vorigeRij = -1, begin = -1;
    private bool inGegevens;

    /// <summary>A cell as it is looked at: its text without what hides it, its number, and what it says itself.</summary>
    private sealed record Cel(int Kolom, string Tekst, PersoonsgegevensGetal? Getal, Persoonskop Kop, Persoonsgegeven[] Soorten);

    public void Rij(int rij, IReadOnlyList<Persoonscel> cellen)
    {
        var gevuld = new List<Cel>(cellen.Count);
        foreach (var cel in cellen)
        {
            if (Lees(cel) is not { } gelezen)
                continue;
            gevuld.Add(gelezen);
            if (cel.Grens is { } grens && gelezen.Getal is { Heel: true, Waarde: var aantal } && aantal >= grens.Van && aantal <= grens.Tot)
                vind(rij, cel.Kolom, Persoonsgegeven.KleinAantal);
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
        foreach (var (nummer, kolom) in kolommen)
            Oordeel(nummer, kolom);
        kolommen.Clear();
    }

    private Cel? Lees(Persoonscel cel)
    {
        var tekst = PersoonsgegevensTekst.Gewoon(cel.Tekst);
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
    private bool IsKoprij(int rij, List<Cel> cellen)
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

    private void Koppen(int rij, List<Cel> cellen)
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

    private void Gegevens(int rij, List<Cel> cellen)
    {
        inGegevens |= cellen.Exists(c => c.Getal is not null);
        var bedragrij = IsBedragrij(cellen);
        for (var at = 0; at < cellen.Count; at++)
        {
            var cel = cellen[at];
            var kolom = Kolom(cel.Kolom);
            Meld(rij, cel);
            var links = at > 0 ? cellen[at - 1] : null;
            if (cel.Getal is not { } getal)
                kolom.Lees(rij, cel.Tekst);
            else if (getal.Cijfers > 8 || kolom.Kop != Persoonskop.Organisatie && links?.Kop != Persoonskop.Organisatie)
                kolom.Tel(rij, getal, bedragrij);
            if (Onder(kolom.Kop, cel, links) is { } soort)
                vind(rij, cel.Kolom, soort);
            if (links is not null && OverTweeCellen(links, cel))
                vind(rij, cel.Kolom, Persoonsgegeven.Naam);
        }
        Samen(rij, cellen);
    }

    /// <summary>The heading above a cell, or the label before it.</summary>
    private static Persoonsgegeven? Onder(Persoonskop kop, Cel cel, Cel? links) =>
        PersoonsgegevensKop.Onder(kop, cel.Tekst, ernaast: false)
        ?? (links is { Kop: not Persoonskop.Geen } && cel.Kop == Persoonskop.Geen && !ZegtZelf(kop)
            ? PersoonsgegevensKop.Onder(links.Kop, cel.Tekst, ernaast: true) : null);

    private static bool ZegtZelf(Persoonskop kop) =>
        kop is not (Persoonskop.Geen or Persoonskop.Anders or Persoonskop.Bedrag or Persoonskop.Naam or Persoonskop.Gebied);

    /// <summary>A first name and a surname beside each other.</summary>
    private bool OverTweeCellen(Cel links, Cel cel) => links.Getal is null && cel.Getal is null && cel.Tekst.Length < 40
        && PersoonsgegevensNaamlijst.Voornamen.Contains(links.Tekst)
        && teksten.Kijk($"{links.Tekst} {cel.Tekst}").Soorten.Contains(Persoonsgegeven.Naam);

    private void Samen(int rij, List<Cel> cellen)
    {
        NaamEnGeboorte(rij, cellen);
        if (cellen.Find(c => Kop(c) == Persoonskop.Huisnummer) is { } nummer && cellen.Exists(IsPostcode))
            vind(rij, nummer.Kolom, Persoonsgegeven.PostcodeMetHuisnummer);
        // The letters of a postcode in a column of their own.
        for (var at = 1; at < cellen.Count; at++)
            if (IsPostcode(cellen[at - 1]) && cellen[at].Tekst is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
                vind(rij, cellen[at].Kolom, Persoonsgegeven.Postcode);
    }

    private bool IsPostcode(Cel cel) => Kop(cel) == Persoonskop.Postcode && char.IsAsciiDigit(cel.Tekst[0]);

    private void NaamEnGeboorte(int rij, List<Cel> cellen)
    {
        var geboren = cellen.Find(c => Kop(c) == Persoonskop.Geboorte && c.Getal is not { Cijfers: < 4 }
            || PersoonsgegevensMail.Lang(c.Tekst) && Kop(c) is not (Persoonskop.Dag or Persoonskop.Bedrag));
        if (geboren is null)
            return;
        var naam = cellen.Find(c => c != geboren && c.Getal is null && Kop(c) is not (Persoonskop.Gebied or Persoonskop.Complex)
            && (c.Soorten.Contains(Persoonsgegeven.Naam) || PersoonsgegevensNamen.Naamachtig(c.Tekst, teksten.Bekend)));
        if (naam is not null)
            vind(rij, naam.Kolom, Persoonsgegeven.NaamMetGeboortedatum);
    }

    /// <summary>The label of the row says that it holds amounts, and it holds several large ones.</summary>
    private static bool IsBedragrij(List<Cel> cellen)
    {
        if (cellen[0].Kop != Persoonskop.Bedrag)
            return false;
        var groot = cellen.Where(c => c.Getal is { Cijfers: >= 8 }).ToList();
        return groot.Count >= 2 && !groot.TrueForAll(c => PersoonsgegevensNummers.IsBsn(c.Getal!.Value.Waarde));
    }

    private Persoonskop Kop(Cel cel) => Kolom(cel.Kolom).Kop;

    private PersoonsgegevensKolom Kolom(int nummer)
    {
        if (!kolommen.TryGetValue(nummer, out var kolom))
            kolommen[nummer] = kolom = new(Persoonskop.Geen);
        return kolom;
    }

    private void Meld(int rij, Cel cel)
    {
        foreach (var soort in cel.Soorten)
            vind(rij, cel.Kolom, soort);
    }

    private void Oordeel(int nummer, PersoonsgegevensKolom kolom)
    {
        foreach (var (rij, soort) in kolom.Oordeel())
            vind(rij, nummer, soort);
    }
}
