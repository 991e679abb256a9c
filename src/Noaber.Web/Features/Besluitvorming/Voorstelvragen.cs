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
        if (!wie.Mag(Handeling.VoorstellenLezen))
            return [];
        var (vragen, nieuwste) = (new List<Voorstelvraag>(), new Dictionary<Guid, Guid?>());
        foreach (var rij in await LigtVoor(db, wie, stop))
        {
            var lijn = rij.Kader.LijnId;
            if (!nieuwste.ContainsKey(lijn))
                nieuwste[lijn] = await Voorstelzaak.Nieuwste(db, lijn, stop);
            var zaak = new Zaak(rij.Voorstel, rij.Kader, await Teksthash.Van(db, kast, rij.Kader, stop), [])
            {
                IngehaaldDoor = Zaak.Ingehaald(rij.Kader, nieuwste[lijn]),
            };
            if ((zaak.LigtStil ? Verder(rij, zaak, wie) : Vraag(rij, zaak, wie)) is { } vraag)
                vragen.Add(vraag);
        }
        return vragen;
    }

    private static Task<List<Rij>> LigtVoor(NoaberDb db, Lezer wie, CancellationToken stop) => db.Voorstellen.AsNoTracking()
        .Where(v => v.SamenwerkingId == wie.Samenwerking
            && (v.Status == VoorstelStatus.Ingediend || v.Status == VoorstelStatus.Geagendeerd))
        .OrderBy(v => db.Overleggen.Where(o => o.Id == v.OverlegId).Select(o => (DateTimeOffset?)o.Begin).FirstOrDefault())
            .ThenBy(v => v.IngediendOp).Take(Meeste)
        .Select(v => new Rij(v, db.Kaders.First(k => k.Id == v.KaderId),
            db.Zienswijzen.Any(z => z.VoorstelId == v.Id && z.PartijId == wie.Partij),
            db.Overleggen.Where(o => o.Id == v.OverlegId).Select(o => (DateTimeOffset?)o.Begin).FirstOrDefault(),
            db.Instemmingen.Where(i => i.VoorstelId == v.Id && i.PartijId == wie.Partij).OrderBy(i => i.GegevenOp)
                .Select(i => new Eerder(i.Id, i.TekstHash)).ToList(),
            db.Partijen.Any(p => p.Id == wie.Partij && p.Instemmingsrecht))).ToListAsync(stop);

    private static Voorstelvraag? Vraag(Rij rij, Zaak zaak, Lezer wie)
    {
        var (magInstemmen, magReageren) = (wie.Mag(Handeling.Instemmen), wie.Mag(Handeling.ZienswijzeGeven));
        var stand = Instemmingsregel.Stand(rij.Recht, [.. rij.Instemmingen.Select(i => i.TekstHash)], zaak.TekstHash);
        var zienswijze = magReageren && !rij.HeeftZienswijze;
        return Wat(stand, magInstemmen, zienswijze) is not { } wat ? null
            : new(rij.Voorstel.Id, rij.Voorstel.Titel, wat, rij.Overleg, magInstemmen ? stand : Instemmingstand.NietNodig)
            {
                AanEenAnder = !magInstemmen && (!magReageren || (stand is Instemmingstand.Gevraagd && !zienswijze)),
                Vervallen = stand is Instemmingstand.Vervallen ? rij.Instemmingen[^1].Id : null,
            };
    }

    /// <summary>Nobody can consent now: those who made it are asked to go on with it, the others for their view alone.</summary>
    private static Voorstelvraag? Verder(Rij rij, Zaak zaak, Lezer wie)
    {
        var verder = zaak.Voorstel.PartijId == wie.Partij && wie.Mag(Handeling.VoorstelSchrijven);
        var wat = verder
            ? zaak.IngehaaldDoor is not null ? "Een ander voorstel was eerder: zet dit voorstel over op de nieuwe versie."
                : zaak.NogTeWijzigen ? "Er is besloten tot een gewijzigde tekst: schrijf die."
                : "Kijk na of wat jullie wijzigen past bij wat de nieuwe versie wijzigde."
            : wie.Mag(Handeling.ZienswijzeGeven) && !rij.HeeftZienswijze ? "Geef jullie zienswijze." : null;
        return wat is null ? null
            : new(rij.Voorstel.Id, rij.Voorstel.Titel, wat, rij.Overleg, Instemmingstand.NietNodig) { Verder = verder };
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

    private sealed record Rij(
        Voorstel Voorstel, KaderRij Kader, bool HeeftZienswijze, DateTimeOffset? Overleg, IReadOnlyList<Eerder> Instemmingen, bool Recht);

    /// <summary>A consent of the reader's party, to whatever text.</summary>
    private sealed record Eerder(Guid Id, string TekstHash);
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

    /// <summary>It waits for those who made it, and not for consent.</summary>
    public bool Verder { get; init; }

    /// <summary>The consent of the party that no longer holds; null when there is none.</summary>
    public Guid? Vervallen { get; init; }

    /// <summary>Another one when it asks anew: a consent lapses once, however often the text is changed after it.</summary>
    public string Kenmerk => Verder ? $"verder {Id:N}" : Vervallen is { } instemming ? $"vervallen {instemming:N}"
        : $"voorstel {Id:N} {(Stand is Instemmingstand.Gevraagd ? Stand : Instemmingstand.NietNodig)}";
}
