using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>What an item led to; written only while the meeting is in progress, and never over someone else's words.</summary>
internal static class Uitkomsten
{
    private const int MeestePerPunt = 100;
    private const string TeVeel = "Bij dit punt staan al 100 uitkomsten. Meer kan niet.";

    public static async Task<IResult> Vraag([AsParameters] Overlegverzoek verzoek, Guid punt) =>
        await Bij(verzoek, await verzoek.VindPunt(punt), async gevonden => verzoek.Scherm.Toon<UitkomstScherm, UitkomstModel>(
            await Model(gevonden, null, new(OverlegUitkomst.Informatie, "", null, null, null, 0)
            {
                Nieuw = Guid.CreateVersion7(),
            }, verzoek)));

    public static async Task<IResult> VoegToe([AsParameters] Overlegverzoek verzoek, Guid punt, [FromForm] Uitkomstformulier form) =>
        await Bij(verzoek, await verzoek.HoudPunt(punt), async gevonden =>
        {
            if (form.Nieuw is { } nieuw && await Zoek(verzoek.Db, punt, nieuw, verzoek.Stop) is not null)
                return await Wijzig(verzoek, punt, nieuw, form);
            var model = await Model(gevonden, null, form, verzoek);
            if (form.Controleer(model.Partijen) is { Count: > 0 } fouten)
                return verzoek.Scherm.Opnieuw<UitkomstScherm, UitkomstModel>(model with { Fouten = fouten });
            if (await verzoek.Db.Uitkomsten.CountAsync(u => u.AgendapuntId == punt, verzoek.Stop) >= MeestePerPunt)
                return verzoek.Scherm.Opnieuw<UitkomstScherm, UitkomstModel>(model with { Fouten = [new("", TeVeel)] });
            var rij = new UitkomstRij
            {
                Id = form.Nieuw ?? Guid.CreateVersion7(), SamenwerkingId = gevonden.Punt.SamenwerkingId, AgendapuntId = punt,
                Soort = form.Soort, Tekst = form.Tekst.Trim(), OpgeschrevenOp = verzoek.Klok.GetUtcNow(),
            };
            form.ZetIn(rij);
            verzoek.Db.Add(rij);
            return await Bewaar(verzoek, gevonden, $"is een {form.Soort.Woord()} opgeschreven");
        });

    public static async Task<IResult> VraagWijzigen([AsParameters] Overlegverzoek verzoek, Guid punt, Guid uitkomst) =>
        await Bij(verzoek, await verzoek.VindPunt(punt), async gevonden => await Zoek(verzoek.Db, punt, uitkomst, verzoek.Stop) is { } rij
            ? verzoek.Scherm.Toon<UitkomstScherm, UitkomstModel>(await Model(gevonden, uitkomst, Uitkomstformulier.Van(rij), verzoek))
            : Results.NotFound());

    public static async Task<IResult> Wijzig([AsParameters] Overlegverzoek verzoek, Guid punt, Guid uitkomst,
        [FromForm] Uitkomstformulier form) =>
        await Bij(verzoek, await verzoek.HoudPunt(punt), async gevonden =>
        {
            if (await Zoek(verzoek.Db, punt, uitkomst, verzoek.Stop) is not { } rij)
                return Results.NotFound();
            var model = await Model(gevonden, uitkomst, form with { Versie = rij.Versie }, verzoek);
            var fouten = form.Controleer(model.Partijen);
            // Sent twice, or back and sent again: it says so already.
            if (fouten.Count == 0 && form.Zegt(rij))
                return verzoek.Naar($"#punt-{gevonden.Punt.Volgorde}");
            if (rij.Versie != form.Versie)
                return await Ingehaald(verzoek, model, rij);
            if (fouten.Count > 0)
                return verzoek.Scherm.Opnieuw<UitkomstScherm, UitkomstModel>(model with { Fouten = fouten });
            form.ZetIn(rij);
            return await Bewaar(verzoek, gevonden, "is een uitkomst gewijzigd");
        });

    private static async Task<IResult> Ingehaald(Overlegverzoek verzoek, UitkomstModel model, UitkomstRij rij) =>
        verzoek.Scherm.Toon<UitkomstScherm, UitkomstModel>(model with
        {
            Nu = Uitkomstformulier.Van(rij),
            Door = await Wijziger.Van(verzoek.Db, verzoek.Aanvrager, rij, rij.Id, verzoek.Stop),
        }, StatusCodes.Status409Conflict);

    public static async Task<IResult> Verwijder([AsParameters] Overlegverzoek verzoek, Guid punt, Guid uitkomst) =>
        await Bij(verzoek, await verzoek.HoudPunt(punt), async gevonden =>
        {
            if (await Zoek(verzoek.Db, punt, uitkomst, verzoek.Stop) is not { } rij)
                return Results.NotFound();
            verzoek.Db.Remove(rij);
            return await Bewaar(verzoek, gevonden, "is een uitkomst weggehaald");
        });

    private static async Task<IResult> Bij(
        Overlegverzoek verzoek, (OverlegRij Overleg, AgendapuntRij Punt)? bij,
        Func<(OverlegRij Overleg, AgendapuntRij Punt), Task<IResult>> doe) =>
        bij is not { } gevonden ? Results.NotFound()
            : gevonden.Overleg.Status is not OverlegStatus.Bezig ? verzoek.Voorbij() : await doe(gevonden);

    private static Task<UitkomstRij?> Zoek(NoaberDb db, Guid punt, Guid uitkomst, CancellationToken stop) =>
        db.Uitkomsten.SingleOrDefaultAsync(u => u.Id == uitkomst && u.AgendapuntId == punt, stop);

    private static async Task<IResult> Bewaar(Overlegverzoek verzoek, (OverlegRij Overleg, AgendapuntRij Punt) bij, string wat)
    {
        await verzoek.Bewaar("uitkomst", $"Bij punt {bij.Punt.Volgorde} van ‘{bij.Overleg.Titel}’ {wat}.");
        return verzoek.Naar($"#punt-{bij.Punt.Volgorde}");
    }

    private static async Task<UitkomstModel> Model((OverlegRij Overleg, AgendapuntRij Punt) bij, Guid? uitkomst, Uitkomstformulier form,
        Overlegverzoek verzoek) =>
        new(bij.Overleg.Id, bij.Overleg.Titel, bij.Punt.Id, bij.Punt.Titel, uitkomst, form,
            (await verzoek.Db.PartijenHier(verzoek.Aanvrager, verzoek.Klok.Vandaag(), verzoek.Stop)).AlsOpties());
}
