using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Documenten;

/// <summary>The kaders that a document under review may be a newer version of.</summary>
internal sealed class Voorgangers(NoaberDb db, Aanvrager aanvrager)
{
    private const int Meest = 100;

    public async Task<IReadOnlyList<VoorgangerRegel>> Lijst(CancellationToken stop) =>
        await db.Kaders.Zichtbaar(aanvrager).AsNoTracking().Where(k => (k.Status == KaderStatus.Concept && k.BasisId == null) || k.Status == KaderStatus.Vigerend).OrderByDescending(k => k.GemaaktOp).Take(Meest)
            .Select(k => new VoorgangerRegel(k.Id, k.Titel, k.Status)).ToListAsync(stop);

    /// <summary>The agreements of that kader as a document states them, and the name of each in its address.</summary>
    public async Task<Voorganger?> Vind(Guid id, CancellationToken stop)
    {
        if (await db.Kaders.Zichtbaar(aanvrager).AsNoTracking().SingleOrDefaultAsync(k => k.Id == id, stop) is not { } rij)
            return null;
        var rijen = await Kaderrijen.Lees(db, id, stop);
        var kader = rijen.Tekst().Kader;
        var sleutels = new Dictionary<Afspraak, string>(ReferenceEqualityComparer.Instance);
        foreach (var (thema, afspraken) in rijen.Themas.Zip(kader.Themas, (themarij, thema) => (themarij.Id, thema.Afspraken)))
        {
            foreach (var (afspraak, afspraakrij) in afspraken.Zip(rijen.Afspraken.Where(a => a.ThemaId == thema)))
                sleutels.Add(afspraak, afspraakrij.Sleutel);
        }
        // The text of a proposal is changed where it is written, so that whoever reacts to it finds it back.
        var ligtVoor = await db.Voorstellen.AnyAsync(v => v.KaderId == id, stop);
        return new(kader, rij.Status == KaderStatus.Concept && !ligtVoor, sleutels);
    }

    /// <summary>
    /// Makes room: the concept is no longer in use, and the addresses of its agreements are free for those that they became. The names that
    /// the new agreements take over, by agreement.
    /// </summary>
    public async Task<IReadOnlyDictionary<Afspraak, string>> Vervang(Guid id, Kader nieuw, CancellationToken stop)
    {
        var over = new Dictionary<Afspraak, string>(ReferenceEqualityComparer.Instance);
        if (await Vind(id, stop) is not { IsConcept: true } voorganger)
            return over;
        foreach (var verschil in Kadervergelijking.Vergelijk(voorganger.Kader, nieuw).Where(v => v is { Oud: not null, Nieuw: not null }))
            over.Add(verschil.Nieuw!.Afspraak, voorganger.Sleutels[verschil.Oud!.Afspraak]);
        var vrij = over.Values.ToList();
        await db.Kaders.Where(k => k.Id == id).ExecuteUpdateAsync(k => k.SetProperty(x => x.Status, KaderStatus.Vervangen), stop);
        await db.Database.ExecuteSqlAsync($"update afspraak set sleutel = substr(md5(id::text || clock_timestamp()::text), 1, 12) where kader_id = {id} and sleutel = any ({vrij})", stop);
        return over;
    }
}

/// <summary>A kader to choose as the version that went before.</summary>
public sealed record VoorgangerRegel(Guid Id, string Titel, KaderStatus Status);

/// <summary>The version that went before.</summary>
/// <param name="Kader">Its agreements.</param>
/// <param name="IsConcept">Nobody decided on it yet, so it may be replaced; one in force changes by decision alone.</param>
/// <param name="Sleutels">The name of each of its agreements in its address.</param>
internal sealed record Voorganger(Kader Kader, bool IsConcept, IReadOnlyDictionary<Afspraak, string> Sleutels);
