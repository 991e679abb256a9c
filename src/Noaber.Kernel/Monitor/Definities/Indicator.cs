using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Partijen;

namespace Noaber.Kernel.Monitor.Definities;

/// <summary>
/// The definition of a figure that parties agreed on. The workbook, the checks, the place of a fault and the explanation all come from it.
/// What it names must be there: <see cref="Catalogus"/> holds only indicators that are whole. Source: Enschede 2020 and 2024.
/// </summary>
public sealed record Indicator
{
    /// <summary>Stable name in kebab-case, such as <c>woningen-energielabel</c>; it stays the same through all versions.</summary>
    public required string Code { get; init; }

    /// <summary>Which version of the definition this is.</summary>
    public Versienummer Versie { get; init; } = Versienummer.Eerste;

    /// <summary>Under which subject it stands: a sheet of the workbook, a chapter of the explanation.</summary>
    public required Onderwerp Onderwerp { get; init; }

    /// <summary>How people call it.</summary>
    public required string Naam { get; init; }

    /// <summary>What it says, and why it is asked.</summary>
    public required string Betekenis { get; init; }

    /// <summary>How it is counted: what belongs to it and what does not.</summary>
    public required string Telling { get; init; }

    /// <summary>In what it is counted.</summary>
    public required Eenheid Eenheid { get; init; }

    /// <summary>Of which day or over which time it is.</summary>
    public Meetmoment Moment { get; init; } = Meetmoment.EindVanPeriode;

    /// <summary>How figures of areas and parties become one.</summary>
    public Optelwijze Optelling { get; init; } = Optelwijze.Som;

    /// <summary>The code of the indicator that an average is weighed by; null unless it is weighed.</summary>
    public string? Weging { get; init; }

    /// <summary>Of what it is a share or an average; null unless it is computed.</summary>
    public Breuk? Breuk { get; init; }

    /// <summary>It is an estimate by a model and no count.</summary>
    public bool IsSchatting { get; init; }

    /// <summary>Which way is better.</summary>
    public Richting Richting { get; init; }

    /// <summary>By what it is split.</summary>
    public IReadOnlyList<Dimensie> Dimensies { get; init; } = [];

    /// <summary>The smallest areas that it is asked of and shown for.</summary>
    public Gebiedsniveau LaagsteNiveau { get; init; } = Gebiedsniveau.Gemeente;

    /// <summary>How often it is asked.</summary>
    public Ritme Ritme { get; init; } = Ritme.Halfjaar;

    /// <summary>How it gets in.</summary>
    public Herkomst Herkomst { get; init; } = Herkomst.Levering;

    /// <summary>The kinds of party that hand it in; empty when nobody does.</summary>
    public IReadOnlyList<PartijSoort> Levert { get; init; } = [PartijSoort.Corporatie];

    /// <summary>Which agreement, law or table asks for it or gives it.</summary>
    public required string Bron { get; init; }

    /// <summary>Where a public table has it; empty for what parties hand in.</summary>
    public IReadOnlyList<Bronkolom> Kolommen { get; init; } = [];

    /// <summary>Who may see its figures once they are accepted.</summary>
    public Inzage Inzage { get; init; } = Inzage.Tafel;

    /// <summary>Between which numbers it usually is for one association in one municipality; outside it an explanation is asked.</summary>
    public Bereik? Bereik { get; init; }

    /// <summary>What law or agreement holds it to, for each party and for all together; empty when nothing does.</summary>
    public IReadOnlyList<Norm> Normen { get; init; } = [];

    /// <summary>
    /// How far one figure may be off because it was rounded before it came here, in its unit: parts may differ by so much each from their
    /// total.
    /// </summary>
    public decimal Afronding { get; init; }

    /// <summary>What its figures must agree with.</summary>
    public IReadOnlyList<Controle> Controles { get; init; } = [];

    /// <summary>Whether half-years add up to a year: what happened does, what stood there on a day does not.</summary>
    public bool TeltOpInTijd => Moment == Meetmoment.HelePeriode && Optelling == Optelwijze.Som;

