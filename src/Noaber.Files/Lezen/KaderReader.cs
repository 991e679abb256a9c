using Noaber.Files.Indelingen;
using Noaber.Files.Lezen.Tabellen;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen;

/// <summary>
/// Walks through the lines once and puts each where it belongs, by the description of a layout. What a line looks like is known;
/// here it is decided, from where we are and what surrounds it, whether it is that. Every line ends up somewhere.
/// </summary>
/// <param name="lines">The lines as a layout sees them.</param>
/// <param name="indeling">The layout.</param>
/// <param name="withoutThemes">The document has no headings of themes: a number begins the theme that it names.</param>
internal sealed class KaderReader(Surroundings lines, Indeling indeling, bool withoutThemes)
{
    /// <summary>Most lines of text between a heading and what it heads: with an empty line before it, and without.</summary>
    private const int LongestIntroduction = 15;
    private const int LongestTitle = 2;

    private readonly ReadDocument document = new();
    private readonly RowPlacer rows = new(indeling, lines.Lines.Select(line => line.Rij).OfType<Afspraakrij>());
    private readonly Subheadings headings = new(lines, indeling);
    private ThemeDraft? theme;
    private SectionDraft? section;
    private AgreementDraft? agreement;
    private LineBlock? current;
    private LineBlock? note;
    private GekeurdeRegel? heading;
    private AfspraakSoort? kind;
    private string? lastNumber;
    private bool titleOpen;
    private bool headsList;

    public static ReadDocument Read(Surroundings lines, Indeling indeling, ReadingClock clock, bool withoutThemes = false)
    {
        var reader = new KaderReader(lines, indeling, withoutThemes);
        for (var i = 0; i < lines.Lines.Count; i++)
        {
            clock.Check(i);
            reader.Step(i, lines.Lines[i]);
        }

        return reader.document;
    }

    private void Step(int i, GekeurdeRegel line)
    {
        if (withoutThemes && line.Soort == Regelsoort.Nummer && ImpliedThemes.Begins(lines, i, theme?.Section.Key) is var (key, title))
        {
            document.HasImpliedThemes = true;
            OpenTheme(line with { Sleutel = key, Rest = title });
        }

        if (document.After.Count > 0 || (line.Soort == Regelsoort.Einde && MayEnd(i)))
            document.After.Add(line);
        else if (line.Soort == Regelsoort.Thema && IsTheme(i, line))
            OpenTheme(line);
        else if (line.Soort == Regelsoort.Onderdeel && IsPart(i))
            OpenPart(line);
        else if (line.Soort == Regelsoort.Blok && theme is not null && lines.MayBegin(i))
            OpenBlock(line);
        else if (line.Soort == Regelsoort.Label && IsLabel(i, line))
            OpenLabel(line);
        else if (line.Soort == Regelsoort.Nummer && IsAgreement(i, line))
            OpenAgreement(line);
        else if (line.Soort is Regelsoort.Tabelkop or Regelsoort.Rij && theme is not null)
            AddRow(line);
        else if (line.Soort == Regelsoort.Noot && theme is not null)
            OpenNote(line);
        else if (line.Soort == Regelsoort.Tussenkop && theme is not null && headings.IsHeading(i))
            OpenHeading(line);
        else if (!ContinuesTitle(i, line))
            AddText(line);
    }

    private bool MayEnd(int i) => document.Themes.Any(read => read.Agreements.Count > 0) && (lines.MayBegin(i) || lines.AfterShortLine(i)) && !lines.AfterReference(i);

    /// <summary>A heading of a theme has soon after it what a theme is made of; a line of a list or of a table of contents has not.</summary>
    private bool IsTheme(int i, GekeurdeRegel line) =>
        lines.MayBegin(i) && lines.TextUntilNextMarked(i) <= (lines.AfterGap(i) ? LongestIntroduction : LongestTitle)
        && lines.NextMarked(i) is { } next && next.Soort switch
        {
            Regelsoort.Label or Regelsoort.Blok or Regelsoort.Onderdeel or Regelsoort.Tabelkop => true,
            Regelsoort.Tussenkop => true,
            Regelsoort.Nummer => IsOf(next.Sleutel, line.Sleutel) && !string.Equals(line.Sleutel, theme?.Section.Key, StringComparison.Ordinal),
            _ => false,
        };

