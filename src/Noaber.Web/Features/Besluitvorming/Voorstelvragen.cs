using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>What proposals ask of someone: the consent of the party, or its view.</summary>
internal static class Voorstelvragen
{
    private const int Meeste = 20;

    /// <summary>What waits for someone; the nearest meeting first, then what is on no agenda.</summary>
    public static async Task<IReadOnlyList<Voorstelvraag>> Van(NoaberDb db, Kaderkast kast, Lezer wie, CancellationToken stop)
    {
        var (magInstemmen, magReageren) = (wie.Mag(Handeling.Instemmen), wie.Mag(Handeling.ZienswijzeGeven));
        if (!wie.Mag(Handeling.VoorstellenLezen))
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
                Instemmingen = db.Instemmingen.Where(i => i.VoorstelId == v.Id && i.PartijId == wie.Partij).OrderBy(i => i.GegevenOp)
                    .Select(i => new { i.Id, i.TekstHash }).ToList(),
                Recht = db.Partijen.Any(p => p.Id == wie.Partij && p.Instemmingsrecht),
            }).ToListAsync(stop);
        var vragen = new List<Voorstelvraag>();
        foreach (var v in voorstellen)
        {
            var stand = !v.Recht ? Instemmingstand.NietNodig
                : Instemmingsregel.Stand(v.Recht, [.. v.Instemmingen.Select(i => i.TekstHash)],
                    await Teksthash.Van(db, kast, v.Kader, stop));
            var zienswijze = magReageren && !v.HeeftZienswijze;
            if (Wat(stand, magInstemmen, zienswijze) is { } wat)
            {
                vragen.Add(new(v.Id, v.Titel, wat, v.Overleg, magInstemmen ? stand : Instemmingstand.NietNodig)
                {
                    AanEenAnder = !magInstemmen && (!magReageren || (stand is Instemmingstand.Gevraagd && !zienswijze)),
                    Vervallen = stand is Instemmingstand.Vervallen ? v.Instemmingen[^1].Id : null,
                });
            }
        }
        return vragen;
    }

    private static string? Wat(Instemmingstand stand, bool instemmen, bool zienswijze) => stand switch
    {
        Instemmingstand.Gevraagd when instemmen => "Lees het voorstel en bepaal of jullie partij instemt.",
        Instemmingstand.Gevraagd when zienswijze => "Geef jullie zienswijze. Of jullie partij instemt, bepaalt jullie bestuurder.",
        Instemmingstand.Gevraagd => "Jullie bestuurder is aan zet: die bepaalt of jullie partij instemt.",
        Instemmingstand.Vervallen when instemmen => "De tekst is gewijzigd: stem opnieuw in, of laat weten waarom niet.",
        Instemmingstand.Vervallen => "De tekst is gewijzigd: jullie instemming is vervallen. Jullie bestuurder is weer aan zet.",
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

/// <summary>A proposal that waits for someone, and the meeting that it is on the agenda of.</summary>
internal sealed record Voorstelvraag(Guid Id, string Titel, string Wat, DateTimeOffset? Overleg, Instemmingstand Stand)
{
    /// <summary>It is up to others of the own party: to know, and nothing to be reminded of.</summary>
    public bool AanEenAnder { get; init; }

    /// <summary>The consent of the party that no longer holds; null when there is none.</summary>
    public Guid? Vervallen { get; init; }

    /// <summary>Another one when it asks anew: a consent lapses once, however often the text is changed after it.</summary>
    public string Kenmerk => Vervallen is { } instemming ? $"vervallen {instemming:N}"
        : $"voorstel {Id:N} {(Stand is Instemmingstand.Gevraagd ? Stand : Instemmingstand.NietNodig)}";
}
