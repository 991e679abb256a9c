using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;

namespace Noaber.Web.Shell.Design;

internal enum Tekstblokvorm { Alinea, Opsomming, Kop }

/// <summary>A paragraph, a heading (one line) or a list (a line an item) of a text.</summary>
internal sealed record Tekstblok(Tekstblokvorm Vorm, List<string> Regels);

/// <summary>The little mark-up agreements are written in: an empty line parts paragraphs, "- " begins an item, "# " a heading.</summary>
internal static class Opmaak
{
    private static readonly HtmlEncoder Codering = HtmlEncoder.Create(UnicodeRanges.All);

    internal static IReadOnlyList<Tekstblok> Blokken(string tekst)
    {
        var blokken = new List<Tekstblok>();
        foreach (var regel in tekst.ReplaceLineEndings("\n").Split('\n').Select(r => r.Trim()))
            VoegToe(blokken, regel);
        blokken.RemoveAll(blok => blok.Regels.Count == 0);
        return blokken;
    }

    /// <summary>
    /// The text as HTML, every letter of it encoded. One piece of mark-up instead of a component a paragraph: a page shows hundreds.
    /// </summary>
    internal static MarkupString Html(string tekst, int kopniveau)
    {
        var html = new StringBuilder(tekst.Length + 64);
        foreach (var blok in Blokken(tekst))
        {
            var (voor, na) = blok.Vorm switch
            {
                Tekstblokvorm.Kop => ($"<h{kopniveau}>", $"</h{kopniveau}>"),
                Tekstblokvorm.Opsomming => ("<ul><li>", "</li></ul>"),
                _ => ("<p>", "</p>"),
            };
            html.Append(voor).AppendJoin(blok.Vorm is Tekstblokvorm.Opsomming ? "</li><li>" : " ", blok.Regels.Select(Codering.Encode)).Append(na);
        }
        return new(html.ToString());
    }

    private static void VoegToe(List<Tekstblok> blokken, string regel)
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

    private static List<string> Laatste(List<Tekstblok> blokken, Tekstblokvorm vorm)
    {
        if (blokken.Count == 0 || blokken[^1].Vorm != vorm)
            blokken.Add(new(vorm, []));
        return blokken[^1].Regels;
    }

    private static string? Na(string regel, params ReadOnlySpan<string> tekens)
    {
        foreach (var teken in tekens)
            if (regel.StartsWith(teken, StringComparison.Ordinal))
                return regel[teken.Length..].Trim();
        return null;
    }
}
