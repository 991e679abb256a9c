namespace Noaber.Kernel.Evaluaties;

/// <summary>What became of an agreement in a year.</summary>
public enum Evaluatieoordeel
{
    /// <summary>It was done as agreed.</summary>
    Behaald,

    /// <summary>A part of it was done.</summary>
    Deels,

    /// <summary>It was not done.</summary>
    Niet,

    /// <summary>The year is too early to tell: it runs on, or nothing was counted.</summary>
    NogNietTeZeggen,
}

/// <summary>What is to become of an agreement in the next year.</summary>
public enum Vervolg
{
    /// <summary>It stays as it is.</summary>
    Blijft,

    /// <summary>It stays with another text: a proposal says which.</summary>
    Wijzigt,

    /// <summary>It ends: a proposal takes it out.</summary>
    Stopt,
}

/// <summary>The words for what became of an agreement, and what follows from them.</summary>
public static class Evaluatiewoorden
{
    /// <summary>How many characters fit in an explanation or a reason.</summary>
    public const int LangsteTekst = 4000;

    /// <summary>Its words for people.</summary>
    public static string Naam(this Evaluatieoordeel oordeel) => oordeel switch
    {
        Evaluatieoordeel.Behaald => "behaald",
        Evaluatieoordeel.Deels => "deels behaald",
        Evaluatieoordeel.Niet => "niet behaald",
        _ => "nog niet te zeggen",
    };

    /// <summary>Its word for people.</summary>
    public static string Naam(this Vervolg vervolg) => vervolg.ToString().ToLowerInvariant();

    /// <summary>Whether it becomes a proposal, since only a decision of all parties changes what was agreed.</summary>
    public static bool WordtVoorstel(this Vervolg vervolg) => vervolg is Vervolg.Wijzigt or Vervolg.Stopt;
}
