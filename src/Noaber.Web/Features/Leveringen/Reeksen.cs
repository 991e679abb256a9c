using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Gebieden;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Leveringen;

/// <summary>
/// One figure of a party through time, from what was accepted; also of the parties that went into it, under their own names.
/// </summary>
internal static class Reeksen
{
    public static async Task<IResult> Toon(Guid partij, string? cijfer, string? gebied, [AsParameters] Leveringsverzoek verzoek)
    {
        if (await verzoek.Partij(partij) is not { } wie)
            return Results.NotFound();
        var (db, hier, stop) = (verzoek.Db, verzoek.Hier.SamenwerkingId, verzoek.Stop);
        var opvolgingen = await db.OpvolgingenIn([hier], stop);
        var leden = opvolgingen.MetVoorgangers(partij);
        var versies = (await db.GeldendeVersies(hier, stop)).Where(v => leden.Contains(v.Partij)).Select(v => v.Id).ToList();
        var codes = await db.Waarnemingen.Where(w => versies.Contains(w.VersieId) && w.Deel == "" && w.Soort != Waardesoort.Leeg)
            .Select(w => w.Indicator).Distinct().ToListAsync(stop);
        var indicatoren = Catalogus.Standaard.Indicatoren.Where(i => codes.Contains(i.Code)).ToList();
        var indicator = indicatoren.Find(i => i.Code == cijfer) ?? (indicatoren is [var eerste, ..] ? eerste : null);
        var rijen = indicator is null ? [] : await db.Waarnemingen.AsNoTracking().Where(w => versies.Contains(w.VersieId)
            && w.Indicator == indicator.Code && w.Deel == "" && w.Soort != Waardesoort.Leeg).ToListAsync(stop);
        var gebieden = await Gebieden(db, hier, rijen, stop);
        var waar = gebieden.FirstOrDefault(g => g.Waarde == gebied) ?? (gebieden is [var heel, ..] ? heel : null);
        return verzoek.Scherm.Toon<ReeksScherm, ReeksModel>(new(wie, await Namen(verzoek, leden))
        {
            Indicatoren = [.. indicatoren.Select(i => new Optie(i.Code, i.Naam))], Indicator = indicator,
            Gebieden = gebieden, Gebied = waar,
            Reeks = Partijreeks.Maak(rijen.Where(r => r.Gebied == waar?.Waarde).Select(r => r.Waarde), partij, opvolgingen,
                indicator?.Optelling == Optelwijze.Som,
                (p, wanneer) => rijen.Exists(r => r.Waarde.Partij == p && r.Waarde.Periode == wanneer)),
        });
    }

    /// <summary>The areas that there are figures of, the municipality first, by the name that they have now.</summary>
    private static async Task<IReadOnlyList<Optie>> Gebieden(
        NoaberDb db, Guid samenwerking, List<WaarnemingRij> rijen, CancellationToken stop)
    {
        var namen = (await db.GebiedenVan(samenwerking, stop)).GroupBy(g => g.Code)
            .ToDictionary(g => g.Key, g => g.MaxBy(x => x.Van)!.Naam);
        return [.. rijen.Select(r => r.Gebied).Distinct().OrderBy(c => Gebiedsniveaus.Van(c)).ThenBy(c => c, StringComparer.Ordinal)
            .Select(c => new Optie(c, namen.GetValueOrDefault(c, c)))];
    }

    private static Task<Dictionary<Guid, string>> Namen(Leveringsverzoek verzoek, IReadOnlyList<Guid> leden) =>
        verzoek.Db.Partijen.AsNoTracking().Where(p => leden.Contains(p.Id)).AlsAanTafel()
            .ToDictionaryAsync(p => p.Id, p => p.Naam, verzoek.Stop);
}

/// <summary>What the page of a series shows; <paramref name="Namen"/> of the party and of all that went into it.</summary>
public sealed record ReeksModel(PartijAanTafel Partij, IReadOnlyDictionary<Guid, string> Namen)
{
    public required IReadOnlyList<Optie> Indicatoren { get; init; }
    public Indicator? Indicator { get; init; }
    public required IReadOnlyList<Optie> Gebieden { get; init; }
    public Optie? Gebied { get; init; }
    public required Partijreeks Reeks { get; init; }

    /// <summary>The rows as they are read: each period, and each merger where it lies between them.</summary>
    internal IEnumerable<(Reekspunt? Punt, IGrouping<(DateOnly Op, Guid Naar), Opvolging>? Breuk)> Rijen =>
        Reeks.Punten.Select(p => (p.Periode.Eind, Punt: (Reekspunt?)p, Breuk: (IGrouping<(DateOnly Op, Guid Naar), Opvolging>?)null))
            .Concat(Reeks.Breuken.Select(b =>
                (Eind: b.Key.Op, Punt: (Reekspunt?)null, Breuk: (IGrouping<(DateOnly Op, Guid Naar), Opvolging>?)b)))
            .OrderByDescending(r => r.Eind).Select(r => (r.Punt, r.Breuk));
}
