using System.Buffers;
using System.Text.RegularExpressions;

namespace Noaber.Files.Lezen;

/// <summary>What the ends of a line tell about the sentence it is part of.</summary>
internal static partial class Sentence
{
    private const int LongestEnd = 40;

    private static readonly SearchValues<char> Ending = SearchValues.Create(".!?:;…");

    /// <summary>What may stand behind the end of a sentence: brackets, quotes, the mark of a note.</summary>
    private static readonly SearchValues<char> Closing = SearchValues.Create(")\"”’'*»⁰¹²³⁴⁵⁶⁷⁸⁹");

    /// <summary>Whether a sentence can end here. An abbreviation at the end of a line ends none.</summary>
    public static bool Ends(string text)
    {
        var tail = Tail(text);
        var last = tail.LastIndexOfAnyExcept(Closing);
        return last >= 0 && Ending.Contains(tail[last]) && !(tail[^1] == '.' && Abbreviation().IsMatch(tail));
    }

    /// <summary>Whether this goes on with a sentence: it starts with a small letter.</summary>
    public static bool Continues(string text) => text.Length > 0 && char.IsLower(text[0]);

    /// <summary>The last words of a text: what it ends with need not be sought in all of it.</summary>
    public static ReadOnlySpan<char> Tail(string text) => text.AsSpan(Math.Max(0, text.Length - LongestEnd));

    [GeneratedRegex(@"\b(o\.a|d\.w\.z|d\.m\.v|t\.b\.v|m\.b\.t|i\.v\.m|i\.h\.k\.v|i\.s\.m|i\.i\.g|n\.a\.v|t/m|bijv|evt|resp|incl|excl|ca|nr|art|max|min|blz)\.$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Abbreviation();
}
