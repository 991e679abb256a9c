using Noaber.Files.Formaten;

namespace Noaber.Files.Uitvoer;

/// <summary>Makes a PDF of a Word file with LibreOffice, where that is installed: tagged, so that it can be read aloud, and with bookmarks.</summary>
public static class PdfWriter
{
    private const string Program = "soffice";
    private const string Export = """pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}""";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // One at a time: each takes some hundreds of megabytes.
    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <summary>Whether this machine can.</summary>
    public static bool Kan => ExternalProgram.Find(Program) is not null;

    /// <summary>The PDF; null when it cannot be made here and now.</summary>
    public static async Task<byte[]?> Schrijf(byte[] word, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (ExternalProgram.Find(Program) is not { } path)
            return null;
        await Turn.WaitAsync(stop);
        try
        {
            return await Task.Run(() => Convert(path, word, stop), stop);
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

    private static byte[]? Convert(string path, byte[] word, CancellationToken stop)
    {
        using var program = new ExternalProgram();
        var (source, made) = (Path.Combine(program.Folder, "verslag.docx"), Path.Combine(program.Folder, "verslag.pdf"));
        File.WriteAllBytes(source, word);
        program.Run(path, ["--headless", "--norestore", $"-env:UserInstallation=file://{program.Folder}/profiel", "--convert-to", Export, "--outdir", program.Folder, source],
            new(Patience), output => output.ReadByte(), stop);
        return File.Exists(made) ? File.ReadAllBytes(made) : null;
    }
}
