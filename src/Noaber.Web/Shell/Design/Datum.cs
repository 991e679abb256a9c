using System.Globalization;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Shell.Design;

/// <summary>Days and moments as people here write them, on the clock of Amsterdam.</summary>
internal static class Datum
{
    private const int EersteJaar = 2001, LaatsteJaar = 2199;

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    private const string Veldvorm = "yyyy-MM-dd";

    public static string Dag(DateOnly dag) => dag.ToString("d MMMM yyyy", Nederlands);

    /// <summary>With the day of the week: di 15 december 2026.</summary>
    public static string Weekdag(DateOnly dag) => dag.ToString("ddd d MMMM yyyy", Nederlands);

    /// <summary>As short as a list needs: di 15 dec 2026.</summary>
    public static string Kort(DateOnly dag) => dag.ToString("ddd d MMM yyyy", Nederlands);

    /// <summary>A day of any year: 15 december.</summary>
    public static string DagEnMaand(int maand, int dag) => $"{dag} {Maand(maand)}";

    public static string Maand(int maand) => Nederlands.DateTimeFormat.GetMonthName(maand);

    public static string Moment(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, AmsterdamClock.Zone).ToString("d MMMM yyyy, HH.mm 'uur'", Nederlands);

    public static string Tijd(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, AmsterdamClock.Zone).ToString("HH.mm", Nederlands);

    /// <summary>A day as a date field of a form holds it (HTML), in any language.</summary>
    public static string Veldwaarde(DateOnly dag) => dag.ToString(Veldvorm, CultureInfo.InvariantCulture);

    /// <summary>The day that a date field holds; null when it holds none.</summary>
    public static DateOnly? UitVeld(string? waarde) =>
        DateOnly.TryParseExact(waarde, Veldvorm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;

    /// <summary>Whether a day can be meant: outside these years someone mistyped.</summary>
    public static bool KanKloppen(DateOnly dag) => dag.Year is >= EersteJaar and <= LaatsteJaar;

    /// <summary>What is said of a day that <see cref="KanKloppen"/> refuses.</summary>
    public static string BuitenBereik(DateOnly dag) =>
        $"Het jaar {dag.Year} kan niet kloppen. Kies een dag van {EersteJaar} tot en met {LaatsteJaar}.";

    /// <summary>Whole calendar years as years, anything else as days; null when no period is known.</summary>
    public static string? Looptijd(DateOnly? van, DateOnly? tot) => (van, tot) switch
    {
        (null, _) => null,
        ({ } begin, null) => $"vanaf {Dag(begin)}",
        ({ Day: 1, Month: 1 } begin, { Day: 31, Month: 12 } eind) => begin.Year == eind.Year ? $"{begin.Year}" : $"{begin.Year}–{eind.Year}",
        ({ } begin, { } eind) => $"{Dag(begin)} t/m {Dag(eind)}",
    };
}
