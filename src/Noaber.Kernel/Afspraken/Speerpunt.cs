namespace Noaber.Kernel.Afspraken;

/// <summary>A priority of a year, in the <em>projectformat</em>. Source: agreements of Enschede 2020 and 2024, annex 3.</summary>
/// <param name="Titel">What it is about: the subtheme, or the hoofdthema when there is none.</param>
/// <param name="Hoofdthema">The theme that it belongs to, as printed.</param>
/// <param name="Velden">The fields of the format in the order of the document.</param>
/// <param name="Acties">The actions in its field <c>acties</c>, and those with a time of their own.</param>
/// <param name="Bron">The lines it came from.</param>
public sealed record Speerpunt(
    string Titel, string? Hoofdthema, IReadOnlyList<Speerpuntveld> Velden, IReadOnlyList<Actie> Acties, Bronplaats Bron)
{
    /// <summary>
    /// The fields of the projectformat in its order, by stable name and label; title, hoofdthema and acties are kept apart.
    /// </summary>
    public static IReadOnlyList<(string Naam, string Label)> Projectformat { get; } =
    [
        ("doel", "Doel"), ("trekkers", "Trekker(s)"), ("inleiding", "Inleiding en probleemstelling"), ("resultaat", "Resultaat"),
        ("toelichting", "Toelichting"),
        ("werkwijze", "Werkwijze en voortgangsbewaking"), ("betrokkenPartijen", "Betrokken partijen"), ("afbakening", "Afbakening"),
        ("randvoorwaarden", "Randvoorwaarden"), ("communicatie", "Communicatie"),
    ];
}

/// <summary>One field of the projectformat.</summary>
/// <param name="Naam">Stable name in camelCase: hoofdthema, subthema, doel, trekkers, inleiding, resultaat, toelichting, acties, werkwijze,
/// betrokkenPartijen, afbakening, randvoorwaarden, communicatie.</param>
/// <param name="Label">The label as printed.</param>
/// <param name="Tekst">Its text, written as <see cref="Afspraak.Tekst"/>; empty when the field was left open.</param>
/// <param name="Bron">The lines it came from.</param>
public sealed record Speerpuntveld(string Naam, string Label, string Tekst, Bronplaats Bron);
