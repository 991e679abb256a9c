using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Streefwaarden;

namespace Noaber.Kernel.Monitor.Cijfers;

/// <summary>The targets that can be laid beside an answer: of the municipality as a whole, and of the figure itself.</summary>
internal static class Doelrijen
{
    public static IReadOnlyList<Cijferdoelrij> Bij(Cijfervraag vraag, Leesbron bron, IReadOnlyList<Cijferkop> kolommen) =>
    [
        .. from doel in Van(vraag, bron)
           let indicator = bron.Catalogus.Zoek(doel.Doel.Indicator!)!
           let cellen = kolommen.Select(k => Cel(doel.Doel, indicator, k)).ToList()
           select new Cijferdoelrij(Naam(doel), Soort(doel.Doel), cellen, doel.Bij, doel.Adres),
    ];

    /// <summary>Which targets these are.</summary>
    public static IEnumerable<Cijferdoel> Van(Cijfervraag vraag, Leesbron bron) =>
        vraag.Vergelijking != Cijfervergelijking.Geen || vraag.Naar is not null || vraag.Niveau > Gebiedsniveau.Gemeente
            || vraag.Gebieden.Any(g => Gebiedsniveaus.Van(g) != Gebiedsniveau.Gemeente) ? []
        : bron.Doelen.Where(d => vraag.Indicatoren.Contains(d.Doel.Indicator) && Hoort(d, vraag)
            && bron.Catalogus.Zoek(d.Doel.Indicator!) is not null);

    private static bool Hoort(Cijferdoel doel, Cijfervraag vraag) => doel.Partij is { } wie
        ? vraag.Partijen.Count == 0 ? vraag.PerPartij : vraag.Partijen.Contains(wie) && (vraag.PerPartij || vraag.Partijen.Count == 1)
        : vraag.Partijen.Count == 0;

    private static string Naam(Cijferdoel doel) =>
        $"Streefwaarde{(doel.Doel.Partij is { } wie ? $" van {wie}" : "")}: {doel.Doel.Hoeveel()}";

    /// <summary>What is agreed for each year is asked in the columns of those years; half of a year is no year of what happens.</summary>
    private static Cijferdoelcel? Cel(Streefwaarde doel, Indicator indicator, Cijferkop kop) =>
        kop.Periode is not { } periode || doel.Jaren.Telwijze == Telwijze.Samen || !doel.Jaren.Bevat(periode.Jaar)
        || (kop.Indicator is { } ander && ander != indicator.Code) || (periode.Helft != 0 && indicator.TeltOpInTijd)
            ? null : new(doel.Getal.Waarde, doel.Getal.Tot);

    private static string Soort(Streefwaarde doel) => doel.Jaren.Telwijze == Telwijze.Gemiddeld ? "gemiddeld"
        : doel.Getal.Grens == Grens.Precies ? "precies" : doel.Getal.Grens.ToString().ToLowerInvariant();
}
