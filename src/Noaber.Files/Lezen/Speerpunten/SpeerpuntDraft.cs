using Noaber.Files.Lezen.Acties;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Speerpunten;

/// <summary>A speerpunt while it is read: its fields in order, each with its lines.</summary>
internal sealed class SpeerpuntDraft(Projectformat form)
{
    private readonly List<(Formulierveld Field, string Label, LineBlock Block)> fields = [];
    private int from;
    private int to;

    public bool Has(Formulierveld field) => fields.Exists(known => known.Field == field);

    public Formulierveld? Current => fields.Count == 0 ? null : fields[^1].Field;

    public bool CurrentIsFilled => fields.Count > 0 && fields[^1].Block.Lines.Any(line => line.Rest.Length > 0);

    public void Open(Formulierveld field, string label, GekeurdeRegel line, string rest)
    {
        fields.Add((field, label, new LineBlock()));
        Add(line with { Soort = Regelsoort.Tekst, Rest = rest });
    }

    public void Add(GekeurdeRegel line)
    {
        fields[^1].Block.Add(line);
        if (line.Soort == Regelsoort.Leeg)
            return;
        from = from == 0 ? line.Regel.Nummer : from;
        to = Math.Max(to, line.Regel.Nummer);
    }

    /// <summary>A footnote goes with the field that its mark stands in, as a paragraph of its own; false when none has that mark.</summary>
    public bool AddNote(GekeurdeRegel line, string mark)
    {
        var at = fields.FindLastIndex(field => field.Block.Lines.Any(text => text.Rest.Contains(mark, StringComparison.Ordinal)));
        if (at < 0)
            return false;
        fields[at].Block.Add(line with { Regel = line.Regel with { Alinea = true } });
        to = Math.Max(to, line.Regel.Nummer);
        return true;
    }

    public Speerpunt Build(Typography typography, PartyNames parties)
    {
        var joiner = new ParagraphJoiner(typography, form.Lijst);
        var values = fields.ConvertAll(field => new Speerpuntveld(field.Field.Naam, field.Label, joiner.Join(field.Block.Lines), field.Block.Bron));
        string TextOf(string name) => values.Find(value => string.Equals(value.Naam, name, StringComparison.Ordinal))?.Tekst ?? "";
        var (main, sub) = (TextOf(form.Velden[0].Naam), TextOf(form.Velden[1].Naam));
        return new(sub.Length > 0 ? sub : main, main.Length > 0 ? main : null, values, [.. values.SelectMany(value => Actions(value, parties))], new(from, to));
    }

    /// <summary>How its lines were broken on a drawn page: where the column of its text was full, which is narrower than the page.</summary>
    public Typography InColumn() =>
        Typography.Measure([.. fields.SelectMany(read => read.Block.Lines).Select(line => line.Regel with { Tekst = line.Rest })]) with { LooseLines = false };

    /// <summary>A field of actions holds nothing else; in a field that may hold some, a piece with a time is one.</summary>
    private IEnumerable<Actie> Actions(Speerpuntveld field, PartyNames parties)
    {
        var reader = new ActieReader(parties, Year);
        if (form.Actievelden.Contains(field.Naam, StringComparer.Ordinal))
        {
            var plan = reader.OfPlan(field.Tekst, field.Bron, []);
            return plan.Count > 0 || field.Tekst.Length == 0 ? plan : [reader.Of(field.Tekst, "", field.Bron, [])];
        }

        if (!form.Termijnvelden.Contains(field.Naam, StringComparer.Ordinal))
            return [];
        return TextPiece.Cut(field.Tekst).Where(piece => !piece.IsNoAction).Select(piece => reader.Of(piece.Text, "", field.Bron, []))
            .Where(action => action.Termijn is { } term && (term.Doorlopend || term.Van is not null || term.Tot is not null));
    }

    private int? Year => fields.Select(read => form.Jaar.Match(read.Label)).FirstOrDefault(match => match.Success) is { } match
        ? int.Parse(match.Groups["jaar"].Value, System.Globalization.CultureInfo.InvariantCulture)
        : null;
}
