using System.Buffers;
using System.Text;

namespace Noaber.Files.Tekst;

/// <summary>Text and whether its encoding had to be guessed.</summary>
internal readonly record struct DecodedText(string Text, bool Guessed);

/// <summary>
/// Makes text of bytes: UTF-8 or UTF-16 when they say so or are so, with U+FFFD for what is broken in it; else Windows-1252, which old Dutch
/// files are in.
/// </summary>
internal static class TextDecoder
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Bytes that stand for no character in Windows-1252.</summary>
    private static readonly SearchValues<byte> Unused1252 = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    public static bool HasUtf16Mark(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    /// <summary>The text; a stray NUL stays as a hidden character, which is reported: no database keeps the NUL itself.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes) => Read(bytes) is var read && read.Text.Contains('\0', StringComparison.Ordinal)
        ? read with { Text = read.Text.Replace('\0', '\u200B') }
        : read;

    private static DecodedText Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, .. var afterMark])
            return new(Encoding.UTF8.GetString(afterMark), Guessed: false);
        if (HasUtf16Mark(bytes))
            return new((bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..]), Guessed: false);
        return IsUtf8(bytes) ? new(Encoding.UTF8.GetString(bytes), Guessed: false) : new(Windows1252.GetString(bytes), Guessed: true);
    }

    /// <summary>
    /// Letters with an accent are two bytes or more in UTF-8, a pair that Dutch in Windows-1252 never makes: when more of those are whole than
    /// broken, some were merely damaged. Broken bytes that Windows-1252 does not know are damage as well.
    /// </summary>
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return true;
        var (whole, broken) = (0, 0);
        for (var rest = bytes[Ascii(bytes)..]; rest.Length > 0; rest = rest[Ascii(rest)..])
        {
            var valid = Rune.DecodeFromUtf8(rest, out _, out var width) == OperationStatus.Done;
            (whole, broken) = valid ? (whole + 1, broken) : (whole, broken + 1);
            rest = rest[width..];
        }

        return whole > broken || bytes.ContainsAny(Unused1252);
    }

    /// <summary>How many bytes of ASCII it begins with.</summary>
    private static int Ascii(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var first ? first : bytes.Length;
}
