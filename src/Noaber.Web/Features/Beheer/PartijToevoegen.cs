using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Beheer;

/// <summary>A new party at the table.</summary>
internal static class PartijToevoegen
{
    public static async Task<IResult> Vraag(NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop) =>
        scherm.Toon<PartijScherm, PartijModel>(new(null, new("", null, Datum.Veldwaarde(klok.Vandaag()), "", null, 0),
            await Corporaties(db, aanvrager, klok.Vandaag(), stop), []));

    public static async Task<IResult> Voer(
        [FromForm] Partijformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        var hier = aanvrager.Hier;
        var fouten = form.Controleer(nieuw: true);
        if (fouten.Count == 0 && await db.Partijen.AnyAsync(p => p.SamenwerkingId == hier.SamenwerkingId
            && p.Organisatie.Naam == form.Naam.Trim() && p.Tot == null, stop))
            fouten.Add(new(nameof(form.Naam), $"{form.Naam.Trim()} doet al mee."));
        var corporaties = await Corporaties(db, aanvrager, klok.Vandaag(), stop);
        fouten.AddRange(form.ControleerHuurders(corporaties, null));
        var organisatie = fouten.Count > 0 ? null : await db.OrganisatieMet(form.Naam.Trim(), form.Soort!.Value, stop);
        if (fouten.Count == 0 && organisatie is null)
            fouten.Add(new(nameof(form.Soort),
                $"{form.Naam.Trim()} staat al bekend als een ander soort organisatie. Kies dat soort, of schrijf de naam voluit."));
        if (fouten.Count > 0)
            return scherm.Opnieuw<PartijScherm, PartijModel>(new(null, form, corporaties, fouten));
        db.Add(new Partij
        {
            SamenwerkingId = hier.SamenwerkingId, OrganisatieId = organisatie!.Value, Instemmingsrecht = form.Instemmingsrecht,
            Van = form.Begin!.Value, Tot = form.Einde, HuurdersVanId = form.Corporatie,
        });
        db.Noteer("partij toegevoegd", $"{form.Naam.Trim()} doet mee als {Soortnaam.Van(form.Soort!.Value).Voluit}.", aanvrager.AccountId, hier.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect($"{hier.Basis}/beheer");
    }

    /// <summary>The associations whose tenants one can stand for: one that went on as another is chosen by the name that it has now.</summary>
    public static async Task<IReadOnlyList<Optie>> Corporaties(NoaberDb db, Aanvrager aanvrager, DateOnly vandaag, CancellationToken stop) =>
        await db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == aanvrager.Hier.SamenwerkingId && p.Organisatie.Soort == PartijSoort.Corporatie)
            .Where(p => !db.Opvolgingen.Any(o => o.VanId == p.Id && o.Op <= vandaag))
            .OrderBy(p => p.Organisatie.Naam).Select(p => new Optie(p.Id.ToString(), p.Organisatie.Naam, null)).ToListAsync(stop);
}

/// <summary>What the form of a party holds, as it was typed.</summary>
public sealed record Partijformulier(string Naam, PartijSoort? Soort, string Van, string? Tot, string? HuurdersVan, uint Versie)
{
    /// <summary>Not in the constructor: a box without a tick is not sent, and what a constructor asks for must be.</summary>
    public bool Instemmingsrecht { get; init; }

    /// <summary>Read here, because the framework refuses an empty choice as an id.</summary>
    internal Guid? Corporatie => Guid.TryParse(HuurdersVan, out var id) ? id : null;

    internal DateOnly? Begin => Datum.UitVeld(Van);

    internal DateOnly? Einde => Datum.UitVeld(Tot);

    internal List<Invoerfout> Controleer(bool nieuw)
    {
        var fouten = new List<Invoerfout>();
        if (nieuw && !Invoer.IsNaam(Naam, 200))
            fouten.Add(new(nameof(Naam), "Vul de naam van de organisatie in (hooguit 200 tekens)."));
        if (nieuw && (Soort is not { } soort || !Enum.IsDefined(soort)))
            fouten.Add(new(nameof(Soort), "Kies wat voor organisatie het is."));
        if (Begin is null)
            fouten.Add(new(nameof(Van), "Vul in vanaf welke dag deze partij meedoet."));
        if (!string.IsNullOrWhiteSpace(Tot) && Einde is null)
            fouten.Add(new(nameof(Tot), $"‘{Tot}’ is geen datum."));
        if (Einde < Begin)
            fouten.Add(new(nameof(Tot), "De laatste dag ligt voor de eerste."));
        return fouten;
    }

    /// <summary>Tenants stand for an association of this partnership, and no party for itself.</summary>
    internal IEnumerable<Invoerfout> ControleerHuurders(IReadOnlyList<Optie> corporaties, Guid? zelf)
    {
        if (Corporatie is { } gekozen && (gekozen == zelf || corporaties.All(c => c.Waarde != gekozen.ToString())))
            yield return new(nameof(HuurdersVan), "Kies een corporatie uit de lijst.");
    }
}

/// <summary>What the page of a party shows; <paramref name="Nu"/> is what someone else made of it in the meantime.</summary>
public sealed record PartijModel(Guid? Id, Partijformulier Form, IReadOnlyList<Optie> Corporaties, IReadOnlyList<Invoerfout> Fouten,
    Partijformulier? Nu = null);
