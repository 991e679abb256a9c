namespace Noaber.Files.Formaten.Pdf;

/// <summary>Tells how deep the items of a list stand by where their bullets do: on a page an item within an item may have the same sign.</summary>
internal static class ListLevels
{
    /// <summary>In points: how far the bullets of one list may be out of line.</summary>
    private const double Aside = 3;

    public static void Mark(List<PdfLine> lines)
    {
        var open = new Stack<double>();
        var (edge, middle) = (0.0, 0.0);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Form is not null || (lines[i].Letters ?? lines[i].Item) is not { } letters)
                continue;
            var item = IsItem(letters);
            if (letters.Middle < middle || (!item && letters.Left < edge - Aside))
                open.Clear();
            middle = letters.Middle;
            if (!item)
                continue;
            while (open.TryPeek(out var left) && left > letters.Left + Aside)
                open.Pop();
            if (!open.TryPeek(out var last) || last < letters.Left - Aside)
                open.Push(letters.Left);
            edge = open.Last();
            lines[i] = lines[i] with { Form = new Regelvorm.Lijst(open.Count) };
        }
    }

    /// <summary>It begins with a sign that stands apart, and is no bracket or quote.</summary>
    public static bool IsItem(PageLine line) =>
        line.Words is [{ Text: [var sign] }, _, ..] && (sign == 'o' || !(char.IsLetterOrDigit(sign) || PageLine.IsMark(sign) || sign is '(' or '[' or '€' or '‘' or '“' or '"'));
}
