using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Afspraken;

/// <summary>The terms that light up in a text: those that its own document defines, and those of the vision in force.</summary>
internal static class Begrippenbron
{
    private const int Meest = 500;

    public static Task<Begrippenlijst> Bij(
        Kaderversie kader, Kaderversie? visie, NoaberDb db, Aanvrager aanvrager, Kaderkast kast, CancellationToken stop) =>
        kast.Deel(kader.Id, kader.Versie, $"begrippen {visie?.Id} {visie?.Versie}",
            () => Lees(kader.Id, visie?.Id, aanvrager.Hier.Basis, db, stop), lijst => lijst.Omvang);

    private static async Task<Begrippenlijst> Lees(Guid kader, Guid? visie, string basis, NoaberDb db, CancellationToken stop)
    {
        var rijen = await db.Definities.AsNoTracking().Where(d => d.KaderId == kader || d.KaderId == visie)
            .OrderBy(d => d.KaderId == kader ? 0 : 1).ThenBy(d => d.Volgorde).Take(Meest)
            .Select(d => new { d.KaderId, d.LijnId, d.Term, d.Tekst }).ToListAsync(stop);
        return new([.. rijen.Select(d => new Begripuitleg(d.Term, d.Tekst,
            d.KaderId == visie ? $"{basis}/visie/{visie}#b-{d.LijnId}" : $"{basis}/afspraken/{kader}#begrippen"))]);
    }
}
