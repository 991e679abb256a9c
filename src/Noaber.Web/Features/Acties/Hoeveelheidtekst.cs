using System.Globalization;

namespace Noaber.Web.Features.Acties;

/// <summary>How many so far of how many were agreed, as people write it.</summary>
internal static class Hoeveelheidtekst
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static string Getal(decimal getal) => getal.ToString("#,0.##", Nederlands);

    /// <summary>What was agreed, in the words of the agreement; empty when no number was.</summary>
    public static string Afgesproken(Actiekaart actie) =>
        string.Join("; ", actie.Hoeveelheden.Select(h => h.Partij is { } wie ? $"{h.Tekst} ({wie})" : h.Tekst));

    /// <summary>Both in a line, such as <c>12 van 40 woningen</c>.</summary>
    public static string Voluit(Actiekaart actie) => (actie.Aantal, Afgesproken(actie)) switch
    {
        ({ } aantal, { Length: > 0 } afgesproken) => $"{Getal(aantal)} van {afgesproken}",
        ({ } aantal, _) => Getal(aantal),
        (_, var afgesproken) => afgesproken,
    };
}
