using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Gebieden;

/// <summary>Lays public figures down, as the owner of the database: those of the same table and areas take the place of what was there.</summary>
internal static class Cijferlegger
{
    public static async Task LegOpenbaar(this NoaberDb db, IReadOnlyList<Waarneming> cijfers, string tabel, DateOnly? bestandsdag, CancellationToken stop)
    {
        // The example lays down all of itself at once.
        await using var alles = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        var gebieden = cijfers.Select(c => c.Sleutel.Gebied).Distinct().ToList();
        await db.Openbarecijfers.Where(c => c.Tabel == tabel && gebieden.Contains(c.Gebied)).ExecuteDeleteAsync(stop);
        db.AddRange(cijfers.Select(c => Openbaarcijfer.Van(c, tabel, bestandsdag)));
        await db.SaveChangesAsync(stop);
        if (alles is not null)
            await alles.CommitAsync(stop);
        db.ChangeTracker.Clear();
    }
}
