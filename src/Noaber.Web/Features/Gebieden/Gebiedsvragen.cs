using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Gebieden;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Gebieden;

/// <summary>Which areas a partnership is about.</summary>
internal static class Gebiedsvragen
{
    /// <summary>All areas of its municipality, of all years, without their shapes; none while no municipality or map is known.</summary>
    public static Task<IReadOnlyList<Gebied>> GebiedenVan(this NoaberDb db, Guid samenwerking, CancellationToken stop) =>
        Lees(db.Samenwerkingen.Where(s => s.Id == samenwerking).Join(db.Gebieden, s => s.Gemeentecode, g => g.Gemeente, (_, g) => g), stop);

    /// <summary>The areas of a municipality, of all years; for who knows no partnership.</summary>
    public static Task<IReadOnlyList<Gebied>> GebiedenIn(this NoaberDb db, string gemeente, CancellationToken stop) =>
        Lees(db.Gebieden.Where(g => g.Gemeente == gemeente), stop);

    private static async Task<IReadOnlyList<Gebied>> Lees(IQueryable<GebiedRij> gebieden, CancellationToken stop) =>
    [
        .. (await gebieden.OrderBy(g => g.Code).ThenBy(g => g.Van).Select(g => new { g.Code, g.Naam, g.Van, g.Tot }).ToListAsync(stop))
            .Select(g => new Gebied(g.Code, g.Naam, g.Van, g.Tot)),
    ];

    /// <summary>
    /// The division of a year. A year for which no map came in has the one before it, and a year before all maps has the first: null when
    /// there is none at all.
    /// </summary>
    public static Gebiedsindeling? Indeling(this IReadOnlyList<Gebied> gebieden, int jaar)
    {
        if (gebieden.Count == 0)
            return null;
        var bekend = Math.Max(jaar, gebieden.Min(g => g.Van));
        return Gebiedsindeling.Maak(bekend, gebieden).Indeling;
    }

    /// <summary>What the areas of a division are called, by their codes; none without one.</summary>
    public static IReadOnlyDictionary<string, string> Namen(this Gebiedsindeling? indeling) =>
        (indeling?.Gebieden ?? []).ToDictionary(g => g.Code, g => g.Naam, StringComparer.Ordinal);
}
