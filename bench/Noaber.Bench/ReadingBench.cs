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
            Console.WriteLine("| document | format | pages | bare, pages/s | lines, pages/s | structure, pages/s | structure : bare | peak bare, MB | peak lines, MB | peak structure, MB |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
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
            $"| {document.Name} | {format} | {document.Pages} | {Rate(bare):N0} | {Rate(lines):N0} | {Rate(structure):N0} | {structure.Milliseconds / bare.Milliseconds:0.0} | {bare.PeakMegabytes} | {lines.PeakMegabytes} | {structure.PeakMegabytes} |"));

        double Rate(Measurement measurement) => document.Pages * 1000 / measurement.Milliseconds;
    }
}
