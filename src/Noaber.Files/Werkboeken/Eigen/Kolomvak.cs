namespace Noaber.Files.Werkboeken.Eigen;

/// <summary>The columns that a table may take up: what stands beside it belongs to another.</summary>
/// <param name="Van">The first.</param>
/// <param name="Tot">The last.</param>
internal readonly record struct Kolomvak(int Van, int Tot)
{
    private const int RijenBoven = 3, LangsteTitel = 80;

    /// <summary>A whole sheet, as it is for a table with nothing beside it.</summary>
    public static Kolomvak Alles { get; } = new(1, int.MaxValue);

    public bool Bevat(int kolom) => kolom >= Van && kolom <= Tot;

    /// <summary>These columns up to others that stand at the right of them, or from those at the left.</summary>
    public Kolomvak Zonder(int begin, int eind, bool rechts) =>
        rechts ? this with { Tot = Math.Min(Tot, begin - 1) } : this with { Van = Math.Max(Van, eind + 1) };

    /// <summary>The cells of a row that are in it, from left to right.</summary>
    public IEnumerable<Cel> Cellen(Werkrij rij)
    {
        var vak = this;
        return vak == Alles ? rij.Cellen.Values : rij.Cellen.Values.Where(c => vak.Bevat(c.Plaats.Kolom));
    }

    /// <summary>What stands alone in the nearest row above a table, within its columns; null when nothing does.</summary>
    public string? Titel(Werkblad blad, Werkrij kop)
    {
        var vak = this;
        var erboven = blad.Rijen.Where(r => r.Nummer < kop.Nummer && r.Nummer >= kop.Nummer - RijenBoven).Reverse()
            .Select(r => vak.Cellen(r).Where(c => c.Tekst.Length > 0).ToList()).FirstOrDefault(c => c.Count > 0);
        return erboven is [{ Tekst.Length: <= LangsteTitel } enige] && enige.Tekst.Any(char.IsLetter) ? enige.Tekst : null;
    }
}
