using Noaber.Files.Formaten;

namespace Noaber.Files.Uitvoer;

/// <summary>Makes a PDF of a Word file with LibreOffice, where that is installed: tagged, so that it can be read aloud, and with bookmarks.</summary>
public static class PdfWriter
{
    private const long Most = 100L << 20;

    private static readonly Conversion ToPdf = new("docx", "pdf",
        """writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}""");

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // One at a time: each takes some hundreds of megabytes.
    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <summary>Whether this machine can.</summary>
    public static bool Kan => LibreOffice.IsThere;

    /// <summary>The PDF; null when it cannot be made here and now.</summary>
    public static async Task<byte[]?> Schrijf(byte[] word, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (!Kan)
            return null;
        await Turn.WaitAsync(stop);
        try
        {
            return await Task.Run(() => LibreOffice.Convert(word, ToPdf, Patience, Most, stop), stop);
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
}
