using Noaber.Kernel.Monitor.Leveringen;

namespace Noaber.Files.Werkboeken.Eigen;

/// <summary>Reads the own workbook of a party by the layout that it told once.</summary>
public static class Eigenwerkboek
{
    /// <summary>Reads its figures: with a finding none is given, so that nothing is taken over half.</summary>
    /// <param name="boek">The workbook.</param>
    /// <param name="indeling">How it is laid out.</param>
    /// <param name="sjabloon">What is asked, of whom, over which half-year.</param>
    public static Leveringslezing Lees(Werkboek boek, EigenIndeling indeling, Leveringsjabloon sjabloon)
    {
        ArgumentNullException.ThrowIfNull(boek);
        ArgumentNullException.ThrowIfNull(indeling);
        ArgumentNullException.ThrowIfNull(sjabloon);
        var gebieden = new Gebiedzoeker(sjabloon.Gebieden);
        var tabellen = indeling.Tabellen.Select(tabel => Tabel(boek, tabel, sjabloon, gebieden)).ToList();
        List<Celmelding> meldingen = [.. tabellen.SelectMany(t => t.Meldingen)];
        return new(meldingen.Count > 0 ? [] : [.. tabellen.SelectMany(t => t.Cijfers)], meldingen, [.. tabellen.SelectMany(t => t.Opmerkingen)]);
    }

    private static Leveringslezing Tabel(Werkboek boek, Tabelindeling tabel, Leveringsjabloon sjabloon, Gebiedzoeker gebieden)
    {
        // A CSV has one sheet, and its name says nothing.
        var blad = boek.Bladen.FirstOrDefault(b => b.Naam.Trim().Equals(tabel.Blad.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? (boek.Bladen is [{ Naam: Csvwerkboek.Bladnaam } enige] ? enige : null);
        if (blad is null)
            return Niets(WorkbookFindings.Whole("blad-weg", $"Er is geen blad ‘{tabel.Blad}’. Er zijn: {string.Join(", ", boek.Bladen.Select(b => $"‘{b.Naam}’"))}.",
                "Geef het blad zijn oude naam terug, of pas jullie indeling aan."));
        if (Tabelkop.Zoek(blad, tabel) is not { } kop)
            return Niets(new("koppen-weg", new(blad.Naam, 1, 1), tabel.Gebiedskop, $"Op blad ‘{blad.Naam}’ staat geen kolom ‘{tabel.Gebiedskop}’.",
                "Zet de koppen terug zoals ze waren, of pas jullie indeling aan."));
        var lezer = new Tabellezer(kop, tabel, sjabloon, gebieden);
        var cijfers = lezer.Lees();
        return new(cijfers, [.. kop.Fouten(tabel), .. lezer.Meldingen], [.. new[] { kop.Verschoven(tabel) }.OfType<Celmelding>(), .. lezer.Opmerkingen]);
    }

    private static Leveringslezing Niets(Celmelding melding) => new([], [melding], []);
}
