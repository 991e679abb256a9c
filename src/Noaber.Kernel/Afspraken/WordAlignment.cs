using System.Runtime.InteropServices;

namespace Noaber.Kernel.Afspraken;

/// <summary>A run of words that both texts have: where it begins in each, and how many words it is.</summary>
internal readonly record struct WordRun(int Old, int New, int Length);

/// <summary>
/// The words that two texts have in common in the same order (Myers, "An O(ND) Difference Algorithm", 1986), within limits.
/// </summary>
internal static class WordAlignment
{
    /// <summary>
    /// More words gone and new than this, and the texts are called different: the work and the memory grow with its square.
    /// </summary>
    private const int Most = 2000;

    /// <summary>The runs in order; the first begins both texts and the last ends them, and any may be empty.</summary>
    public static List<WordRun> Align(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (a, b) = (Numbered(old, numbers), Numbered(now, numbers));
        var head = a.AsSpan().CommonPrefixLength(b);
        var restA = a.AsSpan(head);
        var restB = b.AsSpan(head);
        var tail = 0;
        while (tail < restA.Length && tail < restB.Length && restA[^(tail + 1)] == restB[^(tail + 1)])
            tail++;
        List<WordRun> runs = [new(0, 0, head)];
        foreach (var run in Middle(restA[..^tail], restB[..^tail]))
            runs.Add(run with { Old = run.Old + head, New = run.New + head });
        runs.Add(new(a.Length - tail, b.Length - tail, tail));
        return runs;
    }

    private static int[] Numbered(IReadOnlyList<string> words, Dictionary<string, int> numbers)
    {
        var result = new int[words.Count];
        for (var i = 0; i < result.Length; i++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, words[i], out var known);
            result[i] = known ? number : number = numbers.Count;
        }
        return result;
    }

    /// <summary>
    /// How far each diagonal comes with one more word gone or new in each round. What every round reached is kept, to walk back along it.
    /// </summary>
    private static List<WordRun> Middle(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        List<int[]> rounds = [];
        for (var round = 0; round <= Math.Min(a.Length + b.Length, Most); round++)
        {
            var reached = new int[round + 1];
            for (var step = 0; step <= round; step++)
            {
                var (x, _) = Start(rounds, round, step);
                var y = x - Diagonal(round, step);
                var same = x <= a.Length && y <= b.Length ? a[x..].CommonPrefixLength(b[y..]) : 0;
                reached[step] = x + same;
                if (x + same == a.Length && y + same == b.Length)
                    return Back([.. rounds, reached], step);
            }
            rounds.Add(reached);
        }
        return [];
    }

    private static List<WordRun> Back(List<int[]> rounds, int step)
    {
        List<WordRun> runs = [];
        for (var round = rounds.Count - 1; round >= 0; round--)
        {
            var (x, from) = Start(rounds, round, step);
            runs.Add(new(x, x - Diagonal(round, step), rounds[round][step] - x));
            step = from;
        }
        runs.Reverse();
        return runs;
    }

    private static int Diagonal(int round, int step) => (2 * step) - round;

    /// <summary>
    /// Where a round begins on a diagonal, and the step it comes from: one word of the new text, or one of the old,
    /// whichever came further.
    /// </summary>
    private static (int X, int From) Start(List<int[]> rounds, int round, int step)
    {
        if (round == 0)
            return (0, 0);
        var before = rounds[round - 1];
        return step == 0 || (step < round && before[step - 1] < before[step]) ? (before[step], step) : (before[step - 1] + 1, step - 1);
    }
}
