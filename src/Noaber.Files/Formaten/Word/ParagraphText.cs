using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Chart = DocumentFormat.OpenXml.Drawing.Charts.ChartReference;
using Diagram = DocumentFormat.OpenXml.Drawing.Diagrams.RelationshipIds;
using OfficeMath = DocumentFormat.OpenXml.Math.Text;
using Photo = DocumentFormat.OpenXml.Drawing.Pictures.Picture;
using VmlPhoto = DocumentFormat.OpenXml.Vml.ImageData;

namespace Noaber.Files.Formaten.Word;

/// <summary>
/// Gathers what a reader sees of one paragraph, and apart from it what hangs on it: notes, text boxes, what was taken out.
/// </summary>
internal sealed class ParagraphText(WordStyles styles, WordNotes notes)
{
    private readonly StringBuilder text = new();
    private readonly StringBuilder removed = new();
    private int removing;
    private ParagraphProperties? paragraph;
    private bool bold = true;

    /// <summary>Lines of text; a line break within the paragraph parts them.</summary>
    public string Text => text.ToString();

    public string Removed => removed.ToString();

    /// <summary>How many runs of text a tracked change put in.</summary>
    public int Inserted { get; private set; }

    /// <summary>Characters that are marked as hidden.</summary>
    public int Hidden { get; private set; }

    /// <summary>Pictures, charts and diagrams: people see words on them that are no text here.</summary>
    public int Pictures { get; private set; }

    /// <summary>All of its text is bold: many writers make their headings so.</summary>
    public bool IsBold => bold && text.Length > 0;

    /// <summary>How large its smallest letters are, in half points.</summary>
    public int Size { get; private set; } = int.MaxValue;

    public List<WordNote> Notes { get; } = [];

    public List<TextBoxContent> Boxes { get; } = [];

    /// <summary>A page ends here by the hand of the writer, or ended here when Word last laid the document out.</summary>
    public PageTurn Turn { get; private set; }

    public PageTurn Rendered { get; private set; }

    public void Read(Paragraph whole)
    {
        paragraph = whole.ParagraphProperties;
        Read((OpenXmlElement)whole);
    }

    private void Read(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
            ReadElement(child);
    }

    private void ReadElement(OpenXmlElement element)
    {
        switch (element)
        {
            case ParagraphProperties or RunProperties or SdtProperties or FieldCode or DeletedFieldCode or RubyContent:
                break;
            case Run run:
                ReadRun(run);
                break;
            case DeletedRun or MoveFromRun:
                removing++;
                Read(element);
                removing--;
                break;
            case InsertedRun or MoveToRun:
                Inserted++;
                Read(element);
                break;
            case AlternateContent alternate:
                // The same text stands in it for newer and for older versions of Word.
                if (alternate.ChildElements.FirstOrDefault() is { } one)
                    Read(one);
                break;
            case TextBoxContent box:
                Boxes.Add(box);
                break;
            case Photo or VmlPhoto or Chart or Diagram:
                Pictures++;
                break;
            default:
                if (!ReadSign(element))
                    Read(element);
                break;
        }
    }

    private void ReadRun(Run run)
    {
        if (styles.IsHidden(run.RunProperties))
        {
            Hidden += run.Elements<Text>().Sum(part => part.Text.Length);
            return;
        }

        var begin = text.Length;
        Read(run);
        if (!text.ToString(begin, text.Length - begin).AsSpan().Trim().IsEmpty)
        {
            bold &= styles.IsBold(run.RunProperties, paragraph);
            Size = Math.Min(Size, styles.SizeOf(run.RunProperties, paragraph));
        }

        if (run.RunProperties?.VerticalTextAlignment?.Val.Known() == VerticalPositionValues.Superscript)
            Superscript.Raise(text, begin);
    }

    /// <summary>Takes in an element that stands for text itself; false for one that only holds others.</summary>
    private bool ReadSign(OpenXmlElement element)
    {
        switch (element)
        {
            case Text part:
                Append(part.Text);
                return true;
            case DeletedText part:
                removed.Append(part.Text);
                return true;
            case OfficeMath part:
                Append(part.Text);
                return true;
            case TabChar or PositionalTab:
                Append("\t");
                return true;
            case NoBreakHyphen:
                Append("-");
                return true;
            case CarriageReturn:
                Append("\n");
                return true;
            case SymbolChar symbol:
                Append(WordSymbol.ToText(symbol));
                return true;
            case Break or LastRenderedPageBreak:
                ReadBreak(element);
                return true;
            case FootnoteEndnoteReferenceType reference:
                ReadNote(reference);
                return true;
            default:
                return false;
        }
    }

    private void ReadBreak(OpenXmlElement element)
    {
        var here = text.Length == 0 ? PageTurn.Before : PageTurn.After;
        if (element is LastRenderedPageBreak)
            Rendered = Rendered == PageTurn.None ? here : Rendered;
        else if (element is Break turn && turn.Type.Known() == BreakValues.Page)
            Turn = Turn == PageTurn.None ? here : Turn;
        else
            Append("\n");
    }

    private void ReadNote(FootnoteEndnoteReferenceType reference)
    {
        var custom = reference.CustomMarkFollows.Known() == true
            ? string.Concat(reference.ElementsAfter().OfType<Text>().Select(part => part.Text)).Trim() : null;
        if (removing > 0 || notes.Take(reference, custom) is not { } note)
            return;
        Notes.Add(note);
        if (custom is null)
            text.Append(Superscript.Mark(note.Mark));
    }

    private void Append(string part) => (removing > 0 ? removed : text).Append(part.Replace("\u00AD", "", StringComparison.Ordinal));
}

/// <summary>Where in a paragraph a page ends: before its text, or somewhere in it.</summary>
internal enum PageTurn
{
    None,
    Before,
    After,
}
