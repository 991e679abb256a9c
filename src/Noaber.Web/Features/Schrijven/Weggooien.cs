using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Schrijven;

/// <summary>
/// Throws away a whole concept that was begun without a document, while nothing was decided or proposed of it. The party that began it does
/// so, or who leads the process; who asks sees first what goes with it.
/// </summary>
internal static class Weggooien
{
    public static async Task<IResult> Vraag(Guid kader, [AsParameters] Weggooiverzoek verzoek)
    {
        var (db, aanvrager) = (verzoek.Db, verzoek.Aanvrager);
        if (await Schrijfverzoek.VindConcept(db, aanvrager, kader, verzoek.Stop) is { } concept && await KanWeg(concept, verzoek))
            return Mag(concept, aanvrager) ? verzoek.Scherm.Toon<WeggooiScherm, WeggooiModel>(await Model(concept, verzoek))
                : verzoek.Scherm.Fout(StatusCodes.Status403Forbidden);
        return await db.Kaders.Zichtbaar(aanvrager).AnyAsync(k => k.Id == kader, verzoek.Stop)
            ? Results.LocalRedirect($"{aanvrager.Hier.Basis}/schrijven/{kader}") : Results.NotFound();
    }

    public static async Task<IResult> Voer(Guid kader, [FromForm] uint? gezien, [AsParameters] Weggooiverzoek verzoek)
    {
        var (db, aanvrager) = (verzoek.Db, verzoek.Aanvrager);
        if (await Schrijfverzoek.HoudConcept(db, aanvrager, kader, verzoek.Stop) is not { } concept)
            return Results.LocalRedirect($"{aanvrager.Hier.Basis}/afspraken"); // a second click
        if (!Mag(concept, aanvrager))
            return verzoek.Scherm.Fout(StatusCodes.Status403Forbidden);
        if (concept.Versie != gezien)
            return verzoek.Scherm.Toon<WeggooiScherm, WeggooiModel>(
                await Model(concept, verzoek) with { Veranderd = true }, StatusCodes.Status409Conflict);
        if (!await db.Database.SqlQuery<bool>($"""select gooi_concept_weg({kader}) as "Value" """).SingleAsync(verzoek.Stop))
            return Results.LocalRedirect($"{aanvrager.Hier.Basis}/schrijven/{kader}");
        db.Noteer("concept weggegooid", $"{aanvrager.Hier.Partij} gooide het concept ‘{concept.Titel}’ weg.", aanvrager.AccountId,
            concept.SamenwerkingId);
        await db.SaveChangesAsync(verzoek.Stop);
        return Results.LocalRedirect($"{aanvrager.Hier.Basis}/afspraken");
    }

    /// <summary>Whether this concept began with nothing: no document, and no text that is in force.</summary>
    public static bool IsBegonnen(KaderRij concept) => concept is { BrondocumentId: null, BasisId: null };

    /// <summary>Whether it is this person's to throw away: the own party began it, or he leads the process.</summary>
    public static bool Mag(KaderRij concept, Aanvrager aanvrager) =>
        concept.BegonnenDoorId == aanvrager.Hier.PartijId || aanvrager.Mag(Handeling.BesluitVastleggen);

    private static async Task<bool> KanWeg(KaderRij concept, Weggooiverzoek verzoek) =>
        IsBegonnen(concept) && !await verzoek.Db.Voorstellen.AnyAsync(v => v.KaderId == concept.Id, verzoek.Stop);

    private static async Task<WeggooiModel> Model(KaderRij concept, Weggooiverzoek verzoek)
    {
        var (db, kader, stop) = (verzoek.Db, concept.Id, verzoek.Stop);
        string[] inhoud =
        [
            Aantal.Themas(await db.Themas.CountAsync(t => t.KaderId == kader, stop)),
            Aantal.Afspraken(await db.Afspraken.CountAsync(a => a.KaderId == kader, stop)),
            Aantal.Van(await db.Beleidsuitspraken.CountAsync(b => b.KaderId == kader, stop), "beleidsuitspraak", "beleidsuitspraken"),
            Aantal.Van(await db.Definities.CountAsync(d => d.KaderId == kader, stop), "begrip", "begrippen"),
            Aantal.Van(await db.Speerpunten.CountAsync(s => s.KaderId == kader, stop)
                + await db.Reeksen.CountAsync(r => r.KaderId == kader, stop)
                + await db.Tekstdelen.CountAsync(t => t.KaderId == kader, stop), "ander stuk", "andere stukken"),
        ];
        return new(kader, concept.Titel, [.. inhoud.Where(i => !i.StartsWith("0 ", StringComparison.Ordinal))], concept.Versie)
        {
            Schrijvers = [.. (await db.WieSchrijft(kader, verzoek.Klok.GetUtcNow(), stop))
                .Select(s => Schrijfverzoek.Wie(s, verzoek.Aanvrager)).Distinct()],
        };
    }
}

/// <summary>A request to throw a concept away, with what its answer is made of.</summary>
internal sealed record Weggooiverzoek(NoaberDb Db, Aanvrager Aanvrager, Scherm Scherm, TimeProvider Klok, CancellationToken Stop);

/// <summary>What the page shows that asks whether it may go.</summary>
/// <param name="Kader">Which concept.</param>
/// <param name="Titel">Its title.</param>
/// <param name="Inhoud">What goes along, kind by kind.</param>
/// <param name="Gezien">The row version that who confirms has seen.</param>
public sealed record WeggooiModel(Guid Kader, string Titel, IReadOnlyList<string> Inhoud, uint Gezien)
{
    /// <summary>Someone wrote in it since the page was shown.</summary>
    public bool Veranderd { get; init; }

    /// <summary>Who else is writing in it now.</summary>
    public IReadOnlyList<string> Schrijvers { get; init; } = [];
}
