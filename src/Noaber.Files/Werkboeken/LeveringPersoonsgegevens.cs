using Noaber.Kernel.Monitor.Persoonlijk;

namespace Noaber.Files.Werkboeken;

/// <summary>Looks at all of a workbook for anything personal: hidden sheets and rows, notes and text boxes too.</summary>
public static class LeveringPersoonsgegevens
{
    /// <summary>What was found, by place; what stands there is never repeated.</summary>
    /// <param name="boek">The workbook.</param>
    /// <param name="bekend">Names that are no person's: of areas and organisations.</param>
    public static IReadOnlyList<Persoonsbevinding> Zoek(Werkboek boek, IReadOnlySet<string>? bekend = null)
    {
        ArgumentNullException.ThrowIfNull(boek);
        var zoeker = new Persoonsgegevens(bekend);
        foreach (var blad in boek.Bladen)
        {
            zoeker.Blad(blad.Naam);
            foreach (var rij in blad.Rijen)
                zoeker.Rij(rij.Nummer, [.. rij.Cellen.Where(c => !IsSleutel(c.Value)).OrderBy(c => c.Key).Select(c => new Persoonscel(c.Key, c.Value.Tekst))]);
            foreach (var tekst in blad.Ernaast)
                zoeker.Noot(tekst.Rij, tekst.Kolom, tekst.Tekst);
        }
        return zoeker.Sluit();
    }

    // The digits of a key such as ours are chance, and can look like a number of a person.
    private static bool IsSleutel(Cel cel) => Guid.TryParseExact(cel.Tekst, "D", out _);
}
