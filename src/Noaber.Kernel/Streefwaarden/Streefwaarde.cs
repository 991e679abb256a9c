using System.Text.Json.Serialization;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Streefwaarden;

/// <summary>
/// A target: how many of what, by whom and when. It says the same of what a visie asks and of what parties agree, so that the two can be
/// laid beside what was offered and what was done. It is part of the text that the parties adopt.
/// </summary>
public sealed record Streefwaarde
{
    /// <summary>A target for all parties together; <see cref="Partij"/> makes it one party's.</summary>
    /// <param name="soort">What kind of activity: by kind and unit figures are compared.</param>
    /// <param name="wat">What is counted, in a few words.</param>
    /// <param name="eenheid">The unit, such as <c>woningen</c> or <c>%</c>.</param>
    /// <param name="getal">How many, with its bound.</param>
    /// <param name="jaren">When, and whether it is each year, on average, or in all.</param>
    /// <exception cref="ArgumentException">Something in it cannot be; <see cref="Bezwaren"/> says what.</exception>
    public Streefwaarde(Bodsoort soort, string wat, string eenheid, Getal getal, Streefjaren jaren)
    {
        if (Bezwaren(wat, eenheid, getal, jaren) is [var bezwaar, ..])
            throw new ArgumentException(bezwaar.Tekst, bezwaar.Veld);
        (Soort, Wat, Eenheid, Getal, Jaren) = (soort, wat.Trim(), eenheid.Trim(), getal, jaren);
    }

    /// <summary>What kind of activity.</summary>
    public Bodsoort Soort { get; }

    /// <summary>What is counted.</summary>
    public string Wat { get; }

    /// <summary>The unit.</summary>
    public string Eenheid { get; }

    /// <summary>How many.</summary>
    public Getal Getal { get; }

    /// <summary>When.</summary>
    public Streefjaren Jaren { get; }

    /// <summary>
    /// Whose it is, by name as in all of the text, so that it says the same in each later version; null for all together.
    /// </summary>
    public string? Partij { get; init; }

    /// <summary>
    /// The code of the indicator that says exactly what is counted (<see cref="Monitor.Definities.Indicator"/>); null for a plain count,
    /// until there is one.
    /// </summary>
    public string? Indicator { get; init; }

    /// <summary>What <see cref="Indicator"/> names; null for a plain count.</summary>
    [JsonIgnore]
    public Indicator? Definitie => Indicator is null ? null : Catalogus.Standaard.Zoek(Indicator);

    /// <summary>By what it is compared with other figures.</summary>
    public Telsleutel Sleutel() => Telsleutel.Van(Soort, Wat, Eenheid);

    /// <summary>How many and when, as people read it: <c>gemiddeld 70 woningen per jaar, 2018 t/m 2021</c>.</summary>
    public string Hoeveel()
    {
        var aantal = Eenheid == "%" ? $"{Getal}%" : $"{Getal} {Bodsoorten.EenheidVan(Eenheid, Wat)}";
        return (Jaren.Telwijze, Jaren.Aantal()) switch
        {
            (_, 1) => $"{aantal} in {Jaren}",
            (Telwijze.Gemiddeld, _) => $"gemiddeld {aantal} per jaar, {Jaren}",
            (Telwijze.Samen, _) => $"{aantal} samen, {Jaren}",
            _ => $"{aantal} elk jaar, {Jaren}",
        };
    }

    /// <summary>All of it, as people read it.</summary>
    public override string ToString() =>
        $"{(Partij is null ? "" : $"{Partij}: ")}{Soort.Naam()}, {Wat}: {Hoeveel()}"
        + (Definitie is { } definitie ? $" (definitie: {definitie.Naam})" : "");

    /// <summary>What cannot be in a target, each with the name of its field; empty when it can.</summary>
    public static IReadOnlyList<Streefbezwaar> Bezwaren(string? wat, string? eenheid, Getal getal, Streefjaren jaren)
    {
        ArgumentNullException.ThrowIfNull(getal);
        ArgumentNullException.ThrowIfNull(jaren);
        return [.. Alle(wat?.Trim() ?? "", eenheid?.Trim() ?? "", getal, jaren)];
    }

    private static IEnumerable<Streefbezwaar> Alle(string wat, string eenheid, Getal getal, Streefjaren jaren)
    {
        if (wat.Length == 0)
            yield return new(nameof(Wat), "Schrijf op wat er geteld wordt, zoals sociale huurwoningen.");
        if (eenheid.Length == 0)
            yield return new(nameof(Eenheid), "Schrijf op waarin je telt, zoals woningen, plekken of %.");
        if (eenheid == "%" && (getal.Tot ?? getal.Waarde) > 100)
            yield return new(nameof(Getal), $"Meer dan 100% kan niet: {getal}.");
        if (Bodsoorten.IsHeel(eenheid) && !getal.IsHeel && jaren.Telwijze != Telwijze.Gemiddeld)
            yield return new(nameof(Getal), $"Dit is geen heel aantal {eenheid}: {getal}.");
        if (eenheid.Length > 0 && jaren.Telwijze == Telwijze.Samen && !Bodsoorten.IsOptelbaar(Bodsoorten.EenheidVan(eenheid, wat)))
            yield return new(nameof(Jaren),
                $"Jaren zijn in ‘{Bodsoorten.EenheidVan(eenheid, wat)}’ niet op te tellen. Kies of het voor elk jaar geldt of gemiddeld.");
    }
}

/// <summary>Something that cannot be in a target.</summary>
/// <param name="Veld">The name of the property that it is about.</param>
/// <param name="Tekst">What, and how to mend it.</param>
public sealed record Streefbezwaar(string Veld, string Tekst);

/// <summary>By what figures are comparable: the kind of activity and the unit.</summary>
/// <param name="Soort">The kind.</param>
/// <param name="Eenheid">The unit in small letters.</param>
/// <param name="Wat">What is counted, in small letters, where the kind does not say it; else empty.</param>
public readonly record struct Telsleutel(Bodsoort Soort, string Eenheid, string Wat)
{
    private const string PerJaar = " per jaar";

    /// <summary>Whether figures of different parties and years add up.</summary>
    public bool IsOptelbaar => Bodsoorten.IsOptelbaar(Eenheid);

    /// <summary>The key of a figure. What has no kind of its own is comparable only by its words.</summary>
    public static Telsleutel Van(Bodsoort soort, string wat, string eenheid)
    {
        ArgumentNullException.ThrowIfNull(wat);
        ArgumentNullException.ThrowIfNull(eenheid);
        return new(soort, Zuiver(Bodsoorten.EenheidVan(eenheid, wat)),
            soort is Bodsoort.Anders or Bodsoort.Dienstverlening ? wat.Trim().ToLowerInvariant() : "");
    }

    /// <summary>
    /// Whether a number in a text is in this unit: <c>sociale huurwoningen per jaar</c> are homes. A number without a unit is in none.
    /// </summary>
    public bool Telt(string eenheid)
    {
        ArgumentNullException.ThrowIfNull(eenheid);
        var zuiver = Zuiver(eenheid);
        return zuiver.Length > 0 && (zuiver == Eenheid || (Eenheid.Length > 3 && zuiver.EndsWith(Eenheid, StringComparison.Ordinal)));
    }

    private static string Zuiver(string eenheid)
    {
        var klein = eenheid.Trim().ToLowerInvariant();
        return klein.EndsWith(PerJaar, StringComparison.Ordinal) ? klein[..^PerJaar.Length].TrimEnd() : klein;
    }
}
