using System.Text.RegularExpressions;

namespace Noaber.Kernel.Jaarcyclus;

/// <summary>What is wrong with a template, in words for whoever wrote it.</summary>
public static partial class Sjablooncontrole
{
    /// <summary>Nothing when the template is whole: then <see cref="Sjabloon.Plan"/> gives each milestone its date.</summary>
    public static IReadOnlyList<string> Fouten(Sjabloon sjabloon)
    {
        ArgumentNullException.ThrowIfNull(sjabloon);
        var perMijlpaal = sjabloon.Mijlpalen.SelectMany(m => VanMijlpaal(m, sjabloon).Select(fout => $"mijlpaal ‘{m.Code}’: {fout}"));
        return [.. VanGeheel(sjabloon), .. perMijlpaal];
    }

    private static IEnumerable<string> VanGeheel(Sjabloon sjabloon)
    {
        if (!Codevorm().IsMatch(sjabloon.Code))
            yield return $"de code ‘{sjabloon.Code}’ bestaat niet uit kleine letters, cijfers en streepjes";
        if (sjabloon.Versie < 1)
            yield return "de versie is lager dan 1";
        if (string.IsNullOrWhiteSpace(sjabloon.Naam) || string.IsNullOrWhiteSpace(sjabloon.Bron))
            yield return "de naam of de bron ontbreekt";
        if (sjabloon.GeldigTot < sjabloon.GeldigVanaf)
            yield return $"het geldt tot {sjabloon.GeldigTot}, dat is voor {sjabloon.GeldigVanaf}";
        if (sjabloon.Mijlpalen.Count == 0)
            yield return "er staat geen mijlpaal in";
        foreach (var dubbel in sjabloon.Mijlpalen.GroupBy(m => m.Code, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return $"de code ‘{dubbel.Key}’ staat er {dubbel.Count()} keer in";
    }

    private static IEnumerable<string> VanMijlpaal(Sjabloonmijlpaal mijlpaal, Sjabloon sjabloon)
    {
        if (!Codevorm().IsMatch(mijlpaal.Code))
            yield return "de code bestaat niet uit kleine letters, cijfers en streepjes";
        if (string.IsNullOrWhiteSpace(mijlpaal.Naam))
            yield return "de naam ontbreekt";
        if (string.IsNullOrWhiteSpace(mijlpaal.Grond))
            yield return "het artikel of de bron ontbreekt";
        if (!mijlpaal.Wie.IsIemand)
            yield return "er staat niet wie aan de beurt is; een rol kan alleen procesleider of monitorbeheerder zijn";
        if (mijlpaal.Datum is VasteDag { Bestaat: false } dag)
            yield return $"{dag.Dag}-{dag.Maand} is geen dag";
        if (mijlpaal.Datum is Venster { Bestaat: false } venster)
            yield return $"van maand {venster.VanMaand} tot en met maand {venster.TotMaand} is geen tijdvak in een jaar";
        if (mijlpaal.Datum is NaMijlpaal na && Keten(na, sjabloon, mijlpaal.Code) is { } fout)
            yield return fout;
    }

    /// <summary>Follows a relative date back to a milestone with a date of its own.</summary>
    private static string? Keten(NaMijlpaal na, Sjabloon sjabloon, string begin)
    {
        var gezien = new HashSet<string>(StringComparer.Ordinal) { begin };
        while (true)
        {
            if (sjabloon.Mijlpalen.FirstOrDefault(m => m.Code == na.Mijlpaal) is not { } vorige)
                return $"de mijlpaal ‘{na.Mijlpaal}’ waarna hij komt, is er niet";
            if (!gezien.Add(vorige.Code))
                return $"de datum hangt van zichzelf af, via ‘{vorige.Code}’";
            if (vorige.Datum is not NaMijlpaal verder)
                return null;
            na = verder;
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Codevorm();
}
