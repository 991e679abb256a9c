using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>The items of an agenda: add, change, move, remove. Someone else's change is shown beside one's own, never lost.</summary>
internal static class Agendapunten
{
    private const int Meeste = 100;

    public static async Task<IResult> Vraag(Guid overleg, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok,
        CancellationToken stop) =>
        await db.VindTeWijzigen(aanvrager, overleg, stop) is not { } gevonden ? Results.NotFound()
            : gevonden.Status.IsVoorbij() ? Verloop.Voorbij(scherm)
            : scherm.Toon<AgendapuntScherm, AgendapuntModel>(await Model(gevonden, null,
                new("", AgendapuntSoort.TerBespreking, null, null, null, null, 0), (db, aanvrager, klok), stop));

    public static async Task<IResult> VoegToe(
        Guid overleg, [FromForm] Puntformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok,
        CancellationToken stop)
    {
        if (await db.HoudTeWijzigen(aanvrager, overleg, stop) is not { } gevonden)
            return Results.NotFound();
        if (gevonden.Status.IsVoorbij())
            return Verloop.Voorbij(scherm);
        var model = await Model(gevonden, null, form, (db, aanvrager, klok), stop);
        var nummers = await db.Agendapunten.Where(a => a.OverlegId == overleg).Select(a => a.Volgorde).ToListAsync(stop);
        if (form.Controleer(model) is { Count: > 0 } fouten)
            return scherm.Opnieuw<AgendapuntScherm, AgendapuntModel>(model with { Fouten = fouten });
        if (nummers.Count >= Meeste)
            return scherm.Opnieuw<AgendapuntScherm, AgendapuntModel>(model with
            {
                Fouten = [new("",
                "Een agenda heeft hooguit 100 punten.")]
            });
        var punt = new AgendapuntRij
        {
            SamenwerkingId = gevonden.SamenwerkingId, OverlegId = overleg, Volgorde = nummers.DefaultIfEmpty(0).Max() + 1,
            Titel = form.Titel.Trim(), Soort = form.Soort,
        };
        form.ZetIn(punt);
        db.Add(punt);
        db.Noteer("agendapunt toegevoegd", $"Op de agenda van ‘{gevonden.Titel}’ staat een punt erbij.", aanvrager.AccountId,
            gevonden.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect(Overlegvragen.Adres(aanvrager, overleg, $"#punt-{punt.Volgorde}"));
    }

    public static async Task<IResult> VraagWijzigen(
        Guid overleg, Guid punt, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop) =>
        await db.VindPunt(aanvrager, overleg, punt, stop) is not { } gevonden ? Results.NotFound()
            : gevonden.Overleg.Status.IsVoorbij() ? Verloop.Voorbij(scherm)
            : scherm.Toon<AgendapuntScherm, AgendapuntModel>(await Model(gevonden.Overleg, punt, Puntformulier.Uit(gevonden.Punt),
                (db, aanvrager, klok), stop));

    public static async Task<IResult> Wijzig(
        Guid overleg, Guid punt, [FromForm] Puntformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok,
        CancellationToken stop)
    {
        if (await db.HoudPunt(aanvrager, overleg, punt, stop) is not { } gevonden)
            return Results.NotFound();
        if (gevonden.Overleg.Status.IsVoorbij())
            return Verloop.Voorbij(scherm);
        var rij = gevonden.Punt;
        var model = await Model(gevonden.Overleg, punt, form with { Versie = rij.Versie }, (db, aanvrager, klok), stop);
        if (rij.Versie != form.Versie)
            return scherm.Toon<AgendapuntScherm, AgendapuntModel>(model with { Nu = Puntformulier.Uit(rij) },
                StatusCodes.Status409Conflict);
        if (form.Controleer(model) is { Count: > 0 } fouten)
            return scherm.Opnieuw<AgendapuntScherm, AgendapuntModel>(model with { Fouten = fouten });
        form.ZetIn(rij);
        db.Noteer("agendapunt gewijzigd", $"Punt {rij.Volgorde} van ‘{gevonden.Overleg.Titel}’ is gewijzigd.", aanvrager.AccountId,
            rij.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect(Overlegvragen.Adres(aanvrager, overleg, $"#punt-{rij.Volgorde}"));
    }

    public static async Task<IResult> Verplaats(
        Guid overleg, Guid punt, [FromForm] int naar, NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop)
    {
        if (await db.HoudPunt(aanvrager, overleg, punt, stop) is not { } gevonden)
            return Results.NotFound();
        if (gevonden.Overleg.Status.IsVoorbij())
            return Verloop.Voorbij(scherm);
        var punten = await db.Agendapunten.Where(a => a.OverlegId == overleg).OrderBy(a => a.Volgorde).ToListAsync(stop);
        punten.Remove(gevonden.Punt);
        punten.Insert(Math.Clamp(naar - 1, 0, punten.Count), gevonden.Punt);
        Voorstelpunten.Nummer(punten);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect(Overlegvragen.Adres(aanvrager, overleg, $"#punt-{gevonden.Punt.Volgorde}"));
    }

    /// <summary>Not when papers of it were shared or something came of it: the register and the record refer to it.</summary>
    public static async Task<IResult> Verwijder(
        Guid overleg, Guid punt, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        if (await db.HoudPunt(aanvrager, overleg, punt, stop) is not { } gevonden)
            return Results.NotFound();
        if (gevonden.Overleg.Status.IsVoorbij())
            return Verloop.Voorbij(scherm);
        if (await Voorstelpunten.IsVerwerkt(db, punt, stop))
            return scherm.Opnieuw<AgendapuntScherm, AgendapuntModel>(await Model(gevonden.Overleg, punt, Puntformulier.Uit(gevonden.Punt),
                (db, aanvrager, klok), stop) with
            {
                Fouten = [new("", "Dit punt kan niet meer weg: er zijn stukken van gedeeld, of er is iets bij opgeschreven.")],
            });
        db.Remove(gevonden.Punt);
        var over = await db.Agendapunten.Where(a => a.OverlegId == overleg && a.Id != punt).OrderBy(a => a.Volgorde).ToListAsync(stop);
        db.Noteer("agendapunt verwijderd", $"Van de agenda van ‘{gevonden.Overleg.Titel}’ is een punt af.", aanvrager.AccountId,
            gevonden.Overleg.SamenwerkingId);
        Voorstelpunten.Nummer(over);
        if (gevonden.Punt.VoorstelId is { } voorstel)
            await Voorstelpunten.LaatLos(db, aanvrager, overleg, voorstel, stop);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect(Overlegvragen.Adres(aanvrager, overleg));
    }

    private static async Task<AgendapuntModel> Model(
        OverlegRij overleg, Guid? punt, Puntformulier form, (NoaberDb Db, Aanvrager Aanvrager, TimeProvider Klok) waar,
        CancellationToken stop)
    {
        var afspraken = await waar.Db.Afspraken.AsNoTracking().Where(a => a.SamenwerkingId == overleg.SamenwerkingId
                && waar.Db.Kaders.Any(k => k.Id == a.KaderId && k.Status == KaderStatus.Vigerend))
            .OrderBy(a => a.Volgorde).Take(1000).Select(a => new { a.Sleutel, a.Nummer, a.Kop, a.Tekst }).ToListAsync(stop);
        return new(overleg.Id, overleg.Titel, punt, form, await waar.Db.PartijenHier(waar.Aanvrager, waar.Klok.Vandaag(), stop),
            [.. afspraken.Select(a => new Shell.Design.Optie(a.Sleutel,
                $"{a.Nummer} {a.Kop ?? (a.Tekst.Length > 70 ? $"{a.Tekst[..70]}…" : a.Tekst)}"))], []);
    }
}
