using System.Globalization;
using System.Text.RegularExpressions;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>A number that fills a cell, whatever way it is written.</summary>
/// <param name="Waarde">The whole part, without sign; 0 when it is too large to be of interest.</param>
/// <param name="Cijfers">How many digits the whole part has.</param>
/// <param name="Heel">Nothing but noughts after the decimal mark, and not below zero.</param>
internal readonly partial record struct PersoonsgegevensGetal(long Waarde, int Cijfers, bool Heel)
{
    /// <summary>The number; null when a text has something else in it.</summary>
    public static PersoonsgegevensGetal? Lees(string tekst)
    {
        var (begin, komma) = (tekst is ['-' or '+', ..] ? 1 : 0, -1);
        for (var at = begin; at < tekst.Length; at++)
        {
            if (char.IsAsciiDigit(tekst[at]))
                continue;
            if (komma >= 0 || at == begin || tekst[at] is not ('.' or ','))
                return Anders(tekst);
            komma = at;
        }
        if (tekst.Length == begin)
            return null;
        // Nobody writes a nought before other digits of an amount: it is a telephone number with a point (06.12345678).
        if (komma >= 0 && tekst[begin] == '0' && komma - begin > 1)
            return null;
        // Three digits after one point are thousands, unless what stands before it is too long for that.
        return komma >= 0 && tekst.Length - komma == 4 && komma - begin <= 3 && tekst[begin] != '0' ? Anders(tekst)
            : komma < 0 ? Met(tekst.AsSpan(begin), [], tekst[0] == '-')
            : Met(tekst.AsSpan(begin, komma - begin), tekst.AsSpan(komma + 1), tekst[0] == '-');
    }

    private static PersoonsgegevensGetal? Anders(string tekst)
    {
        if (!char.IsAsciiDigit(tekst[^1]) && tekst[^1] is not ('%' or '€' or '-' or 'o'))
            return null;
        if (Gegroepeerd().Match(tekst) is { Success: true } getal)
            return Met(string.Concat(getal.Groups["heel"].Value.Where(char.IsAsciiDigit)), getal.Groups["deel"].ValueSpan, tekst[0] == '-');
        if (!Macht().IsMatch(tekst))
            return null;
        return decimal.TryParse(tekst.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var waarde)
            ? Met(decimal.Truncate(Math.Abs(waarde)).ToString("0", CultureInfo.InvariantCulture), waarde % 1 == 0 ? [] : "1", waarde < 0)
            : null;
    }

    private static PersoonsgegevensGetal Met(ReadOnlySpan<char> heel, ReadOnlySpan<char> deel, bool onderNul)
    {
        var cijfers = heel.TrimStart('0');
        return new(long.TryParse(cijfers, NumberStyles.None, CultureInfo.InvariantCulture, out var waarde) ? waarde : 0,
            Math.Max(cijfers.Length, 1), !onderNul && deel.TrimEnd('0').IsEmpty);
    }

    [GeneratedRegex(
        @"^[-+]?€?\s*(?<heel>\d{1,3}(\.\d{3})+|\d{1,3}(,\d{3})+|\d{1,3}([ '’]\d{3})+|\d+)([.,](?<deel>\d+|-))?\s*(€|%|euro)?$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gegroepeerd();

    [GeneratedRegex(@"^[-+]?\d([.,]\d+)?[eE]\+?\d{1,2}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Macht();
}
