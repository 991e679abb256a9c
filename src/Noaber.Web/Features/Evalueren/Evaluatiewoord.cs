using Noaber.Kernel.Evaluaties;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Evalueren;

/// <summary>The signs and the lines of an evaluation: the same on every page.</summary>
internal static class Evaluatiewoord
{
    public const string GeenUitkomst = "geen uitkomst";

    public static readonly IReadOnlyList<Optie> Oordelen =
        [.. Enum.GetValues<Evaluatieoordeel>().Select(o => new Optie($"{o}", Opmaak.Hoofdletter(o.Naam())))];

    public static readonly IReadOnlyList<Optie> Vervolgen =
        [.. Enum.GetValues<Vervolg>().Select(v => new Optie($"{v}", Opmaak.Hoofdletter(v.Naam())))];

    public static Statussoort Teken(this Evaluatieoordeel? oordeel) => oordeel switch
    {
        Evaluatieoordeel.Behaald => Statussoort.Behaald,
        Evaluatieoordeel.Deels => Statussoort.AandachtNodig,
        Evaluatieoordeel.Niet => Statussoort.LooptNiet,
        Evaluatieoordeel.NogNietTeZeggen => Statussoort.NogGeenDoel,
        _ => Statussoort.Neutraal,
    };

    public static string Woord(this Evaluatieoordeel? oordeel) => oordeel?.Naam() ?? GeenUitkomst;

    /// <summary>What a party said, without why.</summary>
    public static string Kort(Partijoordeel oordeel) =>
        $"{oordeel.Oordeel.Naam()}{(oordeel.Vervolg is { } vervolg ? $", {vervolg.Naam()}" : "")}";

    /// <summary>What a party said, in a line.</summary>
    public static string Zin(Partijoordeel? oordeel) => oordeel is null ? "niets"
        : Kort(oordeel) + (oordeel.Toelichting is { } uitleg ? $": ‘{Opmaak.Kort(uitleg, 300)}’" : "");

    /// <summary>The answer to words for an evaluation that closed meanwhile: they are shown, and not kept.</summary>
    public static IResult Dicht(Evaluatieverzoek verzoek, Evaluatiekop kop, string? tekst) =>
        verzoek.Scherm.Toon<WoordenScherm, WoordenModel>(new("Deze evaluatie is gesloten",
            "Wat je schreef is niet bewaard: in een gesloten evaluatie verandert niets meer. Het staat hieronder; kopieer wat je wilt "
            + "houden.",
            Invoer.OfNiets(tekst) is { } woorden ? [woorden] : [], verzoek.Adres($"/{kop.Id}"), "Naar de evaluatie"),
            StatusCodes.Status409Conflict);
}
