using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor;

/// <summary>Where a figure stood in what was handed in.</summary>
/// <param name="Blad">The name of the sheet.</param>
/// <param name="Rij">The row, from 1.</param>
/// <param name="Kolom">The column, from 1.</param>
/// <param name="Rijnaam">What the row calls itself, such as the name of a buurt; empty when it says nothing.</param>
public sealed record Cijferplaats(string Blad, int Rij, int Kolom, string Rijnaam = "") : IComparable<Cijferplaats>
{
    private const int Alfabet = 26;

    /// <summary>As a spreadsheet shows it: <c>C5</c>.</summary>
    public string Cel => $"{Kolomletters(Kolom)}{Rij}";

    /// <summary>By sheet, then by row, then by column.</summary>
    public int CompareTo(Cijferplaats? other)
    {
        if (other is null)
            return 1;
        var blad = string.CompareOrdinal(Blad, other.Blad);
        return blad != 0 ? blad : (Rij, Kolom).CompareTo((other.Rij, other.Kolom));
    }

    /// <summary>Whether it comes before the other.</summary>
    public static bool operator <(Cijferplaats een, Cijferplaats ander) => een?.CompareTo(ander) < 0;

    /// <summary>Whether it comes after the other.</summary>
    public static bool operator >(Cijferplaats een, Cijferplaats ander) => een?.CompareTo(ander) > 0;

    /// <summary>Whether it comes before the other or is the same.</summary>
    public static bool operator <=(Cijferplaats een, Cijferplaats ander) => !(een > ander);

    /// <summary>Whether it comes after the other or is the same.</summary>
    public static bool operator >=(Cijferplaats een, Cijferplaats ander) => !(een < ander);

    /// <summary>For people.</summary>
    public override string ToString() => $"blad ‘{Blad}’, cel {Cel}";

    /// <summary>The letters of a column, from 1: 1 is <c>A</c>, 27 is <c>AA</c>.</summary>
    public static string Kolomletters(int kolom) =>
        kolom <= Alfabet ? $"{(char)('A' + kolom - 1)}" : Kolomletters((kolom - 1) / Alfabet) + (char)('A' + ((kolom - 1) % Alfabet));
}

/// <summary>One figure of one party over one period, with what was said about it and where it stood.</summary>
public sealed record Waarneming
{
    /// <summary>Of what, where, and which part.</summary>
    public required Cijfersleutel Sleutel { get; init; }

    /// <summary>By which version of the definition it was counted.</summary>
    public required Versienummer Versie { get; init; }

    /// <summary>Over which period.</summary>
    public required Meetperiode Periode { get; init; }

    /// <summary>Whose it is; null for a public figure.</summary>
    public required Guid? Partij { get; init; }

    /// <summary>The figure, or why there is none.</summary>
    public required Waarde Waarde { get; init; }

    /// <summary>Nobody filled it in: it stands there to be explained, and is no figure.</summary>
    public bool IsLeeg => Waarde.Soort == Waardesoort.Leeg;

    /// <summary>Reading found something wrong with it: nothing that follows from it is judged.</summary>
    public bool IsOnleesbaar => Waarde.Soort == Waardesoort.Onleesbaar;

    /// <summary>Something stands there; what could not be looked at, as when its column is gone, does not tell.</summary>
    public bool IsGevuld => !IsLeeg && Waarde.Tekst is not "";

    /// <summary>What was said about it; null for nothing. It is the footnote of the figure wherever that is shown.</summary>
    public string? Toelichting { get; init; }

    /// <summary>
    /// The explanation stands in its row and names no figure: which one it speaks of is not said. Without an explanation it turned out
    /// to be of others of that row.
    /// </summary>
    public bool IsRijtoelichting { get; init; }

    /// <summary>
    /// What is told of it to whoever sees it, as its footnote; null for nothing. What explains all blanks of a row at once may be about a
    /// figure that a reader does not see: that is not told.
    /// </summary>
    public string? Noot => Toelichting is { Length: > 0 } && !(IsLeeg && IsRijtoelichting) ? Toelichting : null;

    /// <summary>Where it stood; null when it came in another way.</summary>
    public Cijferplaats? Plaats { get; init; }

    /// <summary>When its value was changed in the browser: then its place says where another value stands. Null when nobody did.</summary>
    public DateTimeOffset? Gewijzigd { get; init; }
}