    private bool IsPart(int i) =>
        theme is not null && lines.MayBegin(i) && lines.NextMarked(i)?.Soort is Regelsoort.Label or Regelsoort.Blok or Regelsoort.Nummer;

    private bool IsLabel(int i, GekeurdeRegel line) =>
        section is { HasBlock: false } && (lines.MayBegin(i) || (line.Rest.Length == 0 && lines.AfterShortLine(i))) && !section.Labels.ContainsKey(Enum.Parse<Label>(line.Sleutel));

    private bool IsAgreement(int i, GekeurdeRegel line)
    {
        if (theme is null || lines.AfterReference(i) || AgreementNumber.Parse(line.Sleutel) is not { } number)
            return false;
        var isNext = LastOf(number) is { } before ? number.Follows(before) : number.Order == 1 || number.Suffix == "a";
        if (Sentence.Continues(line.Rest))
            return isNext && lines.MayBegin(i);
        return IsOf(line.Sleutel, theme.Section.Key)
            ? isNext || lines.MayBegin(i) || agreement?.Columns.ContainsValue(current!) == true
            : section is { HasBlock: true } && lines.MayBegin(i) && line.Rest is [var letter, ..] && char.IsUpper(letter);
    }

    /// <summary>The number before this one: of this theme, or of the document when numbers run on from theme to theme.</summary>
    private AgreementNumber? LastOf(AgreementNumber number) =>
        theme!.Agreements.Count > 0 ? AgreementNumber.Parse(theme.Agreements[^1].Number)
        : number.Theme is null && lastNumber is not null ? AgreementNumber.Parse(lastNumber)
        : null;

    /// <summary>Whether a number belongs to a theme; one that names no theme belongs to any.</summary>
    private static bool IsOf(string number, string theme) => AgreementNumber.Parse(number) is { } parsed && parsed.BelongsTo(theme);

    /// <summary>A long title goes on on the next line.</summary>
    private bool ContinuesTitle(int i, GekeurdeRegel line)
    {
        var continues = titleOpen && line.Soort == Regelsoort.Tekst && !lines.AfterGap(i) && !Sentence.Ends(line.Regel.Tekst)
            && lines.Previous(i)!.Regel.Tekst.Length * 2 > lines.Typography.Width
            && section!.Title.Length + line.Regel.Tekst.Length < 140;
        titleOpen = false;
        if (continues)
        {
            section!.Title += " " + line.Regel.Tekst;
            Extend(line);
        }

        return continues;
    }

    private void OpenTheme(GekeurdeRegel line)
    {
        section = new SectionDraft(line.Sleutel, line.Rest, line.Regel.Nummer);
        theme = new ThemeDraft(section, [], []);
        document.Themes.Add(theme);
        (agreement, current, kind, titleOpen, heading, note) = (null, null, null, true, null, null);
    }

    private void OpenPart(GekeurdeRegel line)
    {
        section = new SectionDraft(line.Sleutel, line.Rest, line.Regel.Nummer);
        theme!.Parts.Add(section);
        (agreement, current, kind, titleOpen, heading, note) = (null, null, null, true, null, null);
        Extend(line);
    }

    private void OpenBlock(GekeurdeRegel line)
    {
        section!.HasBlock = true;
        kind = Enum.TryParse<AfspraakSoort>(line.Sleutel, out var named) ? named : null;
        (agreement, current, titleOpen) = (null, null, false);
        Extend(line);
    }

    private void OpenLabel(GekeurdeRegel line)
    {
        agreement = null;
        current = section!.Labels[Enum.Parse<Label>(line.Sleutel)] = new LineBlock();
        current.Add(line, line.Rest);
        titleOpen = false;
        Extend(line);
    }

    private void OpenAgreement(GekeurdeRegel line)
    {
        Open(new(line.Sleutel, Part, kind));
        if (indeling.KopBijNummer && line.Rest.Length > 0 && !Sentence.Ends(line.Rest))
            agreement!.Heading.Add(line, line.Rest);
        AddToAgreement(line, agreement!.Heading.IsEmpty ? line.Rest : "");
    }

    private string? Part => theme!.Parts.Count == 0 ? null : section!.Key;

