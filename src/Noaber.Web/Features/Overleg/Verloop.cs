using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Cijfers;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>The course of a meeting: sent, begun, closed; or called off. A step that was taken already is not taken twice.</summary>
internal static class Verloop
{
    public static async Task<IResult> Verzend([AsParameters] Overlegverzoek verzoek, Convocatie convocatie)
    {
        if (await verzoek.Houd() is not { } gevonden)
            return Results.NotFound();
        if (gevonden.Status is OverlegStatus.Concept && await Ontbreekt(verzoek.Db, verzoek.Overleg, verzoek.Stop) is { } bezwaar)
            return await Bezwaar(verzoek, bezwaar);
        return await Ga(gevonden, OverlegStatus.Verzonden, "verzonden", verzoek, async () =>
        {
            gevonden.VerzondenOp = verzoek.Klok.GetUtcNow();
            await Vergaderstukken.DeelAlles(verzoek.Db, gevonden, verzoek.Klok.GetUtcNow(), verzoek.Stop);
            await convocatie.Laat(gevonden, Bericht.Agenda, verzoek.Stop);
        });
    }

    /// <summary>On its own day or later: what is decided there is kept with the day of the meeting.</summary>
    public static async Task<IResult> Start([AsParameters] Overlegverzoek verzoek)
    {
        if (await verzoek.Houd() is not { } gevonden)
            return Results.NotFound();
        if (gevonden.Status is OverlegStatus.Verzonden && Tijdstip.Dag(gevonden.Begin) is var dag && dag > verzoek.Klok.Vandaag())
            return await Bezwaar(verzoek,
                $"Dit overleg is pas op {Datum.Dag(dag)}. Komen jullie eerder bij elkaar? Kies dan ‘Wijzig’ en zet de datum goed.");
        return await Ga(gevonden, OverlegStatus.Bezig, "gestart", verzoek, () => Task.CompletedTask);
    }

    public static async Task<IResult> Sluit([AsParameters] Overlegverzoek verzoek) =>
        await verzoek.Houd() is { } gevonden
            ? await Ga(gevonden, OverlegStatus.Gesloten, "gesloten", verzoek, async () =>
            {
                await verzoek.Cijfers.ZetVastVan(verzoek.Overleg);
                gevonden.GeslotenOp = verzoek.Klok.GetUtcNow();
                await Voorstelpunten.LaatLos(verzoek.Db, verzoek.Aanvrager, verzoek.Overleg, alleen: null, verzoek.Stop);
            }) : Results.NotFound();

    public static async Task<IResult> VraagAfgelasten([AsParameters] Overlegverzoek verzoek) =>
        await verzoek.Vind() is not { } gevonden ? Results.NotFound()
            : gevonden.Status.KanNaar(OverlegStatus.Afgelast)
                ? verzoek.Scherm.Toon<AfgelastenScherm, AfgelastenModel>(new(verzoek.Overleg, gevonden.Titel, "", [])) : verzoek.Voorbij();

    public static async Task<IResult> GelastAf([AsParameters] Overlegverzoek verzoek, [FromForm] Afgelastformulier form,
        Convocatie convocatie)
    {
        if (await verzoek.Houd() is not { } gevonden)
            return Results.NotFound();
        if (form.Fout is { } fout)
            return verzoek.Scherm.Opnieuw<AfgelastenScherm, AfgelastenModel>(new(verzoek.Overleg, gevonden.Titel,
                form.Omdat ?? "", [fout]));
        return await Ga(gevonden, OverlegStatus.Afgelast, "afgelast", verzoek, async () =>
        {
            await verzoek.Cijfers.ZetVastVan(verzoek.Overleg);
            gevonden.AfgelastOmdat = form.Omdat!.Trim();
            await Voorstelpunten.LaatLos(verzoek.Db, verzoek.Aanvrager, verzoek.Overleg, alleen: null, verzoek.Stop);
            if (gevonden.VerzondenOp is not null)
                await convocatie.Laat(gevonden, Bericht.Afgelast, verzoek.Stop);
        });
    }

    // The meeting is held: of two who press the same button, the second finds it done and sees the result.
    private static async Task<IResult> Ga(OverlegRij overleg, OverlegStatus naar, string gedaan, Overlegverzoek verzoek, Func<Task> doe)
    {
        if (overleg.Status != naar)
        {
            if (!overleg.Status.KanNaar(naar))
                return await Bezwaar(verzoek, $"Dit overleg is nu {overleg.Status.Woord()}.");
            await doe();
            overleg.Status = naar;
            await verzoek.Bewaar($"overleg {gedaan}", $"‘{overleg.Titel}’ is {gedaan}.");
        }
        return verzoek.Naar($"?gedaan={gedaan}");
    }

    private static async Task<string?> Ontbreekt(NoaberDb db, Guid overleg, CancellationToken stop) =>
        !await db.Genodigden.AnyAsync(g => g.OverlegId == overleg, stop) ? "Nodig eerst iemand uit."
        : !await db.Agendapunten.AnyAsync(a => a.OverlegId == overleg, stop) ? "Zet eerst iets op de agenda." : null;

    private static async Task<IResult> Bezwaar(Overlegverzoek verzoek, string tekst) =>
        verzoek.Scherm.Toon<OverlegScherm, OverlegModel>(
            new((await verzoek.Dossier())!,
                verzoek.Aanvrager.Hier.PartijId, null)
            {
                Bezwaar = tekst,
            }, StatusCodes.Status409Conflict);
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
