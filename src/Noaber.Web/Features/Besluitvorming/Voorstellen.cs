using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>The proposals of a partnership: what lies there first, then what is being written, then what was decided.</summary>
internal static class Voorstellen
{
    private const int PerBlad = 50;

    public static async Task<IResult> Toon(string? blad, NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop)
    {
        var pagina = Bladeren.Gevraagd(blad, 500);
        var alle = db.Voorstellen.AsNoTracking().Where(v => v.SamenwerkingId == aanvrager.Hier.SamenwerkingId);
        var regels = await alle
            .OrderBy(v => v.Status == VoorstelStatus.Geagendeerd ? 0 : v.Status == VoorstelStatus.Ingediend ? 1
                : v.Status == VoorstelStatus.Concept ? 2 : 3)
            .ThenByDescending(v => v.GemaaktOp).Skip((pagina - 1) * PerBlad).Take(PerBlad)
            .Select(v => new VoorstelRegel(v.Id, v.Titel, v.Status, v.Ingang,
                db.Partijen.Where(p => p.Id == v.PartijId).Select(p => p.Organisatie.Naam).First(),
                db.Kaders.Where(k => k.Id == v.KaderId).Select(k => k.Titel).First(),
                db.Zienswijzen.Count(z => z.VoorstelId == v.Id), db.Vragen.Count(q => q.VoorstelId == v.Id && q.AntwoordOpId == null)))
            .ToListAsync(stop);
        return scherm.Toon<VoorstellenScherm, VoorstellenModel>(new(regels, await alle.CountAsync(stop), pagina, PerBlad,
            aanvrager.Mag(Handeling.VoorstelSchrijven)));
    }
}

/// <summary>A proposal in a list.</summary>
public sealed record VoorstelRegel(Guid Id, string Titel, VoorstelStatus Status, DateOnly Ingang, string Partij, string Kader,
    int Zienswijzen, int Vragen);

/// <summary>What the list of proposals shows.</summary>
public sealed record VoorstellenModel(IReadOnlyList<VoorstelRegel> Voorstellen, int Totaal, int Blad, int PerBlad, bool MagSchrijven);
