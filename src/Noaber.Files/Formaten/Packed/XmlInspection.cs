using System.Xml;
using Noaber.Files.Lezen;

namespace Noaber.Files.Formaten.Packed;

/// <summary>
/// Looks through the XML of a stranger before a library builds a tree of it: no document type, no entities, no endless depth.
/// </summary>
internal static class XmlInspection
{
    /// <summary>
    /// Tables in text boxes in tables come to some sixty; a tree is built by recursion, and a thousand times that ends the process.
    /// </summary>
    public const int Deepest = 256;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        CloseInput = false,
    };

    public static XmlReader CreateReader(Stream xml) => XmlReader.Create(xml, Settings);

    public static void Inspect(Stream xml, ReadingClock clock)
    {
        using var reader = CreateReader(xml);
        try
        {
            for (var step = 0; reader.Read(); step++)
            {
                clock.Check(step);
                if (reader.Depth > Deepest)
                    throw new LimitException(FormatFindings.UnsafeXml());
            }
        }
        catch (XmlException exception) when (exception.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new LimitException(FormatFindings.UnsafeXml());
        }
    }
}
