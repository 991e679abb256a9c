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

    public static async Task<IResult> Vraag([AsParameters] Overlegverzoek verzoek) =>
        await verzoek.Vind() is not { } gevonden ? Results.NotFound()
            : gevonden.Status.IsVoorbij() ? verzoek.Voorbij()
            : verzoek.Scherm.Toon<AgendapuntScherm, AgendapuntModel>(await Model(gevonden, null,
                new("", AgendapuntSoort.TerBespreking, null, null, null, null, 0) { Nieuw = Guid.CreateVersion7() }, verzoek));

    public static async Task<IResult> VoegToe([AsParameters] Overlegverzoek verzoek, [FromForm] Puntformulier form)
    {
        if (await verzoek.Houd() is not { } gevonden)
            return Results.NotFound();
        if (form.Nieuw is { } nieuw && await verzoek.Db.VindPunt(verzoek.Aanvrager, verzoek.Overleg, nieuw, verzoek.Stop) is not null)
            return await Wijzig(verzoek, nieuw, form);
        if (gevonden.Status.IsVoorbij())
            return verzoek.Voorbij();
        var model = await Model(gevonden, null, form, verzoek);
        if (form.Controleer(model) is { Count: > 0 } fouten)
            return verzoek.Scherm.Opnieuw<AgendapuntScherm, AgendapuntModel>(model with { Fouten = fouten });
        if (await verzoek.Db.Agendapunten.CountAsync(a => a.OverlegId == verzoek.Overleg, verzoek.Stop) >= Meeste)
            return verzoek.Scherm.Opnieuw<AgendapuntScherm, AgendapuntModel>(model with
            {
                Fouten = [new("", "Een agenda heeft hooguit 100 punten.")],
            });
        var punt = new AgendapuntRij
        {
            Id = form.Nieuw ?? Guid.CreateVersion7(), SamenwerkingId = gevonden.SamenwerkingId, OverlegId = verzoek.Overleg,
            Volgorde = await MaakPlek(verzoek.Db, verzoek.Overleg, verzoek.Stop),
            Titel = form.Titel.Trim(), Soort = form.Soort,
        };
        form.ZetIn(punt);
        verzoek.Db.Add(punt);
        await verzoek.Bewaar("agendapunt toegevoegd", $"Op de agenda van ‘{gevonden.Titel}’ staat een punt erbij.");
        return verzoek.Naar($"#punt-{punt.Volgorde}");
    }

    public static async Task<IResult> VraagWijzigen([AsParameters] Overlegverzoek verzoek, Guid punt) =>
        await verzoek.VindPunt(punt) is not { } gevonden ? Results.NotFound()
            : gevonden.Overleg.Status.IsVoorbij() ? verzoek.Voorbij()
            : verzoek.Scherm.Toon<AgendapuntScherm, AgendapuntModel>(await Model(gevonden.Overleg, punt, Puntformulier.Uit(gevonden.Punt),
                verzoek));

    public static async Task<IResult> Wijzig([AsParameters] Overlegverzoek verzoek, Guid punt, [FromForm] Puntformulier form)
    {
        if (await verzoek.HoudPunt(punt) is not { } gevonden)
            return Results.NotFound();
        if (gevonden.Overleg.Status.IsVoorbij())
            return verzoek.Voorbij();
        var (rij, model) = (gevonden.Punt, await Model(gevonden.Overleg, punt, form with { Versie = gevonden.Punt.Versie }, verzoek));
        var fouten = form.Controleer(model);
        // Sent twice, or back and sent again: it says so already.
        if (fouten.Count == 0 && form.Zegt(rij))
            return verzoek.Naar($"#punt-{rij.Volgorde}");
        if (rij.Versie != form.Versie)
            return await Ingehaald(verzoek, model, rij);
        if (fouten.Count > 0)
            return verzoek.Scherm.Opnieuw<AgendapuntScherm, AgendapuntModel>(model with { Fouten = fouten });
        form.ZetIn(rij);
        await verzoek.Bewaar("agendapunt gewijzigd", $"Punt {rij.Volgorde} van ‘{gevonden.Overleg.Titel}’ is gewijzigd.");
        return verzoek.Naar($"#punt-{rij.Volgorde}");
    }

    private static async Task<IResult> Ingehaald(Overlegverzoek verzoek, AgendapuntModel model, AgendapuntRij rij) =>
        verzoek.Scherm.Toon<AgendapuntScherm, AgendapuntModel>(model with
        {
            Nu = Puntformulier.Uit(rij),
            Door = await Wijziger.Van(verzoek.Db, verzoek.Aanvrager, rij, rij.Id, verzoek.Stop),
        }, StatusCodes.Status409Conflict);

    public static async Task<IResult> Verplaats([AsParameters] Overlegverzoek verzoek, Guid punt, [FromForm] int naar)
    {
        if (await verzoek.HoudPunt(punt) is not { } gevonden)
            return Results.NotFound();
        if (gevonden.Overleg.Status.IsVoorbij())
            return verzoek.Voorbij();
        var punten = await verzoek.Db.Agendapunten.Where(a => a.OverlegId == verzoek.Overleg).OrderBy(a => a.Volgorde)
            .ToListAsync(verzoek.Stop);
        punten.Remove(gevonden.Punt);
        punten.Insert(Math.Clamp(naar - 1, 0, punten.Count), gevonden.Punt);
        Voorstelpunten.Nummer(punten);
        await verzoek.Db.SaveChangesAsync(verzoek.Stop);
        return verzoek.Naar($"#punt-{gevonden.Punt.Volgorde}");
    }

    /// <summary>Not when papers of it were shared or something came of it: the register and the record refer to it.</summary>
    public static async Task<IResult> Verwijder([AsParameters] Overlegverzoek verzoek, Guid punt)
    {
        if (await verzoek.HoudPunt(punt) is not { } gevonden)
            return Results.NotFound();
        if (gevonden.Overleg.Status.IsVoorbij())
            return verzoek.Voorbij();
        if (await Voorstelpunten.IsVerwerkt(verzoek.Db, punt, verzoek.Stop))
            return verzoek.Scherm.Opnieuw<AgendapuntScherm, AgendapuntModel>(await Model(gevonden.Overleg, punt,
                Puntformulier.Uit(gevonden.Punt),
                verzoek) with
            {
                Fouten = [new("", "Dit punt kan niet meer weg: er zijn stukken van gedeeld, of er is iets bij opgeschreven.")],
            });
        verzoek.Db.Remove(gevonden.Punt);
        var over = await verzoek.Db.Agendapunten.Where(a => a.OverlegId == verzoek.Overleg && a.Id != punt).OrderBy(a => a.Volgorde)
            .ToListAsync(verzoek.Stop);
        Voorstelpunten.Nummer(over);
        if (gevonden.Punt.VoorstelId is { } voorstel)
            await Voorstelpunten.LaatLos(verzoek.Db, verzoek.Aanvrager, verzoek.Overleg, voorstel, verzoek.Stop);
        await verzoek.Bewaar("agendapunt verwijderd", $"Van de agenda van ‘{gevonden.Overleg.Titel}’ is een punt af.");
        return verzoek.Naar();
    }

    /// <summary>Room for one more on an agenda that is held: last, but before what ends the meeting.</summary>
    internal static async Task<int> MaakPlek(NoaberDb db, Guid overleg, CancellationToken stop)
    {
        var punten = await db.Agendapunten.Where(a => a.OverlegId == overleg).OrderBy(a => a.Volgorde).ToListAsync(stop);
        var plek = Agendaplek.VoorHetSlot([.. punten.Select(a => a.Titel)]);
        foreach (var slot in punten.Skip(plek))
            slot.Volgorde++;
        return plek == 0 ? 1 : punten[plek - 1].Volgorde + 1;
    }

    private static async Task<AgendapuntModel> Model(OverlegRij overleg, Guid? punt, Puntformulier form, Overlegverzoek verzoek)
    {
        var afspraken = await verzoek.Db.Afspraken.AsNoTracking().Where(a => a.SamenwerkingId == overleg.SamenwerkingId
                && verzoek.Db.Kaders.Any(k => k.Id == a.KaderId && k.Status == KaderStatus.Vigerend))
            .OrderBy(a => a.Volgorde).Take(1000).Select(a => new { a.Sleutel, a.Nummer, a.Kop, a.Tekst }).ToListAsync(verzoek.Stop);
        return new(overleg.Id, overleg.Titel, punt, form,
            await verzoek.Db.PartijenHier(verzoek.Aanvrager, verzoek.Klok.Vandaag(), verzoek.Stop),
            [.. afspraken.Select(a => new Shell.Design.Optie(a.Sleutel,
                $"{a.Nummer} {a.Kop ?? (a.Tekst.Length > 70 ? $"{a.Tekst[..70]}…" : a.Tekst)}"))], []);
    }
}
