namespace Noaber.Kernel.Monitor.Definities.Lijsten;

/// <summary>Classes of rent, as the monitor, the dPi and VERA have them.</summary>
public static class Huurklassen
{
    private const string Goedkoop = "goedkoop", Vera = "HUURKLASSE";

    /// <summary>The five of the monitor. Source: Hengelo 2017 (which adds them up: "t/m betaalbaar" is the first three together).</summary>
    public static Huurindeling Monitor { get; } = new(
        new("huurklasse", "Huurklasse", "Hengelo 2017; grenzen van het ministerie",
        [
            new(Goedkoop, "Goedkoop") { Uitleg = "Tot en met de kwaliteitskortingsgrens." },
            new("bereikbaar", "Bereikbaar") { Uitleg = "Daarboven, tot en met de eerste aftoppingsgrens." },
            new("betaalbaar", "Betaalbaar") { Uitleg = "Daarboven, tot en met de tweede aftoppingsgrens." },
            new("duur", "Duur") { Uitleg = "Daarboven, tot en met de liberalisatiegrens." },
            new("vrije-sector", "Vrije sector") { Uitleg = "Boven de liberalisatiegrens." },
        ]),
        [Huurgrens.Kwaliteitskorting, Huurgrens.LageAftopping, Huurgrens.HogeAftopping, Huurgrens.Liberalisatie],
        Grensconventie.TotEnMet);

    /// <summary>The four of the sector's standard: a rent on a bound is of the class above it. Source: VERA, HUURKLASSE.</summary>
    public static Huurindeling Standaard { get; } = new(
        new("huurklasse-vera", "Huurklasse (VERA)", "VERA-referentiedata, HUURKLASSE",
        [
            new("GOE", "Goedkoop") { Vera = $"{Vera}.GOE" },
            new("BET", "Betaalbaar") { Vera = $"{Vera}.BET" },
            new("DUU", "Duur") { Vera = $"{Vera}.DUU" },
            new("BOV", "Boven huurtoeslaggrens") { Vera = $"{Vera}.BOV" },
        ]),
        [Huurgrens.Kwaliteitskorting, Huurgrens.HogeAftopping, Huurgrens.Liberalisatie],
        Grensconventie.Onder);

    /// <summary>The five of the dPi, which part middenhuur from the rest. Source: dPi, per municipality.</summary>
    public static Huurindeling Dpi { get; } = new(
        new("huurklasse-dpi", "Huurklasse (dPi)", "dPi, aantal zelfstandige eenheden per huurklasse",
        [
            new(Goedkoop, "Goedkoop"),
            new("betaalbaar", "Betaalbaar"),
            new("duur", "Duur tot en met de huurtoeslaggrens"),
            new("middenhuur", "Tot en met de middenhuurgrens"),
            new("hoog", "Boven de middenhuurgrens"),
        ]),
        [Huurgrens.Kwaliteitskorting, Huurgrens.HogeAftopping, Huurgrens.Liberalisatie, Huurgrens.Middenhuur],
        Grensconventie.TotEnMet);

    /// <summary>What belongs to a choice of a list on a day: of a class of rent its amounts too.</summary>
    public static string Uitleg(Codelijst lijst, Code code, DateOnly dag)
    {
        ArgumentNullException.ThrowIfNull(lijst);
        ArgumentNullException.ThrowIfNull(code);
        return Van(lijst)?.Grens(code, dag) is not { } grens ? code.Uitleg
            : $"{char.ToUpperInvariant(grens[0])}{grens[1..]}. {code.Uitleg}".TrimEnd();
    }

    /// <summary>All classes of a list with their amounts; null for what is no list of rents, or when they are not known.</summary>
    public static string? Bedragen(Codelijst lijst, DateOnly dag)
    {
        ArgumentNullException.ThrowIfNull(lijst);
        return Van(lijst) is not { } indeling || Huurgrenzen.Op(dag) is null ? null
            : string.Join(" ", lijst.Op(dag).Select(c => $"{c.Naam}: {indeling.Grens(c, dag)}."));
    }

    private static Huurindeling? Van(Codelijst lijst) =>
        new[] { Monitor, Standaard, Dpi }.FirstOrDefault(indeling => indeling.Lijst.Sleutel == lijst.Sleutel);
}
