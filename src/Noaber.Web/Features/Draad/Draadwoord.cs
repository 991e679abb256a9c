using Noaber.Kernel.Draad;

namespace Noaber.Web.Features.Draad;

/// <summary>The kinds of points and links in plain words.</summary>
internal static class Draadwoord
{
    /// <summary>One of a kind.</summary>
    public static string Een(this Draadsoort soort) => soort switch
    {
        Draadsoort.Beleidsuitspraak => "uitspraak",
        Draadsoort.Bodregel => "regel van een bod",
        _ => soort.ToString().ToLowerInvariant(),
    };

    /// <summary>More of a kind.</summary>
    public static string Meer(this Draadsoort soort) => soort switch
    {
        Draadsoort.Beleidsuitspraak => "uitspraken uit de visie",
        Draadsoort.Bodregel => "regels van een bod",
        Draadsoort.Afspraak => "afspraken",
        Draadsoort.Actie => "acties",
        _ => soort.Een(),
    };

    /// <summary>What the link says of an earlier point, or of a later one.</summary>
    public static string Woord(this Koppelaard aard, bool eerder) => (aard, eerder) switch
    {
        (Koppelaard.Beantwoordt, true) => "geeft antwoord op",
        (Koppelaard.Beantwoordt, false) => "krijgt antwoord van",
        (Koppelaard.WerktUit, true) => "werkt uit",
        (Koppelaard.WerktUit, false) => "is uitgewerkt in",
        (Koppelaard.Meet, true) => "meet",
        (Koppelaard.Meet, false) => "wordt gemeten met",
        (_, true) => "noemt",
        _ => "wordt genoemd in",
    };
}
