using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Features.Evalueren;

/// <summary>Closes an evaluation: the figures of this day are kept with it, and nothing of it changes any more.</summary>
internal static class EvaluatieSluiten
{
    private const string Leeg = "Er is nog geen enkele uitkomst opgeschreven. Doe dat eerst: na het sluiten kan het niet meer.";

    public static async Task<IResult> Voer(Guid evaluatie, [FromForm] bool? weet, [AsParameters] Evaluatieverzoek verzoek)
    {
        if (await verzoek.Houd(evaluatie) is not { } rij)
            return Results.NotFound();
        if (rij.GeslotenOp is not null)
            return verzoek.Naar(evaluatie); // a second click
        var punten = await verzoek.Db.Evaluatiepunten.Where(p => p.EvaluatieId == evaluatie).ToListAsync(verzoek.Stop);
        var model = (await EvaluatieLezen.Model(evaluatie, verzoek))!;
        if (Fout(model, weet is true) is { } fout)
            return verzoek.Scherm.Opnieuw<EvaluatieScherm, EvaluatieModel>(model with { Fouten = [fout] });
        var kop = model.Kop;
        await Bevries(rij, kop, punten, verzoek.Beelden);
        await verzoek.Db.SaveChangesAsync(verzoek.Stop);
        // Last of all: from here the database refuses every change.
        (rij.GeslotenOp, rij.GeslotenDoorId) = (verzoek.Klok.GetUtcNow(), verzoek.Aanvrager.AccountId);
        var wat = $"De evaluatie van {rij.Jaar} van ‘{kop.Titel}’ is gesloten, met {Aantal.Afspraken(punten.Count)}.";
        await verzoek.Bewaar("evaluatie gesloten", wat);
        await verzoek.Db.Meld(new(rij.SamenwerkingId, Feiten.EvaluatieGesloten, null, verzoek.Klok.Vandaag(), wat), verzoek.Stop);
        return verzoek.Naar(evaluatie);
    }

    private static Invoerfout? Fout(EvaluatieModel model, bool weet) =>
        model.Punten.All(p => p.Uitkomst is null) ? new("", Leeg)
        : model.TeWeten is { } wat && !weet ? new(EvaluatieModel.Weet, $"Vink aan dat je weet {wat}. Of sluit de evaluatie later.") : null;

    /// <summary>Lays what is known today beside each agreement, and the names of the parties beside the whole.</summary>
    public static async Task Bevries(EvaluatieRij rij, Evaluatiekop kop, IReadOnlyList<EvaluatiepuntRij> punten, Beeldbron bron)
    {
        var beelden = await bron.Van(kop, [.. punten.Select(p => p.LijnId)]);
        foreach (var punt in punten)
            punt.Beeld = beelden.GetValueOrDefault(punt.LijnId);
        rij.Partijen = kop.Gevraagd;
    }
}
