using System.Text.RegularExpressions;
using Noaber.Files;
using Noaber.Kernel.Afspraken;

namespace Noaber.Web.Features.Documenten;

/// <summary>A stretch of the document that is in no theme and no agreement: a paragraph, a heading, an item of a list.</summary>
/// <param name="In">What else it was read as, for people; null when it found no place at all.</param>
public sealed record Bronstuk(Bronplaats Bron, string Tekst, string? In)
{
    internal const string Voor = "stuk";

    /// <summary>How a form names it.</summary>
    public string Naam => $"{Voor}{Bron.Van}-{Bron.Tot}";
}

/// <summary>Cuts what is left of a document into pieces that a person can give a place.</summary>
internal static partial class Bronstukken
{
    /// <summary>So long a stretch is offered as several pieces.</summary>
    private const int MeesteRegels = 40;

    /// <summary>The pieces that are in no theme and no agreement yet, in the order of the document.</summary>
    /// <param name="alles">Also what was read as something else than an agreement: text, a table, a statement.</param>
    public static IReadOnlyList<Bronstuk> Vrij(Lezing lezing, Nakijkstaat staat, bool alles)
    {
        var (bezet, elders) = (Bezet(lezing, staat), Elders(lezing));
        var stukken = new List<Bronstuk>();
        var begin = 0;
        for (var regel = 1; regel <= lezing.Bron.Regels.Count + 1; regel++)
        {
            var vrij = regel <= lezing.Bron.Regels.Count && !string.IsNullOrWhiteSpace(lezing.Bron.Regels[regel - 1]) && !bezet.Contains(regel) && (alles || !elders.ContainsKey(regel));
            if (begin > 0 && (!vrij || Begint(lezing.Bron, regel) || regel - begin >= MeesteRegels || elders.GetValueOrDefault(regel) != elders.GetValueOrDefault(begin)))
            {
                stukken.Add(new(new(begin, regel - 1), Tekst(lezing.Bron, begin, regel - 1), elders.GetValueOrDefault(begin)));
                begin = 0;
            }
            if (vrij && begin == 0)
                begin = regel;
        }
        return stukken;
    }

    private static HashSet<int> Bezet(Lezing lezing, Nakijkstaat staat) =>
    [
        .. lezing.Kader.Themas.SelectMany(thema => thema.Afspraken).SelectMany(afspraak => Regels(afspraak.Bron)),
        .. lezing.Kader.Themas.SelectMany(thema => thema.Onderdelen.Select(deel => deel.Bron.Van).Append(thema.Bron.Van)),
        .. staat.Vast.SelectMany(Regels),
        .. lezing.Dekking.NietGeplaatst.Where(rest => rest.Bladvulling).SelectMany(rest => Regels(rest.Bron)),
    ];

    /// <summary>The lines that have a place that is not an agreement, with what that is called.</summary>
    private static Dictionary<int, string> Elders(Lezing lezing)
    {
        var elders = new Dictionary<int, string>();
        foreach (var (naam, bron) in Nakijkgroepen.Alle.Where(groep => groep.MagWeg).SelectMany(groep => Enumerable.Range(0, groep.Aantal(lezing)).Select(i => (groep.Titel, groep.Plaats(lezing, i)))))
        {
            foreach (var regel in Regels(bron))
                elders.TryAdd(regel, naam);
        }
        foreach (var rest in lezing.Dekking.NietGeplaatst)
        {
            foreach (var regel in Regels(rest.Bron))
                elders.Remove(regel);
        }
        return elders;
    }

    public static IEnumerable<int> Regels(Bronplaats bron) => bron.IsLeeg ? [] : Enumerable.Range(bron.Van, bron.Tot - bron.Van + 1);

    private static bool Begint(Brontekst bron, int regel) => regel <= bron.Regels.Count && (bron.Alineas || Begin().IsMatch(bron.Regels[regel - 1]));

    private static string Tekst(Brontekst bron, int van, int tot) => string.Join(' ', Enumerable.Range(van, tot - van + 1).Select(bron.Tekst));

    /// <summary>A bullet, or a number with a point or bracket.</summary>
    [GeneratedRegex(@"^\s*(?:[-*•–▪●o]\s|\d{1,3}(?:\.\d{1,3})*[.):]?\s+\p{Lu}|[a-zA-Z][.)]\s)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Begin();
}
