using Noaber.Kernel.Monitor.Geheimhouding;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>Why figures are hidden, in plain words.</summary>
internal static class Vrijgavewoorden
{
    public static string Zin(Geheimreden reden) => reden switch
    {
        Geheimreden.KleinAantal => "Het gaat over te weinig mensen.",
        Geheimreden.KleineNoemer => "Het is een deel van te weinig, of het aantal zelf is verborgen.",
        Geheimreden.Dominantie => "Het is bijna helemaal van enkele partijen.",
        Geheimreden.Marge => "Een partij raadt hiermee te goed wat een ander heeft.",
        Geheimreden.Nul => "Dat er geen zijn, zegt al iets.",
        Geheimreden.Vol => "Dat het ze allemaal zijn, zegt al iets.",
        Geheimreden.Eerder => "Het was eerder ook verborgen.",
        Geheimreden.GeenToestemming => "De partij gaf geen toestemming, of het is een gemiddelde van te weinig.",
        _ => "Een ander verborgen cijfer is er anders mee uit te rekenen.",
    };
}
