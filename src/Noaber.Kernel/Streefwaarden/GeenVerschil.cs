namespace Noaber.Kernel.Streefwaarden;

/// <summary>Why a row says nothing of a difference.</summary>
public enum GeenVerschil
{
    /// <summary>It does.</summary>
    Geen,

    /// <summary>There are no two figures.</summary>
    EenGetal,

    /// <summary>One of the two is an average over years.</summary>
    Gemiddeld,

    /// <summary>Not all years of the span have a figure.</summary>
    NietAlleJaren,

    /// <summary>Their bounds leave it open.</summary>
    Grenzen,

    /// <summary>In the total some parties are missing on one of the two sides.</summary>
    NietAllePartijen,

    /// <summary>What parties have on one of the two sides does not add up in this unit.</summary>
    TeltNietOp,
}
