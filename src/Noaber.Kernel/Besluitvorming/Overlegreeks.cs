namespace Noaber.Kernel.Besluitvorming;

/// <summary>How often a meeting comes back.</summary>
public enum Herhaling
{
    /// <summary>Every month.</summary>
    Maand,

    /// <summary>Every three months.</summary>
    Kwartaal,

    /// <summary>Every half year.</summary>
    Halfjaar,
}

/// <summary>Plans a meeting that comes back: on the same weekday of the month as the first, such as each third Thursday.</summary>
public static class Overlegreeks
{
    /// <summary>The most meetings that are planned at once: two years of months.</summary>
    public const int Langst = 24;

    /// <summary>The days, the first included. A fifth Thursday means the last one: not every month has five.</summary>
    public static IReadOnlyList<DateOnly> Dagen(DateOnly eerste, Herhaling herhaling, int aantal)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(aantal, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(aantal, Langst);
        var maanden = herhaling switch { Herhaling.Maand => 1, Herhaling.Kwartaal => 3, _ => 6 };
        var hoeveelste = (eerste.Day - 1) / 7;
        return [.. Enumerable.Range(0, aantal)
            .Select(i => Dag(new DateOnly(eerste.Year, eerste.Month, 1).AddMonths(i * maanden), eerste.DayOfWeek, hoeveelste))];
    }

    private static DateOnly Dag(DateOnly begin, DayOfWeek weekdag, int hoeveelste)
    {
        var dag = begin.AddDays(((int)weekdag - (int)begin.DayOfWeek + 7) % 7 + hoeveelste * 7);
        return dag.Month == begin.Month ? dag : dag.AddDays(-7);
    }
}
