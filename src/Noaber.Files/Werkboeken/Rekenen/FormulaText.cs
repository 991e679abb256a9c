using System.Globalization;

namespace Noaber.Files.Werkboeken.Rekenen;

/// <summary>Writes a formula as Excel or as OpenDocument writes it.</summary>
internal abstract class FormulaText
{
    // Excel takes 8,192 characters and 255 parts in a call; what is longer stands there as its outcome only.
    private const int Longest = 8000, MostParts = 250;

    public static FormulaText Excel { get; } = new ExcelText();

    public static FormulaText OpenDocument { get; } = new OpenDocumentText();

    /// <summary>The text without what comes before it; null when it would be too long.</summary>
    public string? Write(Formule formula) =>
        Text(formula) is { Length: <= Longest } text && !text.Contains(Overflow, StringComparison.Ordinal) ? text : null;

    protected abstract string Separator { get; }

    protected abstract string Reference(Formule.Uit from, int to);

    private const string Overflow = "#";

    private string Text(Formule formula) => formula switch
    {
        Formule.Vast(var number) => number.ToString(CultureInfo.InvariantCulture),
        Formule.Uit cell => Reference(cell, cell.Rij),
        Formule.Som(var parts) => Sum(parts),
        Formule.Maal(var one, var other) => $"{Bound(one)}*{Bound(other)}",
        Formule.Gedeeld(var top, var bottom) => $"{Bound(top)}/{Bound(bottom)}",
        Formule.Min(var from, var off) => $"{Text(from)}-{Bound(off)}",
        _ => throw new ArgumentOutOfRangeException(nameof(formula)),
    };

    private string Bound(Formule formula) =>
        formula is Formule.Maal or Formule.Gedeeld or Formule.Min ? $"({Text(formula)})" : Text(formula);

    // Cells under each other become one range.
    private string Sum(IReadOnlyList<Formule> parts)
    {
        var texts = new List<string>();
        for (var at = 0; at < parts.Count; at++)
        {
            if (parts[at] is not Formule.Uit first)
            {
                texts.Add(Text(parts[at]));
                continue;
            }
            var last = first;
            while (at + 1 < parts.Count && parts[at + 1] is Formule.Uit next && next == last with { Rij = last.Rij + 1 })
                (last, at) = (next, at + 1);
            texts.Add(Reference(first, last.Rij));
        }
        return texts.Count > MostParts ? Overflow : $"SUM({string.Join(Separator, texts)})";
    }

    private static string Quoted(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";

    private sealed class ExcelText : FormulaText
    {
        protected override string Separator => ",";

        protected override string Reference(Formule.Uit from, int to)
        {
            var column = Celplaats.Letters(from.Kolom);
            return $"{Quoted(from.Blad)}!{column}{from.Rij}{(to == from.Rij ? "" : $":{column}{to}")}";
        }
    }

    private sealed class OpenDocumentText : FormulaText
    {
        protected override string Separator => ";";

        protected override string Reference(Formule.Uit from, int to)
        {
            var column = Celplaats.Letters(from.Kolom);
            return $"[${Quoted(from.Blad)}.{column}{from.Rij}{(to == from.Rij ? "" : $":.{column}{to}")}]";
        }
    }
}
