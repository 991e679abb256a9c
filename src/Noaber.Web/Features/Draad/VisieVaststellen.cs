using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Draad;

/// <summary>Says that the council adopted a vision; the one that it takes the place of no longer holds from that day.</summary>
internal static class VisieVaststellen
{
    public static async Task<IResult> Voer(
        Guid kader, [FromForm] Visieformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop)
    {
        var hier = aanvrager.Hier;
        // One at a time: who says it second finds that it was said.
        await db.Database.ExecuteSqlAsync(
            $"select 1 from kader where samenwerking_id = {hier.SamenwerkingId} and soort = 'Visie' for update", stop);
        if (await VisieLezen.Model(kader, db, aanvrager, stop) is not { } model)
            return Results.NotFound();
        if (!model.MagVaststellen)
            return Results.LocalRedirect($"{hier.Basis}/visie/{kader}");
        var (fouten, van) = form.Controleer([.. model.TeVervangen.Select(o => o.Waarde)]);
        if (fouten.Count > 0 || van is not { } dag)
            return scherm.Opnieuw<VisieScherm, VisieModel>(model with { Formulier = form, Fouten = fouten });
        var visie = await db.Kaders.Zichtbaar(aanvrager).SingleAsync(k => k.Id == kader, stop);
        (visie.Status, visie.Van, visie.Besluit) = (KaderStatus.Vigerend, dag, form.Besluit!.Trim());
        if (Guid.TryParse(form.Vervangt, out var oud))
            LaatVervallen(await db.Kaders.Zichtbaar(aanvrager).SingleAsync(k => k.Id == oud, stop), dag);
        var wat = $"‘{visie.Titel}’ geldt vanaf {Datum.Dag(dag)}: {visie.Besluit}.";
        db.Noteer("visie vastgesteld", wat, aanvrager.AccountId, hier.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect($"{hier.Basis}/visie/{kader}");
    }

    private static void LaatVervallen(KaderRij vorige, DateOnly vanaf) =>
        (vorige.Status, vorige.Tot) = (KaderStatus.Vervallen, vanaf.AddDays(-1));
}

/// <summary>From when a vision holds, where that was decided, and what it takes the place of.</summary>
public sealed record Visieformulier
{
    internal const int LangsteBesluit = 300;

    public string? Van { get; init; }
    public string? Besluit { get; init; }
    public string? Vervangt { get; init; }

    internal (IReadOnlyList<Invoerfout> Fouten, DateOnly? Van) Controleer(IReadOnlyCollection<string> teVervangen)
    {
        var fouten = new List<Invoerfout>();
        var van = Datum.UitVeld(Van);
        if (van is null)
            fouten.Add(new(nameof(Van), "Vul de dag in waarop de raad de visie vaststelde of laat ingaan, zoals 22-11-2025."));
        if (string.IsNullOrWhiteSpace(Besluit) || Besluit.Trim().Length > LangsteBesluit)
            fouten.Add(new(nameof(Besluit),
                $"Schrijf in hooguit {LangsteBesluit} tekens waar dit besloten is, bijvoorbeeld ‘raadsvergadering van 22 november’."));
        if (!string.IsNullOrEmpty(Vervangt) && !teVervangen.Contains(Vervangt))
            fouten.Add(new(nameof(Vervangt), "Die visie geldt niet (meer). Kies opnieuw."));
        return (fouten, van);
    }
}
