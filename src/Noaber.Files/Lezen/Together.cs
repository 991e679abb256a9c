namespace Noaber.Files.Lezen;

/// <summary>Does parts of a reading that need nothing of each other at the same time. What one of them throws is thrown as it is.</summary>
internal static class Together
{
    public static (TOne One, TOther Other) Run<TOne, TOther>(Func<TOne> one, Func<TOther> other)
    {
        var running = Task.Run(other);
        return (one(), running.GetAwaiter().GetResult());
    }

    /// <summary>What each gives, in order.</summary>
    public static IReadOnlyList<TResult> Each<T, TResult>(IEnumerable<T> items, Func<T, TResult> read)
    {
        var running = items.Select(item => Task.Run(() => read(item))).ToList();
        return running.ConvertAll(task => task.GetAwaiter().GetResult());
    }
}
