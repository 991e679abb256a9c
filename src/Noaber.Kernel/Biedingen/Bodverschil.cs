using System.Globalization;
using Noaber.Kernel.Draad;

namespace Noaber.Kernel.Biedingen;

/// <summary>What became of a line between two versions of a bid.</summary>
/// <param name="Oud">As it was; null for a new line.</param>
/// <param name="Nieuw">As it is; null for a line that went.</param>
/// <param name="Velden">What changed in it; empty for a line that came or went.</param>
public sealed record Bodverschil(Bodregel? Oud, Bodregel? Nieuw, IReadOnlyList<Veldverschil> Velden)
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>All that differs, in the order of the newer version with what went at the end.</summary>
    /// <param name="oud">The earlier version.</param>
    /// <param name="nieuw">The later version.</param>
    /// <param name="naam">What to call what a line answers; empty leaves it out, as what the reader may not see.</param>
    public static IReadOnlyList<Bodverschil> Tussen(Bod oud, Bod nieuw, Func<Draadpunt, string>? naam = null)
    {
        ArgumentNullException.ThrowIfNull(oud);
        ArgumentNullException.ThrowIfNull(nieuw);
        var was = oud.Regels.ToDictionary(r => r.Lijn);
        var jaren = oud.Jaren.Union(nieuw.Jaren).Order().ToList();
        return
        [
            .. from regel in nieuw.Regels
               let eerder = was.GetValueOrDefault(regel.Lijn)
               let velden = eerder is null ? [] : Gewijzigd(eerder, regel, jaren, naam ?? (punt => $"{punt.Soort} {punt.Id}")).ToList()
               where eerder is null || velden.Count > 0
               select new Bodverschil(eerder, regel, velden),
            .. from regel in oud.Regels
               where nieuw.Regels.All(r => r.Lijn != regel.Lijn)
               select new Bodverschil(regel, null, []),
        ];
    }

    private static IEnumerable<Veldverschil> Gewijzigd(
        Bodregel oud, Bodregel nieuw, IReadOnlyList<int> jaren, Func<Draadpunt, string> naam) =>
        from paar in Paren(oud, nieuw, jaren).Append(new("Geeft antwoord op", Namen(oud, naam), Namen(nieuw, naam)))
        where paar.Oud != paar.Nieuw
        select paar;

    private static IEnumerable<Veldverschil> Paren(Bodregel oud, Bodregel nieuw, IReadOnlyList<int> jaren) =>
    [
        new("Soort", oud.Soort.Naam(), nieuw.Soort.Naam()),
        new("Wat", oud.Wat, nieuw.Wat),
        new("Eenheid", oud.Eenheid, nieuw.Eenheid),
        .. jaren.Select(jaar => new Veldverschil($"{jaar}", Cel(oud.In(jaar)), Cel(nieuw.In(jaar)))),
        new("Gemiddeld over de jaren", oud.Gemiddeld ? "ja" : "nee", nieuw.Gemiddeld ? "ja" : "nee"),
        new("Plaats", oud.Plaats ?? "", nieuw.Plaats ?? ""),
        new("Doelgroep", oud.Doelgroep ?? "", nieuw.Doelgroep ?? ""),
        new("Bedrag", Euro(oud.Bedrag), Euro(nieuw.Bedrag)),
        new("Toelichting", oud.Toelichting ?? "", nieuw.Toelichting ?? ""),
    ];

    private static string Namen(Bodregel regel, Func<Draadpunt, string> naam) => string.Join("; ",
        regel.Antwoorden.Select(a => naam(a.Naar)).Where(n => n.Length > 0)
            .Order(StringComparer.Create(Nederlands, CompareOptions.NumericOrdering)));

    private static string Cel(Bodcijfer? cijfer) =>
        cijfer is null ? "" : cijfer.Noot is null ? $"{cijfer.Getal}" : $"{cijfer.Getal} ({cijfer.Noot})";

    private static string Euro(decimal? bedrag) => bedrag is { } euro ? string.Create(Nederlands, $"€ {euro:#,0.##}") : "";
}

/// <summary>A field of a line that changed, as people read it; a blank is empty.</summary>
/// <param name="Veld">Its name, or the year.</param>
/// <param name="Oud">What stood there.</param>
/// <param name="Nieuw">What stands there.</param>
public sealed record Veldverschil(string Veld, string Oud, string Nieuw);
