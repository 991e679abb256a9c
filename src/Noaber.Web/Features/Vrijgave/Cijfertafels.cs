using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>The figures of a release, one indicator at a time: areas down, parties across.</summary>
/// <param name="Indicatoren">All that is in it, by code and name.</param>
/// <param name="Nu">The one that is shown; null when there is none.</param>
public sealed record Cijfertafels(IReadOnlyList<(string Code, string Naam)> Indicatoren, Cijfertafel? Nu)
{
    internal static async Task<Cijfertafels> Van(NoaberDb db, Guid vrijgave, string? gekozen, CancellationToken stop)
    {
        var codes = await db.Vrijgavecijfers.Where(c => c.VrijgaveId == vrijgave).Select(c => c.Indicator).Distinct().ToListAsync(stop);
        List<Indicator> alle = [.. Catalogus.Standaard.Indicatoren.Where(i => codes.Contains(i.Code))];
        var nu = alle.Find(i => i.Code == gekozen) ?? alle.FirstOrDefault();
        return new([.. alle.Select(i => (i.Code, i.Naam))], nu is null ? null : Cijfertafel.Van(nu, await db.Vrijgavecijfers.AsNoTracking()
            .Where(c => c.VrijgaveId == vrijgave && c.Indicator == nu.Code).OrderBy(c => c.Volgorde).ToListAsync(stop)));
    }
}

/// <summary>The figures of one indicator.</summary>
public sealed record Cijfertafel(Indicator Indicator, string Periode, IReadOnlyList<string> Partijen, IReadOnlyList<Cijferregel> Regels)
{
    internal const string Samen = "samen", NietGetoond = "niet getoond";

    internal static Cijfertafel Van(Indicator indicator, IReadOnlyList<VrijgavecijferRij> rijen)
    {
        List<string?> partijen = [.. rijen.Select(r => r.Partij).Distinct().OrderBy(p => p is null).ThenBy(p => p, StringComparer.Ordinal)];
        return new(indicator, Meetperiode.Lees(rijen[0].Periode)!.Value.Naam, [.. partijen.Select(p => p ?? Samen)],
        [
            .. from rij in rijen
               group rij by (rij.Gebied, rij.Gebiednaam, rij.Deel) into regel
               orderby Kernel.Gebieden.Gebiedsniveaus.Van(regel.Key.Gebied), regel.Key.Gebied, regel.Key.Deel
               let cijfers = regel.ToDictionary(r => r.Partij ?? "", Woord)
               select new Cijferregel(regel.Key.Gebiednaam, Catalogus.Standaard.Naam(new Uitsplitsing(regel.Key.Deel)),
                   [.. partijen.Select(p => cijfers.GetValueOrDefault(p ?? "", ""))]),
        ]);
    }

    /// <summary>A figure as people read it: a hidden one says that it is there.</summary>
    internal static string Woord(VrijgavecijferRij rij) => rij.Soort switch
    {
        Vrijgavesoort.Verborgen => NietGetoond,
        Vrijgavesoort.Getal => Waarde.Schrijf(rij.Getal!.Value),
        Vrijgavesoort.Nihil => "-",
        _ => "n.v.t.",
    };
}

/// <summary>The figures of one area, or of a part of it, in the order of the parties.</summary>
public sealed record Cijferregel(string Gebied, string Deel, IReadOnlyList<string> Cijfers);
