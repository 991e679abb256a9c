using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Visies;

/// <summary>A heading with what it says and where.</summary>
internal sealed record Heading(string Number, string Title, int Level, Bronplaats Place)
{
    public override string ToString() => $"{Number} {Title}".Trim();
}

/// <summary>Finds numbered headings of chapters and sections.</summary>
internal static class Headings
{
    private const int Longest = 90;

    /// <summary>A heading that begins at line <paramref name="i"/>, or null.</summary>
    public static Heading? At(IReadOnlyList<SourceLine> lines, int i)
    {
        var text = WithoutDouble(lines[i].Text.Replace('\t', ' '));
        if (text.Length > Longest || text.Length == 0 || !char.IsAsciiDigit(text[0]) && !text.StartsWith("Hoofdstuk", StringComparison.OrdinalIgnoreCase))
            return null;
        var (level, match) = VisieLabels.Section.Match(text) is { Success: true } section ? (2, section) : (1, VisieLabels.Chapter.Match(text));
        if (!match.Success || HasNumbers(match.Groups["titel"].Value))
            return null;
        var (title, last) = (match.Groups["titel"].Value, i);
        for (var next = Next(lines, i); IsCapitals(title) && next - last <= 2 && next < lines.Count && IsCapitals(lines[next].Text) && title.Length < Longest; next = Next(lines, next))
        {
            if (!title.EndsWith(':') && !GoesOn(title))
                break;
            (title, last) = ($"{title} {lines[next].Text}", next);
        }

        return new(match.Groups["nummer"].Value, title.Trim(), level, new Bronplaats(i + 1, last + 1));
    }

    public static bool IsCapitals(string text) => text.Count(char.IsLetter) > 2 && !text.Any(char.IsLower);

    private static bool GoesOn(string title) => title.EndsWith(" EN", StringComparison.Ordinal) || title.EndsWith(" VAN", StringComparison.Ordinal) || title.EndsWith(" DE", StringComparison.Ordinal);

    /// <summary>A row of a table begins with a number too, and holds more.</summary>
    private static bool HasNumbers(string title) => title.Split(' ').Count(word => word.Length > 0 && word.All(char.IsAsciiDigit)) > 1;

    private static string WithoutDouble(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var number = space < 0 ? text : text[..space];
        var half = number.Length / 2;
        return half > 1 && number.Length % 2 == 0 && number[..half] == number[half..] && number.Contains('.', StringComparison.Ordinal) ? text[half..] : text;
    }

    private static int Next(IReadOnlyList<SourceLine> lines, int i)
    {
        do
            i++;
        while (i < lines.Count && lines[i].IsBlank);
        return i;
    }
}
