using Noaber.Files.Lezen.Acties;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Bevindingen;

/// <summary>Long text that stands in two agreements: copied on purpose, or pasted in the wrong place.</summary>
internal static class RepeatedTextFindings
{
    private const int Shortest = 120;

    public static IEnumerable<Melding> Of(LayoutReading reading)
    {
        var pieces = from afspraak in reading.Afspraken
                     from text in afspraak.Jaarschijven.Select(jaarschijf => jaarschijf.Tekst).Prepend(afspraak.Tekst)
                     from piece in TextPiece.Cut(text)
                     where piece.Text.Length >= Shortest
                     select (Afspraak: afspraak, Key: Letters(piece.Text));
        return pieces.GroupBy(piece => piece.Key, StringComparer.Ordinal)
            .Select(same => same.Select(piece => piece.Afspraak).DistinctBy(afspraak => afspraak.Bron).ToList())
            .Where(same => same.Count > 1)
            .GroupBy(same => string.Join('|', same.Select(afspraak => afspraak.Bron)), StringComparer.Ordinal)
            .Select(same => Finding(same.First(), same.Count()));
    }

    private static Melding Finding(List<Afspraak> same, int pieces) => new(
        "tekst-dubbel",
        Ernst.Bevestigen,
        $"{(pieces == 1 ? "Een stuk tekst staat" : $"{pieces} stukken tekst staan")} woordelijk in meer afspraken: {string.Join(" en ", same.Take(5).Select(afspraak => $"{afspraak.Nummer} ({afspraak.Bron})"))}.",
        "Is dat zo bedoeld? Dan hoef je niets te doen. Is het een vergissing bij het plakken, haal de tekst dan weg waar hij niet hoort.",
        same[^1].Bron);

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit)]);
}
