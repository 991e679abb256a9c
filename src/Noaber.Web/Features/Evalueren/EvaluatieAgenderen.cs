using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Evalueren;

/// <summary>Puts an evaluation on the agenda of a meeting, so that all prepare themselves with it.</summary>
internal static class EvaluatieAgenderen
{
    private const int Meest = 100;

    public static async Task<IResult> Voer(Guid evaluatie, [FromForm] Guid? overleg, [AsParameters] Evaluatieverzoek verzoek)
    {
        if (await verzoek.Bron.Kop(evaluatie) is not { } kop)
            return Results.NotFound();
        // A second click, or a meeting that is over: the page shows how it stands.
        if (overleg is not { } welk || await verzoek.Db.HoudTeWijzigen(verzoek.Aanvrager, welk, verzoek.Stop) is not { } rij
            || rij.Status.IsVoorbij()
            || await verzoek.Db.Agendapunten.AnyAsync(a => a.OverlegId == welk && a.EvaluatieId == evaluatie, verzoek.Stop))
            return verzoek.Naar(evaluatie, "#agenda");
        verzoek.Db.Add(new AgendapuntRij
        {
            SamenwerkingId = verzoek.Hier.SamenwerkingId, OverlegId = welk, EvaluatieId = evaluatie,
            Volgorde = await Agendapunten.MaakPlek(verzoek.Db, welk, verzoek.Stop), Titel = kop.Naam,
            Soort = AgendapuntSoort.TerBespreking, Vraag = "Lees de evaluatie. Wat blijft er, wat wijzigt en wat stopt?",
        });
        await verzoek.Bewaar("evaluatie geagendeerd", $"De evaluatie van {kop.Jaar} staat op de agenda van ‘{rij.Titel}’.");
        return verzoek.Naar(evaluatie, "#agenda");
    }

    /// <summary>
    /// The meetings that are not over, may be arranged by who asks, and do not have it on their agenda; the next one first.
    /// </summary>
    public static Task<IReadOnlyList<Optie>> Overleggen(Evaluatieverzoek verzoek, Guid evaluatie)
    {
        var mijn = verzoek.Hier.PartijId;
        return Opties(verzoek, o => (o.PartijId == mijn || o.Genodigden.Any(g => g.PartijId == mijn))
            && o.Status != OverlegStatus.Gesloten && o.Status != OverlegStatus.Afgelast
            && !verzoek.Db.Agendapunten.Any(a => a.OverlegId == o.Id && a.EvaluatieId == evaluatie));
    }

    /// <summary>The meetings that have it on their agenda, for who may see those.</summary>
    public static Task<IReadOnlyList<Optie>> OpAgenda(Evaluatieverzoek verzoek, Guid evaluatie) => Opties(verzoek,
        o => o.Status != OverlegStatus.Afgelast && verzoek.Db.Agendapunten.Any(a => a.OverlegId == o.Id && a.EvaluatieId == evaluatie));

    private static async Task<IReadOnlyList<Optie>> Opties(Evaluatieverzoek verzoek, Expression<Func<OverlegRij, bool>> welke) =>
    [
        .. (await verzoek.Db.Overleggen.Zichtbaar(verzoek.Aanvrager).AsNoTracking().Where(welke)
            .OrderBy(o => o.Begin).Take(Meest).Select(o => new { o.Id, o.Titel, o.Begin }).ToListAsync(verzoek.Stop))
            .Select(o => new Optie($"{o.Id}", $"{o.Titel}, {Datum.Dag(Tijdstip.Dag(o.Begin))}")),
    ];
}
