using System.Globalization;
using System.Text.RegularExpressions;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Files.Werkboeken;

/// <summary>
/// Reads what people type instead of a number: words that say why there is none, and numbers as text, in Dutch and in English.
/// </summary>
internal static partial class Cijfertekst
{
    /// <summary>As far as Excel keeps a number exactly; nothing that is counted comes near it.</summary>
    private const decimal Grootste = 1_000_000_000_000_000;

    /// <summary>The figure; null when it is none. In doubt when a mark can be of thousands or of decimals.</summary>
    public static (Waarde? Waarde, bool Twijfel) Lees(string tekst, Eenheid eenheid)
    {
        var kaal = Versiering().Replace(tekst, "").Trim();
        if (Woord(kaal) is { } woord)
            return (woord, false);
        if (!Getal().IsMatch(kaal))
            return (null, false);
        var (punt, komma) = (kaal.LastIndexOf('.'), kaal.LastIndexOf(','));
        if (punt < 0 && komma < 0)
            return (Van(kaal), false);
        // With both marks the last one is that of the decimals; a mark that stands there twice is of thousands.
        var teken = punt > komma ? '.' : ',';
        var ander = teken == '.' ? ',' : '.';
        if (punt >= 0 && komma >= 0)
            return (Van(kaal.Replace($"{ander}", "", StringComparison.Ordinal).Replace(teken, '.')), false);
        var groepen = kaal.TrimStart('-').Split(teken);
        if (groepen.Length > 2)
            return (Van(kaal.Replace($"{teken}", "", StringComparison.Ordinal)), false);
        if (groepen[1].Length != 3 || groepen[0].Length is 0 or > 3 || groepen[0] == "0")
            return (Van(kaal.Replace(teken, '.')), false);
        return teken == '.' && eenheid.IsHeel ? (Van(kaal.Replace(".", "", StringComparison.Ordinal)), false) : (null, true);
    }

    private static Waarde? Woord(string tekst) => tekst.ToLowerInvariant() switch
    {
        "-" or "–" or "—" or "nihil" or "geen" => Waarde.Nihil,
        "n.v.t." or "nvt" or "n.v.t" or "nvt." or "niet van toepassing" => Waarde.NietVanToepassing,
        "onbekend" or "?" or "n.b." or "nb" or "niet bekend" or "o.b." => Waarde.Onbekend,
        _ => null,
    };

    private static Waarde? Van(string tekst) =>
        decimal.TryParse(tekst, NumberStyles.Float, CultureInfo.InvariantCulture, out var getal) && Math.Abs(getal) <= Grootste
            ? Waarde.Van(getal) : null;

    [GeneratedRegex(@"^€\s*|\s*(%|€)$|(?<=\d)[\s\u00a0'’](?=\d{3}(\D|$))|,-$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Versiering();

    [GeneratedRegex(@"^-?(\d+|\d{1,3}(\.\d{3})+|\d{1,3}(,\d{3})+)([.,]\d+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Getal();
}
