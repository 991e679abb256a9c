using Noaber.Kernel.Gebieden;

namespace Noaber.Files.Gebieden;

/// <summary>Why a public figure is not there; none of these is zero.</summary>
public enum Ontbreekt
{
    /// <summary>It is there.</summary>
    Niet,

    /// <summary>Nothing stands there.</summary>
    Leeg,

    /// <summary>Secret, or there is none (CBS: -99997, -99999999 or a point).</summary>
    Geheim,

    /// <summary>It comes later (CBS: -99995).</summary>
    Later,

    /// <summary>It is no longer published (CBS: -99991).</summary>
    NietMeer,

    /// <summary>A dash or a question mark: unknown, or none, as the source says.</summary>
    Streepje,
}

/// <summary>A public figure of an area.</summary>
/// <param name="Getal">The number; null when it is not there.</param>
/// <param name="Reden">Why not.</param>
public readonly record struct Kerncijfer(decimal? Getal, Ontbreekt Reden);

/// <summary>A row of a file with public figures.</summary>
/// <param name="Rij">Its number in the file, from 1; the headings are row 1.</param>
/// <param name="Gebied">The code of the area.</param>
/// <param name="Naam">What it is called; empty when the file does not say.</param>
/// <param name="Cijfers">The figures by column, of columns with numbers; <see cref="Kerncijfertabel.Kolommen"/> has their names.</param>
/// <param name="Woorden">What stands in the other columns, by heading.</param>
public sealed record Kerncijferrij(
    int Rij, string Gebied, string Naam, IReadOnlyList<Kerncijfer> Cijfers, IReadOnlyDictionary<string, string> Woorden);

/// <summary>Public figures of areas, as a file of CBS, PDOK or RIVM has them.</summary>
/// <param name="Kolommen">The headings of the columns with numbers.</param>
/// <param name="Rijen">The rows, one or more for each area.</param>
/// <param name="Overgeslagen">How many rows are about something else, such as the country.</param>
public sealed record Kerncijfertabel(IReadOnlyList<string> Kolommen, IReadOnlyList<Kerncijferrij> Rijen, int Overgeslagen)
{
    /// <summary>The figures of a column by area; what is not there is left out.</summary>
    /// <exception cref="ArgumentException">An area has more than one: the file is of several years or groups, so choose rows first.</exception>
    public IReadOnlyDictionary<string, decimal> Kolom(string naam)
    {
        var at = Kolommen.ToList().IndexOf(naam);
        return at < 0 ? new Dictionary<string, decimal>() : Rijen.Where(r => r.Cijfers[at].Getal is not null)
            .ToDictionary(r => r.Gebied, r => r.Cijfers[at].Getal!.Value, StringComparer.Ordinal);
    }

    /// <summary>The areas for a division of a year, with the municipalities and wijken that their codes name.</summary>
    public IEnumerable<Gebied> Gebieden(int jaar)
    {
        var namen = Rijen.GroupBy(r => r.Gebied).ToDictionary(g => g.Key, g => g.Select(r => r.Naam).FirstOrDefault(n => n.Length > 0, g.Key));
        for (var code = namen.Keys.ToList(); code.Count > 0; code = [.. code.Select(Gebied.BovenVan).OfType<string>().Distinct()])
            foreach (var boven in code.Select(Gebied.BovenVan).OfType<string>())
                namen.TryAdd(boven, boven);
        return namen.Select(n => new Gebied(n.Key, n.Value, jaar));
    }
}

/// <summary>What came of reading such a file: the table, or why not.</summary>
/// <param name="Tabel">The table; null when anything is wrong.</param>
/// <param name="Meldingen">What is wrong, all at once.</param>
public sealed record Kerncijferuitkomst(Kerncijfertabel? Tabel, IReadOnlyList<Gebiedsmelding> Meldingen);
