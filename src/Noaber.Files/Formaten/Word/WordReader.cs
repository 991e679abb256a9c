using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Noaber.Files.Formaten.Packed;
using Noaber.Files.Lezen;
using Noaber.Files.Lezen.Bevindingen;

namespace Noaber.Files.Formaten.Word;

/// <summary>Reads a Word file (.docx): each paragraph becomes a line, with what Word says of it.</summary>
internal static class WordReader
{
    public static FormatReading Read(SourceFile file)
    {
        using var package = PackedFile.Open(file);
        if (package is null)
            return FormatReading.Refused(FormatFindings.Locked("Het Word-bestand"));
        using var word = WordprocessingDocument.Open(package.Content, isEditable: false);
        if (word.MainDocumentPart is not { } main)
            return FormatReading.Refused(FormatFindings.Damaged("geen document"));

        var lines = new LineList(file.Limits);
        var styles = new WordStyles(main.StyleDefinitionsPart?.Styles);
        var notes = new WordNotes(main.FootnotesPart?.Footnotes, main.EndnotesPart?.Endnotes);
        var body = new WordBody(lines, styles, new WordNumbering(main.NumberingDefinitionsPart?.Numbering, styles), notes);
        AddBody(main, body, file.Clock);
        body.MarkHeadings();
        if (lines.IsBlank)
            return FormatReading.Refused(FileFindings.Empty());
        AddRunningHeads(main, lines, styles);
        return new(lines.ToSource(file, body.Pages, paragraphs: !lines.ArePastedLines), [.. body.Findings, .. About(package, main.WordprocessingCommentsPart?.Comments)]);
    }

    /// <summary>Block after block, so that a long document is never in memory as one tree.</summary>
    private static void AddBody(MainDocumentPart main, WordBody body, ReadingClock clock)
    {
        using var reader = OpenXmlReader.Create(main);
        while (reader.Read())
        {
            if (!reader.IsStartElement || !IsBlock(reader.ElementType))
                continue;
            clock.Check(0);
            if (reader.LoadCurrentElement() is { } block)
                body.AddBlock(block);
        }
    }

    private static bool IsBlock(Type type) =>
        type == typeof(Paragraph) || type == typeof(Table) || type == typeof(AlternateContent) || type == typeof(AltChunk)
            || type == typeof(SectionProperties)
        || type == typeof(SdtProperties);

    /// <summary>What stands above or below every page, once, after the text.</summary>
    private static void AddRunningHeads(MainDocumentPart main, LineList lines, WordStyles styles)
    {
        var none = new WordNotes(null, null);
        var paragraphs = main.HeaderParts.Select(part => (OpenXmlElement?)part.Header)
            .Concat(main.FooterParts.Select(part => (OpenXmlElement?)part.Footer))
            .OfType<OpenXmlElement>().SelectMany(part => part.Descendants<Paragraph>());
        var texts = paragraphs.Select(paragraph =>
        {
            var read = new ParagraphText(styles, none);
            read.Read(paragraph);
            return read.Text.ReplaceLineEndings(" ").Trim();
        });
        foreach (var text in texts.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal))
            lines.Add(text, new Regelvorm.Kopvoet());
    }

    private static IEnumerable<Melding> About(PackedFile package, Comments? comments)
    {
        if (comments?.Elements<Comment>().Count() is > 0 and var count)
            yield return FormatFindings.Comments(count);
        if (package.HasMacros)
            yield return FormatFindings.Macros();
        if (package.ExternalParts > 0)
            yield return FormatFindings.ExternalParts(package.ExternalParts);
    }
}
