namespace Noaber.Kernel.Jaarcyclus;

/// <summary>
/// A quarter of a calendar year: parties tell each other in these how things go. Source: Almelo 2026, progress each quarter.
/// </summary>
public readonly record struct Kwartaal
{
    private const int PerJaar = 4, Maanden = 3;

    /// <summary>A quarter.</summary>
    /// <param name="jaar">The calendar year.</param>
    /// <param name="nummer">1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such quarter.</exception>
    public Kwartaal(int jaar, int nummer)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nummer, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nummer, PerJaar);
        (Jaar, Nummer) = (jaar, nummer);
    }

    /// <summary>The calendar year.</summary>
    public int Jaar { get; }

    /// <summary>1 to 4.</summary>
    public int Nummer { get; }

    /// <summary>The first day.</summary>
    public DateOnly Begin => new(Jaar, ((Nummer - 1) * Maanden) + 1, 1);

    /// <summary>The last day.</summary>
    public DateOnly Eind => Begin.AddMonths(Maanden).AddDays(-1);

    /// <summary>The one before.</summary>
    public Kwartaal Vorige => Met(Begin.AddDays(-1));

    /// <summary>The one after.</summary>
    public Kwartaal Volgende => Met(Eind.AddDays(1));

    /// <summary>The one that a day is in.</summary>
    public static Kwartaal Met(DateOnly dag) => new(dag.Year, ((dag.Month - 1) / Maanden) + 1);

    /// <summary>As people call it: <c>3e kwartaal 2026</c>.</summary>
    public override string ToString() => $"{Nummer}e kwartaal {Jaar}";
}
