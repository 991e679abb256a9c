using System.Security.Cryptography;
using System.Text.Json;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Schrijven;

/// <summary>How a field is asked.</summary>
public enum Schrijfvorm
{
    /// <summary>One line.</summary>
    Regel,

    /// <summary>Text with mark-up: paragraphs, lists, bold.</summary>
    Tekst,

    /// <summary>Several lines, of which each sign counts.</summary>
    Regels,

    /// <summary>One of a list.</summary>
    Keuze,
}

/// <summary>A field of a piece that is written: the same on the screen, in the check, and where two versions stand side by side.</summary>
/// <param name="Naam">The name under which it is posted.</param>
/// <param name="Waarde">What stands there now.</param>
/// <param name="Langst">The most characters.</param>
public sealed record Schrijfveld(string Naam, string Label, string Waarde, int Langst, Schrijfvorm Vorm = Schrijfvorm.Regel)
{
    public const int LangsteTekst = 20_000;

    public string? Uitleg { get; init; }
    public bool Verplicht { get; init; }
    public IReadOnlyList<Optie> Opties { get; init; } = [];

    /// <summary>The heading that it stands under with its like; null for a field by itself.</summary>
    public string? Groep { get; init; }

    /// <summary>What else must hold; answers what is wrong with a value.</summary>
    internal Func<string, string?>? Eis { get; init; }

    /// <summary>What is wrong with a value, or null.</summary>
    internal string? Fout(string waarde) => waarde switch
    {
        "" when Verplicht => $"Vul ‘{Label}’ in.",
        _ when waarde.Length > Langst => $"‘{Label}’ heeft hooguit {Langst} tekens; je hebt er {waarde.Length}.",
        _ when Vorm == Schrijfvorm.Keuze && Opties.All(o => o.Waarde != waarde) => $"Kies ‘{Label}’ uit de lijst.",
        _ when waarde.Length > 0 => Eis?.Invoke(waarde),
        _ => null,
    };

    /// <summary>Its value as people read it.</summary>
    internal string Leesbaar() => Opties.FirstOrDefault(o => o.Waarde == Waarde)?.Tekst ?? Waarde;

    /// <summary>It stands with others that are all empty: what is chosen there says nothing.</summary>
    internal bool IsLeegHokje(IReadOnlyList<Schrijfveld> alle) => Groep is not null
        && alle.Where(veld => veld.Groep == Groep && veld.Vorm != Schrijfvorm.Keuze).All(veld => veld.Waarde.Length == 0);

    /// <summary>A value as it is compared and kept: without the line ends of a browser and white space around it.</summary>
    internal static string Zuiver(string? waarde) => (waarde ?? "").ReplaceLineEndings("\n").Trim();

    internal static Schrijfveld Tekst(string naam, string label, string? waarde) =>
        new(naam, label, waarde ?? "", LangsteTekst, Schrijfvorm.Tekst);

    internal static Schrijfveld Regels(string naam, string label, string? waarde) => Tekst(naam, label, waarde) with
    {
        Vorm = Schrijfvorm.Regels,
    };
}

/// <summary>A piece of a concept, opened to write in: a theme, an agreement, a year of it, an action.</summary>
/// <param name="Titel">What it is, for the head of the page.</param>
/// <param name="Rij">Its row; not yet stored when <paramref name="IsNieuw"/>.</param>
/// <param name="Velden">Its fields.</param>
/// <param name="Zet">Puts the values of the fields, which have been checked, into the row.</param>
internal sealed record Schrijfstuk(
    string Titel, object Rij, bool IsNieuw, IReadOnlyList<Schrijfveld> Velden, Action<IReadOnlyDictionary<string, string>> Zet)
{
    /// <summary>A mark of what it says now; a form carries the mark of what it was made of.</summary>
    public string Stand { get; } = Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(Velden.Select(v => new[] { v.Naam, Schrijfveld.Zuiver(v.Waarde) }))));

    public Guid Id => Rij switch
    {
        Kaderdeel deel => deel.Id,
        OnderdeelRij deel => deel.Id,
        JaarschijfRij jaar => jaar.Id,
        KaderRij kader => kader.Id,
        _ => Guid.Empty,
    };

    /// <summary>The values of its fields, out of what was sent or kept.</summary>
    public IReadOnlyDictionary<string, string> Lees(Func<string, string?> van) =>
        Velden.ToDictionary(veld => veld.Naam, veld => Schrijfveld.Zuiver(van(veld.Naam)), StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Lees(IReadOnlyDictionary<string, string> van) => Lees(naam => van.GetValueOrDefault(naam));

    /// <summary>Whether these values are what it says already.</summary>
    public bool Zegt(IReadOnlyDictionary<string, string> waarden) =>
        Velden.All(veld => waarden[veld.Naam] == Schrijfveld.Zuiver(veld.Waarde));

    /// <summary>What must hold of its fields together; answers what is wrong.</summary>
    public Func<IReadOnlyDictionary<string, string>, IEnumerable<Invoerfout>>? Samen { get; init; }

    /// <summary>The numbers in its words that could be targets.</summary>
    public IReadOnlyList<Streefsuggestie> Suggesties { get; init; } = [];

    /// <summary>Pieces that hang under it, with the address to write each.</summary>
    public IReadOnlyList<Schrijflink> Eronder { get; init; } = [];
}

/// <summary>A way on to another piece.</summary>
public sealed record Schrijflink(string Tekst, string Pad, string? Soort = null)
{
    /// <summary>The action that it leads to, which can be put higher or lower there.</summary>
    public Guid? Actie { get; init; }

    internal static Schrijflink Naar(Guid actie, string tekst) => new(tekst, $"actie/{actie}", "actie") { Actie = actie };
}

/// <summary>The concept that is written in, and whom its text may name.</summary>
/// <param name="Vraag">What a new piece is for: the theme of an agreement, the year of an elaboration.</param>
internal sealed record Schrijfplek(NoaberDb Db, KaderRij Kader, IReadOnlyList<string> Partijen, IQueryCollection Vraag,
    CancellationToken Stop)
{
    /// <summary>The id of a piece that is made here: given with its form, so that a form that is sent twice makes one piece.</summary>
    public required Guid NieuwId { get; init; }

    public required DateOnly Vandaag { get; init; }

    public Guid? Gevraagd(string naam) => Guid.TryParse(Vraag[naam], out var id) ? id : null;
}
