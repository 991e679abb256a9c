using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Draad;
using Noaber.Web.Data;
using Noaber.Web.Features.Draad;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Biedingen;

/// <summary>
/// What a line of the bid answers: statements of the visie and agreements, chosen by who writes it. It is chosen for the line in one
/// version: what was handed in keeps its answers, whatever is written in a next one.
/// </summary>
internal static class Antwoorden
{
    public static async Task<IResult> Toon(string id, int jaar, [AsParameters] Bodverzoek verzoek)
    {
        if (!Bodverzoek.Is(jaar))
            return Results.NotFound();
        if (await verzoek.Bron.Concept(jaar) is not { } concept || await verzoek.Bron.Regel(id, concept) is not { } regel)
            return Results.LocalRedirect(verzoek.Adres(jaar, "/schrijven"));
        var nu = await Gekozen(regel, verzoek).Select(k => k.NaarId).ToArrayAsync(verzoek.Stop);
        return await Toon(regel, jaar, new() { Was = nu, Gekozen = nu }, verzoek);
    }

    public static async Task<IResult> Bewaar(string id, int jaar, [FromForm] Antwoordformulier form, [AsParameters] Bodverzoek verzoek)
    {
        if (await verzoek.Bron.Houd(jaar) is not { } concept || await verzoek.Bron.Regel(id, concept) is not { } regel)
            return Results.LocalRedirect(verzoek.Adres(jaar, "/schrijven"));
        if (form.Doe == Antwoordformulier.Zoeken)
            return await Toon(regel, jaar, form, verzoek);
        var (db, er) = (verzoek.Db, await Gekozen(regel, verzoek).ToListAsync(verzoek.Stop));
        // What a colleague chose meanwhile was not chosen when this page was made, so leaving it open says nothing of it.
        db.RemoveRange(er.Where(k => form.Eerst.Contains(k.NaarId) && !form.Nu.Contains(k.NaarId)));
        var vragen = await Vragen(jaar, verzoek);
        var waarom = Antwoordsuggesties.Bij(regel, vragen);
        db.AddRange(vragen.Select(v => v.Punt).Where(v => form.Nu.Contains(v.Id) && er.TrueForAll(k => k.NaarId != v.Id)).Select(v =>
            Koppeling.Van(regel, new(v, waarom.GetValueOrDefault(v.Id)), verzoek.Aanvrager.AccountId, verzoek.Klok.GetUtcNow())));
        if (db.ChangeTracker.HasChanges())
            db.Noteer("bod bewerkt",
                $"{verzoek.Hier.Partij} koos waar een regel van versie {concept.Nummer} van het bod {jaar} antwoord op geeft.",
                verzoek.Aanvrager.AccountId, verzoek.Hier.SamenwerkingId);
        await db.SaveChangesAsync(verzoek.Stop);
        return Results.LocalRedirect(verzoek.Adres(jaar, "/schrijven"));
    }

    /// <summary>The page with what is chosen in the form, which need not be kept yet. That stays in sight, whatever is sought.</summary>
    private static async Task<IResult> Toon(BodregelRij regel, int jaar, Antwoordformulier form, Bodverzoek verzoek)
    {
        var (woord, vragen) = (form.Zoek?.Trim() ?? "", await Vragen(jaar, verzoek));
        var waarom = Antwoordsuggesties.Bij(regel, vragen);
        var alle = vragen
            .Select(stuk => new Bodvraag(stuk, form.Nu.Contains(stuk.Punt.Id), waarom.GetValueOrDefault(stuk.Punt.Id))).ToList();
        // What is no longer in force cannot be unticked here, so it is not taken away either.
        return verzoek.Scherm.Toon<AntwoordenScherm, AntwoordenModel>(new(jaar, regel.LijnId, regel.Wat, woord,
            [.. alle.Where(v => v.Gekozen || v.Stuk.Zegt(woord))], alle.Count,
            [.. form.Eerst.Intersect(vragen.Select(v => v.Punt.Id)).Select(was => $"{was}")]));
    }

