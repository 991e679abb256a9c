using System.Globalization;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Schrijven;

/// <summary>One target as it was typed.</summary>
internal sealed record Streefinvoer(int At)
{
    public string Soort { get; init; } = "";
    public string Wat { get; init; } = "";
    public string Aantal { get; init; } = "";
    public string Eenheid { get; init; } = "";
    public string Eerste { get; init; } = "";
    public string Laatste { get; init; } = "";
    public string Telwijze { get; init; } = $"{Kernel.Streefwaarden.Telwijze.ElkJaar}";
    public string Partij { get; init; } = "";
    public string Indicator { get; init; } = "";

    /// <summary>The name of one of its fields.</summary>
    public string Naam(string veld) => string.Create(CultureInfo.InvariantCulture, $"streef-{At + 1}-{veld}");

    /// <summary>Nothing was typed; what is chosen beside that says nothing.</summary>
    public bool IsLeeg => $"{Soort}{Wat}{Aantal}{Eenheid}{Eerste}{Laatste}".Length == 0;

    /// <summary>As it is kept.</summary>
    public static Streefinvoer Van(Streefwaarde? doel, int at) => doel is null ? new(at) : new(at)
    {
        Soort = $"{doel.Soort}", Wat = doel.Wat, Aantal = $"{doel.Getal}", Eenheid = doel.Eenheid, Eerste = Jaar(doel.Jaren.Van),
        Laatste = doel.Jaren.Aantal() == 1 ? "" : Jaar(doel.Jaren.Tot), Telwijze = $"{doel.Jaren.Telwijze}", Partij = doel.Partij ?? "",
        Indicator = doel.Indicator ?? "",
    };

    /// <summary>As it is suggested: what the words do not say is left open.</summary>
    public static Streefinvoer Van(Streefsuggestie uit, int at) => new(at)
    {
        Soort = $"{uit.Soort}", Wat = uit.Wat, Aantal = $"{uit.Getal}", Eenheid = uit.Eenheid,
        Eerste = uit.Jaren is { } jaren ? Jaar(jaren.Van) : "", Laatste = uit.Jaren is { } span && span.Aantal() > 1 ? Jaar(span.Tot) : "",
        Telwijze = $"{uit.Jaren?.Telwijze ?? default}", Partij = uit.Partij ?? "",
    };

    /// <summary>Out of the fields of a form; null when it has no such place.</summary>
    public static Streefinvoer? Van(IReadOnlyDictionary<string, string> velden, int at)
    {
        var leeg = new Streefinvoer(at);
        return !velden.ContainsKey(leeg.Naam("soort")) ? null : leeg with
        {
            Soort = velden[leeg.Naam("soort")],
            Wat = velden[leeg.Naam("wat")],
            Aantal = velden[leeg.Naam("aantal")],
            Eenheid = velden[leeg.Naam("eenheid")],
            Eerste = velden[leeg.Naam("van")],
            Laatste = velden[leeg.Naam("tot")],
            Telwijze = velden[leeg.Naam("telwijze")],
            Partij = velden[leeg.Naam("partij")],
            Indicator = velden.GetValueOrDefault(leeg.Naam("indicator"), ""),
        };
    }

    public IEnumerable<(string Naam, string Waarde)> Velden() =>
    [
        (Naam("soort"), Soort), (Naam("wat"), Wat), (Naam("aantal"), Aantal), (Naam("eenheid"), Eenheid), (Naam("van"), Eerste),
        (Naam("tot"), Laatste), (Naam("telwijze"), Telwijze), (Naam("partij"), Partij), (Naam("indicator"), Indicator),
    ];

    /// <summary>The target, or all that is wrong.</summary>
    public (Streefwaarde? Doel, IReadOnlyList<Invoerfout> Fouten) Lees()
    {
        var fouten = new List<Invoerfout>();
        if (!Enum.TryParse<Bodsoort>(Soort, out var soort) || !Enum.IsDefined(soort))
            fouten.Add(new(Naam("soort"), "Kies wat voor activiteit het is."));
        var getal = Getal.Lees(Aantal);
        if (getal is null)
            fouten.Add(new(Naam("aantal"),
                $"‘{Opmaak.Kort(Aantal, 30)}’ is geen aantal. Typ bijvoorbeeld 70, circa 70, minimaal 60 of 60 tot 70."));
        var definitie = Catalogus.Standaard.Zoek(Indicator);
        if (Indicator.Length > 0 && definitie is null)
            fouten.Add(new(Naam("indicator"), "Deze definitie bestaat niet. Kies er een uit de lijst, of geen."));
        var jaren = LeesJaren(fouten);
        if (getal is null || jaren is null || fouten.Count > 0)
            return (null, fouten);
        var eenheid = Eenheid.Length > 0 ? Eenheid : definitie?.Eenheid.Naam ?? soort.Eenheid();
        if (definitie is not null && !string.Equals(eenheid, definitie.Eenheid.Naam, StringComparison.OrdinalIgnoreCase))
            fouten.Add(new(Naam("eenheid"),
                $"De definitie ‘{definitie.Naam}’ telt in {definitie.Eenheid.Naam}. Neem die eenheid, of kies een andere definitie."));
        fouten.AddRange(Streefwaarde.Bezwaren(Wat, eenheid, getal, jaren).Select(b => new Invoerfout(Naam(Veld(b.Veld)), b.Tekst)));
        return fouten.Count > 0 ? (null, fouten)
            : (new(soort, Wat, eenheid, getal, jaren)
            { Partij = Schrijfsoorten.OfNiets(Partij), Indicator = Schrijfsoorten.OfNiets(Indicator) }, fouten);
    }

    private Streefjaren? LeesJaren(List<Invoerfout> fouten)
    {
        var (van, tot) = (LeesJaar("van", Eerste, fouten), Laatste.Length == 0 ? null : LeesJaar("tot", Laatste, fouten));
        if (van > tot)
            fouten.Add(new(Naam("tot"), "Het laatste jaar ligt voor het eerste. Draai ze om."));
        return van is { } eerste && fouten.Count == 0 ? new(eerste, tot ?? eerste, Enum.Parse<Telwijze>(Telwijze)) : null;
    }

    private int? LeesJaar(string veld, string getypt, List<Invoerfout> fouten)
    {
        if (int.TryParse(getypt, NumberStyles.None, CultureInfo.InvariantCulture, out var jaar)
            && jaar is >= Streefjaren.Eerste and <= Streefjaren.Laatste)
            return jaar;
        fouten.Add(new(Naam(veld), $"‘{Opmaak.Kort(getypt, 30)}’ is geen jaar. Typ het met vier cijfers, zoals 2027."));
        return null;
    }

    private static string Veld(string eigenschap) => eigenschap switch
    {
        nameof(Streefwaarde.Getal) => "aantal",
        nameof(Streefwaarde.Jaren) => "telwijze",
        _ => eigenschap.ToLowerInvariant(),
    };

    private static string Jaar(int jaar) => jaar.ToString(CultureInfo.InvariantCulture);
}
