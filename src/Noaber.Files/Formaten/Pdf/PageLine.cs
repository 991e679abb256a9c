using System.Text;

namespace Noaber.Files.Formaten.Pdf;

/// <summary>Words that stand on one line of the page, from left to right.</summary>
internal sealed class PageLine
{
    /// <summary>Nearer than this share of the height of the letters, two words are one.</summary>
    private const double Touching = 0.08;
    private const double WordSpace = 0.35;
    private const double Small = 0.8;
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public PageLine(IEnumerable<PdfWord> words)
    {
        Words = [.. words.OrderBy(word => word.Left)];
        var tallest = Words.MaxBy(word => word.Height);
        (Middle, Height, Right) = (tallest.Middle, tallest.Height, Words.Max(word => word.Right));
        Text = Join();
    }

    private PageLine(IEnumerable<PdfWord> words, string text)
        : this(words) => Text = text;

    public IReadOnlyList<PdfWord> Words { get; }

    public double Middle { get; }

    /// <summary>How tall its largest letters are.</summary>
    public double Height { get; }

    public double Left => Words[0].Left;

    public double Right { get; }

    public string Text { get; }

    /// <summary>All that says something on it is bold.</summary>
    public bool IsBold => Words.All(word => word.Bold || !word.Text.Any(char.IsLetterOrDigit));

    /// <summary>A raised digit.</summary>
    public static bool IsMark(char c) => Superscripts.Contains(c, StringComparison.Ordinal);

    /// <summary>The same line with the number it begins with raised: the footnote that a mark on the page points at.</summary>
    public PageLine AsNote() => new(Words, Raise(Words[0].Text) + Text[Words[0].Text.Length..]);

    /// <summary>The part of the line between two positions, or null when nothing stands there.</summary>
    public PageLine? Between(double from, double to)
    {
        var words = Words.Where(word => word.Left >= from && word.Left < to).ToList();
        return words.Count == 0 ? null : words.Count == Words.Count ? this : new(words);
    }

    private string Join()
    {
        var text = new StringBuilder();
        var right = double.NaN;
        foreach (var word in Words)
        {
            if (word.Left - right > Touching * Height)
                text.Append(' ');
            text.Append(IsRaised(word) && !(word.Left - right > WordSpace * Height) ? Raise(word.Text) : word.Text);
            right = word.Right;
        }

        return text.ToString();
    }

    /// <summary>The mark of a footnote, against the word before it or at the start of the line: small digits above the line.</summary>
    private bool IsRaised(PdfWord word) => word.Height < Small * Height && word.Middle < Middle && word.Text.All(char.IsAsciiDigit);

    private static string Raise(string digits) => string.Concat(digits.Select(digit => Superscripts[digit - '0']));
}
