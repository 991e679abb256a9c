using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Draad;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Biedingen;

/// <summary>What a line of the bid answers: statements of the visie and agreements, chosen by who writes it.</summary>
internal static class Antwoorden
{
    public static async Task<IResult> Toon(string id, int jaar, string? zoek, [AsParameters] Bodverzoek verzoek)
    {
        if (!Bodverzoek.Is(jaar))
            return Results.NotFound();
        if (await Regel(id, jaar, verzoek) is not { } regel)
            return Results.LocalRedirect(verzoek.Adres(jaar, "/schrijven"));
        var gekozen = await Gekozen(verzoek, regel.LijnId);
        var woord = zoek?.Trim() ?? "";
        // What is chosen already stays in sight, so that saving takes nothing away unseen.
        var alle = (await Vragen(verzoek)).Select(v => v with { Gekozen = gekozen.Contains(v.Lijn) }).ToList();
        return verzoek.Scherm.Toon<AntwoordenScherm, AntwoordenModel>(new(jaar, regel.LijnId, regel.Wat, woord,
            [.. alle.Where(v => v.Gekozen || woord.Length == 0 || v.Past(woord))], alle.Count));
    }

    public static async Task<IResult> Bewaar(string id, int jaar, [FromForm] Antwoordformulier form, [AsParameters] Bodverzoek verzoek)
    {
        if (await verzoek.Bron.Houd(jaar) is null || await Regel(id, jaar, verzoek) is not { } regel)
            return Results.LocalRedirect(verzoek.Adres(jaar, "/schrijven"));
        var (db, hier) = (verzoek.Db, verzoek.Hier);
        var getoond = (form.Getoond ?? []).ToHashSet();
        var wil = (form.Gekozen ?? []).ToHashSet();
        var er = await db.Koppelingen.Where(k => k.SamenwerkingId == hier.SamenwerkingId && k.VanId == regel.LijnId
            && k.VanSoort == Draadsoort.Bodregel).ToListAsync(verzoek.Stop);
        // Only of what was on the screen one can say that it is not answered.
        db.RemoveRange(er.Where(k => k.Oordeel == Koppeloordeel.Bevestigd && getoond.Contains(k.NaarId) && !wil.Contains(k.NaarId)));
        foreach (var vraag in (await Vragen(verzoek)).Where(v => wil.Contains(v.Lijn)))
            Bevestig(regel.LijnId, vraag, er.Find(k => k.NaarId == vraag.Lijn), verzoek);
        await db.SaveChangesAsync(verzoek.Stop);
        return Results.LocalRedirect(verzoek.Adres(jaar, "/schrijven"));
    }

    private static void Bevestig(Guid lijn, Bodvraag vraag, Koppeling? nu, Bodverzoek verzoek)
    {
        var (ik, op) = (verzoek.Aanvrager.AccountId, verzoek.Klok.GetUtcNow());
        if (nu is { Oordeel: Koppeloordeel.Afgewezen })
            (nu.Oordeel, nu.DoorId, nu.Op) = (Koppeloordeel.Bevestigd, ik, op);
        else if (nu is null)
            verzoek.Db.Add(new Koppeling
            {
                SamenwerkingId = verzoek.Hier.SamenwerkingId, VanSoort = Draadsoort.Bodregel, VanId = lijn, NaarSoort = vraag.Soort,
                NaarId = vraag.Lijn, Aard = Koppelaard.Beantwoordt, Oordeel = Koppeloordeel.Bevestigd, DoorId = ik, Op = op,
            });
    }

    /// <summary>All that a bid can answer: the statements and the agreements that are in force, in the order of their documents.</summary>
    public static async Task<IReadOnlyList<Bodvraag>> Vragen(Bodverzoek verzoek)
    {
        var (db, hier) = (verzoek.Db, verzoek.Hier.SamenwerkingId);
        var uitspraken = await db.Beleidsuitspraken.AsNoTracking()
            .Where(u => u.SamenwerkingId == hier && db.Kaders.Any(k => k.Id == u.KaderId && k.Status == KaderStatus.Vigerend))
            .OrderBy(u => u.KaderId).ThenBy(u => u.Volgorde)
            .Select(u => new Bodvraag(Draadsoort.Beleidsuitspraak, u.LijnId, u.Hoofdstuk, null, u.Tekst)).ToListAsync(verzoek.Stop);
        var afspraken = await db.Afspraken.AsNoTracking()
            .Where(a => a.SamenwerkingId == hier && db.Kaders.Any(k => k.Id == a.KaderId && k.Status == KaderStatus.Vigerend))
            .OrderBy(a => a.KaderId).ThenBy(a => a.Volgorde)
            .Select(a => new Bodvraag(Draadsoort.Afspraak, a.LijnId,
                db.Themas.Where(t => t.Id == a.ThemaId).Select(t => t.Nummer + ". " + t.Titel).First(), a.Nummer, a.Kop ?? a.Tekst))
            .ToListAsync(verzoek.Stop);
        return [.. uitspraken, .. afspraken];
    }

