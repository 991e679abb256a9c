using System.Globalization;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Streefwaarden;

namespace Noaber.Kernel.Monitor.Cijfers;

/// <summary>How fixed a figure is that may be read.</summary>
public enum Cijferstand
{
    /// <summary>It is locked, or public: it stays as it is.</summary>
    Vast,

    /// <summary>It was accepted and may still change.</summary>
    Voorlopig,

    /// <summary>It is there, and its number is kept from the reader: the number never comes here.</summary>
    Verborgen,
}

/// <summary>A figure that a reader may see, or may know that it is there.</summary>
/// <param name="Cijfer">The figure; of a hidden one the value is not read.</param>
/// <param name="Stand">How fixed it is.</param>
public sealed record Leescijfer(Waarneming Cijfer, Cijferstand Stand)
{
    /// <summary>Who may see it.</summary>
    public Inzage Inzage { get; init; } = Inzage.Tafel;

    /// <summary>Where it is from, such as the number of a public table; empty for a delivery.</summary>
    public string Bron { get; init; } = "";

    /// <summary>The day of the file that a public figure came in with; null when nobody knows, and for a delivery.</summary>
    public DateOnly? Bestandsdag { get; init; }

    /// <summary>The version of the delivery that it is of; null for what was released or is public.</summary>
    public Guid? Versie { get; init; }

    /// <summary>By which release it is read; null for who reads it without one.</summary>
    public Leesvrijgave? Vrijgave { get; init; }
}

/// <summary>A release, as the source of a figure.</summary>
/// <param name="Nummer">Its lasting number.</param>
/// <param name="Op">The day on which it came out.</param>
/// <param name="Publiek">To whom.</param>
public sealed record Leesvrijgave(int Nummer, DateOnly Op, Publiek Publiek)
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>As people read it: <c>vrijgave 3 van 2 maart 2026</c>.</summary>
    public string Naam => $"vrijgave {Nummer} van {Op.ToString("d MMMM yyyy", Nederlands)}";
}

/// <summary>A party as it stands in tables.</summary>
/// <param name="Id">Its lasting name.</param>
/// <param name="Naam">How people call it.</param>
/// <param name="Soort">What kind of party it is.</param>
/// <param name="Van">Its first day.</param>
/// <param name="Tot">Its last day; null while it lasts.</param>
public sealed record Cijferpartij(Guid Id, string Naam, PartijSoort Soort, DateOnly Van, DateOnly? Tot = null)
{
    /// <summary>
    /// In an order that no name and no newcomer changes: the associations first, and who came first before who came later.
    /// </summary>
    internal static List<Cijferpartij> Plekken(IEnumerable<Cijferpartij> partijen) =>
        [.. partijen.OrderBy(p => p.Soort != PartijSoort.Corporatie).ThenBy(p => p.Van).ThenBy(p => p.Id)];
}

/// <summary>A target that figures are laid beside.</summary>
/// <param name="Doel">The target.</param>
/// <param name="Partij">Whose; null for all together.</param>
/// <param name="Bij">The agreement that says so.</param>
/// <param name="Adres">Where that stands; empty when it has no place.</param>
public sealed record Cijferdoel(Streefwaarde Doel, Guid? Partij, string Bij, string Adres = "");

/// <summary>All that a question is answered from: what the reader may see, and what it hangs together with.</summary>
public sealed record Leesbron
{
    /// <summary>The definitions.</summary>
    public required Catalogus Catalogus { get; init; }

    /// <summary>The figures, one of each.</summary>
    public required IReadOnlyList<Leescijfer> Cijfers { get; init; }

    /// <summary>Whether the reader sees the figures of all parties, also those for the own party alone.</summary>
    public bool ZietAlles { get; init; } = true;

    /// <summary>Whether the reader sees what the definitions let those at the table see.</summary>
    public bool AanTafel { get; init; } = true;

    /// <summary>The own parties of the reader, of which the reader sees all.</summary>
    public IReadOnlyCollection<Guid> Eigen { get; init; } = [];

    /// <summary>The areas, of all years.</summary>
    public IReadOnlyList<Gebied> Gebieden { get; init; } = [];

    /// <summary>What became of areas.</summary>
    public Gebiedsverloop Verloop { get; init; } = new([]);

    /// <summary>The parties, also those that are there no more, in order.</summary>
    public IReadOnlyList<Cijferpartij> Partijen { get; init; } = [];

    /// <summary>Who went on as whom.</summary>
    public Opvolgingen Opvolgingen { get; init; } = new([]);

    /// <summary>Of whom figures are asked; null when nothing was agreed, and then whoever handed in is all.</summary>
    public Meetplan? Plan { get; init; }

    /// <summary>What was agreed in these figures.</summary>
    public IReadOnlyList<Cijferdoel> Doelen { get; init; } = [];

    /// <summary>The place of a party by which it looks the same in every picture; null when it is not one of them.</summary>
    public int? Plek(Guid partij) =>
        Cijferpartij.Plekken(Partijen).FindIndex(p => p.Id == partij) is var plek and >= 0 ? plek : null;

    /// <summary>Whether the reader sees this of all parties; who does not, reads of others and of all together what was released.</summary>
    public bool ZietHeel(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return ZietAlles || indicator.Inzage == Inzage.Iedereen || (AanTafel && indicator.Inzage == Inzage.Tafel);
    }

    /// <summary>
    /// Whether the reader sees this of a party without a release; of null, of all together. It depends on who reads alone, so that what
    /// is not seen looks the same whether or not it is there.
    /// </summary>
    public bool ZietVan(Indicator indicator, Guid? partij) => ZietHeel(indicator) || (partij is { } wie && Eigen.Contains(wie));
}
