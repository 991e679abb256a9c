namespace Noaber.Web.Shell.Design;

/// <summary>What someone wrote in a form that came in after the sign-in had ended, to be given back in the fields of that form.</summary>
/// <param name="Formulier">Which form it was.</param>
/// <param name="Wanneer">When it came in, in words.</param>
/// <param name="Velden">All that it carried, by the name of the field.</param>
public sealed record Teruggave(Guid Id, string Formulier, string Wanneer, IReadOnlyDictionary<string, string[]> Velden)
{
    /// <summary>The field that says which words came back in a form.</summary>
    public const string Veld = "Opgevangen";

    /// <summary>The field that says which one it is of the forms that are sent to one address.</summary>
    public const string Welk = "Formulier";

    /// <summary>The field that names the fields of a form in which people type.</summary>
    public const string Getypt = "Getypt";

    /// <summary>What stood in a field; null when the form had no such field.</summary>
    public string? Van(string naam) => Velden.TryGetValue(naam, out var waarden) ? waarden.FirstOrDefault() : null;

    /// <summary>All that stood under this name; null when the form had no such field.</summary>
    public IReadOnlyList<string>? Alle(string naam) => Velden.GetValueOrDefault(naam);

    /// <summary>Whether a box with this value was ticked.</summary>
    public bool Had(string naam, string waarde) => Velden.TryGetValue(naam, out var waarden) && waarden.Contains(waarde);

    internal static string Formuliernaam(string adres, string? welk) =>
        string.IsNullOrEmpty(welk) ? Uri.UnescapeDataString(adres) : $"{Uri.UnescapeDataString(adres)}#{welk}";
}
