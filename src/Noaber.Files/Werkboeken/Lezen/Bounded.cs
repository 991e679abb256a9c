using Noaber.Files.Formaten;

namespace Noaber.Files.Werkboeken.Lezen;

/// <summary>Lists that a stranger's file fills, and cannot fill for ever.</summary>
internal static class Bounded
{
    /// <summary>Adds one; past the most of them the file is refused.</summary>
    public static void AddWithin<T>(this List<T> list, T one, int most)
    {
        if (list.Count >= most)
            throw new LimitException(FormatFindings.UnpacksTooLarge());
        list.Add(one);
    }
}
