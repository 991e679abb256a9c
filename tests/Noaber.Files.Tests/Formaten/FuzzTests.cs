using System.Diagnostics;
using System.Globalization;

namespace Noaber.Files.Tests.Formaten;

/// <summary>
/// Random and mutated files of every format: each gets an answer within its limits. A few hundred here; <c>./noaber bench fuzz</c> sets
/// NOABER_FUZZ to run many more, from another seed when NOABER_FUZZ_ZAAD says so. A failure names its number, which makes it again.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    private const long MostAllocated = 256L * 1024 * 1024;
    private static readonly TimeSpan Longest = Grenzen.Standaard.Tijd + TimeSpan.FromSeconds(1);

    [Fact]
    public void EveryFile_HasAnAnswerWithinItsLimits()
    {
        var (first, count) = (Number("NOABER_FUZZ_ZAAD", 1), Number("NOABER_FUZZ", 400));
        var files = new Mutaties();
        var answers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (slowest, most, slowestCase) = (TimeSpan.Zero, 0L, 0);
        var total = Stopwatch.StartNew();
        for (var number = first; number < first + count; number++)
        {
            var (name, bytes) = files.Maak(number);
            var (watch, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
            var answer = Answer(number, name, bytes);
            answers[answer] = answers.GetValueOrDefault(answer) + 1;
            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before);
            if (watch.Elapsed > slowest)
                (slowest, slowestCase) = (watch.Elapsed, number);
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} files from seed {first} in {total.Elapsed.TotalSeconds:0} s; slowest {slowest.TotalMilliseconds:0} ms (number {slowestCase}); most allocated {most >> 20} MB; peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
        output.WriteLine(string.Join("; ", answers.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.True(slowest < Longest, $"Number {slowestCase} took {slowest}.");
        Assert.True(most < MostAllocated, $"A file took {most} bytes.");
    }

    private static string Answer(int number, string name, byte[] bytes)
    {
        try
        {
            var outcome = Testdocument.LeesBytes(bytes, name);
            return outcome is Onleesbaar refusal ? Code(refusal.Meldingen[0]) : Assert.IsType<Lezing>(outcome).GetType().Name;
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"Number {number} ({name}) got no answer.", exception);
        }
    }

    /// <summary>With the kind of exception that a library threw: one of our own carelessness would show here.</summary>
    private static string Code(Melding finding) => finding.Tekst.Split("technisch: ") is [_, var kind] ? $"{finding.Code} {kind.TrimEnd(')', '.')}" : finding.Code;

    private static int Number(string setting, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(setting), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
