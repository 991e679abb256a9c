using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Data;
using Noaber.Web.Features.Leveringen;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Overleg;

/// <summary>
/// The figures that a decision rests on. They are chosen from what was accepted, while the meeting is in progress, and kept as they stood.
/// </summary>
internal static class Besluitcijfers
{
    private const int Meeste = 50;

    public static async Task<IResult> Vraag(
        [AsParameters] Overlegverzoek verzoek, Guid punt, Guid uitkomst, Guid? levering, string? cijfer) =>
        await Bij(verzoek, await verzoek.VindPunt(punt), uitkomst, async besluit =>
            verzoek.Scherm.Toon<BesluitcijfersScherm, BesluitcijfersModel>(await Model(verzoek, punt, besluit, new(levering, cijfer))));

    public static async Task<IResult> VoegToe(
        [AsParameters] Overlegverzoek verzoek, Guid punt, Guid uitkomst, [FromForm] Besluitcijferformulier form) =>
        await Bij(verzoek, await verzoek.HoudPunt(punt), uitkomst, async besluit =>
        {
            var model = await Model(verzoek, punt, besluit, form);
            var gekozen = model.Keuzes.Where(k => form.Kiest(k.Waarde)).ToList();
            if (Fout(model, form, gekozen.Count) is { } fout)
                return verzoek.Scherm.Opnieuw<BesluitcijfersScherm, BesluitcijfersModel>(model with { Fouten = [fout] });
            verzoek.Db.AddRange(gekozen.Select(k => Besluitcijfer.Van(k.Rij, k.Nummer, k.Gebied, uitkomst)));
            await verzoek.Bewaar("cijfers bij besluit",
                $"Bij een besluit {Over(besluit)} zijn {Aantal.Van(gekozen.Count, "cijfer", "cijfers")} gezet.");
            return verzoek.Naar(Pad(punt, uitkomst));
        });

    public static async Task<IResult> Haal([AsParameters] Overlegverzoek verzoek, Guid punt, Guid uitkomst, Guid cijfer) =>
        await Bij(verzoek, await verzoek.HoudPunt(punt), uitkomst, async besluit =>
        {
            var gevonden = verzoek.Db.Besluitcijfers.Where(c => c.Id == cijfer && c.UitkomstId == uitkomst);
            if (await gevonden.SingleOrDefaultAsync(verzoek.Stop) is not { } rij)
                return Results.NotFound();
            verzoek.Db.Remove(rij);
            await verzoek.Bewaar("cijfers bij besluit", $"Bij een besluit {Over(besluit)} is een cijfer weggehaald.");
            return verzoek.Naar(Pad(punt, uitkomst));
        });

    /// <summary>The items of a meeting, each outcome with the figures that it rests on.</summary>
    public static async Task<IReadOnlyList<PuntRegel>> MetCijfers(this NoaberDb db, IReadOnlyList<PuntRegel> punten, CancellationToken stop)
    {
        var ids = punten.SelectMany(p => p.Uitkomsten).Select(u => u.Id).ToList();
        if (ids.Count == 0)
            return punten;
        var cijfers = (await Regels(db, ids, stop)).ToLookup(c => c.Uitkomst);
        return [.. punten.Select(p => p with { Uitkomsten = [.. p.Uitkomsten.Select(u => u with { Cijfers = [.. cijfers[u.Id]] })] })];
    }

    /// <summary>Without those that stay at the table: for what is passed on.</summary>
    public static PuntRegel ZonderTafelcijfers(this PuntRegel punt) => punt with
    {
        Uitkomsten = [.. punt.Uitkomsten.Select(u => u with { Cijfers = [.. u.Cijfers.Where(c => c.Inzage == Inzage.Iedereen)] })],
        Figuren = [.. punt.Figuren.Where(f => !f.IsVanDeTafel)],
    };

    private static async Task<IReadOnlyList<Besluitcijferregel>> Regels(NoaberDb db, List<Guid> uitkomsten, CancellationToken stop) =>
    [
        .. (await db.Besluitcijfers.AsNoTracking().Where(c => uitkomsten.Contains(c.UitkomstId)).OrderBy(c => c.Id)
            .Join(db.Partijen, c => c.PartijId, p => p.Id, (c, p) => new { Rij = c, p.Organisatie.Naam }).ToListAsync(stop))
            .Select(c => new Besluitcijferregel(
                c.Rij.Id, c.Rij.UitkomstId, c.Rij.Waarde.Zin(c.Rij.Gebiednaam, c.Naam, c.Rij.Nummer), c.Rij.Inzage)),
    ];

