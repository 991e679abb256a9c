using Noaber.Kernel.Gebieden;

namespace Noaber.Kernel.Monitor.Definities;

/// <summary>One thing that is different between two definitions.</summary>
/// <param name="Stap">How large a step it asks for.</param>
/// <param name="Tekst">What, and why it is so large.</param>
public sealed record Definitiewijziging(Versiestap Stap, string Tekst);

/// <summary>
/// What a change of a definition means for the series of its figures. It can only see what is written in fields: a counting rule in other
/// words is a patch at least, and who changes it says whether something else is counted now.
/// </summary>
/// <param name="Wijzigingen">All that is different, the largest first.</param>
public sealed record Definitieverschil(IReadOnlyList<Definitiewijziging> Wijzigingen)
{
    /// <summary>The smallest step that the new definition may take.</summary>
    public Versiestap Stap => Wijzigingen.Count == 0 ? Versiestap.Geen : Wijzigingen.Max(w => w.Stap);

    /// <summary>What a step means for the series, in plain Dutch.</summary>
    public static string Betekenis(Versiestap stap) => stap switch
    {
        Versiestap.Major => "Er wordt anders geteld. De reeks breekt hier: cijfers van ervoor en erna zijn niet te vergelijken.",
        Versiestap.Minor => "Er komt iets bij. De reeks loopt door.",
        Versiestap.Patch => "Alleen de woorden veranderen. Voor de reeks maakt het niet uit.",
        _ => "Er verandert niets.",
    };

    /// <summary>Between two definitions of one indicator.</summary>
    public static Definitieverschil Tussen(Indicator oud, Indicator nieuw)
    {
        ArgumentNullException.ThrowIfNull(oud);
        ArgumentNullException.ThrowIfNull(nieuw);
        return new([.. Telling(oud, nieuw).Concat(Dimensies(oud, nieuw)).Concat(Omvang(oud, nieuw)).Concat(Woorden(oud, nieuw))
            .OrderByDescending(w => w.Stap)]);
    }

    /// <summary>
    /// What keeps the new definition from taking its number; null when it may. A larger step than needed is always allowed.
    /// </summary>
    public string? Bezwaar(Versienummer oud, Versienummer nieuw) =>
        nieuw <= oud && Stap != Versiestap.Geen ? $"Versie {nieuw} komt niet na {oud}. Neem {oud.Na(Stap)} of hoger."
        : oud.Stap(nieuw) < Stap ? $"Dit vraagt ten minste versie {oud.Na(Stap)}. {Wijzigingen[0].Tekst}"
        : null;

    private static IEnumerable<Definitiewijziging> Telling(Indicator oud, Indicator nieuw)
    {
        if (oud.Eenheid.Naam != nieuw.Eenheid.Naam)
            yield return Breuk($"Het telt in {nieuw.Eenheid.Naam} in plaats van {oud.Eenheid.Naam}.");
        if (oud.Moment != nieuw.Moment)
            yield return Breuk($"Het is van {nieuw.Moment.Naam()} in plaats van {oud.Moment.Naam()}.");
        if (oud.Breuk != nieuw.Breuk)
            yield return Breuk("De teller of de noemer is een andere.");
        if (oud.Optelling != nieuw.Optelling || oud.Weging != nieuw.Weging)
            yield return Breuk("Gebieden en partijen tellen anders op.");
        if (oud.Ritme != nieuw.Ritme)
            yield return Breuk("Het is over een andere tijd.");
    }

    private static IEnumerable<Definitiewijziging> Dimensies(Indicator oud, Indicator nieuw)
    {
        foreach (var weg in oud.Dimensies.Where(d => nieuw.Dimensie(d.Code) is null))
            yield return Breuk($"De verdeling naar {weg.Code} is weg: die reeksen houden op.");
        foreach (var erbij in nieuw.Dimensies.Where(d => oud.Dimensie(d.Code) is null))
            yield return Erbij($"Er is een verdeling naar {erbij.Code} bij.");
        foreach (var was in oud.Dimensies)
        {
            foreach (var wijziging in nieuw.Dimensie(was.Code) is { } wordt ? Dimensie(was, wordt) : [])
                yield return wijziging;
        }
    }

