using System.Text;

namespace Noaber.Files.Tekst;

/// <summary>Text and whether its encoding had to be guessed.</summary>
internal readonly record struct DecodedText(string Text, bool Guessed);

/// <summary>Makes text of bytes: UTF-8 or UTF-16 when they say so or are so, else Windows-1252, which old Dutch files are in.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

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
        try
        {
            return new(StrictUtf8.GetString(bytes), Guessed: false);
        }
        catch (DecoderFallbackException)
        {
            return new(Windows1252.GetString(bytes), Guessed: true);
        }
    }
}
