using System.Globalization;
using System.Text.RegularExpressions;

namespace Noaber.Files.Lezen;

/// <summary>A printed number taken apart to compare it: <c>2.10</c> comes after <c>2.9</c>, <c>1b</c> after <c>1a</c>, <c>A2</c> after <c>A1</c>.</summary>
/// <param name="Prefix">The letter in front: <c>A</c> of <c>A1</c>, else empty.</param>
/// <param name="Above">The numbers before the last: <c>1.4</c> of <c>1.4.2</c>; empty when there is one.</param>
/// <param name="Order">The last number.</param>
/// <param name="Suffix">The letter behind: <c>a</c> of <c>1a</c>, else empty.</param>
internal readonly partial record struct AgreementNumber(string Prefix, string Above, int Order, string Suffix)
{
    /// <summary>The theme that the number itself names, or null when it names none.</summary>
    public int? Theme => Above.Length > 0 ? First(Above) : Suffix.Length > 0 ? Order : null;

    /// <summary>What the numbers of one series share.</summary>
    public string Series => $"{Prefix}{Above}";

    public static AgreementNumber? Parse(string printed)
    {
        var match = Parts().Match(printed);
        return match.Success && int.TryParse(match.Groups["order"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var order)
            ? new(match.Groups["prefix"].Value, match.Groups["above"].Value.TrimEnd('.'), order, match.Groups["suffix"].Value)
            : null;
    }

    public bool IsBefore(AgreementNumber other) =>
        string.CompareOrdinal(Prefix, other.Prefix) is var byPrefix and not 0 ? byPrefix < 0
        : Compare(Above, other.Above) is var byAbove and not 0 ? byAbove < 0
        : Order != other.Order ? Order < other.Order
        : string.CompareOrdinal(Suffix, other.Suffix) < 0;

    public bool Follows(AgreementNumber other) =>
        string.Equals(Series, other.Series, StringComparison.Ordinal)
        && (Order == other.Order + 1 ? Suffix is "" or "a" : Order == other.Order && Suffix.Length == 1 && Suffix[0] == Next(other.Suffix));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Above}{(Above.Length > 0 ? "." : "")}{Order}{Suffix}");

    private static char Next(string suffix) => suffix.Length == 0 ? 'a' : (char)(suffix[0] + 1);

    private static int First(string numbers) => int.Parse(numbers.Split('.')[0], CultureInfo.InvariantCulture);

    private static int Compare(string one, string other)
    {
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

    [GeneratedRegex(@"^(?<prefix>[A-Z]?)(?<above>(\d{1,3}\.){0,3})(?<order>\d{1,3})(?<suffix>[a-z]?)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
