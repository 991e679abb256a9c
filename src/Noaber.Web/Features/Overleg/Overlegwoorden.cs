using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Overleg;

/// <summary>Kinds and states of a meeting as people read them.</summary>
internal static class Overlegwoorden
{
    public static string Woord(this OverlegSoort soort) => soort switch
    {
        OverlegSoort.BestuurlijkOverleg => "bestuurlijk overleg",
        OverlegSoort.AmbtelijkOverleg => "ambtelijk overleg",
        OverlegSoort.Kernteam => "kernteam",
        OverlegSoort.Themasessie => "themasessie",
        OverlegSoort.BeeldvormendeBijeenkomst => "beeldvormende bijeenkomst",
        OverlegSoort.Projectenafstemmingsoverleg => "projectenafstemming",
        OverlegSoort.Woondebat => "woondebat of politieke markt",
        _ => "werkgroep",
    };

    public static string Woord(this OverlegStatus status) => status switch
    {
        OverlegStatus.Concept => "concept",
        OverlegStatus.Verzonden => "verzonden",
        OverlegStatus.Bezig => "bezig",
        OverlegStatus.Gesloten => "gesloten",
        _ => "afgelast",
    };

    public static Statussoort Teken(this OverlegStatus status) => status switch
    {
        OverlegStatus.Verzonden => Statussoort.OpKoers,
        OverlegStatus.Bezig => Statussoort.AandachtNodig,
        OverlegStatus.Gesloten => Statussoort.Behaald,
        OverlegStatus.Afgelast => Statussoort.Vervallen,
        _ => Statussoort.Neutraal,
    };

    public static string Woord(this AgendapuntSoort soort) => soort switch
    {
        AgendapuntSoort.TerInformatie => "ter informatie",
        AgendapuntSoort.TerBespreking => "ter bespreking",
        _ => "ter besluitvorming",
    };

    public static string Woord(this OverlegUitkomst soort) => soort switch
    {
        OverlegUitkomst.Informatie => "informatie",
        OverlegUitkomst.Besluit => "besluit",
        _ => "actie",
    };

    public static string Woord(this Aanwezigheid aanwezigheid) => aanwezigheid switch
    {
        Aanwezigheid.Aanwezig => "aanwezig",
        Aanwezigheid.Afwezig => "afwezig",
        Aanwezigheid.Vertegenwoordigd => "vertegenwoordigd",
        _ => "uitgenodigd",
    };

    /// <summary>On whose behalf, for the three kinds of party that decide.</summary>
    public static string Namens(IEnumerable<PartijSoort> soorten) => string.Join(" en ", soorten.Select(soort => soort switch
    {
        PartijSoort.Gemeente => "de gemeente",
        PartijSoort.Corporatie => "de corporaties",
        _ => "de huurders",
    }));

    public static IReadOnlyList<Optie> Soorten { get; } = Opties<OverlegSoort>(Woord);

    public static IReadOnlyList<Optie> Puntsoorten { get; } = Opties<AgendapuntSoort>(Woord);

    public static IReadOnlyList<Optie> Uitkomstsoorten { get; } = Opties<OverlegUitkomst>(Woord);

    public static IReadOnlyList<Optie> Aanwezigheden { get; } = Opties<Aanwezigheid>(Woord);

    private static IReadOnlyList<Optie> Opties<T>(Func<T, string> woord) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(waarde => new Optie($"{waarde}", woord(waarde)))];
}
