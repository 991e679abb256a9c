using Noaber.Files.Lezen.Tabellen;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen;

/// <summary>Lines gathered for one piece of text; the first holds what followed the number or label.</summary>
internal sealed class LineBlock
{
    private readonly List<GekeurdeRegel> lines = [];

    public IReadOnlyList<GekeurdeRegel> Lines => lines;

    /// <summary>Number of the first line with something on it, or 0.</summary>
    public int Van { get; private set; }

    /// <summary>Number of the last line with something on it, or 0.</summary>
    public int Tot { get; private set; }

    public bool IsEmpty => Van == 0;

    public Bronplaats Bron => new(Van, Tot);

    public void Add(GekeurdeRegel line)
    {
        lines.Add(line);
        if (line.Soort is Regelsoort.Leeg or Regelsoort.Bladvulling)
            return;
        Van = Van == 0 ? line.Regel.Nummer : Van;
        Tot = line.Regel.Laatste;
    }

    /// <summary>Adds a line of which all of <paramref name="rest"/> is text.</summary>
    public void Add(GekeurdeRegel line, string rest) => Add(line with { Soort = Regelsoort.Tekst, Rest = rest });
}

/// <summary>A theme or a part of one, while it is read.</summary>
internal sealed class SectionDraft(string key, string title, int line)
{
    public string Key { get; } = key;

    public string Title { get; set; } = title;

    public int Van { get; } = line;

    public int Tot { get; set; } = line;

    /// <summary>The theme or part was announced to hold agreements.</summary>
    public bool HasBlock { get; set; }

    public Dictionary<Label, LineBlock> Labels { get; } = [];

    public Bronplaats Bron => new(Van, Tot);
}

/// <summary>An agreement while it is read.</summary>
internal sealed class AgreementDraft(string number, string? part, AfspraakSoort? kind)
{
    public string Number { get; } = number;

    public string? Part { get; } = part;

    public AfspraakSoort? Kind { get; } = kind;

    /// <summary>The heading that stands above it or in a column of its own, when there is one.</summary>
    public LineBlock Heading { get; } = new();

    /// <summary>The text.</summary>
    public LineBlock Block { get; private set; } = new();

    /// <summary>The agreement stands in a cell: heading and text may run together.</summary>
    public bool InCell { get; init; }

    /// <summary>The cells of a row of it ran together.</summary>
    public bool HasRunTogether { get; set; }

    /// <summary>The agreement is an item of a list.</summary>
    public bool IsItem { get; init; }

    /// <summary>What stands in other columns, or behind a label such as <c>Wie:</c>.</summary>
    public Dictionary<Kolom, LineBlock> Columns { get; } = [];

    /// <summary>Rows of a table under the agreement: its actions.</summary>
    public List<Afspraakrij> Actions { get; } = [];

    public int Van { get; private set; }

    public int Tot { get; private set; }

    public Bronplaats Bron => new(Van, Tot);

    public LineBlock Column(Kolom column)
    {
        if (!Columns.TryGetValue(column, out var block))
            Columns[column] = block = new LineBlock();
        return block;
    }

    /// <summary>The one short line that was read so far turns out to be the heading: the text comes behind a label.</summary>
    public void TakeHeading(int longest)
    {
        var filled = Block.Lines.Where(line => line.Rest.Length > 0).ToList();
        if (!Heading.IsEmpty || filled is not [{ Rest: var words }] || words.Length > longest || Sentence.Ends(words))
            return;
        Heading.Add(filled[0]);
        Block = new LineBlock();
    }

    public void Extend(Regel line)
    {
        Van = Van == 0 ? line.Nummer : Van;
        Tot = Math.Max(Tot, line.Laatste);
    }
}

/// <summary>A theme while it is read, with its parts and agreements in order.</summary>
internal sealed record ThemeDraft(SectionDraft Section, List<SectionDraft> Parts, List<AgreementDraft> Agreements);
