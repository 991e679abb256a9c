namespace Noaber.Files.Lezen;

/// <summary>Ends a reading that takes longer than allowed.</summary>
internal sealed class ReadingClock(TimeProvider time, TimeSpan limit)
{
    private readonly long start = time.GetTimestamp();

    /// <summary>Throws <see cref="TimeoutException"/> when time is up; looks at the clock once in 256 steps.</summary>
    public void Check(int step)
    {
        if ((step & 0xFF) == 0 && time.GetElapsedTime(start) > limit)
            throw new TimeoutException();
    }
}
