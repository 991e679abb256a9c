using Noaber.Files.Lezen;

namespace Noaber.Files.Formaten.Pdf;

/// <summary>Reads the text of a PDF as pdftotext lays it out, and undoes what the page did to it: columns, running heads, broken words.</summary>
internal static class PdfReader
{
    private const string Program = "pdftotext";
    private const char PageEnd = '\f';

    /// <summary>The share of pages without text from which that is worth a look: a cover or two are nothing.</summary>
    private const double ManyWithoutText = 0.2;

    public static FormatReading Read(SourceFile file)
    {
        var run = Extract(file);
        if (run.End == RunEnd.NotInstalled)
            return FormatReading.Refused(FormatFindings.PdfReaderMissing());
        if (run.End == RunEnd.TooMuchOutput)
            return FormatReading.Refused(FormatFindings.TooMuchText(file.Limits));
        if (run.Errors.Contains("password", StringComparison.OrdinalIgnoreCase))
            return FormatReading.Refused(FormatFindings.Locked("De PDF"));
        if (run.ExitCode != 0)
            return FormatReading.Refused(FormatFindings.PdfUnreadable());
        return ReadPages(file, [.. run.Output.TrimEnd('\n').TrimEnd(PageEnd).Split(PageEnd)]);
    }

    private static ProgramRun Extract(SourceFile file)
    {
        using var program = new ExternalProgram();
        var path = Path.Combine(program.Folder, "bron.pdf");
        File.WriteAllBytes(path, file.Bytes);
        var limits = new RunLimits(file.Limits.Tekens, file.Limits.Programmageheugen);
        return program.Run(Program, ["-layout", "-enc", "UTF-8", path, "-"], limits, file.Clock.Left, file.Clock.Stop);
    }

    private static FormatReading ReadPages(SourceFile file, List<string> texts)
    {
        var empty = texts.Count(string.IsNullOrWhiteSpace);
        if (empty == texts.Count)
            return FormatReading.Refused(FormatFindings.PdfWithoutText(texts.Count));

        var pages = texts.ConvertAll(PageText.Of);
        PageEdges.Mark(pages);
        var lines = new List<PdfLine>();
        var tables = new TableCount();
        foreach (var page in pages)
        {
            file.Clock.Check(0);
            lines.AddRange(PageLayout.Read(page, tables));
        }

        WordBreaks.Mend(lines);
        var findings = empty > texts.Count * ManyWithoutText ? [FormatFindings.PdfPagesWithoutText(empty, texts.Count)] : (Melding[])[];
        return new(ToSource(file, lines), findings);
    }

    private static Brontekst ToSource(SourceFile file, List<PdfLine> lines)
    {
        var list = new LineList(file.Limits);
        var pages = new List<int>();
        foreach (var line in lines)
        {
            if (line.BeginsPage)
                pages.Add(list.Next);
            list.Add(line.BeginsPage && pages.Count > 1 ? PageEnd + line.Text : line.Text, line.Form);
        }

        return list.ToSource(file, pages, paragraphs: false);
    }
}
