namespace Noaber.Files.Lezen;

/// <summary>
/// Does parts of a reading that need nothing of each other at the same time, as long as one more thread is free: all readings share that one,
/// since the pages need the others. What a part throws is thrown as it is, once the other part has stopped too.
/// </summary>
internal static class Together
{
    private static readonly SemaphoreSlim OneMore = new(1, 1);

    public static (TOne One, TOther Other) Run<TOne, TOther>(Func<TOne> one, Func<TOther> other)
    {
        if (!OneMore.Wait(0))
            return (one(), other());
        var running = Task.Run(() => Release(other));
        try
        {
            return (one(), running.GetAwaiter().GetResult());
        }
        finally
        {
            // Waits, and throws nothing.
            Task.WaitAny(running);
        }
    }

    /// <summary>What each gives, in order; whoever is free takes the next.</summary>
    public static IReadOnlyList<TResult> Each<T, TResult>(IEnumerable<T> items, Func<T, TResult> read)
    {
        T[] all = [.. items];
        var results = new TResult[all.Length];
        var taken = -1;
        Run(Work, Work);
        return results;

        int Work()
        {
            for (var next = Interlocked.Increment(ref taken); next < all.Length; next = Interlocked.Increment(ref taken))
                results[next] = read(all[next]);
            return taken;
        }
    }

    private static T Release<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        finally
        {
            OneMore.Release();
        }
    }
}
