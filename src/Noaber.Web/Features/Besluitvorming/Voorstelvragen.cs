using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>What proposals ask of someone: the consent of the party, or its view.</summary>
internal static class Voorstelvragen
{
    private const int Meeste = 20;

    /// <summary>What waits for someone with these roles for this party; the nearest meeting first, then what is on no agenda.</summary>
    public static async Task<IReadOnlyList<Voorstelvraag>> Van(
        NoaberDb db, Kaderkast kast, (Guid Samenwerking, Guid Partij, PartijSoort Soort, IReadOnlyCollection<Rol> Rollen) wie,
        CancellationToken stop)
    {
        var (magInstemmen, magReageren) = (Rechten.Mag(Handeling.Instemmen, wie.Soort, wie.Rollen),
            Rechten.Mag(Handeling.ZienswijzeGeven, wie.Soort, wie.Rollen));
        if (!magInstemmen && !magReageren)
            return [];
        var voorstellen = await db.Voorstellen.AsNoTracking()
            .Where(v => v.SamenwerkingId == wie.Samenwerking
                && (v.Status == VoorstelStatus.Ingediend || v.Status == VoorstelStatus.Geagendeerd))
            .OrderBy(v => db.Overleggen.Where(o => o.Id == v.OverlegId).Select(o => (DateTimeOffset?)o.Begin).FirstOrDefault())
                .ThenBy(v => v.IngediendOp).Take(Meeste)
            .Select(v => new
            {
                v.Id, v.Titel, Kader = db.Kaders.First(k => k.Id == v.KaderId),
                HeeftZienswijze = db.Zienswijzen.Any(z => z.VoorstelId == v.Id && z.PartijId == wie.Partij),
                Overleg = db.Overleggen.Where(o => o.Id == v.OverlegId).Select(o => (DateTimeOffset?)o.Begin).FirstOrDefault(),
                Instemmingen = db.Instemmingen.Where(i => i.VoorstelId == v.Id && i.PartijId == wie.Partij).Select(i => i.TekstHash)
                    .ToList(),
                Recht = db.Partijen.Any(p => p.Id == wie.Partij && p.Instemmingsrecht),
            }).ToListAsync(stop);
        var vragen = new List<Voorstelvraag>();
        foreach (var v in voorstellen)
        {
            var hash = magInstemmen && v.Recht ? await Teksthash.Van(db, kast, v.Kader, stop) : "";
            var stand = hash.Length > 0 ? Instemmingsregel.Stand(v.Recht, v.Instemmingen, hash) : Instemmingstand.NietNodig;
            if (Wat(stand, magReageren && !v.HeeftZienswijze) is { } wat)
                vragen.Add(new(v.Id, v.Titel, wat, v.Overleg, stand is Instemmingstand.Vervallen ? hash[..16] : $"{stand}"));
        }
        return vragen;
    }

    private static string? Wat(Instemmingstand stand, bool zienswijze) => stand switch
    {
        Instemmingstand.Gevraagd => "Lees het voorstel en bepaal of jullie partij instemt.",
        Instemmingstand.Vervallen => "De tekst is gewijzigd: stem opnieuw in, of laat weten waarom niet.",
        _ => zienswijze ? "Geef jullie zienswijze." : null,
    };
}

/// <summary>The hash of what a kader says; kept by its row version.</summary>
internal static class Teksthash
{
    public static Task<string> Van(NoaberDb db, Kaderkast kast, KaderRij kader, CancellationToken stop) =>
        kast.Deel(kader.Id, kader.Versie, "hash",
        async () => CanoniekeTekst.Hash(CanoniekeTekst.Van((await Kaderrijen.Lees(db, kader.Id, stop)).Tekst())), hash => hash.Length);
}

/// <summary>
/// A proposal that waits for someone, and the meeting that it is on the agenda of; <paramref name="Kenmerk"/> is another one when it
/// asks anew.
/// </summary>
internal sealed record Voorstelvraag(Guid Id, string Titel, string Wat, DateTimeOffset? Overleg, string Kenmerk);
