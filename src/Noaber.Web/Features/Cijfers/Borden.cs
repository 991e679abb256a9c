using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Web.Features.Cijfers;

/// <summary>One figure of a dashboard: what it is called, and what it asks.</summary>
internal sealed record Bordvraag(string Titel, Cijfervraag Vraag, string Uitleg = "")
{
    public Bordvraag(string titel, string vraag, string uitleg = "")
        : this(titel, Cijfervraag.Lees(vraag).Vraag, uitleg)
    {
    }
}

/// <summary>A dashboard: questions under titles.</summary>
/// <param name="Code">Its name in the address.</param>
/// <param name="Titel">What people call it.</param>
/// <param name="Inleiding">What it is for.</param>
/// <param name="Vragen">What it shows, the most important first.</param>
internal sealed record Bord(string Code, string Titel, string Inleiding, params IReadOnlyList<Bordvraag> Vragen)
{
    /// <summary>The one figure that says how it stands; null when there is no such figure.</summary>
    public Cijfervraag? Kern { get; init; }
}

/// <summary>The dashboards that are there for everyone. Another one is another entry here, and no code.</summary>
internal static class Borden
{
    public static readonly IReadOnlyList<Bord> Alle =
    [
        new("zoektijd", "Zoektijd", "Hoe lang mensen zoeken naar een woning, en wie er een vindt.",
            new("Gemiddelde zoektijd", "cijfer=zoektijd&vorm=lijn"),
            new("Zoektijd per huurklasse", "cijfer=zoektijd&naar=huurklasse&vorm=lijn"),
            new("Zoektijd per partij", "cijfer=zoektijd&per=partij&vorm=staaf"),
            new("Zoekt langer dan 12 maanden", "cijfer=zoekers-langer-dan-12-maanden&per=partij"),
            new("Slaagkans", "cijfer=slaagkans&per=partij", "Wie bij twee corporaties zoekt, telt bij beide. Daarom is er geen totaal."))
        { Kern = Vraag("cijfer=zoektijd") },
        new("energielabels", "Energielabels", "Hoe zuinig de woningen zijn, en hoeveel er nog label E, F of G hebben. In 2028 moeten dat er nul zijn.",
            new("Op weg naar nul", "cijfer=woningen-efg&vorm=lijn"),
            new("Woningen per energielabel", "cijfer=woningen-energielabel&naar=energielabel&vorm=gestapeld"),
            new("Label E, F en G per partij", "cijfer=woningen-efg&per=partij&vorm=staaf"),
            new("Waar ze staan", "cijfer=woningen-efg&niveau=buurt&laatste=2&vorm=kaart"),
            new("Gemiddelde energie-index", "cijfer=energie-index&per=partij"))
        { Kern = Vraag("cijfer=woningen-efg") },
        new("verduurzaming", "Verduurzaming", "Hoeveel woningen beter zijn geworden, en waardoor: per jaar en per maatregel.",
            new("Verduurzaamd per maatregel", "cijfer=woningen-verduurzaamd&naar=maatregel"),
            new("Per jaar en per partij", "cijfer=woningen-verduurzaamd&tijd=jaar&per=partij&vorm=staaf", "Een jaar is er als beide halve jaren er zijn."),
            new("Daarvan met label E, F of G", "cijfer=woningen-efg-verduurzaamd&naar=maatregel"),
            new("Van het aardgas af", "cijfer=woningen-van-het-aardgas&per=partij"))
        { Kern = Vraag("cijfer=woningen-verduurzaamd") },
        new("voorraad", "Woningvoorraad", "Hoeveel huurwoningen er zijn per huurklasse: nu, gewenst en verwacht.",
            new("Nu, gewenst en verwacht", "cijfer=woningvoorraad&cijfer=woningvoorraad-gewenst&cijfer=woningvoorraad-verwacht"
                + "&naar=huurklasse&tijd=jaar&laatste=1&kolom=indicator&vorm=staaf"),
            new("Woningen per huurklasse", "cijfer=woningvoorraad&naar=huurklasse&vorm=gestapeld"),
            new("Erbij en eraf", "cijfer=nieuwbouw&cijfer=aankoop&cijfer=verkoop&cijfer=sloop&vorm=staaf"),
            new("Aandeel per huurklasse", "cijfer=woningvoorraad&naar=huurklasse&vergelijk=aandeel"),
            new("Woningen per buurt", "cijfer=woningvoorraad&niveau=buurt&laatste=2&vorm=kaart"))
        { Kern = Vraag("cijfer=woningvoorraad") },
        new("toewijzen", "Toewijzen", "Wie een woning kreeg, en of dat past bij de normen.",
            new("Aandeel bijzondere groepen", "cijfer=aandeel-bijzondere-groepen&vorm=lijn"),
            new("Bijzondere groepen per partij", "cijfer=aandeel-bijzondere-groepen&per=partij&vorm=stip"),
            new("Gebruikte vrije ruimte per partij", "cijfer=aandeel-vrije-ruimte&per=partij&vorm=stip"),
            new("Toewijzingen per huurklasse", "cijfer=toewijzingen&naar=huurklasse&vorm=gestapeld"),
            new("Rechtstreeks bemiddeld", "cijfer=toewijzingen-rechtstreeks&per=partij"),
            new("Gehuisveste statushouders", "cijfer=statushouders-gehuisvest&per=partij"))
        { Kern = Vraag("cijfer=aandeel-bijzondere-groepen") },
        new("betaalbaarheid", "Huurachterstand en uitzetting", "Waar het betalen niet lukt, en hoe vaak iemand zijn woning verloor.",
            new("Huishoudens met huurachterstand", "cijfer=huishoudens-met-huurachterstand&cijfer=aandeel-huurachterstand"),
            new("Huurachterstand per partij", "cijfer=huurachterstand&per=partij&vorm=staaf"),
            new("Huisuitzettingen", "cijfer=huisuitzettingen&cijfer=huisuitzettingen-met-kinderen&per=partij",
                "Dit cijfer ziet alleen de partij zelf, en wie de cijfers nakijkt."),
            new("Gemiddelde streefhuur", "cijfer=streefhuur&per=partij"))
        { Kern = Vraag("cijfer=aandeel-huurachterstand") },
        new("verkoop", "Verkoop", "Welke woningen zijn verkocht, en met welk label.",
            new("Verkocht per energielabel", "cijfer=verkoop&naar=energielabel&vorm=gestapeld", "Label F en G worden in beginsel niet verkocht."),
            new("Verkocht per partij", "cijfer=verkoop&per=partij&vorm=staaf"),
            new("Verkocht in matige staat", "cijfer=verkoop-conditie-4&per=partij"))
        { Kern = Vraag("cijfer=verkoop") },
        new("openbaar", "Openbare cijfers", "Cijfers van het CBS: het beeld om de afspraken heen.",
            new("Inwoners en huishoudens", "cijfer=inwoners&cijfer=huishoudens&kolom=periode"),
            new("Inwoners per wijk", "cijfer=inwoners&niveau=wijk"),
            new("Huishoudens met een laag inkomen", "cijfer=laag-inkomen&niveau=buurt&laatste=2&vorm=kaart"),
            new("Koopwoningen", "cijfer=koopwoningen&niveau=wijk&laatste=2&vorm=kaart"),
            new("Gemiddelde WOZ-waarde per wijk", "cijfer=woz-waarde&niveau=wijk&vorm=helling"))
        { Kern = Vraag("cijfer=inwoners") },
    ];

