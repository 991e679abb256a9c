using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Biedingen;
using Noaber.Web.Data;
using Noaber.Web.Features.Draad;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Biedingen;

/// <summary>The concept of the own bid: begun from the last version, or from last year's outlook and what was agreed.</summary>
internal static class BodSchrijven
{
    public static async Task<IResult> Toon(int jaar, [AsParameters] Bodverzoek verzoek) =>
        Bodverzoek.Is(jaar) ? verzoek.Scherm.Toon<BodschrijfScherm, BodschrijfModel>(await Model(jaar, verzoek)) : Results.NotFound();

    public static async Task<BodschrijfModel> Model(int jaar, Bodverzoek verzoek)
    {
        var (bron, hier) = (verzoek.Bron, verzoek.Hier);
        if (await bron.Concept(jaar) is not { } concept)
        {
            var (bod, waaruit) = await bron.Begin(jaar);
            return new(jaar, hier.PartijId, hier.Partij, null, bod) { Waaruit = waaruit };
        }
        var nu = await bron.Bod(concept);
        var vorige = await bron.Laatste(jaar, hier.PartijId) is { } versie ? await bron.Bod(versie) : null;
        var stukken = await Antwoorden.Stukken(verzoek, nu, vorige);
        var beantwoord = nu.Regels.SelectMany(r => r.Antwoorden).Select(a => a.Naar).ToHashSet();
        return new(jaar, hier.PartijId, hier.Partij, concept.Nummer, nu)
        {
            Toelichting = concept.Toelichting, Gezien = concept.Versie, Gebreken = nu.Controleer(),
            Verschillen = vorige is null ? null : Bodverschil.Tussen(vorige, nu, stukken.Naam),
            Stukken = stukken, Onbeantwoord = [.. (await Antwoorden.Vragen(jaar, verzoek)).Where(v => !beantwoord.Contains(v.Punt))],
        };
    }

    public static async Task<IResult> Begin(int jaar, [AsParameters] Bodverzoek verzoek)
    {
        if (!Bodverzoek.Is(jaar))
            return Results.NotFound();
        var bron = verzoek.Bron;
        await bron.Alleen(jaar);
        if (await bron.Concept(jaar) is not null)
            return Terug(jaar, verzoek);
        var (bod, _) = await bron.Begin(jaar);
        var concept = await bron.Leg(bod, (await bron.Laatste(jaar, verzoek.Hier.PartijId))?.Toelichting);
        verzoek.Db.Noteer("bod begonnen", $"{verzoek.Hier.Partij} begon aan versie {concept.Nummer} van het bod {jaar}.",
            verzoek.Aanvrager.AccountId, verzoek.Hier.SamenwerkingId);
        await verzoek.Db.SaveChangesAsync(verzoek.Stop);
        return Terug(jaar, verzoek);
    }

    public static async Task<IResult> Toelichting(int jaar, [FromForm] Toelichtingformulier form, [AsParameters] Bodverzoek verzoek)
    {
        if (await verzoek.Bron.Houd(jaar) is not { } concept)
            return Terug(jaar, verzoek);
        var tekst = Invoer.OfNiets(form.Toelichting);
        Invoerfout? fout = tekst?.Length > BodRij.LangsteTekst
            ? new(nameof(form.Toelichting), $"Dit is te lang: er passen {BodRij.LangsteTekst} tekens in.")
            : form.Gezien != concept.Versie && tekst != concept.Toelichting
            ? new(nameof(form.Toelichting),
                $"Intussen is dit gewijzigd. Nu staat er: ‘{concept.Toelichting}’. Voeg samen wat erbij hoort.") : null;
        if (fout is not null)
            return verzoek.Scherm.Opnieuw<BodschrijfScherm, BodschrijfModel>(
                await Model(jaar, verzoek) with { Toelichting = tekst, Fouten = [fout] });
        concept.Toelichting = tekst;
        await verzoek.Db.SaveChangesAsync(verzoek.Stop);
        return Terug(jaar, verzoek);
    }

    /// <summary>The concept goes; what was handed in before stays.</summary>
    public static async Task<IResult> GooiWeg(int jaar, [AsParameters] Bodverzoek verzoek)
    {
        if (await verzoek.Bron.Houd(jaar) is { } concept)
        {
            verzoek.Db.Remove(concept);
            verzoek.Db.Noteer("bod weggegooid", $"{verzoek.Hier.Partij} gooide het concept van het bod {jaar} weg.",
                verzoek.Aanvrager.AccountId, verzoek.Hier.SamenwerkingId);
            await verzoek.Db.SaveChangesAsync(verzoek.Stop);
        }
        return Results.LocalRedirect($"{verzoek.Hier.Basis}/bod?jaar={jaar}");
    }

    private static IResult Terug(int jaar, Bodverzoek verzoek) => Results.LocalRedirect(verzoek.Adres(jaar, "/schrijven"));
}

/// <summary>What the association says with its bid, as it was typed.</summary>
public sealed record Toelichtingformulier
{
    public string? Toelichting { get; init; }

    /// <summary>The row version of the concept that was on the screen.</summary>
    public uint? Gezien { get; init; }
}

/// <summary>What the page shows on which a bid is written; without a number nothing is begun yet.</summary>
public sealed record BodschrijfModel(int Jaar, Guid PartijId, string Partij, int? Nummer, Bod Bod)
{
    /// <summary>What a new version begins with, in words; empty when with nothing.</summary>
    public string Waaruit { get; init; } = "";

    public string? Toelichting { get; init; }
    public uint Gezien { get; init; }

    /// <summary>What keeps it from being handed in.</summary>
    public IReadOnlyList<Bodgebrek> Gebreken { get; init; } = [];

    /// <summary>What it changes of the version before; null for the first.</summary>
    public IReadOnlyList<Bodverschil>? Verschillen { get; init; }

    /// <summary>What the lines answer.</summary>
    public Antwoordstukken Stukken { get; init; } = Antwoordstukken.Geen;

    /// <summary>The statements and agreements that no line answers.</summary>
    public IReadOnlyList<Draadstuk> Onbeantwoord { get; init; } = [];

    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];

    internal bool IsGelijk => Verschillen is { Count: 0 };
}
