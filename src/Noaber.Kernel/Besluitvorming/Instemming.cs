namespace Noaber.Kernel.Besluitvorming;

/// <summary>Where a party stands towards the text of a proposal.</summary>
public enum Instemmingstand
{
    /// <summary>It consented to exactly this text.</summary>
    Gegeven,

    /// <summary>It consented, but a letter changed since: the consent no longer holds.</summary>
    Vervallen,

    /// <summary>It has not consented.</summary>
    Gevraagd,

    /// <summary>It has no say: its view is asked, its consent is not.</summary>
    NietNodig,
}

/// <summary>The rule of adoption: every party with a say consents to the same text.</summary>
public static class Instemmingsregel
{
    /// <summary>Where one party stands.</summary>
    /// <param name="instemmingsrecht">Whether the party has a say.</param>
    /// <param name="gegevenOp">The hashes of the texts that it consented to.</param>
    /// <param name="tekstHash">The hash of the text as it is now.</param>
    public static Instemmingstand Stand(bool instemmingsrecht, IReadOnlyCollection<string> gegevenOp, string tekstHash)
    {
        ArgumentNullException.ThrowIfNull(gegevenOp);
        return instemmingsrecht switch
        {
            false => Instemmingstand.NietNodig,
            _ when gegevenOp.Contains(tekstHash, StringComparer.Ordinal) => Instemmingstand.Gegeven,
            _ => gegevenOp.Count > 0 ? Instemmingstand.Vervallen : Instemmingstand.Gevraagd,
        };
    }

    /// <summary>Whether nobody who has a say is left to ask. Without anyone who has a say nothing can be adopted.</summary>
    public static bool IsCompleet(IReadOnlyCollection<Instemmingstand> standen)
    {
        ArgumentNullException.ThrowIfNull(standen);
        return standen.Contains(Instemmingstand.Gegeven)
            && standen.All(stand => stand is Instemmingstand.Gegeven or Instemmingstand.NietNodig);
    }
}
