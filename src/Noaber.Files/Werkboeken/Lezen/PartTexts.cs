using System.Globalization;
using System.Text;
using System.Xml;

namespace Noaber.Files.Werkboeken.Lezen;

/// <summary>
/// All words that a part of a workbook holds for people, whatever part it is: what stands in its elements, a paragraph at a time, and what
/// stands in the attributes that are written for people. Numbers that only say where or how something is drawn are none.
/// </summary>
internal static class PartTexts
{
    /// <summary>Most texts of one part.</summary>
    public const int MostTexts = 20_000;

    /// <summary>Attributes that are words on any element.</summary>
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "descr", "title", "tooltip", "display", "prompt", "promptTitle", "error", "errorTitle", "caption", "text", "comment",
        "description", "alt", "help", "statusBar", "sourceCaption", "stringValue1", "stringValue2",
    };

    /// <summary>Elements of which a name or a value is a word of people; on others it is a colour, a size or a key.</summary>
    private static readonly HashSet<(string Element, string Attribute)> Named =
    [
        ("cNvPr", "name"), ("table", "name"), ("tableColumn", "name"), ("pivotTableDefinition", "name"), ("cacheField", "name"),
        ("s", "v"), ("filter", "val"), ("customFilter", "val"), ("sheetName", "val"), ("slicer", "name"), ("connection", "name"),
        ("queryTable", "name"), ("scenario", "name"), ("definedName", "name"),
    ];

    /// <summary>Parts of a sentence: what ends with these goes on in the next.</summary>
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal) { "t", "r", "tspan", "span", "font", "b", "i", "u" };

    /// <summary>Where a sentence ends, whatever was in it.</summary>
    private static readonly HashSet<string> Block = new(StringComparer.Ordinal)
    {
        "p", "si", "is", "comment", "threadedComment", "text", "div", "c", "cell", "pt",
    };

    /// <summary>The texts, and of each whether it stands behind what is drawn: an alternative, a name, a hint.</summary>
    public static List<(string Text, bool Behind)> Of(PartReader part)
    {
        var (texts, sentence, element) = (new List<(string, bool)>(), new StringBuilder(), "");
        while (part.Read())
        {
            switch (part.Kind)
            {
                case XmlNodeType.Element:
                    element = part.Name;
                    foreach (var (name, value) in part.Attributes())
                    {
                        if (Words.Contains(name) || Named.Contains((element, name)))
                            Add(texts, value, behind: true);
                    }
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when Inline.Contains(element) || !IsNumber(part.Value):
                    sentence.Append(part.Value);
                    break;
                case XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when Inline.Contains(element) && sentence.Length > 0:
                    sentence.Append(' ');
                    break;
                case XmlNodeType.EndElement when Block.Contains(part.Name) || part.Name == element && !Inline.Contains(element):
                    End(texts, sentence);
                    break;
            }
        }
        End(texts, sentence);
        return texts;
    }

    private static void End(List<(string, bool)> texts, StringBuilder sentence)
    {
        Add(texts, sentence.ToString(), behind: false);
        sentence.Clear();
    }

    private static void Add(List<(string, bool)> texts, string text, bool behind)
    {
        if (text.AsSpan().Trim().Length > 1)
            texts.AddWithin((text.Trim(), behind), MostTexts);
    }

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
