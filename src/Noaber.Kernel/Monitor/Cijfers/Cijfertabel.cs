using System.Text.Json.Serialization;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Cijfers;

/// <summary>The heading of a row or a column: what stands in it, as far as it differs from the rest.</summary>
/// <param name="Sleutel">What tells it from the others: the code of an area, a period, or both.</param>
/// <param name="Naam">The same for people.</param>
public sealed record Cijferkop(string Sleutel, string Naam)
{
    /// <summary>The code of the indicator; null when it does not say.</summary>
    public string? Indicator { get; init; }

    /// <summary>The code of the area; null when it does not say.</summary>
    public string? Gebied { get; init; }

    /// <summary>The party; null when it does not say.</summary>
    public Guid? Partij { get; init; }

    /// <summary>
    /// The place of the party among those of the partnership, from 0, the associations first and in the order in which they came: by it a
    /// party looks the same in every picture. Null when it names none.
    /// </summary>
    public int? Plek { get; init; }

    /// <summary>The step on a scale from good to bad, from 0; null for what is not on one.</summary>
    public int? Trede { get; init; }

    /// <summary>The period; null when it does not say.</summary>
    public Meetperiode? Periode { get; init; }

    /// <summary>The code of the part; null when it does not say.</summary>
    public string? Deel { get; init; }
}

/// <summary>One cell: a number or none, and what is to be known of it.</summary>
/// <param name="Getal">The number, rounded as it is shown; null when there is none.</param>
/// <param name="Tekens">Its signs.</param>
/// <param name="Tekst">The number as people here write it; empty when there is none.</param>
public sealed record Cijfercel(decimal? Getal, Cijferteken Tekens, string Tekst)
{
    /// <summary>What a percentage is a share of, as people write it; null for all that is no share.</summary>
    public string? Noemer { get; init; }

    /// <summary>How the number came about; null when there is none, and in a frozen copy.</summary>
    [JsonIgnore]
    public Herleiding? Herleiding { get; init; }

    /// <summary>What says that there is no number; null where there is one, where it is hidden, and in a frozen copy.</summary>
    [JsonIgnore]
    public Leescijfer? Gezegd { get; init; }

    /// <summary>The numbers of its footnotes, from 1.</summary>
    public IReadOnlyList<int> Noten { get; init; } = [];
}

/// <summary>A row: its heading, and a cell for each column.</summary>
public sealed record Cijferrij(Cijferkop Kop, IReadOnlyList<Cijfercel> Cellen);

/// <summary>What a target asks in one column.</summary>
/// <param name="Van">The number, or the lower one of two.</param>
/// <param name="Tot">The upper one of two; null for one number.</param>
public sealed record Cijferdoelcel(decimal Van, decimal? Tot);

/// <summary>A target beside the figures: a line, or a band between two lines.</summary>
/// <param name="Naam">The target, as people read it.</param>
/// <param name="Soort">
/// How it is meant: <c>minimaal</c>, <c>maximaal</c>, <c>tussen</c>, <c>gemiddeld</c>, <c>circa</c> or <c>precies</c>.
/// </param>
/// <param name="Cellen">What it asks in each column; null where it asks nothing.</param>
/// <param name="Bij">The agreement that says so.</param>
/// <param name="Adres">Where that stands; empty when it has no place.</param>
public sealed record Cijferdoelrij(string Naam, string Soort, IReadOnlyList<Cijferdoelcel?> Cellen, string Bij, string Adres)
{
    /// <summary>The party whose target it is: it stands with the row of that party; null for all together.</summary>
    public Guid? Partij { get; init; }
}

/// <summary>A target that no column or row of an answer stands for, in words.</summary>
/// <param name="Tekst">What is asked, and of what.</param>
/// <param name="Bij">The agreement that says so.</param>
/// <param name="Adres">Where that stands; empty when it has no place.</param>
public sealed record Cijferdoelzin(string Tekst, string Bij, string Adres);

/// <summary>Where the figures of one indicator are from.</summary>
/// <param name="Indicator">Its code.</param>
/// <param name="Naam">What people call it.</param>
/// <param name="Eenheid">In what it is counted.</param>
/// <param name="Versies">The versions of its definition that the figures were counted by.</param>
/// <param name="Bron">Who they are from.</param>
/// <param name="Perioden">Over which time.</param>
/// <param name="IsOpenbaar">They are public, and of no party.</param>
public sealed record Cijferherkomst(
    string Indicator, string Naam, string Eenheid, IReadOnlyList<Versienummer> Versies, string Bron, string Perioden, bool IsOpenbaar);

/// <summary>How many figures of one party are in an answer.</summary>
/// <param name="Partij">Whose.</param>
/// <param name="Halfjaar">With which half-year they were handed in.</param>
/// <param name="Aantal">How many.</param>
public sealed record Cijferaandeel(Guid Partij, Meetperiode Halfjaar, int Aantal);

