using System.Globalization;
using Noaber.Files.Indelingen;
using Noaber.Files.Lezen.Tabellen;

namespace Noaber.Files.Lezen;

/// <summary>
/// Walks through the lines once and puts each where it belongs, by the description of a layout. What a line looks like is known;
/// here it is decided, from where we are and what surrounds it, whether it is that. Every line ends up somewhere.
/// </summary>
internal sealed class KaderReader
{
    /// <summary>Most lines of text between a heading and what it heads: with an empty line before it, and without.</summary>
    private const int LongestIntroduction = 15;
    private const int LongestTitle = 2;

    /// <summary>Letters say that a line is a heading, not of what level; they count as the lowest.</summary>
    private const int LetterLevel = 9;

    /// <summary>What each party adds, under its name: as the layouts call it.</summary>
    private const string Contributions = "bijdragen per partij";

    private readonly Surroundings lines;
    private readonly Indeling indeling;
    private readonly ImpliedThemes? implied;
    private readonly KaderDraft draft;
    private readonly UnnumberedAgreements unnumbered;
    private readonly Subheadings headings;
    private int themeLevel;

    private KaderReader(Surroundings lines, Indeling indeling, ImpliedThemes? implied)
    {
        (this.lines, this.indeling, this.implied) = (lines, indeling, implied);
        draft = new(indeling, new RowPlacer(indeling, lines.Lines.Select(line => line.Rij).OfType<Afspraakrij>()));
        (unnumbered, headings) = (new(lines, indeling, draft), new(lines, indeling));
    }

    /// <summary>The themes and agreements of a document, by one layout.</summary>
    /// <param name="lines">The lines as a layout sees them.</param>
    /// <param name="indeling">The layout.</param>
    /// <param name="clock">How much time is left.</param>
    /// <param name="implied">What begins a theme in a document without numbered headings of themes.</param>
    public static ReadDocument Read(Surroundings lines, Indeling indeling, ReadingClock clock, ImpliedThemes? implied = null)
    {
        var reader = new KaderReader(lines, indeling, implied);
        for (var i = 0; i < lines.Lines.Count; i++)
        {
            clock.Check(i);
            if (!reader.IsImplied(i, lines.Lines[i]))
                reader.Step(i, lines.Lines[i]);
        }

        return reader.draft.Document;
    }

    /// <summary>A theme begins that no numbered heading tells; true when the line is its heading, and so was read.</summary>
    private bool IsImplied(int i, GekeurdeRegel line)
    {
        if (implied?.Begins(i, draft.Document) is not { } begins || draft.Document.After.Count > 0)
            return false;
        draft.Document.HasImpliedThemes |= !begins.IsHeading && line.Rij is null;
        OpenTheme(line with { Sleutel = begins.Key, Rest = begins.Title });
        return begins.IsHeading;
    }

    private void Step(int i, GekeurdeRegel line)
    {
        if (draft.Document.After.Count > 0 || (line.Soort == Regelsoort.Einde && line.Sleutel != Contributions && MayEnd(i)))
            draft.Document.After.Add(line);
        else if (line.Soort == Regelsoort.Einde && MayEnd(i))
            EndAgreement(line);
        else if (line.Soort == Regelsoort.Thema && IsTheme(i, line))
            OpenTheme(line);
        else if (line.Soort == Regelsoort.Onderdeel && IsPart(i))
            OpenPart(line);
        else if (line.Soort == Regelsoort.Blok && draft.Theme is not null && lines.MayBegin(i))
            draft.OpenBlock(line);
        else if (line.Soort == Regelsoort.Label && IsLabel(i, line))
            draft.OpenLabel(line);
        else if (line.Soort == Regelsoort.Nummer && IsAgreement(i, line))
            OpenAgreement(i, line);
        else if (line.Soort is Regelsoort.Tabelkop or Regelsoort.Rij && draft.Theme is not null)
            draft.AddRow(line);
        else if (line.Soort == Regelsoort.Noot && draft.Theme is not null)
            draft.AddNote(line);
        else if (line.Soort == Regelsoort.Tussenkop && draft.Theme is not null && headings.IsHeading(i) && !IsBesideThemes(line))
            unnumbered.OpenHeading(line);
        else if (!draft.ContinuesTitle(line, MayContinueTitle(i, line)))
            AddText(line);
    }

    /// <summary>What follows belongs to no agreement; themes may still come.</summary>
    private void EndAgreement(GekeurdeRegel line)
    {
        LeaveThemes(line);
        draft.AddText(line);
    }

    private bool MayEnd(int i) => draft.Document.Themes.Any(read => read.Agreements.Count > 0) && (lines.MayBegin(i) || lines.AfterShortLine(i)) && !lines.AfterReference(i);

