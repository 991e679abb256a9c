using System.Text.RegularExpressions;
using Noaber.Files.Lezen.Acties;
using Noaber.Files.Lezen.Tabellen;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Speerpunten;

/// <summary>
/// Finds the speerpunten in a document: forms that open with <c>Hoofdthema:</c>. In a table the label has a cell of its own; elsewhere
/// it opens a line, perhaps broken over three (<c>Betrokken/</c>, <c>benodigde</c>, <c>partijen:</c>), with its text on the same line or below.
/// </summary>
internal sealed partial class SpeerpuntReader
{
    private const int MostLabelLines = 3;
    private const int LongestLabelLine = 32;

    /// <summary>In lines: further on a row belongs to something else.</summary>
    private const int LongestField = 30;

    private readonly IReadOnlyList<GekeurdeRegel> lines;
    private readonly Surroundings surroundings;
    private readonly bool onPages;
    private readonly RowFinder rows;
    private readonly Projectformat form = Projectformat.Standaard;
    private readonly List<SpeerpuntDraft> drafts = [];
    private SpeerpuntDraft? open;
    private bool inTable;
    private bool paragraphEnded;

    private SpeerpuntReader(Brontekst source, Surroundings lines) =>
        (this.lines, surroundings, onPages, rows) = (lines.Lines, lines, IsDrawn(source, lines.Typography), new(source));

    /// <summary>The lines are those of pages: broken at a width, however wide, or told apart by where the words stand.</summary>
    private static bool IsDrawn(Brontekst source, Typography typography) => source.Bladzijden.Count > 0
        && (typography.Wrapped || (!source.Alineas && source.Vormen.Values.Any(form => form is not Regelvorm.Kop)));

    public static IReadOnlyList<Speerpunt> Read(Brontekst source, Surroundings lines, PartyNames parties, ReadingClock clock)
    {
        var reader = new SpeerpuntReader(source, lines);
        for (var i = 0; i < lines.Lines.Count;)
        {
            clock.Check(i);
            i = reader.Step(i);
        }

        return [.. reader.drafts.Select(Build)];

        Speerpunt Build(SpeerpuntDraft draft)
        {
            clock.Check(0);
            return draft.Build(reader.onPages ? draft.InColumn() : lines.Typography, parties);
        }
    }

    /// <summary>Reads what begins at <paramref name="i"/>; returns where to go on.</summary>
    private int Step(int i)
    {
        if (lines[i].Soort == Regelsoort.Bladvulling)
            return i + 1;
        var row = lines[i].Regel.Tekst.StartsWith("Hoofdthema", StringComparison.Ordinal) ? rows.RowAt(lines[i].Regel.Nummer - 1) : null;
        if (row is { Cellen.Count: > 1 } && FieldOf(row, new(form)) == form.Velden[0])
            Open(table: true);
        else if (form.Velden[0].Patroon.IsMatch(lines[i].Regel.Tekst))
            Open(table: false);

        return open is null ? i + 1 : inTable ? StepInTable(i) : StepInText(i);
    }

    private void Open(bool table)
    {
        drafts.Add(open = new SpeerpuntDraft(form));
        (inTable, paragraphEnded) = (table, false);
    }

    /// <summary>The field that the first cell of a row names, when the draft does not have it yet.</summary>
    private Formulierveld? FieldOf(Tabelrij row, SpeerpuntDraft draft)
    {
        var label = LabelOf(row).TrimEnd(':') + ":";
        return label.Length == 1 ? null : form.Velden.FirstOrDefault(field =>
            !draft.Has(field) && field.Patroon.Match(label) is { Success: true } match && match.Groups["tekst"].Value.Trim(':').Length == 0);
    }

    private static string LabelOf(Tabelrij row) => row.Cellen.Count == 0 ? "" : Plain(row.Cellen[0].Tekst);

    private int StepInTable(int i)
    {
        var number = lines[i].Regel.Nummer;
        if (lines[i].Regel.IsLeeg)
            return i + 1;
        if (rows.RowAt(number - 1) is not { Scheiding: false } row)
            return LeaveTable(i);

        var pieces = new List<GekeurdeRegel>();
        for (; i < lines.Count && lines[i].Regel.Nummer <= row.Tot + 1; i++)
            pieces.Add(lines[i]);
        AddRow(row, pieces);
        return i;
    }

    /// <summary>In a PDF the lines of a cell go on below its label; elsewhere a line that is no row ends the table.</summary>
    private int LeaveTable(int i)
    {
        if (onPages)
        {
            inTable = false;
            return StepInText(i);
        }

        if (!FormGoesOn(i))
            open = null;
        else
            open!.Add(AsText(lines[i]));
        return i + 1;
    }

