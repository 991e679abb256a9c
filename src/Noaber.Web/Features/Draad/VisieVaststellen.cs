using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Draad;

/// <summary>
/// Says that the council adopted a vision, and from which day it holds. Until then the one that it takes the place of does; on that day the
/// database makes the change (<c>laat_visies_ingaan</c>).
/// </summary>
internal static class VisieVaststellen
{
    public static async Task<IResult> Voer(
        Guid kader, [FromForm] Visieformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok,
        CancellationToken stop)
    {
        var hier = aanvrager.Hier;
        await Houd(db, hier, stop);
        if (await VisieLezen.Model(kader, db, aanvrager, stop) is not { } model)
            return Results.NotFound();
        if (!model.MagVaststellen)
            return Results.LocalRedirect($"{hier.Basis}/visie/{kader}");
        var oud = Guid.TryParse(form.Vervangt, out var welke) && model.TeVervangen.Any(o => o.Waarde == form.Vervangt)
            ? await db.Kaders.Zichtbaar(aanvrager).SingleAsync(k => k.Id == welke, stop) : null;
        var vandaag = klok.Vandaag();
        var (fouten, van) = form.Controleer(model.Visie.Tot, oud, vandaag);
        if (fouten.Count > 0 || van is not { } dag)
            return scherm.Opnieuw<VisieScherm, VisieModel>(model with { Formulier = form, Fouten = fouten });
        var visie = await db.Kaders.Zichtbaar(aanvrager).SingleAsync(k => k.Id == kader, stop);
        var later = dag > vandaag;
        (visie.Status, visie.Van, visie.Besluit, visie.VervangtId) =
            (later ? KaderStatus.Vastgesteld : KaderStatus.Vigerend, dag, form.Besluit!.Trim(), oud?.Id);
        if (oud is not null && !later)
            (oud.Status, oud.Tot) = (KaderStatus.Vervallen, dag.AddDays(-1));
        var wat = $"‘{visie.Titel}’ geldt vanaf {Datum.Dag(dag)}: {visie.Besluit}.";
        db.Noteer("visie vastgesteld", wat, aanvrager.AccountId, hier.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect($"{hier.Basis}/visie/{kader}");
    }

    /// <summary>Takes back what was said of the council, until the day from which the vision holds: then she is a concept again.</summary>
    public static async Task<IResult> Herroep(Guid kader, NoaberDb db, Aanvrager aanvrager, CancellationToken stop)
    {
        var hier = aanvrager.Hier;
        await Houd(db, hier, stop);
        var visie = await db.Kaders.Zichtbaar(aanvrager).SingleOrDefaultAsync(k => k.Id == kader && k.Soort == DocumentSoort.Visie, stop);
        if (visie is null)
            return Results.NotFound();
        if (visie.Status == KaderStatus.Vastgesteld)
        {
            (visie.Status, visie.Besluit, visie.VervangtId) = (KaderStatus.Concept, null, null);
            db.Noteer("vaststelling teruggenomen", $"‘{visie.Titel}’ is weer een concept: de raad stelde haar niet vast.",
                aanvrager.AccountId, hier.SamenwerkingId);
            await db.SaveChangesAsync(stop);
        }
        return Results.LocalRedirect($"{hier.Basis}/visie/{kader}");
    }

    /// <summary>One at a time: who says something second finds what was said.</summary>
    private static Task Houd(NoaberDb db, Deelname hier, CancellationToken stop) => db.Database.ExecuteSqlAsync(
        $"select 1 from kader where samenwerking_id = {hier.SamenwerkingId} and soort = 'Visie' for update", stop);
}

/// <summary>From when a vision holds, where that was decided, and what it takes the place of.</summary>
public sealed record Visieformulier
{
    internal const int LangsteBesluit = 300;

    /// <summary>A day further ahead than this is a typing error.</summary>
    private const int MeesteJarenVooruit = 5;

    public string? Van { get; init; }
    public string? Besluit { get; init; }
    public string? Vervangt { get; init; }

    /// <summary>All that is wrong with what was typed, and the day when it is one.</summary>
    /// <param name="tot">The last day of the visie itself, when it has one.</param>
    /// <param name="vervangen">What it takes the place of; null for nothing, or for what is not there any more.</param>
    /// <param name="vandaag">Today.</param>
    internal (IReadOnlyList<Invoerfout> Fouten, DateOnly? Van) Controleer(DateOnly? tot, KaderRij? vervangen, DateOnly vandaag)
    {
        var fouten = new List<Invoerfout>();
        var van = Datum.UitVeld(Van);
        if (van is null)
            fouten.Add(new(nameof(Van), "Vul de dag in waarop de visie ingaat, zoals 01-01-2027."));
        else if (Fout(van.Value, tot, vandaag) is { } fout)
            fouten.Add(new(nameof(Van), fout));
        if (string.IsNullOrWhiteSpace(Besluit) || Besluit.Trim().Length > LangsteBesluit)
            fouten.Add(new(nameof(Besluit),
                $"Schrijf in hooguit {LangsteBesluit} tekens waar dit besloten is, bijvoorbeeld ‘raadsvergadering van 22 november’."));
        if (!string.IsNullOrEmpty(Vervangt) && vervangen is null)
            fouten.Add(new(nameof(Vervangt), "Die visie geldt niet (meer). Kies opnieuw."));
        else if (vervangen?.Van >= van)
            fouten.Add(new(nameof(Vervangt),
                $"Die visie begon zelf pas op {Datum.Dag(vervangen!.Van!.Value)}. Kies een latere dag, of een andere visie."));
        return (fouten, van);
    }

    private static string? Fout(DateOnly van, DateOnly? tot, DateOnly vandaag) =>
        !Datum.KanKloppen(van) ? Datum.BuitenBereik(van)
        : van > vandaag.AddYears(MeesteJarenVooruit) ? $"Deze dag ligt meer dan {MeesteJarenVooruit} jaar vooruit. Kijk het jaar na."
        : van > tot ? $"Deze visie loopt tot en met {Datum.Dag(tot.Value)}. Kies een eerdere dag, of wijzig de looptijd."
        : null;
}
