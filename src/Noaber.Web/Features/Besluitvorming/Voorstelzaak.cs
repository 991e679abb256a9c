using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>A proposal with all that decides about it: its text by hash, the parties at the table and where each stands.</summary>
internal sealed record Zaak(Voorstel Voorstel, KaderRij Kader, string TekstHash, IReadOnlyList<Partijstand> Partijen)
{
    /// <summary>The kader that was adopted since this one began, and that it has to go on from; null when there is none.</summary>
    public Guid? IngehaaldDoor { get; init; }

    /// <summary>The newest of its line, when that is another than the one it began as.</summary>
    public static Guid? Ingehaald(KaderRij kader, Guid? nieuwste) => nieuwste == kader.BasisId ? null : nieuwste;

    /// <summary>Nobody wrote in it since it was handed in; moving it to a newer version is no writing.</summary>
    public bool IsZoalsIngediend => TekstHash == Voorstel.IngediendeHash;

    /// <summary>Nobody wrote in it since the overleg decided.</summary>
    public bool IsZoalsBesloten => TekstHash == Voorstel.BeslotenHash;

    /// <summary>Another text was decided on than lies there, and nobody wrote it yet, in the meeting or after it.</summary>
    public bool NogTeWijzigen => Voorstel.Uitkomst is BesluitUitkomst.Gewijzigd && IsZoalsIngediend && IsZoalsBesloten;

    /// <summary>Nobody can consent to the text as it is: it was overtaken, is still to be looked at, or is to become another one.</summary>
    public bool LigtStil => IngehaaldDoor is not null || Voorstel.NaTeKijken.Count > 0 || NogTeWijzigen;

    /// <summary>Decided, and consented to by every party with a say: it becomes a version.</summary>
    public bool KanVastgesteld => Voorstel is { Status: VoorstelStatus.Geagendeerd, Uitkomst: not null } && !LigtStil
        && Instemmingsregel.IsCompleet([.. Partijen.Select(p => p.Stand)]);

    /// <summary>From when it is in force, in words: who waits longer than the day that was asked for, reads what becomes of it.</summary>
    public string Vanaf(DateOnly vandaag) => Voorstelgang.IsOpen(Voorstel.Status) && Voorstel.Ingang < vandaag
        ? $"de dag waarop het wordt vastgesteld ({Datum.Dag(Voorstel.Ingang)} is voorbij)" : Datum.Dag(Voorstel.Ingang);
}

/// <summary>Where one party stands towards the text as it is now.</summary>
/// <param name="Geldig">Its consent to this text; null when there is none.</param>
/// <param name="Laatste">Its last consent, to whatever text.</param>
public sealed record Partijstand(Guid Id, string Naam, PartijSoort Soort, Instemmingstand Stand, GegevenInstemming? Geldig,
    GegevenInstemming? Laatste);

/// <summary>A consent as people read it.</summary>
public sealed record GegevenInstemming(Guid Id, string Door, DateTimeOffset Op, InstemmingWijze Wijze, string? Stuknaam, string TekstHash);

/// <summary>Finds proposals of this partnership.</summary>
internal sealed class Voorstelzaak(NoaberDb db, Aanvrager aanvrager, Kaderkast kast, TimeProvider klok)
{
    private readonly Guid samenwerking = aanvrager.Hier.SamenwerkingId;

    /// <summary>The proposal as it stands; null when it is not there, or a draft that this person may not see.</summary>
    public async Task<Zaak?> Vind(Guid id, CancellationToken stop) =>
        await db.Voorstellen.Where(v => v.Id == id && v.SamenwerkingId == samenwerking).SingleOrDefaultAsync(stop) is { } voorstel
            ? await Zaak(voorstel, stop) : null;

    /// <summary>The same, and from here to the end of the transaction nobody else writes in it or decides on it.</summary>
    public async Task<Zaak?> VindEnHoud(Guid id, CancellationToken stop)
    {
        await HoudKader(id, stop);
        await db.Houd([], id, stop);
        return await Vind(id, stop);
    }

