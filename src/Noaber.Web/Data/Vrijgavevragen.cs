using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Vrijgave;

namespace Noaber.Web.Data;

/// <summary>A figure that was released, in the release that holds now.</summary>
internal sealed record Vrijgegevencijfer
{
    /// <summary>In which release: its number is the version.</summary>
    public required VrijgaveRij Vrijgave { get; init; }

    public required VrijgavecijferRij Cijfer { get; init; }
}

/// <summary>The one question by which released figures are read.</summary>
internal static class Vrijgavevragen
{
    /// <summary>
    /// All figures that an audience sees: of each indicator and half-year the last release, for the council whether it was to that or to
    /// everyone. A hidden one has no number. Its place tells the order.
    /// </summary>
    public static IQueryable<Vrijgegevencijfer> Vrijgegeven(this NoaberDb db, Guid samenwerking, Publiek publiek)
    {
        var uit = db.Vrijgaven.AsNoTracking().Where(v => v.SamenwerkingId == samenwerking && v.VrijgegevenOp != null
            && (v.Publiek == Publiek.Openbaar || v.Publiek == publiek));
        return from v in uit
               join c in db.Vrijgavecijfers.AsNoTracking() on v.Id equals c.VrijgaveId
               where !uit.Any(later => later.Halfjaar == v.Halfjaar && later.VrijgegevenOp > v.VrijgegevenOp && later.Indicatoren.Contains(c.Indicator))
               select new Vrijgegevencijfer { Vrijgave = v, Cijfer = c };
    }
}
