namespace Noaber.Kernel.Afspraken;

/// <summary>How an action goes, in the six words that all parties use. Source: <c>domain.md</c>, under Monitor.</summary>
public enum Voortgangstand
{
    /// <summary>It goes as agreed, and will be done in time.</summary>
    OpKoers,

    /// <summary>It can still be done, but something has to happen first.</summary>
    AandachtNodig,

    /// <summary>It stands still, or will not be done as agreed.</summary>
    LooptNiet,

    /// <summary>It is done as agreed.</summary>
    Behaald,

    /// <summary>It need not be done any more.</summary>
    Vervallen,

    /// <summary>It was never agreed when it would be good.</summary>
    NogGeenDoel,
}

/// <summary>What follows from a <see cref="Voortgangstand"/>.</summary>
public static class Voortgang
{
    /// <summary>How many characters fit in an explanation, in where it can be seen, and in the name of who does it.</summary>
    public const int LangsteToelichting = 4000, LangsteBewijs = 500, LangsteUitvoerder = 200;

    /// <summary>Its words for people.</summary>
    public static string Naam(this Voortgangstand stand) => stand switch
    {
        Voortgangstand.OpKoers => "op koers",
        Voortgangstand.AandachtNodig => "aandacht nodig",
        Voortgangstand.LooptNiet => "loopt niet",
        Voortgangstand.NogGeenDoel => "nog geen doel",
        _ => stand.ToString().ToLowerInvariant(),
    };

    /// <summary>The one with these words, or null. Case and spaces at the ends do not matter.</summary>
    public static Voortgangstand? Met(string? naam) =>
        Enum.GetValues<Voortgangstand>().Cast<Voortgangstand?>()
            .FirstOrDefault(s => string.Equals(s!.Value.Naam(), naam?.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it asks for an explanation: all that others must know of before they can go on.</summary>
    public static bool VraagtUitleg(this Voortgangstand stand) =>
        stand is Voortgangstand.AandachtNodig or Voortgangstand.LooptNiet or Voortgangstand.Vervallen;

    /// <summary>Whether nothing remains to be done.</summary>
    public static bool IsKlaar(this Voortgangstand stand) => stand is Voortgangstand.Behaald or Voortgangstand.Vervallen;

    /// <summary>
    /// How an action of several parties goes as a whole: as the one that it goes worst with. It is done when all are done or dropped it,
    /// and dropped when all dropped it. Null when that cannot be said yet: nobody said anything, or some are done and others silent.
    /// </summary>
    /// <param name="perPartij">What each party said last; null for one that said nothing.</param>
    public static Voortgangstand? Samen(IReadOnlyCollection<Voortgangstand?> perPartij)
    {
        ArgumentNullException.ThrowIfNull(perPartij);
        Voortgangstand[] gezegd = [.. perPartij.OfType<Voortgangstand>()];
        if (gezegd.Length == 0)
            return null;
        if (gezegd.Length == perPartij.Count && Array.TrueForAll(gezegd, IsKlaar))
            return gezegd.Contains(Voortgangstand.Behaald) ? Voortgangstand.Behaald : Voortgangstand.Vervallen;
        if (Array.TrueForAll(gezegd, IsKlaar))
            return null;
        return gezegd.Contains(Voortgangstand.LooptNiet) ? Voortgangstand.LooptNiet
            : gezegd.Contains(Voortgangstand.AandachtNodig) ? Voortgangstand.AandachtNodig
            : Array.Exists(gezegd, stand => stand is Voortgangstand.OpKoers) ? Voortgangstand.OpKoers : Voortgangstand.NogGeenDoel;
    }
}
