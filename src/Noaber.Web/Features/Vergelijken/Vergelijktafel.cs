using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Vergelijken;

/// <summary>One kind in one unit, in words: the same on the screen and in the workbook.</summary>
public sealed record Vergelijktafel(string Soort, string Eenheid, string Id, IReadOnlyList<Vergelijkregel> Regels)
{
    /// <summary>It began on a page before.</summary>
    public bool IsVervolg { get; init; }

    public string Titel => Eenheid.Length == 0 ? Soort : $"{Soort} ({Eenheid})";

    /// <summary>Puts a table into words.</summary>
    /// <param name="tabel">The figures.</param>
    /// <param name="partijen">Their names.</param>
    /// <param name="MetSamen">Whether to tell of all together; of one chosen party that says nothing.</param>
    internal static Vergelijktafel Van(Vergelijktabel tabel, IReadOnlyList<PartijAanTafel> partijen, bool MetSamen)
    {
        var namen = partijen.ToDictionary(p => p.Id, p => p.Naam);
        var alle = tabel.Groepen.SelectMany(g => g.Samen is { } samen && MetSamen ? g.Rijen.Append(samen) : g.Rijen).ToList();
        var verst = alle.Max(rij => Math.Abs(rij.Verschil?.Waarde ?? 0));
        var sleutel = tabel.Sleutel;
        var (wat, eenheid) = alle.SelectMany(rij => rij.Cellen).SelectMany(cel => cel.Posten).First().Woorden;
        return new(sleutel.Wat.Length > 0 ? $"{sleutel.Soort.Naam()}: {wat}" : sleutel.Soort.Naam(), Bodsoorten.EenheidVan(eenheid, wat),
            $"soort-{sleutel.Soort}-{string.Concat($"{sleutel.Eenheid}{sleutel.Wat}".Where(char.IsAsciiLetterOrDigit))}".ToLowerInvariant(),
            [.. alle.Select(rij => Vergelijkregel.Van(rij, rij.Partij is { } wie ? namen[wie] : "Samen", Spannen(tabel, rij), verst))]);
    }

    /// <summary>The spans of years of the same party that hold this one year.</summary>
    private static List<Vergelijkrij> Spannen(Vergelijktabel tabel, Vergelijkrij rij) => rij.Jaren.Aantal() > 1 ? [] :
    [
        .. from groep in tabel.Groepen
           where groep.Jaren.Telwijze != Telwijze.ElkJaar && groep.Jaren.Bevat(rij.Jaren.Van)
           from span in rij.Partij is null ? groep.Samen is { } samen ? [samen] : [] : groep.Rijen.Where(r => r.Partij == rij.Partij)
           select span,
    ];
}

/// <summary>One party, or all together, in a year or span of years, in words.</summary>
/// <param name="Wie">The party, or <c>Samen</c>.</param>
/// <param name="Jaren">When.</param>
/// <param name="Velden">The four sides.</param>
/// <param name="Verschil">How far the later is from the earlier, or why that is not told.</param>
/// <param name="Tussen">Between which two.</param>
public sealed record Vergelijkregel(string Wie, string Jaren, IReadOnlyList<Vergelijkveld> Velden, string Verschil, string Tussen)
{
    private const int Langst = 240;

    public string Uitleg { get; init; } = "";

    /// <summary>The themes that its figures belong to.</summary>
    public string Themas { get; init; } = "";

    public bool IsSamen { get; init; }

    /// <summary>How far the bar of the difference reaches, from -50 to 50; null for no bar.</summary>
    public decimal? Balk { get; init; }

    /// <summary>Puts a row into words.</summary>
    /// <param name="rij">The figures.</param>
    /// <param name="wie">Whose.</param>
    /// <param name="spannen">The spans that hold this year.</param>
    /// <param name="verst">The largest difference of the table.</param>
    internal static Vergelijkregel Van(Vergelijkrij rij, string wie, IReadOnlyList<Vergelijkrij> spannen, decimal verst) => new(
        wie, rij.Jaren.Telwijze switch
        {
            Telwijze.Gemiddeld => $"{rij.Jaren}, gemiddeld per jaar",
            Telwijze.Samen => $"{rij.Jaren}, samen",
            _ when rij.Jaren.Aantal() > 1 => $"{rij.Jaren}, elk jaar",
            _ => $"{rij.Jaren}",
        },
        [.. Enum.GetValues<Kant>().Select(kant => Vergelijkveld.Van(rij, kant, spannen))],
        Vergelijkwoorden.Verschil(rij), Vergelijkwoorden.Tussen(rij))
    {
        Uitleg = Opmaak.Kort(string.Join(" · ",
            rij.Cellen.SelectMany(c => c.Posten).Where(p => p.Partij == rij.Partij).Select(p => p.Bron.Uitleg).Where(u => u.Length > 0).Distinct()), Langst),
        Themas = string.Join(", ", rij.Cellen.SelectMany(c => c.Posten).SelectMany(p => p.Themas).Distinct()),
        IsSamen = rij.Partij is null,
        Balk = rij.Verschil is { } verschil && verst > 0 ? decimal.Round(50 * verschil.Waarde / verst, 1) : null,
    };
}

/// <summary>One side of a row in words.</summary>
/// <param name="Tekst">The figure; empty for a blank.</param>
/// <param name="Erbij">What has to be known of it.</param>
/// <param name="Bronnen">Where it is from.</param>
public sealed record Vergelijkveld(string Tekst, string Erbij, IReadOnlyList<Cijferbron> Bronnen)
{
    /// <summary>The figure to count with; null for a blank and for one with a bound.</summary>
    public decimal? Getal { get; init; }

    internal static Vergelijkveld Van(Vergelijkrij rij, Kant kant, IReadOnlyList<Vergelijkrij> spannen)
    {
        var cel = rij[kant];
        if (cel.Posten.Count == 0)
            return new("", spannen.FirstOrDefault(s => s[kant] is { Posten.Count: > 0, Jaren: null }) is { } span
                ? $"{(span.Jaren.Telwijze == Telwijze.Gemiddeld ? "gemiddeld" : "samen")}, zie {span.Jaren}" : "", []);
        var bronnen = rij.Partij is null ? cel.Posten.Where(p => p.Partij is null) : cel.Posten;
        return new(cel.Waarde?.ToString() ?? (rij.Partij is null && cel.IsLos ? "zie per partij" : "niet op te tellen"), Vergelijkwoorden.Erbij(cel, rij),
            [.. bronnen.Select(p => p.Bron).DistinctBy(b => (b.Naam, b.Adres))])
        { Getal = cel.Waarde is { Grens: Grens.Precies } getal ? getal.Waarde : null };
    }
}
