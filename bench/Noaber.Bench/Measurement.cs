using System.Diagnostics;
using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Noaber.Files;
using Noaber.Files.Formaten;
using Noaber.Files.Lezen;

namespace Noaber.Bench;

/// <summary>What one way of reading one file took, in milliseconds.</summary>
/// <param name="Cold">The first time in a process that had read nothing: as on a command line.</param>
/// <param name="Warm">The median of several times in that process after warming it: as in the application.</param>
/// <param name="PeakMegabytes">Most memory.</param>
internal sealed record Measurement(double Cold, double Warm, long PeakMegabytes)
{
    private const int Rounds = 9;
    private const int RoundsOfLong = 3;

    /// <summary>Compilers of the runtime work in the background, after so many calls and so much time.</summary>
    private const int WarmingRounds = 30;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(1);

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
        return new(
            double.Parse(figures[0], CultureInfo.InvariantCulture),
            double.Parse(figures[1], CultureInfo.InvariantCulture),
            long.Parse(figures[2], CultureInfo.InvariantCulture));
    }

    /// <summary>The peak counts this process, and for bare pdftotext that program.</summary>
    public static int PrintOne(string what, string path)
    {
        var peak = 0L;
        TimeSpan Once()
        {
            var watch = Stopwatch.StartNew();
            peak = Math.Max(peak, Read(what, path));
            return watch.Elapsed;
        }

        var (cold, warming) = (Once(), Stopwatch.StartNew());
        for (var round = 0; round < WarmingRounds && warming.Elapsed < Warming; round++)
            Once();
        var rounds = Enumerable.Range(0, cold > Long ? RoundsOfLong : Rounds).Select(_ => Once()).Order().ToList();
        using var self = Process.GetCurrentProcess();
        Console.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{cold.TotalMilliseconds} {rounds[rounds.Count / 2].TotalMilliseconds} {Math.Max(peak, self.PeakWorkingSet64) >> 20}"));
        return 0;
    }

    private static long Read(string what, string path)
    {
        switch (what, Path.GetExtension(path))
        {
            case ("kaal", ".pdf"):
                return PdfToText(path);
            case ("kaal", ".docx"):
                return BareWord(path);
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

    /// <summary>The text of all paragraphs, with those of the notes.</summary>
    private static long BareWord(string path)
    {
        using var word = WordprocessingDocument.Open(path, isEditable: false);
        var (main, text) = (word.MainDocumentPart!, new StringBuilder());
        foreach (var part in new OpenXmlElement?[] { main.Document.Body, main.FootnotesPart?.Footnotes, main.EndnotesPart?.Endnotes })
        {
            foreach (var paragraph in part?.Descendants<Paragraph>() ?? [])
                text.Append(paragraph.InnerText).Append('\n');
        }

        _ = text.ToString().Length;
        return 0;
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
