using System.Diagnostics;
using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Noaber.Files;
using Noaber.Files.Formaten;
using Noaber.Files.Lezen;

namespace Noaber.Bench;

/// <summary>What one way of reading one file took.</summary>
internal sealed record Measurement(double Milliseconds, long PeakMegabytes)
{
    private const int Rounds = 3;

    private static readonly Grenzen Wide = new()
    {
        Bytes = int.MaxValue,
        Regels = int.MaxValue,
        Tekens = int.MaxValue / 32,
        Tijd = TimeSpan.FromMinutes(10),
    };

    /// <summary>In a process of its own, so that its peak of memory is its own too.</summary>
    public static Measurement Of(string what, string path)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["meet", what, path]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var figures = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        return new(double.Parse(figures[0], CultureInfo.InvariantCulture), long.Parse(figures[1], CultureInfo.InvariantCulture));
    }

    /// <summary>The best of three, warm; the peak counts this process, and for bare pdftotext that program.</summary>
    public static int PrintOne(string what, string path)
    {
        var (best, peak) = (double.MaxValue, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            peak = Math.Max(peak, Read(what, path));
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }

        using var self = Process.GetCurrentProcess();
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{best} {Math.Max(peak, self.PeakWorkingSet64) >> 20}"));
        return 0;
    }

    private static long Read(string what, string path)
    {
        switch (what, Path.GetExtension(path))
        {
            case ("kaal", ".pdf"):
                return PdfToText(path);
            case ("kaal", ".docx"):
                using (var word = WordprocessingDocument.Open(path, isEditable: false))
                    _ = word.MainDocumentPart!.Document.Body!.InnerText.Length;
                return 0;
            case ("kaal", _):
                _ = File.ReadAllText(path, Encoding.UTF8).Length;
                return 0;
            case ("regels", _):
                FormatReader.Read(new SourceFile(path, "", File.ReadAllBytes(path), Wide, new ReadingClock(TimeProvider.System, Wide.Tijd, CancellationToken.None)));
                return 0;
            default:
                using (var stream = File.OpenRead(path))
                    DocumentLezer.Lees(path, stream, Wide);
                return 0;
        }
    }

    private static long PdfToText(string path)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", "-enc", "UTF-8", path, "/dev/null"]) { UseShellExecute = false })!;
        var peak = 0L;
        while (!process.WaitForExit(5))
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
        }

        return peak;
    }
}
