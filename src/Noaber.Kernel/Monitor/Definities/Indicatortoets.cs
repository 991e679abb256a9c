using System.Text.RegularExpressions;
using Noaber.Kernel.Afspraken;

namespace Noaber.Kernel.Monitor.Definities;

/// <summary>Something that keeps a definition from being one.</summary>
/// <param name="Indicator">The code of the indicator.</param>
/// <param name="Veld">The name of the property that it is about.</param>
/// <param name="Tekst">What, and how to mend it.</param>
public sealed record Indicatorbezwaar(string Indicator, string Veld, string Tekst)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Indicator}, {Veld}: {Tekst}";
}

/// <summary>What a definition must say, and what cannot go together.</summary>
internal static partial class Indicatortoets
{
    public static IReadOnlyList<Indicatorbezwaar> Bezwaren(Indicator indicator) =>
    [
        .. Woorden(indicator).Concat(Optelling(indicator)).Concat(Herkomst(indicator)).Concat(Getallen(indicator))
            .Select(b => new Indicatorbezwaar(indicator.Code, b.Veld, b.Tekst)),
    ];

    /// <summary>What it names that is not in the catalogue.</summary>
    public static IEnumerable<Indicatorbezwaar> Verwijzingen(Indicator indicator, Catalogus catalogus)
    {
        var genoemd = indicator.Controles.SelectMany(c => c.Grootheden).Concat(
            indicator.Breuk is { } breuk ? [breuk.Teller, breuk.Noemer] : []);
        if (indicator.Weging is { } weging && catalogus.Zoek(weging) is not { Optelling: Optelwijze.Som })
            yield return new(indicator.Code, nameof(indicator.Weging),
                $"‘{weging}’ is geen indicator die optelt. Kies er een die dat doet.");
        foreach (var grootheid in genoemd.Where(g => !Bestaat(g, catalogus)))
            yield return new(indicator.Code, nameof(indicator.Controles), $"‘{grootheid.Indicator} {grootheid.Deel}’ is er niet.");
        foreach (var dimensie in indicator.Dimensies)
        {
            if (catalogus.Lijst(dimensie.Lijst) is not { } lijst)
                yield return new(indicator.Code, nameof(indicator.Dimensies), $"Er is geen codelijst ‘{dimensie.Lijst}’.");
            else if (dimensie.Alleen.FirstOrDefault(code => !lijst.Kent(code)) is { } vreemd)
                yield return new(indicator.Code, nameof(indicator.Dimensies), $"De code ‘{vreemd}’ staat niet in ‘{dimensie.Lijst}’.");
        }
    }

    private static bool Bestaat(Grootheid grootheid, Catalogus catalogus) => catalogus.Zoek(grootheid.Indicator) is { } indicator
        && grootheid.Deel.Delen.All(deel => indicator.Dimensie(deel.Dimensie) is { } dimensie
            && catalogus.Lijst(dimensie.Lijst)?.Kent(deel.Code) == true
            && dimensie.Gebruikt(deel.Code));

    private static IEnumerable<(string Veld, string Tekst)> Woorden(Indicator indicator)
    {
        if (!Codevorm().IsMatch(indicator.Code))
            yield return (nameof(indicator.Code), "De code bestaat uit kleine letters, cijfers en streepjes, zoals sociale-huurwoningen.");
        (string Veld, string Tekst)[] verplicht =
        [
            (nameof(indicator.Naam), indicator.Naam), (nameof(indicator.Betekenis), indicator.Betekenis),
            (nameof(indicator.Telling), indicator.Telling), (nameof(indicator.Bron), indicator.Bron),
        ];
        foreach (var (veld, _) in verplicht.Where(v => string.IsNullOrWhiteSpace(v.Tekst)))
            yield return (veld, $"Vul {veld.ToLowerInvariant()} in.");
        if (indicator.Dimensies.GroupBy(d => d.Code).FirstOrDefault(g => g.Count() > 1) is { } dubbel)
            yield return (nameof(indicator.Dimensies), $"‘{dubbel.Key}’ staat er twee keer.");
    }

    private static IEnumerable<(string Veld, string Tekst)> Optelling(Indicator indicator)
    {
        if (indicator.Optelling == Optelwijze.Gewogen != indicator.Weging is not null)
            yield return (nameof(indicator.Weging), "Een gemiddelde telt alleen met zijn gewicht. Zeg waarmee het wordt gewogen.");
        if (indicator.Optelling == Optelwijze.UitBreuk != indicator.Breuk is not null)
            yield return (nameof(indicator.Breuk), "Een aandeel heeft een teller en een noemer, en alleen een aandeel heeft ze.");
        if (indicator.Optelling == Optelwijze.Som && indicator.Eenheid.Hoogste is not null)
            yield return (nameof(indicator.Optelling),
                $"Wat in {indicator.Eenheid.Naam} telt, telt niet op: geef een gewicht of een breuk.");
        if (indicator.Breuk is { Noemer: var noemer } && noemer.Indicator == indicator.Code)
            yield return (nameof(indicator.Breuk), "Een aandeel kan niet van zichzelf zijn.");
    }

    private static IEnumerable<(string Veld, string Tekst)> Herkomst(Indicator indicator)
    {
        if (indicator.Herkomst == Definities.Herkomst.Levering != indicator.Levert.Count > 0)
            yield return (nameof(indicator.Levert), "Zeg wie het aanlevert; wat openbaar is of wordt berekend, levert niemand aan.");
        if (indicator.Herkomst == Definities.Herkomst.Berekend != indicator.Breuk is not null)
            yield return (nameof(indicator.Herkomst), "Alleen een aandeel wordt berekend, en het wordt altijd berekend.");
        if (indicator.Herkomst == Definities.Herkomst.Openbaar != indicator.Kolommen.Count > 0)
            yield return (nameof(indicator.Kolommen), "Zeg uit welke kolom een openbaar cijfer komt.");
    }

    private static IEnumerable<(string Veld, string Tekst)> Getallen(Indicator indicator)
    {
        if (indicator.Bereik is { } bereik && (bereik.Van > bereik.Tot || !Kan(bereik.Van) || !Kan(bereik.Tot)))
            yield return (nameof(indicator.Bereik), "Het bereik loopt van laag naar hoog, en binnen wat de eenheid toelaat.");
        if (indicator.Normen.Any(n => n.Grens is not (Grens.Minimaal or Grens.Maximaal) || !Kan(n.Getal)))
            yield return (nameof(indicator.Normen), "Een norm is minstens of hoogstens een getal dat de eenheid toelaat.");
        if (indicator.Afronding < 0)
            yield return (nameof(indicator.Afronding), "Een afronding is nooit lager dan 0.");

        bool Kan(decimal? getal) => getal is null || indicator.Eenheid.Kan(getal.Value);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    internal static partial Regex Codevorm();
}
