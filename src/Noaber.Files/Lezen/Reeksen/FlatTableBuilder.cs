using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Reeksen;

/// <summary>Makes the table of a head and its rows, and says under which columns the values of a row stand, or that it does not know.</summary>
internal sealed class FlatTableBuilder(TableHead head, FlatLine? title)
{
    private readonly int columns = head.Columns.Count;

    public FoundTable Build(IReadOnlyList<(FlatLine Line, string? Group)> rows)
    {
        var name = title is null ? head.Corner : string.Join(' ', [title.Name, .. title.Values]);
        var bySpaces = SpacesTell(rows.Select(row => row.Line).ToList());
        var drafts = rows.Select(row => new RowDraft(
            row.Line.Name.Length > 0 ? row.Line.Name : name,
            (bySpaces ? RowReader.BySpaces(row.Line, columns) : null) ?? row.Line.Values,
            RowReader.PlaceOf(row.Line),
            row.Group)).ToList();
        var (resolved, derived) = ColumnResolver.Resolve(drafts, columns);
        var reeks = new Reeks(
            name, head.Columns, [.. resolved.Select(row => row.Build())], [], new Bronplaats(head.First.Line.Number, rows.Max(row => row.Line.Last)));
        return new(reeks, [.. Unsure(reeks, [.. resolved.Where(row => row.Unsure)]), .. derived.Select(row => Derived(reeks, row)), .. TotalCheck.Of(reeks)])
        {
            Head = head.Printed,
            TitlePlace = title is null ? null : RowReader.PlaceOf(title),
        };
    }

    /// <summary>Every row that is short has the spaces of its blanks; one row alone proves nothing.</summary>
    private bool SpacesTell(List<FlatLine> rows)
    {
        var shortRows = rows.Where(row => row.HasValues && row.Values.Count < columns).ToList();
        return shortRows.Count > 1 && shortRows.TrueForAll(row => RowReader.BySpaces(row, columns) is not null);
    }

    private static IEnumerable<Melding> Unsure(Reeks reeks, IReadOnlyList<RowDraft> rows)
    {
        if (rows.Count == 0)
            yield break;
        yield return new(
            "kolom-onzeker",
            Ernst.Bevestigen,
            $"Tabel ‘{reeks.Titel}’: {(rows.Count == 1 ? "een rij heeft" : $"{rows.Count} rijen hebben")} minder waarden dan er kolommen zijn ({string.Join("; ", rows.Select(row => row.Name))}). De bron zegt niet welke kolommen leeg zijn; de waarden staan van links af.",
            "Kijk in het oorspronkelijke document onder welke kolom de waarden staan.",
            new Bronplaats(rows[0].Place.Van, rows[^1].Place.Tot));
    }

    private static Melding Derived(Reeks reeks, RowDraft row) => new(
        "kolom-afgeleid",
        Ernst.Attentie,
        $"Tabel ‘{reeks.Titel}’, rij {row.Name}: de bron zegt niet welke kolommen leeg zijn. Met {string.Join(" en ", row.Cells.Zip(reeks.Kolommen).Where(cell => cell.First.Length > 0).Select(cell => $"{cell.First} onder {cell.Second}"))} kloppen de meeste totalen; zo is het overgenomen.",
        "Kijk het na als het cijfer ertoe doet.",
        row.Place);
}
