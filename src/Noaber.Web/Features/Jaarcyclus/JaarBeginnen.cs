using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Jaarcyclus;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Jaarcyclus;

/// <summary>Begins a year: choose a template, see its dates, take it.</summary>
internal static class JaarBeginnen
{
    public static IResult Vraag(string? jaar, string? sjabloon, Scherm scherm, TimeProvider klok)
    {
        var vandaag = klok.Vandaag();
        return scherm.Toon<BeginnenScherm, BeginnenModel>(Model(JaarLezen.Gevraagd(jaar, vandaag), sjabloon, vandaag, []));
    }

    public static async Task<IResult> Voer(
        [FromForm] Jaarformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        var (hier, vandaag) = (aanvrager.Hier, klok.Vandaag());
        var jaar = JaarLezen.Gevraagd(form.Jaar, vandaag);
        if (Sjablonen.Voor(jaar).FirstOrDefault(s => s.Code == form.Sjabloon) is not { } sjabloon)
            return scherm.Opnieuw<BeginnenScherm, BeginnenModel>(
                Model(jaar, null, vandaag, [new("sjabloon", $"Kies een sjabloon dat voor {jaar} geldt.")]));
        // One at a time: of two leaders who begin the same year, the second is told.
        await db.Database.ExecuteSqlAsync($"select 1 from samenwerking where id = {hier.SamenwerkingId} for update", stop);
        if (await db.Jaarcycli.AnyAsync(j => j.SamenwerkingId == hier.SamenwerkingId && j.Jaar == jaar, stop))
            return scherm.Toon<BeginnenScherm, BeginnenModel>(
                Model(jaar, sjabloon.Code, vandaag, [new("", $"Het jaar {jaar} is al begonnen.")]), StatusCodes.Status409Conflict);
        db.AddRange(Jaarbegin.Rijen(hier.SamenwerkingId, sjabloon, jaar, klok.GetUtcNow(), form.Vervallen ? vandaag : null));
        db.Noteer("jaar begonnen", $"Het jaar {jaar} is begonnen met het sjabloon ‘{sjabloon.Naam}’.", aanvrager.AccountId,
            hier.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect($"{hier.Basis}/jaarcyclus?jaar={jaar}");
    }

    private static BeginnenModel Model(int jaar, string? code, DateOnly vandaag, IReadOnlyList<Invoerfout> fouten)
    {
        var keuze = Sjablonen.Voor(jaar);
        return new(jaar, vandaag, keuze, keuze.FirstOrDefault(s => s.Code == code), fouten);
    }
}

/// <summary>Which year, from which template.</summary>
public sealed record Jaarformulier(string? Jaar, string? Sjabloon)
{
    /// <summary>
    /// Whether milestones whose date is over are dropped at once; not in the constructor, since a box without a tick is not sent.
    /// </summary>
    public bool Vervallen { get; init; }
}

/// <summary>What the page shows that begins a year; the dates once a template is chosen.</summary>
public sealed record BeginnenModel(int Jaar, DateOnly Vandaag,
    IReadOnlyList<Sjabloon> Keuze, Sjabloon? Gekozen, IReadOnlyList<Invoerfout> Fouten)
{
    internal IReadOnlyList<GeplandeMijlpaal> Plan => Gekozen?.Plan(Jaar) ?? [];
}
