using System.Globalization;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Features.Overleg;

/// <summary>A day and a time on the clock of Amsterdam, as the two fields of a form hold them.</summary>
internal static class Tijdstip
{
    private const string Tijdvorm = "HH:mm";

    /// <summary>The moment; null when a field holds none, or when the clock skips it (the night that summer time begins).</summary>
    public static DateTimeOffset? UitVelden(string? dag, string? tijd) =>
        Datum.UitVeld(dag) is { } gelezen && TimeOnly.TryParseExact(tijd, Tijdvorm, CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var uur)
            ? Op(gelezen, uur) : null;

    /// <summary>This time on this day; of an hour that comes twice, the first.</summary>
    public static DateTimeOffset? Op(DateOnly dag, TimeOnly tijd)
    {
        var lokaal = dag.ToDateTime(tijd);
        return AmsterdamClock.Zone.IsInvalidTime(lokaal) ? null
            : new DateTimeOffset(lokaal, AmsterdamClock.Zone.IsAmbiguousTime(lokaal) ? AmsterdamClock.Zone.GetAmbiguousTimeOffsets(lokaal)
                .Max()
                : AmsterdamClock.Zone.GetUtcOffset(lokaal)).ToUniversalTime();
    }

    /// <summary>Midnight: an hour that the clock never skips.</summary>
    public static DateTimeOffset Begin(DateOnly dag) => Op(dag, TimeOnly.MinValue)!.Value;

    public static DateTime Lokaal(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, AmsterdamClock.Zone).DateTime;

    public static DateOnly Dag(DateTimeOffset moment) => DateOnly.FromDateTime(Lokaal(moment));

    public static string Tijd(DateTimeOffset moment) => Lokaal(moment).ToString(Tijdvorm, CultureInfo.InvariantCulture);

    /// <summary>Such as "donderdag 26 november 2026, 14.00–16.00 uur".</summary>
    public static string Van(DateTimeOffset begin, int minuten)
    {
        var (van, tot) = (Lokaal(begin), Lokaal(begin.AddMinutes(minuten)));
        var nederlands = CultureInfo.GetCultureInfo("nl-NL");
        return string.Create(nederlands, $"{van:dddd d MMMM yyyy}, {van:HH.mm}–{tot:HH.mm} uur");
    }

    /// <summary>Such as "14.00 uur".</summary>
    public static string Uur(DateTimeOffset moment) => Lokaal(moment).ToString("HH.mm 'uur'", CultureInfo.InvariantCulture);

    /// <summary>Such as "over 6 dagen".</summary>
    public static string Afstand(DateOnly dag, DateOnly vandaag) => (dag.DayNumber - vandaag.DayNumber) switch
    {
        0 => "vandaag",
        1 => "morgen",
        -1 => "gisteren",
        > 0 and var over => $"over {over} dagen",
        var geleden => $"{-geleden} dagen geleden",
    };
}
