using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Accounts;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Beheer;

/// <summary>For the keeper of the installation: the partnerships, and starting a new one.</summary>
internal static class Installatie
{
    public static async Task<IResult> Toon(NoaberDb db, Scherm scherm, CancellationToken stop) =>
        scherm.Toon<InstallatieScherm, InstallatieModel>(await Model(db, new("", "", ""), [], stop));

    public static async Task<IResult> Begin(
        [FromForm] Samenwerkingformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm, Uitnodigingen uitnodigingen,
        TimeProvider klok, CancellationToken stop)
    {
        var slug = Slug(form.Naam);
        var fouten = form.Controleer(slug);
        if (fouten.Count == 0 && await db.Samenwerkingen.AnyAsync(s => s.Slug == slug, stop))
            fouten.Add(new(nameof(form.Naam), $"Er is al een samenwerking met het adres ‘{slug}’."));
        var gemeente = fouten.Count > 0 ? null : await db.OrganisatieMet(form.Gemeente.Trim(), PartijSoort.Gemeente, stop);
        if (fouten.Count == 0 && gemeente is null)
            fouten.Add(new(nameof(form.Gemeente), $"{form.Gemeente.Trim()} staat al bekend als een ander soort organisatie."));
        if (fouten.Count > 0)
            return scherm.Opnieuw<InstallatieScherm, InstallatieModel>(await Model(db, form, fouten, stop));
        var samenwerking = new Samenwerking { Naam = form.Naam.Trim(), Slug = slug, AangemaaktOp = klok.GetUtcNow() };
        var partij = new Partij { SamenwerkingId = samenwerking.Id, OrganisatieId = gemeente!.Value, Instemmingsrecht = true, Van = klok.Vandaag() };
        db.AddRange(samenwerking, partij);
        uitnodigingen.Maak(samenwerking.Id, samenwerking.Naam, partij.Id, form.Procesleider.Trim(), [Rol.Procesleider, Rol.Bewerker], aanvrager.AccountId);
        db.Noteer("samenwerking begonnen", $"Samenwerking {samenwerking.Naam} is begonnen; iemand is uitgenodigd als procesleider.",
            aanvrager.AccountId, samenwerking.Id);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect("/beheer");
    }

    /// <summary>For a partnership that nobody leads yet: who leads it can send its invitations.</summary>
    public static async Task<IResult> StuurOpnieuw(
        Guid uitnodiging, NoaberDb db, Aanvrager aanvrager, Uitnodigingen uitnodigingen, CancellationToken stop)
    {
        if (await Eerste(db).SingleOrDefaultAsync(u => u.Id == uitnodiging, stop) is not { } gevonden)
            return Results.NotFound();
        var naam = await db.Samenwerkingen.Where(s => s.Id == gevonden.SamenwerkingId).Select(s => s.Naam).SingleAsync(stop);
        uitnodigingen.Vernieuw(gevonden, naam);
        db.Noteer("opnieuw uitgenodigd", "De uitnodiging van de procesleider is opnieuw verstuurd.", aanvrager.AccountId, gevonden.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect("/beheer");
    }

    private static async Task<InstallatieModel> Model(NoaberDb db, Samenwerkingformulier form, IReadOnlyList<Invoerfout> fouten, CancellationToken stop) => new(
        await Lijst(db, stop),
        await Eerste(db).Join(db.Samenwerkingen, u => u.SamenwerkingId, s => s.Id,
            (u, s) => new EersteUitnodiging(u.Id, s.Naam, u.Email, u.VerlooptOp)).ToListAsync(stop),
        form, fouten);

    private static IQueryable<Uitnodiging> Eerste(NoaberDb db) => db.Uitnodigingen
        .Where(u => u.AanvaardOp == null && u.IngetrokkenOp == null && u.Rollen.Contains(Rol.Procesleider))
        .Where(u => !db.Deelnemers.Any(d => d.SamenwerkingId == u.SamenwerkingId && d.Tot == null && d.Rollen.Contains(Rol.Procesleider)));

    private static async Task<IReadOnlyList<Samenwerkingregel>> Lijst(NoaberDb db, CancellationToken stop) =>
        await db.Samenwerkingen.AsNoTracking().OrderBy(s => s.Naam).Take(1000)
            .Select(s => new Samenwerkingregel(s.Naam, s.Slug, s.Voorbeeld, db.Partijen.Count(p => p.SamenwerkingId == s.Id),
                db.Deelnemers.Count(d => d.SamenwerkingId == s.Id && d.Tot == null)))
            .ToListAsync(stop);

    /// <summary>Letters without accents, digits and dashes: what stands in an address.</summary>
    private static string Slug(string naam)
    {
        var letters = naam.Trim().ToLowerInvariant().Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-');
        return string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
    }
}

/// <summary>A partnership as the keeper sees it: how large, never what is in it.</summary>
public sealed record Samenwerkingregel(string Naam, string Slug, bool Voorbeeld, int Partijen, int Mensen);

/// <summary>An invitation for who will lead a partnership, not yet answered.</summary>
public sealed record EersteUitnodiging(Guid Id, string Samenwerking, string Email, DateTimeOffset VerlooptOp);

/// <summary>What is needed to start a partnership.</summary>
public sealed record Samenwerkingformulier(string Naam, string Gemeente, string Procesleider)
{
    internal List<Invoerfout> Controleer(string slug)
    {
        var fouten = new List<Invoerfout>();
        if (slug.Length == 0 || !Invoer.IsNaam(Naam, 60))
            fouten.Add(new(nameof(Naam), "Geef de samenwerking een naam van hooguit 60 tekens, bijvoorbeeld die van de gemeente."));
        if (!Invoer.IsNaam(Gemeente, 200))
            fouten.Add(new(nameof(Gemeente), "Vul de naam van de gemeente in."));
        if (!Invoer.IsEmail(Procesleider.Trim()))
            fouten.Add(new(nameof(Procesleider), "Vul het e-mailadres van de procesleider in."));
        return fouten;
    }
}

/// <summary>What the page of the installation shows.</summary>
public sealed record InstallatieModel(
    IReadOnlyList<Samenwerkingregel> Samenwerkingen, IReadOnlyList<EersteUitnodiging> Uitnodigingen, Samenwerkingformulier Form,
    IReadOnlyList<Invoerfout> Fouten);
