using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Bevindingen;

/// <summary>What is odd about the numbers of agreements. They are kept as printed.</summary>
internal static class NumberFindings
{
    public static IEnumerable<Melding> Of(LayoutReading reading) =>
        [.. Repeated(reading), .. reading.Themas.SelectMany(OfTheme), .. RunningOn(reading)];

    private static IEnumerable<Melding> Repeated(LayoutReading reading) => reading.Afspraken
        .Where(afspraak => afspraak.Nummer.Length > 0)
        .GroupBy(afspraak => afspraak.Nummer, StringComparer.Ordinal)
        .Where(same => same.Count() > 1)
        .Select(same => new Melding(
            "nummer-dubbel",
            Ernst.Bevestigen,
            $"Nummer {same.Key} staat {Times(same.Count())} in het document: {Joined([.. same.Take(5).Select(afspraak => afspraak.Bron.ToString())])}. Alle zijn overgenomen, met hetzelfde nummer.",
            $"Spreek af welke afspraak {same.Key} blijft heten en geef de andere een eigen nummer, of laat het zo staan.",
            same.Last().Bron));

    private static IEnumerable<Melding> OfTheme(Thema thema)
    {
        var numbered = thema.Afspraken
            .Select(afspraak => (afspraak, number: AgreementNumber.Parse(afspraak.Nummer)))
            .Where(pair => pair.number is not null)
            .Select(pair => (pair.afspraak, number: pair.number!.Value))
            .ToList();
        return [.. Missing(thema, numbered), .. OutOfOrder(numbered), .. OfOtherTheme(thema, numbered), .. Empty(thema)];
    }

    private static IEnumerable<Melding> Missing(Thema thema, List<(Afspraak Afspraak, AgreementNumber Number)> numbered)
    {
        var own = numbered.Where(pair => pair.Number.Above.Length > 0 && IsOfTheme(pair.Number, thema)).GroupBy(pair => pair.Number.Series, StringComparer.Ordinal);
        return own.SelectMany(series => MissingInSeries(thema, [.. series.OrderBy(pair => pair.Number.Order)]));
    }

    private static IEnumerable<Melding> MissingInSeries(Thema thema, IReadOnlyList<(Afspraak Afspraak, AgreementNumber Number)> series)
    {
        var last = 0;
        foreach (var (afspraak, number) in series)
        {
            if (number.Order > last + 1)
            {
                var (from, to) = (number with { Order = last + 1, Suffix = "" }, number with { Order = number.Order - 1, Suffix = "" });
                yield return new(
                    "nummer-ontbreekt",
                    Ernst.Bevestigen,
                    $"{(from == to ? $"Nummer {from} ontbreekt" : $"De nummers {from} t/m {to} ontbreken")} in thema {thema.Nummer}: {(last == 0 ? $"het thema begint met {number}" : $"na {number with { Order = last, Suffix = "" }} komt {number}")}.",
                    "Controleer in de bron of deze afspraak is vervallen of bij het overnemen is weggevallen.",
                    afspraak.Bron);
            }

            last = Math.Max(last, number.Order);
        }
    }

    /// <summary>Numbers that run on from theme to theme, 1 to 36, have no gaps either.</summary>
    private static IEnumerable<Melding> RunningOn(LayoutReading reading)
    {
        var flat = reading.Afspraken.Select(afspraak => (afspraak, number: AgreementNumber.Parse(afspraak.Nummer)))
            .Where(pair => pair.number is { Theme: null, Prefix: "" }).Select(pair => (pair.afspraak, pair.number!.Value.Order)).ToList();
        return flat.Zip(flat.Skip(1)).Where(pair => pair.Second.Order > pair.First.Order + 1).Select(pair => new Melding(
            "nummer-ontbreekt",
            Ernst.Bevestigen,
            $"{(pair.Second.Order == pair.First.Order + 2 ? $"Nummer {pair.First.Order + 1} ontbreekt" : $"De nummers {pair.First.Order + 1} t/m {pair.Second.Order - 1} ontbreken")}: na {pair.First.Order} komt {pair.Second.Order}.",
            "Controleer in de bron of deze afspraak is vervallen of bij het overnemen is weggevallen.",
            pair.Second.afspraak.Bron));
    }

    private static IEnumerable<Melding> OutOfOrder(List<(Afspraak Afspraak, AgreementNumber Number)> numbered) => numbered
        .Zip(numbered.Skip(1))
        .Where(pair => pair.First.Number.Theme == pair.Second.Number.Theme && pair.Second.Number.IsBefore(pair.First.Number))
        .Select(pair => new Melding(
            "nummer-volgorde",
            Ernst.Attentie,
            $"{pair.Second.Number} staat na {pair.First.Number}. De volgorde van het document is aangehouden.",
            "Is dat zo bedoeld? Dan hoef je niets te doen.",
            pair.Second.Afspraak.Bron));

    private static IEnumerable<Melding> OfOtherTheme(Thema thema, List<(Afspraak Afspraak, AgreementNumber Number)> numbered) => numbered
        .Where(pair => !IsOfTheme(pair.Number, thema))
        .Select(pair => new Melding(
            "nummer-ander-thema",
            Ernst.Bevestigen,
            $"Afspraak {pair.Number} staat onder thema {thema.Nummer} ({thema.Titel}), maar haar nummer hoort bij thema {pair.Number.Theme}.",
            "Controleer of de kop van een thema is gemist, of dat deze regel geen afspraak is; laat haar dan weg.",
            pair.Afspraak.Bron));

    private static IEnumerable<Melding> Empty(Thema thema) => thema.Afspraken
        .Where(afspraak => afspraak.Tekst.Length == 0 && afspraak.Jaarschijven.Count == 0)
        .Select(afspraak => new Melding(
            "afspraak-leeg",
            Ernst.Bevestigen,
            $"Bij afspraak {(afspraak.Nummer.Length > 0 ? afspraak.Nummer : $"‘{afspraak.Kop}’")} staat geen tekst.",
            "Vul de tekst aan of laat de afspraak weg.",
            afspraak.Bron));

    private static bool IsOfTheme(AgreementNumber number, Thema thema) => number.Theme is null || thema.Nummer.Equals($"{number.Theme}", StringComparison.Ordinal);

    private static string Times(int count) => count == 2 ? "twee keer" : $"{count} keer";

    private static string Joined(List<string> parts) => parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts[..^1])} en {parts[^1]}";
}
