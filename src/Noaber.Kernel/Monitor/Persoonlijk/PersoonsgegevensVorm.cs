using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>
/// Brings a text to the one form that all patterns look at: what only hides what stands there is gone, and a digit is 0 to 9.
/// </summary>
internal static partial class PersoonsgegevensVorm
{
    // Of plain text only these ask for more than cutting off the ends: a break in a cell, a tab, and how Excel writes any character.
    private static readonly SearchValues<char> Bijzonder = SearchValues.Create("\r\n\t\v\f_\0");

    /// <summary>
    /// The same text with other digits, other widths, hard spaces and dashes as plain ones, and without characters that have no width.
    /// </summary>
    public static string Gewoon(string tekst)
    {
        if (Ascii.IsValid(tekst) && !tekst.AsSpan().ContainsAny(Bijzonder))
            return tekst.Trim();
        var getoond = Code().Replace(tekst, c => ((char)int.Parse(c.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            .ToString());
        var gewoon = new StringBuilder(getoond.Length);
        // Half a pair and what is no character cannot be brought to a form.
        var heel = string.Concat(getoond.EnumerateRunes().Where(teken => (teken.Value & 0xFFFE) != 0xFFFE)
            .Select(teken => teken.ToString()));
        foreach (var teken in heel.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Teken(teken) is { } anders)
                gewoon.Append(anders);
        }
        return Regels(gewoon.ToString());
    }

    /// <summary>A break within a sentence is a space; before a capital the next one begins.</summary>
    private static string Regels(string tekst)
    {
        if (!tekst.Contains('\n', StringComparison.Ordinal))
            return tekst.Trim();
        var regels = tekst.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Concat(regels.Select((regel, at) => at == 0 ? regel : (char.IsUpper(regel[0]) ? '\n' : ' ') + regel));
    }

    private static string? Teken(Rune teken) => Rune.GetUnicodeCategory(teken) switch
    {
        UnicodeCategory.DecimalDigitNumber => ((int)Rune.GetNumericValue(teken)).ToString(CultureInfo.InvariantCulture),
        UnicodeCategory.DashPunctuation => "-",
        UnicodeCategory.Format => null,
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => "\n",
        UnicodeCategory.SpaceSeparator => " ",
        UnicodeCategory.Control => teken.Value is '\r' or '\n' or '\v' or '\f' or 0x85 ? "\n" : teken.Value == '\t' ? " " : null,
        _ => teken.Value switch { '−' => "-", '。' => ".", '⁄' or '∕' => "/", _ => teken.ToString() },
    };

    /// <summary>How Excel keeps a character: <c>_x0031_</c> is shown as 1.</summary>
    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
