using Noaber.Files.Indelingen;

namespace Noaber.Files.Lezen.Tabellen;

/// <summary>
/// Puts the cells of a row in an agreement: a new one when the row has a number, the one above when it goes on from there. A row of a
/// table without numbers is an agreement by itself, or an action when it stands under a numbered agreement.
/// </summary>
internal sealed class RowPlacer
{
    private readonly Indeling indeling;
    private readonly bool numbered;

    /// <summary>Of a document with these rows in its tables.</summary>
    public RowPlacer(Indeling indeling, IEnumerable<Afspraakrij> rows)
    {
        this.indeling = indeling;
        numbered = rows.Any(row => Numbered(row, null) is not null);
    }

    /// <summary>The number that a row opens with, and the row without it; null when it has none.</summary>
    public (string Number, Afspraakrij Row)? Numbered(Afspraakrij row, string? last)
    {
        var own = Lines(row, Kolomrol.Nummer);
        if (own is [var line] && AgreementNumber.Parse(line.Tekst.TrimEnd('.', ')', ':')) is not null)
            return (line.Tekst.TrimEnd('.', ')', ':'), row);
        var first = Lines(row, Kolomrol.Afspraak) is [var begin, ..] ? begin : null;
        var match = first is null ? null : indeling.Tabel.Nummer.Match(first.Tekst);
        if (match is not { Success: true } || !IsNumber(match.Groups["nummer"].Value, match.Groups["teken"].Value, last))
            return null;
        var column = row.Kolommen.ToList().FindIndex(kolom => kolom.Rol == Kolomrol.Afspraak);
        var cells = row.Cellen.ToList();
        cells[column] = [first! with { Tekst = match.Groups["tekst"].Value }, .. cells[column].Skip(1)];
        return (match.Groups["nummer"].Value, row with { Cellen = cells });
    }

    /// <summary>A row without a number opens an agreement of its own: no row of the document has one, and this is no tail of the row above.</summary>
    public bool OpensWithoutNumber(Afspraakrij row) =>
        !numbered && Lines(row, Kolomrol.Afspraak) is [var first, ..] && !Sentence.Continues(first.Tekst);

    /// <summary>The theme that a row names in a column of its own; null without such a column.</summary>
    public static string? ThemeOf(Afspraakrij row) => row.Kop is not null ? null : row.Kolommen.Any(column => column.Rol == Kolomrol.Thema)
        ? string.Join(' ', Lines(row, Kolomrol.Thema).Select(line => line.Tekst))
        : null;

    /// <summary>Fills the agreement of a theme with the cells of a row.</summary>
    public static void Put(Afspraakrij row, AgreementDraft draft, string theme)
    {
        var namesTheme = string.Equals(ThemeOf(row), theme, StringComparison.OrdinalIgnoreCase);
        for (var i = 0; i < row.Cellen.Count; i++)
        {
            var block = row.Kolommen[i].Rol switch
            {
                Kolomrol.Nummer => null,
                Kolomrol.Thema when namesTheme => null,
                Kolomrol.Afspraak => draft.Block,
                Kolomrol.Kop => draft.Heading,
                _ => row.Cellen[i].Count == 0 ? null : draft.Column(row.Kolommen[i]),
            };
            Fill(block, row.Cellen[i]);
        }

        Fill(draft.Columns.Keys.FirstOrDefault(column => column.Rol == Kolomrol.Jaar) is { } year ? draft.Column(year) : draft.Block, row.Buiten);
    }

    private static void Fill(LineBlock? block, IEnumerable<Regel> lines)
    {
        foreach (var line in lines)
            block?.Add(new(line, Regelsoort.Tekst, Rest: line.Tekst));
    }

    private static IReadOnlyList<Regel> Lines(Afspraakrij row, Kolomrol role) =>
        row.Cellen.Where((_, i) => row.Kolommen[i].Rol == role).FirstOrDefault() ?? [];

    /// <summary>A bare number before a word is a number only when it is the next one; <c>350 woningen</c> may go on from the row above.</summary>
    private static bool IsNumber(string number, string mark, string? last) =>
        AgreementNumber.Parse(number) is { } parsed
        && (mark.Length > 0 || parsed.Above.Length > 0
            || (last is null ? parsed.Order == 1 : AgreementNumber.Parse(last) is { } before && parsed.Follows(before)));
}
