using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Noaber.Files.Formaten.Word;

/// <summary>A sign from one of the old fonts of signs, as the character that it shows.</summary>
internal static class WordSymbol
{
    private static readonly Dictionary<(string Font, int Code), string> Signs = new()
    {
        [("WINGDINGS", 0x6F)] = "☐",
        [("WINGDINGS", 0xA8)] = "☐",
        [("WINGDINGS", 0xFC)] = "✓",
        [("WINGDINGS", 0xFB)] = "✗",
        [("WINGDINGS", 0xFE)] = "☑",
        [("WINGDINGS", 0xFD)] = "☒",
        [("WINGDINGS", 0xE0)] = "→",
        [("WINGDINGS", 0xE8)] = "→",
        [("WINGDINGS", 0xA7)] = "•",
        [("WINGDINGS", 0xD8)] = "•",
        [("SYMBOL", 0xB7)] = "•",
        [("SYMBOL", 0xAE)] = "→",
        [("SYMBOL", 0xB3)] = "≥",
        [("SYMBOL", 0xA3)] = "≤",
        [("SYMBOL", 0xB1)] = "±",
        [("SYMBOL", 0xB4)] = "×",
        [("SYMBOL", 0x65)] = "ε",
    };

    /// <summary>The sign; one that is not known stays the code it is, so that it is seen and not lost.</summary>
    public static string ToText(SymbolChar symbol)
    {
        if (!int.TryParse(symbol.Char?.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
            || code is < ' ' or > 0xFFFF || char.IsSurrogate((char)code))
            return "";
        var font = symbol.Font?.Value?.ToUpperInvariant() ?? "";
        return Signs.GetValueOrDefault((font, code & 0xFF)) ?? ((char)code).ToString();
    }
}
