using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Noaber.Files.Formaten.Word;

/// <summary>A footnote or endnote with the mark that points at it.</summary>
internal sealed record WordNote(string Mark, OpenXmlElement Content);

/// <summary>The notes of a document, numbered in the order in which the text points at them.</summary>
internal sealed class WordNotes(Footnotes? footnotes, Endnotes? endnotes)
{
    private readonly Dictionary<long, FootnoteEndnoteType> foot = ById(footnotes);
    private readonly Dictionary<long, FootnoteEndnoteType> end = ById(endnotes);
    private int footCount;
    private int endCount;

    /// <summary>The note that is pointed at, once; null when it is not there or was shown before.</summary>
    public WordNote? Take(FootnoteEndnoteReferenceType reference, string? custom)
    {
        var isFoot = reference is FootnoteReference;
        if (reference.Id.Known() is not { } id || !(isFoot ? foot : end).Remove(id, out var note))
            return null;
        return new(custom ?? NextMark(isFoot), note);
    }

    private string NextMark(bool isFoot) =>
        isFoot ? NumberLabel.Format(++footCount, NumberFormatValues.Decimal)
            : NumberLabel.Format(++endCount, NumberFormatValues.LowerRoman);

    private static Dictionary<long, FootnoteEndnoteType> ById(OpenXmlElement? notes)
    {
        var found = new Dictionary<long, FootnoteEndnoteType>();
        foreach (var note in notes?.Elements<FootnoteEndnoteType>() ?? [])
        {
            if (note.Id.Known() is { } id && (note.Type is null || note.Type.Known() == FootnoteEndnoteValues.Normal))
                found[id] = note;
        }

        return found;
    }
}
