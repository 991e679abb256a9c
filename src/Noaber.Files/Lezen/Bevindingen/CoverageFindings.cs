using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Bevindingen;

/// <summary>Which lines of the source were not taken over, so that nothing disappears in silence.</summary>
internal static class CoverageFindings
{
    /// <summary>All findings about lines that were left out.</summary>
    /// <param name="reading">The agreements.</param>
    /// <param name="inTables">Numbers of the lines that tables and their notes were read from.</param>
    public static IEnumerable<Melding> Of(LayoutReading reading, IReadOnlySet<int> inTables) =>
        [.. Before(reading), .. Loose(reading, inTables), .. After(reading), .. Debris(reading)];

    private static IEnumerable<Melding> Before(LayoutReading reading)
    {
        if (!reading.Document.Before.IsEmpty)
        {
            yield return new(
                "inleiding-niet-overgenomen",
                Ernst.Attentie,
                $"{Capital(reading.Document.Before.Bron)} {Stand(reading.Document.Before.Bron)} voor het eerste thema, zoals een aanleiding of leeswijzer. Daarin zijn geen afspraken gelezen.",
                "Je hoeft niets te doen. Wat er is gelezen staat bij de andere teksten; de hele bron blijft bij het document bewaard.",
                reading.Document.Before.Bron);
        }
    }

    private static IEnumerable<Melding> Loose(LayoutReading reading, IReadOnlySet<int> inTables) => reading.Document.Loose
        .Select(block => block.Lines.Where(line => line.Soort is not (Regelsoort.Leeg or Regelsoort.Bladvulling) && !inTables.Contains(line.Regel.Nummer)).ToList())
        .Where(lines => lines.Count > 0)
        .Select(lines => new Bronplaats(lines[0].Regel.Nummer, lines[^1].Regel.Laatste))
        .Select(place => new Melding(
            "tekst-zonder-plek",
            Ernst.Bevestigen,
            $"{Capital(place)} {AreNot(place)} overgenomen: deze tekst hoort bij geen afspraak en bij geen doel, hoe of monitor.",
            "Controleer of hier een afspraak staat zonder nummer. Vul de tekst zo nodig na het inlezen aan.",
            place));

    private static IEnumerable<Melding> After(LayoutReading reading)
    {
        var filled = reading.Document.After.Where(line => !line.Regel.IsLeeg).ToList();
        if (filled.Count == 0)
            yield break;

        var place = new Bronplaats(filled[0].Regel.Nummer, filled[^1].Regel.Nummer);
        var names = filled.Where(line => line.Soort == Regelsoort.Einde).Select(line => line.Sleutel).Distinct(StringComparer.Ordinal).ToList();
        yield return new(
            "slot-niet-overgenomen",
            Ernst.Attentie,
            $"{Capital(place)} {Stand(place)} na de afspraken: {(names.Count == 1 ? names[0] : $"{string.Join(", ", names[..^1])} en {names[^1]}")}. Daarin zijn geen afspraken gelezen.",
            "Je hoeft niets te doen. Speerpunten, tabellen en teksten daaruit staan apart; de hele bron blijft bij het document bewaard.",
            place);

        var numbered = filled.Find(line => line.Soort == Regelsoort.Nummer && char.IsUpper(line.Rest[0]));
        if (numbered is not null)
        {
            yield return new(
                "afspraak-na-slot",
                Ernst.Bevestigen,
                $"Na het slot van de afspraken (regel {place.Van}) begint regel {numbered.Regel.Nummer} met {numbered.Sleutel}. Dat kan een afspraak zijn; zij is niet overgenomen.",
                "Staan er na de bijlage nog afspraken? Zet ze in het document dan voor de bijlage.",
                new Bronplaats(numbered.Regel.Nummer, numbered.Regel.Nummer));
        }
    }

    private static IEnumerable<Melding> Debris(LayoutReading reading)
    {
        var debris = reading.Document.Debris;
        if (debris.Count > 0)
        {
            var shown = string.Join(", ", debris.Take(8).Select(line => line.Nummer));
            yield return new(
                "bladvulling-weggelaten",
                Ernst.Attentie,
                $"{debris.Count} {(debris.Count == 1 ? "regel met een paginanummer of kopregel is" : "regels met paginanummers of kopregels zijn")} weggelaten: regel {shown}{(debris.Count > 8 ? " en verder" : "")}.",
                "Zijn het paginanummers en kopregels? Dan hoef je niets te doen.",
                new Bronplaats(debris[0].Nummer, debris[0].Nummer));
        }
    }

    private static string Capital(Bronplaats place) => $"R{place.ToString()[1..]}";

    private static string Stand(Bronplaats place) => place.Van == place.Tot ? "staat" : "staan";

    private static string AreNot(Bronplaats place) => place.Van == place.Tot ? "is niet" : "zijn niet";
}
