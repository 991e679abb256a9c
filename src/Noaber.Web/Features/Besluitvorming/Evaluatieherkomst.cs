using Microsoft.EntityFrameworkCore;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>The agreement in an evaluation that a proposal came of.</summary>
public sealed record Evaluatieherkomst(Guid Evaluatie, Guid Punt, int Jaar)
{
    /// <summary>For who may read evaluations; null for a proposal that came of none.</summary>
    internal static async Task<Evaluatieherkomst?> Van(Voorstelverzoek verzoek) =>
        !verzoek.Aanvrager.Mag(Handeling.EvaluatieLezen) ? null : await (
            from v in verzoek.Db.Evaluatievoorstellen.AsNoTracking()
            where v.SamenwerkingId == verzoek.Hier.SamenwerkingId && v.VoorstelId == verzoek.Voorstel
            join p in verzoek.Db.Evaluatiepunten on v.EvaluatiepuntId equals p.Id
            join e in verzoek.Db.Evaluaties on p.EvaluatieId equals e.Id
            select new Evaluatieherkomst(e.Id, p.Id, e.Jaar)).SingleOrDefaultAsync(verzoek.Stop);
}
