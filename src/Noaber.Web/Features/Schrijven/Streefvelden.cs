using System.Globalization;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Schrijven;

/// <summary>
/// Targets as fields of the piece that they belong to. There are always as many places: of two who write at once, no word of either falls
/// off the form.
/// </summary>
internal static class Streefvelden
{
    /// <summary>What the button to take over a suggestion says, before its number.</summary>
    public const string Neemt = "streef-neem-";

    private const int Plaatsen = 8;

    private static readonly Optie[] Soorten = [new("", "kies"), .. Enum.GetValues<Bodsoort>().Select(s => new Optie($"{s}", s.Naam()))];

    private static readonly Optie[] Telwijzen =
    [
        new($"{Telwijze.ElkJaar}", "elk jaar"), new($"{Telwijze.Gemiddeld}", "gemiddeld per jaar"),
        new($"{Telwijze.Samen}", "de jaren samen"),
    ];

    private static readonly Optie[] Definities =
    [
        new("", "nog geen: een eigen telling"),
        .. Catalogus.Standaard.Indicatoren.Select(i => new Optie(i.Code, $"{i.Naam} ({i.Eenheid.Naam})", i.Onderwerp.Naam())),
    ];

    public static IEnumerable<Schrijfveld> Velden(IReadOnlyList<Streefwaarde> nu, IReadOnlyList<string> partijen) =>
        Enumerable.Range(0, Math.Max(Plaatsen, nu.Count)).SelectMany(at => Velden(at, nu.ElementAtOrDefault(at), partijen));

    /// <summary>All that is wrong with what was typed, each at its field.</summary>
    public static IEnumerable<Invoerfout> Fouten(IReadOnlyDictionary<string, string> velden) =>
        Getypt(velden).SelectMany(g => g.Lees().Fouten);

    /// <summary>The targets, out of fields that were checked.</summary>
    public static IReadOnlyList<Streefwaarde> Lees(IReadOnlyDictionary<string, string> velden) =>
        [.. Getypt(velden).Select(g => g.Lees().Doel).OfType<Streefwaarde>()];

    /// <summary>The fields with a suggestion in the first empty place; null when nobody asked for one, or there is no room.</summary>
    public static IReadOnlyDictionary<string, string>? Neem(
        IReadOnlyList<Streefsuggestie> suggesties, IReadOnlyDictionary<string, string> velden, string? knop)
    {
        if (knop is null || !knop.StartsWith(Neemt, StringComparison.Ordinal)
            || !int.TryParse(knop[Neemt.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var welke)
            || suggesties.ElementAtOrDefault(welke) is not { } suggestie)
            return null;
        var plek = Enumerable.Range(0, Plaatsen).Cast<int?>().FirstOrDefault(at => Streefinvoer.Van(velden, at!.Value) is { IsLeeg: true });
        if (plek is null)
            return velden;
        var aangevuld = new Dictionary<string, string>(velden, StringComparer.Ordinal);
        foreach (var (naam, waarde) in Streefinvoer.Van(suggestie, plek.Value).Velden())
            aangevuld[naam] = waarde;
        return aangevuld;
    }

    private static IEnumerable<Streefinvoer> Getypt(IReadOnlyDictionary<string, string> velden) =>
        Enumerable.Range(0, velden.Count).Select(at => Streefinvoer.Van(velden, at)).TakeWhile(g => g is not null).OfType<Streefinvoer>()
            .Where(g => !g.IsLeeg);

    private static IEnumerable<Schrijfveld> Velden(int at, Streefwaarde? doel, IReadOnlyList<string> partijen)
    {
        var nu = Streefinvoer.Van(doel, at);
        IEnumerable<string> namen = doel?.Partij is { } naam && !partijen.Contains(naam) ? [.. partijen, naam] : partijen;
        Schrijfveld[] velden =
        [
            new(nu.Naam("soort"), "Soort activiteit", nu.Soort, 30, Schrijfvorm.Keuze) { Opties = Soorten },
            new(nu.Naam("wat"), "Wat tel je?", nu.Wat, BodregelRij.LangsteWat) { Uitleg = "Zoals: sociale huurwoningen." },
            new(nu.Naam("aantal"), "Hoeveel?", nu.Aantal, 60) { Uitleg = "Zoals: 70, circa 70, minimaal 60 of 60 tot 70." },
            new(nu.Naam("eenheid"), "Eenheid", nu.Eenheid, BodregelRij.LangsteEenheid) { Uitleg = "Leeg is de gewone, zoals woningen." },
            new(nu.Naam("van"), "Jaar, of eerste jaar", nu.Eerste, 4), new(nu.Naam("tot"), "Laatste jaar", nu.Laatste, 4),
            new(nu.Naam("telwijze"), "Bij meer jaren", nu.Telwijze, 20, Schrijfvorm.Keuze) { Opties = Telwijzen },
            new(nu.Naam("partij"), "Van wie?", nu.Partij, BodregelRij.LangsteNaam, Schrijfvorm.Keuze)
                { Opties = [new("", "alle partijen samen"), .. namen.Select(n => new Optie(n, n))] },
            new(nu.Naam("indicator"), "Volgens welke definitie?", nu.Indicator, 80, Schrijfvorm.Keuze) { Opties = Definities },
        ];
        return velden.Select(veld => veld with { Groep = $"Streefwaarde {at + 1}" });
    }
}
