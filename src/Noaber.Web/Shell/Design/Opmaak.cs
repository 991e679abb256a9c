namespace Noaber.Web.Shell.Design;

enum Tekstblokvorm { Alinea, Opsomming, Kop }

/// <summary>A paragraph, a heading (one line) or a list (a line an item) of a text.</summary>
sealed record Tekstblok(Tekstblokvorm Vorm, List<string> Regels);

/// <summary>The little mark-up agreements are written in: an empty line parts paragraphs, "- " begins an item, "# " a heading.</summary>
static class Opmaak
{
    internal static IReadOnlyList<Tekstblok> Blokken(string tekst)
    {
        var blokken = new List<Tekstblok>();
        foreach (var regel in tekst.ReplaceLineEndings("\n").Split('\n').Select(r => r.Trim()))
            VoegToe(blokken, regel);
        blokken.RemoveAll(blok => blok.Regels.Count == 0);
        return blokken;
    }

    static void VoegToe(List<Tekstblok> blokken, string regel)
    {
        if (regel.Length == 0)
            blokken.Add(new(Tekstblokvorm.Alinea, []));
        else if (Na(regel, "# ") is { } kop)
            blokken.AddRange([new(Tekstblokvorm.Kop, [kop]), new(Tekstblokvorm.Alinea, [])]);
        else if (Na(regel, "- ", "• ") is { } item)
            Laatste(blokken, Tekstblokvorm.Opsomming).Add(item);
        else if (blokken is [.., { Vorm: Tekstblokvorm.Opsomming } opsomming])
            opsomming.Regels[^1] += $" {regel}"; // an item that runs on over the next line
        else
            Laatste(blokken, Tekstblokvorm.Alinea).Add(regel);
    }

    static List<string> Laatste(List<Tekstblok> blokken, Tekstblokvorm vorm)
    {
        if (blokken.Count == 0 || blokken[^1].Vorm != vorm)
            blokken.Add(new(vorm, []));
        return blokken[^1].Regels;
    }

    static string? Na(string regel, params ReadOnlySpan<string> tekens)
    {
        foreach (var teken in tekens)
            if (regel.StartsWith(teken, StringComparison.Ordinal))
                return regel[teken.Length..].Trim();
        return null;
    }
}
