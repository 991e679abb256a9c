namespace Noaber.Kernel.Afspraken;

/// <summary>How far a kader has come.</summary>
public enum KaderStatus
{
    /// <summary>Read in or being written; the parties have not adopted it.</summary>
    Concept,

    /// <summary>Adopted by all parties; it comes into force on its day.</summary>
    Vastgesteld,

    /// <summary>In force.</summary>
    Vigerend,

    /// <summary>No longer in force; kept.</summary>
    Vervallen,

    /// <summary>A concept that a newer version of its document took the place of; nobody ever adopted it.</summary>
    Vervangen,
}
