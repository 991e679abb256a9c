using System.Text;

namespace Noaber.Files.Formaten.Word;

/// <summary>Digits above the line, so that a mark of a note does not read as a figure.</summary>
internal static class Superscript
{
    private const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The mark of a note in running text: digits above the line, anything else between brackets.</summary>
    public static string Mark(string mark) => mark.All(char.IsAsciiDigit) ? Raise(mark) : $"[{mark}]";

    /// <summary>Raises the text from <paramref name="begin"/> on when it is all digits; letters above the line (1e) stay.</summary>
    public static void Raise(StringBuilder text, int begin)
    {
        var part = text.ToString(begin, text.Length - begin);
        if (part.Length == 0 || !part.All(char.IsAsciiDigit))
            return;
        text.Length = begin;
        text.Append(Raise(part));
    }

    private static string Raise(string digits) => string.Concat(digits.Select(digit => Digits[digit - '0']));
}
