using System.Globalization;

namespace Noaber.Files.Lezen;

/// <summary>A printed number taken apart to compare it: <c>2.10</c> comes after <c>2.9</c>, <c>1b</c> after <c>1a</c>, <c>A2</c> after <c>A1</c>, <c>II.2</c> after <c>II.1</c>.</summary>
/// <param name="Prefix">The letters in front: <c>A</c> of <c>A1</c>, <c>II.</c> of <c>II.1</c>, else empty.</param>
/// <param name="Above">The numbers before the last: <c>1.4</c> of <c>1.4.2</c>; empty when there is one.</param>
/// <param name="Order">The last number.</param>
/// <param name="Suffix">The letter behind: <c>a</c> of <c>1a</c>, else empty.</param>
internal readonly record struct AgreementNumber(string Prefix, string Above, int Order, string Suffix)
{
    private const int MostDigits = 3;
    private const int MostParts = 4;
    private const int MostRoman = 5;

    /// <summary>The theme that the number itself names, or null when it names none.</summary>
    public int? Theme => Above.Length > 0 ? First(Above) : Suffix.Length > 0 ? Order : null;

    /// <summary>What the numbers of one series share.</summary>
    public string Series => $"{Prefix}{Above}";

    /// <summary>By hand, for it meets each line that begins with a number.</summary>
    public static AgreementNumber? Parse(string printed)
    {
        var start = Letters(printed);
        var end = printed.Length > start && char.IsAsciiLetterLower(printed[^1]) ? printed.Length - 1 : printed.Length;
        var parts = 0;
        var last = start;
        for (var at = start; at <= end; at++)
        {
            if (at < end && char.IsAsciiDigit(printed[at]))
                continue;
            if (at - last is 0 or > MostDigits || (at < end && printed[at] != '.') || ++parts > MostParts)
                return null;
            last = at < end ? at + 1 : last;
        }

        var above = last > start ? printed[start..(last - 1)] : "";
        return new(printed[..start], above, int.Parse(printed.AsSpan(last, end - last), CultureInfo.InvariantCulture), printed[end..]);
    }

    /// <summary>Whether its first number or its letters name this theme, or it names none.</summary>
    public bool BelongsTo(string theme) => Theme is { } named
        ? string.Equals(named.ToString(CultureInfo.InvariantCulture), theme, StringComparison.Ordinal)
        : Prefix.Length == 0 || !char.IsLetter(theme[0]) || string.Equals(Prefix.TrimEnd('.'), theme, StringComparison.Ordinal);

    public bool IsBefore(AgreementNumber other) =>
        string.CompareOrdinal(Prefix, other.Prefix) is var byPrefix and not 0 ? byPrefix < 0
        : Compare(Above, other.Above) is var byAbove and not 0 ? byAbove < 0
        : Order != other.Order ? Order < other.Order
        : string.CompareOrdinal(Suffix, other.Suffix) < 0;

    public bool Follows(AgreementNumber other) =>
        string.Equals(Series, other.Series, StringComparison.Ordinal)
        && (Order == other.Order + 1 ? Suffix is "" or "a" : Order == other.Order && Suffix.Length == 1 && Suffix[0] == Next(other.Suffix));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Above}{(Above.Length > 0 ? "." : "")}{Order}{Suffix}");

    /// <summary>How many characters stand in front: a letter, or a Roman number with its point.</summary>
    private static int Letters(string printed)
    {
        var roman = printed.AsSpan().IndexOfAnyExcept("IVX");
        return roman is > 0 and <= MostRoman && printed[roman] == '.' ? roman + 1
            : printed.Length > 0 && char.IsAsciiLetterUpper(printed[0]) ? 1
            : 0;
    }

    private static char Next(string suffix) => suffix.Length == 0 ? 'a' : (char)(suffix[0] + 1);

    private static int First(string numbers) =>
        int.Parse(numbers.IndexOf('.', StringComparison.Ordinal) is > 0 and var end ? numbers.AsSpan(0, end) : numbers, CultureInfo.InvariantCulture);

    private static int Compare(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.Ordinal))
            return 0;
        var (left, right) = (one.Split('.'), other.Split('.'));
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (left[i].Length != right[i].Length)
                return left[i].Length.CompareTo(right[i].Length);
            if (string.CompareOrdinal(left[i], right[i]) is var difference and not 0)
                return difference;
        }

        return left.Length.CompareTo(right.Length);
    }
}
