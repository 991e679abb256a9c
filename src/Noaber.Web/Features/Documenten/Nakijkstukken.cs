using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Features.Schrijven;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Documenten;

/// <summary>The review of what stands beside the agreements, a kind at a time: tables, statements, terms, priorities, texts.</summary>
internal static class Nakijkstukken
{
    public static async Task<IResult> Toon(
        Guid inlezing, string groep, string? blad, Inlezingen inlezingen, Scherm scherm, CancellationToken stop) =>
        Nakijkgroepen.Vind(groep) is { } soort && await inlezingen.Vind(inlezing, stop) is { } bezig
            ? scherm.Toon<NakijkgroepScherm, NakijkgroepModel>(Model(bezig, soort, Bladeren.Gevraagd(blad, int.MaxValue)))
            : Results.NotFound();

    public static async Task<IResult> Doe([AsParameters] Nakijkverzoek verzoek, string groep, int plaats)
    {
        if (Nakijkgroepen.Vind(groep) is not { } soort || await verzoek.Neem() is not { } bezig
            || plaats < 0 || plaats >= soort.Aantal(bezig.Lezing))
            return Inlezen.Weg(verzoek.Scherm);
        var (waarden, was, blad) = (Botsing.Waarden(await verzoek.Form()), soort.Stuk(bezig.Staat, plaats), Nakijkbladen.Van(plaats));
        var groepen = soort.Toon(bezig.Lezing, bezig.Staat, plaats).Groepen;
        var velden = groepen.SelectMany(g => g.Velden).ToList();
        var getypt = Getypt(waarden, velden);
        var stand = Stand(waarden.GetValueOrDefault("doe", ""), was.Stand, soort);
        if (waarden.GetValueOrDefault(Botsing.Wijziging) != Botsplek.Nummer(was.Wijziging) && (getypt.Count > 0 || stand != was.Stand))
            return Botst(verzoek, (bezig, soort, plaats), groepen, waarden, getypt);
        var fouten = Fouten(soort, velden, getypt);
        if (fouten.Count > 0)
        {
            return verzoek.Vanzelf ? Nakijkverzoek.NietBewaard(fouten)
                : verzoek.Scherm.Opnieuw<NakijkgroepScherm, NakijkgroepModel>(Model(bezig, soort, blad) with
                {
                    Getypt = (plaats, getypt),
                    Fouten = [.. fouten.Select(f => f with { Naam = Veldnaam(plaats, f.Naam) })],
                });
        }
        var stuk = was.Met(stand, getypt);
        var staat = ReferenceEquals(stuk, was) ? bezig.Staat : soort.Zet(bezig.Staat, plaats, stuk);
        await verzoek.Inlezingen.Bewaar(bezig, staat, verzoek.Stop);
        if (verzoek.Vanzelf)
            return verzoek.Bewaard(stuk.Wijziging);
        var verder = waarden.GetValueOrDefault("doe") is "akkoord" or "weg" ? Math.Min(plaats + 1, soort.Aantal(bezig.Lezing) - 1) : plaats;
        return Results.LocalRedirect($"{verzoek.Adres}/overig/{groep}?blad={Nakijkbladen.Van(verder)}#s{verder}");
    }

    public static string Veldnaam(int plaats, string veld) => $"s{plaats}.{veld}";

    /// <summary>What differs from what stands there; what was not touched needs no check, and stays as it was read.</summary>
    private static Dictionary<string, string> Getypt(Dictionary<string, string> waarden, List<Schrijfveld> velden) => velden
        .Where(veld => waarden.TryGetValue(veld.Naam, out var waarde) && waarde != Schrijfveld.Zuiver(veld.Waarde))
        .ToDictionary(veld => veld.Naam, veld => waarden[veld.Naam], StringComparer.Ordinal);

    /// <summary>Both versions of what a colleague made of it in the meantime.</summary>
    private static IResult Botst(
        Nakijkverzoek verzoek, (Bezigheid Bezig, Nakijkgroep Soort, int Plaats) waar, IReadOnlyList<Veldgroep> groepen,
        Dictionary<string, string> waarden, Dictionary<string, string> getypt)
    {
        var (adres, was) = ($"{verzoek.Adres}/overig/{waar.Soort.Pad}", waar.Soort.Stuk(waar.Bezig.Staat, waar.Plaats));
        var stand = Stand(waarden.GetValueOrDefault("doe", ""), was.Stand, waar.Soort);
        List<Botsveld> velden =
        [
            .. stand == was.Stand ? [] : new[] { Standveld(was.Stand, waarden["doe"]) },
            .. groepen.SelectMany(groep => groep.Velden.Where(veld => getypt.ContainsKey(veld.Naam)).Select(veld =>
                Botsveld.Van(veld, groep.Velden.Count > 1 ? $"{groep.Kop}: {veld.Label}" : groep.Kop, getypt[veld.Naam]))),
        ];
        var naam = waar.Soort.Toon(waar.Bezig.Lezing, waar.Bezig.Staat, waar.Plaats).Naam;
        var houd = $"{adres}?blad={Nakijkbladen.Van(waar.Plaats)}#s{waar.Plaats}";
        Botsplek plek = new($"‘{naam}’", $"{adres}/{waar.Plaats}", houd) { Merk = Botsplek.Nummer(was.Wijziging) };
        return Botsing.Toon(verzoek, waar.Bezig, plek, velden, waarden);
    }

