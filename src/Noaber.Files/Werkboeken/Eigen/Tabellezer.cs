using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;

namespace Noaber.Files.Werkboeken.Eigen;

/// <summary>Reads the rows of one table in somebody's own workbook, and keeps all that is wrong with them.</summary>
internal sealed class Tabellezer
{
    private readonly Tabelkop kop;
    private readonly Tabelindeling tabel;
    private readonly Leveringsjabloon sjabloon;
    private readonly Gebiedzoeker gebieden;
    private readonly CancellationToken stop;
    private readonly IReadOnlyList<(Cijferkolom Kolom, int Nummer, Leverplicht Plicht)> kolommen;
    private readonly Rijuitleg.Cijfernamen namen;
    private readonly bool metGetallen;
    private readonly List<Celmelding> meldingen = [], opmerkingen = [];

    public Tabellezer(Tabelkop kop, Tabelindeling tabel, Leveringsjabloon sjabloon, Gebiedzoeker gebieden, CancellationToken stop)
    {
        (this.kop, this.tabel, this.sjabloon, this.gebieden, this.stop) = (kop, tabel, sjabloon, gebieden, stop);
        kolommen =
        [
            .. from kolom in tabel.Kolommen
               let nummer = kop.Kolom(kolom.Kop)
               let plicht = sjabloon.Plichten.FirstOrDefault(p => p.Indicator.Code == kolom.Indicator)
               where nummer > 0 && plicht is not null && !kop.IsDubbel(kolom.Kop)
               select (kolom, nummer, plicht),
        ];
        // Where nothing is kept as a number, as in CSV, text is as it should be.
        metGetallen = kop.Blad.Rijen.Any(r => r.Cellen.Values.Any(c => c.Soort == Celsoort.Getal));
        namen = new(kolommen.Select(k => (k.Kolom.Kop, k.Kolom.Kop)).Concat(kolommen.Select(k => (k.Plicht.Indicator.Naam, k.Kolom.Kop))));
    }

    public IReadOnlyList<Celmelding> Meldingen => meldingen;

    public IReadOnlyList<Celmelding> Opmerkingen => opmerkingen;

    public IReadOnlyList<Waarneming> Lees()
    {
        if (kop.Blad.Verborgen)
            meldingen.Add(WorkbookFindings.HiddenSheet(kop.Blad));
        NietGevraagd();
        meldingen.AddRange(kop.Blad.Samengevoegd.Where(s => kop.IsOnder(s.Van.Rij)
            && kolommen.Any(k => k.Nummer >= s.Van.Kolom && k.Nummer <= s.TotKolom)).Select(WorkbookFindings.Merged));
        var rijen = Rijen().ToList();
        return [.. kolommen.SelectMany(k => Kolom(k.Kolom, k.Nummer, k.Plicht, rijen))];
    }

    // What is asked once a year is no fault in the other half: the same workbook serves for both.
    private void NietGevraagd()
    {
        foreach (var kolom in tabel.Kolommen.Where(k => sjabloon.Plichten.All(p => p.Indicator.Code != k.Indicator)))
            opmerkingen.Add(new("kolom-niet-gevraagd",
                new(kop.Blad.Naam, kop.Rij.Nummer, Math.Max(kop.Begin, kop.Kolom(kolom.Kop))), kolom.Kop,
                $"‘{kolom.Kop}’ wordt over {sjabloon.Halfjaar.InZin} niet gevraagd, en is niet gelezen.", "Je hoeft niets te doen."));
    }

    /// <summary>The rows with figures, up to the next headings; a row of words only is a heading within the table.</summary>
    private IEnumerable<(Werkrij Rij, Gebied Gebied, Uitsplitsing Deel, Rijuitleg Uitleg)> Rijen()
    {
        var nummers = kolommen.Select(k => k.Nummer).ToHashSet();
        var gebiedskolom = kop.Kolom(tabel.Gebiedskop);
        var onder = kop.Onder.ToList();
        var rijen = onder.TakeWhile(r => !IsKop(r)).Where(r => r.Cellen.Keys.Any(nummers.Contains)).ToList();
        if (onder.Find(IsKop) is { } volgende)
        {
            var koppen = kop.Koppen.Select(c => c.Plaats.Kolom).ToList();
            var bereik = Celplaats.Bereik(volgende.Nummer, koppen[0], onder[^1].Nummer, koppen[^1]);
            opmerkingen.Add(new("tweede-kop", new(kop.Blad.Naam, volgende.Nummer, kop.Begin), "",
                $"In rij {volgende.Nummer} begint nog een tabel. Wat daar staat ({bereik}), is niet gelezen.",
                "Heeft hij eigen koppen, neem hem dan op in jullie indeling. Heeft hij dezelfde, zet dan alles in één tabel."));
        }
        var niveau = gebieden.Niveau(rijen.Select(r => Naam(r, gebiedskolom)));
        foreach (var rij in rijen)
        {
            stop.ThrowIfCancellationRequested();
            if (rij.Verborgen)
                meldingen.Add(WorkbookFindings.HiddenRow(new(kop.Blad.Naam, rij.Nummer, kop.Begin)));
            meldingen.AddRange(rij.Cellen.Where(c => nummers.Contains(c.Key)).Select(c => WorkbookFindings.Broken(c.Value))
                .OfType<Celmelding>());
            if (Gebied(rij, gebiedskolom, niveau) is { } gebied && Deel(rij) is { } deel)
                yield return (rij, gebied, deel, Uitleg(rij));
        }
    }

    private Rijuitleg Uitleg(Werkrij rij)
    {
        var cel = rij.Cellen.GetValueOrDefault(kop.Kolom(tabel.Uitlegkop));
        var uitleg = new Rijuitleg(cel?.Tekst, namen);
        if (uitleg.IsTeLang)
            meldingen.Add(WorkbookFindings.TooLong(cel!, Rijuitleg.LongestText) with { Waarde = "" });
        return uitleg;
    }

