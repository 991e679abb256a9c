using System.Globalization;

namespace Noaber.Bench;

/// <summary>How fast documents are read, and in how much memory, beside plain extraction of the same file.</summary>
internal static class ReadingBench
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static int Run(string? seeds)
    {
        var folder = Directory.CreateTempSubdirectory("noaber-bench-");
        try
        {
            Console.WriteLine("Warm and cold in milliseconds; memory in MB, of bare, lines and structure.");
            Console.WriteLine("| document | format | pages | warm: bare | lines | structure | pages/s | structure : bare | cold: bare | structure | structure : bare | memory |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|");
            foreach (var document in Corpus.Make(folder.FullName, seeds))
            {
                foreach (var (format, path) in document.Files)
                    Print(document, format, path);
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Print(Document document, string format, string path)
    {
        var (bare, lines, structure) = (Measurement.Of("kaal", path), Measurement.Of("regels", path), Measurement.Of("structuur", path));
        Console.WriteLine(string.Create(
            Invariant,
            $"| {document.Name} | {format} | {document.Pages} | {bare.Warm:N1} | {lines.Warm:N1} | {structure.Warm:N1} | {document.Pages * 1000 / structure.Warm:N0} | {structure.Warm / bare.Warm:0.0} | {bare.Cold:N0} | {structure.Cold:N0} | {structure.Cold / bare.Cold:0.0} | {bare.PeakMegabytes} / {lines.PeakMegabytes} / {structure.PeakMegabytes} |"));
    }
}
