using System.Globalization;
using Noaber.Kernel.Monitor;

namespace Noaber.Files.Werkboeken.Lezen;

/// <summary>Reads what is in a cell, of whatever type it is said to be.</summary>
internal sealed class CellReader(PartReader? shared, PartReader? styles)
{
    /// <summary>Beyond this Excel does not keep a number exactly, and nothing that is counted comes near it.</summary>
    private const double Largest = 1e15;

    /// <summary>Most texts that cells share; each is there once, so an ordinary workbook has far fewer than cells.</summary>
    private const int MostTexts = 1_000_000;

    private readonly SheetFormats formats = new(styles);
    private readonly TextPool pool = new();
    private string[]? texts;
    private bool[] used = [];

    /// <summary>There is more text in the workbook than we read.</summary>
    public bool TooMuch => pool.Characters > TextPool.MostCharacters;

    /// <summary>The formula of the cell that was read last, as it stands in the file; null for none.</summary>
    public string? Formula { get; private set; }

    /// <summary>Texts in the file that no cell shows: a program left them when the cell was emptied.</summary>
    public IEnumerable<string> Unused()
    {
        Load();
        return texts!.Where((_, at) => !used[at]);
    }

    /// <summary>Reads the cell at which the reader stands, to its end.</summary>
    public Celinhoud Read(PartReader part, ushort column, string? style, string? type)
    {
        var (depth, value) = (part.Depth, default(Celinhoud));
        Formula = null;
        if (part.IsEmpty)
            return value;
        while (part.ReadWithin(depth))
        {
            if (part.Opens("f"))
                Formula = part.Text().ToString();
            else if (part.Opens("is"))
                value = Words(column, part.Text("t"));
            else if (part.Opens("v"))
                value = Value(column, part.Text(), style, type);
        }
        return value.Soort == Celsoort.Leeg && value.Tekst is null && Formula is not null
            ? new(column, Celsoort.ZonderUitkomst, $"={Formula}") : value;
    }

    private Celinhoud Value(ushort column, ReadOnlySpan<char> raw, string? style, string? type) => raw.IsEmpty ? default : type switch
    {
        "s" => Words(column, Shared(raw)),
        "inlineStr" => default,
        "str" => Words(column, raw),
        "e" => new(column, Celsoort.Fout, pool.Keep(raw)),
        "b" => new(column, Celsoort.JaNee, raw is "1" or "true" ? "waar" : "onwaar"),
        "d" => new(column, Celsoort.Datum, pool.Keep(raw)),
        _ => Number(column, raw, style),
    };

    private Celinhoud Number(ushort column, ReadOnlySpan<char> raw, string? style)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !(Math.Abs(number) <= Largest))
            return new(column, Celsoort.Tekst, pool.Keep(raw));
        if (formats.IsDate(style) && number is >= 0 and < 2_958_466)
            return new(column, Celsoort.Datum, DateTime.FromOADate(number).ToString("d-M-yyyy", CultureInfo.InvariantCulture));
        // Excel keeps 2,5% as 0.025, with sixteen digits of which the last ones are noise.
        var isPercent = formats.IsPercent(style);
        return new(column, Celsoort.Getal, null, Math.Round((decimal)number * (isPercent ? 100 : 1), Waarde.MeesteDecimalen), isPercent);
    }

    // A text of nothing but spaces is a formula with an outcome all the same.
    private Celinhoud Words(ushort column, ReadOnlySpan<char> text) =>
        pool.Words(text) is { Length: > 0 } words ? new(column, Celsoort.Tekst, words) : new(column, Celsoort.Leeg, "");

    private ReadOnlySpan<char> Shared(ReadOnlySpan<char> raw)
    {
        Load();
        if (!int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at >= texts!.Length)
            return "";
        used[at] = true;
        return texts[at];
    }

    private void Load()
    {
        if (texts is null)
            used = new bool[(texts = Texts()).Length];
    }

    private string[] Texts()
    {
        var all = new List<string>();
        while (!TooMuch && shared?.To("si") == true)
            all.AddWithin(pool.Words(shared.Text("t")), MostTexts);
        return [.. all];
    }
}
