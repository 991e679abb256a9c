using System.Buffers;
using System.Text.RegularExpressions;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Acties;

/// <summary>
/// Finds the actions in a text. A yearly text and the field <c>acties</c> are made of actions: each item of a list is one, and each
/// paragraph in which someone does something. In a multi-year text only what has a time, or someone who takes the initiative, is one.
/// </summary>
internal sealed partial class ActieReader(PartyNames parties, int? contextYear)
{
    // A look at a few words saves trying the patterns on most sentences.
    private static readonly SearchValues<string> Helping = SearchValues.Create(["samen", "hulp", "ondersteuning", "overleg", "afstemming", "i.s.m"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> Leading = SearchValues.Create(["initi", "regie", "trekker"], StringComparison.OrdinalIgnoreCase);

    private const int MostWordsBefore = 8; // of a verb that comes after when it is done

    private readonly HoeveelheidReader quantities = new(parties);

    /// <summary>The actions of a text that tells what is done in a year; <paramref name="steering"/> names who steers, by paragraph or once for all.</summary>
    public IReadOnlyList<Actie> OfPlan(string text, Bronplaats place, IReadOnlyList<IReadOnlyList<string>> steering)
    {
        var pieces = TextPiece.Cut(text);
        var parts = pieces.Where(piece => piece.OpensPart).ToList();
        var actions = new List<Actie>();
        for (var (i, part) = (0, -1); i < pieces.Count; i++)
        {
            part += pieces[i].OpensPart ? 1 : 0;
            var fallback = steering.Count == 1 ? steering[0] : steering.Count == parts.Count && part >= 0 ? steering[part] : [];
            var action = Of(pieces[i].Text, "", place, fallback);
            if (!pieces[i].IsNoAction && (pieces[i].IsItem || SaysWhoOrWhen(pieces[i].Text, action)))
                actions.Add(action);
        }

        return actions;
    }

    private bool SaysWhoOrWhen(string text, Actie action) =>
        action.Termijn is not null || action.Hoeveelheden.Count > 0 || Us().IsMatch(text) || parties.Within(text).Any();

    /// <summary>What a multi-year text promises for a time, in a number, or lays with someone.</summary>
    public IReadOnlyList<Actie> OfAgreement(string text, Bronplaats place) =>
        [.. TextPiece.Cut(text).SelectMany(piece => piece.IsItem ? [Whole(piece.Text)] : Sentences(piece.Text))
            .Where(piece => Promise().IsMatch(piece.Sentence + piece.After))
            .Select(piece => Of(piece.Sentence, piece.After, place, []))
            .Where(IsDeliverable)];

    /// <summary>One action; <paramref name="after"/> is a sentence that says who takes the initiative.</summary>
    public Actie Of(string text, string after, Bronplaats place, IReadOnlyList<string> fallback)
    {
        var terms = TermijnReader.Find(text, contextYear);
        var initiators = Initiators(text + after);
        var heads = Heads(SaysWhoLeads(text) ? Marked().Replace(text, "${wie}") : text);
        var leaders = initiators.Count > 0 ? initiators : heads.Count > 0 ? heads : fallback.Count > 0 ? fallback : LaterHead(text);
        var helpers = Helpers(text).Concat(initiators.Count > 0 ? heads : []).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(name => !leaders.Contains(name, StringComparer.OrdinalIgnoreCase));
        var found = quantities.Find(text, leaders.Count == 1 && heads.Count == 1 ? leaders[0] : null, terms);
        return new((text + after).Trim(), leaders, [.. helpers], Best(terms), found, place);
    }

    /// <summary>The term that says when it is done: the last exact one, for deadlines stand at the end; of mere years the one the text is about.</summary>
    private Termijn? Best(IReadOnlyList<FoundTerm> found)
    {
        // The year of a price says what an amount is worth.
        var terms = found.Select(term => term.Termijn)
            .Where(term => !term.Tekst.StartsWith("prijspeil", StringComparison.OrdinalIgnoreCase)).ToList();
        var years = terms.FindAll(term => IsMereYear(term) && (term.Van is not null || term.Tot is not null));
        return terms.FindLast(term => term.Tot is not null && !years.Contains(term))
            ?? years.Find(term => term.Van?.Year == contextYear) ?? (years.Count > 0 ? years[0] : null)
            ?? terms.Find(term => term.Van is not null) ?? (terms.Count > 0 ? terms[0] : null);
    }

    /// <summary>A year says when something counts rather than when it is done, but for one that it is done before.</summary>
    private static bool IsMereYear(Termijn term) =>
        Year().IsMatch(term.Tekst) && !(term.Van is null && term.Tekst.StartsWith("voor", StringComparison.OrdinalIgnoreCase));

    private static bool IsDeliverable(Actie action) =>
        (action.Termijn is { Doorlopend: false } term && !IsMereYear(term) && !Past().IsMatch(term.Tekst))
        || (SaysWhoLeads(action.Tekst) && (Initiative().IsMatch(action.Tekst) || Marked().IsMatch(action.Tekst)))
        || (action.Tekst.Contains(':', StringComparison.Ordinal) && Label().IsMatch(action.Tekst))
        || action.Hoeveelheden.Any(quantity => quantity.Grens != Grens.Precies || quantity.Eenheid.Contains(" per ", StringComparison.Ordinal))
        || (IsDone(action) && action.Hoeveelheden.Any(quantity => quantity.Eenheid.Length > 0));

    /// <summary>Someone does it, by a verb of doing: a plain sentence in which someone builds a number of homes is one too.</summary>
    private static bool IsDone(Actie action) => Doing().IsMatch(action.Tekst) && (action.Trekkers.Count > 0 || Us().IsMatch(action.Tekst));

    private IReadOnlyList<string> Heads(string text)
    {
        var sentence = Lead().Replace(text, "");
        if (text.Contains(':', StringComparison.Ordinal) && Label().Match(text) is { Success: true } label)
            return parties.Whole(label.Groups["wie"].Value);
        if (parties.AtHead(sentence) is { Count: > 0 } names)
            return names;
        if (text.Contains("door", StringComparison.Ordinal) && ByWhom().Match(text) is { Success: true } by && parties.SureAtStart(text[(by.Index + by.Length)..]) is { Count: > 0 } doers)
            return doers;
        return Inverted().Matches(sentence) is [var inverted] ? BehindTheVerb(sentence, inverted.Length) : [];
    }

    /// <summary>"In januari of februari vertellen X en Y": the first party that stands right behind a word that may be the verb.</summary>
    private IReadOnlyList<string> BehindTheVerb(string sentence, int from)
    {
        for (var (at, words) = (from, 0); at > 0 && words < MostWordsBefore; at = sentence.IndexOf(' ', at) + 1, words++)
        {
            if (!NoVerb().IsMatch(sentence[..at]) && parties.AtHead(sentence[at..] + " zijn") is { Count: > 0 } names)
                return names;
        }

        return [];
    }

    /// <summary>Who does it when the first sentence does not say so: the first subject at the head of a sentence behind it.</summary>
    private IReadOnlyList<string> LaterHead(string text) =>
        TextPiece.Sentences(text).Skip(1).Select(parties.AtHead).FirstOrDefault(names => names.Count > 0) ?? [];

    private static bool SaysWhoLeads(string text) => text.AsSpan().ContainsAny(Leading);

    private IReadOnlyList<string> Initiators(string text)
    {
        if (!SaysWhoLeads(text))
            return [];
        var match = Marked().Match(text) is { Success: true } marked ? marked : Initiative().Match(text);
        return match.Success ? parties.Whole(match.Groups["wie"].Value) : [];
    }

    private IEnumerable<string> Helpers(string text)
    {
        for (var match = text.AsSpan().ContainsAny(Helping) ? With().Match(text) : Match.Empty; match.Success; match = match.NextMatch())
        {
            foreach (var name in parties.AtStart(text[(match.Index + match.Length)..]))
                yield return name;
        }
    }

    private static (string Sentence, string After) Whole(string item) => (item, "");

    /// <summary>Sentences, each with the one behind it that says who takes the initiative.</summary>
    private static IEnumerable<(string Sentence, string After)> Sentences(string paragraph)
    {
        var all = TextPiece.Sentences(paragraph);
        for (var i = 0; i < all.Count; i++)
        {
            var next = i + 1 < all.Count && all[i + 1].Length < 60 && (Initiative().IsMatch(all[i + 1]) || OpensWithLabel().IsMatch(all[i + 1])) ? " " + all[++i] : "";
            yield return (next.Length > 0 ? all[i - 1] : all[i], next);
        }
    }
}
