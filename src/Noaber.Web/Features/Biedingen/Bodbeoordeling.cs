using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Besluitvorming;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Biedingen;

/// <summary>Gives the view of tenants or municipality on the newest version of a bid.</summary>
internal static class Bodbeoordeling
{
    public static async Task<IResult> Voer(int jaar, Guid partij, [FromForm] Beoordelingsformulier form, [AsParameters] Bodverzoek verzoek)
    {
        if (await BodLezen.Model(jaar, partij, versie: null, verzoek) is not { Versie: { } bod } model)
            return Results.NotFound();
        var fouten = form.Controleer(bod);
        if (fouten.Count > 0)
            return verzoek.Scherm.Opnieuw<BodScherm, BodModel>(
                model with { Formulier = form with { Nummer = bod.Nummer }, Fouten = fouten });
        var (hier, db) = (verzoek.Hier, verzoek.Db);
        var rij = await db.Bodzienswijzen.SingleOrDefaultAsync(z => z.BodId == bod.Id && z.PartijId == hier.PartijId, verzoek.Stop);
        var toelichting = form.Toelichting?.Trim().ReplaceLineEndings("\n") ?? "";
        if (rij is not null && (rij.Oordeel, rij.Toelichting) == (form.Oordeel!.Value, toelichting))
            return Terug();
        if (rij is not null && form.Gezien != Oordeelinvoer.Merk(rij.Op))
            return verzoek.Scherm.Toon<BodScherm, BodModel>(model with
            {
                Formulier = form with { Gezien = Oordeelinvoer.Merk(rij.Op) },
                Intussen = model.Zienswijzen.First(z => z.BodId == bod.Id && z.PartijId == hier.PartijId),
            }, StatusCodes.Status409Conflict);
        if (rij is null)
            db.Add(new BodzienswijzeRij
            {
                SamenwerkingId = hier.SamenwerkingId, BodId = bod.Id, PartijId = hier.PartijId, Oordeel = form.Oordeel!.Value,
                Toelichting = toelichting, DoorId = verzoek.Aanvrager.AccountId, Op = verzoek.Klok.GetUtcNow(),
            });
        else
            (rij.Oordeel, rij.Toelichting, rij.DoorId, rij.Op) =
                (form.Oordeel!.Value, toelichting, verzoek.Aanvrager.AccountId, verzoek.Klok.GetUtcNow());
        db.Noteer("zienswijze gegeven",
            $"{hier.Partij} gaf een zienswijze op het bod {jaar} van {bod.Partij}, versie {bod.Nummer}: "
                + $"{Oordeelnaam.Van(form.Oordeel!.Value)}.",
            verzoek.Aanvrager.AccountId, hier.SamenwerkingId);
        await db.SaveChangesAsync(verzoek.Stop);
        return Terug();

        IResult Terug() => Results.LocalRedirect(verzoek.Adres(jaar, $"/van/{partij}#zienswijzen"));
    }
}

/// <summary>A view on a bid as it was typed.</summary>
public sealed record Beoordelingsformulier
{
    public Oordeel? Oordeel { get; init; }
    public string? Toelichting { get; init; }

    /// <summary>The version that was on the screen.</summary>
    public int? Nummer { get; init; }

    /// <summary>When the view that was on the screen was given.</summary>
    public string? Gezien { get; init; }

    public static Beoordelingsformulier Van(Bodversie versie, Bodzienswijze? eerder) => new()
    {
        Oordeel = eerder?.Oordeel, Toelichting = eerder?.Toelichting, Nummer = versie.Nummer,
        Gezien = Oordeelinvoer.Merk(eerder?.Op),
    };

    internal IReadOnlyList<Invoerfout> Controleer(Bodversie nieuwste)
    {
        var fouten = new List<Invoerfout>();
        if (Nummer is { } gelezen && gelezen != nieuwste.Nummer)
            fouten.Add(new("", $"Intussen is versie {nieuwste.Nummer} ingediend. Lees die eerst, en geef daar jullie zienswijze op."));
        fouten.AddRange(Oordeelinvoer.Fouten(Oordeel, Toelichting, "het bod"));
        return fouten;
    }
}
