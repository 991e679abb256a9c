using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Jaarcyclus;

/// <summary>Says that a milestone is done, for a party or for all; or that it is not after all.</summary>
internal static class MijlpaalAfronden
{
    public static async Task<IResult> Rond(
        Guid mijlpaal, [FromForm] Afrondformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok,
        CancellationToken stop)
    {
        var hier = aanvrager.Hier;
        // One at a time: who says it second sees that it was said.
        await db.Database.ExecuteSqlAsync($"select 1 from mijlpaal where id = {mijlpaal} for update", stop);
        if (await MijlpaalLezen.Model(mijlpaal, db, aanvrager, klok.Vandaag(), stop) is not { } model)
            return Results.NotFound();
        if (model.Afrondbaar.FirstOrDefault(o => o.Waarde == (form.Partij ?? "")) is not { } wie)
            return scherm.Toon<MijlpaalScherm, MijlpaalModel>(model with { Fouten = [new("", NietMeer)] }, StatusCodes.Status409Conflict);
        if ((form.Bewijs?.Length ?? 0) > Afrondformulier.LangsteBewijs)
            return scherm.Opnieuw<MijlpaalScherm, MijlpaalModel>(model with
            {
                Fouten = [new(nameof(form.Bewijs), Afrondformulier.TeLang)],
            });
        db.Add(new AfrondingRij
        {
            SamenwerkingId = hier.SamenwerkingId, MijlpaalId = mijlpaal,
            PartijId = Guid.TryParse(form.Partij, out var partij) ? partij : null,
            Op = klok.Vandaag(), DoorId = aanvrager.AccountId, Bewijs = form.Bewijs?.Trim() ?? "",
        });
        var voor = partij == Guid.Empty ? "" : $" voor {wie.Tekst}";
        db.Noteer("mijlpaal gereed", $"‘{model.Mijlpaal.Naam}’ is gereed{voor}.", aanvrager.AccountId, hier.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect($"{hier.Basis}/jaarcyclus/{mijlpaal}");
    }

    /// <summary>Takes back what was said: of the own party, or all of it for who leads the process.</summary>
    public static async Task<IResult> Heropen(Guid mijlpaal, NoaberDb db, Aanvrager aanvrager, TimeProvider klok, CancellationToken stop)
    {
        var hier = aanvrager.Hier;
        if (await MijlpaalLezen.Model(mijlpaal, db, aanvrager, klok.Vandaag(), stop) is not { } model)
            return Results.NotFound();
        if (!model.Heropenbaar)
            return Results.LocalRedirect($"{hier.Basis}/jaarcyclus/{mijlpaal}");
        var weg = db.Afrondingen.Where(a => a.MijlpaalId == mijlpaal);
        if (!model.MagBeheren)
            weg = weg.Where(a => a.PartijId == hier.PartijId);
        if (await weg.ExecuteDeleteAsync(stop) > 0)
            db.Noteer("mijlpaal heropend", $"‘{model.Mijlpaal.Naam}’ staat weer open.", aanvrager.AccountId, hier.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect($"{hier.Basis}/jaarcyclus/{mijlpaal}");
    }

    private const string NietMeer = "Je kunt dit niet (meer) afronden: het is al gedaan of vervallen, of jouw partij is niet aan de beurt.";
}

/// <summary>Whose part is done, and what shows it.</summary>
public sealed record Afrondformulier(string? Partij, string? Bewijs)
{
    internal const int LangsteBewijs = 1000;
    internal const string TeLang = "Maak je opmerking korter: hooguit 1000 tekens.";
}
