using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Files.Werkboeken;

/// <summary>Reads the figures of one sheet of a delivery, and keeps all that is wrong with them.</summary>
internal sealed class LeveringRows(Kolommen columns, Leveringindeling blad, Guid partij) : RowReader(columns)
{
    /// <summary>Most characters of an explanation.</summary>
    public const int LongestText = 2000;

    private readonly List<Celmelding> notes = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>How cells were read that can be meant in another way.</summary>
    public IReadOnlyList<Celmelding> Notes => notes;

    public IReadOnlyList<Waarneming> Read()
    {
        var known = blad.Rijen.ToDictionary(r => r.Sleutel, StringComparer.Ordinal);
        var (sleutel, uitleg) = (blad.Code(Leveringwerkboek.Rijsleutel), blad.Code(Leveringwerkboek.Uitlegkolom));
        var rows = new List<Asked>();
        foreach (var row in Rows())
        {
            var key = Cell(row, sleutel);
            if (!known.TryGetValue(key.Tekst, out var rij))
                Find("rij-onbekend", row.Cellen.Values.First(), "Bij deze rij hoort geen gebied van dit werkboek: zij is erbij getypt, of de verborgen sleutel is weg.",
                    "Zet de cijfers in de rij van het gebied en haal deze rij weg.");
            else if (!seen.Add(key.Tekst))
                Find("rij-dubbel", row.Cellen.Values.First(), $"‘{rij.Naam}’ staat er twee keer in.", "Haal de gekopieerde rij weg.");
            else
                rows.Add(new(row, rij, rij.Naam, Words(row, uitleg, LongestText)));
        }
        // What nobody filled in was asked all the same: it is a blank with a place, so that a finding can point at it.
        foreach (var row in EmptyRows())
        {
            if (Cell(row, sleutel).Tekst is var key && known.TryGetValue(key, out var rij) && seen.Add(key))
                rows.Add(new(row, rij, rij.Naam, Words(row, uitleg, LongestText)));
        }
        return [.. blad.Plichten.SelectMany(plicht => Column(plicht, rows))];
    }

    private List<Waarneming> Column(Leverplicht plicht, List<Asked> rows)
    {
        var cells = rows.ConvertAll(r => Cell(r.Row, plicht.Indicator.Code));
        var reader = new Cijfercel(plicht.Indicator.Eenheid, cells);
        var figures = new List<Waarneming>();
        foreach (var (row, cell) in rows.Zip(cells))
        {
            if (blad.Vraagt(plicht, row.Rij))
            {
                if (reader.Read(cell) is { } value)
                    figures.Add(Figure(plicht, row, cell, value));
            }
            else if (cell.Soort != Celsoort.Leeg)
            {
                Find("niet-gevraagd", cell, $"‘{plicht.Indicator.Naam}’ wordt van deze rij niet gevraagd.", "Maak de cel leeg.");
            }
        }
        reader.Findings.ForEach(Find);
        notes.AddRange(reader.Notes);
        return figures;
    }

    private Waarneming Figure(Leverplicht plicht, Asked row, Cel cell, Waarde value) => new()
    {
        Sleutel = new(plicht.Indicator.Code, row.Rij.Gebied.Code, row.Rij.Deel), Versie = plicht.Indicator.Versie, Periode = plicht.Periode,
        Partij = partij, Waarde = value, Toelichting = row.Uitleg,
        Plaats = new(cell.Plaats.Blad, cell.Plaats.Rij, cell.Plaats.Kolom, row.Naam),
    };

    /// <summary>A row of the template, with what it says about its figures.</summary>
    private sealed record Asked(Werkrij Row, Leveringrij Rij, string Naam, string? Uitleg);
}
