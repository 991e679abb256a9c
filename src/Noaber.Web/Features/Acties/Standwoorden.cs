using Noaber.Kernel.Afspraken;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Acties;

/// <summary>The six words for how an action goes: the same sign and the same meaning everywhere.</summary>
internal static class Standwoorden
{
    public static readonly IReadOnlyList<Voortgangstand> Alle = Enum.GetValues<Voortgangstand>();

    public static Statussoort Teken(this Voortgangstand? stand) => stand switch
    {
        Voortgangstand.OpKoers => Statussoort.OpKoers,
        Voortgangstand.AandachtNodig => Statussoort.AandachtNodig,
        Voortgangstand.LooptNiet => Statussoort.LooptNiet,
        Voortgangstand.Behaald => Statussoort.Behaald,
        Voortgangstand.Vervallen => Statussoort.Vervallen,
        Voortgangstand.NogGeenDoel => Statussoort.NogGeenDoel,
        _ => Statussoort.Neutraal,
    };

    /// <summary>Its words; of none, that nothing was said.</summary>
    public static string Woord(this Voortgangstand? stand) => stand?.Naam() ?? "nog niets gemeld";

    /// <summary>How an action goes as a whole. Some are done and others silent: then nothing can be said yet.</summary>
    public static string Standwoord(this Actiekaart actie) =>
        actie.Stand.Woord(deels: actie.Meldingen.Count > 0);

    /// <summary>The words of a status, which is none while some said something (<paramref name="deels"/>) and others are silent.</summary>
    public static string Woord(this Voortgangstand? stand, bool deels) =>
        stand is null && deels ? "nog niet door allen gemeld" : stand.Woord();

    /// <summary>Of how many parties that is, when some said nothing: <c>1 van 10 partijen</c>; null when all did, or nobody.</summary>
    public static string? Deels(this Actiekaart actie) => actie.Meldingen.Count is > 0 and var aantal && aantal < actie.Partijen
        ? $"{aantal} van {actie.Partijen} partijen" : null;

    public static string Betekenis(this Voortgangstand stand) => stand switch
    {
        Voortgangstand.OpKoers => "het gaat zoals afgesproken en komt op tijd klaar",
        Voortgangstand.AandachtNodig => "het kan nog, maar er moet eerst iets gebeuren",
        Voortgangstand.LooptNiet => "het ligt stil, of gaat niet lukken zoals afgesproken",
        Voortgangstand.Behaald => "het is gedaan zoals afgesproken",
        Voortgangstand.Vervallen => "het hoeft niet meer",
        _ => "er is niet afgesproken wanneer het goed is",
    };
}
