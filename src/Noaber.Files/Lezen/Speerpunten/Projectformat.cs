using System.Text.Json;
using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;

namespace Noaber.Files.Lezen.Speerpunten;

/// <summary>The form that speerpunten are written in, as data: its fields in order, with how their labels are printed.</summary>
/// <param name="Velden">The fields; the first one opens a speerpunt.</param>
/// <param name="Actievelden">Names of the fields that hold nothing but actions.</param>
/// <param name="Termijnvelden">Names of the fields in which what has a time is an action.</param>
/// <param name="Lijst">An item of a list in a field; group <c>tekst</c>.</param>
/// <param name="Jaar">The year in the label of a field; group <c>jaar</c>.</param>
internal sealed record Projectformat(
    IReadOnlyList<Formulierveld> Velden, IReadOnlyList<string> Actievelden, IReadOnlyList<string> Termijnvelden, Regex Lijst, Regex Jaar)
{
    /// <summary>The one form this assembly carries.</summary>
    public static Projectformat Standaard { get; } = Load();

    /// <summary>The words are the label of a field, and no more.</summary>
    public bool IsLabel(string words) => Velden.Any(field => field.Patroon.Match(words) is { Success: true } match && match.Groups["tekst"].Length == 0);

    private static Projectformat Load()
    {
        using var stream = typeof(Projectformat).Assembly.GetManifestResourceStream("Noaber.Files.Formulieren.projectformat.json")!;
        return JsonSerializer.Deserialize<Projectformat>(stream, IndelingCatalog.Options)!;
    }
}

/// <summary>A field of a form.</summary>
/// <param name="Naam">Stable name in camelCase.</param>
/// <param name="Patroon">Its label at the start of a line, and group <c>tekst</c>: what follows on that line.</param>
/// <param name="Laatste">It is the last field: it ends with its first paragraph when nothing draws its cell.</param>
internal sealed record Formulierveld(string Naam, Regex Patroon, bool Laatste = false);