/// <summary>
/// The answer to a <see cref="Cijfervraag"/>: a table with all that is needed to read it. Screens, charts, maps, files and frozen copies
/// all show this one.
/// </summary>
/// <param name="Titel">What it is about.</param>
/// <param name="Kolommen">The headings of the columns.</param>
/// <param name="Rijen">The rows.</param>
public sealed record Cijfertabel(string Titel, IReadOnlyList<Cijferkop> Kolommen, IReadOnlyList<Cijferrij> Rijen)
{
    /// <summary>In what all of it is counted; empty when that differs, and then the headings say it.</summary>
    public string Eenheid { get; init; } = "";

    /// <summary>The targets that hold here.</summary>
    public IReadOnlyList<Cijferdoelrij> Doelen { get; init; } = [];

    /// <summary>The targets of the same figures that are of a whole that is not shown here, or of years together.</summary>
    public IReadOnlyList<Cijferdoelzin> Doelzinnen { get; init; } = [];

    /// <summary>The footnotes, in the order of their numbers.</summary>
    public IReadOnlyList<string> Noten { get; init; } = [];

    /// <summary>Where the figures are from.</summary>
    public IReadOnlyList<Cijferherkomst> Herkomst { get; init; } = [];

    /// <summary>Who may see all of it: of its figures the one that the fewest may see.</summary>
    public Inzage Inzage { get; init; } = Inzage.Iedereen;

    /// <summary>Which of its periods says something; null when it has none with figures, and in older copies.</summary>
    public Periodestand? Stand { get; init; }

    /// <summary>Some of it was released to the council, and not to everyone.</summary>
    public bool IsVoorDeRaad { get; init; }

    /// <summary>Whose figures for the own party alone are in it.</summary>
    public IReadOnlyList<Guid> Eigenaars { get; init; } = [];

    /// <summary>
    /// Of whom figures are in it and how many, as it was when it was frozen; empty while its numbers still say that themselves.
    /// </summary>
    public IReadOnlyList<Cijferaandeel> Aandelen { get; init; } = [];

    /// <summary>Why there is no answer; null when there is.</summary>
    public string? Bezwaar { get; init; }

    /// <summary>The signs that are in it, in the order of the legend.</summary>
    [JsonIgnore]
    public IReadOnlyList<Cijferteken> Legenda =>
        [.. Cijfertekens.Alle.Where(t => Rijen.Any(r => r.Cellen.Any(c => c.Tekens.HasFlag(t))))];

    /// <summary>Whether there is any number in it.</summary>
    [JsonIgnore]
    public bool HeeftCijfers => Rijen.Any(r => r.Cellen.Any(c => c.Getal is not null));

    /// <summary>
    /// Of which party how many figures of which half-year went into its numbers; not those that were released, which are of all.
    /// </summary>
    public IReadOnlyList<Cijferaandeel> Geteld() =>
    [
        .. Rijen.SelectMany(r => r.Cellen).SelectMany(c => c.Herleiding?.Bronnen ?? []).Distinct()
            .Where(c => c is { Cijfer.Partij: not null, Vrijgave: null })
            .CountBy(c => (Partij: c.Cijfer.Partij!.Value, Halfjaar: Halfjaar(c.Cijfer.Periode)))
            .Select(g => new Cijferaandeel(g.Key.Partij, g.Key.Halfjaar, g.Value)).OrderBy(a => a.Halfjaar).ThenBy(a => a.Partij),
    ];

    /// <summary>
    /// All figures that its cells came from, each once, in the order of the cells; also what says that there is no number. What is hidden
    /// has none here: that it is there, its sign says.
    /// </summary>
    public IReadOnlyList<Leescijfer> Bronnen() =>
    [
        // A total of totals names a figure many times over: it is the same one, which need not be compared word for word.
        .. Rijen.SelectMany(r => r.Cellen).SelectMany(c => c.Herleiding?.Bronnen ?? (c.Gezegd is { } gezegd ? [gezegd] : []))
            .Distinct(ReferenceEqualityComparer.Instance).Cast<Leescijfer>(),
    ];

    // A figure of a year is handed in with its second half.
    private static Meetperiode Halfjaar(Meetperiode periode) => periode.Helft == 0 ? new(periode.Jaar, 2) : periode;

    /// <summary>The same without how its numbers came about: small enough to keep.</summary>
    public Cijfertabel ZonderHerleiding() => this with
    {
        Rijen = [.. Rijen.Select(r => r with { Cellen = [.. r.Cellen.Select(c => c with { Herleiding = null, Gezegd = null })] })],
    };

    /// <summary>The answer to a question.</summary>
    /// <param name="vraag">What is asked; nothing may be wrong with it (<see cref="Cijfervraag.Bezwaren"/>).</param>
    /// <param name="bron">What the reader may see.</param>
    public static Cijfertabel Maak(Cijfervraag vraag, Leesbron bron)
    {
        ArgumentNullException.ThrowIfNull(vraag);
        ArgumentNullException.ThrowIfNull(bron);
        return new Tabelmaker(vraag, bron).Maak();
    }
}
