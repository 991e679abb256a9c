using System.Globalization;

namespace Noaber.Web.Features.Documenten;

/// <summary>Characters of a source that hide text or turn it round. What was read holds none of them; the source itself may.</summary>
internal static class Brontekens
{
    private const char Gezien = '\uFFFD';

    /// <summary>A line of the source with a mark in the place of each of these, so that it reads as it stands there.</summary>
    public static string Zichtbaar(string regel) => !regel.AsSpan().ContainsAnyExceptInRange(' ', '~') ? regel
        : string.Concat(regel.Select(c => IsVerborgen(c) ? Gezien : c));

    /// <summary>Text of the source that becomes text of ours: without these.</summary>
    public static string Zonder(string tekst) => !tekst.AsSpan().ContainsAnyExceptInRange(' ', '~') ? tekst
        : string.Concat(tekst.Where(c => !IsVerborgen(c)));

    /// <summary>A tab and a soft hyphen are no harm.</summary>
    private static bool IsVerborgen(char c) => c is not '\t' and not '\u00AD' && (char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format);
}
