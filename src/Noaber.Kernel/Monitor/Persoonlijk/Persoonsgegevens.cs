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
    private readonly HashSet<(int, Persoonsbevinding)> gemeld = [];
    private PersoonsgegevensBlad? blad;
    private string bladnaam = "";
    private int nummer, deel;

    /// <summary>Begins a sheet; its name is looked at too.</summary>
    public void Blad(string naam)
    {
        ArgumentNullException.ThrowIfNull(naam);
        nummer++;
        var eigen = teksten.Kijk(PersoonsgegevensVorm.Gewoon(naam)).Soorten;
        var veilig = bladnaam = eigen.Length == 0 ? naam : nummer.ToString(CultureInfo.InvariantCulture);
        Begin((rij, kolom, soort) => Vind(new(soort, veilig, rij, kolom)));
        foreach (var soort in eigen)
            Vind(new(soort, veilig, 0, 0) { Waar = $"de naam van blad {veilig}" });
    }

    /// <summary>Begins a part of the file that is no sheet that people see: what it is called, and after that its rows.</summary>
    /// <param name="waar">What it is called, for people: <c>de eigenschap Titel</c>.</param>
    public void Deel(string waar)
    {
        ArgumentNullException.ThrowIfNull(waar);
        bladnaam = "";
        Begin((_, _, soort) => Vind(new(soort, "", 0, 0) { Waar = waar }));
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

    /// <summary>Looks at a text beside the cells of the sheet: a note, a text box, or what is printed above and below the pages.</summary>
    /// <param name="rij">The row of its cell, from 1; 0 when it is of the sheet as a whole.</param>
    /// <param name="kolom">The column of its cell, from 1; 0 when it is of the sheet as a whole.</param>
    /// <param name="tekst">What it says.</param>
    /// <param name="wat">What it is called, for people: <c>het tekstvak</c>; null when it stands by itself.</param>
    public void Noot(int rij, int kolom, string tekst, string? wat = null)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var bij = rij > 0 && kolom > 0 ? $" bij cel {Cijferplaats.Kolomletters(kolom)}{rij}" : "";
        var waar = wat is null ? null : $"{wat}{bij} op blad ‘{bladnaam}’";
        var noot = new PersoonsgegevensBlad(teksten, (_, _, soort) => Vind(new(soort, bladnaam, rij, kolom) { Waar = waar }));
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

    private void Begin(Action<int, int, Persoonsgegeven> vind)
    {
        blad?.Sluit();
        deel++;
        blad = new(teksten, vind);
    }

    private void Vind(Persoonsbevinding gevonden)
    {
        if (bevindingen.Count < MeesteBevindingen && gemeld.Add((gevonden.Rij == 0 ? 0 : deel, gevonden)))
            bevindingen.Add(gevonden);
    }
}
