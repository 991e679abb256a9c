using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Jaarcyclus;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Partijen;

namespace Noaber.Kernel.Monitor;

/// <summary>
/// When deliveries of a period are due. Source: Enschede 2020, twice a year with dVi and dPi; Woningwet art. 36a, 38 and 44a.
/// </summary>
/// <param name="Naam">How people call it, such as <c>voorjaar, met de dVi</c>.</param>
/// <param name="Helft">Of which half-year.</param>
/// <param name="JarenErna">In the year of the period, or how many years after it.</param>
/// <param name="Uiterlijk">The last day.</param>
public sealed record Levermoment(string Naam, int Helft, int JarenErna, VasteDag Uiterlijk)
{
    /// <summary>
    /// The first half of a year in autumn with the dPi (before 15 December); the second half and the year in spring with the dVi (before
    /// 1 July).
    /// </summary>
    public static IReadOnlyList<Levermoment> Wettelijk { get; } =
    [
        new("najaar, met de dPi", 1, 0, new(12, 15, Voor: true)),
        new("voorjaar, met de dVi", 2, 1, new(7, 1, Voor: true)),
    ];

    /// <summary>The last day for a half-year.</summary>
    public DateOnly Dag(Meetperiode periode) => Uiterlijk.In(periode.Jaar + JarenErna);
}

/// <summary>One indicator that parties agreed to measure.</summary>
public sealed record Meetplanregel
{
    /// <summary>The code of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>The smallest areas that it is asked of; never smaller than the definition allows.</summary>
    public required Gebiedsniveau Niveau { get; init; }

    /// <summary>Which parties hand it in; empty for all of the kinds that the definition names.</summary>
    public IReadOnlyList<Guid> Partijen { get; init; } = [];

    /// <summary>The first half-year that it is asked for.</summary>
    public required Meetperiode Vanaf { get; init; }

    /// <summary>The last one; null while it goes on.</summary>
    public Meetperiode? TotEnMet { get; init; }
}

/// <summary>Something that one party hands in with one half-year.</summary>
/// <param name="Indicator">Its definition.</param>
/// <param name="Periode">Over which period: the half-year itself, or the year that it ends.</param>
/// <param name="Niveau">The smallest areas that it is asked of.</param>
/// <param name="Uiterlijk">The last day.</param>
public sealed record Leverplicht(Indicator Indicator, Meetperiode Periode, Gebiedsniveau Niveau, DateOnly Uiterlijk)
{
    /// <summary>
    /// Whether it is asked of areas of this level: of the municipality as a whole, and of the smallest ones that were agreed on. What lies
    /// between them follows from these; who has it may hand it in too.
    /// </summary>
    public bool Vraagt(Gebiedsniveau niveau) => niveau == Gebiedsniveau.Gemeente || niveau == Niveau;
}

/// <summary>What a partnership measures: which indicators, of whom, how deep, over which periods, and when they are due.</summary>
public sealed class Meetplan
{
    private readonly Catalogus catalogus;

    /// <summary>A plan.</summary>
    /// <param name="catalogus">The definitions that it chooses from.</param>
    /// <param name="regels">What is measured.</param>
    /// <param name="momenten">When each half-year is due; <see cref="Levermoment.Wettelijk"/> unless parties agreed on other days.</param>
    /// <exception cref="ArgumentException">Something cannot be; <see cref="Bezwaren"/> says what.</exception>
    public Meetplan(Catalogus catalogus, IReadOnlyList<Meetplanregel> regels, IReadOnlyList<Levermoment>? momenten = null)
    {
        ArgumentNullException.ThrowIfNull(catalogus);
        ArgumentNullException.ThrowIfNull(regels);
        if (Bezwaren(catalogus, regels, momenten ?? Levermoment.Wettelijk) is [var bezwaar, ..])
            throw new ArgumentException(bezwaar, nameof(regels));
        (this.catalogus, Regels, Momenten) = (catalogus, regels, momenten ?? Levermoment.Wettelijk);
    }

    /// <summary>What is measured, in order.</summary>
    public IReadOnlyList<Meetplanregel> Regels { get; }