    private static IEnumerable<Definitiewijziging> Dimensie(Dimensie was, Dimensie wordt)
    {
        if (IsSmaller(was.Alleen, wordt.Alleen))
            yield return Breuk($"Bij {was.Code} is een klasse weg: wat daarin telde, telt nu nergens of ergens anders.");
        if (IsSmaller(wordt.Alleen, was.Alleen))
            yield return was.Sluitend ? Breuk($"Bij {was.Code} is een klasse bij. De andere klassen worden dus kleiner.")
                : Erbij($"Bij {was.Code} is een klasse bij.");
        if (was.Sluitend != wordt.Sluitend)
            yield return Breuk($"Bij {was.Code} zijn de klassen samen niet meer, of juist wel, het totaal.");
        if (was.Verplicht != wordt.Verplicht)
            yield return Erbij($"De verdeling naar {was.Code} is {(wordt.Verplicht ? "verplicht" : "vrij")} geworden.");
    }

    // No codes named is all of the list.
    private static bool IsSmaller(IReadOnlyList<string> alleen, IReadOnlyList<string> nu) =>
        nu.Count > 0 && (alleen.Count == 0 || alleen.Except(nu).Any());

    private static IEnumerable<Definitiewijziging> Omvang(Indicator oud, Indicator nieuw)
    {
        if (oud.LaagsteNiveau > nieuw.LaagsteNiveau)
            yield return Breuk($"Het gaat niet meer tot de {oud.LaagsteNiveau.Naam()}: die reeksen houden op.");
        if (oud.LaagsteNiveau < nieuw.LaagsteNiveau)
            yield return Erbij($"Het gaat nu tot de {nieuw.LaagsteNiveau.Naam()}.");
        if (oud.Herkomst != nieuw.Herkomst)
            yield return Breuk("Het komt ergens anders vandaan.");
        if (!oud.Levert.Order().SequenceEqual(nieuw.Levert.Order()))
            yield return Breuk("Andere soorten partijen leveren het aan: het totaal gaat over meer of over minder.");
        if (oud.Inzage != nieuw.Inzage)
            yield return Erbij("Wie het mag zien, is veranderd.");
        // Of the unit the name was looked at: another one is another count.
        if (oud.Eenheid with { Naam = nieuw.Eenheid.Naam } != nieuw.Eenheid
            || oud.Bereik != nieuw.Bereik || oud.Afronding != nieuw.Afronding)
            yield return Erbij("Er gelden andere grenzen of decimalen.");
        if (!oud.Normen.SequenceEqual(nieuw.Normen))
            yield return Erbij("Er geldt een andere norm.");
        if (!oud.Controles.Select(Vorm).SequenceEqual(nieuw.Controles.Select(Vorm)))
            yield return Erbij("Het wordt anders nagekeken.");
        if (!oud.Kolommen.SequenceEqual(nieuw.Kolommen))
            yield return Erbij("Er is een andere kolom van de openbare bron.");
    }

    private static IEnumerable<Definitiewijziging> Woorden(Indicator oud, Indicator nieuw)
    {
        if (oud.Telling != nieuw.Telling)
            yield return new(Versiestap.Patch,
                "De telling staat er in andere woorden. Telt er nu iets anders mee? Kies dan een nieuwe hoofdversie.");
        if (oud.Naam != nieuw.Naam || oud.Betekenis != nieuw.Betekenis || oud.Bron != nieuw.Bron)
            yield return new(Versiestap.Patch, "De naam, de betekenis of de bron staat er in andere woorden.");
        if (oud.Richting != nieuw.Richting || oud.Onderwerp != nieuw.Onderwerp)
            yield return new(Versiestap.Patch, "Het staat bij een ander onderwerp, of iets anders heet beter. De cijfers blijven gelijk.");
    }

    // A list within a record is equal only to itself, so a rule is compared by all that it says; of a balance also by what goes and comes.
    private static (Type, string, string, decimal) Vorm(Controle controle) =>
        (controle.GetType(), controle.Waarom, string.Join('|', controle.Grootheden),
            controle switch { Telsom som => som.Speling, Balans balans => balans.Af.Count, _ => 0 });

    private static Definitiewijziging Breuk(string tekst) => new(Versiestap.Major, tekst);

    private static Definitiewijziging Erbij(string tekst) => new(Versiestap.Minor, tekst);
}