    /// <summary>A heading of a theme has soon after it what a theme is made of; a line of a list or of a table of contents has not.</summary>
    private bool IsTheme(int i, GekeurdeRegel line) =>
        lines.MayBegin(i) && (!line.IsKaalGenummerd || line.Kop || (lines.AfterGap(i) && IsNextTheme(line.Sleutel)))
        && ((lines.TextUntilNextMarked(i) <= (lines.AfterGap(i) ? LongestIntroduction : LongestTitle) && lines.NextMarked(i) is { } next && Heads(line, next))
            || (indeling.Tussenkop is not null && lines.ListBelow(i, LongestIntroduction)));

    private bool Heads(GekeurdeRegel line, GekeurdeRegel next) => next.Soort switch
    {
        Regelsoort.Label or Regelsoort.Blok or Regelsoort.Onderdeel or Regelsoort.Tabelkop => true,
        Regelsoort.Tussenkop => true,
        Regelsoort.Nummer => IsOf(next.Sleutel, line.Sleutel) && !string.Equals(line.Sleutel, draft.Theme?.Section.Key, StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>A number without a point stands before many a word; only the next one is that of a theme.</summary>
    private bool IsNextTheme(string key) => !int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        || number == 1 + (int.TryParse(draft.Theme?.Section.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : 0);

    private bool IsPart(int i) =>
        draft.Theme is not null && lines.MayBegin(i) && lines.NextMarked(i)?.Soort is Regelsoort.Label or Regelsoort.Blok or Regelsoort.Nummer;

    private bool IsLabel(int i, GekeurdeRegel line) =>
        draft.Section is { HasBlock: false } && (lines.MayBegin(i) || (line.Rest.Length == 0 && lines.AfterShortLine(i))) && !draft.Section.Labels.ContainsKey(Enum.Parse<Label>(line.Sleutel));

    private bool IsAgreement(int i, GekeurdeRegel line)
    {
        if (draft.Theme is null || lines.AfterReference(i) || AgreementNumber.Parse(line.Sleutel) is not { } number)
            return false;
        var isNext = LastOf(number) is { } before ? number.Follows(before) : number.Order == 1 || number.Suffix == "a";
        if (Sentence.Continues(line.Rest))
            return isNext && lines.MayBegin(i);
        return IsOf(line.Sleutel, draft.Theme.Section.Key)
            ? isNext || lines.MayBegin(i) || draft.Agreement?.Columns.ContainsValue(draft.Current!) == true
            : draft.Section is { HasBlock: true } && lines.MayBegin(i) && line.Rest is [var letter, ..] && char.IsUpper(letter);
    }

    /// <summary>The number before this one: of this theme, or of the document when numbers run on from theme to theme.</summary>
    private AgreementNumber? LastOf(AgreementNumber number) =>
        draft.Theme!.Agreements.Count > 0 ? AgreementNumber.Parse(draft.Theme.Agreements[^1].Number)
        : number.Theme is null && draft.LastNumber is not null ? AgreementNumber.Parse(draft.LastNumber)
        : null;

    /// <summary>Whether a number belongs to a theme; one that names no theme belongs to any.</summary>
    private static bool IsOf(string number, string theme) => AgreementNumber.Parse(number) is { } parsed && parsed.BelongsTo(theme);

    private bool MayContinueTitle(int i, GekeurdeRegel line) =>
        line.Soort == Regelsoort.Tekst && !lines.AfterGap(i) && !Sentence.Ends(line.Regel.Tekst) && lines.Previous(i)!.Regel.Tekst.Length * 2 > lines.Typography.Width;

    private void OpenTheme(GekeurdeRegel line)
    {
        draft.OpenTheme(line);
        themeLevel = line.Vorm is Regelvorm.Kop { Niveau: < LetterLevel } heading ? heading.Niveau : 0;
        unnumbered.Forget();
    }

    /// <summary>A heading of the format that stands as high as that of the theme, and is no theme: what it heads belongs to no agreement.</summary>
    private bool IsBesideThemes(GekeurdeRegel line) => line is { Soort: Regelsoort.Tekst or Regelsoort.Thema or Regelsoort.Tussenkop, Vorm: Regelvorm.Kop heading }
        && heading.Niveau <= themeLevel && (line.Soort != Regelsoort.Tussenkop || !headings.AreUsual(heading.Niveau));

    private void LeaveThemes(GekeurdeRegel line)
    {
        unnumbered.Forget();
        if (draft.Agreement is not null)
            draft.LeaveAgreement(line);
    }

    private void OpenPart(GekeurdeRegel line)
    {
        draft.OpenPart(line);
        unnumbered.Forget();
    }

    private void OpenAgreement(int i, GekeurdeRegel line)
    {
        unnumbered.Forget();
        draft.OpenAgreement(line, headings.IsBehindNumber(i));
    }

    private void AddText(GekeurdeRegel line)
    {
        if (IsBesideThemes(line))
            LeaveThemes(line);
        if (line.Soort == Regelsoort.Bladvulling)
            draft.Document.Debris.Add(line.Regel);
        else if (line.Soort != Regelsoort.Leeg && !draft.IsInNote)
            unnumbered.Meet(line);
        draft.AddText(line);
    }
}
