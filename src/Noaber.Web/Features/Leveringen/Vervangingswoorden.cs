using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Leveringen;

/// <summary>What a version changes, in plain words.</summary>
internal static class Vervangingswoorden
{
    private static readonly (Steunsoort Soort, string Een, string Meer)[] Soorten =
    [
        (Steunsoort.Streefwaarde, "streefwaarde", "streefwaarden"), (Steunsoort.Rapport, "evaluatie", "evaluaties"),
        (Steunsoort.Besluit, "besluit", "besluiten"), (Steunsoort.Permalink, "vastgezet beeld", "vastgezette beelden"),
    ];

    /// <summary>Which version holds while another one waits to take its place.</summary>
    public static string Totdan(Versienummer van, Versienummer naar) =>
        $"Versie {van} is aanvaard. Versie {naar} komt daarvoor in de plaats "
            + $"zodra zij is aanvaard; tot die tijd blijft versie {van} gelden.";

    /// <summary>Why the number of a version is what it is, after the one that it takes the place of.</summary>
    public static string Stapzin(Versienummer van, Versienummer naar) => naar.Stap(van) switch
    {
        Versiestap.Major => "Het eerste getal van het nummer is hoger: cijfers die al waren ingediend, zijn anders of weg.",
        Versiestap.Minor => "Het tweede getal van het nummer is hoger: er kwamen cijfers bij.",
        _ => "Alleen het laatste getal van het nummer is hoger: er is iets kleins gewijzigd, zoals een toelichting.",
    };

    /// <summary>How many figures have which lot, in one sentence.</summary>
    public static string Zin(this Vervangingsplan plan) =>
        $"{Aantal.Van(plan.Aantal(Cijferlot.Anders), "cijfer", "cijfers")} anders, {plan.Aantal(Cijferlot.Erbij)} erbij, "
            + $"{plan.Aantal(Cijferlot.Weg)} weg, {plan.Aantal(Cijferlot.AndereToelichting)} met een andere toelichting.";

    /// <summary>What rests on all that a plan changes, each once, in one sentence.</summary>
    public static string Rust(this Vervangingsplan plan) =>
        Tel(plan.Geraakt.DistinctBy(s => (s.Soort, s.Naam, s.Adres))) is { Count: > 0 } delen
            ? $"Op wat verandert rust: {string.Join(", ", delen)}." : "Er rust niets op wat verandert, voor zover jij dat mag zien.";

    /// <summary>What becomes of a figure, and what rests on it.</summary>
    public static string Zin(this Cijferwijziging wijziging) => Verandering(wijziging) + Erop(wijziging.Steunt);

    private static string Verandering(Cijferwijziging wijziging) => wijziging.Lot switch
    {
        Cijferlot.Weg => "het is er niet meer",
        Cijferlot.Erbij => "het is nieuw",
        Cijferlot.AndereToelichting => "de toelichting",
        _ when wijziging.Oud!.Versie != wijziging.Nieuw!.Versie =>
            $"de definitie, van {wijziging.Oud.Versie} naar {wijziging.Nieuw.Versie}",
        _ => "het cijfer",
    };

    private static string Erop(IReadOnlyList<Steunpunt> steunt) => steunt.Count == 0 ? ""
        : $"; {string.Join(" en ", Tel(steunt))} {(steunt.Count == 1 ? "rust" : "rusten")} erop";

    /// <summary>How many there are of each kind, of the kinds that there are.</summary>
    private static List<string> Tel(IEnumerable<Steunpunt> punten)
    {
        var aantallen = punten.CountBy(p => p.Soort).ToDictionary();
        return [.. Soorten.Where(s => aantallen.ContainsKey(s.Soort)).Select(s => Aantal.Van(aantallen[s.Soort], s.Een, s.Meer))];
    }
}