    /// <summary>The same, held with the meeting that it is on the agenda of and the one that it goes to.</summary>
    public async Task<Zaak?> VindEnHoudMetOverleg(Guid id, Guid? naar, CancellationToken stop)
    {
        // Who puts it on another agenda holds the kader: from here it can only be taken off the one that it is on.
        await HoudKader(id, stop);
        var nu = await db.Voorstellen.Where(v => v.Id == id && v.SamenwerkingId == samenwerking).Select(v => v.OverlegId)
            .SingleOrDefaultAsync(stop);
        await db.Houd([.. new[] { nu, naar }.OfType<Guid>()], id, stop);
        return await Vind(id, stop);
    }

    /// <summary>Whether the text is still that of the version it began as; a new kader is a change by itself.</summary>
    public async Task<bool> WijzigtNiets(Zaak zaak, CancellationToken stop) => zaak.Kader.BasisId is { } basis
        && zaak.TekstHash == await Teksthash.Van(db, kast, await db.Kaders.AsNoTracking().SingleAsync(k => k.Id == basis, stop), stop);

    /// <summary>The text as it is now, piece by piece.</summary>
    public Task<IReadOnlyList<Passage>> Passages(Zaak zaak, CancellationToken stop) =>
        VoorstelLezen.Passages(db, kast, zaak.Kader, stop);

    private Task HoudKader(Guid voorstel, CancellationToken stop) => db.Database.ExecuteSqlAsync(
        $"select from kader where id = (select kader_id from voorstel where id = {voorstel}) for no key update", stop);

    private async Task<Zaak> Zaak(Voorstel voorstel, CancellationToken stop)
    {
        var kader = await db.Kaders.AsNoTracking().SingleAsync(k => k.Id == voorstel.KaderId, stop);
        var hash = await Teksthash.Van(db, kast, kader, stop);
        var partijen = await db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == samenwerking).AanTafel(klok.Vandaag()).OpVolgorde()
            .Select(p => new { p.Id, p.Organisatie.Naam, p.Organisatie.Soort, p.Instemmingsrecht }).ToListAsync(stop);
        var instemmingen = (await db.Instemmingen.AsNoTracking().Where(i => i.VoorstelId == voorstel.Id).OrderBy(i => i.GegevenOp)
            .Select(i => new
            {
                i.PartijId, Instemming = new GegevenInstemming(i.Id, i.Door, i.GegevenOp, i.Wijze, i.Stuknaam, i.TekstHash),
            }).ToListAsync(stop))
            .ToLookup(i => i.PartijId, i => i.Instemming);
        return new(voorstel, kader, hash,
        [
            .. partijen.Select(p => new Partijstand(p.Id, p.Naam, p.Soort,
                Instemmingsregel.Stand(p.Instemmingsrecht, [.. instemmingen[p.Id].Select(i => i.TekstHash)], hash),
                instemmingen[p.Id].LastOrDefault(i => i.TekstHash == hash), instemmingen[p.Id].LastOrDefault())),
        ])
        {
            IngehaaldDoor = !Voorstelgang.IsOpen(voorstel.Status) ? null
                : Besluitvorming.Zaak.Ingehaald(kader, await Nieuwste(db, kader.LijnId, stop)),
        };
    }

    /// <summary>
    /// What was adopted last of this line, in force already or from a later day; else what is in force without a decision made here.
    /// </summary>
    public static Task<Guid?> Nieuwste(NoaberDb db, Guid lijn, CancellationToken stop) =>
        db.Kaders.Where(k => k.LijnId == lijn && (k.Status == KaderStatus.Vastgesteld || k.Status == KaderStatus.Vigerend))
            .OrderByDescending(k => db.Versies.Where(v => v.KaderId == k.Id).Select(v => v.Nummer).FirstOrDefault())
            .Select(k => (Guid?)k.Id).FirstOrDefaultAsync(stop);
}
