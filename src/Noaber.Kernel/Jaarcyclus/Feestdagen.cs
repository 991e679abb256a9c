namespace Noaber.Kernel.Jaarcyclus;

/// <summary>
/// Working days in the Netherlands: no weekend, and none of the days of the Algemene termijnenwet, art. 3 (with Good Friday). For the years
/// from 2014, when King's Day began. A date that the law names does not move by itself: this only advises.
/// </summary>
public static class Feestdagen
{
    /// <summary>Easter Sunday in the Gregorian calendar.</summary>
    public static DateOnly Pasen(int jaar)
    {
        // Meeus, Jones and Butcher: the moon's cycle of nineteen years, the centuries' corrections, then the Sunday after.
        var (maan, eeuw, rest) = (jaar % 19, jaar / 100, jaar % 100);
        var maanstand = ((19 * maan) + eeuw - (eeuw / 4) - ((eeuw - ((eeuw + 8) / 25) + 1) / 3) + 15) % 30;
        var naarZondag = (32 + (2 * (eeuw % 4)) + (2 * (rest / 4)) - maanstand - (rest % 4)) % 7;
        var laat = (maan + (11 * maanstand) + (22 * naarZondag)) / 451;
        var dag = maanstand + naarZondag - (7 * laat) + 114;
        return new(jaar, dag / 31, (dag % 31) + 1);
    }

    /// <summary>The name of the holiday that this day is, or null.</summary>
    public static string? Naam(DateOnly dag) => (dag.Month, dag.Day) switch
    {
        (1, 1) => "Nieuwjaarsdag",
        (4, 27) when dag.DayOfWeek is not DayOfWeek.Sunday => "Koningsdag",
        (4, 26) when dag.DayOfWeek is DayOfWeek.Saturday => "Koningsdag",
        (5, 5) => "Bevrijdingsdag",
        (12, 25) => "Eerste Kerstdag",
        (12, 26) => "Tweede Kerstdag",
        _ => (dag.DayNumber - Pasen(dag.Year).DayNumber) switch
        {
            -2 => "Goede Vrijdag",
            0 => "Eerste Paasdag",
            1 => "Tweede Paasdag",
            39 => "Hemelvaartsdag",
            49 => "Eerste Pinksterdag",
            50 => "Tweede Pinksterdag",
            _ => null,
        },
    };

    /// <summary>Whether offices are open.</summary>
    public static bool IsWerkdag(DateOnly dag) => dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Naam(dag) is null;

    /// <summary>The day itself, or the last working day before it: what must be in by a date is then in time.</summary>
    public static DateOnly LaatsteWerkdagTot(DateOnly dag) => IsWerkdag(dag) ? dag : LaatsteWerkdagTot(dag.AddDays(-1));

    /// <summary>The day itself, or the first working day after it.</summary>
    public static DateOnly EersteWerkdagVanaf(DateOnly dag) => IsWerkdag(dag) ? dag : EersteWerkdagVanaf(dag.AddDays(1));
}
