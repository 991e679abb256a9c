using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Evaluaties;
using Noaber.Web.Data;
using Noaber.Web.Features.Besluitvorming;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Evalueren;

/// <summary>Says for the own party what became of an agreement. A party may say it otherwise until the evaluation closes.</summary>
internal static class Oordelen
{
    public static async Task<IResult> Voer(
        Guid evaluatie, Guid evaluatiepunt, [FromForm] Oordeelformulier form, [AsParameters] Evaluatieverzoek verzoek)
    {
        var partij = verzoek.Hier.PartijId;
        await verzoek.Alleen($"oordeel {evaluatiepunt} {partij}");
        if (await PuntLezen.Model(evaluatie, evaluatiepunt, verzoek) is not { } model)
            return Results.NotFound();
        if (model.Oordeel is null)
            return Evaluatiewoord.Dicht(verzoek, model.Kop, form.Toelichting);
        var fouten = form.Controleer(model.Samen, partij);
        if (fouten.Count > 0)
            return verzoek.Scherm.Opnieuw<PuntScherm, PuntModel>(model with { Oordeel = form, Oordeelfouten = fouten });
        var (eerder, nu) = (model.Samen.Gezegd.FirstOrDefault(o => o.Partij == partij), form.Voor(partij));
        if (eerder != nu && form.Gezien != model.Merk)
            return Ingehaald(verzoek, model, form, eerder);
        if (eerder != nu)
            await Schrijf(verzoek, model, nu);
        // To the next agreement, so that an evening suffices; after the last one to the whole.
        return verzoek.Naar(evaluatie, model.Volgende is { } volgende ? $"/{volgende.Id}" : "");
    }

    private static IResult Ingehaald(Evaluatieverzoek verzoek, PuntModel model, Oordeelformulier form, Partijoordeel? eerder) =>
        verzoek.Scherm.Toon<PuntScherm, PuntModel>(
            model with { Oordeel = form with { Gezien = model.Merk }, Intussen = Evaluatiewoord.Zin(eerder) },
            StatusCodes.Status409Conflict);

    private static async Task Schrijf(Evaluatieverzoek verzoek, PuntModel model, Partijoordeel nu)
    {
        var (db, punt) = (verzoek.Db, model.Punt);
        var rij = await db.Evaluatieoordelen.SingleOrDefaultAsync(
            o => o.EvaluatiepuntId == punt.Id && o.PartijId == nu.Partij, verzoek.Stop);
        if (rij is null)
            db.Add(new EvaluatieoordeelRij
            {
                SamenwerkingId = verzoek.Hier.SamenwerkingId, EvaluatiepuntId = punt.Id, PartijId = nu.Partij, Oordeel = nu.Oordeel,
                Vervolg = nu.Vervolg, Toelichting = nu.Toelichting, DoorId = verzoek.Aanvrager.AccountId, Op = verzoek.Klok.GetUtcNow(),
            });
        else
            (rij.Oordeel, rij.Vervolg, rij.Toelichting, rij.DoorId, rij.Op) =
                (nu.Oordeel, nu.Vervolg, nu.Toelichting, verzoek.Aanvrager.AccountId, verzoek.Klok.GetUtcNow());
        await verzoek.Bewaar("oordeel gegeven", $"{verzoek.Hier.Partij} oordeelde over afspraak {punt.Nummer} in {model.Kop.Jaar}: "
            + $"{nu.Oordeel.Naam()}.");
    }
}

/// <summary>A judgement as it was typed.</summary>
public sealed record Oordeelformulier
{
    public Evaluatieoordeel? Oordeel { get; init; }
    public Vervolg? Vervolg { get; init; }
    public string? Toelichting { get; init; }

    /// <summary>Which judgement was on the screen.</summary>
    public string? Gezien { get; init; }

    internal static Oordeelformulier Van(EvaluatieoordeelRij? rij) => rij is null ? new() { Gezien = "" } : new()
    {
        Oordeel = rij.Oordeel, Vervolg = rij.Vervolg, Toelichting = rij.Toelichting, Gezien = Oordeelinvoer.Merk(rij.Op),
    };

    internal Partijoordeel Voor(Guid partij) => new(partij, Oordeel!.Value, Vervolg, Invoer.OfNiets(Toelichting));

    /// <summary>All that is wrong with it. Who judges otherwise than another did, is asked why.</summary>
    internal List<Invoerfout> Controleer(Beoordeling samen, Guid partij)
    {
        var fouten = new List<Invoerfout>();
        if (Oordeel is not { } oordeel || !Enum.IsDefined(oordeel))
            fouten.Add(new(nameof(Oordeel), "Kies wat er van deze afspraak is gekomen."));
        else if (Invoer.OfNiets(Toelichting) is null && samen.Gezegd.Any(o => o.Partij != partij && o.Oordeel != oordeel))
            fouten.Add(new(nameof(Toelichting), "Een andere partij oordeelt anders. Schrijf in een paar zinnen waarom jullie dit vinden."));
        if (Vervolg is { } vervolg && !Enum.IsDefined(vervolg))
            fouten.Add(new(nameof(Vervolg), "Kies of de afspraak blijft, wijzigt of stopt."));
        if (Toelichting?.Length > Evaluatiewoorden.LangsteTekst)
            fouten.Add(new(nameof(Toelichting), $"Dit is te lang: er passen {Evaluatiewoorden.LangsteTekst} tekens in."));
        return fouten;
    }
}
