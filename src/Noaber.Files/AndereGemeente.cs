using Noaber.Kernel.Partijen;

namespace Noaber.Files;

/// <summary>Tells that a document names another municipality than the partnership it is read into: the wrong file, or the wrong partnership.</summary>
public static class AndereGemeente
{
    private const string Gemeente = "Gemeente ";

    /// <summary>The reading with that finding, when the municipality that it names is in none of the names of the partnership.</summary>
    public static Lezing Meld(Lezing lezing, IReadOnlyCollection<string> samenwerking)
    {
        ArgumentNullException.ThrowIfNull(lezing);
        ArgumentNullException.ThrowIfNull(samenwerking);
        var naam = lezing.Partijen.FirstOrDefault(partij => partij.Soort == PartijSoort.Gemeente)?.Naam;
        var kern = naam?.StartsWith(Gemeente, StringComparison.OrdinalIgnoreCase) == true ? naam[Gemeente.Length..] : naam;
        if (kern is null || samenwerking.Count == 0 || samenwerking.Any(eigen => eigen.Contains(kern, StringComparison.OrdinalIgnoreCase)))
            return lezing;
        var melding = new Melding("andere-gemeente", Ernst.Bevestigen, $"Het document noemt de gemeente {kern}. Die hoort niet bij {string.Join(" of ", samenwerking)}.",
            "Controleer of dit het goede document is, en of je het in de goede samenwerking inleest.");
        return lezing with { Meldingen = [.. lezing.Meldingen.TakeWhile(m => m.Ernst == Ernst.Blokkerend), melding, .. lezing.Meldingen.SkipWhile(m => m.Ernst == Ernst.Blokkerend)] };
    }
}
