using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace Noaber.Web.Shell.Design;

/// <summary>
/// The mark-up that texts are written in: the part of Markdown that the screen, the editor and Word share. Paragraphs, one kind of heading,
/// lists, bold, italic and links. A new line in a paragraph is a new line; anything else is just text.
/// </summary>
internal static class Opmaak
{
    private static readonly HtmlEncoder Codering = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly SearchValues<char> Tekens = SearchValues.Create("*[\\#\n");
    private static readonly MarkdownPipeline Taal = Maak();

    public static MarkdownDocument Lees(string tekst) => Markdown.Parse(tekst, Taal);

    /// <summary>Whether a link may lead there. No other kind of address is a link.</summary>
    public static bool IsAdres(string? adres) =>
        adres is not null && (adres.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || adres.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The text as HTML, every letter of it encoded. One piece of mark-up instead of a component a paragraph: a page shows hundreds.
    /// </summary>
    /// <param name="tekst">The text.</param>
    /// <param name="kopniveau">The level of a heading in it.</param>
    /// <param name="begrippen">The terms that light up in it, or null.</param>
    public static MarkupString Html(string tekst, int kopniveau, Begrippenlijst? begrippen = null)
    {
        var html = new StringBuilder(tekst.Length + 64);
        var vorm = new Vorm(tekst, kopniveau, begrippen?.VoorTekst(Codering.Encode) ?? Codering.Encode);
        foreach (var blok in Lees(tekst))
            Blok(html, blok, vorm);
        return new(html.ToString());
    }

    /// <summary>How a text is written: its source, the level of its headings, and how letters become HTML.</summary>
    private sealed record Vorm(string Tekst, int Kopniveau, Func<string, string> Letters);

    /// <summary>The words alone, on one line: for names and lists.</summary>
    public static string Kaal(string tekst)
    {
        if (!tekst.AsSpan().ContainsAny(Tekens))
            return tekst;
        var woorden = new StringBuilder(tekst.Length);
        foreach (var stuk in Lees(tekst).Descendants())
        {
            if (stuk is Block && woorden.Length > 0 && woorden[^1] != ' ')
                woorden.Append(' ');
            else if (stuk is LiteralInline letters)
                woorden.Append(letters.Content.AsSpan());
            else if (stuk is LineBreakInline)
                woorden.Append(' ');
        }
        return woorden.ToString().Trim();
    }

    /// <summary>With a capital, to begin a line with.</summary>
    public static string Hoofdletter(string woorden) => $"{char.ToUpperInvariant(woorden[0])}{woorden[1..]}";

    /// <summary>How it begins, on one line.</summary>
    public static string Kort(string tekst, int langst) => Kaal(tekst) is var kaal && kaal.Length <= langst ? kaal : $"{kaal[..langst].TrimEnd()}…";

    private static void Blok(StringBuilder html, Block blok, Vorm vorm)
    {
        switch (blok)
        {
            case HeadingBlock kop: Om(html, $"h{vorm.Kopniveau}", () => Regel(html, kop.Inline, vorm)); break;
            case ParagraphBlock { Parent: ListItemBlock { Parent: ListBlock { IsLoose: false } } } alinea: Regel(html, alinea.Inline, vorm); break;
            case ParagraphBlock alinea: Om(html, "p", () => Regel(html, alinea.Inline, vorm)); break;
            case ListBlock lijst: Lijst(html, lijst, vorm); break;
            case ContainerBlock groep: Blokken(html, groep, vorm); break;
        }
    }

    private static void Blokken(StringBuilder html, ContainerBlock groep, Vorm vorm)
    {
        foreach (var blok in groep)
            Blok(html, blok, vorm);
    }

    private static void Lijst(StringBuilder html, ListBlock lijst, Vorm vorm)
    {
        html.Append(lijst switch
        {
            { IsOrdered: false } => "<ul>",
            { OrderedStart: null or "1" } => "<ol>",
            _ => $"<ol start=\"{Codering.Encode(lijst.OrderedStart)}\">",
        });
        foreach (var punt in lijst.OfType<ListItemBlock>())
            Om(html, "li", () => Blokken(html, punt, vorm));
        html.Append(lijst.IsOrdered ? "</ol>" : "</ul>");
    }

    private static void Regel(StringBuilder html, ContainerInline? regel, Vorm vorm)
    {
        foreach (var stuk in regel ?? Enumerable.Empty<Inline>())
        {
            switch (stuk)
            {
                case LiteralInline letters: html.Append(vorm.Letters(letters.Content.ToString())); break;
                case LineBreakInline: html.Append("<br>"); break;
                case EmphasisInline nadruk: Om(html, nadruk.DelimiterCount == 2 ? "strong" : "em", () => Regel(html, nadruk, vorm)); break;
                case LinkInline link when !link.IsImage && IsAdres(link.Url):
                    html.Append("<a class=\"utrecht-link utrecht-link--html-a\" rel=\"noopener noreferrer\" href=\"").Append(Codering.Encode(link.Url!)).Append("\">");
                    Regel(html, link, vorm with { Letters = Codering.Encode });
                    html.Append("</a>");
                    break;
                case LinkInline link: html.Append(Codering.Encode(vorm.Tekst[link.Span.Start..(link.Span.End + 1)])); break;
                case ContainerInline groep: Regel(html, groep, vorm); break;
            }
        }
    }

    private static void Om(StringBuilder html, string element, Action inhoud)
    {
        html.Append('<').Append(element).Append('>');
        inhoud();
        html.Append("</").Append(element).Append('>');
    }

    private static MarkdownPipeline Maak()
    {
        var bouw = new MarkdownPipelineBuilder();
        bouw.BlockParsers.Clear();
        bouw.InlineParsers.Clear();
        bouw.BlockParsers.AddRange([new HeadingBlockParser(), Lijsten(), new Alinea()]);
        bouw.InlineParsers.AddRange([new LinkInlineParser(), new EscapeInlineParser(), Nadruk(), new LineBreakInlineParser()]);
        bouw.PreciseSourceLocation = true;
        return bouw.Build();
    }

    /// <summary>A star marks; a low line is a sign in names and addresses.</summary>
    private static EmphasisInlineParser Nadruk()
    {
        var nadruk = new EmphasisInlineParser();
        nadruk.EmphasisDescriptors.RemoveAll(teken => teken.Character == '_');
        return nadruk;
    }

    /// <summary>Items begin with "- " or "1. ". Not with a star: that is how documents mark a footnote.</summary>
    private static ListBlockParser Lijsten()
    {
        var lijsten = new ListBlockParser();
        lijsten.ItemParsers.Clear();
        lijsten.ItemParsers.AddRange([new Streepje(), new NumberedListItemParser { OrderedDelimiters = ['.'] }]);
        return lijsten;
    }

    private sealed class Streepje : UnorderedListItemParser
    {
        public Streepje() => OpeningCharacters = ['-', '•'];
    }

    /// <summary>A paragraph whose first line is never taken for a list of addresses ("[1]: ...") and then left out.</summary>
    private sealed class Alinea : ParagraphBlockParser
    {
        public Alinea() => ParseSetextHeadings = false;

        public override bool Close(BlockProcessor processor, Block block)
        {
            if (block is ParagraphBlock { Lines: { Count: > 0 } } alinea)
            {
                for (var i = 0; i < alinea.Lines.Count; i++)
                    alinea.Lines.Lines[i].Slice.TrimStart();
                alinea.Lines.Lines[alinea.Lines.Count - 1].Slice.TrimEnd();
            }
            return true;
        }
    }
}
