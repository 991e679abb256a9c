using Noaber.Files.Indelingen;
using Noaber.Files.Lezen.Acties;
using Noaber.Files.Lezen.Tabellen;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen;

/// <summary>Turns the gathered lines into the values of the field.</summary>
internal sealed class KaderBuilder(Indeling indeling, ReadDocument document, ParagraphJoiner joiner, AgreementDetails details, PartyNames parties)
{
    private const string ListMark = "- ";

    private readonly HashSet<string> aboutProcess = ThemesAboutProcess(indeling, document, joiner);

    private readonly CellHeading cellHeading = new(indeling.Tabel.Kop, parties);

    public IReadOnlyList<Thema> BuildThemes() => [.. document.Themes.Select(Build)];

    private Thema Build(ThemeDraft draft) => new(
        draft.Section.Key,
        draft.Section.Title,
        Build(draft.Section.Labels),
        [.. draft.Parts.Select(part => new Onderdeel(part.Key, part.Title, Build(part.Labels), part.Bron))],
        [.. draft.Agreements.Select(agreement => Build(agreement, draft.Section.Key))],
        draft.Section.Bron);

    private Opzet Build(Dictionary<Label, LineBlock> labels)
    {
        string? TextOf(Label label) =>
            labels.TryGetValue(label, out var block) && joiner.Join(block.Lines) is { Length: > 0 } text ? text : null;
        return new(TextOf(Label.Doel), TextOf(Label.Hoe), TextOf(Label.Monitor));
    }

    private Afspraak Build(AgreementDraft draft, string theme)
    {
        var (heading, text) = HeadingAndText(draft);
        var kind = draft.Kind ?? (aboutProcess.Contains(theme) ? AfspraakSoort.Procesmatig : AfspraakSoort.Regulier);
        return details.Complete(new(draft.Number, heading, text, kind, draft.Part, draft.Bron), draft);
    }

    private (string? Heading, string Text) HeadingAndText(AgreementDraft draft)
    {
        var text = joiner.Join(draft.Block.Lines);
        foreach (var (column, block) in draft.Columns.Where(pair => pair.Key.Rol is Kolomrol.Overig or Kolomrol.Thema))
            text = $"{text}\n\n{column.Naam}: {joiner.Join(block.Lines)}".TrimStart('\n');
        if (draft.IsItem && text.StartsWith(ListMark, StringComparison.Ordinal))
            text = text[ListMark.Length..];
        if (text.Length == 0 && !draft.InCell)
            return (null, joiner.Join(draft.Heading.Lines));
        return joiner.Join(draft.Heading.Lines) is { Length: > 0 } own ? (own, text)
            : draft.InCell ? cellHeading.Split(text)
            : SplitHeading(text, indeling.Kop);
    }

    /// <summary>Short words before a colon are a heading; a sentence with a colon in it is not.</summary>
    private static (string? Heading, string Text) SplitHeading(string text, Koppatroon pattern)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? text : text[..end];
        if (!first.Contains(':', StringComparison.Ordinal) || pattern.Patroon.Match(first) is not { Success: true } match)
            return (null, text);
        var heading = match.Groups["kop"].Value.Trim();
        return heading.Length <= pattern.MaxTekens && heading.Count(c => c == ' ') < pattern.MaxWoorden && !pattern.Niet.IsMatch(heading)
            ? (heading, text[match.Groups["rest"].Index..])
            : (null, text);
    }

    private static HashSet<string> ThemesAboutProcess(Indeling indeling, ReadDocument document, ParagraphJoiner joiner)
    {
        if (indeling.Procesmatig is null || document.Themes.Count == 0)
            return [];
        var numbers = indeling.Procesmatig.Matches(joiner.Join(document.Before.Lines)).Select(match => match.Groups["nummers"].Value);
        return [.. numbers.SelectMany(text => text.Split([' ', ',', 'e', 'n'], StringSplitOptions.RemoveEmptyEntries))];
    }
}
