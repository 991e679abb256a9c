using Noaber.Files.Indelingen;
using Noaber.Files.Lezen.Tabellen;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen;

/// <summary>What was read so far, and where in it we are: the theme, the part, the agreement and the block that the next line goes into.</summary>
internal sealed class KaderDraft(Indeling indeling, RowPlacer rows)
{
    private AfspraakSoort? kind;
    private LineBlock? note;
    private bool titleOpen;
    private bool fieldInCell;

    public ReadDocument Document { get; } = new();

    public ThemeDraft? Theme { get; private set; }

    public SectionDraft? Section { get; private set; }

    public AgreementDraft? Agreement { get; private set; }

    /// <summary>Where running text goes; null when nothing is open for it.</summary>
    public LineBlock? Current { get; private set; }

    /// <summary>The number of the agreement before, of whatever theme.</summary>
    public string? LastNumber { get; private set; }

    private string? Part => Theme!.Parts.Count == 0 ? null : Section!.Key;

    public void OpenTheme(GekeurdeRegel line)
    {
        Section = new SectionDraft(line.Sleutel, line.Rest, line.Regel.Nummer);
        Theme = new ThemeDraft(Section, [], []);
        Document.Themes.Add(Theme);
        (Agreement, Current, kind, titleOpen, note) = (null, null, null, true, null);
    }

    public void OpenPart(GekeurdeRegel line)
    {
        Section = new SectionDraft(line.Sleutel, line.Rest, line.Regel.Nummer);
        Theme!.Parts.Add(Section);
        (Agreement, Current, kind, titleOpen, note) = (null, null, null, true, null);
        Extend(line);
    }

    public void OpenBlock(GekeurdeRegel line)
    {
        Section!.HasBlock = true;
        kind = Enum.TryParse<AfspraakSoort>(line.Sleutel, out var named) ? named : null;
        (Agreement, Current, titleOpen) = (null, null, false);
        Extend(line);
    }

    public void OpenLabel(GekeurdeRegel line)
    {
        Agreement = null;
        Current = Section!.Labels[Enum.Parse<Label>(line.Sleutel)] = new LineBlock();
        Current.Add(line, line.Rest);
        titleOpen = false;
        Extend(line);
    }

    /// <summary>An agreement with a number; what stands behind the number may be its heading.</summary>
    public void OpenAgreement(GekeurdeRegel line, bool withHeading)
    {
        var agreement = Open(line.Sleutel);
        if (withHeading)
            agreement.Heading.Add(line, line.Rest);
        AddToAgreement(line, withHeading ? "" : line.Rest);
    }

    /// <summary>An agreement without a number, that the heading above it belongs to.</summary>
    public void OpenUnnumbered(GekeurdeRegel? heading, bool withPlace, bool isItem)
    {
        var agreement = Open("", isItem);
        if (heading is null)
            return;
        if (withPlace)
            agreement.Extend(heading.Regel);
        agreement.Heading.Add(heading, heading.Regel.Tekst.TrimEnd(':'));
    }

    /// <summary>What follows belongs to no agreement that was opened before.</summary>
    public void LeaveAgreement(GekeurdeRegel line)
    {
        (Agreement, Current, titleOpen) = (null, null, false);
        Extend(line);
    }

    public void AddRow(GekeurdeRegel line)
    {
        (Section!.HasBlock, titleOpen, note) = (true, false, null);
        if (line.Rij is { Kop: not null })
            AddHeadingRow(line);
        else if (line.Rij is { } row)
            AddRow(line, row);
        else if (line.Soort == Regelsoort.Rij)
            Agreement?.Extend(line.Regel);
        Extend(line);
    }

    /// <summary>A note that the format knows ends with it; in plain text it goes on to the next empty line.</summary>
    public void AddNote(GekeurdeRegel line)
    {
        if (line.Sleutel.Length > 0)
            Document.Notes.Add((line.Sleutel, new LineBlock()));
        if (Document.Notes.Count == 0)
            Document.OpenLoose().Add(line, line.Rest);
        else
            Document.Notes[^1].Text.Add(line, line.Rest);
        note = line.Vorm is Regelvorm.Noot || Document.Notes.Count == 0 ? null : Document.Notes[^1].Text;
        Extend(line);
    }

