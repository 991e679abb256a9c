using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Files.Werkboeken;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Features.Vergelijken;
using Noaber.Web.Shell;

namespace Noaber.Web.Features.Biedingen;

/// <summary>The bid as an Excel workbook: it goes out with what is known, and comes in whole or not at all.</summary>
internal static class Bodwerkboeken
{
    public static async Task<IResult> Geef(int jaar, [AsParameters] Bodverzoek verzoek)
    {
        if (!Bodverzoek.Is(jaar))
            return Results.NotFound();
        var model = await BodSchrijven.Model(jaar, verzoek);
        var stukken = await Antwoorden.Stukken(verzoek, model.Bod);
        var werkboek = Bodwerkboek.Schrijf(Sleutel(jaar, verzoek), model.Bod, await Bekend(jaar, verzoek), stukken.Naam);
        return Results.File(werkboek, Werkboekschrijver.Mediatype, $"Bod {jaar} {verzoek.Hier.Partij}.xlsx");
    }

    /// <summary>What was asked, agreed and done so far, for who fills the workbook in.</summary>
    private static async Task<IReadOnlyList<(string Kop, string Tekst)>> Bekend(int jaar, Bodverzoek verzoek) =>
    [
        .. from tafel in await VergelijkingLezen.Bekend(
               verzoek.Hier.PartijId, jaar - 2, jaar + Bod.Vooruit - 1, verzoek.Db, verzoek.Aanvrager, verzoek.Stop)
           from regel in tafel.Regels
           let zijden = from zijde in Enum.GetValues<Kant>().Zip(regel.Velden)
                        where zijde.Second.Tekst.Length > 0
                        let bronnen = string.Join(", ", zijde.Second.Bronnen.Select(b => b.Naam))
                        select $"{zijde.First.Naam().ToLowerInvariant()} {zijde.Second.Tekst} ({bronnen})"
           select ($"{tafel.Titel}, {regel.Jaren}", string.Join("; ", zijden)),
    ];

    public static IResult Vraag(int jaar, [AsParameters] Bodverzoek verzoek) => Bodverzoek.Is(jaar)
        ? verzoek.Scherm.Toon<BodinleesScherm, BodinleesModel>(new(jaar, "", [])) : Results.NotFound();

    public static async Task<IResult> Lees(
        int jaar, [FromForm] bool? toch, [FromForm] string? gezien, IFormFile? bestand, [AsParameters] Bodverzoek verzoek)
    {
        if (!Bodverzoek.Is(jaar))
            return Results.NotFound();
        if (bestand is null)
            return await Weiger("",
                new Celmelding("geen-bestand", null, "", "Je koos nog geen bestand.", "Kies eerst een bestand en klik dan op ‘Lees in’."));
        var meldingen = Werkboeklezer.Lees(await bestand.Bytes(verzoek.Stop), stop: verzoek.Stop) switch
        {
            Werkboek boek => await Vervang(jaar, boek, toch is true ? gezien : null, verzoek),
            var onleesbaar => ((OnleesbaarWerkboek)onleesbaar).Meldingen,
        };
        return meldingen.Count > 0 ? await Weiger(bestand.FileName, meldingen)
            : Results.LocalRedirect(verzoek.Adres(jaar, "/schrijven"));

        async Task<IResult> Weiger(string naam, params IReadOnlyList<Celmelding> wat) =>
            verzoek.Scherm.Opnieuw<BodinleesScherm, BodinleesModel>(new(jaar, Path.GetFileName(naam), wat)
            {
                Gezien = wat.All(m => m.Code != Bodwerkboek.Gewijzigd) ? null
                    : Bodwerkboek.Stempel(await Nu(jaar, await verzoek.Bron.Concept(jaar), verzoek)),
            });
    }

    /// <summary>
    /// The lines of the concept become those of the workbook; one that was there stays the same line. Else why not. What was changed since
    /// the workbook was made may go when <paramref name="weg"/> is the stamp of the bid as it is now: who reads it in saw that.
    /// </summary>
    private static async Task<IReadOnlyList<Celmelding>> Vervang(int jaar, Werkboek boek, string? weg, Bodverzoek verzoek)
    {
        var (db, bron, hier) = (verzoek.Db, verzoek.Bron, verzoek.Hier);
        await bron.Alleen(jaar);
        var (concept, vorige) = (await bron.Houd(jaar), await bron.Laatste(jaar, hier.PartijId));
        var nu = await Nu(jaar, concept, verzoek);
        var (regels, meldingen) = Bodwerkboek.Lees(boek, Sleutel(jaar, verzoek), weg == Bodwerkboek.Stempel(nu) ? null : nu);
        if (meldingen.Count > 0)
            return meldingen;
        var bod = new Bod(jaar, regels).MetAntwoordenVan(nu ?? (await bron.Begin(jaar)).Bod);
        if (concept is not null)
        {
            await db.Bodregels.Where(r => r.BodId == concept.Id).ExecuteDeleteAsync(verzoek.Stop);
            await bron.Zet(bod.Regels, concept);
        }
        concept ??= await bron.Leg(bod, vorige?.Toelichting);
        db.Noteer("bod ingelezen", $"{hier.Partij} las versie {concept.Nummer} van het bod {jaar} in uit een werkboek.",
            verzoek.Aanvrager.AccountId, hier.SamenwerkingId);
        await db.SaveChangesAsync(verzoek.Stop);
        return [];
    }

    /// <summary>What the lines of a workbook come in the place of: the concept, or else what was handed in last.</summary>
    private static async Task<Bod?> Nu(int jaar, BodRij? concept, Bodverzoek verzoek) =>
        concept is not null ? await verzoek.Bron.Bod(concept)
            : await verzoek.Bron.Laatste(jaar, verzoek.Hier.PartijId) is { } vorige ? await verzoek.Bron.Bod(vorige) : null;

    private static Werkboeksleutel Sleutel(int jaar, Bodverzoek verzoek) =>
        new(verzoek.Hier.SamenwerkingId, verzoek.Hier.PartijId, verzoek.Hier.Partij, jaar);
}

/// <summary>What the upload page shows: why the last file was refused.</summary>
public sealed record BodinleesModel(int Jaar, string Bestand, IReadOnlyList<Celmelding> Meldingen)
{
    /// <summary>The stamp of the bid that was found to be changed since; null when that is not what keeps the workbook out.</summary>
    public string? Gezien { get; init; }
}