    private void Open(AgreementDraft draft)
    {
        section!.HasBlock = true;
        theme!.Agreements.Add(agreement = draft);
        (current, lastNumber) = (draft.Block, draft.Number);
        (titleOpen, note) = (false, null);
    }

    private void AddToAgreement(GekeurdeRegel line, string rest)
    {
        current!.Add(line, rest);
        agreement!.Extend(line.Regel);
        Extend(line);
    }

    private void AddRow(GekeurdeRegel line)
    {
        (section!.HasBlock, titleOpen, note) = (true, false, null);
        if (line.Rij is { } row)
            AddRow(line, row);
        else if (line.Soort == Regelsoort.Rij)
            agreement?.Extend(line.Regel);
        Extend(line);
    }

    private void AddRow(GekeurdeRegel line, Afspraakrij row)
    {
        if (rows.Numbered(row, lastNumber) is var (number, rest))
            (agreement, row) = (new(number, Part, kind) { InCell = true }, rest);
        else if (rows.OpensWithoutNumber(row) && agreement is not { InCell: false })
            agreement = new("", Part, kind) { InCell = true };
        if (agreement is null)
        {
            document.OpenLoose().Add(line, line.Regel.Tekst);
            return;
        }

        if (!agreement.InCell)
            agreement.Actions.Add(row);
        else
            RowPlacer.Put(row, agreement);
        if (theme!.Agreements.Count == 0 || !ReferenceEquals(theme.Agreements[^1], agreement))
            theme.Agreements.Add(agreement);
        (current, lastNumber) = (null, agreement.Number);
        agreement.Extend(line.Regel);
    }

    private void OpenNote(GekeurdeRegel line)
    {
        document.Notes.Add(note = new LineBlock());
        note.Add(line, line.Regel.Tekst);
        Extend(line);
    }

    /// <summary>What follows belongs to an agreement without a number, under this heading.</summary>
    private void OpenHeading(GekeurdeRegel line)
    {
        (heading, agreement, current, titleOpen) = (line, null, null, false);
        Extend(line);
    }

    private void AddText(GekeurdeRegel line)
    {
        var filled = line.Soort is not (Regelsoort.Leeg or Regelsoort.Bladvulling);
        if (line.Soort == Regelsoort.Bladvulling)
            document.Debris.Add(line.Regel);
        if (note is not null && filled)
        {
            note.Add(line, line.Regel.Tekst);
            Extend(line);
            return;
        }

        note = null;
        if (filled && heading is not null)
            OpenUnder(heading, line);
        if (filled && agreement is not null && current is not null)
            AddToAgreement(line, OpenField(line) ?? line.Regel.Tekst);
        else
            AddElsewhere(line, filled);
    }

    /// <summary>A label such as <c>Wie:</c> within an agreement opens a column of its own; the text behind it, or null.</summary>
    private string? OpenField(GekeurdeRegel line)
    {
        if (indeling.Tabel.FieldOf(line.Regel.Tekst) is not var (role, label, text))
            return null;
        current = role == Kolomrol.Afspraak ? agreement!.Block : agreement!.Column(new(role, label.Trim(' ', ':', '|', '\t')));
        return text;
    }

    private void AddElsewhere(GekeurdeRegel line, bool filled)
    {
        var text = filled ? line with { Soort = Regelsoort.Tekst, Rest = line.Regel.Tekst } : line;
        (current ?? (theme is null ? document.Before : document.OpenLoose())).Add(text);
        if (filled && current is not null)
            Extend(line);
    }

    /// <summary>The first text under a heading opens the agreement; each further item of a list is one too when the heading heads nothing but a list.</summary>
    private void OpenUnder(GekeurdeRegel above, GekeurdeRegel line)
    {
        var item = indeling.Lijst.IsMatch(line.Regel.Tekst);
        if (agreement is not null && !(item && headsList))
            return;
        if (agreement is null && Subheadings.IsNumbers(line.Regel.Tekst))
        {
            heading = null;
            return;
        }

        var draft = new AgreementDraft("", Part, kind);
        if (agreement is null)
            draft.Extend(above.Regel);
        draft.Heading.Add(above, above.Regel.Tekst.TrimEnd(':'));
        headsList = item;
        Open(draft);
    }

    private void Extend(GekeurdeRegel line)
    {
        theme!.Section.Tot = section!.Tot = line.Regel.Laatste;
        document.CloseLoose();
    }
}
