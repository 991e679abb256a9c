namespace Noaber.Kernel.Monitor.Cijfers;

/// <summary>What is to be known of a figure besides its number. Each sign has one meaning, wherever figures are shown.</summary>
[Flags]
public enum Cijferteken
{
    /// <summary>Nothing: it is a number like any other.</summary>
    Geen = 0,

    /// <summary>Nothing was measured.</summary>
    Leeg = 1,

    /// <summary>It cannot be here.</summary>
    NietVanToepassing = 2,

    /// <summary>It is there and not shown, since it would tell too much of few people or of one party.</summary>
    Verborgen = 4,

    /// <summary>It was accepted and not locked: it may still change.</summary>
    Voorlopig = 8,

    /// <summary>It is counted otherwise than the ones before it: the series breaks here.</summary>
    Breuk = 16,

    /// <summary>It is an estimate and no count.</summary>
    Schatting = 32,

    /// <summary>Something was said about it: it has a footnote.</summary>
    Toegelicht = 64,

    /// <summary>There is none of it; it adds up as 0.</summary>
    Nihil = 128,

    /// <summary>It is not for who reads this, whether or not anything was measured.</summary>
    NietVrijgegeven = 256,

    /// <summary>There is no total or other outcome of it, since not all that it is made of is for who reads this.</summary>
    Achtergehouden = 512,
}

/// <summary>How each sign looks and sounds.</summary>
public static class Cijfertekens
{
    // They say who may see it and nothing of what there is.
    private const Cijferteken Dicht = Cijferteken.NietVrijgegeven | Cijferteken.Achtergehouden;

    /// <summary>Whether a figure is kept from this reader without saying whether there is one.</summary>
    public static bool IsDicht(this Cijferteken tekens) => (tekens & Dicht) != Cijferteken.Geen;

    /// <summary>Whether all that is said is that there is no figure to see: nothing measured, or not for this reader.</summary>
    public static bool ZegtNiets(this Cijferteken tekens) =>
        (tekens & ~(Cijferteken.Leeg | Cijferteken.NietVrijgegeven)) == Cijferteken.Geen;

    /// <summary>All signs, in the order of the legend.</summary>
    public static IReadOnlyList<Cijferteken> Alle { get; } = [.. Enum.GetValues<Cijferteken>().Where(t => t != Cijferteken.Geen)];

    /// <summary>The signs that a figure has, one by one.</summary>
    public static IEnumerable<Cijferteken> Los(this Cijferteken tekens) => Alle.Where(t => tekens.HasFlag(t));

    /// <summary>Its name for programs: <c>leeg</c>, <c>nvt</c>, <c>voorlopig</c>.</summary>
    public static string Sleutel(this Cijferteken teken) =>
        teken == Cijferteken.NietVanToepassing ? "nvt" : teken.ToString().ToLowerInvariant();

    /// <summary>As it is printed with a figure, or in its place.</summary>
    public static string Merk(this Cijferteken teken) => teken switch
    {
        Cijferteken.Leeg => "·",
        Cijferteken.NietVanToepassing => "n.v.t.",
        Cijferteken.Verborgen => "×",
        Cijferteken.Voorlopig => "*",
        Cijferteken.Breuk => "‖",
        Cijferteken.Schatting => "~",
        Cijferteken.Nihil => "-",
        Cijferteken.NietVrijgegeven => "#",
        Cijferteken.Achtergehouden => "Σ",
        _ => "",
    };

    /// <summary>As it is read aloud, and stands in the legend.</summary>
    public static string Woord(this Cijferteken teken) => teken switch
    {
        Cijferteken.Leeg => "geen cijfer",
        Cijferteken.NietVanToepassing => "niet van toepassing",
        Cijferteken.Breuk => "breuk in de reeks",
        Cijferteken.Nihil => "geen",
        Cijferteken.NietVrijgegeven => "niet vrijgegeven",
        Cijferteken.Achtergehouden => "totaal niet getoond",
        _ => teken.ToString().ToLowerInvariant(),
    };

    /// <summary>What it means, in a sentence.</summary>
    public static string Uitleg(this Cijferteken teken) => teken switch
    {
        Cijferteken.Leeg => "Er is geen cijfer: niet gemeten, of niet van iedereen. Dat is iets anders dan 0.",
        Cijferteken.NietVanToepassing => "Dit cijfer kan hier niet bestaan.",
        Cijferteken.Verborgen => "Het cijfer is er, maar zegt te veel over weinig mensen of over één partij.",
        Cijferteken.Voorlopig => "Aanvaard, maar nog niet vergrendeld: het kan nog veranderen.",
        Cijferteken.Breuk => "Vanaf hier wordt anders geteld: vergelijk niet met ervoor.",
        Cijferteken.Schatting => "Een schatting, geen telling.",
        Cijferteken.Toegelicht => "Er is iets over gezegd: zie de noot.",
        Cijferteken.Nihil => "Er zijn er geen. Het telt als 0.",
        Cijferteken.NietVrijgegeven => "Dit is niet voor jou vrijgegeven. Of er iets is gemeten, zegt dit niet.",
        Cijferteken.Achtergehouden => "Hier staat geen totaal, want niet elk deel ervan is voor jou vrijgegeven.",
        _ => "",
    };
}
