using System.Globalization;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Noaber.Files.Uitvoer;

namespace Noaber.Web.Shell.Design;

/// <summary>A text with mark-up as pieces of a document, so that Word shows what the screen shows.</summary>
internal static class Opmaakblokken
{
    public static IEnumerable<Documentblok> Van(string tekst, int kopniveau) => Opmaak.Lees(tekst).SelectMany(blok => Blok(blok, tekst, kopniveau));

    private static IEnumerable<Documentblok> Blok(Block blok, string tekst, int kopniveau) => blok switch
    {
        HeadingBlock kop => [new Kopblok(kopniveau, string.Concat(Lopen(kop.Inline, tekst).Select(l => l.Tekst)))],
        ListBlock lijst => [new Lijstblok([.. Punten(lijst, tekst, 0)])],
        LeafBlock { Inline: { } regel } => [new Alineablok([.. Lopen(regel, tekst)])],
        _ => [],
    };

    private static IEnumerable<Lijstpunt> Punten(ListBlock lijst, string tekst, int niveau)
    {
        var nummer = lijst.IsOrdered ? int.Parse(lijst.OrderedStart ?? "1", CultureInfo.InvariantCulture) : (int?)null;
        foreach (var punt in lijst.OfType<ListItemBlock>())
        {
            List<Tekstloop> lopen = [];
            foreach (var alinea in punt.OfType<LeafBlock>())
                lopen.AddRange([.. lopen.Count > 0 ? [new Tekstloop("\n")] : Array.Empty<Tekstloop>(), .. Lopen(alinea.Inline, tekst)]);
            yield return new(lopen, niveau, nummer++);
            foreach (var dieper in punt.OfType<ListBlock>().SelectMany(binnen => Punten(binnen, tekst, niveau + 1)))
                yield return dieper;
        }
    }

    private static IEnumerable<Tekstloop> Lopen(ContainerInline? regel, string tekst, bool vet = false, bool cursief = false, string? adres = null) =>
        (regel ?? Enumerable.Empty<Inline>()).SelectMany(stuk => stuk switch
        {
            LiteralInline letters => [new Tekstloop(letters.Content.ToString(), vet, cursief, adres)],
            LineBreakInline => [new Tekstloop("\n")],
            EmphasisInline nadruk => Lopen(nadruk, tekst, vet || nadruk.DelimiterCount == 2, cursief || nadruk.DelimiterCount == 1, adres),
            LinkInline link when !link.IsImage && Opmaak.IsAdres(link.Url) => Lopen(link, tekst, vet, cursief, link.Url),
            LinkInline link => [new Tekstloop(tekst[link.Span.Start..(link.Span.End + 1)], vet, cursief, adres)],
            ContainerInline groep => Lopen(groep, tekst, vet, cursief, adres),
            _ => Array.Empty<Tekstloop>(),
        });
}
