using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Beheer;

/// <summary>Changes the roles of a participant, or ends the participation; the record stays.</summary>
internal static class DeelnemerWijzigen
{
    public static async Task<IResult> Vraag(Guid deelnemer, NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop) =>
        await Zoek(db, aanvrager, deelnemer, stop) is { } gevonden
            ? scherm.Toon<DeelnemerScherm, DeelnemerModel>(Model(gevonden, gevonden.Rollen, aanvrager))
            : Results.NotFound();

    public static async Task<IResult> Voer(
        Guid deelnemer, [FromForm] Rollenformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop)
    {
        if (await Zoek(db, aanvrager, deelnemer, stop) is not { } gevonden)
            return Results.NotFound();
        if (gevonden.Versie != form.Versie)
            return scherm.Toon<DeelnemerScherm, DeelnemerModel>(Model(gevonden, form.Gekozen, aanvrager) with { Nu = gevonden.Rollen },
                StatusCodes.Status409Conflict);
        var teGeven = aanvrager.TeGeven;
        // What someone may not give, someone may not take away either.
        Rol[] nieuw = [.. form.Gekozen.Intersect(teGeven).Union(gevonden.Rollen.Except(teGeven)).Order()];
        var fout = nieuw.Length == 0 ? "Kies ten minste één rol." : await Laatste(db, gevonden, nieuw, stop) ? LaatsteProcesleider : null;
        if (fout is not null)
            return scherm.Opnieuw<DeelnemerScherm, DeelnemerModel>(Model(gevonden, form.Gekozen, aanvrager) with { Fouten = [new("Rollen", fout)] });
        db.Noteer("rollen gewijzigd", $"{gevonden.Account.Naam} is nu {Rolnaam.Namen(nieuw)} (was {Rolnaam.Namen(gevonden.Rollen)}).",
            aanvrager.AccountId, gevonden.SamenwerkingId);
        gevonden.Rollen = nieuw;
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect($"{aanvrager.Hier.Basis}/beheer");
    }

    public static async Task<IResult> Beeindig(
        Guid deelnemer, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        if (await Zoek(db, aanvrager, deelnemer, stop) is not { } gevonden)
            return Results.NotFound();
        // What someone may not give, someone may not take away, also not by ending it all.
        var tehoog = gevonden.Rollen.Except(aanvrager.TeGeven).Any();
        if (tehoog || await Laatste(db, gevonden, [], stop))
            return scherm.Opnieuw<DeelnemerScherm, DeelnemerModel>(
                Model(gevonden, gevonden.Rollen, aanvrager) with { Fouten = [new("Rollen", tehoog ? AlleenLeiding : LaatsteProcesleider)] });
        gevonden.Tot = klok.Vandaag().AddDays(-1);
        db.Noteer("deelname beëindigd", $"{gevonden.Account.Naam} doet niet meer mee.", aanvrager.AccountId, gevonden.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect($"{aanvrager.Hier.Basis}/beheer");
    }

    private const string AlleenLeiding = "Deze persoon heeft een rol voor de hele samenwerking. Alleen de procesleider kan de deelname beëindigen.";
    private const string LaatsteProcesleider = "Dit is de laatste procesleider. Maak eerst iemand anders procesleider.";

    /// <summary>Whether the partnership would be left without anyone to lead it.</summary>
    private static async Task<bool> Laatste(NoaberDb db, Deelnemer deelnemer, Rol[] nieuw, CancellationToken stop)
    {
        if (!deelnemer.Rollen.Contains(Rol.Procesleider) || nieuw.Contains(Rol.Procesleider))
            return false;
        // One at a time: two leaders who remove each other at the same moment must not both be right.
        await db.Database.ExecuteSqlAsync($"select 1 from samenwerking where id = {deelnemer.SamenwerkingId} for update", stop);
        return !await db.Deelnemers.AnyAsync(d => d.SamenwerkingId == deelnemer.SamenwerkingId && d.Id != deelnemer.Id && d.Tot == null
            && d.Rollen.Contains(Rol.Procesleider), stop);
    }

    private static async Task<Deelnemer?> Zoek(NoaberDb db, Aanvrager aanvrager, Guid id, CancellationToken stop)
    {
        var gevonden = await db.Deelnemers.Include(d => d.Account).Include(d => d.Partij.Organisatie)
            .SingleOrDefaultAsync(d => d.Id == id && d.SamenwerkingId == aanvrager.Hier.SamenwerkingId && d.Tot == null, stop);
        return gevonden is not null && aanvrager.MagMensenVan(gevonden.PartijId) ? gevonden : null;
    }

    private static DeelnemerModel Model(Deelnemer d, Rol[] gekozen, Aanvrager aanvrager) =>
        new(d.Id, d.Account.Naam, d.Account.Email ?? "", d.Partij.Organisatie.Naam, d.Partij.Organisatie.Soort, gekozen, aanvrager.TeGeven, d.Versie, [], null);
}

/// <summary>The roles that were ticked.</summary>
public sealed record Rollenformulier(uint Versie)
{
    /// <summary>Null when nothing is ticked; not in the constructor, because what a constructor asks for must be sent.</summary>
    public Rol[]? Rollen { get; init; }

    internal Rol[] Gekozen => Rollen ?? [];
}

/// <summary>What the page of a participant shows; <paramref name="Nu"/> are the roles that someone else gave in the meantime.</summary>
public sealed record DeelnemerModel(
    Guid Id, string Naam, string Email, string Partij, PartijSoort Soort, IReadOnlyList<Rol> Gekozen, IReadOnlyList<Rol> TeGeven, uint Versie,
    IReadOnlyList<Invoerfout> Fouten, IReadOnlyList<Rol>? Nu);
