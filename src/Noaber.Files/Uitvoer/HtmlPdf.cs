using System.Text;
using Noaber.Files.Formaten;

namespace Noaber.Files.Uitvoer;

/// <summary>Prints a page with Chromium, where that is installed: tagged, so that it can be read aloud, and with bookmarks from its headings.</summary>
public static class HtmlPdf
{
    private const long Most = 50L << 20;

    // How long scripts may go on drawing, on a clock that runs as fast as the machine does.
    private const int DrawingMilliseconds = 15_000;

    private static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // One at a time: each takes some hundreds of megabytes. Whoever would wait longer than this is told that it cannot be done now.
    private static readonly SemaphoreSlim Turn = new(1, 1);
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(5);

    private static readonly string? Program =
        Programs.Prepend(Environment.GetEnvironmentVariable("NOABER_CHROMIUM") ?? Programs[0]).Select(ExternalProgram.Find).FirstOrDefault(path => path is not null);

    /// <summary>Whether this machine can.</summary>
    public static bool Kan => Program is not null;

    /// <summary>The PDF; null when it cannot be made here and now.</summary>
    /// <param name="html">A page that holds all it needs: it is printed without any network.</param>
    /// <param name="stop">When nobody waits any more.</param>
    public static async Task<byte[]?> Schrijf(string html, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (Program is null)
            return null;
        if (!await Turn.WaitAsync(Wait, stop))
            return null;
        try
        {
            return await Task.Run(() => Print(Program, html, stop), stop);
        }
        catch (TimeoutException)
        {
            return null;
        }
        finally
        {
            Turn.Release();
        }
    }

    private static byte[]? Print(string chromium, string html, CancellationToken stop)
    {
        using var program = new ExternalProgram();
        var (page, made) = (Path.Combine(program.Folder, "bladzijde.html"), Path.Combine(program.Folder, "bladzijde.pdf"));
        File.WriteAllText(page, html, new UTF8Encoding(false));
        string[] arguments =
        [
            "--headless=new", "--disable-gpu", "--disable-extensions", "--no-first-run", "--disable-dev-shm-usage", "--window-size=700,1000", "--host-resolver-rules=MAP * ~NOTFOUND",
            // Who runs as root has no sandbox to give; the page is our own and has no network.
            .. Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>(),
            $"--user-data-dir={Path.Combine(program.Folder, "profiel")}", "--no-pdf-header-footer", "--generate-pdf-document-outline",
            $"--virtual-time-budget={DrawingMilliseconds}", $"--print-to-pdf={made}", new Uri(page).AbsoluteUri,
        ];
        _ = program.Run(chromium, arguments, new RunLimits(Patience), ReadAway, stop);
        var pdf = new FileInfo(made);
        return pdf.Exists && pdf.Length <= Most ? File.ReadAllBytes(made) : null;
    }

    private static int ReadAway(Stream chatter)
    {
        chatter.CopyTo(Stream.Null);
        return 0;
    }
}
