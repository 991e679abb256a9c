using System.Buffers;
using System.Globalization;
using System.Text;

namespace Noaber.Files;

/// <summary>
/// Characters that nobody sees, that hide text or that turn it round: the one rule for what is read, shown and named. Marks of private use
/// are seen, as a bullet or an empty box, so they stay.
/// </summary>
public static class VerborgenTekens
{
    /// <summary>What stands for a character that is not shown or could not be read.</summary>
    public const char Gezien = '\uFFFD';

    private const int Joiner = 0x200D;

    /// <summary>Beyond the first plane there are so few that a look at their first half is enough to look further.</summary>
    private static readonly SearchValues<char> Suspect = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(c => Rune.TryCreate(c, out var rune) ? IsVerborgen(rune) : char.IsSurrogate(c))]);

    /// <summary>
    /// Control characters but for a tab and what ends a line or page; what Unicode calls ignorable by default, such as zero-width spaces,
    /// soft hyphens, tags and marks that turn the direction of reading; and codes that are no character.
    /// </summary>
    public static bool IsVerborgen(Rune teken) => teken.Value switch
    {
        '\t' or '\n' or '\f' => false,
        < 0x20 or (>= 0x7F and <= 0x9F) => true,
        0x00AD or 0x034F or 0x061C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) => true,
        (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0x3164 => true,
        (>= 0xFDD0 and <= 0xFDEF) or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or 0xFFA0 or (>= 0xFFF0 and <= 0xFFFB) => true,
        (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF) => true,
        var code => (code & 0xFFFE) == 0xFFFE,
    };

    /// <summary>The text holds such a character. A joiner or selector that makes one picture of an emoji is none.</summary>
    public static bool StaanIn(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        return tekst.AsSpan().ContainsAny(Suspect) && !string.Equals(Made(tekst, ""), tekst, StringComparison.Ordinal);
    }

    /// <summary>The text without such characters.</summary>
    public static string Zonder(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        return tekst.AsSpan().ContainsAny(Suspect) ? Made(tekst, "") : tekst;
    }

    /// <summary>The text with <see cref="Gezien"/> in the place of each of these, so that it reads as it stands there.</summary>
    public static string Zichtbaar(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        return tekst.AsSpan().ContainsAny(Suspect) ? Made(tekst, Gezien.ToString()) : tekst;
    }

    /// <summary>A name of a file: on one line, without such characters, cut off at <paramref name="langst"/>.</summary>
    public static string Naam(string naam, int langst)
    {
        ArgumentNullException.ThrowIfNull(naam);
        var shown = string.Concat(Zonder(naam).Where(c => !char.IsControl(c)));
        return shown.Length <= langst ? shown : shown[..(char.IsHighSurrogate(shown[langst - 1]) ? langst - 1 : langst)];
    }

    private static string Made(string text, string instead)
    {
        var made = new StringBuilder(text.Length);
        Rune previous = default;
        var rest = text.AsSpan();
        while (Rune.DecodeFromUtf16(rest, out var rune, out var width) is var status && width > 0)
        {
            var broken = status != OperationStatus.Done;
            rest = rest[width..];
            if (broken || (IsVerborgen(rune) && !IsInPicture(previous, rune, rest)))
                made.Append(instead);
            else
                made.Append(rune);
            previous = rune;
        }

        return made.ToString();
    }

    /// <summary>A selector right behind the sign it is about, and a joiner between two signs: they choose how an emoji looks.</summary>
    private static bool IsInPicture(Rune previous, Rune rune, ReadOnlySpan<char> rest) => rune.Value switch
    {
        0xFE0E or 0xFE0F => IsSign(previous) || previous.Value is '#' or '*' or (>= '0' and <= '9'),
        Joiner => (IsSign(previous) || previous.Value == 0xFE0F) && Rune.DecodeFromUtf16(rest, out var next, out _) == OperationStatus.Done && IsSign(next),
        _ => false,
    };

    private static bool IsSign(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol || rune.Value is 0x203C or 0x2049 or 0x2139;
}
