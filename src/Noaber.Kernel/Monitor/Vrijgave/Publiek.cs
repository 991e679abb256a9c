namespace Noaber.Kernel.Monitor.Vrijgave;

/// <summary>For whom figures are, from few to many: who is later sees less. Source: Enschede 2024, annex 1.</summary>
public enum Publiek
{
    /// <summary>The party that handed them in: all of its own.</summary>
    EigenPartij,

    /// <summary>The parties at the table: what the definitions let them see.</summary>
    Tafel,

    /// <summary>The council: what was released to it or to everyone.</summary>
    Raad,

    /// <summary>Everyone: what was released to everyone.</summary>
    Openbaar,
}

/// <summary>What goes with an audience.</summary>
public static class Publieken
{
    /// <summary>Those that see only what was released.</summary>
    public static IReadOnlyList<Publiek> MetVrijgave { get; } = [Publiek.Raad, Publiek.Openbaar];

    /// <summary>How people call it: <c>de raad</c>, <c>iedereen</c>.</summary>
    public static string Naam(this Publiek publiek) => publiek switch
    {
        Publiek.EigenPartij => "de eigen partij",
        Publiek.Tafel => "de partijen aan tafel",
        Publiek.Raad => "de raad",
        _ => "iedereen",
    };

    /// <summary>Whether someone of this audience sees what was released to another: the council also what is for everyone.</summary>
    public static bool Ziet(this Publiek publiek, Publiek vrijgegevenAan) => vrijgegevenAan >= publiek;
}
