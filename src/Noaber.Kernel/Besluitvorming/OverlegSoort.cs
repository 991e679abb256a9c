using Noaber.Kernel.Partijen;

namespace Noaber.Kernel.Besluitvorming;

/// <summary>What kind of meeting it is. Source: the agreements of Enschede, Hengelo and Almelo.</summary>
public enum OverlegSoort
{
    /// <summary>Aldermen, directors and tenants' boards: the only place where agreements change.</summary>
    BestuurlijkOverleg,

    /// <summary>Officials and staff of the parties, who prepare.</summary>
    AmbtelijkOverleg,

    /// <summary>The few who lead the process.</summary>
    Kernteam,

    /// <summary>All parties on one subject.</summary>
    Themasessie,

    /// <summary>Start of the year: what stays and what is new.</summary>
    BeeldvormendeBijeenkomst,

    /// <summary>The building projects of all parties side by side.</summary>
    Projectenafstemmingsoverleg,

    /// <summary>Debate with the council (woondebat, politieke markt), in public.</summary>
    Woondebat,

    /// <summary>Some parties, for some time, on one task.</summary>
    Werkgroep,
}

/// <summary>What follows from the kind of a meeting and who is invited.</summary>
public static class OverlegRegels
{
    /// <summary>Kinds that anyone who takes part in the partnership may read along with, also a council member.</summary>
    public static IReadOnlyList<OverlegSoort> Openbaar { get; } = [OverlegSoort.Woondebat];

    /// <summary>The three equal parties of the law: municipality, association, tenants (Woningwet, art. 44).</summary>
    public static IReadOnlyList<PartijSoort> Driezijdig { get; } = [PartijSoort.Gemeente, PartijSoort.Corporatie,
        PartijSoort.Huurdersorganisatie];

    /// <summary>Which of the three equal parties of the law are missing.</summary>
    public static IReadOnlyList<PartijSoort> Ontbreekt(IEnumerable<PartijSoort> soorten) => [.. Driezijdig.Except(soorten)];

    /// <summary>Whether all three equal parties of the law are there.</summary>
    public static bool IsDriezijdig(IEnumerable<PartijSoort> soorten) => Ontbreekt(soorten).Count == 0;

    /// <summary>
    /// Whether this meeting can adopt: a bestuurlijk overleg to which all three kinds of party are invited, and no other.
    /// </summary>
    public static bool KanVaststellen(OverlegSoort soort, IEnumerable<PartijSoort> genodigd) =>
        soort is OverlegSoort.BestuurlijkOverleg && IsDriezijdig(genodigd);
}
