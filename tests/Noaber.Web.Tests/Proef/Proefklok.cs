using Noaber.Web.Shell.Running;

namespace Noaber.Web.Tests.Proef;

/// <summary>A clock of the Netherlands that stands where a test puts it.</summary>
internal sealed class Proefklok(DateTimeOffset nu) : TimeProvider
{
    /// <summary>The day that the product takes for today: past 23:00 UTC it is tomorrow in the Netherlands.</summary>
    public static DateOnly Vandaag => new AmsterdamClock().Vandaag();

    public DateTimeOffset Nu { get; set; } = nu;

    public override TimeZoneInfo LocalTimeZone => AmsterdamClock.Zone;

    public override DateTimeOffset GetUtcNow() => Nu;
}
