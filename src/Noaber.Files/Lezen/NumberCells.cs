using Noaber.Files.Indelingen;

namespace Noaber.Files.Lezen;

/// <summary>
/// Joins a number in a cell of its own with the text in the cell beside it: a table without a header, in which a list of agreements was
/// typed, reads as that list.
/// </summary>
internal static class NumberCells
{
    public static List<Regel> Join(List<Regel> lines, IReadOnlyDictionary<int, Regelvorm> forms, Indeling indeling)
    {
        if (!forms.Values.Any(form => form is Regelvorm.Cel))
            return lines;
        var joined = new List<Regel>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i + 1 < lines.Count && IsNumberCell(lines, i, forms) && $"{lines[i].Tekst} {lines[i + 1].Tekst}" is var text && indeling.Nummer.IsMatch(text))
                joined.Add(lines[i] with { Tekst = text, Laatste = lines[++i].Nummer });
            else
                joined.Add(lines[i]);
        }

        return joined;
    }

    /// <summary>The line is all that its cell holds, and the next line opens a cell further on in the same row.</summary>
    private static bool IsNumberCell(List<Regel> lines, int i, IReadOnlyDictionary<int, Regelvorm> forms) =>
        AgreementNumber.Parse(lines[i].Tekst.TrimEnd('.', ')', ':')) is not null
        && CellOf(lines[i], forms) is { } cell && CellOf(lines[i + 1], forms) is { } next
        && (next.Tabel, next.Rij) == (cell.Tabel, cell.Rij) && next.Kolom > cell.Kolom
        && (i == 0 || CellOf(lines[i - 1], forms) != cell);

    private static Regelvorm.Cel? CellOf(Regel line, IReadOnlyDictionary<int, Regelvorm> forms) => forms.GetValueOrDefault(line.Nummer) as Regelvorm.Cel;
}
