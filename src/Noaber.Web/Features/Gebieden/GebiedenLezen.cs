using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Gebieden;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Gebieden;

/// <summary>The areas of a year, wijk by wijk, and what changed between years.</summary>
internal static class GebiedenLezen
{
    public static async Task<IResult> Toon(
        string? jaar, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        var gebieden = await db.GebiedenVan(aanvrager.Hier.SamenwerkingId, stop);
        var gevraagd = int.TryParse(jaar, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : klok.Vandaag().Year;
        var indeling = gebieden.Indeling(gevraagd);
        var codes = gebieden.Select(g => g.Gemeente).Distinct().ToList();
        return scherm.Toon<GebiedenScherm, GebiedenModel>(new(indeling, [.. Veranderd(gebieden)])
        {
            Gevraagd = gevraagd,
            Bronnen = await db.Gebieden.Where(g => codes.Contains(g.Gemeente)).Select(g => g.Bron).Distinct().Order().ToListAsync(stop),
        });
    }

    /// <summary>Year by year, the newest first; of the first map nothing changed.</summary>
    internal static IEnumerable<Gebiedsjaar> Veranderd(IReadOnlyList<Gebied> gebieden)
    {
        if (gebieden.Count == 0)
            return [];
        var eerste = gebieden.Min(g => g.Van);
        return from jaar in gebieden.Select(g => g.Van).Concat(gebieden.Where(g => g.Tot is not null).Select(g => g.Tot!.Value + 1)).Distinct()
               where jaar > eerste
               orderby jaar descending
               let voor = gebieden.Where(g => g.Tot == jaar - 1).ToDictionary(g => g.Code, StringComparer.Ordinal)
               let na = gebieden.Where(g => g.Van == jaar).ToDictionary(g => g.Code, StringComparer.Ordinal)
               select new Gebiedsjaar(jaar,
               [
                   .. na.Values.Select(g => $"{g.Naam} ({g.Code}): {Nu(voor.GetValueOrDefault(g.Code), g)}"),
                   .. voor.Values.Where(g => !na.ContainsKey(g.Code)).Select(g => $"{g.Naam} ({g.Code}): is er niet meer"),
               ]);
    }

    private static string Nu(Gebied? was, Gebied werd) => was is null ? "nieuw"
        : was.Naam == werd.Naam ? "andere grenzen; cijfers van daarvoor en daarna zijn niet te vergelijken" : $"heette {was.Naam}";
}

/// <summary>What changed on 1 January of a year.</summary>
public sealed record Gebiedsjaar(int Jaar, IReadOnlyList<string> Wijzigingen);

/// <summary>What the page of the areas shows.</summary>
public sealed record GebiedenModel(Gebiedsindeling? Indeling, IReadOnlyList<Gebiedsjaar> Veranderd)
{
    public required int Gevraagd { get; init; }
    public IReadOnlyList<string> Bronnen { get; init; } = [];

    internal Gebied? Gemeente => Indeling?.In(null).FirstOrDefault();
}