    private static Botsveld Standveld(Nakijkstand nu, string mijn) =>
        new("doe", "Gaat het mee?", $"{nu}", mijn) { Typbaar = false, Woord = Standwoord };

    private static List<Invoerfout> Fouten(Nakijkgroep soort, List<Schrijfveld> velden, Dictionary<string, string> getypt)
    {
        List<Invoerfout> fouten =
        [
            .. velden.Where(veld => getypt.ContainsKey(veld.Naam))
                .Select(veld => new Invoerfout(veld.Naam, veld.Fout(getypt[veld.Naam]) ?? ""))
                .Where(fout => fout.Tekst.Length > 0),
        ];
        if (fouten.Count > 0 || getypt.Count == 0)
            return fouten;
        var alles = velden.ToDictionary(
            veld => veld.Naam, veld => getypt.GetValueOrDefault(veld.Naam, Schrijfveld.Zuiver(veld.Waarde)), StringComparer.Ordinal);
        return soort.Fout(alles) is { } samen ? [samen] : [];
    }

    private static Nakijkstand Stand(string doe, Nakijkstand was, Nakijkgroep soort) => doe switch
    {
        "akkoord" => Nakijkstand.Akkoord,
        "weg" when soort.MagWeg => Nakijkstand.Weg,
        "terug" => Nakijkstand.Open,
        _ => was,
    };

    /// <summary>What a decision, or the button that takes it, is to people.</summary>
    private static string Standwoord(string waarde) => waarde switch
    {
        nameof(Nakijkstand.Akkoord) or "akkoord" => "ja, en akkoord",
        nameof(Nakijkstand.Weg) or "weg" => "nee, laat weg",
        _ => "ja",
    };

    private static NakijkgroepModel Model(Bezigheid bezig, Nakijkgroep soort, int blad)
    {
        var aantal = soort.Aantal(bezig.Lezing);
        blad = Math.Clamp(blad, 1, Nakijkbladen.Aantal(aantal));
        List<Nakijkbaar> stukken =
        [
            .. Enumerable.Range(0, aantal).Skip((blad - 1) * Nakijkbladen.Stukken).Take(Nakijkbladen.Stukken)
                .Select(i => soort.Toon(bezig.Lezing, bezig.Staat, i)),
        ];
        return new(bezig.Kop.Id, bezig.Lezing, bezig.Staat, soort.Pad, soort.Titel, soort.MagWeg, stukken, aantal, blad)
        {
            Anderen = bezig.Anderen,
        };
    }
}

/// <summary>How a review is divided into pages.</summary>
internal static class Nakijkbladen
{
    /// <summary>Pieces beside the agreements on a page.</summary>
    public const int Stukken = 25;

    /// <summary>So much is on a page of agreements: each counts, and each year, action, note and reference under it.</summary>
    private const int Gewicht = 100;
    private const int PerAfspraak = 4;

    public static int Van(int plaats) => (plaats / Stukken) + 1;

    public static int Aantal(int stukken) => Math.Max(1, (stukken + Stukken - 1) / Stukken);

    /// <summary>The agreements of a theme by page; one that holds much has a page of its own.</summary>
    public static IReadOnlyList<IReadOnlyList<Nakijkafspraak>> Verdeel(
        IEnumerable<Nakijkafspraak> afspraken, IReadOnlyList<Afspraak> gelezen)
    {
        var (bladen, vol) = (new List<List<Nakijkafspraak>> { new() }, 0);
        foreach (var afspraak in afspraken)
        {
            var uitwerking = Nakijkuitwerking.Van(afspraak, gelezen);
            var zwaar = PerAfspraak + uitwerking.Acties.Count + uitwerking.Voetnoten.Count + uitwerking.Verwijzingen.Count
                + uitwerking.Jaarschijven.Sum(jaar => 1 + jaar.Acties.Count);
            if (vol > 0 && vol + zwaar > Gewicht)
            {
                bladen.Add([]);
                vol = 0;
            }
            bladen[^1].Add(afspraak);
            vol += zwaar;
        }
        return bladen;
    }
}

/// <summary>What the review of one kind of piece shows.</summary>
public sealed record NakijkgroepModel(
    Guid Id, Lezing Lezing, Nakijkstaat Staat, string Groep, string Titel, bool MagWeg,
    IReadOnlyList<Nakijkbaar> Stukken, int Aantal, int Blad)
{
    public Aanwezigen Anderen { get; init; } = Aanwezigen.Niemand;

    /// <summary>What was typed in a piece that comes back with errors.</summary>
    public (int Plaats, IReadOnlyDictionary<string, string> Velden)? Getypt { get; init; }

    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];
}
