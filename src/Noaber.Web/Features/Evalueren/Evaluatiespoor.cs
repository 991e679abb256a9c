using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Evaluaties;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Evalueren;

/// <summary>How an agreement was evaluated, for its place in the thread.</summary>
public sealed record Evaluatiespoor(Guid Evaluatie, Guid Punt, int Jaar, bool IsOpen)
{
    private const int Meest = 20;

    public Evaluatieoordeel? Uitkomst { get; init; }
    public Vervolg? Vervolg { get; init; }
    public string? Reden { get; init; }

    /// <summary>The address within the partnership.</summary>
    public string Adres => $"/evaluaties/{Evaluatie}/{Punt}";

    /// <summary>The years in which it was, the last first. Of an open evaluation nothing is told yet but that it is there.</summary>
    internal static async Task<IReadOnlyList<Evaluatiespoor>> Van(NoaberDb db, Aanvrager aanvrager, Guid lijn, CancellationToken stop) =>
        !aanvrager.Mag(Handeling.EvaluatieLezen) ? [] : await (
            from p in db.Evaluatiepunten.AsNoTracking()
            where p.SamenwerkingId == aanvrager.Hier.SamenwerkingId && p.LijnId == lijn
            join e in db.Evaluaties on p.EvaluatieId equals e.Id
            orderby e.Jaar descending
            select new Evaluatiespoor(e.Id, p.Id, e.Jaar, e.GeslotenOp == null)
            {
                Uitkomst = e.GeslotenOp == null ? null : p.Uitkomst, Vervolg = e.GeslotenOp == null ? null : p.Vervolg,
                Reden = e.GeslotenOp == null ? null : p.Reden,
            }).Take(Meest).ToListAsync(stop);
}
