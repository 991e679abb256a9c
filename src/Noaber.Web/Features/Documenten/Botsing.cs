using System.Globalization;
using Noaber.Web.Features.Schrijven;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Documenten;

/// <summary>Something that someone else changed after it was opened: what differs, each with both versions.</summary>
/// <param name="Wat">What it is, as people call it: <c>deze afspraak</c>.</param>
/// <param name="Door">Who changed it; null when that is not known, or this person in another window.</param>
public sealed record BotsingModel(Guid Id, string Wat, string? Door, IReadOnlyList<Botsveld> Velden)
{
    /// <summary>Where the choice is sent to.</summary>
    public required string Verstuur { get; init; }

    /// <summary>Where it stands as it is now.</summary>
    public required string Houd { get; init; }

    /// <summary>What goes along as it was sent, with the mark of what is shown here.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Mee { get; init; }

    /// <summary>What was typed in what is not there any more: it cannot be kept there, but it can be read here.</summary>
    public IReadOnlyList<string> Los { get; init; } = [];
}

/// <summary>A field of which both versions are shown.</summary>
public sealed record Botsveld(string Naam, string Label, string Nu, string Mijn)
{
    /// <summary>Mended by typing, and not by a choice alone.</summary>
    public bool Typbaar { get; init; } = true;

    /// <summary>More than a line.</summary>
    public bool Lang { get; init; }

    /// <summary>This person did not touch it; the other version is the one to begin with.</summary>
    public bool Onaangeraakt { get; init; }

    /// <summary>The field in which one's own version is mended.</summary>
    internal Schrijfveld Schrijfveld => new(Naam, $"{Label}, zoals jij het schreef", Mijn, Schrijfveld.LangsteTekst,
        Lang ? Schrijfvorm.Regels : Schrijfvorm.Regel);

    /// <summary>How a value is said to people.</summary>
    public Func<string, string> Woord { get; init; } = waarde => waarde;

    /// <summary>A field of the review, with what was typed in it.</summary>
    internal static Botsveld Van(Schrijfveld veld, string label, string mijn) => new(veld.Naam, label, veld.Waarde, mijn)
    {
        Typbaar = veld.Vorm != Schrijfvorm.Keuze,
        Lang = veld.Vorm is Schrijfvorm.Tekst or Schrijfvorm.Regels,
        Woord = waarde => veld.Opties.FirstOrDefault(optie => optie.Waarde == waarde)?.Tekst ?? waarde,
    };
}

/// <summary>What two people changed, and where to.</summary>
/// <param name="Wat">What it is, as people call it: <c>deze afspraak</c>.</param>
/// <param name="Verstuur">Where the choice is sent to.</param>
/// <param name="Houd">Where it stands as it is now.</param>
internal sealed record Botsplek(string Wat, string Verstuur, string Houd)
{
    /// <summary>The field that says what was seen.</summary>
    public string Merkveld { get; init; } = Botsing.Wijziging;

    /// <summary>What is seen now.</summary>
    public required string Merk { get; init; }

    public static string Nummer(int wijziging) => wijziging.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What is sent by a form of the review, and what was chosen when two people wrote the same.</summary>
internal static class Botsing
{
    public const string Kies = "kies.", Nu = "nu", Mijn = "mijn", Getoond = "getoond.", Merk = "merk.", Wijziging = "wijziging";

    /// <summary>How the fields begin that a page makes anew each time.</summary>
    private static readonly string[] Eigen =
        ["__", Kies, Getoond, Merk, Formuliermerk.Veld, Teruggave.Veld, Teruggave.Welk, Teruggave.Getypt];

    /// <summary>
    /// What was sent, without the fields of which the version that stands was chosen. Of someone who chose, the mark is of what was chosen
    /// from; should those words come back in the form they were first typed in, then that form says what was seen then, and both are shown
    /// again.
    /// </summary>
    public static Dictionary<string, string> Waarden(IFormCollection form) => form
        .Where(veld => form[$"{Kies}{veld.Key}"] != Nu || Bijgetypt(form, veld.Key))
        .ToDictionary(veld => veld.Key, veld => Schrijfveld.Zuiver(form.TryGetValue($"{Merk}{veld.Key}", out var nu) ? nu : veld.Value),
            StringComparer.Ordinal);

    /// <summary>Shows both versions to choose from; a page that keeps by itself is told where they are to be seen.</summary>
    public static IResult Toon(
        Nakijkverzoek verzoek, Bezigheid bezig, Botsplek plek, IReadOnlyList<Botsveld> velden, IReadOnlyDictionary<string, string> waarden,
        IReadOnlyList<string>? los = null) => verzoek.Vanzelf
            ? Results.Text(
                "Nog niet bewaard: iemand anders heeft dit intussen gewijzigd. Druk op Akkoord om beide teksten te zien.",
                statusCode: StatusCodes.Status409Conflict)
            : verzoek.Scherm.Toon<BotsingScherm, BotsingModel>(new(bezig.Kop.Id, plek.Wat, bezig.Anderen.Schrijver, velden)
            {
                Verstuur = plek.Verstuur,
                Houd = plek.Houd,
                Mee = Mee(waarden, velden, plek.Merkveld, plek.Merk),
                Los = los ?? [],
            }, StatusCodes.Status409Conflict);

    /// <summary>Something was typed in a field for which nothing was chosen yet: that is a choice too, and is not lost.</summary>
    private static bool Bijgetypt(IFormCollection form, string naam) =>
        form.TryGetValue($"{Getoond}{naam}", out var getoond) && Schrijfveld.Zuiver(getoond) != Schrijfveld.Zuiver(form[naam]);

    /// <summary>What goes along with the choice: all that was sent but for the fields that are shown, and the mark.</summary>
    private static IReadOnlyList<KeyValuePair<string, string>> Mee(
        IReadOnlyDictionary<string, string> waarden, IReadOnlyList<Botsveld> velden, string naam, string merk) =>
    [
        new($"{Merk}{naam}", merk), new(naam, waarden.GetValueOrDefault(naam, "")),
        .. waarden.Where(veld => veld.Key != naam && velden.All(v => v.Naam != veld.Key)
            && !Eigen.Any(begin => veld.Key.StartsWith(begin, StringComparison.Ordinal))),
    ];
}
