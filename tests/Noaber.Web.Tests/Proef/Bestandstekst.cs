using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace Noaber.Web.Tests.Proef;

/// <summary>What can be read in whatever came down: a page, a file of text, a packed workbook or a PDF.</summary>
internal static class Bestandstekst
{
    public static async Task<string> Tekst(this Antwoord antwoord)
    {
        var begin = Encoding.ASCII.GetString(antwoord.Bytes.AsSpan(0, Math.Min(5, antwoord.Bytes.Length)));
        return begin == "%PDF-" ? await Pdf(antwoord.Bytes) : begin.StartsWith("PK", StringComparison.Ordinal) ? await Werkboek(antwoord.Bytes)
            : Encoding.UTF8.GetString(antwoord.Bytes);
    }

    /// <summary>Workbooks are packed; what is in them is read part by part.</summary>
    private static async Task<string> Werkboek(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var tekst = new StringBuilder();
        foreach (var deel in zip.Entries)
        {
            using var lezer = new StreamReader(deel.Open());
            tekst.Append(await lezer.ReadToEndAsync());
        }
        return tekst.ToString();
    }

    private static async Task<string> Pdf(byte[] bytes)
    {
        using var proces = Process.Start(new ProcessStartInfo("pdftotext", ["-", "-"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false,
        })!;
        var tekst = proces.StandardOutput.ReadToEndAsync();
        await proces.StandardInput.BaseStream.WriteAsync(bytes);
        proces.StandardInput.Close();
        return await tekst;
    }
}