    /// <summary>A long title goes on on the next line.</summary>
    public bool ContinuesTitle(GekeurdeRegel line, bool mayContinue)
    {
        var continues = titleOpen && mayContinue && Section!.Title.Length + line.Regel.Tekst.Length < 140;
        titleOpen = false;
        if (continues)
        {
            Section!.Title += " " + line.Regel.Tekst;
            Extend(line);
        }

        return continues;
    }

    public void AddText(GekeurdeRegel line)
    {
        var filled = line.Soort is not (Regelsoort.Leeg or Regelsoort.Bladvulling);
        if (note is not null && filled)
        {
            note.Add(line, line.Regel.Tekst);
            Extend(line);
            return;
        }

        note = null;
        if (filled && Agreement is not null && Current is not null)
            AddToAgreement(line, OpenField(line) ?? line.Regel.Tekst);
        else
            AddElsewhere(line, filled);
    }

    /// <summary>Text that goes on with a note, whatever it looks like.</summary>
    public bool IsInNote => note is not null;

    private AgreementDraft Open(string number, bool isItem = false)
    {
        Section!.HasBlock = true;
        Theme!.Agreements.Add(Agreement = new(number, Part, kind) { IsItem = isItem });
        (Current, LastNumber) = (Agreement.Block, number);
        (titleOpen, note, fieldInCell) = (false, null, false);
        return Agreement;
    }

    private void AddToAgreement(GekeurdeRegel line, string rest)
    {
        Current!.Add(line, rest);
        Agreement!.Extend(line.Regel);
        Extend(line);
    }

    /// <summary>Words over all columns head the rows below; of a document with themes of its own they belong to none.</summary>
    private void AddHeadingRow(GekeurdeRegel line)
    {
        LeaveAgreement(line);
        Document.OpenLoose().Add(line, line.Regel.Tekst);
    }

    private void AddRow(GekeurdeRegel line, Afspraakrij row)
    {
        if (rows.Numbered(row, LastNumber) is var (number, rest))
            (Agreement, row) = (new(number, Part, kind) { InCell = true }, rest);
        else if (rows.OpensWithoutNumber(row) && Agreement is not { InCell: false })
            Agreement = new("", Part, kind) { InCell = true };
        if (Agreement is null)
        {
            Document.OpenLoose().Add(line, line.Regel.Tekst);
            return;
        }

        if (!Agreement.InCell)
            Agreement.Actions.Add(row);
        else
            RowPlacer.Put(row, Agreement, Theme!.Section.Title);
        if (Theme!.Agreements.Count == 0 || !ReferenceEquals(Theme.Agreements[^1], Agreement))
            Theme.Agreements.Add(Agreement);
        (Current, LastNumber) = (null, Agreement.Number);
        Agreement.HasRunTogether |= row.IsSamengelopen;
        Agreement.Extend(line.Regel);
    }

    /// <summary>
    /// A label such as <c>Wie:</c> within an agreement opens a column of its own; the text behind it, or null. Below a table with such labels
    /// the text of the agreement goes on.
    /// </summary>
    private string? OpenField(GekeurdeRegel line)
    {
        var inCell = line.Vorm is Regelvorm.Cel;
        if (fieldInCell && !inCell)
            (Current, fieldInCell) = (Agreement!.Block, false);
        if (indeling.Tabel.FieldOf(line.Regel.Tekst) is not var (role, label, text))
            return null;
        if (role == Kolomrol.Afspraak)
            Agreement!.TakeHeading(indeling.LangsteKop);
        Current = role switch
        {
            Kolomrol.Afspraak => Agreement!.Block,
            Kolomrol.Kop => Agreement!.Heading,
            _ => Agreement!.Column(new(role, label.Trim(' ', ':', '|', '\t'))),
        };
        fieldInCell = inCell;
        return text;
    }

    private void AddElsewhere(GekeurdeRegel line, bool filled)
    {
        var text = filled ? line with { Soort = Regelsoort.Tekst, Rest = line.Regel.Tekst } : line;
        (Current ?? (Theme is null ? Document.Before : Document.OpenLoose())).Add(text);
        if (filled && Current is not null)
            Extend(line);
    }

    private void Extend(GekeurdeRegel line)
    {
        Theme!.Section.Tot = Section!.Tot = line.Regel.Laatste;
        Document.CloseLoose();
    }
}