    /// <summary>Soon below stands a row of this form with a field that it does not have yet: what stands here goes on with the field above.</summary>
    private bool FormGoesOn(int i) => open!.Current is not null && lines.Skip(i + 1).Take(LongestField)
        .TakeWhile(line => !form.Velden[0].Patroon.IsMatch(line.Regel.Tekst))
        .Any(line => rows.RowAt(line.Regel.Nummer - 1) is { Cellen.Count: > 1 } row && FieldOf(row, open) is not null);

    /// <summary>The label is the first cell; the lines of the row without it are the value.</summary>
    private void AddRow(Tabelrij row, List<GekeurdeRegel> pieces)
    {
        var field = FieldOf(row, open!);
        var values = field is null ? pieces : WithoutLabel(pieces, LabelOf(row));
        if (field is not null)
            open!.Open(field, LabelOf(row), pieces[0], "");
        values.ForEach(AddPieces);
    }

    private void AddPieces(GekeurdeRegel line)
    {
        foreach (var piece in NumberedRun.Cut(line))
            open!.Add(piece);
    }

    private static List<GekeurdeRegel> WithoutLabel(List<GekeurdeRegel> pieces, string label)
    {
        var values = new List<GekeurdeRegel>();
        var left = Letters(label);
        foreach (var piece in pieces)
        {
            var text = piece.Regel.Tekst;
            var cut = 0;
            while (left.Length > 0 && cut < text.Length)
            {
                if (char.IsLetterOrDigit(text[cut]))
                    left = left[1..];
                cut++;
            }

            var rest = text[cut..].TrimStart(':', ' ', '\t', '|');
            if (rest.Length > 0)
                values.Add(AsText(piece with { Regel = piece.Regel with { Tekst = rest } }));
        }

        return values;
    }

    private int StepInText(int i)
    {
        if (lines[i].Regel.IsLeeg)
        {
            paragraphEnded = open!.CurrentIsFilled;
            if (open.Current is not null)
                open.Add(lines[i]);
            return i + 1;
        }

        for (var count = 1; count <= MostLabelLines && i + count <= lines.Count; count++)
        {
            if (LabelAt(i, count) is not (var field, var label, var rest))
                continue;
            paragraphEnded = false;
            open!.Open(field, label, lines[i], rest);
            return i + count;
        }

        if (open!.Current is { Laatste: true } && open.CurrentIsFilled && (paragraphEnded || BeginsParagraph(i)))
            open = null;
        else if (lines[i] is not { Soort: Regelsoort.Noot, Sleutel.Length: > 0 } || !open.AddNote(AsText(lines[i]), lines[i].Sleutel))
            AddPieces(lines[i]);
        return i + 1;
    }

    /// <summary>In text broken into lines: the sentence before is over, with room left on its line.</summary>
    private bool BeginsParagraph(int i) => surroundings.Typography.Wrapped && surroundings.Previous(i) is { } before && Sentence.Ends(before.Regel.Tekst)
        && surroundings.AfterShortLine(i) && !Sentence.Continues(lines[i].Regel.Tekst);

    private (Formulierveld Field, string Label, string Text)? LabelAt(int i, int count)
    {
        var parts = lines.Skip(i).Take(count).Select(line => line.Regel.Tekst).ToList();
        var cells = parts.ConvertAll(part => part.Split('\t', 2));
        if (count > 1 && cells[0].Length > 1 && cells.TrueForAll(cell => cell.Length > 1 || cell[0].Length is > 0 and <= LongestLabelLine))
            return InCells(cells);
        if (count > 1 && parts[..^1].Exists(part => part.Length is 0 or > LongestLabelLine))
            return null;
        var text = string.Join(' ', parts);
        foreach (var field in form.Velden.Where(field => !open!.Has(field)))
        {
            if (field.Patroon.Match(text) is { Success: true } match)
                return (field, text[..match.Groups["tekst"].Index].Trim(), match.Groups["tekst"].Value.Trim());
        }

        return null;
    }

    /// <summary>A label of several lines in a column of its own, with its text line by line beside it, as far as that goes.</summary>
    private (Formulierveld Field, string Label, string Text)? InCells(List<string[]> cells)
    {
        var label = string.Join(' ', cells.Select(cell => cell[0].Trim()));
        var field = form.Velden.FirstOrDefault(field => !open!.Has(field) && field.Patroon.Match(label) is { Success: true } match && match.Groups["tekst"].Value.Trim().Length == 0);
        return field is null ? null : (field, label, string.Join(' ', cells.Where(cell => cell.Length > 1).Select(cell => cell[1].Trim())));
    }

    private static GekeurdeRegel AsText(GekeurdeRegel line) => line with { Soort = Regelsoort.Tekst, Rest = line.Regel.Tekst };

    private static string Plain(string cell) => Tag().Replace(cell, "").Replace("*", "", StringComparison.Ordinal).Trim();

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    [GeneratedRegex("</?[a-z]+( [^<>]*)?>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();
}
