using Microsoft.EntityFrameworkCore;
using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Documenten;

/// <summary>The kaders that a document under review may be a newer version of: what is in force, and concepts without a proposal.</summary>
internal sealed class Voorgangers(NoaberDb db, Aanvrager aanvrager)
{
    private const int Meest = 100;

    /// <summary>With so many of the last kaders a document is compared to see whether it is a newer version.</summary>
    private const int Vergeleken = 10;

    /// <summary>So large a share of the agreements goes on, and it is the same set.</summary>
    private const double Zelfde = 0.5;
    private const int MinstensZelfde = 3;

    public async Task<IReadOnlyList<VoorgangerRegel>> Lijst(CancellationToken stop) =>
        await Mogelijk().OrderByDescending(k => k.GemaaktOp).Take(Meest).Select(k => new VoorgangerRegel(k.Id, k.Titel, k.Status)).ToListAsync(stop);

    public async Task<Voorganger?> Vind(Guid id, CancellationToken stop) =>
        await Mogelijk().Where(k => k.Id == id).Select(k => (KaderStatus?)k.Status).SingleOrDefaultAsync(stop) is { } status
            ? new(await Kaderrijen.Lees(db, id, stop), status) : null;

    /// <summary>The kader that this most looks like a newer version of, if any.</summary>
    public async Task<Gelijkenis?> LijktOp(Kader nieuw, CancellationToken stop)
    {
        var beste = (Gelijkenis?)null;
        foreach (var regel in (await Lijst(stop)).Take(Vergeleken))
        {
            var oud = (await Kaderrijen.Lees(db, regel.Id, stop)).Tekst().Kader;
            var zelfde = Kadervergelijking.Vergelijk(oud, nieuw).Count(verschil => verschil is { Oud: not null, Nieuw: not null });
            var alle = oud.Themas.Sum(thema => thema.Afspraken.Count);
            if (zelfde >= MinstensZelfde && zelfde >= Zelfde * alle && zelfde > (beste?.Zelfde ?? 0))
                beste = new(regel, zelfde, alle);
        }
        return beste;
    }

    /// <summary>
    /// Makes room for the next version: a concept gives way, and the names in addresses go along; what is in force stays until a decision.
    /// Held to the end of the transaction, so that of two who follow the same concept the second finds it gone: null.
    /// </summary>
    public async Task<Opvolging?> Volg(Guid id, Kader nieuw, Lezing lezing, CancellationToken stop)
    {
        await db.Database.ExecuteSqlAsync($"select from kader where id = {id} for no key update", stop);
        if (await Vind(id, stop) is not { } voorganger)
            return null;
        var (rijen, lijnen) = (voorganger.Rijen, Lijnen.Tussen(voorganger.Rijen, nieuw, lezing));
        if (!voorganger.IsConcept)
            return new(rijen.Kader, lijnen);
        List<string> vrij = [.. lijnen.Sleutels.Values];
        await db.Kaders.Where(k => k.Id == id).ExecuteUpdateAsync(k => k.SetProperty(x => x.Status, KaderStatus.Vervangen), stop);
        await db.Database.ExecuteSqlAsync($"update afspraak set sleutel = substr(md5(id::text || clock_timestamp()::text), 1, 12) where kader_id = {id} and sleutel = any ({vrij})", stop);
        return new(rijen.Kader, lijnen);
    }

    private IQueryable<KaderRij> Mogelijk()
    {
        var magVoorstellen = aanvrager.Mag(Handeling.VoorstelSchrijven);
        return db.Kaders.Zichtbaar(aanvrager).AsNoTracking().Where(k =>
            (magVoorstellen && k.Status == KaderStatus.Vigerend)
            || (k.Status == KaderStatus.Concept && k.BasisId == null && !db.Voorstellen.Any(v => v.KaderId == k.Id)));
    }
}

/// <summary>A kader to choose as the version that went before.</summary>
public sealed record VoorgangerRegel(Guid Id, string Titel, KaderStatus Status);

/// <summary>How much of a kader goes on in a newer document: so many of its agreements.</summary>
public sealed record Gelijkenis(VoorgangerRegel Kader, int Zelfde, int Alle);

/// <summary>The version that went before.</summary>
internal sealed record Voorganger(Kaderrijen Rijen, KaderStatus Status)
{
    /// <summary>Nobody decided on it yet, so it may be replaced; one in force changes by decision alone.</summary>
    public bool IsConcept => Status == KaderStatus.Concept;
}

/// <summary>A version that follows another.</summary>
/// <param name="Vorige">As it was when this one was made.</param>
/// <param name="Lijnen">What goes on.</param>
internal sealed record Opvolging(KaderRij Vorige, Lijnen Lijnen)
{
    public bool IsVoorstel => Vorige.Status == KaderStatus.Vigerend;
}
