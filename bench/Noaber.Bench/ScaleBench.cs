using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Features.Besluitvorming;
using Npgsql;

namespace Noaber.Bench;

/// <summary>Deciding and looking on, as the number of partnerships in the database grows: does anything but the own partnership cost time?</summary>
internal sealed class ScaleBench(ScaleData data, NoaberDb db, Visitor visitor)
{
    private const int Pages = 200;
    private const int Warm = 40;
    private const int Comparisons = 60;
    private const int Adoptions = 12;

    private static readonly int[] Sizes = [3, 30, 100, 342];

    public static async Task<int> Run(string address, string connection)
    {
        await using var owner = new NpgsqlConnection(connection);
        await owner.OpenAsync();
        await using var db = DataModule.AlsEigenaar(new(connection, connection));
        using var visitor = await Visitor.SignIn(address);
        var data = new ScaleData(owner, db);
        await data.Begin(Schema());
        var bench = new ScaleBench(data, db, visitor);
        Console.WriteLine("| samenwerkingen | wat | p50, ms | p95, ms |\n|---|---|---|---|");
        foreach (var size in Sizes)
        {
            await data.Grow(size);
            await bench.Measure(size);
        }
        return 0;
    }

    private async Task Measure(int size)
    {
        var here = $"/s/{ScaleData.Slug}";
        Print(size, "vaststellen", await Repeat(Adoptions, 2, Adopt));
        var former = await data.Former();
        var compare = $"{here}/afspraken/{data.Kader}/verschil?met={former}";
        Print(size, "vergelijken, eerste keer", await Repeat(Comparisons, 5, async () =>
        {
            await data.Forget(former);
            return await visitor.Get(compare);
        }));
        Print(size, "vergelijken, daarna", await Repeat(Comparisons, 5, () => visitor.Get(compare)));
        Print(size, "Overzicht", await Repeat(Pages, Warm, () => visitor.Get(here)));
        var thread = $"{here}/afspraak/{await data.Key()}";
        Print(size, "één afspraak met haar draad", await Repeat(Pages, Warm, () => visitor.Get(thread)));
        Print(size, "zoeken", await Repeat(Pages, Warm, () => visitor.Get($"{here}/zoeken?q=woningen")));
        Print(size, "vergelijking, 6 corporaties, 10 jaar", await Repeat(Comparisons, 5, () => visitor.Get($"{here}/bod/vergelijking")));
        Print(size, "kies een samenwerking", await Repeat(Pages, Warm, () => visitor.Get("/")));
        await Alone(size, former);
    }

    private async Task<double> Adopt()
    {
        var proposal = await data.Propose();
        var page = $"/s/{ScaleData.Slug}/voorstellen/{proposal}";
        var time = await visitor.Post($"{page}/besluit", await visitor.Token(page), new() { ["Uitkomst"] = nameof(BesluitUitkomst.Ongewijzigd) });
        return await data.IsAdopted(proposal) ? time : throw new InvalidOperationException("Het voorstel is niet vastgesteld.");
    }

    /// <summary>The parts by themselves: what the database gives, and what the kernel does with it.</summary>
    private async Task Alone(int size, Guid former)
    {
        Print(size, "alleen: alle rijen lezen", await Repeat(20, 3, () => Timed(() => Kaderrijen.Lees(db, data.Kader, CancellationToken.None))));
        var (before, after) = (await Kaderrijen.Lees(db, former, CancellationToken.None), await Kaderrijen.Lees(db, data.Kader, CancellationToken.None));
        Print(size, "kernel: tekst en hash", await Repeat(20, 3, () => Timed(() => Task.FromResult(CanoniekeTekst.Hash(CanoniekeTekst.Van(after.Tekst()))))));
        var (old, now) = (Passages.Van(before), Passages.Van(after));
        Print(size, "kernel: vergelijken, ook per woord", await Repeat(50, 5, () => Timed(() => Task.FromResult(Versievergelijking.Vergelijk(old, now)
            .Where(d => !d.Gelijk).Sum(d => Woordverschil.Vergelijk(d.Oud?.Tekst ?? "", d.Nieuw?.Tekst ?? "").Count)))));
    }

    private static async Task<double> Timed<T>(Func<Task<T>> what)
    {
        var watch = Stopwatch.StartNew();
        await what();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<double[]> Repeat(int times, int warm, Func<Task<double>> what)
    {
        for (var i = 0; i < warm; i++)
            await what();
        var figures = new double[times];
        for (var i = 0; i < times; i++)
            figures[i] = await what();
        Array.Sort(figures);
        return figures;
    }

    private static void Print(int size, string what, double[] sorted) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {size} | {what} | {sorted[sorted.Length / 2]:0.0} | {sorted[(int)Math.Ceiling(sorted.Length * .95) - 1]:0.0} |"));

    private static string Schema()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("schaal.sql")!);
        return reader.ReadToEnd();
    }
}
