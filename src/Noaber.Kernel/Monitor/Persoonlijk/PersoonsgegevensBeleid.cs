using System.Text.RegularExpressions;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>
/// What is meant for a kind of people (mantelzorg voor een ouder met dementie): policy says <c>een</c> as well, and means nobody. As soon
/// as something happened, or a number stands there, it is about someone.
/// </summary>
internal static partial class PersoonsgegevensBeleid
{
    /// <summary>The sentence without the kind of people that something is for.</summary>
    public static string Zonder(string zin) =>
        zin.Contains("oor een ", StringComparison.Ordinal) && !Gebeurd().IsMatch(zin) ? Soort().Replace(zin, "voor mensen met ") : zin;

    /// <summary>No tenant or neighbour: of those there is one.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})[Vv]oor\seen\s(\p{Ll}+e\s)?(ouder|oudere|jongere|kind|volwassene|gezin|persoon|inwoner|partner|naaste|jongvolwassene)" +
        @"\smet\s", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Soort();

    /// <summary>Something happened or was done, or there is one who did it; what fits (geschikt) or is asked for did not happen.</summary>
    [GeneratedRegex(
        @"[0-9]|(?<!\p{L})(kreeg|krijgt|werd|was|waren|had|heeft|hebben|vond|zocht|ging|kwam|deze|die|hij|zij|haar|zijn\s(moeder|vader|" +
        @"vrouw|kind|zoon|dochter)|mevrouw|meneer|(?!geschikt|gemiddeld|gebied|geld|geheel|bedoeld)" +
        @"(\p{L}{0,5}ge|ver|be|her|ont)\p{L}{2,}(d|t|en))(?!\p{L})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Gebeurd();
}
