using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Draad;
using Noaber.Web.Data;
using Noaber.Web.Features.Draad;
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
        var gekozen = (await Bij(verzoek, regel.LijnId))[regel.LijnId].Select(s => s.Punt.Id).ToHashSet();
        var woord = zoek?.Trim() ?? "";
        // What is chosen already stays in sight, so that saving takes nothing away unseen.
        var vragen = await Vragen(verzoek);
        var waarom = Antwoordsuggesties.Bij(regel, vragen);
        var alle = vragen
            .Select(stuk => new Bodvraag(stuk, gekozen.Contains(stuk.Punt.Id), waarom.GetValueOrDefault(stuk.Punt.Id))).ToList();
        return verzoek.Scherm.Toon<AntwoordenScherm, AntwoordenModel>(new(jaar, regel.LijnId, regel.Wat, woord,
            [.. alle.Where(v => v.Gekozen || v.Stuk.Zegt(woord))], alle.Count));
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
        var vragen = await Vragen(verzoek);
        var waarom = Antwoordsuggesties.Bij(regel, vragen);
        foreach (var vraag in vragen.Select(v => v.Punt).Where(v => wil.Contains(v.Id)))
            Bevestig(regel.LijnId, vraag, waarom.GetValueOrDefault(vraag.Id), er.Find(k => k.NaarId == vraag.Id), verzoek);
        await db.SaveChangesAsync(verzoek.Stop);
        return Results.LocalRedirect(verzoek.Adres(jaar, "/schrijven"));
    }

    private static void Bevestig(Guid lijn, Draadpunt vraag, string? waarom, Koppeling? nu, Bodverzoek verzoek)
    {
        var (ik, op) = (verzoek.Aanvrager.AccountId, verzoek.Klok.GetUtcNow());
        if (nu is { Oordeel: Koppeloordeel.Afgewezen })
            (nu.Oordeel, nu.DoorId, nu.Op) = (Koppeloordeel.Bevestigd, ik, op);
        else if (nu is null)
            verzoek.Db.Add(new Koppeling
            {
                SamenwerkingId = verzoek.Hier.SamenwerkingId, VanSoort = Draadsoort.Bodregel, VanId = lijn, NaarSoort = vraag.Soort,
                NaarId = vraag.Id, Aard = Koppelaard.Beantwoordt, Oordeel = Koppeloordeel.Bevestigd, DoorId = ik, Op = op,
                Reden = Opmaak.Kort(waarom ?? "", Koppeling.LangsteReden),
            });
    }

    /// <summary>All that a bid can answer: the statements and the agreements that are in force, in the order of their documents.</summary>
    public static async Task<IReadOnlyList<Draadstuk>> Vragen(Bodverzoek verzoek)
    {
        var bron = new Draadbron(verzoek.Db, verzoek.Aanvrager, verzoek.Stop);
        return [.. await bron.Punten(Draadsoort.Beleidsuitspraak), .. await bron.Punten(Draadsoort.Afspraak)];
    }

    /// <summary>For each of these lines what it answers, as a person confirmed it; also what was replaced since.</summary>
    public static async Task<ILookup<Guid, Draadstuk>> Bij(Bodverzoek verzoek, params Guid[] lijnen)
    {
        var koppelingen = await verzoek.Db.Koppelingen.AsNoTracking().Where(k => k.SamenwerkingId == verzoek.Hier.SamenwerkingId
            && k.VanSoort == Draadsoort.Bodregel && lijnen.Contains(k.VanId) && k.Oordeel == Koppeloordeel.Bevestigd)
            .OrderBy(k => k.Op).Select(k => new { k.VanId, k.NaarSoort, k.NaarId }).ToListAsync(verzoek.Stop);
        var (bron, stukken) = (new Draadbron(verzoek.Db, verzoek.Aanvrager, verzoek.Stop), new Dictionary<Guid, Draadstuk>());
        foreach (var groep in koppelingen.GroupBy(k => k.NaarSoort, k => k.NaarId))
        {
            foreach (var stuk in await bron.Punten(groep.Key, [.. groep.Distinct()]))
                stukken.TryAdd(stuk.Punt.Id, stuk);
        }
        return koppelingen.Where(k => stukken.ContainsKey(k.NaarId)).ToLookup(k => k.VanId, k => stukken[k.NaarId]);
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
        await verzoek.Bron.Concept(jaar) is { } concept ? await verzoek.Bron.Regel(id, concept) : null;
}

/// <summary>A statement or an agreement that a line can answer.</summary>
/// <param name="Stuk">The statement or the agreement.</param>
/// <param name="Gekozen">Whether the line answers it.</param>
/// <param name="Waarom">Why it is suggested; null when it is not.</param>
public sealed record Bodvraag(Draadstuk Stuk, bool Gekozen, string? Waarom)
{
    /// <summary>Nobody chose it, and the words of the line are like it.</summary>
    internal bool Lijkt => !Gekozen && Waarom is not null;
}

/// <summary>What was chosen, of what was shown.</summary>
public sealed record Antwoordformulier
{
    public Guid[]? Getoond { get; init; }
    public Guid[]? Gekozen { get; init; }
}

/// <summary>What the page shows on which one chooses what a line answers.</summary>
public sealed record AntwoordenModel(int Jaar, Guid Lijn, string Wat, string Zoek, IReadOnlyList<Bodvraag> Vragen, int Totaal);
