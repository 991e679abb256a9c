namespace Noaber.Web.Shell.Design;

enum Tekstblokvorm { Alinea, Opsomming, Kop }

/// <summary>A paragraph, a heading (one line) or a list (a line an item) of a text.</summary>
sealed record Tekstblok(Tekstblokvorm Vorm, IReadOnlyList<string> Regels);

/// <summary>The little mark-up agreements are written in: an empty line parts paragraphs, "- " begins an item, "# " a heading.</summary>
static class Opmaak
{
    internal static IReadOnlyList<Tekstblok> Blokken(string tekst)
    {
        var blokken = new List<Tekstblok>();
        foreach (var regel in tekst.ReplaceLineEndings("\n").Split('\n').Select(r => r.Trim()).Append(""))
            VoegToe(blokken, regel);
        return [.. blokken.Where(b => b.Regels.Count > 0)];
    }

    static void VoegToe(List<Tekstblok> blokken, string regel)
    {
        if (regel.Length == 0)
            blokken.Add(new(Tekstblokvorm.Alinea, []));
        else if (Na(regel, "- ", "• ") is { } item)
            VulAan(blokken, Tekstblokvorm.Opsomming, item);
        else if (Na(regel, "# ") is { } kop)
            blokken.AddRange([new(Tekstblokvorm.Kop, [kop]), new(Tekstblokvorm.Alinea, [])]);
        else if (blokken is [.., { Vorm: Tekstblokvorm.Opsomming, Regels: [.. var eerder, var laatste] }])
            blokken[^1] = new(Tekstblokvorm.Opsomming, [.. eerder, $"{laatste} {regel}"]);
        else
            VulAan(blokken, Tekstblokvorm.Alinea, regel);
    }

    static void VulAan(List<Tekstblok> blokken, Tekstblokvorm vorm, string regel)
    {
        if (blokken is [.., var laatste] && laatste.Vorm == vorm)
            blokken[^1] = laatste with { Regels = [.. laatste.Regels, regel] };
        else
            blokken.Add(new(vorm, [regel]));
    }

    static string? Na(string regel, params ReadOnlySpan<string> tekens)
    {
        foreach (var teken in tekens)
            if (regel.StartsWith(teken, StringComparison.Ordinal))
                return regel[teken.Length..].Trim();
        return null;
    }
}
