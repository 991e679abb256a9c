using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Files.Werkboeken;

/// <summary>What the workbook of a delivery is made of: who hands in what, over which half-year, of which areas.</summary>
/// <param name="Sleutel">For whom.</param>
/// <param name="Halfjaar">Over which half-year.</param>
/// <param name="Plichten">What is asked, by the definitions and the plan.</param>
/// <param name="Gebieden">The areas: the municipality and what lies in it.</param>
/// <param name="Catalogus">The definitions, for the lists by which figures are split.</param>
public sealed record Leveringsjabloon(
    Werkboeksleutel Sleutel, Meetperiode Halfjaar, IReadOnlyList<Leverplicht> Plichten, Gebiedsindeling Gebieden, Catalogus Catalogus)
{
    /// <summary>The figures of the period before, by key; shown in grey.</summary>
    public IReadOnlyDictionary<Cijfersleutel, Waarneming> Vorige { get; init; } = new Dictionary<Cijfersleutel, Waarneming>();

    /// <summary>What is known of this period already; filled in.</summary>
    public IReadOnlyDictionary<Cijfersleutel, Waarneming> Bekend { get; init; } = new Dictionary<Cijfersleutel, Waarneming>();

    /// <summary>What the party says of a figure that is asked.</summary>
    internal Waarneming Cijfer(Leverplicht plicht, string gebied, Uitsplitsing deel, Waarde waarde) => new()
    {
        Sleutel = new(plicht.Indicator.Code, gebied, deel), Versie = plicht.Indicator.Versie, Periode = plicht.Periode,
        Partij = Sleutel.Partij, Waarde = waarde,
    };
}

/// <summary>A row: an area, or one class of it.</summary>
/// <param name="Gebied">The area.</param>
/// <param name="Deel">Which part of it.</param>
/// <param name="Deelnaam">That part for people; empty for the total.</param>
internal sealed record Leveringrij(Gebied Gebied, Uitsplitsing Deel, string Deelnaam)
{
    /// <summary>By what the row is found back, wherever it is moved.</summary>
    public string Sleutel => $"{Gebied.Code}|{Deel.Sleutel}";

    /// <summary>For people.</summary>
    public string Naam => Deelnaam.Length == 0 ? Gebied.Naam : $"{Gebied.Naam}, {Deelnaam}";

    /// <summary>The figure of this row in the column of what is asked.</summary>
    public Cijfersleutel Van(Leverplicht plicht) => new(plicht.Indicator.Code, Gebied.Code, Deel);
}

/// <summary>A sheet: what is asked about one subject, with its rows.</summary>
internal sealed class Leveringindeling
{
    private readonly Leveringsjabloon sjabloon;
    private readonly Dictionary<string, HashSet<(Gebiedsniveau, Uitsplitsing)>> gevraagd;

    private Leveringindeling(Leveringsjabloon sjabloon, IGrouping<Onderwerp, Leverplicht> plichten)
    {
        (this.sjabloon, Onderwerp, Plichten) = (sjabloon, plichten.Key, [.. plichten]);
        // There are few levels and parts and many areas: what is asked is looked up once.
        gevraagd = Plichten.ToDictionary(p => p.Indicator.Code, p => Delen(p).SelectMany(d => Enum.GetValues<Gebiedsniveau>()
            .Where(niveau => sjabloon.Catalogus.Vraagt(p, niveau, d.Deel)).Select(niveau => (niveau, d.Deel))).ToHashSet());
        var delen = Plichten.SelectMany(Delen).DistinctBy(d => d.Deel).ToList();
        Rijen = [.. sjabloon.Gebieden.Gebieden.SelectMany(gebied => delen.Select(d => new Leveringrij(gebied, d.Deel, d.Naam)))
            .Where(rij => Plichten.Any(p => Vraagt(p, rij)))];
        Namen = new(Plichten.SelectMany(p => (IEnumerable<(string, string)>)
            [(p.Indicator.Naam, p.Indicator.Code), (Leveringwerkboek.Kop(p), p.Indicator.Code), (p.Indicator.Code, p.Indicator.Code)]));
    }

    public Onderwerp Onderwerp { get; }

    public IReadOnlyList<Leverplicht> Plichten { get; }

    public IReadOnlyList<Leveringrij> Rijen { get; }

    /// <summary>How all areas are called, also those of which this sheet asks nothing.</summary>
    public IEnumerable<string> Gebiedsnamen => sjabloon.Gebieden.Gebieden.Select(g => g.Naam);

    /// <summary>How an explanation names the figures.</summary>
    public Rijuitleg.Cijfernamen Namen { get; }

    /// <summary>The sheets of a delivery, in the order of the definitions.</summary>
    public static IReadOnlyList<Leveringindeling> Van(Leveringsjabloon sjabloon) =>
        [.. sjabloon.Plichten.GroupBy(p => p.Indicator.Onderwerp).OrderBy(g => g.Key).Select(g => new Leveringindeling(sjabloon, g))];

    /// <summary>Whether a figure is asked of a row.</summary>
    public bool Vraagt(Leverplicht plicht, Leveringrij rij) => gevraagd[plicht.Indicator.Code].Contains((rij.Gebied.Niveau, rij.Deel));

    /// <summary>What the party says of a figure of a row.</summary>
    public Waarneming Cijfer(Leverplicht plicht, Leveringrij rij, Waarde waarde) =>
        sjabloon.Cijfer(plicht, rij.Gebied.Code, rij.Deel, waarde);

    /// <summary>All that is asked of rows, of which nothing is known.</summary>
    public IEnumerable<Waarneming> Kwijt(IEnumerable<Leveringrij> rijen) =>
        from rij in rijen
        from plicht in Plichten
        where Vraagt(plicht, rij)
        select Cijfer(plicht, rij, Waarde.Onleesbaar(""));

    /// <summary>The name of a column of this sheet; each sheet has its own, so that they cannot be taken for each other.</summary>
    public string Code(string naam) => $"{naam}@{Onderwerp.ToString().ToLowerInvariant()}";

    // The total first, also where only its classes must be filled in: whoever has it can give it, and it is checked against them.
    private IEnumerable<(Uitsplitsing Deel, string Naam)> Delen(Leverplicht plicht) =>
        sjabloon.Catalogus.Vragen(plicht.Indicator, plicht.Periode.Peildag(plicht.Indicator.Moment))
            .Select(v => v.Deel).Prepend(default).Distinct().Select(deel => (deel, sjabloon.Catalogus.Naam(deel)));
}
