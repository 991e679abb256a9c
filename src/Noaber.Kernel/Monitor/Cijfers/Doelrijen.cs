using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Streefwaarden;

namespace Noaber.Kernel.Monitor.Cijfers;

/// <summary>
/// The targets that can be laid beside an answer: of the municipality as a whole, and of the figure itself. Beside a part of it they stand
/// in words.
/// </summary>
internal static class Doelrijen
{
    public static IReadOnlyList<Cijferdoelrij> Bij(Cijfervraag vraag, Leesbron bron, IReadOnlyList<Cijferkop> kolommen) =>
    [
        .. Los([.. Van(vraag, bron).Select(d => Rij(d, bron, kolommen)).Where(r => r.Cellen.Any(c => c is not null))]),
        .. Normen(vraag, bron, kolommen),
    ];

    /// <summary>What two texts ask alike is one line, the longest; the other text stands below in words.</summary>
    private static IEnumerable<Cijferdoelrij> Los(List<Cijferdoelrij> rijen) => rijen.Where((rij, at) => !rijen.Where((ander, daar) =>
        daar != at && (ander.Partij, ander.Soort) == (rij.Partij, rij.Soort) && Omvat(ander, rij)
        && (daar < at || !Omvat(rij, ander))).Any());

    private static bool Omvat(Cijferdoelrij lang, Cijferdoelrij kort) =>
        kort.Cellen.Zip(lang.Cellen).All(c => c.First is null || c.First == c.Second);

    /// <summary>What a definition holds its figures to, for each party and for all.</summary>
    private static IEnumerable<Cijferdoelrij> Normen(Cijfervraag vraag, Leesbron bron, IReadOnlyList<Cijferkop> kolommen) =>
        vraag.Vergelijking != Cijfervergelijking.Geen || !IsHeel(vraag) ? []
        : from indicator in vraag.Indicatoren.Select(bron.Catalogus.Zoek).OfType<Indicator>()
          from norm in indicator.Normen
          let naam = vraag.Indicatoren.Count == 1 ? "Norm" : $"Norm voor {indicator.Naam.ToLowerInvariant()}"
          let cellen = kolommen.Select(k => Cel(norm, indicator, k)).ToList()
          where cellen.Exists(c => c is not null)
          let soort = norm.Grens.ToString().ToLowerInvariant()
          select new Cijferdoelrij($"{naam}: {norm.InWoorden(indicator.Eenheid)}", soort, cellen, norm.Bron, "");

    private static Cijferdoelcel? Cel(Norm norm, Indicator indicator, Cijferkop kop) =>
        (kop.Indicator is { } ander && ander != indicator.Code) || kop.Periode?.Jaar < norm.Vanaf ? null : new(norm.Getal, null);

    /// <summary>Those that are not in its rows.</summary>
    public static IReadOnlyList<Cijferdoelzin> Zinnen(Cijfervraag vraag, Leesbron bron, IReadOnlyList<Cijferdoelrij> rijen) =>
        vraag.Vergelijking != Cijfervergelijking.Geen ? []
        : [.. Alle(vraag, bron).Select(d => new Cijferdoelzin(Naam(d) + Erbij(vraag), d.Bij, d.Adres))
            .Where(z => !rijen.Any(r => (r.Naam, r.Adres, r.Bij) == (z.Tekst, z.Adres, z.Bij))).Distinct()];

    private static string Erbij(Cijfervraag vraag) => IsHeel(vraag) ? "" : " (voor het geheel, niet per deel)";

    /// <summary>Which targets can stand in rows.</summary>
    public static IEnumerable<Cijferdoel> Van(Cijfervraag vraag, Leesbron bron) =>
        vraag.Vergelijking == Cijfervergelijking.Geen && IsHeel(vraag) ? Alle(vraag, bron) : [];

    private static Cijferdoelrij Rij(Cijferdoel doel, Leesbron bron, IReadOnlyList<Cijferkop> kolommen)
    {
        var indicator = bron.Catalogus.Zoek(doel.Doel.Indicator!)!;
        var cellen = kolommen.Select(k => Cel(doel.Doel, indicator, k)).ToList();
        return new(Naam(doel), Soort(doel.Doel), cellen, doel.Bij, doel.Adres) { Partij = doel.Partij };
    }

    private static IEnumerable<Cijferdoel> Alle(Cijfervraag vraag, Leesbron bron) => bron.Doelen.Where(d =>
        vraag.Indicatoren.Contains(d.Doel.Indicator) && Hoort(d, vraag) && bron.Catalogus.Zoek(d.Doel.Indicator!) is not null);

    /// <summary>It is of the municipality and of all classes together.</summary>
    private static bool IsHeel(Cijfervraag vraag) => vraag.Naar is null && !(vraag.Niveau > Gebiedsniveau.Gemeente)
        && vraag.Gebieden.All(g => Gebiedsniveaus.Van(g) == Gebiedsniveau.Gemeente);

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
