namespace Noaber.Kernel.Monitor.Definities;

/// <summary>What an indicator is about: a sheet of the workbook.</summary>
public enum Onderwerp
{
    /// <summary>Looking for a home.</summary>
    Zoeken,

    /// <summary>Who gets a home.</summary>
    Toewijzen,

    /// <summary>Rents, arrears, evictions.</summary>
    Betaalbaarheid,

    /// <summary>Energy and sustainability.</summary>
    Verduurzaming,

    /// <summary>The homes themselves: how many there are, come and go.</summary>
    Voorraad,

    /// <summary>The neighbourhood.</summary>
    Leefbaarheid,

    /// <summary>Homes and places for who needs care or support.</summary>
    WonenEnZorg,

    /// <summary>Public figures of CBS and RIVM, for the picture around it.</summary>
    Openbaar,
}

/// <summary>Of when a figure is.</summary>
public enum Meetmoment
{
    /// <summary>How it stood on the last day of the period.</summary>
    EindVanPeriode,

    /// <summary>How it stood on the first day of the period, as CBS counts people on 1 January.</summary>
    BeginVanPeriode,

    /// <summary>What happened from the first day up to and including the last.</summary>
    HelePeriode,
}

/// <summary>How figures of areas and parties become one.</summary>
public enum Optelwijze
{
    /// <summary>They add up.</summary>
    Som,

    /// <summary>They are averages, weighed by another indicator.</summary>
    Gewogen,

    /// <summary>They are computed anew from numerator and denominator.</summary>
    UitBreuk,

    /// <summary>They never become one.</summary>
    Nooit,
}

/// <summary>Which way of a figure is better.</summary>
public enum Richting
{
    /// <summary>Neither by itself.</summary>
    Geen,

    /// <summary>More is better.</summary>
    Hoger,

    /// <summary>Less is better.</summary>
    Lager,
}

/// <summary>How often a figure is asked.</summary>
public enum Ritme
{
    /// <summary>Each half-year.</summary>
    Halfjaar,

    /// <summary>Each year.</summary>
    Jaar,
}

/// <summary>How a figure gets in.</summary>
public enum Herkomst
{
    /// <summary>A party hands it in.</summary>
    Levering,

    /// <summary>It is computed from others.</summary>
    Berekend,

    /// <summary>It is published by CBS, RIVM or another.</summary>
    Openbaar,
}

/// <summary>
/// Who may see figures that were accepted; before that only who handed them in and who checks them. Source: Enschede 2024, annex 1.
/// </summary>
public enum Inzage
{
    /// <summary>Those at the table of the partnership.</summary>
    Tafel,

    /// <summary>The party that handed it in and who keeps the monitor; the others only as part of a total.</summary>
    EigenPartij,

    /// <summary>Anyone.</summary>
    Iedereen,
}

/// <summary>What goes with the words of a definition.</summary>
public static class Indicatorwoorden
{
    /// <summary>Its name for people.</summary>
    public static string Naam(this Onderwerp onderwerp) => onderwerp switch
    {
        Onderwerp.WonenEnZorg => "Wonen en zorg",
        Onderwerp.Openbaar => "Openbare cijfers",
        _ => onderwerp.ToString(),
    };

    /// <summary>As it stands in an explanation.</summary>
    public static string Naam(this Meetmoment moment) => moment switch
    {
        Meetmoment.BeginVanPeriode => "op de eerste dag van de periode",
        Meetmoment.EindVanPeriode => "op de laatste dag van de periode",
        _ => "in de hele periode",
    };
}