    /// <summary>What these lines answer, as a person confirmed it.</summary>
    public static async Task<HashSet<Guid>> Gekozen(Bodverzoek verzoek, params Guid[] lijnen) =>
        (await verzoek.Db.Koppelingen.AsNoTracking().Where(k => k.SamenwerkingId == verzoek.Hier.SamenwerkingId
            && k.VanSoort == Draadsoort.Bodregel && lijnen.Contains(k.VanId) && k.Oordeel == Koppeloordeel.Bevestigd)
            .Select(k => k.NaarId).ToListAsync(verzoek.Stop)).ToHashSet();

    /// <summary>For each of these lines what it answers, by name.</summary>
    public static async Task<ILookup<Guid, string>> PerRegel(Bodverzoek verzoek, IReadOnlyList<Guid> lijnen)
    {
        var vragen = (await Vragen(verzoek)).ToDictionary(v => v.Lijn);
        var koppelingen = await verzoek.Db.Koppelingen.AsNoTracking().Where(k => k.SamenwerkingId == verzoek.Hier.SamenwerkingId
            && k.VanSoort == Draadsoort.Bodregel && lijnen.Contains(k.VanId) && k.Oordeel == Koppeloordeel.Bevestigd)
            .Select(k => new { k.VanId, k.NaarId }).ToListAsync(verzoek.Stop);
        return koppelingen.Where(k => vragen.ContainsKey(k.NaarId)).ToLookup(k => k.VanId, k => vragen[k.NaarId].Kort);
    }

    /// <summary>The links of lines that are in no version any more.</summary>
    public static Task Vergeet(Bodverzoek verzoek, IReadOnlyCollection<Guid> lijnen)
    {
        var db = verzoek.Db;
        return db.Koppelingen.Where(k => k.SamenwerkingId == verzoek.Hier.SamenwerkingId && k.VanSoort == Draadsoort.Bodregel
            && lijnen.Contains(k.VanId) && !db.Bodregels.Any(r => r.SamenwerkingId == k.SamenwerkingId && r.LijnId == k.VanId))
            .ExecuteDeleteAsync(verzoek.Stop);
    }

    private static async Task<BodregelRij?> Regel(string id, int jaar, Bodverzoek verzoek) =>
        Guid.TryParse(id, out var lijn) && await verzoek.Bron.Concept(jaar) is { } concept
            ? await verzoek.Db.Bodregels.SingleOrDefaultAsync(r => r.BodId == concept.Id && r.LijnId == lijn, verzoek.Stop) : null;
}

/// <summary>A statement or an agreement that a bid can answer.</summary>
public sealed record Bodvraag(Draadsoort Soort, Guid Lijn, string Groep, string? Nummer, string Tekst)
{
    public bool Gekozen { get; init; }

    /// <summary>In a line of a list.</summary>
    public string Kort => $"{(Nummer is null ? "" : $"{Nummer} ")}{Opmaak.Kort(Tekst, 160)}";

    internal bool Past(string woord) => woord.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(w => $"{Groep} {Nummer} {Tekst}".Contains(w, StringComparison.CurrentCultureIgnoreCase));
}

/// <summary>What was chosen, of what was shown.</summary>
public sealed record Antwoordformulier
{
    public Guid[]? Getoond { get; init; }
    public Guid[]? Gekozen { get; init; }
}

/// <summary>What the page shows on which one chooses what a line answers.</summary>
public sealed record AntwoordenModel(int Jaar, Guid Lijn, string Wat, string Zoek, IReadOnlyList<Bodvraag> Vragen, int Totaal);
