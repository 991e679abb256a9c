using Noaber.Kernel.Biedingen;

namespace Noaber.Kernel.Streefwaarden;

/// <summary>The four things that stand side by side, in the order in which one leads to the next.</summary>
public enum Kant
{
    /// <summary>Asked, by the visie.</summary>
    Gevraagd,

    /// <summary>Offered, in a bid.</summary>
    Geboden,

    /// <summary>Agreed.</summary>
    Afgesproken,

    /// <summary>Done, as it was reported.</summary>
    Gedaan,
}

/// <summary>One figure, with all by which it is compared and found back.</summary>
/// <param name="Kant">On which of the four sides it stands.</param>
/// <param name="Sleutel">What it counts.</param>
/// <param name="Partij">Whose it is; null for all together.</param>
/// <param name="Jaren">For when.</param>
/// <param name="Getal">How many.</param>
/// <param name="Bron">Where it is from.</param>
public sealed record Vergelijkpost(Kant Kant, Telsleutel Sleutel, Guid? Partij, Streefjaren Jaren, Getal Getal, Cijferbron Bron)
{
    /// <summary>
    /// It is what a year will be on average: single years may differ, so of one year it says nothing. Only of a figure of one year.
    /// </summary>
    public bool Gemiddeld { get; init; }

    /// <summary>
    /// It holds what was done in the years before it too: the first number of an action that goes on. Those years are no blanks.
    /// </summary>
    public bool SindsBegin { get; init; }

    /// <summary>What is counted and in what, as it was written; for the heading of its table.</summary>
    public (string Wat, string Eenheid) Woorden { get; init; } = ("", "");

    /// <summary>The themes that it belongs to; empty when nobody said so.</summary>
    public IReadOnlyList<string> Themas { get; init; } = [];
}

/// <summary>Where a figure is from.</summary>
/// <param name="Naam">What to call it.</param>
/// <param name="Adres">Where it can be read.</param>
/// <param name="Uitleg">What was said with it; empty for nothing.</param>
public sealed record Cijferbron(string Naam, string Adres, string Uitleg = "");

/// <summary>What stands on one side of a row.</summary>
/// <param name="Posten">The figures that it is made of.</param>
/// <param name="Waarde">What they are together; null for a blank, or when they do not add up.</param>
public sealed record Vergelijkcel(IReadOnlyList<Vergelijkpost> Posten, Getal? Waarde)
{
    /// <summary>An empty cell. That is not zero.</summary>
    public static Vergelijkcel Leeg { get; } = new([], null);

    /// <summary>There are figures, and they do not add up.</summary>
    public bool NietOpTelbaar => Posten.Count > 0 && Waarde is null;

    /// <summary>There are figures of several, in a unit in which figures never add up.</summary>
    public bool IsLos => NietOpTelbaar && !Posten[0].Sleutel.IsOptelbaar;

    /// <summary>Years may differ from it.</summary>
    public bool Gemiddeld { get; init; }

    /// <summary>
    /// Of a span of years: how many of them have a figure; of a total, of the party that has the fewest. Null when the figure is of the
    /// span itself.
    /// </summary>
    public int? Jaren { get; init; }

    /// <summary>Of a total: how many years have a figure of the party that has the most of them.</summary>
    public int? MeesteJaren { get; init; }

    /// <summary>Of a total: how many parties have no figure.</summary>
    public int Zonder { get; init; }

    /// <summary>These figures together in one cell.</summary>
    public static Vergelijkcel Van(IReadOnlyList<Vergelijkpost> posten)
    {
        ArgumentNullException.ThrowIfNull(posten);
        return posten.Count == 0 ? Leeg : new(posten, Samen(posten)) { Gemiddeld = posten.Any(p => p.Gemiddeld) };
    }

    private static Getal? Samen(IReadOnlyList<Vergelijkpost> posten) => posten.Count == 1 ? posten[0].Getal
        : posten[0].Sleutel.IsOptelbaar ? Getal.Som([.. posten.Select(p => p.Getal)]) : null;
}

/// <summary>One party, or all together, in one year or span of years.</summary>
/// <param name="Partij">Whose it is; null for all together.</param>
/// <param name="Jaren">When.</param>
/// <param name="Cellen">The four sides, in their order.</param>
public sealed record Vergelijkrij(Guid? Partij, Streefjaren Jaren, IReadOnlyList<Vergelijkcel> Cellen)
{
    /// <summary>What stands on a side.</summary>
    public Vergelijkcel this[Kant kant] => Cellen[(int)kant];

    /// <summary>The two sides whose difference is told: the last two that have a figure. Null when there are no two.</summary>
    public (Kant Later, Kant Eerder)? Tussen =>
        Enum.GetValues<Kant>().Where(kant => this[kant].Posten.Count > 0).ToList() is [.., var eerder, var later] ? (later, eerder) : null;

    /// <summary>How far the later of the two is from the earlier; null with the reason in <see cref="Waarom"/>.</summary>
    public Getalverschil? Verschil => Waarom == GeenVerschil.Geen ? Gemeten : null;

    /// <summary>Why there is no difference.</summary>
    public GeenVerschil Waarom => Tussen is not { } tussen ? GeenVerschil.EenGetal
        : Beide(tussen).Any(cel => cel.Gemiddeld) && Beide(tussen).Any(cel => !cel.Gemiddeld) ? GeenVerschil.Gemiddeld
        : Beide(tussen).Any(cel => cel.Jaren < Jaren.Aantal()) ? GeenVerschil.NietAlleJaren
        : Beide(tussen).Any(cel => cel.IsLos) ? GeenVerschil.TeltNietOp
        : !ZelfdePartijen(this[tussen.Later], this[tussen.Eerder]) ? GeenVerschil.NietAllePartijen
        : Gemeten is null ? GeenVerschil.Grenzen
        : GeenVerschil.Geen;

    private Getalverschil? Gemeten => Tussen is { } tussen
        && this[tussen.Later].Waarde is { } later && this[tussen.Eerder].Waarde is { } eerder
        ? Getalverschil.Tussen(later, eerder) : null;

    /// <summary>Of a total: the same parties on both sides, or what was said of all together beside what all said.</summary>
    private static bool ZelfdePartijen(Vergelijkcel een, Vergelijkcel ander)
    {
        var (links, rechts) = (Partijen(een), Partijen(ander));
        return links.SetEquals(rechts) || (links.Contains(null) && ander.Zonder == 0) || (rechts.Contains(null) && een.Zonder == 0);
    }

    private static HashSet<Guid?> Partijen(Vergelijkcel cel) => [.. cel.Posten.Select(p => p.Partij)];

    private IEnumerable<Vergelijkcel> Beide((Kant Later, Kant Eerder) tussen) => [this[tussen.Later], this[tussen.Eerder]];
}
