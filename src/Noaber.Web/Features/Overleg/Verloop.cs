using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>The course of a meeting: sent, begun, closed; or called off. A step that was taken already is not taken twice.</summary>
internal static class Verloop
{
    public static async Task<IResult> Verzend(
        Guid overleg, NoaberDb db, Aanvrager aanvrager, Scherm scherm, Convocatie convocatie, TimeProvider klok, CancellationToken stop)
    {
        if (await db.HoudTeWijzigen(aanvrager, overleg, stop) is not { } gevonden)
            return Results.NotFound();
        if (gevonden.Status is OverlegStatus.Concept && await Ontbreekt(db, overleg, stop) is { } bezwaar)
            return await Bezwaar(db, aanvrager, scherm, overleg, bezwaar, stop);
        return await Ga(gevonden, OverlegStatus.Verzonden, "verzonden", (db, aanvrager, scherm), async () =>
        {
            gevonden.VerzondenOp = klok.GetUtcNow();
            await Vergaderstukken.DeelAlles(db, gevonden, klok.GetUtcNow(), stop);
            await convocatie.Laat(gevonden, Bericht.Agenda, stop);
        }, stop);
    }

    /// <summary>On its own day or later: what is decided there is kept with the day of the meeting.</summary>
    public static async Task<IResult> Start(Guid overleg, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        if (await db.HoudTeWijzigen(aanvrager, overleg, stop) is not { } gevonden)
            return Results.NotFound();
        if (gevonden.Status is OverlegStatus.Verzonden && Tijdstip.Dag(gevonden.Begin) is var dag && dag > klok.Vandaag())
            return await Bezwaar(db, aanvrager, scherm, overleg, $"Dit overleg is pas op {Datum.Dag(dag)}. Komen jullie eerder bij elkaar? Kies dan ‘Wijzig’ en zet de datum goed.", stop);
        return await Ga(gevonden, OverlegStatus.Bezig, "gestart", (db, aanvrager, scherm), () => Task.CompletedTask, stop);
    }

    public static async Task<IResult> Sluit(Guid overleg, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok,
        CancellationToken stop) =>
        await db.HoudTeWijzigen(aanvrager, overleg, stop) is { } gevonden
            ? await Ga(gevonden, OverlegStatus.Gesloten, "gesloten", (db, aanvrager, scherm), () =>
            {
                gevonden.GeslotenOp = klok.GetUtcNow();
                return Voorstelpunten.LaatLos(db, aanvrager, overleg, alleen: null, stop);
            }, stop) : Results.NotFound();

    public static async Task<IResult> VraagAfgelasten(Guid overleg, NoaberDb db, Aanvrager aanvrager, Scherm scherm,
        CancellationToken stop) =>
        await db.VindTeWijzigen(aanvrager, overleg, stop) is not { } gevonden ? Results.NotFound()
            : gevonden.Status.KanNaar(OverlegStatus.Afgelast)
                ? scherm.Toon<AfgelastenScherm, AfgelastenModel>(new(overleg, gevonden.Titel, "", [])) : Voorbij(scherm);

    public static async Task<IResult> GelastAf(
        Guid overleg, [FromForm] Afgelastformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm, Convocatie convocatie,
        CancellationToken stop)
    {
        if (await db.HoudTeWijzigen(aanvrager, overleg, stop) is not { } gevonden)
            return Results.NotFound();
        if (form.Fout is { } fout)
            return scherm.Opnieuw<AfgelastenScherm, AfgelastenModel>(new(overleg, gevonden.Titel, form.Omdat ?? "", [fout]));
        return await Ga(gevonden, OverlegStatus.Afgelast, "afgelast", (db, aanvrager, scherm), async () =>
        {
            gevonden.AfgelastOmdat = form.Omdat!.Trim();
            await Voorstelpunten.LaatLos(db, aanvrager, overleg, alleen: null, stop);
            if (gevonden.VerzondenOp is not null)
                await convocatie.Laat(gevonden, Bericht.Afgelast, stop);
        }, stop);
    }

    /// <summary>The answer to a change of a meeting that is over.</summary>
    public static IResult Voorbij(Scherm scherm) => scherm.Fout(StatusCodes.Status409Conflict);

    /// <summary>The answer to writing an outcome while the meeting is not in progress.</summary>
    public static IResult NietBezig(Scherm scherm) => scherm.Fout(StatusCodes.Status409Conflict);

    // The meeting is held: of two who press the same button, the second finds it done and sees the result.
    private static async Task<IResult> Ga(
        OverlegRij overleg, OverlegStatus naar, string gedaan, (NoaberDb Db, Aanvrager Aanvrager, Scherm Scherm) waar, Func<Task> doe,
        CancellationToken stop)
    {
        if (overleg.Status != naar)
        {
            if (!overleg.Status.KanNaar(naar))
                return await Bezwaar(waar.Db, waar.Aanvrager, waar.Scherm, overleg.Id, $"Dit overleg is nu {overleg.Status.Woord()}.",
                    stop);
            await doe();
            overleg.Status = naar;
            waar.Db.Noteer($"overleg {gedaan}", $"‘{overleg.Titel}’ is {gedaan}.", waar.Aanvrager.AccountId, overleg.SamenwerkingId);
            await waar.Db.SaveChangesAsync(stop);
        }
        return Results.LocalRedirect(Overlegvragen.Adres(waar.Aanvrager, overleg.Id, $"?gedaan={gedaan}"));
    }

    private static async Task<string?> Ontbreekt(NoaberDb db, Guid overleg, CancellationToken stop) =>
        !await db.Genodigden.AnyAsync(g => g.OverlegId == overleg, stop) ? "Nodig eerst iemand uit."
        : !await db.Agendapunten.AnyAsync(a => a.OverlegId == overleg, stop) ? "Zet eerst iets op de agenda." : null;

    private static async Task<IResult> Bezwaar(NoaberDb db, Aanvrager aanvrager, Scherm scherm, Guid overleg, string tekst,
        CancellationToken stop) =>
        scherm.Toon<OverlegScherm, OverlegModel>(new((await Dossierlezer.Lees(db, aanvrager, overleg, stop))!, aanvrager.Hier.PartijId,
            null)
        { Bezwaar = tekst },
            StatusCodes.Status409Conflict);
}

/// <summary>Why a meeting is called off.</summary>
public sealed record Afgelastformulier(string? Omdat)
{
    private const int Langst = 500;

    internal Invoerfout? Fout => string.IsNullOrWhiteSpace(Omdat) || Omdat.Trim().Length > Langst
        ? new(nameof(Omdat), "Schrijf op waarom het niet doorgaat, met hooguit 500 tekens.") : null;
}

/// <summary>What the page of calling off shows.</summary>
public sealed record AfgelastenModel(Guid Id, string Titel, string Omdat, IReadOnlyList<Invoerfout> Fouten);
