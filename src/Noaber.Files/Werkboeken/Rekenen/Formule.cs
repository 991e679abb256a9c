namespace Noaber.Files.Werkboeken.Rekenen;

/// <summary>How a figure is computed from others, so that a workbook computes it again when one of them is changed.</summary>
public abstract record Formule
{
    private Formule()
    {
    }

    /// <summary>A fixed number.</summary>
    public sealed record Vast(decimal Getal) : Formule;

    /// <summary>What stands in another cell.</summary>
    /// <param name="Blad">The name of its sheet.</param>
    /// <param name="Rij">Its row, from 1.</param>
    /// <param name="Kolom">Its column, from 1.</param>
    public sealed record Uit(string Blad, int Rij, int Kolom) : Formule;

    /// <summary>All of these together.</summary>
    public sealed record Som(IReadOnlyList<Formule> Delen) : Formule;

    /// <summary>The one times the other.</summary>
    public sealed record Maal(Formule Een, Formule Ander) : Formule;

    /// <summary>The one divided by the other.</summary>
    public sealed record Gedeeld(Formule Teller, Formule Noemer) : Formule;

    /// <summary>The one less the other.</summary>
    public sealed record Min(Formule Van, Formule Af) : Formule;
}
