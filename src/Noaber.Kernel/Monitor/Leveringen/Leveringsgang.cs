using Noaber.Kernel.Partijen;

namespace Noaber.Kernel.Monitor.Leveringen;

/// <summary>How far a delivery has come.</summary>
public enum Leveringsstatus
{
    /// <summary>Being filled in; only the own party sees it, and the one that it went on as.</summary>
    Concept,

    /// <summary>Handed in: the party itself looks at it once more.</summary>
    Ingediend,

    /// <summary>Approved by the party.</summary>
    Akkoord,

    /// <summary>Accepted by the municipality: from now on others see the figures.</summary>
    Aanvaard,

    /// <summary>Locked: targets and reports may rest on it.</summary>
    Vergrendeld,
}

/// <summary>What someone can do with a delivery.</summary>
public enum Leveringsstap
{
    /// <summary>Hand it in.</summary>
    Indienen,

    /// <summary>Approve it for the own party.</summary>
    AkkoordGeven,

    /// <summary>Accept it.</summary>
    Aanvaarden,

    /// <summary>Lock it.</summary>
    Vergrendelen,

    /// <summary>Send it back before it was accepted, with reasons.</summary>
    Terugsturen,

    /// <summary>Open it again after it was accepted, with a reason; a new version follows.</summary>
    Heropenen,
}

/// <summary>Who does something, as the partnership knows them.</summary>
/// <param name="Persoon">The person.</param>
/// <param name="Partij">For which party.</param>
/// <param name="Soort">What kind of party that is.</param>
/// <param name="Rollen">The roles that the person has there, and in the partnership.</param>
public sealed record Betrokkene(Guid Persoon, Guid Partij, PartijSoort Soort, IReadOnlyCollection<Rol> Rollen);

/// <summary>The steps that a delivery may take, and who may take them.</summary>
public static class Leveringsgang
{
    /// <summary>Where a step leads; null when it cannot be taken from there.</summary>
    public static Leveringsstatus? Naar(Leveringsstatus van, Leveringsstap stap) => (van, stap) switch
    {
        (Leveringsstatus.Concept, Leveringsstap.Indienen) => Leveringsstatus.Ingediend,
        (Leveringsstatus.Ingediend, Leveringsstap.AkkoordGeven) => Leveringsstatus.Akkoord,
        (Leveringsstatus.Akkoord, Leveringsstap.Aanvaarden) => Leveringsstatus.Aanvaard,
        (Leveringsstatus.Aanvaard, Leveringsstap.Vergrendelen) => Leveringsstatus.Vergrendeld,
        (Leveringsstatus.Ingediend or Leveringsstatus.Akkoord, Leveringsstap.Terugsturen) => Leveringsstatus.Concept,
        (Leveringsstatus.Aanvaard or Leveringsstatus.Vergrendeld, Leveringsstap.Heropenen) => Leveringsstatus.Concept,
        _ => null,
    };

    /// <summary>Whether a step says nothing without its reason.</summary>
    public static bool VraagtReden(this Leveringsstap stap) => stap is Leveringsstap.Terugsturen or Leveringsstap.Heropenen;

    /// <summary>Whether others than the own party see the figures.</summary>
    public static bool IsZichtbaar(this Leveringsstatus status) => status is Leveringsstatus.Aanvaard or Leveringsstatus.Vergrendeld;

    /// <summary>
    /// Whether it is someone's turn, by party and role. Nobody accepts what the own party handed in: of the municipality's own figures the
    /// keeper of the monitor does. In Enschede the keeper is of an association. Who took a party over is that party.
    /// </summary>
    /// <param name="stap">The step.</param>
    /// <param name="van">How far the delivery is.</param>
    /// <param name="wie">Who wants to take it.</param>
    /// <param name="leverancier">The party that acts for the delivery: its own, or the one that this went on as.</param>
    /// <param name="soort">What kind of party it is of.</param>
    public static bool IsAanDeBeurt(Leveringsstap stap, Leveringsstatus van, Betrokkene wie, Guid leverancier, PartijSoort soort)
    {
        ArgumentNullException.ThrowIfNull(wie);
        var eigen = wie.Partij == leverancier;
        var schrijft = wie.Rollen.Contains(Rol.Bewerker) || wie.Rollen.Contains(Rol.Bestuurder);
        var aanvaardt = !eigen && (soort == PartijSoort.Gemeente ? wie.Rollen.Contains(Rol.Monitorbeheerder)
            : wie.Soort == PartijSoort.Gemeente && schrijft);
        return stap switch
        {
            Leveringsstap.Indienen => eigen && schrijft,
            Leveringsstap.AkkoordGeven => eigen && wie.Rollen.Contains(Rol.Bestuurder),
            Leveringsstap.Aanvaarden => aanvaardt,
            Leveringsstap.Terugsturen => van == Leveringsstatus.Ingediend ? eigen && schrijft : aanvaardt,
            _ => wie.Rollen.Contains(Rol.Monitorbeheerder),
        };
    }
}
