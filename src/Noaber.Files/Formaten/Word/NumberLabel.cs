using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Noaber.Files.Formaten.Word;

/// <summary>Writes a number the way a level of a list wants it.</summary>
internal static class NumberLabel
{
    private const int LettersInAlphabet = 26;
    private const int LargestRoman = 3999;
    private const int MostRepeats = 10;

    private static readonly (int Value, string Sign)[] Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
        (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    public static string Format(int number, NumberFormatValues format) => format switch
    {
        NumberFormatValues.LowerLetter => Letters(number),
        NumberFormatValues.UpperLetter => Letters(number).ToUpperInvariant(),
        NumberFormatValues.LowerRoman => ToRoman(number),
        NumberFormatValues.UpperRoman => ToRoman(number).ToUpperInvariant(),
        NumberFormatValues.DecimalZero => number.ToString("00", CultureInfo.InvariantCulture),
        NumberFormatValues.Ordinal => number.ToString(CultureInfo.InvariantCulture) + "e",
        NumberFormatValues.None => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>After z comes aa, then bb: Word repeats the letter.</summary>
    private static string Letters(int number) => number < 1
        ? number.ToString(CultureInfo.InvariantCulture)
        : new string((char)('a' + ((number - 1) % LettersInAlphabet)), Math.Min(((number - 1) / LettersInAlphabet) + 1, MostRepeats));

    private static string ToRoman(int number)
    {
        if (number is < 1 or > LargestRoman)
            return number.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        foreach (var (value, sign) in Roman)
        {
            for (; number >= value; number -= value)
                text.Append(sign);
        }

        return text.ToString();
    }
}
