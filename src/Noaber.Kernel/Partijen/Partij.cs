namespace Noaber.Kernel.Partijen;

/// <summary>What kind of organisation a party is. The first three are equal parties by law (Woningwet, art. 44).</summary>
public enum PartijSoort
{
    /// <summary>A municipality.</summary>
    Gemeente,

    /// <summary>A housing association (toegelaten instelling).</summary>
    Corporatie,

    /// <summary>A tenants' organisation.</summary>
    Huurdersorganisatie,

    /// <summary>A care or welfare organisation.</summary>
    Zorgpartij,

    /// <summary>Anyone else at the table, such as a council that reads along.</summary>
    Overig,
}

/// <summary>
/// What a person may do for a party, or for the whole partnership (the last two). Source: Woningwet art. 44; in Enschede one association
/// keeps the joint monitor (agreements 2024, annex 1).
/// </summary>
public enum Rol
{
    /// <summary>Reads.</summary>
    Lezer,

    /// <summary>Reads and writes.</summary>
    Bewerker,

    /// <summary>May give the consent of the party.</summary>
    Bestuurder,

    /// <summary>Manages the people of the own party.</summary>
    Partijbeheerder,

    /// <summary>Leads the process of the partnership: parties, people, documents.</summary>
    Procesleider,

    /// <summary>Keeps the joint monitor of the partnership (in Enschede: De Woonplaats).</summary>
    Monitorbeheerder,
}
