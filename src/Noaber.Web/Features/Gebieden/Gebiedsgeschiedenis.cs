using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Gebieden;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Gebieden;

/// <summary>What became of the areas of a municipality through the years, in words, and as figures are read by it.</summary>
internal sealed class Gebiedsgeschiedenis(IReadOnlyList<Gebiedswijziging> wijzigingen, ILookup<string, Gebied> gebieden)
{
    public static async Task<Gebiedsgeschiedenis> Van(NoaberDb db, Guid samenwerking, CancellationToken stop)
    {
        var gemeente = await db.Samenwerkingen.Where(s => s.Id == samenwerking).Select(s => s.Gemeentecode).SingleOrDefaultAsync(stop);
        if (gemeente is null)
            return new([], Enumerable.Empty<Gebied>().ToLookup(g => g.Code));
        var nummer = gemeente[2..];
        var wijzigingen = await db.Gebiedsovergangen.AsNoTracking()
            .Where(o => o.Van!.Substring(2, 4) == nummer || o.Naar!.Substring(2, 4) == nummer).ToListAsync(stop);
        var codes = wijzigingen.SelectMany(o => new[] { o.Van, o.Naar }).Distinct().ToList();
        var gebieden = await db.Gebieden.AsNoTracking().Where(g => codes.Contains(g.Code)).Select(g => new { g.Code, g.Naam, g.Van, g.Tot }).ToListAsync(stop);
        return new([.. wijzigingen.Select(o => o.Waarde)], gebieden.Select(g => new Gebied(g.Code, g.Naam, g.Van, g.Tot)).ToLookup(g => g.Code));
    }

    /// <summary>All areas that anything became of.</summary>
    public IEnumerable<string> Codes => gebieden.Select(g => g.Key);

    public Gebiedsverloop Verloop { get; } = new(wijzigingen);

    /// <summary>Year by year, the newest first.</summary>
    public IReadOnlyList<Gebiedsjaar> Jaren =>
        [.. wijzigingen.GroupBy(w => w.Jaar).OrderByDescending(g => g.Key).Select(g => new Gebiedsjaar(g.Key, [.. Zinnen(g.Key, [.. g.Select(w => w.Overgang)])]))];

    private IEnumerable<string> Zinnen(int jaar, List<Overgang> overgangen) =>
        overgangen.Where(o => o.Soort == Overgangsoort.Samengevoegd).GroupBy(o => o.Naar).Select(g => Samen(jaar, g.Key!, [.. g.Select(o => o.Van!)]))
            .Concat(overgangen.Where(o => o.Soort == Overgangsoort.Gesplitst).GroupBy(o => o.Van).Select(g =>
                $"{Was(jaar, g.Key!)} is verdeeld over {Opsomming(g.Select(o => Nu(jaar, o.Naar!)))}. {Breuk}"))
            .Concat(overgangen.Where(o => o.Soort is not (Overgangsoort.Samengevoegd or Overgangsoort.Gesplitst)).Select(o => Zin(jaar, o)))
            .Order(StringComparer.Ordinal);

    private const string Breuk = "Cijfers van daarvoor en daarna zijn niet te vergelijken.";

    private string Samen(int jaar, string naar, List<string> van)
    {
        var weg = van.Where(c => c != naar).Select(c => Was(jaar, c)).ToList();
        return $"{Opsomming(weg)} {(weg.Count == 1 ? "ging" : "gingen")} op in {Nu(jaar, naar)}. Aantallen van daarvoor telt Noaber op; gemiddelden niet.";
    }

    private string Zin(int jaar, Overgang o) => o.Soort switch
    {
        Overgangsoort.Hernoemd => $"{Nu(jaar, o.Naar!)} heette {Naam(jaar - 1, o.Van!)}.",
        Overgangsoort.Hercodeerd => $"{Nu(jaar, o.Naar!)} was {Was(jaar, o.Van!)}, met dezelfde grenzen. De cijfers lopen door.",
        Overgangsoort.Hertekend when o.Van != o.Naar => $"{Was(jaar, o.Van!)} ging op in {Nu(jaar, o.Naar!)}, met een deel van een ander gebied. {Breuk}",
        Overgangsoort.Hertekend => $"{Nu(jaar, o.Naar!)} kreeg andere grenzen. {Breuk}",
        Overgangsoort.Nieuw => $"{Nu(jaar, o.Naar!)} is nieuw.",
        _ => $"{Was(jaar, o.Van!)} is er niet meer.",
    };

    private string Nu(int jaar, string code) => $"{Naam(jaar, code)} ({code})";

    private string Was(int jaar, string code) => Nu(jaar - 1, code);

    private string Naam(int jaar, string code) => (gebieden[code].FirstOrDefault(g => g.Geldt(jaar)) ?? gebieden[code].FirstOrDefault())?.Naam ?? code;

    private static string Opsomming(IEnumerable<string> namen) => namen.ToList() is [.. var eerst, var laatst] && eerst.Count > 0
        ? $"{string.Join(", ", eerst)} en {laatst}" : string.Concat(namen);
}
