using System.Globalization;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Monitor;

/// <summary>A definition in plain words, line by line.</summary>
internal static class Definitiewoorden
{
    public static IEnumerable<(string Wat, string Tekst)> Regels(this Indicator indicator, Catalogus catalogus)
    {
        yield return ("Wat telt mee", indicator.Telling);
        yield return ("Eenheid", indicator.Eenheid.IsHeel ? indicator.Eenheid.Naam
            : $"{indicator.Eenheid.Naam}, met ten hoogste {Aantal.Van(indicator.Eenheid.Decimalen, "decimaal", "decimalen")}");
        yield return ("Waarvan", $"{indicator.Moment.Naam()}, elk {(indicator.Ritme == Ritme.Jaar ? "jaar" : "halfjaar")}");
        if (indicator.Breuk is { } breuk)
            yield return ("Berekening", $"{catalogus.Naam(breuk.Teller)} gedeeld door {catalogus.Naam(breuk.Noemer)}{Maal(breuk)}");
        yield return ("Samen", Samen(indicator, catalogus));
        if (indicator.Richting != Richting.Geen)
            yield return ("Beter is", indicator.Richting == Richting.Hoger ? "meer" : "minder");
        yield return ("Kleinste gebied", indicator.LaagsteNiveau.Naam());
        yield return ("Wie levert aan", indicator.Levert.Count > 0
            ? string.Join(", ", indicator.Levert.Select(s => Soortnaam.Van(s).Groep.ToLower(CultureInfo.CurrentCulture)))
                : Zonder(indicator.Herkomst));
        yield return ("Wie mag het zien", Inzien(indicator.Inzage));
        if (indicator.Bereik is { } bereik)
            yield return ("Gewoonlijk", $"{bereik} {indicator.Eenheid.Naam}; daarbuiten is uitleg nodig");
        foreach (var norm in indicator.Normen)
            yield return ("Norm", $"{norm.InWoorden(indicator.Eenheid)}{(norm.Vanaf is { } jaar ? $", vanaf {jaar}" : "")} ({norm.Bron})");
        yield return ("Bron", indicator.Bron);
        yield return ("Versie", $"{indicator.Versie}");
    }

    private static string Samen(Indicator indicator, Catalogus catalogus) => indicator.Optelling switch
    {
        Optelwijze.Som => indicator.TeltOpInTijd ? "gebieden, partijen en halfjaren tellen op"
            : "gebieden en partijen tellen op, halfjaren niet",
        Optelwijze.Gewogen =>
            $"een gemiddelde, gewogen naar {catalogus.Zoek(indicator.Weging ?? "")?.Naam.ToLower(CultureInfo.CurrentCulture)}",
        Optelwijze.UitBreuk => "opnieuw berekend uit teller en noemer",
        _ => "nooit: cijfers van gebieden of partijen zijn niet samen te nemen",
    };

    private static string Zonder(Herkomst herkomst) =>
        herkomst == Herkomst.Openbaar ? "niemand: het is een openbaar cijfer" : "niemand: Noaber berekent het";

    private static string Inzien(Inzage inzage) => inzage switch
    {
        Inzage.Iedereen => "iedereen",
        Inzage.EigenPartij => "wie het aanlevert en wie de monitor beheert; anderen alleen in een totaal",
        _ => "de partijen aan tafel",
    };

    private static string Maal(Breuk breuk) => breuk.Maal switch
    {
        1 => "",
        100 => ", in procenten",
        _ => $", maal {Waarde.Schrijf(breuk.Maal)}",
    };
}
