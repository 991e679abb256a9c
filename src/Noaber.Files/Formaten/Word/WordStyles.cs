using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Noaber.Files.Formaten.Word;

/// <summary>What the styles of a document say of its paragraphs, each with the styles it builds on.</summary>
internal sealed partial class WordStyles
{
    /// <summary>Styles that build on each other in a ring are broken; no honest chain is this long.</summary>
    private const int LongestChain = 20;
    private const int BodyText = 9;

    /// <summary>In half points: what Word takes when nothing says how large letters are.</summary>
    private const int UsualSize = 20;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private readonly string? ordinary;
    private readonly int usual;

    public WordStyles(Styles? part)
    {
        usual = Size(part?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle?.FontSize) ?? UsualSize;
        foreach (var style in part?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is not { } id)
                continue;
            styles[id] = style;
            if (style.Type.Known() == StyleValues.Paragraph && style.Default.Known() == true)
                ordinary = id;
        }
    }

    /// <summary>The level of a heading from 1, or null for running text.</summary>
    public int? HeadingLevel(ParagraphProperties? properties)
    {
        if (properties?.OutlineLevel?.Val.Known() is { } own)
            return own >= BodyText ? null : own + 1;
        foreach (var style in Chain(properties))
        {
            if (style.StyleParagraphProperties?.OutlineLevel?.Val.Known() is { } level)
                return level >= BodyText ? null : level + 1;
            if (Heading().Match(style.StyleName?.Val?.Value ?? "") is { Success: true } match)
                return match.Groups["level"] is { Success: true } named ? named.ValueSpan[0] - '0' : 1;
        }

        return null;
    }

    /// <summary>A line of the table of contents that Word made.</summary>
    public bool IsContents(ParagraphProperties? properties) => Chain(properties).Any(style => Contents().IsMatch(style.StyleName?.Val?.Value ?? ""));

    /// <summary>The list that numbers the paragraph, its level when that is said, and the style that says so.</summary>
    public (int List, int? Level, string? Style)? Numbering(ParagraphProperties? properties)
    {
        if (properties?.NumberingProperties is { } direct && direct.NumberingId?.Val.Known() is { } own)
            return own == 0 ? null : (own, direct.NumberingLevelReference?.Val.Known() ?? 0, null);
        int? level = properties?.NumberingProperties?.NumberingLevelReference?.Val.Known();
        foreach (var style in Chain(properties))
        {
            var numbering = style.StyleParagraphProperties?.NumberingProperties;
            level ??= numbering?.NumberingLevelReference?.Val.Known();
            if (numbering?.NumberingId?.Val.Known() is { } list)
                return list == 0 ? null : (list, level, properties?.ParagraphStyleId?.Val?.Value ?? style.StyleId?.Value);
        }

        return null;
    }

    /// <summary>The list that a style of lists stands for.</summary>
    public int? ListOf(string style) =>
        styles.GetValueOrDefault(style)?.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val.Known();

    public bool StartsPage(ParagraphProperties? properties) =>
        properties?.PageBreakBefore is { } own ? IsOn(own)
            : Chain(properties).Any(style => IsOn(style.StyleParagraphProperties?.PageBreakBefore));

    /// <summary>The run is marked as hidden, by itself or by its style.</summary>
    public bool IsHidden(RunProperties? properties)
    {
        if (properties?.Vanish is { } own)
            return IsOn(own);
        return properties?.RunStyle?.Val?.Value is { } name && Chain(name).Any(style => IsOn(style.StyleRunProperties?.Vanish));
    }

    /// <summary>The run is bold, by itself or by the style of its paragraph.</summary>
    public bool IsBold(RunProperties? run, ParagraphProperties? paragraph) =>
        IsOn(run?.Bold ?? Chain(paragraph).Select(style => style.StyleRunProperties?.Bold).FirstOrDefault(bold => bold is not null));

    /// <summary>How large the letters of the run are, in half points.</summary>
    public int SizeOf(RunProperties? run, ParagraphProperties? paragraph) =>
        Size(run?.FontSize) ?? Chain(paragraph).Select(style => Size(style.StyleRunProperties?.FontSize)).FirstOrDefault(size => size is not null) ?? usual;

    private static int? Size(FontSize? size) =>
        int.TryParse(size?.Val?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var half) ? half : null;

    private static bool IsOn(OnOffType? value) => value is not null && (value.Val is null || value.Val.Known() == true);

    private IEnumerable<Style> Chain(ParagraphProperties? properties) => Chain(properties?.ParagraphStyleId?.Val?.Value ?? ordinary);

    private IEnumerable<Style> Chain(string? name)
    {
        for (var steps = 0; name is not null && steps < LongestChain && styles.TryGetValue(name, out var style); steps++)
        {
            yield return style;
            name = style.BasedOn?.Val?.Value;
        }
    }

    [GeneratedRegex(@"^(toc|inhopg)\s?[1-9]$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Contents();

    [GeneratedRegex(@"^((heading|kop)\s?(?<level>[1-9])|title|titel)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Heading();
}