    /// <summary>When each half-year is due.</summary>
    public IReadOnlyList<Levermoment> Momenten { get; }

    /// <summary>A plan with all that parties can hand in, as deep as its definition goes.</summary>
    public static Meetplan Volledig(Catalogus catalogus, Meetperiode vanaf)
    {
        ArgumentNullException.ThrowIfNull(catalogus);
        return new(catalogus, [.. catalogus.Indicatoren.Where(i => i.Herkomst == Herkomst.Levering)
            .Select(i => new Meetplanregel { Indicator = i.Code, Niveau = i.LaagsteNiveau, Vanaf = vanaf })]);
    }

    /// <summary>The plan in which what is asked of a party is asked of whom it went on as too.</summary>
    public Meetplan Met(Opvolgingen opvolgingen)
    {
        ArgumentNullException.ThrowIfNull(opvolgingen);
        return new(catalogus, [.. Regels.Select(r => r with { Partijen = opvolgingen.MetOpvolgers(r.Partijen) })], Momenten);
    }

    /// <summary>What a party hands in with a half-year, in the order of the plan. Nothing when it has to do with none of it.</summary>
    /// <param name="partij">Who.</param>
    /// <param name="soort">What kind of party it is.</param>
    /// <param name="halfjaar">The half-year; with the second one what is asked each year comes along.</param>
    public IReadOnlyList<Leverplicht> Nodig(Guid partij, PartijSoort soort, Meetperiode halfjaar) =>
    [
        .. from regel in Regels
           where halfjaar >= regel.Vanaf && !(halfjaar > regel.TotEnMet)
           let indicator = catalogus.Zoek(regel.Indicator)!
           where indicator.Levert.Contains(soort) && (regel.Partijen.Count == 0 || regel.Partijen.Contains(partij))
           let periode = halfjaar.Voor(indicator.Ritme)
           where periode is not null
           select new Leverplicht(indicator, periode.Value, regel.Niveau, Uiterlijk(halfjaar)),
    ];

    /// <summary>The last day for a half-year.</summary>
    public DateOnly Uiterlijk(Meetperiode halfjaar) => Momenten.First(m => m.Helft == halfjaar.Helft).Dag(halfjaar);

    /// <summary>What cannot be in a plan, in plain Dutch; empty when all can.</summary>
    public static IReadOnlyList<string> Bezwaren(
        Catalogus catalogus, IReadOnlyList<Meetplanregel> regels, IReadOnlyList<Levermoment> momenten)
    {
        ArgumentNullException.ThrowIfNull(catalogus);
        ArgumentNullException.ThrowIfNull(regels);
        ArgumentNullException.ThrowIfNull(momenten);
        return
        [
            .. momenten.Select(m => m.Helft).Order().SequenceEqual([1, 2])
                ? [] : (string[])["Zeg voor elk halfjaar één keer wanneer het klaar is."],
            .. regels.GroupBy(r => r.Indicator).Where(g => g.Count() > 1).Select(g => $"‘{g.Key}’ staat er {g.Count()} keer in."),
            .. regels.Select(r => Bezwaar(r, catalogus.Zoek(r.Indicator))).OfType<string>(),
        ];
    }

    private static string? Bezwaar(Meetplanregel regel, Indicator? indicator) =>
        indicator is null ? $"Er is geen definitie van ‘{regel.Indicator}’."
        : indicator.Herkomst != Herkomst.Levering ? $"‘{indicator.Naam}’ levert niemand aan."
        : regel.Niveau > indicator.LaagsteNiveau
            ? $"‘{indicator.Naam}’ gaat niet dieper dan de {indicator.LaagsteNiveau.Naam()}."
        : regel.Vanaf.Helft == 0 || regel.TotEnMet?.Helft == 0 ? $"Zeg bij ‘{indicator.Naam}’ vanaf en tot en met welk halfjaar."
        : regel.TotEnMet < regel.Vanaf ? $"‘{indicator.Naam}’ houdt op voor het begint."
        : null;
}
