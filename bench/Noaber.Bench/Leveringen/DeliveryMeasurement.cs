using System.Diagnostics;
using System.Globalization;
using ExcelDataReader;
using Noaber.Files;
using Noaber.Files.Werkboeken;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Monitor.Nakijken;
using Noaber.Kernel.Monitor.Persoonlijk;
using Noaber.Web.Features.Leveringen;

namespace Noaber.Bench.Leveringen;

/// <summary>What one way of dealing with a workbook takes, in a process of its own that is warm: a small workbook went before it.</summary>
internal sealed class DeliveryMeasurement(DeliveryStore store, DeliveryBook large, DeliveryBook small)
{
    private readonly List<(string What, double Milliseconds)> parts = [];
    private readonly Stopwatch watch = new();

    public static async Task<int> Run(string what, string path, string connection)
    {
        // ExcelDataReader asks for the code pages of old Excel before it reads anything.
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        await using var store = await DeliveryStore.Open(connection);
        var (large, small) = (DeliveryBook.Large(store.Samenwerking, store.Partij), DeliveryBook.Real(store.Samenwerking, store.Partij));
        return await new DeliveryMeasurement(store, large, small).Measure(what, path);
    }

    private async Task<int> Measure(string what, string path)
    {
        var (real, warm) = (path.EndsWith("-echt.xlsx", StringComparison.Ordinal), small.Write());
        for (var round = 0; round < 4; round++)
            await Do(what, warm, small);
        parts.Clear();
        using var peak = new MemoryPeak();
        await Do(what, await File.ReadAllBytesAsync(path), real ? small : large);
        var (set, heap) = peak.Most;
        Console.Write(string.Create(CultureInfo.InvariantCulture,
            $"{parts.Sum(p => p.Milliseconds):0} {set} {heap} {string.Join("; ", parts.Select(p => $"{p.What} {p.Milliseconds:0}"))}"));
        return 0;
    }

    private async Task Do(string what, byte[] bytes, DeliveryBook book)
    {
        switch (what)
        {
            case "exceldatareader":
                Timed("lezen", () => Bare(bytes));
                break;
            case "copy":
                await Copy(Figures(bytes, book).Cijfers);
                break;
            default:
                await Whole(bytes, book);
                break;
        }
    }

    /// <summary>As the application does it, step by step.</summary>
    private async Task Whole(byte[] bytes, DeliveryBook book)
    {
        var read = Figures(bytes, book);
        var change = Timed("verschil", () => Vervangingsplan.Eerste(read.Cijfers.Count(c => !c.IsLeeg)));
        var checks = Timed("nakijken", () => Check(read, book));
        watch.Restart();
        await store.Keep(change, read.Cijfers, checks);
        parts.Add(("opslaan", watch.Elapsed.TotalMilliseconds));
        Console.Error.WriteLine($"{read.Cijfers.Count} figures, {checks.Bevindingen.Count} findings");
    }

    private Leveringslezing Figures(byte[] bytes, DeliveryBook book)
    {
        var read = Timed("lezen", () => Werkboeklezer.Lees(bytes, meesteRijen: Werkboeklezer.MeesteRijenLevering)) is Werkboek right ? right : throw new InvalidOperationException("Not read.");
        var personal = Timed("persoonlijk", () => LeveringPersoonsgegevens.Zoek(read, book.Sjabloon.Gebieden.Gebieden.Select(g => g.Naam).ToHashSet()));
        var figures = Timed("cijfers", () => Leveringwerkboek.Lees(read, book.Sjabloon));
        var few = Timed("kleine aantallen", () => KleineAantallen.Zoek(figures.Cijfers, book.Sjabloon.Catalogus));
        return personal.Count + few.Count + figures.Meldingen.Count == 0 ? figures
            : throw new InvalidOperationException($"Refused: {string.Join(", ", personal.Take(3))} {few.Count} {string.Join(", ", figures.Meldingen.Take(3))}");
    }

    private static Controleuitkomst Check(Leveringslezing read, DeliveryBook book) => Controles.Kijk(new()
    {
        Gelezen = Aangeboden.Bevindingen(read),
        Catalogus = book.Sjabloon.Catalogus, Partij = book.Sjabloon.Sleutel.Partij, Halfjaar = DeliveryBook.Halfjaar, Regels = read.Cijfers, Nodig = book.Sjabloon.Plichten,
        Gebieden = book.Sjabloon.Gebieden.Gebieden.ToDictionary(g => g.Code, g => g.Boven, StringComparer.Ordinal),
    });

    private async Task Copy(IReadOnlyList<Waarneming> figures)
    {
        parts.Clear();
        await store.Lay(figures, watch);
        parts.Add(("opslaan", watch.Elapsed.TotalMilliseconds));
    }

    /// <summary>Each cell of each row once, by the reader alone.</summary>
    private static int Bare(byte[] bytes)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes, writable: false));
        var cells = 0;
        do
        {
            while (reader.Read())
            {
                for (var at = 0; at < reader.FieldCount; at++)
                    cells += reader.GetValue(at) is null ? 0 : 1;
            }
        }
        while (reader.NextResult());
        return cells;
    }

    private T Timed<T>(string what, Func<T> work)
    {
        watch.Restart();
        var outcome = work();
        parts.Add((what, watch.Elapsed.TotalMilliseconds));
        return outcome;
    }
}
