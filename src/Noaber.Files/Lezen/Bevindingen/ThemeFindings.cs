using System.Globalization;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Bevindingen;

/// <summary>What is odd about themes: their order, their numbers, and what they leave unsaid.</summary>
internal static class ThemeFindings
{
    public static IEnumerable<Melding> Of(LayoutReading reading) =>
    [
        .. Implied(reading), .. Order(reading.Themas), .. Repeated(reading.Themas), .. Missing(reading),
        .. WithoutAgreements(reading.Themas), .. Incomplete(reading.Themas),
    ];

    private static IEnumerable<Melding> Order(IReadOnlyList<Thema> themas) => themas
        .Zip(themas.Skip(1))
        .Where(pair => NumberOf(pair.Second) < NumberOf(pair.First))
        .Select(pair => new Melding(
            "thema-volgorde",
            Ernst.Attentie,
            $"Thema {pair.Second.Nummer} ({pair.Second.Titel}) staat na thema {pair.First.Nummer} ({pair.First.Titel}). De volgorde van het document is aangehouden.",
            "Is dat zo bedoeld? Dan hoef je niets te doen.",
            HeadingOf(pair.Second)));

    private static IEnumerable<Melding> Implied(LayoutReading reading) => !reading.Document.HasImpliedThemes ? [] :
    [
        new(
            "thema-afgeleid",
            Ernst.Bevestigen,
            "Boven de afspraken staat geen thema. Noaber heeft ze bij elkaar gezet op hun nummer.",
            "Geef elk thema een titel.",
            HeadingOf(reading.Themas[0])),
    ];

    private static IEnumerable<Melding> Repeated(IReadOnlyList<Thema> themas) => themas
        .GroupBy(thema => thema.Nummer, StringComparer.Ordinal)
        .Where(same => same.Count() > 1)
        .Select(same => new Melding(
            "thema-dubbel",
            Ernst.Bevestigen,
            $"Er zijn {same.Count()} thema's met nummer {same.Key}: {string.Join(", ", same.Take(5).Select(thema => $"{thema.Titel} ({HeadingOf(thema)})"))}.",
            "Controleer of het echt verschillende thema's zijn.",
            HeadingOf(same.Last())));

    /// <summary>A number before the first theme is there, when a heading of text that is no theme bears it: <c>1. Inleiding</c>.</summary>
    private static IEnumerable<Melding> Missing(LayoutReading reading)
    {
        var present = reading.Themas.Select(NumberOf).ToHashSet();
        var (first, begin) = (present.Min(), reading.Themas[0].Bron.Van);
        present.UnionWith(reading.Lines.Lines.Where(line => line.Soort == Regelsoort.Thema && line.Regel.Nummer < begin)
            .Select(line => int.TryParse(line.Sleutel, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : first).Where(number => number < first));
        return Enumerable.Range(1, present.Max())
            .Where(number => !present.Contains(number))
            .Select(number => new Melding(
                "thema-ontbreekt",
                Ernst.Bevestigen,
                $"Er is geen thema {number}; de nummers lopen door tot {present.Max()}.",
                "Controleer in de bron of dit thema bestaat. Staat de kop niet op een eigen regel, dan herkent Noaber haar niet."));
    }

    private static IEnumerable<Melding> WithoutAgreements(IReadOnlyList<Thema> themas) => themas
        .Where(thema => thema.Afspraken.Count == 0)
        .Select(thema => new Melding(
            "thema-zonder-afspraken",
            Ernst.Bevestigen,
            $"In thema {thema.Nummer} ({thema.Titel}) staan geen genummerde afspraken.",
            "Controleer of de afspraken in de bron een nummer hebben.",
            HeadingOf(thema)));

    /// <summary>A theme with parts says doel, hoe and monitor per part. What no theme has, the document does not work with: one finding.</summary>
    private static IEnumerable<Melding> Incomplete(IReadOnlyList<Thema> themas)
    {
        var sections = themas.SelectMany(SectionsOf).ToList();
        var labels = new (string Name, Func<Opzet, string?> Text)[] { ("doel", o => o.Doel), ("hoe", o => o.Hoe), ("monitor", o => o.Monitor) };
        foreach (var (name, text) in labels)
        {
            var without = sections.Where(section => text(section.Opzet) is null).ToList();
            if (without.Count == sections.Count)
            {
                yield return new($"{name}-ontbreekt", Ernst.Attentie, $"Geen enkel thema in dit document heeft een {name}.", "Je hoeft niets te doen; dit staat zo in de bron.");
                continue;
            }

            foreach (var (section, _, place) in without)
                yield return new($"{name}-ontbreekt", Ernst.Attentie, $"{section} heeft in de bron geen {name}; dat veld blijft leeg.", "Je hoeft niets te doen; dit staat zo in de bron.", place);
        }
    }

    private static IEnumerable<(string Name, Opzet Opzet, Bronplaats Place)> SectionsOf(Thema thema) =>
        thema.Onderdelen.Count == 0 || thema.Opzet != Opzet.Leeg
            ? [($"Thema {thema.Nummer} ({thema.Titel})", thema.Opzet, HeadingOf(thema))]
            : thema.Onderdelen.Select(part => (
                $"Onderdeel {part.Letter} ({part.Titel}) van thema {thema.Nummer}", part.Opzet, new Bronplaats(part.Bron.Van, part.Bron.Van)));

    private static Bronplaats HeadingOf(Thema thema) => new(thema.Bron.Van, thema.Bron.Van);

    private static int NumberOf(Thema thema) => int.TryParse(thema.Nummer, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