    /// <summary>What is shown of one party.</summary>
    public static Bord VanPartij(Guid partij, string naam) => new("", naam, $"De cijfers van {naam} die jij mag zien.",
        new("Woningen per huurklasse", $"cijfer=woningvoorraad&partij={partij}&naar=huurklasse&vorm=gestapeld"),
        new("Erbij en eraf", $"cijfer=nieuwbouw&cijfer=aankoop&cijfer=verkoop&cijfer=sloop&partij={partij}"),
        new("Woningen per energielabel", $"cijfer=woningen-energielabel&partij={partij}&naar=energielabel&vorm=gestapeld"),
        new("Verduurzaamd per maatregel", $"cijfer=woningen-verduurzaamd&partij={partij}&naar=maatregel"),
        new("Verduurzaamd tegen de afspraak", $"cijfer=woningen-verduurzaamd&partij={partij}&tijd=jaar&vorm=stip"),
        new("Zoeken en toewijzen", $"cijfer=zoektijd&cijfer=slaagkans&cijfer=toewijzingen&cijfer=aandeel-bijzondere-groepen&partij={partij}"),
        new("Betaalbaarheid", $"cijfer=streefhuur&cijfer=aandeel-huurachterstand&cijfer=huisuitzettingen&partij={partij}"),
        new("Woningen per buurt", $"cijfer=woningvoorraad&partij={partij}&niveau=buurt&laatste=2&vorm=kaart"));

    /// <summary>What is shown of one area.</summary>
    public static Bord VanGebied(string code, string naam, string boven) => new("", naam, $"Alles wat de monitor over {naam} heeft.",
        new("Woningen van de corporaties", $"cijfer=woningvoorraad&gebied={code}&per=partij"),
        new("Woningen per energielabel", $"cijfer=woningen-energielabel&gebied={code}&naar=energielabel&vorm=gestapeld"),
        new("Wat er verandert", $"cijfer=nieuwbouw&cijfer=verkoop&cijfer=sloop&cijfer=woningen-verduurzaamd&gebied={code}"),
        new("Leefbaarheid", $"cijfer=overlastmeldingen&gebied={code}"),
        new("Mensen", $"cijfer=inwoners&cijfer=inwoners-65-plus&cijfer=huishoudens&cijfer=huishoudens-met-kinderen&gebied={code}"),
        new("Vergeleken met de gemeente", $"cijfer=woz-waarde&cijfer=koopwoningen&cijfer=laag-inkomen&gebied={code}&gebied={boven}&kolom=gebied"));

    /// <summary>What is shown of some indicators at once: each as a line through time, and what is of steps of a scale as those steps.</summary>
    public static IReadOnlyList<Bordvraag> VanCijfers(IEnumerable<Indicator> indicatoren) =>
        [.. indicatoren.Select(i => new Bordvraag(i.Naam, $"cijfer={i.Code}&{(Schaal(i) is { } naar ? $"naar={naar}&vorm=gestapeld" : "vorm=lijn")}"))];

    private static string? Schaal(Indicator indicator) => indicator is { Optelling: Optelwijze.Som, Moment: not Meetmoment.HelePeriode }
        ? indicator.Dimensies.FirstOrDefault(d => d is { Sluitend: true, Verplicht: true } && Catalogus.Standaard.Lijst(d.Lijst)?.SchaalZonder is not null)?.Code : null;

    private static Cijfervraag Vraag(string vraag) => Cijfervraag.Lees(vraag).Vraag;
}
