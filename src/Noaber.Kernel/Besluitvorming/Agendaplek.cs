using System.Text.RegularExpressions;

namespace Noaber.Kernel.Besluitvorming;

/// <summary>Where an item comes on an agenda that ends in its own way.</summary>
public static partial class Agendaplek
{
    /// <summary>
    /// How many items come before one that is added: all, but for those at the end that close the meeting, such as "Rondvraag" and
    /// "Sluiting".
    /// </summary>
    /// <param name="titels">The items in their order.</param>
    public static int VoorHetSlot(IReadOnlyList<string> titels)
    {
        ArgumentNullException.ThrowIfNull(titels);
        var plek = titels.Count;
        while (plek > 0 && Slot().IsMatch(titels[plek - 1]))
            plek--;
        return plek;
    }

    [GeneratedRegex(@"^\W*(\d+\W+)?(rondvraag|w\.?\s?v\.?\s?t\.?\s?t\.?\s?k\.?|wat verder ter tafel komt|(af)?sluiting|einde|"
        + @"(datum )?volgende? (keer|overleg|vergadering))\s*($|[\p{P}&]|en\b)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slot();
}
