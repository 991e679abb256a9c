using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Noaber.Files.Werkboeken.Lezen;

/// <summary>Which styles of a workbook show a number as a day or as a percentage.</summary>
internal sealed partial class SheetFormats
{
    // Day and year, in English and Dutch.
    private static readonly SearchValues<char> DayLetters = SearchValues.Create("dDyYjJ");

    /// <summary>Most styles of a workbook, as Excel has it.</summary>
    private const int MostStyles = 65_490;

    private readonly List<(bool IsDate, bool IsPercent)> formats = [];

    public SheetFormats(PartReader? styles)
    {
        var custom = new Dictionary<uint, string>();
        var depth = -1;
        while (styles?.Read() == true)
        {
            if (styles.Opens("numFmt") && custom.Count < MostStyles && Number(styles.Attribute("numFmtId")) is { } id)
                custom.TryAdd(id, OnlyShown().Replace(styles.Attribute("formatCode") ?? "", ""));
            else if (styles.Opens("cellXfs"))
                depth = styles.Depth;
            else if (depth >= 0 && styles.Depth <= depth)
                depth = -1;
            else if (depth >= 0 && styles.Opens("xf"))
                formats.AddWithin(Kind(Number(styles.Attribute("numFmtId")) ?? 0, custom), MostStyles);
        }
    }

    public bool IsPercent(string? style) => Format(style).IsPercent;

    public bool IsDate(string? style) => Format(style).IsDate;

    private static (bool, bool) Kind(uint format, Dictionary<uint, string> custom)
    {
        var code = custom.GetValueOrDefault(format, "");
        return (format is (>= 14 and <= 22) or (>= 45 and <= 47) || code.AsSpan().ContainsAny(DayLetters),
            format is 9 or 10 || code.Contains('%', StringComparison.Ordinal));
    }

    private (bool IsDate, bool IsPercent) Format(string? style) =>
        Number(style ?? "0") is { } index && index < formats.Count ? formats[(int)index] : default;

    private static uint? Number(string? text) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>What is only shown: text between quotes, colours and currencies between brackets.</summary>
    [GeneratedRegex(@"""[^""]*""|\[[^\]]*\]|\\.", RegexOptions.None, 1000)]
    private static partial Regex OnlyShown();
}
