using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Afspraken;

/// <summary>The sets of agreements of a partnership; when there is one, that one.</summary>
internal static class Kaders
{
    private const int Meest = 100;

    public static async Task<IResult> Toon(NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop)
    {
        var kaders = await Lijst(db, aanvrager, stop);
        return kaders.Where(k => !k.IsVisie).ToList() is [var enige]
            ? Results.LocalRedirect($"{aanvrager.Hier.Basis}/afspraken/{enige.Id}")
            : scherm.Toon<KadersScherm, KadersModel>(new(kaders, aanvrager.Mag(Handeling.DocumentInlezen), aanvrager.Mag(Handeling.VoorstelSchrijven)));
    }

    /// <summary>In force first, then the newest. The working copy of a proposal is found with that proposal.</summary>
    public static Task<List<KaderRegel>> Lijst(NoaberDb db, Aanvrager aanvrager, CancellationToken stop) => Regels(db, db.Kaders.Zichtbaar(aanvrager), stop);

    /// <summary>Those in force and in preparation; a partnership keeps every version there was before, and they only grow in number.</summary>
    public static Task<List<KaderRegel>> Lopend(NoaberDb db, Aanvrager aanvrager, CancellationToken stop) =>
        Regels(db, db.Kaders.Zichtbaar(aanvrager).Where(k => k.Status == KaderStatus.Vigerend || k.Status == KaderStatus.Concept), stop);

    private static Task<List<KaderRegel>> Regels(NoaberDb db, IQueryable<KaderRij> kaders, CancellationToken stop) => kaders.AsNoTracking()
        .Where(k => k.Status != KaderStatus.Concept || k.BasisId == null)
        .OrderBy(k => k.Status == KaderStatus.Vigerend ? 0 : k.Status == KaderStatus.Concept ? 1 : 2).ThenByDescending(k => k.GemaaktOp)
        .Take(Meest)
        .Select(k => new KaderRegel(k.Id, k.Titel, k.Status, k.Van, k.Tot,
            db.Themas.Count(t => t.KaderId == k.Id), db.Afspraken.Count(a => a.KaderId == k.Id))
        {
            IsVisie = k.Soort == DocumentSoort.Visie,
            Versie = db.Versies.Where(v => v.SamenwerkingId == k.SamenwerkingId && v.KaderId == k.Id)
                .Select(v => new Versieregel(v.Nummer, v.Ingang)).FirstOrDefault(),
        })
        .ToListAsync(stop);
}

/// <summary>A kader in a list.</summary>
public sealed record KaderRegel(Guid Id, string Titel, KaderStatus Status, DateOnly? Van, DateOnly? Tot, int Themas, int Afspraken)
{
    /// <summary>Whether it says what is wanted, and agrees on nothing.</summary>
    public bool IsVisie { get; init; }

    /// <summary>Which version it is; null when it was not decided on here.</summary>
    public Versieregel? Versie { get; init; }
}

/// <summary>The number of a version, and the first day on which it is in force.</summary>
public sealed record Versieregel(int Nummer, DateOnly Ingang)
{
    internal string Tekst => $"{Nummer}, vanaf {Datum.Dag(Ingang)}";
}

/// <summary>What the list of kaders shows.</summary>
public sealed record KadersModel(IReadOnlyList<KaderRegel> Kaders, bool MagInlezen, bool MagSchrijven);
