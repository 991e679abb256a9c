using System.Collections.Frozen;

namespace Noaber.Kernel.Monitor.Nakijken;

/// <summary>An explanation as people type it.</summary>
public static class Uitleg
{
    private const int MinsteLetters = 4, MinsteVerschillende = 3;

    // What people type to be rid of a question. The letters alone are compared, so n.v.t. is here too.
    private static readonly FrozenSet<string> Leeg =
        new[]
        {
            "geen", "klopt", "kloptgewoon", "ditklopt", "hetklopt", "klopthoor", "akkoord", "okay", "oke", "prima", "goed", "correct",
            "juist", "idem", "test", "nietvantoepassing", "geentoelichting", "geenuitleg", "geenopmerkingen", "geenbijzonderheden",
            "onbekend", "weetniet",
        }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it says anything: a few letters, and not only that it is right.</summary>
    public static bool ZegtIets(string? tekst)
    {
        var letters = new string([.. (tekst ?? "").Where(char.IsLetter)]);
        return letters.Length >= MinsteLetters && !Leeg.Contains(letters)
            && letters.ToLowerInvariant().Distinct().Count() >= MinsteVerschillende;
    }
}
