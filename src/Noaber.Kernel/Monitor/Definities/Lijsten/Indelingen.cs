namespace Noaber.Kernel.Monitor.Definities.Lijsten;

/// <summary>The other lists of the monitor.</summary>
public static class Indelingen
{
    private const string Bijlage2 = "Enschede 2024, bijlage 2", Woonvisie = "Woonvisie Enschede 2024";

    /// <summary>
    /// What is done to make homes sustainable. Source: the two tables of Enschede 2024, annex 2, whose words differ by association.
    /// </summary>
    public static Codelijst Maatregelen { get; } = new("maatregel", "Maatregel", Bijlage2,
    [
        new("onderhoud-plus", "Onderhoud met verbetering (RGS+)") { Uitleg = "Tijdens gewoon onderhoud, vooral beter glas." },
        new("isolatie", "Optimaal isoleren"),
        new("isolatie-installaties", "Optimaal isoleren met installaties"),
        new("standaard", "De Standaard") { Uitleg = "Tot de standaard voor woningisolatie." },
        new("standaard-all-electric", "De Standaard en all electric"),
        new("standaard-warmtenet", "De Standaard en warmtenet"),
        new("warmtenet", "Aansluiting op warmtenet"),
        new("all-electric", "All electric") { Vera = "EENHEIDKLIMAATBEHEERSING.WAR" },
        new("hybride", "Hybride warmtepomp") { Vera = "EENHEIDKLIMAATBEHEERSING.WAC" },
        new("innovatie", "Innovatie") { Uitleg = "Wat nieuw is en nergens anders bij hoort." },
        new("sloop-nieuwbouw", "Sloop met vervangende nieuwbouw") { Vera = "PROJECTSOORT.SLN" },
    ]);

    /// <summary>Groups that get a home with priority or by mediation. Source: VERA AANVULLENDEDOELGROEP, with its dates.</summary>
    public static Codelijst Doelgroepen { get; } = new("doelgroep", "Bijzondere groep", "VERA-referentiedata, AANVULLENDEDOELGROEP",
    [
        Groep("statushouders", "Statushouders", "STH"),
        Groep("dak-en-thuislozen", "Mensen die dak- of thuisloos waren", "DAK"),
        Groep("ex-gedetineerden", "Mensen die vast hebben gezeten", "GED"),
        Groep("ggz", "Mensen in behandeling bij de ggz", "GGZ"),
        Groep("verslaving", "Mensen met of na een verslaving", "VER"),
        Groep("verstandelijke-beperking", "Mensen met een verstandelijke beperking", "VBE", new(2023, 10, 20)),
        Groep("lichamelijke-beperking", "Mensen met een lichamelijke beperking", "LIC"),
        Groep("zorgindicatie", "Mensen met een zorgindicatie", "ZIN", new(2023, 9, 8)),
        Groep("jongeren-lichte-zorg", "Jongeren met een lichte zorgvraag", null),
        Groep("overig", "Een andere bijzondere groep", null),
    ])
    { OverMensen = true };

    /// <summary>Under 23 years, or from then on: the age at which other rent bounds hold. Source: Enschede 2020 and Hengelo 2017.</summary>
    public static Codelijst Leeftijden { get; } = new("leeftijd", "Leeftijd", "Enschede 2020; Hengelo 2017",
        [new("tot-23", "Jonger dan 23 jaar"), new("vanaf-23", "23 jaar of ouder")])
    { OverMensen = true };

    /// <summary>Homes for the elderly; each next kind is a part of the one before. Source: Woonvisie Enschede 2024.</summary>
    public static Codelijst Ouderenwoningen { get; } = new("ouderenwoning", "Soort ouderenwoning", Woonvisie,
    [
        new("nultreden", "Nultredenwoning") { Vera = "TOEGANKELIJKHEIDSLABEL.NUL", Uitleg = "Te bereiken en te bewonen zonder traplopen." },
        new("geclusterd", "Geclusterde woning") { Vera = "WOONVORM.GEC", Uitleg = "Bij elkaar, met een ruimte om elkaar te ontmoeten." },
        new("zorggeschikt", "Zorggeschikte woning") { Vera = "WOONVORM.ZWO", Uitleg = "Geschikt voor wie veel zorg nodig heeft." },
    ]);

    /// <summary>Segments of the housing market. Source: Woonvisie Enschede 2024.</summary>
    public static Codelijst Segmenten { get; } = new("segment", "Segment", Woonvisie,
    [
        new("sociale-huur", "Sociale huur"), new("middenhuur", "Middenhuur"), new("dure-huur", "Dure huur"),
        new("betaalbare-koop", "Betaalbare koop"), new("dure-koop", "Dure koop"),
    ]);

    /// <summary>Whether a home stands on the ground by itself. Source: Woonvisie Enschede 2024.</summary>
    public static Codelijst Woningtypen { get; } = new("woningtype", "Woningtype", Woonvisie,
        [new("egw", "Eengezinswoning"), new("mgw", "Meergezinswoning")]);

    /// <summary>Ages as CBS has them.</summary>
    public static Codelijst Leeftijdsgroepen { get; } = new("leeftijdsgroep", "Leeftijdsgroep", "CBS, Kerncijfers wijken en buurten",
    [
        new("0-15", "0 tot 15 jaar"), new("15-25", "15 tot 25 jaar"), new("25-45", "25 tot 45 jaar"), new("45-65", "45 tot 65 jaar"),
        new("65-plus", "65 jaar of ouder"),
    ]);

    /// <summary>All lists of the monitor, with those of rent and energy.</summary>
    public static IReadOnlyList<Codelijst> Alle { get; } =
    [
        Huurklassen.Monitor.Lijst, Huurklassen.Standaard.Lijst, Huurklassen.Dpi.Lijst, Energielabels.Labels, Energielabels.Methoden,
        Maatregelen, Doelgroepen, Leeftijden, Ouderenwoningen, Segmenten, Woningtypen, Leeftijdsgroepen,
    ];

    private static Code Groep(string sleutel, string naam, string? vera, DateOnly? van = null) =>
        new(sleutel, naam, van) { Vera = vera is null ? null : $"AANVULLENDEDOELGROEP.{vera}" };
}
