using System.Text.Json.Serialization;

namespace Noaber.Kernel.Jaarcyclus;

/// <summary>When a milestone of a year falls. Dates are days in the Netherlands, without a time.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "soort")]
[JsonDerivedType(typeof(VasteDag), "dag")]
[JsonDerivedType(typeof(Venster), "venster")]
[JsonDerivedType(typeof(NaMijlpaal), "na")]
public abstract record Datumregel;

/// <summary>
/// The same day each year; with <paramref name="Voor"/> the last day is the one before: "vóór 15 december" is by the 14th.
/// </summary>
public sealed record VasteDag(int Maand, int Dag, bool Voor = false) : Datumregel
{
    /// <summary>Whether there is a year with this day.</summary>
    internal bool Bestaat => Maand is >= 1 and <= 12 && Dag >= 1 && Dag <= DateTime.DaysInMonth(2024, Maand);

    internal DateOnly In(int jaar)
    {
        // 29 February falls on the 28th in a common year.
        var dag = new DateOnly(jaar, Maand, Math.Min(Dag, DateTime.DaysInMonth(jaar, Maand)));
        return Voor ? dag.AddDays(-1) : dag;
    }
}

/// <summary>Some time from the first day of a month up to and including the last day of another: a quarter is three of them.</summary>
public sealed record Venster(int VanMaand, int TotMaand) : Datumregel
{
    internal bool Bestaat => VanMaand is >= 1 and <= 12 && TotMaand is >= 1 and <= 12 && VanMaand <= TotMaand;

    internal DateOnly Begin(int jaar) => new(jaar, VanMaand, 1);

    internal DateOnly Einde(int jaar) => new(jaar, TotMaand, DateTime.DaysInMonth(jaar, TotMaand));
}

/// <summary>
/// So long after another milestone of the same year: "six months after the bid". Months first, then weeks; negative is before it.
/// </summary>
public sealed record NaMijlpaal(string Mijlpaal, int Maanden = 0, int Weken = 0) : Datumregel
{
    /// <summary>Counted from the day of the other milestone; six months after 31 August is the last day of February.</summary>
    public DateOnly Na(DateOnly andere) => andere.AddMonths(Maanden).AddDays(7 * Weken);
}
