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

    public bool MetEerder => Rijen.Any(r => r.Cellen.Any(c => c?.Eerder == true));

    /// <summary>Those of the municipality of a partnership; null when there are none.</summary>
    internal static async Task<OpenbareTabel?> Van(Indicator indicator, Guid samenwerking, NoaberDb db, CancellationToken stop)
    {
        if (indicator.Herkomst != Herkomst.Openbaar)
            return null;
        var gebieden = (await db.GebiedenVan(samenwerking, stop)).GroupBy(g => g.Code).Select(g => g.MaxBy(x => x.Van)!).ToDictionary(g => g.Code, StringComparer.Ordinal);
        var codes = gebieden.Keys.ToList();
        var rijen = await db.Openbarecijfers.AsNoTracking().Where(c => c.Indicator == indicator.Code && codes.Contains(c.Gebied)).ToListAsync(stop);
        if (rijen.Count == 0)
            return null;
        var cijfers = rijen.ConvertAll(r => r.Waarde);
        var kolommen = cijfers.Select(c => (c.Periode, c.Sleutel.Deel)).Distinct().OrderBy(k => k.Periode).ThenBy(k => k.Deel.Sleutel, StringComparer.Ordinal).ToList();
        var gevonden = cijfers.ToDictionary(c => (c.Sleutel.Gebied, c.Periode, c.Sleutel.Deel));
        return new([.. kolommen.Select(k => k.Deel.IsTotaal ? $"{k.Periode}" : $"{Catalogus.Standaard.Naam(k.Deel)}, {k.Periode}")],
        [
            .. from gebied in gebieden.Values
               where cijfers.Exists(c => c.Sleutel.Gebied == gebied.Code)
               orderby gebied.Niveau, gebied.Code
               select (gebied, (IReadOnlyList<OpenbareCel?>)[.. kolommen.Select(k => Cel(gevonden.GetValueOrDefault((gebied.Code, k.Periode, k.Deel)), gebied, indicator))]),
        ])
        {
            Tabellen = [.. rijen.Select(r => r.Tabel).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    private static OpenbareCel? Cel(Waarneming? cijfer, Gebied gebied, Indicator indicator) => cijfer is null ? null
        : new(cijfer.Waarde.Getal is { } getal ? Waarde.Schrijf(indicator.Eenheid.Rond(getal)) : "geen cijfer", cijfer.Toelichting, cijfer.Periode.Jaar < gebied.Van);
}
