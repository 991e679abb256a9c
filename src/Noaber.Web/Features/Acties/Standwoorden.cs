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
