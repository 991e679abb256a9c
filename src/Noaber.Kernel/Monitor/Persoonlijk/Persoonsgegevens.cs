using System.Globalization;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>
/// Looks whether a delivery holds something about one person or one home, before anything of it is stored or logged. Give it the sheets row
/// by row, and it says which cells do. In doubt it refuses: a figure that is taken for a BSN costs its maker a minute, a BSN that slips
/// through cannot be called back.
/// </summary>
/// <param name="bekend">Names that are no person's: of areas, organisations and projects.</param>
public sealed class Persoonsgegevens(IReadOnlySet<string>? bekend = null)
{
    /// <summary>Most findings; the file is refused after one, and who has this many must mend it at its source.</summary>
    public const int MeesteBevindingen = 500;

    private readonly PersoonsgegevensTekst teksten = new(bekend ?? new HashSet<string>());
    private readonly List<Persoonsbevinding> bevindingen = [];
    private readonly HashSet<(int, int, int, Persoonsgegeven)> gemeld = [];
    private PersoonsgegevensBlad? blad;
    private string bladnaam = "";
    private int nummer;

    /// <summary>Begins a sheet; its name is looked at too.</summary>
    public void Blad(string naam)
    {
        ArgumentNullException.ThrowIfNull(naam);
        blad?.Sluit();
        nummer++;
        var eigen = teksten.Kijk(PersoonsgegevensTekst.Gewoon(naam)).Soorten;
        var veilig = bladnaam = eigen.Length == 0 ? naam : nummer.ToString(CultureInfo.InvariantCulture);
        blad = new(teksten, (rij, kolom, soort) => Vind(soort, veilig, rij, kolom));
        foreach (var soort in eigen)
            Vind(soort, veilig, 0, 0);
    }

    /// <summary>Looks at a row; rows come in order, and empty ones may be left out.</summary>
    /// <param name="rij">Its number, from 1.</param>
    /// <param name="cellen">Its cells, from left to right.</param>
    public void Rij(int rij, IReadOnlyList<Persoonscel> cellen)
    {
        ArgumentNullException.ThrowIfNull(cellen);
        if (blad is null)
            throw new InvalidOperationException("A row belongs to a sheet.");
        if (bevindingen.Count < MeesteBevindingen)
            blad.Rij(rij, cellen);
    }

    /// <summary>Looks at a text that stands beside the cells of the sheet: a note, or what is printed above and below the pages.</summary>
    public void Noot(int rij, int kolom, string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var noot = new PersoonsgegevensBlad(teksten, (_, _, soort) => Vind(soort, bladnaam, rij, kolom));
        noot.Rij(1, [new(1, tekst)]);
        noot.Sluit(); // a bare number is judged when its sheet ends
    }

    /// <summary>Ends the file: all that was found, in order of place.</summary>
    public IReadOnlyList<Persoonsbevinding> Sluit()
    {
        blad?.Sluit();
        blad = null;
        return [.. bevindingen.OrderBy(b => b.Blad, StringComparer.Ordinal).ThenBy(b => b.Rij).ThenBy(b => b.Kolom).ThenBy(b => b.Soort)];
    }

    private void Vind(Persoonsgegeven soort, string naam, int rij, int kolom)
    {
        if (bevindingen.Count < MeesteBevindingen && gemeld.Add((nummer, rij, kolom, soort)))
            bevindingen.Add(new(soort, naam, rij, kolom));
    }
}
