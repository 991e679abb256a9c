using System.Globalization;
using System.Net;
using Noaber.Files.Formaten;

namespace Noaber.Files.Tests.Formaten;

/// <summary>A page printed by Chromium: letters of different widths, lines that the browser broke, tables drawn over pages.</summary>
internal static class Browserafdruk
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static readonly string? Chromium = ExternalProgram.Find("chromium") ?? ExternalProgram.Find("google-chrome");

    public static bool KanAfdrukken => Chromium is not null;

    public static byte[] Pdf(IReadOnlyList<Blok> blocks)
    {
        const string style = "@page{size:A4;margin:20mm}body{font:11pt serif}p{margin:0}table{border-collapse:collapse}td{border:1px solid;vertical-align:top;padding:3px}";
        return PdfVanHtml($"<!doctype html><meta charset=utf-8><style>{style}</style><body>{string.Concat(blocks.Select(Html))}");
    }

    private static byte[] PdfVanHtml(string html)
    {
        using var program = new ExternalProgram();
        var (page, pdf) = (Path.Combine(program.Folder, "bron.html"), Path.Combine(program.Folder, "bron.pdf"));
        File.WriteAllText(page, html);
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", $"--user-data-dir={Path.Combine(program.Folder, "profiel")}",
            $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
        ];
        var run = program.Run(Chromium!, arguments, new RunLimits(Longest), ReadAway, TestContext.Current.CancellationToken);
        Assert.True(File.Exists(pdf), run.Errors);
        return File.ReadAllBytes(pdf);
    }

    private static int ReadAway(Stream chatter)
    {
        chatter.CopyTo(Stream.Null);
        return 0;
    }

    private static string Html(Blok block) => block switch
    {
        Blok.Alinea { Kop: > 0 } heading => string.Create(CultureInfo.InvariantCulture, $"<h{heading.Kop}>{Encode(heading.Tekst)}</h{heading.Kop}>"),
        Blok.Alinea { Punt: true } item => $"<ul><li>{Encode(item.Tekst)}</ul>",
        Blok.Alinea { Tekst.Length: 0 } => "<p>&nbsp;",
        Blok.Alinea paragraph => $"<p>{Encode(paragraph.Tekst)}",
        Blok.Tabel table => $"<table>{string.Concat(table.Rijen.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{string.Concat(cell.Select(Html))}"))}"))}</table>",
        _ => "",
    };

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
