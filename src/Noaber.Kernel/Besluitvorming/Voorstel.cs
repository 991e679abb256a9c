namespace Noaber.Kernel.Besluitvorming;

/// <summary>How far a proposal has come. Source: the road of a change in domain.md (voorstel, instemming, besluit, versie).</summary>
public enum VoorstelStatus
{
    /// <summary>Being written; only those at the table see it.</summary>
    Concept,

    /// <summary>Handed in: the parties read it and give their view.</summary>
    Ingediend,

    /// <summary>On the agenda of an overleg.</summary>
    Geagendeerd,

    /// <summary>Adopted as it was handed in.</summary>
    Vastgesteld,

    /// <summary>Adopted after the text had changed; all parties consented again.</summary>
    GewijzigdVastgesteld,

    /// <summary>The parties did not agree.</summary>
    Afgewezen,

    /// <summary>Taken back by who proposed it.</summary>
    Ingetrokken,
}

/// <summary>What a party thinks of a proposal or a bid.</summary>
public enum Oordeel
{
    /// <summary>For it.</summary>
    Voor,

    /// <summary>For it, on a condition that the reasons name.</summary>
    VoorMits,

    /// <summary>Against it.</summary>
    Tegen,

    /// <summary>No opinion; still an answer.</summary>
    GeenMening,
}

/// <summary>What goes with each <see cref="Oordeel"/>.</summary>
public static class Oordelen
{
    /// <summary>Whether it says nothing without its reason or its condition, so that these are asked for.</summary>
    public static bool VraagtUitleg(this Oordeel oordeel) => oordeel is Oordeel.VoorMits or Oordeel.Tegen;
}

/// <summary>What a bestuurlijk overleg decided about a proposal. Source: Hengelo 2017, the three outcomes of the yearly cycle.</summary>
public enum BesluitUitkomst
{
    /// <summary>The text as it lies there.</summary>
    Ongewijzigd,

    /// <summary>Another text: all parties consent anew.</summary>
    Gewijzigd,

    /// <summary>No agreement; a dispute may follow.</summary>
    GeenAfspraken,
}

/// <summary>The steps that a proposal may take.</summary>
public static class Voorstelgang
{
    /// <summary>Whether the text may still change. After that it is what was decided on.</summary>
    public static bool IsOpen(VoorstelStatus status) =>
        status is VoorstelStatus.Concept or VoorstelStatus.Ingediend or VoorstelStatus.Geagendeerd;

    /// <summary>Whether the parties can give views and consent: it was handed in and is not decided on.</summary>
    public static bool LigtVoor(VoorstelStatus status) => status is VoorstelStatus.Ingediend or VoorstelStatus.Geagendeerd;

    /// <summary>Whether a proposal can go from one status to the other.</summary>
    public static bool Mag(VoorstelStatus van, VoorstelStatus naar) => (van, naar) switch
    {
        (VoorstelStatus.Concept, VoorstelStatus.Ingediend) => true,
        (VoorstelStatus.Ingediend, VoorstelStatus.Geagendeerd) => true,
        // Taken off the agenda: it waits for another meeting.
        (VoorstelStatus.Geagendeerd, VoorstelStatus.Ingediend) => true,
        (VoorstelStatus.Geagendeerd, VoorstelStatus.Vastgesteld or VoorstelStatus.GewijzigdVastgesteld or VoorstelStatus.Afgewezen) => true,
        (_, VoorstelStatus.Ingetrokken) => IsOpen(van),
        _ => false,
    };
}