    private static async Task<IResult> Bij(Overlegverzoek verzoek, (OverlegRij Overleg, AgendapuntRij Punt)? bij, Guid uitkomst,
        Func<(OverlegRij Overleg, AgendapuntRij Punt, UitkomstRij Rij), Task<IResult>> doe) =>
        bij is not { } gevonden ? Results.NotFound()
        : gevonden.Overleg.Status is not OverlegStatus.Bezig ? verzoek.Voorbij()
        : await verzoek.Db.Uitkomsten.AsNoTracking().SingleOrDefaultAsync(u => u.Id == uitkomst && u.AgendapuntId == gevonden.Punt.Id
            && u.Soort == OverlegUitkomst.Besluit, verzoek.Stop) is { } rij
            ? await doe((gevonden.Overleg, gevonden.Punt, rij)) : Results.NotFound();

    private static async Task<BesluitcijfersModel> Model(
        Overlegverzoek verzoek, Guid punt, (OverlegRij Overleg, AgendapuntRij Punt, UitkomstRij Rij) besluit, Besluitcijferformulier form)
    {
        var (db, stop) = (verzoek.Db, verzoek.Stop);
        var versies = await db.GeldendeVersies(besluit.Rij.SamenwerkingId, stop);
        var versie = versies.FirstOrDefault(v => v.Id == form.Levering)
            ?? (form.Levering is null && versies is [var eerste, ..] ? eerste : null);
        var codes = versie is null ? [] : await db.VoorDeTafel(versie).Select(w => w.Indicator).Distinct().ToListAsync(stop);
        var indicatoren = Catalogus.Standaard.Indicatoren.Where(i => codes.Contains(i.Code)).ToList();
        var indicator = indicatoren.Find(i => i.Code == form.Indicator)
            ?? (form.Indicator is null ? indicatoren.FirstOrDefault() : null);
        return new(besluit.Overleg.Id, besluit.Overleg.Titel, punt, besluit.Rij.Id, besluit.Rij.Tekst)
        {
            Leveringen = [.. versies.Select(v => new Optie($"{v.Id}", v.Naam))], Levering = versie is null ? null : $"{versie.Id}",
            Indicatoren = [.. indicatoren.Select(i => new Optie(i.Code, i.Naam))], Indicator = indicator?.Code,
            Keuzes = versie is null || indicator is null ? [] : await Keuzes(verzoek, besluit.Rij, versie, indicator),
            Erbij = await Regels(db, [besluit.Rij.Id], stop),
        };
    }

    private static async Task<IReadOnlyList<Cijferkeus>> Keuzes(
        Overlegverzoek verzoek, UitkomstRij besluit, GeldendeVersie versie, Indicator indicator)
    {
        var (db, stop) = (verzoek.Db, verzoek.Stop);
        var namen = await db.Gebiednamen(besluit.SamenwerkingId, versie, stop);
        var rijen = await db.VoorDeTafel(versie).Where(w => w.Indicator == indicator.Code && !db.Besluitcijfers.Any(c =>
                c.UitkomstId == besluit.Id && c.VersieId == w.VersieId && c.Indicator == w.Indicator && c.Gebied == w.Gebied
                && c.Deel == w.Deel && c.Periode == w.Periode))
            .OrderBy(w => w.Gebied.StartsWith("GM") ? 0 : 1).ThenBy(w => w.Gebied).ThenBy(w => w.Periode).ThenBy(w => w.Deel)
            .ToListAsync(stop);
        return [.. rijen.Select(r => new Cijferkeus(r, namen.GetValueOrDefault(r.Gebied, r.Gebied), versie.Partijnaam, versie.Nummer))];
    }

    private static Invoerfout? Fout(BesluitcijfersModel model, Besluitcijferformulier form, int gekozen) =>
        model.Levering is null || model.Indicator is null
            ? new("", "Deze cijfers kun je niet kiezen: ze zijn niet aanvaard, of alleen voor de partij zelf. Kies andere.")
        : gekozen == 0 || gekozen != form.Aantal ? new("", "Kies minstens één cijfer dat er nu staat.")
        : model.Erbij.Count + gekozen > Meeste ? new("", $"Bij een besluit staan hooguit {Meeste} cijfers.")
        : null;

    private static string Over((OverlegRij Overleg, AgendapuntRij Punt, UitkomstRij Rij) besluit) =>
        $"van punt {besluit.Punt.Volgorde} van ‘{besluit.Overleg.Titel}’";

    private static string Pad(Guid punt, Guid uitkomst) => $"/punten/{punt}/uitkomsten/{uitkomst}/cijfers";
}
