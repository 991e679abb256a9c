using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Files.Werkboeken;

/// <summary>
/// Reads the figures of one sheet of a delivery, and keeps all that is wrong with them. A figure that cannot be told stands unreadable
/// among the others, so that what follows from it is not judged.
/// </summary>
internal sealed class LeveringRows(
    Kolommen columns, Leveringindeling blad, IReadOnlyDictionary<string, Celmelding> verouderd, CancellationToken stop)
    : RowReader(columns, mayHide: true)
{
    private readonly Kolommen columns = columns;
    private readonly string keyCode = blad.Code(Leveringwerkboek.Rijsleutel), wordsCode = blad.Code(Leveringwerkboek.Uitlegkolom);
    private readonly Rijnamen names = new(columns.Blad, blad);
    private readonly List<Celmelding> notes = [];
    private readonly List<Waarneming> notAsked = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal), doubtful = new(StringComparer.Ordinal);

    /// <summary>How cells were read that can be meant in another way.</summary>
    public IReadOnlyList<Celmelding> Notes => notes;

    /// <summary>Numbers where none was asked.</summary>
    public IReadOnlyList<Waarneming> NotAsked => notAsked;

    public IReadOnlyList<Waarneming> Read()
    {
        var known = blad.Rijen.ToDictionary(r => r.Sleutel, StringComparer.Ordinal);
        var rows = columns.Heeft(keyCode) ? Asked(known).ToList() : [];
        // A row that cannot be told which it is may be any of those that are not there.
        var isLost = Findings.Any(f => f.Code == "rij-onbekend") || !columns.Heeft(keyCode);
        var lost = isLost ? blad.Rijen.Where(r => !seen.Contains(r.Sleutel)) : [];
        return [.. blad.Plichten.SelectMany(plicht => Column(plicht, rows)), .. blad.Kwijt(lost)];
    }

    private IEnumerable<AskedRow> Asked(Dictionary<string, Leveringrij> known)
    {
        foreach (var row in Rows())
        {
            stop.ThrowIfCancellationRequested();
            var key = Cell(row, keyCode).Tekst;
            if (!known.TryGetValue(key, out var rij))
                Find("rij-onbekend", row.Cellen.Values.First(),
                    "Bij deze rij hoort geen gebied van dit werkboek: zij is erbij getypt, of de verborgen sleutel is weg.",
                    "Zet de cijfers in de rij van het gebied en haal deze rij weg.");
            else if (seen.Add(key))
                yield return Of(row, rij);
            else
                FindTwice(row, rij);
        }
        // What nobody filled in was asked all the same: it is a blank with a place, so that a finding can point at it.
        foreach (var row in EmptyRows())
        {
            if (known.TryGetValue(Cell(row, keyCode).Tekst, out var rij) && seen.Add(rij.Sleutel))
                yield return Of(row, rij);
        }
    }

    private AskedRow Of(Werkrij row, Leveringrij rij)
    {
        // Of which of the two areas the figures are, the name or the key, nobody can tell.
        if (names.Vreemd(row, rij) is { } finding)
        {
            Find(finding);
            doubtful.Add(rij.Sleutel);
        }
        return new(row, rij, rij.Naam, blad.Plichten.Count(p => blad.Vraagt(p, rij)), Explanation(row));
    }

    private void FindTwice(Werkrij row, Leveringrij rij)
    {
        doubtful.Add(rij.Sleutel);
        Find("rij-dubbel", row.Cellen.Values.First(), $"‘{rij.Naam}’ staat er twee keer in.", "Haal de gekopieerde rij weg.");
    }

    private Rijuitleg Explanation(Werkrij row)
    {
        var explanation = new Rijuitleg(columns.Heeft(wordsCode) ? Words(row, wordsCode, int.MaxValue) : null, blad.Namen);
        if (explanation.IsTeLang)
            Find(WorkbookFindings.TooLong(Cell(row, wordsCode), Rijuitleg.LongestText));
        return explanation;
    }

    private List<Waarneming> Column(Leverplicht plicht, List<AskedRow> rows)
    {
        if (!columns.Heeft(plicht.Indicator.Code) || verouderd.ContainsKey(plicht.Indicator.Code))
            return [.. rows.Where(r => blad.Vraagt(plicht, r.Rij)).Select(r => blad.Cijfer(plicht, r.Rij, Waarde.Onleesbaar("")))];
        var cells = rows.ConvertAll(r => Cell(r.Row, plicht.Indicator.Code));
        var reader = new FigureReader(plicht.Indicator.Eenheid, cells);
        var figures = new List<Waarneming>();
        foreach (var (row, cell) in rows.Zip(cells))
        {
            stop.ThrowIfCancellationRequested();
            if (blad.Vraagt(plicht, row.Rij))
                figures.Add(Figure(plicht, row, cell, reader.Read(cell) ?? Waarde.Onleesbaar(cell.Tekst)));
            else if (cell.Soort != Celsoort.Leeg)
                FindNotAsked(plicht, row, cell);
        }
        reader.Findings.ForEach(Find);
        notes.AddRange(reader.Notes);
        return figures;
    }

    private void FindNotAsked(Leverplicht plicht, AskedRow row, Cel cell)
    {
        Find("niet-gevraagd", cell, $"‘{plicht.Indicator.Naam}’ wordt van deze rij niet gevraagd.", "Maak de cel leeg.");
        if (cell.Getal is { } number)
            notAsked.Add(Figure(plicht, row, cell, Waarde.Van(number)));
        else if (Cijfertekst.Lees(cell.Tekst, plicht.Indicator.Eenheid).Waarde is { } value)
            notAsked.Add(Figure(plicht, row, cell, value));
    }

    private Waarneming Figure(Leverplicht plicht, AskedRow row, Cel cell, Waarde value)
    {
        var (words, ofRow) = row.Explanation.Voor(plicht.Indicator.Code);
        // Which of two rows is meant, or to which of its cells a merged value belongs, nobody can tell.
        var isDoubtful = doubtful.Contains(row.Rij.Sleutel) || columns.Blad.IsSamengevoegd(cell.Plaats);
        return blad.Cijfer(plicht, row.Rij, isDoubtful ? Waarde.Onleesbaar("") : value) with
        {
            Toelichting = words,
            IsRijtoelichting = ofRow && row.Asked > 1,
            Plaats = new(cell.Plaats.Blad, cell.Plaats.Rij, cell.Plaats.Kolom, row.Name),
        };
    }

    /// <summary>A row of the template, with how many figures it is asked for and what it says about them.</summary>
    private sealed record AskedRow(Werkrij Row, Leveringrij Rij, string Name, int Asked, Rijuitleg Explanation);
}
