using System.Globalization;

namespace Noaber.Files.Lezen;

/// <summary>A printed number taken apart to compare it: <c>2.10</c> comes after <c>2.9</c>.</summary>
internal readonly record struct AgreementNumber(int Theme, int Order, string Suffix)
{
    public static AgreementNumber? Parse(string printed)
    {
        var dot = printed.IndexOf('.', StringComparison.Ordinal);
        var suffix = printed.TrimStart("0123456789.".ToCharArray());
        var order = printed[(dot + 1)..(printed.Length - suffix.Length)];
        return dot > 0
            && int.TryParse(printed[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out var theme)
            && int.TryParse(order, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new(theme, number, suffix)
                : null;
    }

    public bool IsBefore(AgreementNumber other) =>
        (Theme, Order).CompareTo((other.Theme, other.Order)) is var byNumber and not 0
            ? byNumber < 0
            : string.CompareOrdinal(Suffix, other.Suffix) < 0;

    public bool Follows(AgreementNumber other) => Theme == other.Theme && Order == other.Order + 1;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Theme}.{Order}{Suffix}");
}
