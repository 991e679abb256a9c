namespace Noaber.Kernel.Monitor.Definities;

/// <summary>A table of a publisher that public figures come from.</summary>
/// <param name="Nummer">Its number there, as the definitions name it.</param>
/// <param name="Naam">What it is called.</param>
/// <param name="Uitgever">Who publishes it.</param>
/// <param name="Licentie">Under which licence; null when nobody could tell.</param>
public sealed record Openbaretabel(string Nummer, string Naam, string Uitgever, string? Licentie)
{
    internal const string Kwb2017 = "83765NED", Kwb2021 = "kwb-2021", Kwb2022 = "kwb-2022", Kwb2024 = "85984NED", Etlocal = "etlocal-2015",
        Gezondheid = "50090NED";

    private const string Cbs = "CBS", CcBy = "CC BY 4.0";

    /// <summary>All tables that the definitions name. Source: <c>reference/kwb</c>, with what is said there of each licence.</summary>
    public static IReadOnlyList<Openbaretabel> Alle { get; } =
    [
        new(Kwb2017, "Kerncijfers wijken en buurten 2017", Cbs, CcBy),
        new(Kwb2021, "Wijk- en Buurtkaart 2021", Cbs, CcBy),
        new(Kwb2022, "Kerncijfers wijken en buurten 2022", Cbs, CcBy),
        new(Kwb2024, "Kerncijfers wijken en buurten 2024", Cbs, CcBy),
        new(Etlocal, "Inwoners en woningen 2015", "CBS, in de gegevens van etlocal (Quintel)", "MIT"),
        new(Gezondheid, "Gezondheid per wijk en buurt 2020", "GGD’en, CBS en RIVM", null),
    ];

    /// <summary>The table of this number; null when it is not known.</summary>
    public static Openbaretabel? Zoek(string nummer) =>
        Alle.FirstOrDefault(t => t.Nummer.Equals(nummer, StringComparison.OrdinalIgnoreCase));
}
