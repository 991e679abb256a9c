using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>Chooses who is invited: people of the parties, parties without people here, and guests by name.</summary>
internal static class Genodigden
{
    private const int MeesteGasten = 50;

    public static async Task<IResult> Vraag([AsParameters] Overlegverzoek verzoek)
    {
        if (await verzoek.Vind() is not { } gevonden)
            return Results.NotFound();
        return gevonden.Status.IsVoorbij() ? verzoek.Voorbij()
            : verzoek.Scherm.Toon<GenodigdenScherm, GenodigdenModel>(
                await Model(verzoek.Db, gevonden, verzoek.Klok.Vandaag(), verzoek.Stop));
    }

    public static async Task<IResult> Voer([AsParameters] Overlegverzoek verzoek, [FromForm] Genodigdenformulier form,
        Convocatie convocatie)
    {
        if (await verzoek.Houd() is not { } gevonden)
            return Results.NotFound();
        if (gevonden.Status.IsVoorbij())
            return verzoek.Voorbij();
        var model = await Model(verzoek.Db, gevonden, verzoek.Klok.Vandaag(), verzoek.Stop);
        var gasten = form.Gastnamen;
        if (gasten.Count > MeesteGasten || gasten.Any(g => !Invoer.IsNaam(g, 200)))
            return verzoek.Scherm.Opnieuw<GenodigdenScherm, GenodigdenModel>(model.Ingevuld(form) with
            {
                Fouten = [new(nameof(form.Gasten),
                    "Schrijf op elke regel één gast, met hooguit 200 tekens; hooguit 50 gasten.")],
            });
        var nu = await verzoek.Db.Genodigden.Where(g => g.OverlegId == gevonden.Id).ToListAsync(verzoek.Stop);
        var weg = Weg(nu, model.Keuzes, form);
        if (await Besluitaanwezigheid.Bezwaar(verzoek.Db, gevonden.Id, nu, g => g.Aanwezigheid.Telt() && !weg.Contains(g),
            verzoek.Stop) is { } bezwaar)
            return verzoek.Scherm.Opnieuw<GenodigdenScherm, GenodigdenModel>(model.Ingevuld(form) with { Fouten = [new("", bezwaar)] });
        verzoek.Db.RemoveRange(weg);
        var nieuw = VoegToe(verzoek.Db, gevonden, nu, model.Keuzes, form);
        await verzoek.Bewaar("genodigden gewijzigd", $"Wie is uitgenodigd voor ‘{gevonden.Titel}’ is gewijzigd.");
        // Who comes later gets what the others have, from this moment: so the register says.
        if (gevonden.Status is not OverlegStatus.Concept)
        {
            await Vergaderstukken.DeelAlles(verzoek.Db, gevonden, verzoek.Klok.GetUtcNow(), verzoek.Stop);
            await convocatie.Laat(gevonden, Bericht.Agenda, verzoek.Stop, [.. nieuw.Select(g => g.DeelnemerId)]);
            await verzoek.Db.SaveChangesAsync(verzoek.Stop);
        }
        return verzoek.Naar();
    }

    /// <summary>
    /// Who was seen on the list and is no longer chosen. Who is no longer offered, since the participation ended, or was invited by a
    /// colleague in the meantime, stays: taking someone away is meant, not a side effect.
    /// </summary>
    private static List<OverlegGenodigde> Weg(
        List<OverlegGenodigde> nu, IReadOnlyList<Genodigdenkeuze> keuzes, Genodigdenformulier form) =>
        nu.FindAll(g => g.PartijId is null ? form.HaaltWeg(g.Naam) : keuzes.FirstOrDefault(k => k.Past(g)) is { } keuze
            && form.HaaltWeg(keuze.Waarde));

    /// <summary>Lays ready who was chosen and was not invited before; not who a colleague took off the list that was seen.</summary>
    private static List<OverlegGenodigde> VoegToe(NoaberDb db, OverlegRij overleg, List<OverlegGenodigde> nu,
        IReadOnlyList<Genodigdenkeuze> keuzes, Genodigdenformulier form)
    {
        List<OverlegGenodigde> nieuw =
        [
            .. keuzes.Where(k => form.VoegtToe(k.Waarde) && !nu.Exists(k.Past))
                .Select(k => Rij(overleg, k.Partij, k.Deelnemer, k.Naam)),
            .. form.Gastnamen.Where(naam => form.VoegtToe(naam) && !nu.Exists(g => g.PartijId is null && g.Naam == naam))
                .Select(naam => Rij(overleg, null, null, naam)),
        ];
        db.AddRange(nieuw);
        return nieuw;
    }

    private static OverlegGenodigde Rij(OverlegRij overleg, Guid? partij, Guid? deelnemer, string naam) =>
        new() { SamenwerkingId = overleg.SamenwerkingId, OverlegId = overleg.Id, PartijId = partij, DeelnemerId = deelnemer, Naam = naam };

    private static async Task<GenodigdenModel> Model(NoaberDb db, OverlegRij overleg, DateOnly vandaag, CancellationToken stop)
    {
        var partijen = await db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == overleg.SamenwerkingId).AanTafel(vandaag)
            .OpVolgorde()
            .Select(p => new { p.Id, p.Organisatie.Naam, p.Organisatie.Soort }).ToListAsync(stop);
        var mensen = (await db.Deelnemers.AsNoTracking().Where(d => d.SamenwerkingId == overleg.SamenwerkingId).DieMeedoen(vandaag)
            .OrderBy(d => d.Account.Naam)
            .Select(d => new { d.Id, d.PartijId, d.Account.Naam }).ToListAsync(stop)).ToLookup(d => d.PartijId);
        var nu = await db.Genodigden.AsNoTracking().Where(g => g.OverlegId == overleg.Id).ToListAsync(stop);
        var keuzes = partijen.SelectMany(p => mensen[p.Id].Select(d => new Genodigdenkeuze(p.Id, d.Id, d.Naam, p.Naam, p.Soort))
            .Append(new(p.Id, null, p.Naam, p.Naam, p.Soort))).Select(k => k with { Aan = nu.Exists(k.Past) }).ToList();
        List<string> gasten = [.. nu.Where(g => g.PartijId is null).Select(g => g.Naam)];
        return new(overleg.Id, overleg.Titel, keuzes, string.Join('\n', gasten), [])
        {
            Gezien = [.. keuzes.Where(k => k.Aan).Select(k => k.Waarde), .. gasten],
        };
    }
}
