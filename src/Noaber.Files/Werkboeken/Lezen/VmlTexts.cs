using System.Net;
using System.Text.RegularExpressions;

namespace Noaber.Files.Werkboeken.Lezen;

/// <summary>
/// Words in the old way of drawing (VML), which is no sound XML: text boxes and buttons of before 2007 and the boxes of notes.
/// </summary>
internal static partial class VmlTexts
{
    public static IEnumerable<string> Of(string vml) => Box().Matches(vml).Select(m => Tag().Replace(m.Groups["tekst"].Value, " "))
        .Concat(Words().Matches(vml).Select(m => m.Groups["tekst"].Value))
        .Select(t => WebUtility.HtmlDecode(t).Trim()).Where(t => t.Length > 1);

    [GeneratedRegex("<v:textbox([^>]*[^/>])?>(?<tekst>.*?)</v:textbox>",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Box();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("\\s(alt|title|o:title|string|href)=(\"(?<tekst>[^\"]*)\"|'(?<tekst>[^']*)')",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Words();
}
