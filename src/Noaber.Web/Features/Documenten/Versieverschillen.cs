using System.Globalization;
using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Documenten;

/// <summary>What became of an agreement in a newer version, with what hangs under it.</summary>
/// <param name="Was">Who steers, its years, actions and notes, a line each, as they were.</param>
/// <param name="Wordt">As they become.</param>
public sealed record Versieverschil(Afspraakverschil Afspraak, string Was, string Wordt)
{
    public bool AndereUitwerking => Afspraak is { Oud: not null, Nieuw: not null } && !string.Equals(Was, Wordt, StringComparison.Ordinal);

    public bool Gelijk => Afspraak.Gelijk && !AndereUitwerking;
}

/// <summary>What differs of one kind of piece beside the agreements, by name.</summary>
public sealed record Groepverschil(string Titel, IReadOnlyList<string> Nieuw, IReadOnlyList<string> Vervallen, IReadOnlyList<string> Anders);

/// <summary>Lays what is there beside a newer version of it: all that was read, so that nothing changes unseen.</summary>
internal static class Versieverschillen
{
    public static IReadOnlyList<Versieverschil> Afspraken(Kader oud, Kader nieuw) =>
    [
        .. Kadervergelijking.Vergelijk(oud, nieuw)
            .Select(verschil => new Versieverschil(verschil, Uitwerking(verschil.Oud?.Afspraak), Uitwerking(verschil.Nieuw?.Afspraak))),
    ];

    /// <summary>Title and period, a line each.</summary>
    public static string Geheel(Kader kader) => $"{kader.Titel}\nLooptijd: {Datum.Looptijd(kader.Looptijd?.Van, kader.Looptijd?.Tot) ?? "niet bepaald"}";

    /// <summary>The kinds of which something differs.</summary>
    /// <param name="nieuw">As it was reviewed.</param>
    public static IReadOnlyList<Groepverschil> Overig(Kadertekst oud, Lezing nieuw)
    {
        var was = nieuw with
        {
            Kader = oud.Kader,
            Speerpunten = oud.Speerpunten,
            Reeksen = oud.Reeksen,
            Beleidsuitspraken = oud.Uitspraken,
            Definities = oud.Definities,
            Tekstdelen = oud.Teksten,
        };
        return
        [
            .. Nakijkgroepen.Alle.Select(groep => Verschil(groep.Titel, Stukken(groep, was), Stukken(groep, nieuw)))
                .Where(verschil => verschil.Nieuw.Count + verschil.Vervallen.Count + verschil.Anders.Count > 0),
        ];
    }

    private static Groepverschil Verschil(string titel, List<(string Naam, string Inhoud)> oud, List<(string Naam, string Inhoud)> nieuw)
    {
        List<string> rest = [];
        foreach (var stuk in nieuw)
        {
            if (!oud.Remove(stuk))
                rest.Add(stuk.Naam);
        }
        var (erbij, anders) = (new List<string>(), new List<string>());
        foreach (var naam in rest)
        {
            if (Neem(oud, naam))
                anders.Add(naam);
            else
                erbij.Add(naam);
        }
        return new(titel, erbij, [.. oud.Select(stuk => stuk.Naam)], anders);
    }

    /// <summary>Takes the first of this name out; whether there was one.</summary>
    private static bool Neem(List<(string Naam, string Inhoud)> stukken, string naam) =>
        stukken.FindIndex(stuk => stuk.Naam == naam) is var plaats and >= 0 && stukken.Remove(stukken[plaats]);

    /// <summary>Each piece by its name, with all that its fields say.</summary>
    private static List<(string Naam, string Inhoud)> Stukken(Nakijkgroep groep, Lezing lezing)
    {
        var staat = Nakijkstaat.Uit(lezing);
        return
        [
            .. Enumerable.Range(0, groep.Aantal(lezing)).Select(i => groep.Toon(lezing, staat, i))
                .Select(stuk => (stuk.Naam, string.Join('\n', stuk.Groepen.SelectMany(g => g.Velden).Select(v => $"{v.Naam} {Plat(v.Waarde)}")))),
        ];
    }

    private static string Uitwerking(Afspraak? afspraak) => afspraak is null ? "" : string.Join('\n',
        (IEnumerable<string>)[.. Regie("Regie", afspraak.Regie), .. afspraak.Jaarschijven.SelectMany(Jaar), .. afspraak.Acties.Select(Actie),
            .. afspraak.Voetnoten.Select(noot => $"Voetnoot {noot.Merk}: {Plat(noot.Tekst)}")]);

    private static IEnumerable<string> Regie(string wat, IReadOnlyList<string> namen) => namen.Count == 0 ? [] : [$"{wat}: {Veldgroep.Namen(namen)}"];

    private static IEnumerable<string> Jaar(Jaarschijf schijf) =>
    [
        $"In {schijf.Jaar.ToString(CultureInfo.InvariantCulture)}: {Plat(schijf.Tekst)}",
        .. Regie($"Regie in {schijf.Jaar.ToString(CultureInfo.InvariantCulture)}", schijf.Regie),
        .. schijf.Acties.Select(Actie),
    ];

    private static string Actie(Actie actie) => "Actie: " + string.Join(" · ",
        new[] { Plat(actie.Tekst), Wie("trekker: ", actie.Trekkers), Wie("helpt: ", actie.Helpers), actie.Termijn?.Tekst }
            .Where(deel => !string.IsNullOrEmpty(deel)));

    private static string? Wie(string wat, IReadOnlyList<string> namen) => namen.Count == 0 ? null : wat + Veldgroep.Namen(namen);

    private static string Plat(string tekst) => string.Join(' ', tekst.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
