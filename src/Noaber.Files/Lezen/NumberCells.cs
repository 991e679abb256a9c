using Noaber.Files.Indelingen;

namespace Noaber.Files.Lezen;

/// <summary>
/// Joins a number, or a label such as <c>Wie</c> or <c>Afspraak</c>, in a cell of its own with the text in the cell beside it: a table without a header, in which
/// a list of agreements or the parts of one were typed, reads as that list.
/// </summary>
internal sealed class NumberCells(List<Regel> lines, IReadOnlyDictionary<int, Regelvorm> forms, Indeling indeling)
{
    public static List<Regel> Join(List<Regel> lines, IReadOnlyDictionary<int, Regelvorm> forms, Indeling indeling)
    {
        if (!forms.Values.Any(form => form is Regelvorm.Cel))
            return lines;
        var cells = new NumberCells(lines, forms, indeling);
        var joined = new List<Regel>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
            joined.Add(cells.WithNext(i) is { } text ? lines[i] with { Tekst = text, Laatste = lines[++i].Nummer } : lines[i]);
        return joined.Count == lines.Count ? lines : joined;
    }

    /// <summary>The line with the text in the cell beside it, when it is the number or the label of that text.</summary>
    private string? WithNext(int i)
    {
        if (i + 1 >= lines.Count || !IsBesideNext(i))
            return null;
        var (text, next) = (lines[i].Tekst, lines[i + 1].Tekst);
        if ((IsNumber(text) || (!text.Any(char.IsDigit) && IsNumber(next))) && indeling.Nummer.IsMatch($"{text} {next}"))
            return $"{text} {next}";
        return IsLabel(text) && !IsLabel(next) ? $"{text.TrimEnd(':', ' ')}: {next}" : null;
    }

    private static bool IsNumber(string text) => AgreementNumber.Parse(text.TrimEnd('.', ')', ':')) is not null;

    private bool IsLabel(string text) => indeling.Tabel.FieldOf($"{text.TrimEnd(':', ' ')}: -") is { Tekst: "-" };

    /// <summary>The line is all that its cell holds, and the next line opens a cell further on in the same row.</summary>
    private bool IsBesideNext(int i) =>
        CellOf(lines[i]) is { } cell && CellOf(lines[i + 1]) is { } next
        && (next.Tabel, next.Rij) == (cell.Tabel, cell.Rij) && next.Kolom > cell.Kolom
        && (i == 0 || CellOf(lines[i - 1]) != cell);

    private Regelvorm.Cel? CellOf(Regel line) => forms.GetValueOrDefault(line.Nummer) as Regelvorm.Cel;
}
