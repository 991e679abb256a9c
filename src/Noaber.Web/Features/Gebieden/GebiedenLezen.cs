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
        return scherm.Toon<GebiedenScherm, GebiedenModel>(new(indeling, (await Gebiedsgeschiedenis.Van(db, aanvrager.Hier.SamenwerkingId, stop)).Jaren)
        {
            Gevraagd = gevraagd,
            Bronnen = await db.Gebieden.Where(g => codes.Contains(g.Gemeente)).Select(g => g.Bron).Distinct().Order().ToListAsync(stop),
        });
    }
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
