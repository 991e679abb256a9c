using System.Globalization;
using System.Text.Json;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Documenten;

/// <summary>
/// The fields about the whole of a review. Its form says what was seen when it was opened, so that what a colleague changed since stays, and
/// what both changed is shown to choose from.
/// </summary>
internal static class Overzichtvelden
{
    public const string Gezien = "gezien";

    private const string Bekeken = "bekeken", Ja = "true";

    /// <summary>What the fields hold now, by name.</summary>
    public static IReadOnlyDictionary<string, string> Uit(Nakijkstaat staat) => new Dictionary<string, string>(
    [
        new("titel", staat.Titel), new("van", Dag(staat.Van)), new("tot", Dag(staat.Tot)), new(Bekeken, staat.Bekeken ? Ja : ""),
        new("vervangt", $"{staat.Vervangt}"),
        .. staat.Themas.Select((thema, i) => KeyValuePair.Create($"t{i}.titel", thema.Titel)),
        .. staat.Themas.Index().Where(thema => thema.Item.Hand is not null)
            .Select(thema => KeyValuePair.Create($"t{thema.Index}.nummer", thema.Item.Nummer)),
    ], StringComparer.Ordinal);

    /// <summary>What was seen, as the form carries it.</summary>
    public static string Merk(Nakijkstaat staat) => JsonSerializer.Serialize(Uit(staat));

    /// <summary>What this person changed; what was not touched stays as it is now. And what someone else changed as well.</summary>
    public static (Dictionary<string, string> Getypt, IReadOnlyList<Botsveld> Botst) Lees(
        Nakijkstaat staat, IReadOnlyDictionary<string, string> waarden, IReadOnlyList<VoorgangerRegel> voorgangers)
    {
        var (nu, gezien) = (Uit(staat), Terug(waarden.GetValueOrDefault(Gezien)));
        var (getypt, botst) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<Botsveld>());
        foreach (var (naam, hier) in nu)
        {
            // A box without a tick is not sent.
            var mijn = waarden.TryGetValue(naam, out var waarde) ? waarde
                : naam == Bekeken && !waarden.ContainsKey($"{Botsing.Kies}{naam}") ? "" : null;
            if (mijn is null || Gelijk(mijn, hier))
                continue;
            var was = gezien.GetValueOrDefault(naam);
            if (was is null || !Gelijk(was, hier))
                botst.Add(Veld(staat, naam, hier, mijn, voorgangers) with { Onaangeraakt = was is not null && Gelijk(was, mijn) });
            if (was is null || !Gelijk(was, mijn))
                getypt[naam] = mijn;
        }
        return (getypt, botst);
    }

    /// <summary>With what was typed; what is no date is told.</summary>
    public static Nakijkstaat Met(Nakijkstaat staat, IReadOnlyDictionary<string, string> getypt, List<Invoerfout> fouten) =>
        getypt.Count == 0 ? staat : staat with
        {
            Titel = getypt.GetValueOrDefault("titel", staat.Titel),
            Van = getypt.TryGetValue("van", out var van) ? Dag(fouten, van, "van") : staat.Van,
            Tot = getypt.TryGetValue("tot", out var tot) ? Dag(fouten, tot, "tot") : staat.Tot,
            Bekeken = getypt.TryGetValue(Bekeken, out var bekeken) ? bekeken == Ja : staat.Bekeken,
            Vervangt = getypt.TryGetValue("vervangt", out var vorige) ? Guid.TryParse(vorige, out var kader) ? kader : null : staat.Vervangt,
            Themas = [.. staat.Themas.Select((thema, i) => thema with
        {
            Titel = getypt.GetValueOrDefault($"t{i}.titel", thema.Titel),
            Nummer = thema.Hand is not null && getypt.GetValueOrDefault($"t{i}.nummer") is { Length: > 0 } nummer ? nummer : thema.Nummer,
        })],
        };

    private static Botsveld Veld(
        Nakijkstaat staat, string naam, string nu, string mijn, IReadOnlyList<VoorgangerRegel> voorgangers) => naam switch
        {
            "titel" => new(naam, "Titel", nu, mijn),
            "van" => new(naam, "Geldig vanaf", nu, mijn) { Woord = Dagwoord },
            "tot" => new(naam, "Geldig tot en met", nu, mijn) { Woord = Dagwoord },
            Bekeken => new(naam, "Ik heb de bevindingen bekeken", nu, mijn) { Typbaar = false, Woord = waarde => waarde == Ja ? "ja" : "nee" },
            "vervangt" => new(naam, "Is dit een nieuwe versie van iets dat er al is?", nu, mijn)
            {
                Typbaar = false,
                Woord = waarde => waarde.Length == 0 ? "nee, dit is nieuw"
                    : voorgangers.FirstOrDefault(v => $"{v.Id}" == waarde)?.Titel ?? "ja, van iets dat er niet meer is",
            },
            _ when Thema(staat, naam) is { } thema =>
                new(naam, $"{(naam.EndsWith(".titel", StringComparison.Ordinal) ? "Titel" : "Nummer")} van thema {thema.Nummer}", nu, mijn),
            _ => new(naam, naam, nu, mijn),
        };

    private static Nakijkthema? Thema(Nakijkstaat staat, string naam) =>
        int.TryParse(naam.Split('.')[0].AsSpan(1), CultureInfo.InvariantCulture, out var plaats) ? staat.Themas[plaats] : null;

    private static string Dagwoord(string waarde) => Lees(waarde) is { } dag ? Datum.Dag(dag) : waarde;

    private static bool Gelijk(string een, string ander) => een == ander || (Lees(een) is { } dag && dag == Lees(ander));

    private static Dictionary<string, string> Terug(string? merk)
    {
        try
        {
            return merk is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(merk) ?? [];
        }
        catch (JsonException)
        {
            // Not a mark of ours: then nothing was seen, and all that differs is shown.
            return [];
        }
    }

    private static string Dag(DateOnly? dag) => dag is { } ooit ? Datum.Veldwaarde(ooit) : "";

    private static DateOnly? Lees(string tekst) =>
        DateOnly.TryParseExact(tekst, ["yyyy-MM-dd", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)
            && dag.Year is >= 1900 and <= 2200 ? dag : null;

    private static DateOnly? Dag(List<Invoerfout> fouten, string tekst, string veld)
    {
        if (tekst.Length == 0)
            return null;
        if (Lees(tekst) is { } dag)
            return dag;
        fouten.Add(new(veld, $"‘{tekst}’ is geen datum. Schrijf bijvoorbeeld 1-1-2024."));
        return null;
    }
}
