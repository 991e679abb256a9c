namespace Noaber.Kernel.Draad;

/// <summary>What a link of the thread says: what the later point does to the earlier one.</summary>
public enum Koppelaard
{
    /// <summary>It answers what was asked: a bid or an agreement that of a visie, an agreement that of a bid.</summary>
    Beantwoordt,

    /// <summary>It makes it more precise: an action an agreement, an agreement another.</summary>
    WerktUit,

    /// <summary>It measures it: a target or a figure.</summary>
    Meet,

    /// <summary>It names it, and says no more.</summary>
    Noemt,
}

/// <summary>What a person made of a link that was suggested or thought of.</summary>
public enum Koppeloordeel
{
    /// <summary>It is there.</summary>
    Bevestigd,

    /// <summary>It is not; said so that it is not suggested again.</summary>
    Afgewezen,
}
