using System.Text.RegularExpressions;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Bevindingen;

/// <summary>
/// Lines that begin as an agreement does and became none: in front of the first theme, or inside the text of another agreement.
/// Whatever the layout made of them, a person has to see them.
/// </summary>
internal static partial class StrayNumberFindings
{
    public static IEnumerable<Melding> Of(Brontekst source, LayoutReading reading)
    {
        var parts = reading.Themas.SelectMany(thema => thema.Onderdelen).Select(part => part.Bron.Van);
        var begins = reading.Afspraken.Select(afspraak => afspraak.Bron.Van).Concat(parts).ToHashSet();
        // What stands after the end of the agreements has a finding of its own.
        var end = reading.Document.After.Count == 0 ? int.MaxValue : reading.Document.After[0].Regel.Nummer;
        return from line in source.Regels.Index()
               let number = line.Index + 1
               where number < end && !begins.Contains(number) && line.Item.Length < 2_000
               let match = Begin().Match(line.Item)
               where match.Success
               let place = new Bronplaats(number, number)
               select new Melding(
                   "nummer-zonder-afspraak",
                   Ernst.Bevestigen,
                   $"Regel {number} begint met {match.Groups["nummer"].Value}, maar is niet als afspraak gelezen{Where(reading, number)}.",
                   "Is het wel een afspraak? Maak de kop van het thema erboven duidelijk (nummer, punt, titel met een hoofdletter) en lees het bestand opnieuw in.",
                   place);
    }

    private static string Where(LayoutReading reading, int line) =>
        reading.Afspraken.FirstOrDefault(afspraak => afspraak.Bron.Van < line && line <= afspraak.Bron.Tot) is { } around ? $": hij staat in de tekst van {around.Nummer}" : "";

    // A number of an agreement, some room, and a capital: not a date, an amount or a reference in a sentence.
    [GeneratedRegex(@"^\s{0,8}(?<nummer>\d{1,2}\.\d{1,3}[a-z]?)[\t ]+\p{Lu}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Begin();
}
