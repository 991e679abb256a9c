using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Beheer;

/// <summary>
/// Parties merge, or one goes on under another name, from a day on. Nothing of before is rewritten, and until that day it can be undone.
/// Of a day that is over it is written down while nobody did anything for a party that stopped.
/// </summary>
internal static class PartijenSamenvoegen
{
    public static async Task<IResult> Vraag(NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        var volgendJaar = new DateOnly(klok.Vandaag().Year + 1, 1, 1);
        return scherm.Toon<SamenvoegenScherm, SamenvoegenModel>(new(
            new(Datum.Veldwaarde(volgendJaar), null, null), await Partijen(db, aanvrager, klok.Vandaag(), stop), []));
    }

    public static async Task<IResult> Voer(
        [FromForm] Samenvoegformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        var hier = aanvrager.Hier;
        await db.NaElkaar($"partijen {hier.SamenwerkingId}", stop);
        var partijen = await Partijen(db, aanvrager, klok.Vandaag(), stop);
        var fouten = form.Controleer(partijen);
        if (fouten.Count == 0 && form.Dag <= klok.Vandaag())
            fouten.AddRange(await Sindsdien(form.Kies(partijen), form.Dag.Value, db, stop));
        var naar = fouten.Count > 0 ? null : await Naar(form, partijen, db, aanvrager, stop);
        if (fouten.Count == 0 && naar is null)
            fouten.Add(new(nameof(form.Naam), $"{form.Naam!.Trim()} doet al mee, of is een ander soort organisatie. Kies een andere naam."));
        if (naar is not { } doel)
            return scherm.Opnieuw<SamenvoegenScherm, SamenvoegenModel>(new(form, partijen, fouten));
        var stopt = form.Kies(partijen);
        db.AddRange(stopt.Select(p => new OpvolgingRij
        {
            SamenwerkingId = hier.SamenwerkingId, VanId = p.Id, NaarId = doel.Id, Op = form.Dag!.Value, Nieuw = form.Gekozen is null, WasTot = p.Tot,
            DoorId = aanvrager.AccountId, GemaaktOp = klok.GetUtcNow(),
        }));
        db.Noteer("partijen samengevoegd", $"Per {Datum.Dag(form.Dag!.Value)} {(stopt.Count == 1 ? "gaat" : "gaan")} "
            + $"{string.Join(" en ", stopt.Select(p => p.Naam))} op in {doel.Naam}.", aanvrager.AccountId, hier.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect($"{hier.Basis}/beheer");
    }

    /// <summary>Until the day itself; after it a party is what it has become.</summary>
    public static async Task<IResult> Herroep(Guid partij, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        var hier = aanvrager.Hier;
        await db.NaElkaar($"partijen {hier.SamenwerkingId}", stop);
        if (await db.Partijen.Where(p => p.SamenwerkingId == hier.SamenwerkingId && p.Id == partij).Select(p => p.Organisatie.Naam)
            .SingleOrDefaultAsync(stop) is not { } naam)
            return Results.NotFound();
        var rij = await db.Opvolgingen.SingleOrDefaultAsync(o => o.SamenwerkingId == hier.SamenwerkingId && o.VanId == partij, stop);
        // A second click, or one on a page of before: what was asked is so already, or cannot be so any more.
        if (rij is null)
            return await Stand($"{naam} gaat niet in een andere partij op: dat is al herroepen. Hieronder staat hoe het nu is.");
        if (rij.Op <= klok.Vandaag())
            return await Stand($"{naam} ging per {Datum.Dag(rij.Op)} in een andere partij op. Herroepen kon tot die dag.");
        db.Remove(rij);
        db.Noteer("samenvoeging herroepen", $"{naam} gaat toch niet op in een andere partij.", aanvrager.AccountId, hier.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect($"{hier.Basis}/beheer");

        Task<IResult> Stand(string zin) => PartijenEnMensen.Stand(zin, db, aanvrager, scherm, klok, stop);
    }

    /// <summary>Those that have not left and do not stop already.</summary>
    private static async Task<IReadOnlyList<Samenvoegpartij>> Partijen(NoaberDb db, Aanvrager aanvrager, DateOnly vandaag, CancellationToken stop) =>
        await db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == aanvrager.Hier.SamenwerkingId).NietVertrokken(vandaag)
            .Where(p => !db.Opvolgingen.Any(o => o.VanId == p.Id)).OpVolgorde()
            .Select(p => new Samenvoegpartij(p.Id, p.Organisatie.Naam, p.Organisatie.Soort, p.Instemmingsrecht, p.Van, p.Tot)).ToListAsync(stop);

    /// <summary>What a party did that would have stopped by then: the merger would take that back.</summary>
    private static async Task<List<Invoerfout>> Sindsdien(List<Samenvoegpartij> stopt, DateOnly dag, NoaberDb db, CancellationToken stop)
    {
        List<Invoerfout> fouten = [];
        foreach (var partij in stopt)
            if (await db.Database.SqlQuery<string?>($"select deed_sinds({partij.Id}, {dag}) as \"Value\"").SingleAsync(stop) is { } deed)
                fouten.Add(new(nameof(Samenvoegformulier.Op),
                    $"{partij.Naam} {deed} op {Datum.Dag(dag)} of daarna. Kies een dag daarna: wat een partij deed, blijft van haar."));
        return fouten;
    }

    /// <summary>The party that goes on: chosen, or made with the say that one of the others had. Null when the name is taken.</summary>
    private static async Task<(Guid Id, string Naam)?> Naar(
        Samenvoegformulier form, IReadOnlyList<Samenvoegpartij> partijen, NoaberDb db, Aanvrager aanvrager, CancellationToken stop)
    {
        if (form.Gekozen is { } gekozen)
            return (gekozen, partijen.First(p => p.Id == gekozen).Naam);
        var (naam, stopt) = (form.Naam!.Trim(), form.Kies(partijen));
        if (partijen.Any(p => string.Equals(p.Naam, naam, StringComparison.OrdinalIgnoreCase))
            || await db.OrganisatieMet(naam, stopt[0].Soort, stop) is not { } organisatie)
            return null;
        var nieuw = new Partij
        {
            SamenwerkingId = aanvrager.Hier.SamenwerkingId, OrganisatieId = organisatie, Instemmingsrecht = stopt.Any(p => p.Instemmingsrecht),
            Van = form.Dag!.Value,
        };
        db.Add(nieuw);
        // The database takes the people along as it learns of the merger: the party is there before.
        await db.SaveChangesAsync(stop);
        return (nieuw.Id, naam);
    }
}
