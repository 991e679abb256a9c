namespace Noaber.Kernel.Monitor.Cijfers;

/// <summary>How an answer is shown. It always is a table too.</summary>
public enum Cijfervorm
{
    /// <summary>A table and no more.</summary>
    Tabel,

    /// <summary>A line through time.</summary>
    Lijn,

    /// <summary>Bars beside each other.</summary>
    Staaf,

    /// <summary>Bars of which the parts lie on each other.</summary>
    Gestapeld,

    /// <summary>Small multiples: a little chart for each row, on one scale.</summary>
    Klein,

    /// <summary>A slope from the first to the last.</summary>
    Helling,

    /// <summary>A dot against the band of its target.</summary>
    Stip,

    /// <summary>A map.</summary>
    Kaart,
}

/// <summary>What figures differ by: each can stand in the columns.</summary>
public enum Cijferas
{
    /// <summary>What is counted.</summary>
    Indicator,

    /// <summary>Where.</summary>
    Gebied,

    /// <summary>Of whom.</summary>
    Partij,

    /// <summary>Which part, such as a rent class.</summary>
    Deel,

    /// <summary>When.</summary>
    Periode,
}

/// <summary>With what a figure is compared.</summary>
public enum Cijfervergelijking
{
    /// <summary>With nothing: it is the figure itself.</summary>
    Geen,

    /// <summary>With that of one period, which is 100.</summary>
    Index,

    /// <summary>With that of the period before.</summary>
    Verschil,

    /// <summary>With that of the municipality.</summary>
    Gemeente,

    /// <summary>With the total that it is a part of.</summary>
    Aandeel,
}

/// <summary>What goes with the words of a question.</summary>
public static class Cijfervormen
{
    /// <summary>Its name for people.</summary>
    public static string Naam(this Cijfervorm vorm) => vorm switch
    {
        Cijfervorm.Gestapeld => "gestapelde staven",
        Cijfervorm.Klein => "kleine grafieken naast elkaar",
        Cijfervorm.Stip => "stip bij de streefwaarde",
        Cijfervorm.Staaf => "staven",
        _ => vorm.ToString().ToLowerInvariant(),
    };

    /// <summary>Its name for people.</summary>
    public static string Naam(this Cijferas aas) => aas switch
    {
        Cijferas.Indicator => "cijfer",
        Cijferas.Deel => "onderdeel",
        _ => aas.ToString().ToLowerInvariant(),
    };

    /// <summary>As it is chosen by people.</summary>
    public static string Naam(this Cijfervergelijking vergelijking) => vergelijking switch
    {
        Cijfervergelijking.Index => "index: het eerste jaar is 100",
        Cijfervergelijking.Verschil => "verschil met de periode ervoor",
        Cijfervergelijking.Gemeente => "verschil met de gemeente",
        Cijfervergelijking.Aandeel => "aandeel in het totaal",
        _ => "niet vergelijken",
    };
}
