using Noaber.Files.Formaten.Pdf;
using Noaber.Files.Lezen.Bevindingen;
using Noaber.Files.Tekst;

namespace Noaber.Files.Formaten;

/// <summary>
/// Reads plain text and Markdown, whatever the file is called: the text stays as it is, columns and tables in HTML apart; what Markdown and
/// form feeds say of its lines goes with them.
/// </summary>
internal static class PlainTextReader
{
    public static FormatReading Read(SourceFile file)
    {
        var decoded = TextDecoder.Decode(file.Bytes);
        if (string.IsNullOrWhiteSpace(decoded.Text))
            return FormatReading.Refused(FileFindings.Empty());
        if (decoded.Text.Length > file.Limits.Tekens)
            return FormatReading.Refused(FormatFindings.TooMuchText(file.Limits));

        var (lines, cells) = HtmlCells.Unfold(TextColumns.Unfold(WordBreaks.MendSoft(LineSplitter.Split(decoded.Text)), file.Clock));
        var forms = Markdown.Forms(lines);
        foreach (var (number, cell) in cells)
            forms[number] = cell;
        var source = new Brontekst(file.Name, file.Sha256, lines)
        {
            Vormen = forms,
            Bladzijden = Pages(lines),
        };
        return new(source, []) { GuessedEncoding = decoded.Guessed };
    }

    private static List<int> Pages(List<string> lines)
    {
        var turns = lines.Select((line, i) => (line, i)).Where(at => at.line.Contains('\f', StringComparison.Ordinal))
            .Select(at => at.i + 1).ToList();
        return turns.Count == 0 ? [] : [.. turns[0] == 1 ? [] : (int[])[1], .. turns];
    }
}
