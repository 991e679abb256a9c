using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Data;
using Noaber.Web.Features.Gebieden;

namespace Noaber.Web.Features.Monitor;

/// <summary>A cell of <see cref="OpenbareTabel"/>.</summary>
/// <param name="Tekst">The figure as people read it; a word where there is none.</param>
/// <param name="Waarom">Why there is none; null when there is.</param>
/// <param name="Eerder">It is of before the borders that the area has on our map.</param>
public sealed record OpenbareCel(string Tekst, string? Waarom, bool Eerder);

/// <summary>The public figures of one indicator: areas as rows; years, and classes where it is split, as columns.</summary>
/// <param name="Koppen">The heading of each column.</param>
/// <param name="Rijen">Each area with its cells; null where the source has nothing.</param>
public sealed record OpenbareTabel(IReadOnlyList<string> Koppen, IReadOnlyList<(Gebied Gebied, IReadOnlyList<OpenbareCel?> Cellen)> Rijen)
{
    /// <summary>The numbers of the tables that they are from.</summary>
    public IReadOnlyList<string> Tabellen { get; init; } = [];

    /// <summary>What became of the areas, the newest first.</summary>
    public IReadOnlyList<Gebiedsjaar> Veranderd { get; init; } = [];

    public bool MetEerder => Rijen.Any(r => r.Cellen.Any(c => c?.Eerder == true));

    /// <summary>Those of the municipality of a partnership; null when there are none.</summary>
    internal static async Task<OpenbareTabel?> Van(Indicator indicator, Guid samenwerking, NoaberDb db, CancellationToken stop)
    {
        if (indicator.Herkomst != Herkomst.Openbaar)
            return null;
        var gebieden = (await db.GebiedenVan(samenwerking, stop)).GroupBy(g => g.Code).Select(g => g.MaxBy(x => x.Van)!).ToDictionary(g => g.Code, StringComparer.Ordinal);
        var geschiedenis = await Gebiedsgeschiedenis.Van(db, samenwerking, stop);
        var codes = gebieden.Keys.Union(geschiedenis.Codes).ToList();
        var rijen = await db.Openbarecijfers.AsNoTracking().Where(c => c.Indicator == indicator.Code && codes.Contains(c.Gebied)).ToListAsync(stop);
        if (rijen.Count == 0)
            return null;
        var cijfers = rijen.ConvertAll(r => r.Waarde);
        var kolommen = cijfers.Select(c => (c.Periode, c.Sleutel.Deel)).Distinct().OrderBy(k => k.Periode).ThenBy(k => k.Deel.Sleutel, StringComparer.Ordinal).ToList();
        var gevonden = cijfers.ToDictionary(c => (c.Sleutel.Gebied, c.Periode, c.Sleutel.Deel));
        OpenbareCel? Op(Gebied gebied, (Meetperiode Periode, Uitsplitsing Deel) kolom) =>
            Cel(gebied, indicator, kolom.Periode, geschiedenis.Verloop, code => gevonden.GetValueOrDefault((code, kolom.Periode, kolom.Deel)));
        return new([.. kolommen.Select(k => k.Deel.IsTotaal ? $"{k.Periode}" : $"{Catalogus.Standaard.Naam(k.Deel)}, {k.Periode}")],
        [
            .. from gebied in gebieden.Values
               where gebied.Tot is null
               let cellen = kolommen.ConvertAll(k => Op(gebied, k))
               where cellen.Exists(c => c is not null)
               orderby gebied.Niveau, gebied.Code
               select (gebied, (IReadOnlyList<OpenbareCel?>)cellen),
        ])
        {
            Tabellen = [.. rijen.Select(r => r.Tabel).Distinct().Order(StringComparer.Ordinal)], Veranderd = geschiedenis.Jaren,
        };
    }

    /// <summary>The figure of the area, or of what it was then where that adds up.</summary>
    private static OpenbareCel? Cel(Gebied gebied, Indicator indicator, Meetperiode periode, Gebiedsverloop verloop, Func<string, Waarneming?> bij)
    {
        var toen = verloop.Op(gebied.Code, periode.Jaar, code => bij(code)?.Waarde.Getal, indicator.Optelling == Optelwijze.Som);
        if (toen.Bronnen is [var enige])
            return Cel(bij(enige), gebied, indicator);
        return toen.Waarde is { } samen ? new(Waarde.Schrijf(indicator.Eenheid.Rond(samen)), "opgeteld uit de gebieden van toen", true)
            : toen.Gevolg == Reeksgevolg.Breuk && bij(gebied.Code) is { } zelfde ? Cel(zelfde, gebied, indicator) : null;
    }

    private static OpenbareCel? Cel(Waarneming? cijfer, Gebied gebied, Indicator indicator) => cijfer is null ? null
        : new(cijfer.Waarde.Getal is { } getal ? Waarde.Schrijf(indicator.Eenheid.Rond(getal)) : "geen cijfer", cijfer.Toelichting, cijfer.Periode.Jaar < gebied.Van);
}
