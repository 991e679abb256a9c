using Noaber.Files.Formaten.Packed;

namespace Noaber.Files.Formaten.Pdf;

/// <summary>
/// Reads the words of a PDF with their places, as pdftotext finds them, and undoes what the page did to the text: columns, tables, running
/// heads, broken words.
/// </summary>
internal static class PdfReader
{
    private const string Program = "pdftotext";
    private const string WeightProgram = "pdftohtml";
    private const char PageTurn = '\f';

    /// <summary>A word takes some hundred bytes with its place, and six letters as text.</summary>
    private const int BytesPerCharacter = 20;

    /// <summary>The share of pages without text from which someone has to look: a cover or two are good to know.</summary>
    private const double ManyWithoutText = 0.2;

    public static FormatReading Read(SourceFile file)
    {
        if (ExternalProgram.Find(Program) is not { } program)
            return FormatReading.Refused(FormatFindings.PdfReaderMissing());
        var weights = ExternalProgram.Find(WeightProgram) is { } second ? Task.Run(() => ExtractBold(second, file)) : null;
        var run = Extract(program, file);
        if (run.Errors.Contains("password", StringComparison.OrdinalIgnoreCase))
            return FormatReading.Refused(FormatFindings.Locked("De PDF"));
        return run.ExitCode != 0 || run.Result.Count == 0 ? FormatReading.Refused(FormatFindings.PdfUnreadable())
            : ReadPages(file, WithWeights(run.Result, weights));
    }

    /// <summary>A PDF whose weights cannot be told is read without them.</summary>
    private static List<List<PdfWord>> WithWeights(List<List<PdfWord>> words, Task<ProgramRun<List<List<PdfBox>>>>? weights) =>
        weights?.GetAwaiter().GetResult() is { ExitCode: 0, Result: var bold } && bold.Count == words.Count
            ? [.. words.Zip(bold, BoldParser.Mark)]
            : words;

    private static ProgramRun<List<List<PdfWord>>> Extract(string path, SourceFile file) =>
        Run(path, ["-bbox", "-enc", "UTF-8"], ["-"], file, BoxParser.Parse);

    private static ProgramRun<List<List<PdfBox>>> ExtractBold(string path, SourceFile file) =>
        Run(path, ["-xml", "-i", "-q", "-zoom", "1", "-stdout", "-enc", "UTF-8"], [], file, BoldParser.Parse);

    private static ProgramRun<T> Run<T>(string path, string[] before, string[] after, SourceFile file, Func<Stream, T> parse)
    {
        using var program = new ExternalProgram();
        var source = Path.Combine(program.Folder, "bron.pdf");
        File.WriteAllBytes(source, file.Bytes);
        return program.Run(
            path,
            [.. before, source, .. after],
            new RunLimits(file.Clock.Left, file.Limits.Programmageheugen),
            output => parse(new MeteredStream(output, (long)file.Limits.Tekens * BytesPerCharacter, FormatFindings.TooMuchText(file.Limits))),
            file.Clock.Stop);
    }

    private static FormatReading ReadPages(SourceFile file, List<List<PdfWord>> words)
    {
        var empty = Enumerable.Range(1, words.Count).Where(page => words[page - 1].Count == 0).ToList();
        if (empty.Count == words.Count)
            return FormatReading.Refused(FormatFindings.PdfWithoutText(words.Count));
        var pages = words.ConvertAll(PageText.Of);
        PageEdges.Mark(pages);
        var layout = new PageLayout(Spacing.Of(pages), file.Clock);
        for (var i = 0; i < pages.Count; i++)
            layout.Add(pages[i], pages.ElementAtOrDefault(i + 1));

        Mend(layout.Lines);
        var many = empty.Count > words.Count * ManyWithoutText;
        var source = ToSource(file, layout.Lines);
        return new(source with { Bladzijden = WithEmpty(source.Bladzijden, empty) }, empty.Count == 0 ? [] : [FormatFindings.PdfPagesWithoutText(empty, words.Count, many)]);
    }

    /// <summary>The pages with those that nothing stands on, so that each has the number that it has in the file.</summary>
    private static List<int> WithEmpty(IReadOnlyList<int> filled, IEnumerable<int> empty)
    {
        List<int> pages = [.. filled];
        foreach (var page in empty.Where(page => page <= pages.Count))
            pages.Insert(page - 1, pages[page - 1]);
        return pages;
    }

    /// <summary>Undoes what printing did to the text, and tells from the letters what they mean.</summary>
    private static void Mend(List<PdfLine> lines)
    {
        if (!PrintedMarkup.Undo(lines))
            Rewrapping.Undo(lines);
        LetterHeadings.Mark(lines);
        ListLevels.Mark(lines);
        WordBreaks.Mend(lines);
        CellWords.Mend(lines);
    }

    /// <summary>Within a cell the lines of a paragraph are one, as in a cell of Word: how wide the column was says nothing more.</summary>
    private static IEnumerable<PdfLine> Paragraphs(List<PdfLine> lines)
    {
        for (var i = 0; i < lines.Count;)
        {
            var first = i++;
            while (i < lines.Count && lines[i].GoesOn)
                i++;
            yield return lines[first] with { Text = string.Join(' ', lines[first..i].Select(line => line.Text).Where(text => text.Length > 0)) };
        }
    }

    /// <summary>A page turn stands as a form feed before its first line, as in text that others took from a PDF.</summary>
    private static Brontekst ToSource(SourceFile file, List<PdfLine> lines)
    {
        var list = new LineList(file.Limits);
        var pages = new List<int>();
        foreach (var line in Paragraphs(lines))
        {
            if (line.BeginsPage)
                pages.Add(list.Next);
            list.Add(line.BeginsPage && pages.Count > 1 ? PageTurn + line.Text : line.Text, line.Form);
        }

        return list.ToSource(file, pages, paragraphs: false);
    }
}
