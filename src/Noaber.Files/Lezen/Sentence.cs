using System.Text.RegularExpressions;

namespace Noaber.Files.Lezen;

/// <summary>What the ends of a line tell about the sentence it is part of.</summary>
internal static partial class Sentence
{
    private const int LongestEnd = 40;

    /// <summary>Whether a sentence can end here. An abbreviation at the end of a line ends none.</summary>
    public static bool Ends(string text) => End().IsMatch(Tail(text)) && !Abbreviation().IsMatch(Tail(text));

    /// <summary>Whether this goes on with a sentence: it starts with a small letter.</summary>
    public static bool Continues(string text) => text.Length > 0 && char.IsLower(text[0]);

    /// <summary>The last words of a text: what it ends with need not be sought in all of it.</summary>
    public static ReadOnlySpan<char> Tail(string text) => text.AsSpan(Math.Max(0, text.Length - LongestEnd));

    [GeneratedRegex("""[.!?:;…][)"”’'*»⁰¹²³⁴⁵⁶⁷⁸⁹]*$""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex End();

    [GeneratedRegex(@"\b(o\.a|d\.w\.z|d\.m\.v|t\.b\.v|m\.b\.t|i\.v\.m|i\.h\.k\.v|i\.s\.m|i\.i\.g|n\.a\.v|t/m|bijv|evt|resp|incl|excl|ca|nr|art|max|min|blz)\.$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Abbreviation();
}
