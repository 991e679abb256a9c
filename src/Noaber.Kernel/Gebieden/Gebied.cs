namespace Noaber.Kernel.Gebieden;

/// <summary>
/// An area of the CBS division, as it is called from one year to another. Its code says its level and what it lies in. Source: CBS,
/// Toelichting Wijk- en Buurtkaart.
/// </summary>
public sealed record Gebied
{
    /// <summary>An area.</summary>
    /// <param name="code">Its CBS code, such as BU01530000.</param>
    /// <param name="naam">Its name.</param>
    /// <param name="van">The first year of the division in which it is so.</param>
    /// <param name="tot">The last such year; null while it lasts.</param>
    /// <exception cref="ArgumentException">No such code, no name, or an end before the begin.</exception>
    public Gebied(string code, string naam, int van, int? tot = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(naam);
        Niveau = Gebiedsniveaus.Van(code) ?? throw new ArgumentException($"Geen CBS-code: {code}.", nameof(code));
        if (tot < van)
            throw new ArgumentException($"{code}: het einde ({tot}) ligt voor het begin ({van}).", nameof(tot));
        (Code, Naam, Van, Tot) = (code, naam.Trim(), van, tot);
    }

    /// <summary>Its CBS code.</summary>
    public string Code { get; }

    /// <summary>Its name.</summary>
    public string Naam { get; }

    /// <summary>Its level.</summary>
    public Gebiedsniveau Niveau { get; }

    /// <summary>The first year of the division in which it is so; a division is of 1 January.</summary>
    public int Van { get; }

    /// <summary>The last such year; null while it lasts.</summary>
    public int? Tot { get; }

    /// <summary>The code of the area that it lies in; null for a municipality.</summary>
    public string? Boven => BovenVan(Code);

    /// <summary>The code of its municipality.</summary>
    public string Gemeente => $"GM{Code[2..6]}";

    /// <summary>Whether it is part of the division of a year.</summary>
    public bool Geldt(int jaar) => jaar >= Van && !(jaar > Tot);

    /// <summary>The code of the area around another: of a buurt its wijk, of a wijk its municipality; null for anything else.</summary>
    public static string? BovenVan(string code) => Gebiedsniveaus.Van(code) switch
    {
        Gebiedsniveau.Buurt => $"WK{code[2..8]}",
        Gebiedsniveau.Wijk => $"GM{code[2..6]}",
        _ => null,
    };
}
