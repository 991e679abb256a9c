using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Geheimhouding;
using Noaber.Kernel.Monitor.Persoonlijk;

namespace Noaber.Kernel.Monitor.Vrijgave;

/// <summary>
/// From which numbers on an indicator is shown to an audience. Whoever knows these works out a hidden figure more easily: what a
/// partnership chose is for who releases figures only.
/// </summary>
public sealed record Regelkeuze
{
    /// <summary>What is used unless a partnership chose otherwise.</summary>
    public static Regelkeuze Gewoon { get; } = new();

    /// <summary>From this count of people or households on it is shown.</summary>
    public int Minste { get; init; } = KleineAantallen.Minste;

    /// <summary>From this denominator on a share is shown, and from this weight on an average.</summary>
    public int MinsteNoemer { get; init; } = Geheimhoudingsregel.GewoneNoemer;

    /// <summary>Nobody comes nearer than so many percent to the figure of a party that did not agree.</summary>
    public decimal Marge { get; init; } = 10;

    /// <summary>To what multiple counts of people are rounded; 0 for not.</summary>
    public int Afronding { get; init; }

    /// <summary>What cannot be chosen, in plain Dutch; empty when all can. Nobody may choose less than what protects.</summary>
    public IReadOnlyList<string> Bezwaren() =>
    [
        .. Minste is < 5 or > 100 ? (string[])["Kies voor mensen een getal van 5 tot en met 100."] : [],
        .. MinsteNoemer is < 10 or > 1000 ? (string[])["Kies voor een aandeel een getal van 10 tot en met 1.000."] : [],
        .. Marge is < 5 or > 50 ? (string[])["Kies een marge van 5 tot en met 50%."] : [],
        .. Afronding is not (0 or 5 or 10) ? (string[])["Rond af op 5 of 10, of niet (0)."] : [],
    ];

    /// <summary>The rule for a part of an indicator.</summary>
    internal Geheimhoudingsregel Voor(Catalogus catalogus, Indicator indicator, Uitsplitsing deel) =>
        indicator.Optelling == Optelwijze.UitBreuk ? new() { MinsteNoemer = MinsteNoemer }
        : indicator.Optelling != Optelwijze.Gewogen && (indicator.Eenheid.MensenNaarBuiten || catalogus.IsOverMensen(indicator.Code, deel))
            ? new() { Minste = Minste, MinsteNoemer = MinsteNoemer, Afronding = Afronding }
        : Geheimhoudingsregel.Geen;
}
