using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;
using Noaber.Files.Lezen.Acties;
using Noaber.Files.Lezen.Tabellen;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen;

/// <summary>
/// Completes an agreement with what its columns, its actions and its footnotes say. Only for the layout that was chosen: it costs more
/// than telling layouts apart.
/// </summary>
internal sealed partial class AgreementDetails(
    PartyNames parties, ParagraphJoiner joiner, IReadOnlyList<Voetnoot> notes, int? year, ReadingClock clock)
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Who stands behind this helps those who stand before it.</summary>
    [GeneratedRegex(@"[,;]?\s+(?i:met (be)?hulp van|samen met|in samenwerking met|i\.s\.m\.)\s+", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Helping { get; }

    private readonly ActieReader actions = new(parties, year);

    public Afspraak Complete(Afspraak afspraak, AgreementDraft draft)
    {
        clock.Check(0);
        var steering = Column(draft, Kolomrol.Regie).ConvertAll(text => parties.Whole(Helping.Split(text)[0]));
        var years = Years(draft, steering);
        var own = OfRow(afspraak, draft, steering).ToList();
        return afspraak with
        {
            Regie = [.. steering.SelectMany(names => names).Distinct(StringComparer.OrdinalIgnoreCase)],
            Jaarschijven = years,
            Acties = [.. own, .. draft.Actions.SelectMany(OfRow), .. actions.OfAgreement((draft.IsItem ? "- " : "") + afspraak.Tekst, afspraak.Bron).Where(action => !own.Exists(row => row.Tekst == action.Tekst))],
            Voetnoten = [.. notes.Where(note => Marked(note.Merk, afspraak.Tekst) || years.Exists(year => Marked(note.Merk, year.Tekst)))],
        };
    }

    private List<Jaarschijf> Years(AgreementDraft draft, List<IReadOnlyList<string>> steering) =>
    [
        .. draft.Columns.Where(pair => pair.Key.Rol == Kolomrol.Jaar && !pair.Value.IsEmpty).OrderBy(pair => pair.Key.Jaar).Select(pair =>
        {
            var text = joiner.Join(pair.Value.Lines);
            var plan = new ActieReader(parties, pair.Key.Jaar).OfPlan(text, pair.Value.Bron, steering);
            return new Jaarschijf(pair.Key.Jaar, text, plan, pair.Value.Bron);
        }),
    ];

    /// <summary>An agreement that says in columns of its own who and when is itself the action.</summary>
    private IEnumerable<Actie> OfRow(Afspraak afspraak, AgreementDraft draft, List<IReadOnlyList<string>> steering)
    {
        var when = Column(draft, Kolomrol.Wanneer);
        List<string> help = [.. Column(draft, Kolomrol.Helpers), .. Column(draft, Kolomrol.Regie).SelectMany(text => Helping.Split(text).Skip(1))];
        if (when.Count > 0 || help.Count > 0)
            yield return InColumns(afspraak.Tekst, [.. steering.SelectMany(names => names)], help, when, afspraak.Bron);
    }

    private IEnumerable<Actie> OfRow(Afspraakrij row)
    {
        List<string> Lines(Kolomrol role) =>
            [.. row.Cellen.Where((_, i) => row.Kolommen[i].Rol == role).SelectMany(cell => cell).Select(line => line.Tekst)];
        var lines = row.Cellen.SelectMany(cell => cell).Select(line => line.Nummer).ToList();
        if (lines.Count > 0)
        {
            var text = string.Join(' ', Lines(Kolomrol.Afspraak));
            var leaders = Lines(Kolomrol.Regie).SelectMany(parties.Whole).ToList();
            yield return InColumns(text, leaders, Lines(Kolomrol.Helpers), Lines(Kolomrol.Wanneer), new(lines.Min(), lines.Max()));
        }
    }

    private Actie InColumns(string text, IReadOnlyList<string> leaders, List<string> help, List<string> when, Bronplaats place)
    {
        var read = actions.Of(text, "", place, leaders);
        return read with
        {
            Trekkers = leaders.Count > 0 ? leaders : read.Trekkers,
            Helpers = help.Count > 0 ? [.. help.SelectMany(parties.Whole)] : read.Helpers,
            Termijn = when.Count > 0 ? TermijnReader.Whole(string.Join(' ', when), year) : read.Termijn,
        };
    }

    private List<string> Column(AgreementDraft draft, Kolomrol role) => draft.Columns.Count == 0 ? [] :
        [.. draft.Columns.Where(pair => pair.Key.Rol == role).SelectMany(pair => TextPiece.Cut(joiner.Join(pair.Value.Lines))).Select(piece => piece.Text)];

    /// <summary>The raised digits stand in the text as a whole, and not as a square metre.</summary>
    private static bool Marked(string mark, string text)
    {
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            var end = at + mark.Length;
            if ((at == 0 || !(Raised.Contains(text[at - 1], StringComparison.Ordinal) || IsMetre(text, at - 1)))
                && (end == text.Length || !Raised.Contains(text[end], StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    private static bool IsMetre(string text, int at) => text[at] is 'm' or 'M' && (at == 0 || !char.IsLetter(text[at - 1]));
}
