using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Noaber.Files.Werkboeken;

/// <summary>
/// The cells of a row by their column, from left to right. Kept small, since a workbook can have millions: each is told as a
/// <see cref="Cel"/> when it is asked for.
/// </summary>
internal sealed class Rijcellen : IReadOnlyDictionary<int, Cel>
{
    private readonly string blad;
    private readonly int rij;
    private readonly Celinhoud[] cellen;

    public Rijcellen(string blad, int rij, List<Celinhoud> inhoud)
    {
        (this.blad, this.rij) = (blad, rij);
        var geordend = true;
        for (var at = 1; at < inhoud.Count; at++)
            geordend &= inhoud[at - 1].Kolom < inhoud[at].Kolom;
        // A file can have them in any order, and one twice: then the last counts.
        cellen = geordend ? [.. inhoud] : [.. inhoud.GroupBy(c => c.Kolom).Select(g => g.Last()).OrderBy(c => c.Kolom)];
    }

    public int Count => cellen.Length;

    public IEnumerable<int> Keys => cellen.Select(c => (int)c.Kolom);

    public IEnumerable<Cel> Values => cellen.Select(Cel);

    /// <summary>The same cells, without telling where they are.</summary>
    public ReadOnlySpan<Celinhoud> Inhoud => cellen;

    public Cel this[int key] =>
        TryGetValue(key, out var cel) ? cel : throw new KeyNotFoundException(key.ToString(CultureInfo.InvariantCulture));

    public bool ContainsKey(int key) => Plaats(key) >= 0;

    public bool TryGetValue(int key, [MaybeNullWhen(false)] out Cel value)
    {
        value = Plaats(key) is >= 0 and var at ? Cel(cellen[at]) : null;
        return value is not null;
    }

    /// <summary>The number in a column; null when there is none.</summary>
    public decimal? GetalVan(int kolom) => Plaats(kolom) is >= 0 and var at && cellen[at].Soort == Celsoort.Getal ? cellen[at].Getal : null;

    /// <summary>Puts another content in the column of it, where there was one already.</summary>
    public void Vervang(Celinhoud inhoud) => cellen[Plaats(inhoud.Kolom)] = inhoud;

    public IEnumerator<KeyValuePair<int, Cel>> GetEnumerator() =>
        cellen.Select(c => KeyValuePair.Create((int)c.Kolom, Cel(c))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Cel Cel(Celinhoud cel) =>
        new(new(blad, rij, cel.Kolom), cel.Soort, cel.Woorden, cel.Soort == Celsoort.Getal ? cel.Getal : null)
        { IsProcent = cel.IsProcent };

    private int Plaats(int kolom)
    {
        var (van, tot) = (0, cellen.Length - 1);
        while (van <= tot)
        {
            var midden = (van + tot) / 2;
            if (cellen[midden].Kolom == kolom)
                return midden;
            (van, tot) = cellen[midden].Kolom < kolom ? (midden + 1, tot) : (van, midden - 1);
        }
        return -1;
    }
}

/// <summary>What is in a cell of a row.</summary>
/// <param name="Kolom">The column, from 1.</param>
/// <param name="Soort">What it is.</param>
/// <param name="Tekst">The text; null for a number.</param>
/// <param name="Getal">The number, of a percentage as people read it; 0 for what is none.</param>
/// <param name="IsProcent">It is shown as a percentage.</param>
internal readonly record struct Celinhoud(ushort Kolom, Celsoort Soort, string? Tekst, decimal Getal = 0, bool IsProcent = false)
{
    /// <summary>The text, also of a number.</summary>
    public string Woorden => Tekst ?? (decimal.IsInteger(Getal) && Getal is > int.MinValue and < int.MaxValue
        ? ((int)Getal).ToString(CultureInfo.InvariantCulture) : Getal.ToString("0.######", CultureInfo.InvariantCulture));
}
