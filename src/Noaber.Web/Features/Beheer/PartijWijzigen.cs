using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Beheer;

/// <summary>Changes a party's say, its period, and whose tenants it stands for; never over someone else's change.</summary>
internal static class PartijWijzigen
{
    public static async Task<IResult> Vraag(
        Guid partij, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        if (await Zoek(db, aanvrager, partij, stop) is not { } gevonden)
            return Results.NotFound();
        var nu = Formulier(gevonden, await HuurdersNu(db, gevonden, klok.Vandaag(), stop));
        return scherm.Toon<PartijScherm, PartijModel>(new(partij, nu, await PartijToevoegen.Corporaties(db, aanvrager, klok.Vandaag(), stop), []));
    }

    public static async Task<IResult> Voer(
        Guid partij, [FromForm] Partijformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        if (await Zoek(db, aanvrager, partij, stop) is not { } gevonden)
            return Results.NotFound();
        var fouten = form.Controleer(nieuw: false);
        var corporaties = await PartijToevoegen.Corporaties(db, aanvrager, klok.Vandaag(), stop);
        fouten.AddRange(form.ControleerHuurders(corporaties, partij));
        fouten.AddRange(await Samengevoegd(db, form, gevonden, stop));
        var huurdersNu = await HuurdersNu(db, gevonden, klok.Vandaag(), stop);
        var nu = Formulier(gevonden, huurdersNu);
        var ingehaald = nu.Versie != form.Versie;
        if (fouten.Count > 0 || ingehaald)
        {
            var terug = form with { Naam = nu.Naam, Soort = nu.Soort, Versie = nu.Versie };
            return scherm.Toon<PartijScherm, PartijModel>(new(partij, terug, corporaties, fouten, ingehaald ? nu : null),
                ingehaald ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        }
        (gevonden.Instemmingsrecht, gevonden.Van, gevonden.Tot) = (form.Instemmingsrecht, form.Begin!.Value, form.Einde);
        // Of whom it was before a merger stays written down while nobody chooses another.
        if (form.Corporatie != huurdersNu)
            gevonden.HuurdersVanId = form.Corporatie;
        db.Noteer("partij gewijzigd", $"{gevonden.Organisatie.Naam} is gewijzigd.", aanvrager.AccountId, aanvrager.Hier.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect($"{aanvrager.Hier.Basis}/beheer");
    }

    /// <summary>The day on which a party goes on in another is its last, and the first of a party made for that: only the merger moves them.</summary>
    private static async Task<IEnumerable<Invoerfout>> Samengevoegd(NoaberDb db, Partijformulier form, Partij partij, CancellationToken stop)
    {
        var erbij = await db.Opvolgingen.AsNoTracking().Where(o => o.VanId == partij.Id || (o.NaarId == partij.Id && o.Nieuw)).ToListAsync(stop);
        return erbij.Where(o => o.VanId == partij.Id ? form.Einde != partij.Tot : form.Begin != partij.Van)
            .Select(o => new Invoerfout(o.VanId == partij.Id ? nameof(form.Tot) : nameof(form.Van),
                $"Dit hoort bij de samenvoeging van {Datum.Dag(o.Op)}. Laat de dag staan, of herroep eerst de samenvoeging bij Beheer.")).Take(1);
    }

    private static Task<Partij?> Zoek(NoaberDb db, Aanvrager aanvrager, Guid partij, CancellationToken stop) =>
        db.Partijen.Include(p => p.Organisatie).SingleOrDefaultAsync(p => p.Id == partij && p.SamenwerkingId == aanvrager.Hier.SamenwerkingId, stop);

    /// <summary>The association whose tenants it stands for, as it is now: after a merger the one that goes on.</summary>
    private static async Task<Guid?> HuurdersNu(NoaberDb db, Partij partij, DateOnly vandaag, CancellationToken stop) =>
        partij.HuurdersVanId is { } van ? (await db.OpvolgingenIn([partij.SamenwerkingId], stop)).Op(van, vandaag) : null;

    private static Partijformulier Formulier(Partij p, Guid? huurdersVan) => new(
        p.Organisatie.Naam, p.Organisatie.Soort, Datum.Veldwaarde(p.Van), p.Tot is { } tot ? Datum.Veldwaarde(tot) : null,
        huurdersVan?.ToString(), p.Versie)
    {
        Instemmingsrecht = p.Instemmingsrecht,
    };
}
