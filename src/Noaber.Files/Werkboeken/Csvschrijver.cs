using System.Globalization;
using System.Text;

namespace Noaber.Files.Werkboeken;

/// <summary>
/// Writes a table as CSV that Excel opens here as it is meant: semicolons, a decimal comma, UTF-8 with its mark. Text that a program would
/// run as a formula gets a quote before it.
/// </summary>
public static class Csvschrijver
{
    /// <summary>By what a browser knows it (IANA).</summary>
    public const string Mediatype = "text/csv; charset=utf-8";

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>A program takes text that begins with one of these for a formula, or for two cells.</summary>
    internal static readonly char[] Dangerous = ['=', '+', '-', '@', '\t', '\r', '\n'];

    /// <summary>The bytes of a table.</summary>
    /// <param name="koppen">The headings.</param>
    /// <param name="rijen">The rows: a text, a decimal or null for each heading.</param>
    public static byte[] Schrijf(IReadOnlyList<string> koppen, IEnumerable<IReadOnlyList<object?>> rijen)
    {
        ArgumentNullException.ThrowIfNull(koppen);
        ArgumentNullException.ThrowIfNull(rijen);
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rijen.Prepend(koppen))
            text.AppendJoin(';', row.Select(Cell)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        decimal number => number.ToString("0.######", Dutch),
        _ => Quoted($"{value}"),
    };

    private static string Quoted(string text)
    {
        // A dash by itself is a figure that says that there is none.
        var safe = text.Length > 1 && Dangerous.Contains(text[0]) ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(";\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
