namespace Noaber.Kernel.Besluitvorming;

/// <summary>What a meeting is asked to do with an item.</summary>
public enum AgendapuntSoort
{
    /// <summary>To take note of.</summary>
    TerInformatie,

    /// <summary>To talk about.</summary>
    TerBespreking,

    /// <summary>To decide on.</summary>
    TerBesluitvorming,
}

/// <summary>What an item led to.</summary>
public enum OverlegUitkomst
{
    /// <summary>Something that was said or told.</summary>
    Informatie,

    /// <summary>Something that was decided.</summary>
    Besluit,

    /// <summary>Something that a party will do, by a day.</summary>
    Actie,
}

/// <summary>Whether someone who was invited was there.</summary>
public enum Aanwezigheid
{
    /// <summary>Not known yet.</summary>
    Uitgenodigd,

    /// <summary>Was there.</summary>
    Aanwezig,

    /// <summary>Was not.</summary>
    Afwezig,

    /// <summary>Someone else came instead.</summary>
    Vertegenwoordigd,
}

/// <summary>What being there means.</summary>
public static class Aanwezigheidsregel
{
    /// <summary>Whether the party had a voice there, by who was invited or by someone instead.</summary>
    public static bool Telt(this Aanwezigheid aanwezigheid) => aanwezigheid is Aanwezigheid.Aanwezig or Aanwezigheid.Vertegenwoordigd;
}
