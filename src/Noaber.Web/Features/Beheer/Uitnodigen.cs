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

/// <summary>Invites someone to take part for a party; withdraws an invitation, or sends it again.</summary>
internal static class Uitnodigen
{
    public static async Task<IResult> Vraag(NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop) =>
        scherm.Toon<UitnodigenScherm, UitnodigenModel>(new(new("", aanvrager.Hier.PartijId), await Partijen(db, aanvrager, klok, stop), aanvrager.TeGeven, []));

    public static async Task<IResult> Voer(
        [FromForm] Uitnodigingformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm, Uitnodigingen uitnodigingen,
        TimeProvider klok, CancellationToken stop)
    {
        var partijen = await Partijen(db, aanvrager, klok, stop);
        var fouten = form.Controleer(partijen, aanvrager.TeGeven);
        var (email, genormaliseerd) = (form.Email.Trim(), form.Email.Trim().ToUpperInvariant());
        var hier = aanvrager.Hier;
        if (fouten.Count == 0 && await db.Deelnemers.AnyAsync(d => d.SamenwerkingId == hier.SamenwerkingId && d.Tot == null
            && d.Account.NormalizedEmail == genormaliseerd, stop))
            fouten.Add(new(nameof(form.Email), $"{email} doet al mee. Wijzig de rollen bij ‘Partijen en mensen’."));
        if (fouten.Count > 0)
            return scherm.Opnieuw<UitnodigenScherm, UitnodigenModel>(new(form, partijen, aanvrager.TeGeven, fouten));
        uitnodigingen.Maak(hier.SamenwerkingId, hier.Samenwerking, form.Partij, email, form.Gekozen, aanvrager.AccountId);
        var partij = partijen.First(p => p.Waarde == form.Partij.ToString()).Tekst;
        db.Noteer("uitgenodigd", $"Iemand is uitgenodigd als {Rolnaam.Namen(form.Gekozen)}, voor {partij}.", aanvrager.AccountId, hier.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect($"{hier.Basis}/beheer");
    }

    public static async Task<IResult> TrekIn(Guid uitnodiging, NoaberDb db, Aanvrager aanvrager, TimeProvider klok, CancellationToken stop)
    {
        if (await Open(db, aanvrager, uitnodiging, stop) is not { } gevonden)
            return Results.NotFound();
        gevonden.IngetrokkenOp = klok.GetUtcNow();
        db.Noteer("uitnodiging ingetrokken", $"Een uitnodiging als {Rolnaam.Namen(gevonden.Rollen)} is ingetrokken.", aanvrager.AccountId,
            gevonden.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect($"{aanvrager.Hier.Basis}/beheer");
    }

    public static async Task<IResult> StuurOpnieuw(
        Guid uitnodiging, NoaberDb db, Aanvrager aanvrager, Uitnodigingen uitnodigingen, CancellationToken stop)
    {
        if (await Open(db, aanvrager, uitnodiging, stop) is not { } gevonden)
            return Results.NotFound();
        uitnodigingen.Vernieuw(gevonden, aanvrager.Hier.Samenwerking);
        db.Noteer("opnieuw uitgenodigd", $"Een uitnodiging als {Rolnaam.Namen(gevonden.Rollen)} is opnieuw verstuurd.", aanvrager.AccountId,
            gevonden.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect($"{aanvrager.Hier.Basis}/beheer");
    }

    /// <summary>Not yet answered or withdrawn, though it may have lapsed; for a party whose people this person may arrange.</summary>
    private static async Task<Uitnodiging?> Open(NoaberDb db, Aanvrager aanvrager, Guid id, CancellationToken stop)
    {
        var gevonden = await db.Uitnodigingen.SingleOrDefaultAsync(
            u => u.Id == id && u.SamenwerkingId == aanvrager.Hier.SamenwerkingId && u.AanvaardOp == null && u.IngetrokkenOp == null, stop);
        // A role that someone may not give is not given anew either.
        return gevonden is not null && aanvrager.MagMensenVan(gevonden.PartijId) && !gevonden.Rollen.Except(aanvrager.TeGeven).Any() ? gevonden : null;
    }

    private static async Task<IReadOnlyList<Optie>> Partijen(NoaberDb db, Aanvrager aanvrager, TimeProvider klok, CancellationToken stop)
    {
        var alle = aanvrager.Mag(Handeling.AlleMensenBeheren);
        return await db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == aanvrager.Hier.SamenwerkingId && (alle || p.Id == aanvrager.Hier.PartijId))
            .NietVertrokken(klok.Vandaag()).OpVolgorde().Select(p => new Optie(p.Id.ToString(), p.Organisatie.Naam, null)).ToListAsync(stop);
    }
}

/// <summary>Who is invited, for which party, with which roles.</summary>
public sealed record Uitnodigingformulier(string Email, Guid Partij)
{
    /// <summary>Null when nothing is ticked; not in the constructor, because what a constructor asks for must be sent.</summary>
    public Rol[]? Rollen { get; init; }

    internal Rol[] Gekozen => Rollen ?? [];

    internal List<Invoerfout> Controleer(IReadOnlyList<Optie> partijen, Rol[] teGeven)
    {
        var fouten = new List<Invoerfout>();
        if (!Invoer.IsEmail(Email.Trim()))
            fouten.Add(new(nameof(Email), Invoer.GeenEmail));
        if (partijen.All(p => p.Waarde != Partij.ToString()))
            fouten.Add(new(nameof(Partij), "Kies een partij waarvoor je mensen mag uitnodigen."));
        if (Gekozen.Length == 0 || Gekozen.Except(teGeven).Any())
            fouten.Add(new(nameof(Rollen), "Kies ten minste één rol die je mag geven."));
        return fouten;
    }
}

/// <summary>What the invitation page shows.</summary>
public sealed record UitnodigenModel(Uitnodigingformulier Form, IReadOnlyList<Optie> Partijen, IReadOnlyList<Rol> Rollen, IReadOnlyList<Invoerfout> Fouten);