    /// <summary>
    /// All that a bid for a year can answer, in the order of their documents: the statements that count for that year, and the agreements
    /// that are in force.
    /// </summary>
    public static async Task<IReadOnlyList<Draadstuk>> Vragen(int jaar, Bodverzoek verzoek)
    {
        var bron = new Draadbron(verzoek.Db, verzoek.Aanvrager, verzoek.Stop);
        return [.. await bron.UitsprakenVoor(jaar), .. await bron.Punten(Draadsoort.Afspraak)];
    }

    /// <summary>What the lines of these bids answer, as far as the reader may see it; also what was replaced since.</summary>
    public static async Task<Antwoordstukken> Stukken(Bodverzoek verzoek, params Bod?[] boden)
    {
        var (bron, stukken) = (new Draadbron(verzoek.Db, verzoek.Aanvrager, verzoek.Stop), new Dictionary<Draadpunt, Draadstuk>());
        var punten = boden.OfType<Bod>().SelectMany(b => b.Regels).SelectMany(r => r.Antwoorden).Select(a => a.Naar).Distinct();
        foreach (var soort in punten.GroupBy(punt => punt.Soort, punt => punt.Id))
        {
            foreach (var stuk in await bron.Punten(soort.Key, [.. soort]))
                stukken.TryAdd(stuk.Punt, stuk);
        }
        return new(stukken);
    }

    private static IQueryable<Koppeling> Gekozen(BodregelRij regel, Bodverzoek verzoek) =>
        verzoek.Db.Koppelingen.Where(k => k.VanId == regel.Id && k.VanSoort == Draadsoort.Bodregel);
}

/// <summary>The statements and agreements that lines of a bid answer, by what they are.</summary>
public sealed record Antwoordstukken(IReadOnlyDictionary<Draadpunt, Draadstuk> Alle)
{
    internal static readonly Antwoordstukken Geen = new(new Dictionary<Draadpunt, Draadstuk>());

    /// <summary>What this line answers.</summary>
    internal IReadOnlyList<Draadstuk> Van(Bodregel regel) =>
        [.. regel.Antwoorden.Select(a => Alle.GetValueOrDefault(a.Naar)).OfType<Draadstuk>()];

    internal string Naam(Draadpunt punt) => Alle.GetValueOrDefault(punt)?.Titel ?? "";
}

/// <summary>A statement or an agreement that a line can answer.</summary>
/// <param name="Stuk">The statement or the agreement.</param>
/// <param name="Gekozen">Whether the line answers it.</param>
/// <param name="Waarom">Why it seems to; null when it does not seem to.</param>
public sealed record Bodvraag(Draadstuk Stuk, bool Gekozen, string? Waarom)
{
    /// <summary>It seems to be answered, and was not chosen yet.</summary>
    internal bool Lijkt => !Gekozen && Waarom is not null;
}

/// <summary>What was chosen, and what was when the page was first made; searching keeps both.</summary>
public sealed record Antwoordformulier
{
    internal const string Zoeken = "zoek";

    public Guid[]? Was { get; init; }
    public Guid[]? Gekozen { get; init; }
    public string? Zoek { get; init; }
    public string? Doe { get; init; }

    internal Guid[] Eerst => Was ?? [];
    internal Guid[] Nu => Gekozen ?? [];
}

/// <summary>What the page shows on which one chooses what a line answers.</summary>
/// <param name="Jaar">The year of the bid.</param>
/// <param name="Lijn">The line.</param>
/// <param name="Wat">What it says.</param>
/// <param name="Zoek">The words that are sought.</param>
/// <param name="Vragen">What is chosen, and what holds those words.</param>
/// <param name="Totaal">How many there are in all.</param>
/// <param name="Was">What was chosen when the page was first made.</param>
public sealed record AntwoordenModel(
    int Jaar, Guid Lijn, string Wat, string Zoek, IReadOnlyList<Bodvraag> Vragen, int Totaal, IReadOnlyList<string> Was);