    private bool IsKop(Werkrij rij) => kop.Vak.Cellen(rij).Count(c => kop.Kolommen.ContainsKey(Tabelkop.Kaal(c.Tekst))) > 1
        || Tabelkop.Kaal(rij.Cellen.GetValueOrDefault(kop.Kolom(tabel.Gebiedskop))?.Tekst ?? "") == Tabelkop.Kaal(tabel.Gebiedskop);

    private Gebied? Gebied(Werkrij rij, int kolom, Gebiedsniveau? niveau)
    {
        var plaats = new Celplaats(kop.Blad.Naam, rij.Nummer, kolom);
        var tekst = Naam(rij, kolom);
        var gevonden = gebieden.Zoek(tekst);
        if (gevonden.Count > 0)
            return gevonden.FirstOrDefault(g => g.Niveau == niveau) ?? gevonden[0];
        var lijkt = gebieden.Lijkt(tekst).ToList();
        meldingen.Add(tekst.Length == 0
            ? new("gebied-leeg", plaats, "", "In deze rij staan cijfers, maar geen gebied.",
                "Zet de naam of de CBS-code van het gebied erbij.")
            : new("gebied-onbekend", plaats, tekst, $"Er is hier geen gebied ‘{tekst}’.",
                lijkt.Count > 0 ? $"Bedoel je {string.Join(" of ", lijkt.Select(l => $"‘{l}’"))}? Anders helpt de CBS-code."
                    : "Gebruik de naam of de code van CBS."));
        return null;
    }

    /// <summary>The name of the area; of cells that were made one it stands in the first of them.</summary>
    private string Naam(Werkrij rij, int kolom)
    {
        stop.ThrowIfCancellationRequested();
        if (rij.Cellen.GetValueOrDefault(kolom)?.Tekst is { Length: > 0 } tekst)
            return tekst;
        var samen = kop.Blad.Samengevoegd.FirstOrDefault(s => s.Van.Kolom == kolom && s.Van.Rij < rij.Nummer && s.TotRij >= rij.Nummer);
        var eerste = samen is null ? null : kop.Blad.Rijen.FirstOrDefault(r => r.Nummer == samen.Van.Rij);
        return eerste?.Cellen.GetValueOrDefault(kolom)?.Tekst ?? "";
    }

    /// <summary>The class of a row: the total where each area has one row, or where it says so.</summary>
    private Uitsplitsing? Deel(Werkrij rij)
    {
        if (tabel.Dimensie is not { } dimensie)
            return default(Uitsplitsing);
        var nummer = kop.Kolom(tabel.Klassekop);
        var tekst = rij.Cellen.GetValueOrDefault(nummer)?.Tekst ?? "";
        if (tekst.Equals("totaal", StringComparison.OrdinalIgnoreCase))
            return default(Uitsplitsing);
        var codes = sjabloon.Catalogus.Lijst(dimensie)!.Op(sjabloon.Halfjaar.Eind);
        var code = codes.FirstOrDefault(c =>
            c.Sleutel.Equals(tekst, StringComparison.OrdinalIgnoreCase) || Tabelkop.Kaal(c.Naam) == Tabelkop.Kaal(tekst));
        if (code is not null)
            return Uitsplitsing.Naar((dimensie, code.Sleutel));
        meldingen.Add(new("klasse-onbekend", new(kop.Blad.Naam, rij.Nummer, nummer), tekst,
            tekst.Length == 0 ? "In deze rij staan cijfers, maar geen klasse." : $"De klasse ‘{tekst}’ is er niet.",
            $"Kies uit: {string.Join(", ", codes.Select(c => c.Naam))}, of totaal."));
        return null;
    }

    private List<Waarneming> Kolom(Cijferkolom kolom, int nummer, Leverplicht plicht,
        List<(Werkrij Rij, Gebied Gebied, Uitsplitsing Deel, Rijuitleg Uitleg)> rijen)
    {
        var cellen = rijen.ConvertAll(r => r.Rij.Cellen.GetValueOrDefault(nummer)
            ?? new(new(kop.Blad.Naam, r.Rij.Nummer, nummer), Celsoort.Leeg, ""));
        var lezer = new FigureReader(plicht.Indicator.Eenheid, cellen);
        var cijfers = new List<Waarneming>();
        foreach (var (rij, cel) in rijen.Zip(cellen))
        {
            stop.ThrowIfCancellationRequested();
            var waarde = kop.Blad.IsSamengevoegd(cel.Plaats) ? Waarde.Onleesbaar("")
                : lezer.Read(cel, metGetallen) ?? Waarde.Onleesbaar(cel.Tekst);
            if (waarde.Soort == Waardesoort.Leeg && !sjabloon.Catalogus.Vraagt(plicht, rij.Gebied.Niveau, kolom.Deel.En(rij.Deel)))
                continue;
            var (uitleg, vanRij) = rij.Uitleg.Voor(kolom.Kop);
            var geteld = waarde.Getal is { } getal ? Waarde.Van(getal * kolom.Maal) : waarde;
            cijfers.Add(sjabloon.Cijfer(plicht, rij.Gebied.Code, kolom.Deel.En(rij.Deel), geteld) with
            {
                Toelichting = uitleg,
                IsRijtoelichting = vanRij && kolommen.Count > 1,
                Plaats = new(cel.Plaats.Blad, cel.Plaats.Rij, cel.Plaats.Kolom, rij.Gebied.Naam),
            });
        }
        meldingen.AddRange(lezer.Findings);
        opmerkingen.AddRange(lezer.Notes);
        return cijfers;
    }
}
