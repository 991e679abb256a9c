using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen;

/// <summary>A line of the source with its number, for the readers that look past the layout of the agreements.</summary>
/// <param name="Number">Number of the line, from 1.</param>
/// <param name="Raw">The line, white space kept.</param>
internal sealed record SourceLine(int Number, string Raw)
{
    public string Text { get; } = Raw.Trim();

    public bool IsBlank => Text.Length == 0;

    /// <summary>The first line of a page: the format says so, or the form feed of a PDF stands there, or the space that was left of it.</summary>
    public bool BeginsPage { get; private init; } = Raw.Length > 1 && (Raw[0] == '\f' || (Raw[0] == ' ' && !char.IsWhiteSpace(Raw[1])));

    /// <summary>The format says that it is a heading.</summary>
    public bool IsHeading { get; private init; }

    /// <summary>The line without the marks of bold letters in Markdown.</summary>
    public SourceLine WithoutBold() => !Raw.Contains("**", StringComparison.Ordinal) ? this
        : new(Number, Raw.Replace("**", "", StringComparison.Ordinal)) { IsHeading = IsHeading, BeginsPage = BeginsPage };

    public Bronplaats Place => new(Number, Number);

    public static IReadOnlyList<SourceLine> Of(Brontekst source)
    {
        var lines = source.Regels
            .Select((text, i) => new SourceLine(i + 1, text) { IsHeading = source.Vormen.GetValueOrDefault(i + 1) is Regelvorm.Kop }).ToList();
        foreach (var first in source.Bladzijden)
            lines[first - 1] = lines[first - 1] with { BeginsPage = true };
        return lines;
    }
}
