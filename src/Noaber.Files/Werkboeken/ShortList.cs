namespace Noaber.Files.Werkboeken;

/// <summary>Names what there is in one line, and does not go on: the first few, and how many more there are.</summary>
internal static class ShortList
{
    private const int Few = 3;

    /// <summary>As in <c>N4:P20, R2, S9 en nog 3 plekken</c>.</summary>
    /// <param name="names">All of them.</param>
    /// <param name="most">So many are named.</param>
    /// <param name="one">What one more is called; empty when that goes without saying.</param>
    /// <param name="more">What several more are called.</param>
    public static string Of(IReadOnlyCollection<string> names, int most = Few, string one = "", string more = "") =>
        string.Join(", ", names.Take(most)) + (names.Count - most) switch
        {
            <= 0 => "",
            1 => $" en nog 1{one}",
            var rest => $" en nog {rest}{more}",
        };
}
