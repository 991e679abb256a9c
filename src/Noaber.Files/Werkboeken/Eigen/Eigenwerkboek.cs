using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;

namespace Noaber.Files.Werkboeken.Eigen;

/// <summary>Reads the own workbook of a party by the layout that it told once.</summary>
public static class Eigenwerkboek
{
    // After these nobody can tell which figures stood there.
    private static readonly string[] Verliest =
        ["blad-weg", "koppen-weg", "kop-weg", "kop-dubbel", "gebied-leeg", "gebied-onbekend", "klasse-onbekend"];

    /// <summary>Reads all of its figures that can be told.</summary>
    /// <param name="boek">The workbook.</param>
    /// <param name="indeling">How it is laid out.</param>
    /// <param name="sjabloon">What is asked, of whom, over which half-year.</param>
    /// <param name="stop">Nobody waits for it any more.</param>
    public static Leveringslezing Lees(Werkboek boek, EigenIndeling indeling, Leveringsjabloon sjabloon, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(boek);
        ArgumentNullException.ThrowIfNull(indeling);
        ArgumentNullException.ThrowIfNull(sjabloon);
        var gebieden = new Gebiedzoeker(sjabloon.Gebieden);
        var koppen = new Koppenzoeker(boek, indeling, gebieden);
        var tabellen = indeling.Tabellen.Select((tabel, nummer) => Tabel(koppen, nummer, sjabloon, gebieden, stop)).ToList();
        List<Waarneming> cijfers = [.. tabellen.SelectMany(t => t.Lezing.Cijfers)];
        // Of a row or column that cannot be told, any figure that is not there may have stood in it.
        var bekend = cijfers.Select(c => c.Sleutel).ToHashSet();
        cijfers.AddRange(tabellen.Where(t => t.Lezing.Meldingen.Any(m => Verliest.Contains(m.Code)))
            .SelectMany(t => Verloren(t.Indeling, sjabloon)).Where(c => bekend.Add(c.Sleutel)));
        var ernaast = new OwnMargin(boek, UnreadBlocks.NamesOf(sjabloon.Gebieden), stop)
            .Find([.. tabellen.Select(t => t.Vlak).OfType<Tabelvlak>()]);
        return new(cijfers,
            [.. tabellen.SelectMany(t => t.Lezing.Meldingen)], [.. tabellen.SelectMany(t => t.Lezing.Opmerkingen), .. ernaast]);
    }

    private static Gelezentabel Tabel(
        Koppenzoeker koppen, int nummer, Leveringsjabloon sjabloon, Gebiedzoeker gebieden, CancellationToken stop)
    {
        var (tabel, kop, fout) = koppen.Bij(nummer);
        if (kop is null)
            return new(tabel, new([], [fout!], []));
        var lezer = new Tabellezer(kop, tabel, sjabloon, gebieden, stop);
        var cijfers = lezer.Lees();
        var verschoven = kop.Verschoven(tabel);
        IReadOnlyList<Celmelding> opmerkingen = verschoven is null ? lezer.Opmerkingen : [verschoven, .. lezer.Opmerkingen];
        return new(tabel, new(cijfers, [.. kop.Fouten(tabel), .. lezer.Meldingen], opmerkingen))
        {
            Vlak = new(kop),
        };
    }

    /// <summary>All that a table can hold, of which nothing is known.</summary>
    private static IEnumerable<Waarneming> Verloren(Tabelindeling tabel, Leveringsjabloon sjabloon) =>
        from kolom in tabel.Kolommen
        from plicht in sjabloon.Plichten.Where(p => p.Indicator.Code == kolom.Indicator)
        from klasse in Klassen(tabel, sjabloon)
        from gebied in sjabloon.Gebieden.Gebieden
        where sjabloon.Catalogus.Vraagt(plicht, gebied.Niveau, kolom.Deel.En(klasse))
        select sjabloon.Cijfer(plicht, gebied.Code, kolom.Deel.En(klasse), Waarde.Onleesbaar(""));

    private static IEnumerable<Uitsplitsing> Klassen(Tabelindeling tabel, Leveringsjabloon sjabloon) =>
        tabel.Dimensie is not { } dimensie ? [default]
            : sjabloon.Catalogus.Lijst(dimensie)!.Op(sjabloon.Halfjaar.Eind).Select(c => Uitsplitsing.Naar((dimensie, c.Sleutel)))
                .Prepend(default);

    /// <summary>What came of a table; without a place when it was not found.</summary>
    private sealed record Gelezentabel(Tabelindeling Indeling, Leveringslezing Lezing)
    {
        public Tabelvlak? Vlak { get; init; }
    }
}
