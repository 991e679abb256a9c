namespace Noaber.Bench.Leveringen;

/// <summary>Looks, many times a second, how much memory the process takes over what it took at the start.</summary>
internal sealed class MemoryPeak : IDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(10);

    private readonly long set, heap;
    private readonly Timer timer;
    private long mostSet, mostHeap;

    public MemoryPeak()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        (set, heap) = (Environment.WorkingSet, GC.GetTotalMemory(forceFullCollection: true));
        timer = new(_ => Look(), null, Often, Often);
    }

    /// <summary>In MB: the working set, and what of it the runtime manages (also what is no longer used and not collected yet).</summary>
    public (long Set, long Heap) Most
    {
        get
        {
            Look();
            return ((mostSet - set) >> 20, (mostHeap - heap) >> 20);
        }
    }

    public void Dispose() => timer.Dispose();

    private void Look() => (mostSet, mostHeap) = (Math.Max(mostSet, Environment.WorkingSet), Math.Max(mostHeap, GC.GetTotalMemory(forceFullCollection: false)));
}
