using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Schrijven;

/// <summary>Puts a piece of a concept before or behind its neighbour.</summary>
internal static class Orde
{
    public static async Task<IResult> Voer(
        Guid kader, [FromForm] Ordeformulier form, NoaberDb db, Aanvrager aanvrager, CancellationToken stop)
    {
        if (await Schrijfverzoek.HoudConcept(db, aanvrager, kader, stop) is null)
            return Results.NotFound();
        var anker = form.Soort switch
        {
            "thema" => await Zet(db, db.Themas, kader, form, (_, _) => true, stop),
            "onderdeel" => await ZetOnderdeel(db, kader, form, stop),
            "afspraak" => await Zet(db, db.Afspraken, kader, form, InEenDeel, stop),
            "actie" => await Zet(db, db.Acties, kader, form, InEenStuk, stop) is null ? null : await Waarbij(db, form.Id, stop),
            "speerpunt" => await Zet(db, db.Speerpunten, kader, form, (_, _) => true, stop),
            "reeks" => await Zet(db, db.Reeksen, kader, form, (_, _) => true, stop),
            "uitspraak" => await Zet(db, db.Beleidsuitspraken, kader, form, (_, _) => true, stop),
            "definitie" => await Zet(db, db.Definities, kader, form, (_, _) => true, stop),
            "tekst" => await Zet(db, db.Tekstdelen, kader, form, (_, _) => true, stop),
            _ => null,
        };
        return anker is null ? Results.NotFound() : Results.LocalRedirect($"{aanvrager.Hier.Basis}/schrijven/{kader}{anker}");
    }

    private static bool InEenDeel(AfspraakRij een, AfspraakRij ander) =>
        een.ThemaId == ander.ThemaId && een.OnderdeelId == ander.OnderdeelId;

    private static bool InEenStuk(ActieRij een, ActieRij ander) =>
        (een.AfspraakId, een.JaarschijfId, een.SpeerpuntId) == (ander.AfspraakId, ander.JaarschijfId, ander.SpeerpuntId);

    /// <summary>An action stands on the page of what it belongs to, not in the outline.</summary>
    private static async Task<string> Waarbij(NoaberDb db, Guid actie, CancellationToken stop)
    {
        var bij = await db.Acties.Where(a => a.Id == actie).Select(a => new { a.AfspraakId, a.JaarschijfId, a.SpeerpuntId })
            .SingleAsync(stop);
        return bij switch
        {
            { JaarschijfId: { } jaar } => $"/jaar/{jaar}#eronder",
            { SpeerpuntId: { } punt } => $"/speerpunt/{punt}#eronder",
            _ => $"/afspraak/{bij.AfspraakId}#eronder",
        };
    }

    /// <summary>Where to look afterwards; null when the piece is not there.</summary>
    private static async Task<string?> Zet<T>(
        NoaberDb db, IQueryable<T> delen, Guid kader, Ordeformulier form, Func<T, T, bool> naast, CancellationToken stop)
        where T : Kaderdeel
    {
        var alle = await delen.Where(d => d.KaderId == kader).OrderBy(d => d.Volgorde).ToListAsync(stop);
        if (alle.Find(d => d.Id == form.Id) is not { } deel)
            return null;
        if (Buur(alle.FindAll(d => naast(d, deel)), deel, form) is { } buur)
            await Wissel<T>(db, (deel.Id, deel.Volgorde), (buur.Id, buur.Volgorde), stop);
        return $"#{StukSchrijven.Anker(deel)}";
    }

    /// <summary>A part stands in the order of its theme.</summary>
    private static async Task<string?> ZetOnderdeel(NoaberDb db, Guid kader, Ordeformulier form, CancellationToken stop)
    {
        var alle = await db.Onderdelen.Where(o => db.Themas.Any(t => t.Id == o.ThemaId && t.KaderId == kader)).OrderBy(o => o.Volgorde)
            .ToListAsync(stop);
        if (alle.Find(o => o.Id == form.Id) is not { } deel)
            return null;
        if (Buur(alle.FindAll(o => o.ThemaId == deel.ThemaId), deel, form) is { } buur)
            await Wissel<OnderdeelRij>(db, (deel.Id, deel.Volgorde), (buur.Id, buur.Volgorde), stop);
        return $"#{StukSchrijven.Anker(deel)}";
    }

    private static T? Buur<T>(List<T> rij, T deel, Ordeformulier form) where T : class =>
        rij.ElementAtOrDefault(rij.IndexOf(deel) + (form.Doe == "op" ? -1 : 1));

    /// <summary>Volgorde is unique when a statement is done: the two change places in one.</summary>
    private static async Task Wissel<T>(
        NoaberDb db, (Guid Id, int Volgorde) deel, (Guid Id, int Volgorde) buur, CancellationToken stop)
    {
        var tabel = db.Model.FindEntityType(typeof(T))!.GetTableName();
#pragma warning disable EF1002 // the name of a table of our own model
        await db.Database.ExecuteSqlRawAsync(
            $"update {tabel} set volgorde = case id when {{0}} then {{3}} else {{2}} end where id in ({{0}}, {{1}})",
            [deel.Id, buur.Id, deel.Volgorde, buur.Volgorde], stop);
#pragma warning restore EF1002
    }
}

/// <summary>Which piece, and where to: op or neer.</summary>
public sealed record Ordeformulier
{
    public string? Soort { get; init; }
    public Guid Id { get; init; }
    public string? Doe { get; init; }
}
