using Noaber.Web.Shell.Running;

namespace Noaber.Web.Tests.Proef;

/// <summary>A clock of the Netherlands that stands where a test puts it.</summary>
internal sealed class Proefklok(DateTimeOffset nu) : TimeProvider
{
    public DateTimeOffset Nu { get; set; } = nu;

    public override TimeZoneInfo LocalTimeZone => AmsterdamClock.Zone;

    public override DateTimeOffset GetUtcNow() => Nu;
}
