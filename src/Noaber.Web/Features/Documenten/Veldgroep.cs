using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Features.Schrijven;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Documenten;

/// <summary>Fields that belong together in the review (an action, a year, a footnote), with the place that they were read from.</summary>
public sealed record Veldgroep(string Kop, Bronplaats Bron, IReadOnlyList<Schrijfveld> Velden)
{
    /// <summary>What was read from these words and cannot be typed by itself.</summary>
    public string? Toelichting { get; init; }

    /// <summary>What was typed in these groups that may not be, each with the name of its field.</summary>
    internal static IEnumerable<Invoerfout> Fouten(IEnumerable<Veldgroep> groepen, IReadOnlyDictionary<string, string> waarden) =>
        groepen.SelectMany(groep => groep.Velden).Where(veld => waarden.ContainsKey(veld.Naam)).Select(veld => new Invoerfout(veld.Naam, veld.Fout(waarden[veld.Naam]) ?? ""))
            .Where(fout => fout.Tekst.Length > 0);

    /// <summary>With what was typed in the fields.</summary>
    internal Veldgroep Met(IReadOnlyDictionary<string, string> waarden) =>
        this with { Velden = [.. Velden.Select(veld => waarden.TryGetValue(veld.Naam, out var waarde) ? veld with { Waarde = waarde } : veld)] };

    internal static string Namen(IEnumerable<string> namen) => string.Join(", ", namen);
}

/// <summary>The fields of actions in the review, wherever they hang. Its quantities are read from its words, as when writing.</summary>
internal static class Actievelden
{
    public static Veldgroep Groep(Actie actie, string naam, string kop) => new(kop, actie.Bron,
    [
        Schrijfveld.Regels($"{naam}.tekst", "Wat gaat er gebeuren?", actie.Tekst),
        new($"{naam}.trekkers", "Wie trekt het?", Veldgroep.Namen(actie.Trekkers), 500), new($"{naam}.helpers", "Wie helpt mee?", Veldgroep.Namen(actie.Helpers), 500),
        new($"{naam}.termijn", "Wanneer?", actie.Termijn?.Tekst ?? "", 200),
    ])
    {
        Toelichting = actie.Tekst.Length == 0 ? "Deze actie laat je weg." : Hoeveelheden(actie),
    };

    public static Actie Met(Actie actie, string naam, IReadOnlyDictionary<string, string> waarden, int? jaar, IEnumerable<string> partijen)
    {
        var tekst = waarden.GetValueOrDefault($"{naam}.tekst", actie.Tekst);
        var termijn = waarden.GetValueOrDefault($"{naam}.termijn", actie.Termijn?.Tekst ?? "");
        return actie with
        {
            Tekst = tekst,
            Trekkers = Namen(actie.Trekkers, $"{naam}.trekkers", waarden),
            Helpers = Namen(actie.Helpers, $"{naam}.helpers", waarden),
            Termijn = termijn == (actie.Termijn?.Tekst ?? "") ? actie.Termijn : termijn.Length == 0 ? null : Tekstlezer.Termijn(termijn, jaar),
            Hoeveelheden = tekst == actie.Tekst || tekst.Length == 0 ? actie.Hoeveelheden : Tekstlezer.Actie(tekst, jaar, partijen).Hoeveelheden,
        };
    }

    public static IReadOnlyList<string> Namen(IReadOnlyList<string> nu, string veld, IReadOnlyDictionary<string, string> waarden) =>
        !waarden.TryGetValue(veld, out var getypt) || getypt == Veldgroep.Namen(nu) ? nu : Schrijfsoorten.Namen(getypt);

    private static string? Hoeveelheden(Actie actie) => actie.Hoeveelheden.Count == 0 ? null
        : $"Hoeveel: {string.Join("; ", actie.Hoeveelheden.Select(h => h.Partij is { } partij ? $"{h.Tekst} ({partij})" : h.Tekst))}. Klopt dit niet, verbeter dan de tekst.";
}
