using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Files.Werkboeken;

/// <summary>Reads the figures of one sheet of a delivery, and keeps all that is wrong with them.</summary>
internal sealed class LeveringRows(Kolommen columns, Leveringindeling blad, Guid partij) : RowReader(columns)
{
    private const int LongestText = 2000;
    private readonly List<Celmelding> notes = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>How cells were read that can be meant in another way.</summary>
    public IReadOnlyList<Celmelding> Notes => notes;

    public IReadOnlyList<Waarneming> Read()
    {
        var known = blad.Rijen.ToDictionary(r => r.Sleutel, StringComparer.Ordinal);
        var rows = new List<(Werkrij Row, Leveringrij Rij)>();
        foreach (var row in Rows())
        {
            var key = Cell(row, blad.Code(Leveringwerkboek.Rijsleutel));
            if (!known.TryGetValue(key.Tekst, out var rij))
                Find("rij-onbekend", row.Cellen.Values.First(), "Bij deze rij hoort geen gebied van dit werkboek: zij is erbij getypt, of de verborgen sleutel is weg.",
                    "Zet de cijfers in de rij van het gebied en haal deze rij weg.");
            else if (!seen.Add(key.Tekst))
                Find("rij-dubbel", row.Cellen.Values.First(), $"‘{rij.Naam}’ staat er twee keer in.", "Haal de gekopieerde rij weg.");
            else
                rows.Add((row, rij));
        }
        // What nobody filled in was asked all the same: it is a blank with a place, so that a finding can point at it.
        foreach (var row in EmptyRows())
        {
            if (known.TryGetValue(Cell(row, blad.Code(Leveringwerkboek.Rijsleutel)).Tekst, out var rij) && seen.Add(rij.Sleutel))
                rows.Add((row, rij));
        }
        return [.. blad.Plichten.SelectMany(plicht => Column(plicht, rows))];
    }

    private List<Waarneming> Column(Leverplicht plicht, List<(Werkrij Row, Leveringrij Rij)> rows)
    {
        var cells = rows.Select(r => (r.Row, r.Rij, Cel: Cell(r.Row, plicht.Indicator.Code))).ToList();
        var fraction = IsFraction(plicht, cells.Select(c => c.Cel));
        var figures = new List<Waarneming>();
        foreach (var (row, rij, cell) in cells)
        {
            if (blad.Vraagt(plicht, rij))
            {
                if (Value(cell, plicht, fraction) is { } value)
                    figures.Add(Figure(plicht, rij, row, cell, value));
            }
            else if (cell.Soort != Celsoort.Leeg)
            {
                Find("niet-gevraagd", cell, $"‘{plicht.Indicator.Naam}’ wordt van deze rij niet gevraagd.", "Maak de cel leeg.");
            }
        }
        return figures;
    }

    private Waarneming Figure(Leverplicht plicht, Leveringrij rij, Werkrij row, Cel cell, Waarde value) => new()
    {
        Sleutel = new(plicht.Indicator.Code, rij.Gebied.Code, rij.Deel), Versie = plicht.Indicator.Versie, Periode = plicht.Periode,
        Partij = partij, Waarde = value, Toelichting = Words(row, blad.Code(Leveringwerkboek.Uitlegkolom), LongestText),
        Plaats = new(cell.Plaats.Blad, cell.Plaats.Rij, cell.Plaats.Kolom, rij.Naam),
    };

    /// <summary>Percentages kept as 0,12: then all are, and at least one is no whole number.</summary>
    private static bool IsFraction(Leverplicht plicht, IEnumerable<Cel> cells)
    {
        var numbers = cells.Select(c => c.Getal).OfType<decimal>().ToList();
        return plicht.Indicator.Eenheid == Eenheid.Procent && numbers.Exists(n => n % 1 != 0) && numbers.TrueForAll(n => n is >= 0 and <= 1);
    }

    private Waarde? Value(Cel cell, Leverplicht plicht, bool fraction)
    {
        switch (cell.Soort)
        {
            case Celsoort.Leeg:
                return Waarde.Leeg;
            case Celsoort.Fout or Celsoort.ZonderUitkomst: // found already
                return null;
            case Celsoort.Getal when fraction:
                Note("procent-als-deel", cell, $"Gelezen als {Waarde.Schrijf(cell.Getal!.Value * 100)}%.", "Typ het percentage zelf als dat niet klopt.");
                return Waarde.Van(cell.Getal.Value * 100);
            case Celsoort.Getal:
                return Waarde.Van(cell.Getal!.Value);
            case Celsoort.Datum:
                Find("datum", cell, $"Excel heeft hier een datum van gemaakt ({cell.Tekst}).", "Maak de cel leeg, kies als opmaak Getal, en typ het cijfer.");
                return null;
        }
        var (value, doubt) = Cijfertekst.Lees(cell.Tekst, plicht.Indicator.Eenheid);
        if (doubt)
            Find("getal-dubbelzinnig", cell, "Dit getal is op twee manieren te lezen: met de punt of komma voor duizendtallen of voor decimalen.",
                "Typ het als getal, zonder punten.");
        else if (value is null)
            Find("geen-getal", cell, "Hier staat tekst waar een getal hoort.", "Typ een getal, 0, -, n.v.t. of onbekend. Zet uitleg in de toelichting.");
        else if (value.Value.Soort == Waardesoort.Getal)
            Note("getal-als-tekst", cell, $"Dit staat als tekst in de cel en is gelezen als {value}.", "Typ het als getal als dat niet klopt.");
        return doubt ? null : value;
    }

    private void Note(string code, Cel cell, string text, string remedy) => notes.Add(new(code, cell.Plaats, cell.Tekst, text, remedy));
}
