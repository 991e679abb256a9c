using DocumentFormat.OpenXml;

namespace Noaber.Files.Formaten.Word;

/// <summary>Reads the value of an attribute that may hold anything: what it should not hold counts as not said.</summary>
internal static class SimpleValue
{
    public static T? Known<T>(this OpenXmlSimpleValue<T>? value)
        where T : struct => value is { HasValue: true } ? value.Value : null;
}
