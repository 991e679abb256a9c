using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Noaber.Files.Formaten.Word;

/// <summary>
/// Counts the numbers of lists and headings as Word does: lists that share a definition share their count, a number of a higher level
/// restarts the lower ones, and a list may set its own start.
/// </summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, NumberingInstance> lists = [];
    private readonly Dictionary<int, AbstractNum> definitions = [];
    private readonly Dictionary<int, int?[]> counts = [];
    private readonly HashSet<(int List, int Level)> started = [];

    public WordNumbering(Numbering? numbering, WordStyles styles)
    {
        foreach (var list in numbering?.Elements<NumberingInstance>() ?? [])
        {
            if (list.NumberID.Known() is { } id)
                lists[id] = list;
        }

        foreach (var definition in numbering?.Elements<AbstractNum>() ?? [])
        {
            if (definition.AbstractNumberId.Known() is { } id)
                definitions[id] = definition;
        }

        Styles = styles;
    }

    private WordStyles Styles { get; }

    /// <summary>The level at which a list numbers the paragraphs of a style.</summary>
    public int? LevelOfStyle(int list, string style) =>
        Definition(list)?.Elements<Level>().FirstOrDefault(level => level.ParagraphStyleIdInLevel?.Val?.Value == style)?.LevelIndex.Known();

    /// <summary>Counts one on, and says what stands before the paragraph: a number, a dash for a bullet, or nothing.</summary>
    public string Next(int list, int level)
    {
        if (level is < 0 or >= Levels || Definition(list) is not { } definition || definition.AbstractNumberId.Known() is not { } id)
            return "";
        if (!counts.TryGetValue(id, out var count))
            counts[id] = count = new int?[Levels];

        Restart(list, level, count);
        count[level] = count[level] is { } last ? last + 1 : Start(list, definition, level);
        for (var lower = level + 1; lower < Levels; lower++)
        {
            if (LevelOf(list, definition, lower)?.LevelRestart?.Val.Known() is not { } restart || (restart != 0 && restart > level))
                count[lower] = null;
        }

        return Label(list, definition, level, count);
    }

    private void Restart(int list, int level, int?[] count)
    {
        for (var upper = 0; upper <= level; upper++)
        {
            if (Override(list, upper)?.StartOverrideNumberingValue?.Val.Known() is not null && started.Add((list, upper)))
                count[upper] = null;
        }
    }

    private string Label(int list, AbstractNum definition, int level, int?[] count)
    {
        if (LevelOf(list, definition, level) is not { } shape)
            return "";
        if (shape.NumberingFormat?.Val.Known() == NumberFormatValues.Bullet)
            return "-";

        var pattern = shape.LevelText?.Val?.Value ?? "";
        var label = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 >= pattern.Length || pattern[i + 1] is < '1' or > '9')
            {
                label.Append(pattern[i]);
                continue;
            }

            var part = pattern[++i] - '1';
            var format = shape.IsLegalNumberingStyle is not null ? NumberFormatValues.Decimal
                : LevelOf(list, definition, part)?.NumberingFormat?.Val.Known();
            label.Append(NumberLabel.Format(count[part] ??= Start(list, definition, part), format ?? NumberFormatValues.Decimal));
        }

        return label.ToString().Trim();
    }

    private int Start(int list, AbstractNum definition, int level) =>
        Override(list, level)?.StartOverrideNumberingValue?.Val.Known()
            ?? LevelOf(list, definition, level)?.StartNumberingValue?.Val.Known() ?? 1;

    private Level? LevelOf(int list, AbstractNum definition, int level) =>
        Override(list, level)?.GetFirstChild<Level>()
            ?? definition.Elements<Level>().FirstOrDefault(candidate => candidate.LevelIndex.Known() == level);

    private LevelOverride? Override(int list, int level) =>
        lists.GetValueOrDefault(list)?.Elements<LevelOverride>().FirstOrDefault(candidate => candidate.LevelIndex.Known() == level);

    /// <summary>The definition of a list; one that only names a style of lists has its levels at that style.</summary>
    private AbstractNum? Definition(int list)
    {
        var own = lists.GetValueOrDefault(list)?.AbstractNumId?.Val.Known() is { } id ? definitions.GetValueOrDefault(id) : null;
        return own?.NumberingStyleLink?.Val?.Value is { } style && Styles.ListOf(style) is { } other && other != list
            && lists.GetValueOrDefault(other)?.AbstractNumId?.Val.Known() is { } linked
            ? definitions.GetValueOrDefault(linked)
            : own;
    }
}
