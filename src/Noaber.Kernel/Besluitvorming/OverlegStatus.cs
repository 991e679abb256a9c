namespace Noaber.Kernel.Besluitvorming;

/// <summary>How far a meeting has come.</summary>
public enum OverlegStatus
{
    /// <summary>Being prepared; only its organisers see it.</summary>
    Concept,

    /// <summary>Agenda and papers are with who is invited.</summary>
    Verzonden,

    /// <summary>In progress: outcomes are written now.</summary>
    Bezig,

    /// <summary>Over; nothing of it changes any more.</summary>
    Gesloten,

    /// <summary>Called off, with a reason; nothing of it changes any more.</summary>
    Afgelast,
}

/// <summary>The steps a meeting may take.</summary>
public static class OverlegStappen
{
    /// <summary>Whether a meeting may go from one status to the other.</summary>
    public static bool KanNaar(this OverlegStatus van, OverlegStatus naar) => (van, naar) switch
    {
        (OverlegStatus.Concept, OverlegStatus.Verzonden or OverlegStatus.Afgelast) => true,
        (OverlegStatus.Verzonden, OverlegStatus.Bezig or OverlegStatus.Afgelast) => true,
        (OverlegStatus.Bezig, OverlegStatus.Gesloten) => true,
        _ => false,
    };

    /// <summary>Whether nothing changes any more.</summary>
    public static bool IsVoorbij(this OverlegStatus status) => status is OverlegStatus.Gesloten or OverlegStatus.Afgelast;
}
