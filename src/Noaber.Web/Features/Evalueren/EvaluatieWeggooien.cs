using Microsoft.EntityFrameworkCore;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Evalueren;

/// <summary>Throws away an evaluation that was begun by mistake: nobody said anything in it yet, and no meeting waits for it.</summary>
internal static class EvaluatieWeggooien
{
    private const string AlGezegd = "Er is al geoordeeld, of er staat al een uitkomst. Daarom blijft deze evaluatie bewaard. Zijn jullie "
        + "klaar, sluit haar dan.";

    private const string OpAgenda = "Deze evaluatie staat op de agenda van een overleg. Haal dat agendapunt daar eerst weg.";

    public static async Task<IResult> Voer(Guid evaluatie, [AsParameters] Evaluatieverzoek verzoek)
    {
        if (await verzoek.Houd(evaluatie) is not { } rij)
            return Results.LocalRedirect(verzoek.Adres()); // a second click
        var model = (await EvaluatieLezen.Model(evaluatie, verzoek))!;
        if (!model.IsOnbegonnen)
            return Weiger(verzoek, model, AlGezegd);
        if (await OpAgendaVan(evaluatie, verzoek))
            return Weiger(verzoek, model, OpAgenda);
        verzoek.Db.Remove(rij);
        await verzoek.Bewaar("evaluatie weggegooid",
            $"De evaluatie van {rij.Jaar} van ‘{model.Kop.Titel}’ is weggegooid. Er had nog niemand geoordeeld.");
        return Results.LocalRedirect(verzoek.Adres());
    }

    private static Task<bool> OpAgendaVan(Guid evaluatie, Evaluatieverzoek verzoek) =>
        verzoek.Db.Database.SqlQuery<bool>($"""select evaluatie_op_agenda({evaluatie}) as "Value" """).SingleAsync(verzoek.Stop);

    private static IResult Weiger(Evaluatieverzoek verzoek, EvaluatieModel model, string waarom) =>
        verzoek.Scherm.Opnieuw<EvaluatieScherm, EvaluatieModel>(model with { Fouten = [new Invoerfout("", waarom)] });
}
