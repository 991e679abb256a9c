using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;
using Noaber.Kernel.Afspraken;

namespace Noaber.Web.Shell.Design;

/// <summary>
/// The difference between two texts as people read them: words, with what is bold or a list shown as such, and no marks of the mark-up.
/// Words are compared without their looks; what changed in looks alone is said in a line.
/// </summary>
internal static class Opmaakverschil
{
    private static readonly HtmlEncoder Codering = HtmlEncoder.Create(UnicodeRanges.All);

    public static MarkupString Html(string oud, string nieuw)
    {
        var (was, wordt) = (Lees(oud), Lees(nieuw));
        var html = new StringBuilder();
        var (langsWas, langsWordt) = (0, 0);
        foreach (var stuk in Woordverschil.Vergelijk(was.Tekst, wordt.Tekst))
        {
            // White space alone is shown as it is now; nobody reads a mark on it.
            var gemerkt = !string.IsNullOrWhiteSpace(stuk.Tekst);
            if (stuk.Soort == Stuksoort.Weg)
            {
                if (gemerkt)
                    Om(html, "del", "vervalt", was, langsWas, stuk.Tekst.Length);
                langsWas += stuk.Tekst.Length;
                continue;
            }
            if (stuk.Soort == Stuksoort.Nieuw && gemerkt)
                Om(html, "ins", "nieuw", wordt, langsWordt, stuk.Tekst.Length);
            else
                Deel(html, wordt, langsWordt, stuk.Tekst.Length);
            langsWordt += stuk.Tekst.Length;
            langsWas += stuk.Soort == Stuksoort.Gelijk ? stuk.Tekst.Length : 0;
        }
        return new(html.ToString());
    }

    /// <summary>Whether the words are the same, and only their looks are not.</summary>
    public static bool AlleenOpmaak(string oud, string nieuw) =>
        !string.Equals(oud, nieuw, StringComparison.Ordinal) && string.Equals(Lees(oud).Tekst, Lees(nieuw).Tekst, StringComparison.Ordinal);

    private static void Om(StringBuilder html, string element, string woord, Leestekst van, int begin, int lengte)
    {
        html.Append('<').Append(element).Append("><span class=\"alleen-voorlezen\">(").Append(woord).Append(": </span>");
        Deel(html, van, begin, lengte);
        html.Append("<span class=\"alleen-voorlezen\">)</span></").Append(element).Append('>');
    }

    /// <summary>A part of a text, each run of one look in its element.</summary>
    private static void Deel(StringBuilder html, Leestekst van, int begin, int lengte)
    {
        for (var (i, eind) = (begin, begin + lengte); i < eind;)
        {
            var (j, stijl) = (i, van.Stijlen[i]);
            while (j < eind && van.Stijlen[j] == stijl)
                j++;
            var tekst = Codering.Encode(van.Tekst[i..j]);
            tekst = stijl.HasFlag(Stijl.Schuin) ? $"<em>{tekst}</em>" : tekst;
            html.Append(stijl.HasFlag(Stijl.Vet) ? $"<strong>{tekst}</strong>" : tekst);
            i = j;
        }
    }

    /// <summary>The words of a text on the lines where they are read, with the look of each letter.</summary>
    private static Leestekst Lees(string tekst)
    {
        var lees = new Leestekst();
        foreach (var blok in Opmaak.Lees(tekst))
            Blok(lees, blok, "", Stijl.Gewoon);
        return lees;
    }

    private static void Blok(Leestekst lees, Block blok, string inspringing, Stijl stijl)
    {
        switch (blok)
        {
            case ListBlock lijst:
                var nummer = int.TryParse(lijst.OrderedStart, CultureInfo.InvariantCulture, out var begin) ? begin : 1;
                foreach (var punt in lijst.OfType<ListItemBlock>())
                {
                    lees.NieuweRegel(lijst.IsLoose);
                    lees.Schrijf(inspringing + (lijst.IsOrdered ? $"{nummer++}. " : "• "), Stijl.Gewoon);
                    lees.AanBegin = true;
                    foreach (var deel in punt)
                        Blok(lees, deel, inspringing + "  ", stijl);
                }
                break;
            case LeafBlock regel:
                if (!lees.AanBegin)
                    lees.NieuweRegel(wit: true);
                Regel(lees, regel.Inline, regel is HeadingBlock ? stijl | Stijl.Vet : stijl);
                break;
            case ContainerBlock groep:
                foreach (var deel in groep)
                    Blok(lees, deel, inspringing, stijl);
                break;
        }
    }

    private static void Regel(Leestekst lees, ContainerInline? regel, Stijl stijl)
    {
        foreach (var stuk in regel ?? Enumerable.Empty<Inline>())
        {
            switch (stuk)
            {
                case LiteralInline letters: lees.Schrijf(letters.Content.ToString(), stijl); break;
                case LineBreakInline: lees.Schrijf("\n", stijl); break;
                case EmphasisInline nadruk: Regel(lees, nadruk, stijl | (nadruk.DelimiterCount == 2 ? Stijl.Vet : Stijl.Schuin)); break;
                case LinkInline link:
                    Regel(lees, link, stijl);
                    // Another address is another text, also under the same words.
                    lees.Schrijf($" ({link.Url})", Stijl.Gewoon);
                    break;
                case ContainerInline groep: Regel(lees, groep, stijl); break;
            }
        }
    }

    [Flags]
    private enum Stijl : byte
    {
        Gewoon = 0,
        Vet = 1,
        Schuin = 2,
    }

    private sealed class Leestekst
    {
        private readonly StringBuilder woorden = new();
        private string? tekst;

        public List<Stijl> Stijlen { get; } = [];

        public string Tekst => tekst ??= woorden.ToString();

        /// <summary>Nothing yet, or the sign of a list whose words come now.</summary>
        public bool AanBegin { get; set; } = true;

        public void NieuweRegel(bool wit)
        {
            if (woorden.Length > 0)
                Schrijf(wit ? "\n\n" : "\n", Stijl.Gewoon);
            AanBegin = true;
        }

        public void Schrijf(string stuk, Stijl stijl)
        {
            woorden.Append(stuk);
            Stijlen.AddRange(Enumerable.Repeat(stijl, stuk.Length));
            AanBegin = false;
        }
    }
}