    /// <summary>
    /// Whether it counts things, so that those of classes are a part of the whole: also where areas and parties never become one, since who
    /// looks for a home does so in more than one of them.
    /// </summary>
    public bool Telt => Optelling == Optelwijze.Som || (Optelling == Optelwijze.Nooit && Eenheid.IsHeel);

    /// <summary>The dimension of this name; null when it is not split by it.</summary>
    public Dimensie? Dimensie(string code) => Dimensies.FirstOrDefault(d => d.Code == code);

    /// <summary>
    /// What keeps it from being a definition, apart from what other indicators have to do with it; empty when nothing does.
    /// </summary>
    public IReadOnlyList<Indicatorbezwaar> Bezwaren() => Indicatortoets.Bezwaren(this);
}

/// <summary>By what an indicator is split.</summary>
/// <param name="Lijst">The list that its codes are from.</param>
/// <param name="Sluitend">Each thing that is counted has exactly one of the codes, so that they add up to the total.</param>
/// <param name="Verplicht">It is asked of everyone; else only of who keeps it.</param>
/// <param name="Alleen">Which codes of the list it uses; empty for all of them.</param>
public sealed record Dimensie(string Lijst, bool Sluitend = true, bool Verplicht = true, params IReadOnlyList<string> Alleen)
{
    /// <summary>Its name in a split; the list that it is from, since no indicator is split twice by one list.</summary>
    public string Code => Lijst;

    /// <summary>Its codes on a day, in the order of the list.</summary>
    public IReadOnlyList<Code> Codes(Codelijst lijst, DateOnly dag)
    {
        ArgumentNullException.ThrowIfNull(lijst);
        return [.. lijst.Op(dag).Where(c => Gebruikt(c.Sleutel))];
    }

    /// <summary>Whether it uses this code of the list.</summary>
    public bool Gebruikt(string code) => Alleen.Count == 0 || Alleen.Contains(code);
}

/// <summary>Between which numbers a figure usually is, both included; null for no bound.</summary>
public sealed record Bereik(decimal? Van = null, decimal? Tot = null)
{
    /// <summary>Whether a number is between them.</summary>
    public bool Bevat(decimal getal) => !(getal < Van) && !(getal > Tot);

    /// <summary>For people: <c>100 tot en met 2.000</c>, <c>ten minste 100</c>, <c>ten hoogste 2.000</c>.</summary>
    public override string ToString() => (Van, Tot) switch
    {
        ({ } van, { } tot) => $"{Waarde.Schrijf(van)} tot en met {Waarde.Schrijf(tot)}",
        ({ } van, null) => $"ten minste {Waarde.Schrijf(van)}",
        (null, { } tot) => $"ten hoogste {Waarde.Schrijf(tot)}",
        _ => "",
    };
}

/// <summary>A bound that holds for every year from some year on, apart from what parties agree on for themselves.</summary>
/// <param name="Getal">The bound, in the unit of the indicator.</param>
/// <param name="Grens">Whether it is the least or the most: <c>Minimaal</c> or <c>Maximaal</c>.</param>
/// <param name="Wat">When it holds, or whose it is, in a few words.</param>
/// <param name="Bron">Which law or agreement says so.</param>
/// <param name="Vanaf">The first year; null for always.</param>
public sealed record Norm(decimal Getal, Grens Grens, string Wat, string Bron, int? Vanaf = null)
{
    /// <summary>For people: <c>hoogstens 15%, in de wet</c>.</summary>
    public string InWoorden(Eenheid eenheid)
    {
        ArgumentNullException.ThrowIfNull(eenheid);
        var hoeveel = $"{Waarde.Schrijf(Getal)}{(eenheid.Naam == "%" ? "" : " ")}{eenheid.Naam}";
        return $"{(Grens == Grens.Minimaal ? "minstens" : "hoogstens")} {hoeveel}, {Wat}";
    }
}

/// <summary>Where a public table has a figure.</summary>
/// <param name="Tabel">The number of the table at its publisher, such as <c>85984NED</c>.</param>
/// <param name="Kolom">The name of the column there.</param>
/// <param name="Jaar">The year that the table is of.</param>
public sealed record Bronkolom(string Tabel, string Kolom, int Jaar);
