using System.Xml;
using Noaber.Files.Formaten;
using Noaber.Files.Formaten.Packed;
using Noaber.Files.Lezen;

namespace Noaber.Files.Werkboeken.Lezen;

/// <summary>Goes forward through one part of a workbook: no tree is built of it, and names are told without their namespace.</summary>
internal sealed class PartReader(MeteredStream part, UnpackBudget budget, ReadingClock clock) : IDisposable
{
    private readonly XmlReader xml = XmlInspection.CreateReader(part);
    private char[] buffer = new char[1024];
    private int step;

    public bool IsEmpty => xml.IsEmptyElement;

    public int Depth => xml.Depth;

    public XmlNodeType Kind => xml.NodeType;

    /// <summary>The name of the element, without its namespace.</summary>
    public string Name => xml.LocalName;

    /// <summary>The text at which the reader stands.</summary>
    public string Value => xml.Value;

    /// <summary>To what comes next; false at the end of the part.</summary>
    public bool Read()
    {
        clock.Check(step++);
        try
        {
            if (!xml.Read())
                return false;
        }
        catch (XmlException exception) when (exception.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new LimitException(FormatFindings.UnsafeXml());
        }
        return xml.Depth <= XmlInspection.Deepest ? true : throw new LimitException(FormatFindings.UnsafeXml());
    }

    /// <summary>To the next element of this name.</summary>
    public bool To(string name)
    {
        while (Read())
        {
            if (Opens(name))
                return true;
        }
        return false;
    }

    /// <summary>To what comes next within an element that began at a depth; false when it is at its end.</summary>
    public bool ReadWithin(int depth) => Read() && xml.Depth > depth;

    public bool Opens(string name) => xml.NodeType == XmlNodeType.Element && xml.LocalName == name;

    /// <summary>An attribute of the element, by its name whatever its namespace; null when it is not there.</summary>
    public string? Attribute(string name)
    {
        string? value = null;
        for (var more = xml.MoveToFirstAttribute(); more && value is null; more = value is null && xml.MoveToNextAttribute())
            value = xml.LocalName == name && xml.Prefix != "xmlns" ? xml.Value : null;
        xml.MoveToElement();
        return value;
    }

    /// <summary>All attributes of the element, by their names without namespace.</summary>
    public IReadOnlyList<(string Name, string Value)> Attributes()
    {
        if (!xml.HasAttributes)
            return [];
        var all = new List<(string, string)>(xml.AttributeCount);
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            all.Add((xml.LocalName, xml.Value));
        xml.MoveToElement();
        return all;
    }

    /// <summary>The attributes of the element that a cell has: place, style and type.</summary>
    public (string? Place, string? Style, string? Type) CellAttributes()
    {
        var (place, style, type) = ((string?)null, (string?)null, (string?)null);
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            switch (xml.LocalName)
            {
                case "r": place = xml.Value; break;
                case "s": style = xml.Value; break;
                case "t": type = xml.Value; break;
            }
        }
        xml.MoveToElement();
        return (place, style, type);
    }

    /// <summary>All text within the element; of a name only that within elements of it, and never what is told of how it sounds.</summary>
    public ReadOnlySpan<char> Text(string? name = null)
    {
        var (length, depth, inside, sound) = (0, xml.Depth, name is null, 0);
        if (xml.IsEmptyElement)
            return [];
        while (ReadWithin(depth))
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when !xml.IsEmptyElement && sound == 0 && xml.LocalName == "rPh":
                    sound = xml.Depth;
                    break;
                case XmlNodeType.EndElement when xml.Depth == sound:
                    sound = 0;
                    break;
                case XmlNodeType.Element or XmlNodeType.EndElement when name is not null && xml.LocalName == name:
                    inside = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                    when inside && sound == 0:
                    length = Take(length);
                    break;
            }
        }
        return buffer.AsSpan(0, length);
    }

    public void Dispose()
    {
        xml.Dispose();
        budget.Spend(part);
        part.Dispose();
    }

    /// <summary>Past the making of a string, of which a workbook of numbers would make one for each cell.</summary>
    private int Take(int length)
    {
        for (int taken; (taken = xml.ReadValueChunk(buffer, length, buffer.Length - length)) > 0;)
        {
            length += taken;
            if (length == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
        }
        return length;
    }
}
