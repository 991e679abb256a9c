using Noaber.Files.Indelingen;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen;

/// <summary>
/// Walks through the lines once and puts each where it belongs, by the description of a layout. What a line looks like is known;
/// here it is decided, from where we are and what surrounds it, whether it is that. Every line ends up somewhere.
/// </summary>
internal sealed class KaderReader(Surroundings lines)
{
    /// <summary>Most lines of text between a heading and what it heads: with an empty line before it, and without.</summary>
    private const int LongestIntroduction = 15;
    private const int LongestTitle = 2;

    private readonly ReadDocument document = new();
    private ThemeDraft? theme;
    private SectionDraft? section;
    private LineBlock? current;
    private AfspraakSoort? kind;
    private bool titleOpen;

    public static ReadDocument Read(Surroundings lines, ReadingClock clock)
    {
        var reader = new KaderReader(lines);
        for (var i = 0; i < lines.Lines.Count; i++)
        {
            clock.Check(i);
            reader.Step(i, lines.Lines[i]);
        }

        return reader.document;
    }

    private void Step(int i, GekeurdeRegel line)
    {
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
        else if (!ContinuesTitle(i, line))
            AddText(line);
    }

    private bool MayEnd(int i) => document.Themes.Any(read => read.Agreements.Count > 0) && lines.MayBegin(i) && !lines.AfterReference(i);

    /// <summary>A heading of a theme has soon after it what a theme is made of; a line of a list or of a table of contents has not.</summary>
    private bool IsTheme(int i, GekeurdeRegel line) =>
        lines.MayBegin(i) && lines.TextUntilNextMarked(i) <= (lines.AfterGap(i) ? LongestIntroduction : LongestTitle)
        && lines.NextMarked(i) is { } next && next.Soort switch
        {
            Regelsoort.Label or Regelsoort.Blok or Regelsoort.Onderdeel => true,
            Regelsoort.Nummer => next.Sleutel.StartsWith(line.Sleutel + ".", StringComparison.Ordinal)
                && !string.Equals(line.Sleutel, theme?.Section.Key, StringComparison.Ordinal),
            _ => false,
        };

    private bool IsPart(int i) =>
        theme is not null && lines.MayBegin(i) && lines.NextMarked(i)?.Soort is Regelsoort.Label or Regelsoort.Blok or Regelsoort.Nummer;

    private bool IsLabel(int i, GekeurdeRegel line) =>
        section is { HasBlock: false } && lines.MayBegin(i) && !section.Labels.ContainsKey(Enum.Parse<Label>(line.Sleutel));

    private bool IsAgreement(int i, GekeurdeRegel line)
    {
        if (theme is null || lines.AfterReference(i) || AgreementNumber.Parse(line.Sleutel) is not { } number)
            return false;
        var last = theme.Agreements.Count == 0 ? null : AgreementNumber.Parse(theme.Agreements[^1].Number);
        var isNext = last is { } before ? number.Follows(before) : number.Order == 1;
        if (Sentence.Continues(line.Rest))
            return isNext && lines.MayBegin(i);
        return number.Theme == ThemeNumber
            ? isNext || lines.MayBegin(i)
            : section is { HasBlock: true } && lines.MayBegin(i) && char.IsUpper(line.Rest[0]);
    }

    private int? ThemeNumber => AgreementNumber.Parse(theme!.Section.Key + ".0")?.Theme;

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
        (current, kind, titleOpen) = (null, null, true);
    }

    private void OpenPart(GekeurdeRegel line)
    {
        section = new SectionDraft(line.Sleutel, line.Rest, line.Regel.Nummer);
        theme!.Parts.Add(section);
        (current, kind, titleOpen) = (null, null, true);
        Extend(line);
    }

    private void OpenBlock(GekeurdeRegel line)
    {
        section!.HasBlock = true;
        kind = Enum.TryParse<AfspraakSoort>(line.Sleutel, out var named) ? named : null;
        (current, titleOpen) = (null, false);
        Extend(line);
    }

    private void OpenLabel(GekeurdeRegel line)
    {
        current = section!.Labels[Enum.Parse<Label>(line.Sleutel)] = new LineBlock();
        current.Add(line, line.Rest);
        titleOpen = false;
        Extend(line);
    }

    private void OpenAgreement(GekeurdeRegel line)
    {
        section!.HasBlock = true;
        current = new LineBlock();
        current.Add(line, line.Rest);
        theme!.Agreements.Add(new(line.Sleutel, theme.Parts.Count == 0 ? null : section.Key, kind, current));
        titleOpen = false;
        Extend(line);
    }

    private void AddText(GekeurdeRegel line)
    {
        var filled = line.Soort is not (Regelsoort.Leeg or Regelsoort.Bladvulling);
        if (line.Soort == Regelsoort.Bladvulling)
            document.Debris.Add(line.Regel);
        var text = filled ? line with { Soort = Regelsoort.Tekst, Rest = line.Regel.Tekst } : line;
        (current ?? (theme is null ? document.Before : document.OpenLoose())).Add(text);
        if (filled && current is not null)
            Extend(line);
    }

    private void Extend(GekeurdeRegel line)
    {
        theme!.Section.Tot = section!.Tot = line.Regel.Nummer;
        document.CloseLoose();
    }
}
