namespace Noaber.Files.Lezen;

/// <summary>Ends a reading that takes longer than allowed, or that nobody waits for any more.</summary>
internal sealed class ReadingClock(TimeProvider time, TimeSpan limit, CancellationToken stop = default)
{
    private readonly long start = time.GetTimestamp();

    /// <summary>Says that nobody waits for the reading any more.</summary>
    public CancellationToken Stop => stop;

    /// <summary>The time that is left; never negative.</summary>
    public TimeSpan Left => time.GetElapsedTime(start) is var spent && spent < limit ? limit - spent : TimeSpan.Zero;

    /// <summary>Throws <see cref="TimeoutException"/> when time is up; looks at the clock once in 256 steps.</summary>
    public void Check(int step)
    {
        if ((step & 0xFF) != 0)
            return;
        stop.ThrowIfCancellationRequested();
        if (time.GetElapsedTime(start) > limit)
            throw new TimeoutException();
    }
}
