using System.Globalization;
using Noaber.Kernel.Afspraken;

namespace Noaber.Web.Features.Acties;

/// <summary>How many so far of how many were agreed, as people write it.</summary>
internal static class Hoeveelheidtekst
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static string Getal(decimal getal) => getal.ToString("#,0.##", Nederlands);

    /// <summary>What was agreed, in the words of the agreement; empty when no number was.</summary>
    public static string Afgesproken(Actiekaart actie) =>
        string.Join("; ", actie.Hoeveelheden.Select(h => h.Partij is { } wie ? $"{h.Tekst} ({wie})" : h.Tekst));

    /// <summary>How many so far: together, or of each party where that does not add up. Empty when nobody gave a number.</summary>
    public static string Gedaan(Actiekaart actie)
    {
        var metAantal = actie.Meldingen.Where(m => m.Aantal is not null).ToList();
        return metAantal.Count == 0 ? ""
            : actie.IsOptelbaar || actie.Partijen == 1 ? Getal(metAantal.Sum(m => m.Aantal!.Value))
            : string.Join("; ", metAantal.Select(m => $"{m.Wie.Naam}: {Getal(m.Aantal!.Value)}"));
    }

    /// <summary>What to ask: how many so far, or how it is now where one does not count up to it.</summary>
    public static string Vraag(Actiekaart actie) => (actie.Eenheid, actie.IsOptelbaar) switch
    {
        ("", _) => "Hoeveel tot nu toe?",
        ("€" or "euro", true) => "Hoeveel euro tot nu toe?",
        (var eenheid, true) => $"Hoeveel {eenheid.Replace(" per jaar", "", StringComparison.OrdinalIgnoreCase)} tot nu toe?",
        (var eenheid, _) => $"Wat is het nu, in {eenheid}?",
    };

    /// <summary>What comes behind that: <c> van 40 woningen</c>, or the words of the agreement by themselves.</summary>
    public static string Ervan(Actiekaart actie) => (Gedaan(actie), Afgesproken(actie)) switch
    {
        (_, "") => "",
        ("", var afgesproken) => afgesproken,
        (_, var afgesproken) when actie is { IsOptelbaar: true, Hoeveelheden: [{ Grens: Grens.Precies or Grens.Circa }] } =>
            $" van {afgesproken}",
        (_, var afgesproken) => $" (afgesproken: {afgesproken})",
    };

    /// <summary>Both in a line, such as <c>12 van 40 woningen</c>.</summary>
    public static string Voluit(Actiekaart actie) => $"{Gedaan(actie)}{Ervan(actie)}";
}
