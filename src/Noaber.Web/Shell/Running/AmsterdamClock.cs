namespace Noaber.Web.Shell.Running;

/// <summary>The clock of the Netherlands, wherever the server stands.</summary>
internal sealed class AmsterdamClock : TimeProvider
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The day of a moment there.</summary>
    public static DateOnly Dag(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);

    public override TimeZoneInfo LocalTimeZone => Zone;
}

internal static class Today
{
    /// <summary>The day it is where the clock stands.</summary>
    public static DateOnly Vandaag(this TimeProvider klok) => DateOnly.FromDateTime(klok.GetLocalNow().Date);
}
