using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Jaarcyclus;
using Noaber.Web.Data;
using Noaber.Web.Features.Cijfers;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>Plans a meeting from the template of its kind, or a series of them; as a concept, which only organisers see.</summary>
internal static class OverlegMaken
{
    private const int OverWeken = 3;

    public static async Task<IResult> Vraag(string? soort, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok,
        CancellationToken stop)
    {
        if (!Enum.TryParse<OverlegSoort>(soort, out var gekozen) || !Enum.IsDefined(gekozen))
            return scherm.Toon<SoortkiezenScherm, bool>(model: true);
        var sjabloon = Sjablonen.Van(gekozen);
        var termijn = await db.Samenwerkingen.Where(s => s.Id == aanvrager.Hier.SamenwerkingId).Select(s => s.Informatietermijn)
            .SingleAsync(stop);
        return scherm.Toon<OverlegformulierScherm, OverlegformulierModel>(new(null, gekozen, new(sjabloon.Titel,
            Datum.Veldwaarde(Feestdagen.EersteWerkdagVanaf(klok.Vandaag().AddDays(7 * OverWeken))), "14:00",
            Overlegformulier.Tekst(sjabloon.Minuten), "",
                Overlegformulier.Tekst(termijn))
        { Nieuw = Guid.CreateVersion7(), Voortgang = sjabloon.Voortgang is { } dagen ? Overlegformulier.Tekst(dagen) : null }, []));
    }

    public static async Task<IResult> Voer(
        [FromQuery] OverlegSoort soort, [FromForm] Overlegformulier form, Cijferverzoek verzoek, Convocatie convocatie)
    {
        var (db, aanvrager, klok, stop) = (verzoek.Db, verzoek.Aanvrager, verzoek.Klok, verzoek.Stop);
        if (!Enum.IsDefined(soort))
            return Results.BadRequest();
        await db.NaElkaar(form.Nieuw, stop);
        if (form.Nieuw is { } nieuw && await db.VindTeWijzigen(aanvrager, nieuw, stop) is not null)
            return await OverlegWijzigen.Voer(new(nieuw, verzoek), form, convocatie);
        var fouten = form.Controleer();
        if (fouten.Count > 0)
            return verzoek.Scherm.Opnieuw<OverlegformulierScherm, OverlegformulierModel>(new(null, soort, form, fouten));
        var tijd = TimeOnly.FromDateTime(Tijdstip.Lokaal(form.Begin!.Value));
        // Later in the series the clock may skip this hour, once in years; then that meeting begins an hour later.
        var momenten = form.Reeks.Select(dag => Tijdstip.Op(dag, tijd) ?? Tijdstip.Op(dag, tijd.AddHours(1))!.Value).ToList();
        var reeks = momenten.Count > 1 ? Guid.CreateVersion7() : (Guid?)null;
        List<OverlegRij> overleggen =
            [.. momenten.Select((begin, plek) => Rij(plek == 0 ? form.Nieuw : null, soort, form, begin, reeks, aanvrager, klok))];
        var genodigd = await Voorkeuren(db, aanvrager.Hier.SamenwerkingId, Sjablonen.Van(soort), klok.Vandaag(), stop);
        foreach (var overleg in overleggen)
            VulIn(db, overleg, Sjablonen.Van(soort), genodigd);
        db.Noteer("overleg gepland", momenten.Count > 1
            ? $"‘{form.Titel.Trim()}’ is {momenten.Count} keer gepland, vanaf {Datum.Dag(form.Reeks[0])}."
            : $"‘{form.Titel.Trim()}’ is gepland op {Datum.Dag(form.Reeks[0])}.", aanvrager.AccountId, aanvrager.Hier.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect(Overlegvragen.Adres(aanvrager, overleggen[0].Id, reeks is null ? "" : "?gedaan=reeks"));
    }

    /// <summary>Whom the template invites: of each party those with the role, else all its people, else the party itself.</summary>
    public static async Task<IReadOnlyList<Kandidaat>> Voorkeuren(NoaberDb db, Guid samenwerking, Sjabloon sjabloon, DateOnly vandaag,
        CancellationToken stop)
    {
        var partijen = await db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == samenwerking
            && sjabloon.Partijen.Contains(p.Organisatie.Soort))
            .AanTafel(vandaag).Select(p => new { p.Id, p.Organisatie.Naam }).ToListAsync(stop);
        var mensen = (await db.Deelnemers.AsNoTracking().Where(d => d.SamenwerkingId == samenwerking).DieMeedoen(vandaag)
            .Select(d => new { d.Id, d.PartijId, d.Account.Naam, d.Rollen }).ToListAsync(stop)).ToLookup(d => d.PartijId);
        return [.. partijen.SelectMany(p =>
        {
            var metRol = mensen[p.Id].Where(d => d.Rollen.Intersect(sjabloon.Rollen).Any()).ToList();
            var gekozen = metRol.Count > 0 ? metRol : mensen[p.Id];
            return gekozen.Select(d => new Kandidaat(p.Id, d.Id, d.Naam)).DefaultIfEmpty(new(p.Id, null, p.Naam));
        })];
    }

    private static OverlegRij Rij(Guid? id, OverlegSoort soort, Overlegformulier form, DateTimeOffset begin, Guid? reeks,
        Aanvrager aanvrager, TimeProvider klok) => new()
        {
            Id = id ?? Guid.CreateVersion7(),
            SamenwerkingId = aanvrager.Hier.SamenwerkingId, PartijId = aanvrager.Hier.PartijId, ReeksId = reeks, Soort = soort,
            Titel = form.Titel.Trim(),
            Begin = begin, DuurMinuten = form.Duur!.Value, Plaats = form.Waar, Termijn = form.Dagen!.Value,
            VoortgangDagen = form.Voortgangdagen, Status = OverlegStatus.Concept,
            GemaaktDoor = aanvrager.AccountId, GemaaktOp = klok.GetUtcNow(),
        };

    private static void VulIn(NoaberDb db, OverlegRij overleg, Sjabloon sjabloon, IReadOnlyList<Kandidaat> genodigd)
    {
        db.Add(overleg);
        db.AddRange(genodigd.Select(k => new OverlegGenodigde
        {
            SamenwerkingId = overleg.SamenwerkingId, OverlegId = overleg.Id, PartijId = k.Partij, DeelnemerId = k.Deelnemer, Naam = k.Naam,
        }));
        db.AddRange(sjabloon.Agenda.Select((punt, i) => new AgendapuntRij
        {
            SamenwerkingId = overleg.SamenwerkingId, OverlegId = overleg.Id, Volgorde = i + 1, Titel = punt.Titel, Soort = punt.Soort,
            Minuten = punt.Minuten, Vraag = punt.Vraag,
        }));
    }
}

/// <summary>Someone to invite; without a participant a party as a whole.</summary>
internal sealed record Kandidaat(Guid Partij, Guid? Deelnemer, string Naam);
