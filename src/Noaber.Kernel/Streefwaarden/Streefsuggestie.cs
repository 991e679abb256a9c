using System.Text.RegularExpressions;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Biedingen;

namespace Noaber.Kernel.Streefwaarden;

/// <summary>A target that seems to stand in the words of an agreement; a person looks at it, fills in what is open, and confirms.</summary>
/// <param name="Soort">What kind of activity its words speak of.</param>
/// <param name="Wat">What is counted.</param>
/// <param name="Eenheid">The unit.</param>
/// <param name="Getal">How many.</param>
/// <param name="Uit">The words that say it.</param>
public sealed record Streefsuggestie(Bodsoort Soort, string Wat, string Eenheid, Getal Getal, string Uit)
{
    /// <summary>The years; null where the words name none.</summary>
    public Streefjaren? Jaren { get; init; }

    /// <summary>Whose it is; null when the words name nobody.</summary>
    public string? Partij { get; init; }
}

/// <summary>Finds the numbers in an agreement that could be its targets. It takes what stands there, and invents nothing.</summary>
public static partial class Streefsuggesties
{
    private const string PerJaar = " per jaar";

    // In this order: "verkoopt" holds "koopt".
    private static readonly (Regex Woord, Bodsoort Soort)[] Soorten =
    [
        (Verkoop(), Bodsoort.Verkoop), (Sloop(), Bodsoort.Sloop), (Aankoop(), Bodsoort.Aankoop), (Zon(), Bodsoort.Zonnepanelen),
        (Gas(), Bodsoort.Aardgasvrij), (Opknappen(), Bodsoort.Levensduurverlenging), (Label(), Bodsoort.Labelverbetering),
        (Isolatie(), Bodsoort.Isolatie), (Huur(), Bodsoort.Huurbeleid), (Leefbaar(), Bodsoort.Leefbaarheid),
        (Zorg(), Bodsoort.WonenEnZorg), (Bouw(), Bodsoort.Nieuwbouw),
    ];

    /// <summary>What could be a target and is none yet.</summary>
    /// <param name="afspraak">The agreement with its years and actions.</param>
    /// <param name="gelezen">What its own text says that someone is to do, and how much.</param>
    public static IReadOnlyList<Streefsuggestie> Uit(Afspraak afspraak, Actie gelezen)
    {
        ArgumentNullException.ThrowIfNull(afspraak);
        ArgumentNullException.ThrowIfNull(gelezen);
        IEnumerable<(Actie Actie, int? Jaar)> acties =
        [
            (gelezen, null), .. afspraak.Acties.Select(a => (a, (int?)null)),
            .. afspraak.Jaarschijven.SelectMany(j => j.Acties.Select(a => (a, (int?)j.Jaar))),
        ];
        var gevonden = from een in acties
                       from hoeveel in een.Actie.Hoeveelheden
                       let suggestie = Van(hoeveel, een.Actie, een.Jaar, afspraak.Kop)
                       where suggestie is not null && !afspraak.Streefwaarden.Any(s => Zegt(s, suggestie))
                       select suggestie;
        return [.. gevonden.DistinctBy(s => (s.Eenheid, s.Getal, s.Jaren, s.Partij))];
    }

    private static bool Zegt(Streefwaarde doel, Streefsuggestie suggestie) =>
        doel.Getal.Waarde == suggestie.Getal.Waarde && string.Equals(doel.Eenheid, suggestie.Eenheid, StringComparison.OrdinalIgnoreCase);

    private static Streefsuggestie? Van(Hoeveelheid hoeveel, Actie actie, int? jaar, string? kop)
    {
        if (hoeveel.Waarde < 0 || (hoeveel.Grens == Grens.Tussen ? !(hoeveel.Tot > hoeveel.Waarde) : hoeveel.Tot is not null))
            return null;
        var telt = hoeveel.EenheidIn(actie.Tekst);
        var jaarlijks = telt.EndsWith(PerJaar, StringComparison.OrdinalIgnoreCase);
        var wat = (jaarlijks ? telt[..^PerJaar.Length] : telt).Trim();
        var eenheid = wat.EndsWith(Bodsoorten.Woningen, StringComparison.OrdinalIgnoreCase) ? Bodsoorten.Woningen : wat;
        if (eenheid.Length == 0)
            return null;
        var wijze = actie.Tekst.Contains("gemiddeld", StringComparison.OrdinalIgnoreCase) ? Telwijze.Gemiddeld
            : jaarlijks || !Bodsoorten.IsOptelbaar(eenheid) ? Telwijze.ElkJaar : Telwijze.Samen;
        var woorden = $"{hoeveel.Tekst} {kop} {actie.Tekst}";
        return new(Array.Find(Soorten, s => s.Woord.IsMatch(woorden)) is { Woord: not null } soort ? soort.Soort : Bodsoort.Anders,
            wat, eenheid, new(hoeveel.Waarde, hoeveel.Tot, hoeveel.Grens), hoeveel.Tekst)
        {
            Jaren = Jaren(hoeveel.Wanneer ?? actie.Termijn, jaar, wijze),
            Partij = hoeveel.Partij ?? (actie.Trekkers is [var een] ? een : null),
        };
    }

    private static Streefjaren? Jaren(Termijn? termijn, int? jaar, Telwijze wijze)
    {
        var (van, tot) = (termijn?.Van?.Year ?? jaar ?? termijn?.Tot?.Year, termijn?.Tot?.Year ?? jaar ?? termijn?.Van?.Year);
        return van is { } eerste && tot is { } laatste && eerste >= Streefjaren.Eerste && laatste <= Streefjaren.Laatste
            && laatste >= eerste ? new(eerste, laatste, wijze) : null;
    }

    private const RegexOptions Opties = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex("verko[op]", Opties, 1000)]
    private static partial Regex Verkoop();

    [GeneratedRegex(@"\bslo(op|pen)", Opties, 1000)]
    private static partial Regex Sloop();

    [GeneratedRegex(@"\baanko[op]|\bkoop(t|en)\b", Opties, 1000)]
    private static partial Regex Aankoop();

    [GeneratedRegex("zonnepane", Opties, 1000)]
    private static partial Regex Zon();

    [GeneratedRegex("aardgas|warmtenet", Opties, 1000)]
    private static partial Regex Gas();

    [GeneratedRegex("levensduur|opknap|knapt|renov", Opties, 1000)]
    private static partial Regex Opknappen();

    [GeneratedRegex(@"\blabel|energielabel|verduurzam", Opties, 1000)]
    private static partial Regex Label();

    [GeneratedRegex("isol", Opties, 1000)]
    private static partial Regex Isolatie();

    [GeneratedRegex("huurverhoging|huurprij", Opties, 1000)]
    private static partial Regex Huur();

    [GeneratedRegex("leefbaar", Opties, 1000)]
    private static partial Regex Leefbaar();

    [GeneratedRegex("zorg|begeleid|statushouder|opvang", Opties, 1000)]
    private static partial Regex Zorg();

    [GeneratedRegex(@"\b(nieuw)?bouw(t|en|d)?\b|\bgebouwd\b|woningbouw|nieuwe\s", Opties, 1000)]
    private static partial Regex Bouw();
}
