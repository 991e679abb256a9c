using System.Text;
using Noaber.Kernel.Visies;

namespace Noaber.Web.Shell.Design;

/// <summary>A term with what is meant by it, and where that can be read.</summary>
public sealed record Begripuitleg(string Term, string Uitleg, string Adres);

/// <summary>The terms that light up in the texts of a page: each the first time that it stands in a text, or on the page.</summary>
public sealed record Begrippenlijst(IReadOnlyList<Begripuitleg> Uitleg)
{
    private const int LangsteUitleg = 300;
    private readonly Begrippen begrippen = new([.. Uitleg.Select(u => u.Term)]);

    /// <summary>What was seen on a page where each term lights up once; null where it does so in each text.</summary>
    private HashSet<int>? OpBladzijde { get; init; }

    /// <summary>For one page of many texts, on which each term lights up where it first stands.</summary>
    internal Begrippenlijst EensPerBladzijde() => this with { OpBladzijde = [] };

    /// <summary>About how many characters it takes.</summary>
    internal int Omvang => Uitleg.Sum(u => u.Uitleg.Length + u.Term.Length + 200);

    /// <summary>For one text: writes its letters as HTML, with a link at each term that was not seen in it before.</summary>
    /// <param name="code">Encodes letters for HTML.</param>
    internal Func<string, string> VoorTekst(Func<string, string> code)
    {
        var gezien = OpBladzijde ?? [];
        return letters =>
        {
            var (html, tot) = (new StringBuilder(letters.Length + 64), 0);
            foreach (var (begin, lengte, term) in begrippen.In(letters).Where(g => gezien.Add(g.Term)))
            {
                html.Append(code(letters[tot..begin])).Append("<a class=\"begrip\" href=\"").Append(code(Uitleg[term].Adres)).Append("\" title=\"")
                    .Append(code(Opmaak.Kort(Uitleg[term].Uitleg, LangsteUitleg))).Append("\">").Append(code(letters.Substring(begin, lengte))).Append("</a>");
                tot = begin + lengte;
            }
            return html.Append(code(letters[tot..])).ToString();
        };
    }
}
