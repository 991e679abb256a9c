using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Files.Werkboeken;

/// <summary>Reads a figure that someone types in a field, as one typed in a cell of the workbook.</summary>
public static class Cijferinvoer
{
    /// <summary>The figure, blank for nothing; null when it is none, or when a mark in it can be of thousands or of decimals.</summary>
    public static Waarde? Lees(string? tekst, Eenheid eenheid)
    {
        if (string.IsNullOrWhiteSpace(tekst))
            return Waarde.Leeg;
        var (waarde, twijfel) = Cijfertekst.Lees(tekst, eenheid);
        return twijfel ? null : waarde;
    }
}
