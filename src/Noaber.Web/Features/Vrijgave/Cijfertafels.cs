using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Data;
using Noaber.Web.Features.Cijfers;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>The figures of a release, one indicator at a time.</summary>
/// <param name="Indicatoren">All that is in it, by code and name.</param>
/// <param name="Nu">The one that is shown; null when there is none.</param>
public sealed record Cijfertafels(IReadOnlyList<(string Code, string Naam)> Indicatoren, Cijfertafel? Nu)
{
    /// <summary>One indicator of a release, the first when none is asked for.</summary>
    /// <param name="db">The database, as for who looks.</param>
    /// <param name="vrijgave">The release.</param>
    /// <param name="gekozen">The code of the one that is asked for.</param>
    /// <param name="vormen">Where the shapes of its maps are; null for those within.</param>
    /// <param name="stop">When to stop.</param>
    internal static async Task<Cijfertafels> Van(NoaberDb db, VrijgaveRij vrijgave, string? gekozen, string? vormen, CancellationToken stop)
    {
        var cijfers = db.Vrijgavecijfers.AsNoTracking().Where(c => c.VrijgaveId == vrijgave.Id);
        var codes = await cijfers.Select(c => c.Indicator).Distinct().ToListAsync(stop);
        List<Indicator> alle = [.. Catalogus.Standaard.Indicatoren.Where(i => codes.Contains(i.Code))];
        var nu = alle.Find(i => i.Code == gekozen) ?? alle.FirstOrDefault();
        // A share stands beside what it is a share of.
        string?[] nodig = [nu?.Code, nu?.Breuk?.Noemer.Indicator];
        if (nu is null)
            return new([], null);
        var gelezen = await cijfers.Where(c => nodig.Contains(c.Indicator)).OrderBy(c => c.Volgorde).ToListAsync(stop);
        var plekken = new Vrijgaveplekken(vormen, await Plekken(db, vrijgave.SamenwerkingId, gelezen, stop));
        return new([.. alle.Select(i => (i.Code, i.Naam))], new(nu, new Vrijgavefiguren(nu, vrijgave, gelezen, plekken).Alle));
    }

    /// <summary>The places of the parties in it, so that they look as they do within.</summary>
    private static async Task<Dictionary<Guid, int>> Plekken(NoaberDb db, Guid samenwerking, List<VrijgavecijferRij> cijfers, CancellationToken stop)
    {
        var partijen = cijfers.Select(c => c.PartijId).OfType<Guid>().Distinct().ToArray();
        return partijen.Length == 0 ? [] : await db.Database.SqlQuery<Partijplek>($"select id as \"Id\", plek as \"Plek\" from partijplek({samenwerking}, {partijen})")
            .ToDictionaryAsync(p => p.Id, p => p.Plek, stop);
    }
}

/// <summary>The figures of one indicator.</summary>
public sealed record Cijfertafel(Indicator Indicator, IReadOnlyList<Figuurmodel> Figuren)
{
    internal const string Samen = "samen";

    /// <summary>A figure as it stands in a file: a hidden one says that it is there.</summary>
    internal static string Woord(VrijgavecijferRij rij) => rij.Soort switch
    {
        Vrijgavesoort.Verborgen => "niet getoond",
        Vrijgavesoort.Getal => Waarde.Schrijf(rij.Getal!.Value),
        Vrijgavesoort.Nihil => "-",
        _ => "n.v.t.",
    };
}

/// <summary>The place of a party among those of its partnership.</summary>
internal sealed record Partijplek(Guid Id, int Plek);

/// <summary>Where things are in the pictures of a release.</summary>
/// <param name="Vormen">Where the shapes of its maps are; null for those within.</param>
/// <param name="Partijen">The place of each party.</param>
internal sealed record Vrijgaveplekken(string? Vormen, IReadOnlyDictionary<Guid, int> Partijen)
{
    public int? Van(Guid? partij) => partij is { } wie && Partijen.TryGetValue(wie, out var plek) ? plek : null;
}
