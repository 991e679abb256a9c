using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Cijfers;

/// <summary>Says of an answer where its figures are from, and who may see it.</summary>
internal sealed class Herkomstlezer(Cijfervraag vraag, Leesbron bron)
{
    // The chosen parties with what went into them; null for all. A share of the total has all of them in it.
    private readonly HashSet<Guid>? wie =
        vraag.Partijen.Count == 0 || (vraag.PerPartij && vraag.Vergelijking == Cijfervergelijking.Aandeel) ? null
        : [.. vraag.Partijen.SelectMany(bron.Opvolgingen.MetVoorgangers)];

    private readonly ILookup<string, Leescijfer> opIndicator =
        bron.Cijfers.ToLookup(c => c.Cijfer.Sleutel.Indicator, StringComparer.Ordinal);

    public IReadOnlyList<Cijferherkomst> Van(Cijferassen assen) => [.. assen.Indicatoren.Select(i => Een(i, assen))];

    /// <summary>Of all figures that it rests on, the one that the fewest may see.</summary>
    public static Inzage Inzage(Leesbron bron) =>
        bron.Cijfers.Any(c => c.Inzage == Definities.Inzage.EigenPartij) ? Definities.Inzage.EigenPartij
        : bron.Cijfers.Any(c => c.Inzage == Definities.Inzage.Tafel) ? Definities.Inzage.Tafel : Definities.Inzage.Iedereen;

    public static IReadOnlyList<Guid> Eigenaars(Leesbron bron) =>
        [.. bron.Cijfers.Where(c => c.Inzage == Definities.Inzage.EigenPartij).Select(c => c.Cijfer.Partij).OfType<Guid>().Distinct()];

    private Cijferherkomst Een(Indicator indicator, Cijferassen assen)
    {
        string?[] codes = [indicator.Code, indicator.Breuk?.Teller.Indicator, indicator.Breuk?.Noemer.Indicator];
        var perioden = assen.Perioden.ToHashSet();
        var gelezen = codes.OfType<string>().Distinct().SelectMany(c => opIndicator[c]).Where(c => !c.Cijfer.IsLeeg
            && (wie is null || (c.Cijfer.Partij is { } partij ? wie.Contains(partij) : c.Vrijgave is null))
            && (perioden.Contains(c.Cijfer.Periode) || perioden.Contains(new(c.Cijfer.Periode.Jaar)))).ToList();
        var tijd = gelezen.Select(c => c.Cijfer.Periode).Distinct().Order().ToList();
        return new(indicator.Code, indicator.Naam, indicator.Eenheid.Naam,
            [.. gelezen.Select(c => c.Cijfer.Versie).Append(indicator.Versie).Distinct().Order()], Bron(indicator, gelezen),
            Tabeltitel.Tijd(tijd), indicator.Herkomst == Herkomst.Openbaar);
    }

    private string Bron(Indicator indicator, List<Leescijfer> gelezen)
    {
        if (indicator.Herkomst == Herkomst.Openbaar)
            return gelezen.Select(c => c.Bron).Where(b => b.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList()
                is { Count: > 0 } tabellen
                ? $"{indicator.Bron}, {(tabellen.Count == 1 ? "tabel" : "tabellen")} {string.Join(", ", tabellen)}" : indicator.Bron;
        var partijen = gelezen.Where(c => c.Vrijgave is null).Select(c => c.Cijfer.Partij).ToHashSet();
        var namen = bron.Partijen.Where(p => partijen.Contains(p.Id)).Select(p => p.Naam).ToList();
        IReadOnlyList<string> bronnen =
        [
            .. namen.Count == 0 ? Array.Empty<string>()
                : [$"{(namen.Count == 1 ? "levering" : "leveringen")} van {string.Join(", ", namen)}"],
            .. gelezen.Select(c => c.Vrijgave).OfType<Leesvrijgave>().Distinct().OrderBy(v => v.Nummer).Select(v => v.Naam),
        ];
        return bronnen.Count == 0 ? "leveringen van de partijen" : string.Join(", ", bronnen);
    }
}
