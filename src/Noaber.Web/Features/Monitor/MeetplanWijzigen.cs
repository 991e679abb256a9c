using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Monitor;

/// <summary>Chooses of one figure whether it is measured, how deep, of whom and from when.</summary>
internal static class MeetplanWijzigen
{
    private const string Handelingsnaam = "meetplan gewijzigd";

    /// <summary>All that parties can hand in, from this half-year on: who keeps the monitor takes out what is not needed.</summary>
    public static async Task<IResult> Begin([AsParameters] Meetverzoek verzoek)
    {
        await verzoek.Db.NaElkaar($"meetplan {verzoek.Hier.SamenwerkingId}", verzoek.Stop);
        if ((await verzoek.Regels()).Count == 0)
        {
            var plan = Meetplan.Volledig(Catalogus.Standaard, verzoek.Nu);
            verzoek.Db.AddRange(plan.Regels.Select(regel => MeetplanregelRij.Van(regel, verzoek.Hier.SamenwerkingId)));
            await verzoek.Bewaar(Handelingsnaam,
                $"Het meetplan is begonnen met {Aantal.Van(plan.Regels.Count, "cijfer", "cijfers")}, vanaf {verzoek.Nu.Naam}.");
        }
        return Results.LocalRedirect(verzoek.Adres);
    }

    public static async Task<IResult> Vraag(string code, [AsParameters] Meetverzoek verzoek) => Meetbaar(code) is { } indicator
        ? verzoek.Scherm.Toon<MeetplanregelScherm, MeetplanregelModel>(await Model(indicator, await Rij(code, verzoek), null, verzoek))
        : Results.NotFound();

    public static async Task<IResult> Voer(string code, [FromForm] Meetplanformulier form, [AsParameters] Meetverzoek verzoek)
    {
        if (Meetbaar(code) is not { } indicator)
            return Results.NotFound();
        await verzoek.Db.NaElkaar($"meetplan {verzoek.Hier.SamenwerkingId}", verzoek.Stop);
        var (rij, db) = (await Rij(code, verzoek), verzoek.Db);
        var model = await Model(indicator, rij, form, verzoek);
        if (form.Gezien != (rij?.Versie ?? 0))
            return verzoek.Scherm.Toon<MeetplanregelScherm, MeetplanregelModel>(
                model with { Nu = await Nu(rij, verzoek) }, StatusCodes.Status409Conflict);
        if (form.Doe == Meetplanformulier.Weg)
            return await HaalWeg(indicator, rij, verzoek);
        var (regel, fouten) = form.Lees(indicator, [.. model.Partijen.Select(p => Guid.Parse(p.Waarde))]);
        if (regel is null)
            return verzoek.Scherm.Opnieuw<MeetplanregelScherm, MeetplanregelModel>(model with { Fouten = fouten });
        if (rij is null)
            db.Add(MeetplanregelRij.Van(regel, verzoek.Hier.SamenwerkingId));
        else
            rij.Wordt(regel);
        await verzoek.Bewaar(Handelingsnaam,
            $"In het meetplan staat ‘{indicator.Naam}’, tot op {regel.Niveau.Naam()}, vanaf {regel.Vanaf.Naam}.");
        return Results.LocalRedirect(verzoek.Adres);
    }

    /// <summary>What someone else made of it since the page was shown.</summary>
    private static async Task<string> Nu(MeetplanregelRij? rij, Meetverzoek verzoek) =>
        rij is null ? "Het is intussen uit het meetplan gehaald."
            : $"{await Wijziger.Van(verzoek.Db, verzoek.Aanvrager, rij, rij.Id, verzoek.Stop)} Nu staat er: tot op {rij.Niveau.Naam()}, "
                + $"vanaf {rij.Vanaf.Naam}{(rij.TotEnMet is { } tot ? $" tot en met {tot.Naam}" : "")}.";

    private static async Task<IResult> HaalWeg(Indicator indicator, MeetplanregelRij? rij, Meetverzoek verzoek)
    {
        if (rij is not null)
        {
            verzoek.Db.Remove(rij);
            await verzoek.Bewaar(Handelingsnaam, $"‘{indicator.Naam}’ is uit het meetplan gehaald.");
        }
        return Results.LocalRedirect(verzoek.Adres);
    }

    private static Indicator? Meetbaar(string code) =>
        Catalogus.Standaard.Zoek(code) is { Herkomst: Herkomst.Levering } indicator ? indicator : null;

    private static Task<MeetplanregelRij?> Rij(string code, Meetverzoek verzoek) =>
        verzoek.Db.Meetplanregels.SingleOrDefaultAsync(
            r => r.SamenwerkingId == verzoek.Hier.SamenwerkingId && r.Indicator == code, verzoek.Stop);

    private static async Task<MeetplanregelModel> Model(
        Indicator indicator, MeetplanregelRij? rij, Meetplanformulier? form, Meetverzoek verzoek)
    {
        var partijen = await verzoek.Db.PartijenAanTafel(verzoek.Hier.SamenwerkingId, verzoek.Klok.Vandaag(), verzoek.Stop);
        var opvolgingen = await verzoek.Db.OpvolgingenIn([verzoek.Hier.SamenwerkingId], verzoek.Stop);
        return new(indicator, form ?? Meetplanformulier.Van(rij, indicator, verzoek.Nu, opvolgingen), rij is not null)
        {
            Gezien = rij?.Versie ?? 0,
            Partijen = [.. partijen.Where(p => indicator.Levert.Contains(p.Soort)).Select(p => new Optie($"{p.Id}", p.Naam))],
        };
    }
}

/// <summary>What the page shows on which one figure of the plan is chosen.</summary>
public sealed record MeetplanregelModel(Indicator Indicator, Meetplanformulier Form, bool Gemeten)
{
    public uint Gezien { get; init; }
    public IReadOnlyList<Optie> Partijen { get; init; } = [];
    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];

    /// <summary>What someone else made of it since the page was shown.</summary>
    public string? Nu { get; init; }
}
