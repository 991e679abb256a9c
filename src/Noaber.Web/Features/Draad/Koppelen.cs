using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Draad;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;
using Npgsql;

namespace Noaber.Web.Features.Draad;

/// <summary>What hangs on one point: confirm or refuse what is suggested, find something by hand, take a link away.</summary>
internal static class Koppelen
{
    private const int MeestGevonden = 25, LangsteVraag = 200;

    public static async Task<IResult> BijAfspraak(
        string sleutel, string? zoek, NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop)
    {
        var lijn = await db.Afspraken.AsNoTracking().Where(a => a.Sleutel == sleutel && a.SamenwerkingId == aanvrager.Hier.SamenwerkingId)
            .Select(a => (Guid?)a.LijnId).SingleOrDefaultAsync(stop);
        return lijn is { } punt ? await Toon(new(Draadsoort.Afspraak, punt), zoek, new(db, aanvrager, stop), scherm) : Results.NotFound();
    }

    public static Task<IResult> BijUitspraak(
        Guid uitspraak, string? zoek, NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop) =>
        Toon(new(Draadsoort.Beleidsuitspraak, uitspraak), zoek, new(db, aanvrager, stop), scherm);

    private static async Task<IResult> Toon(Draadpunt punt, string? zoek, Draadbron bron, Scherm scherm)
    {
        if (await bron.Punt(punt.Soort, punt.Id) is not { } stuk)
            return Results.NotFound();
        var buren = await bron.Buren(punt.Id);
        var vraag = zoek?.Trim() is { Length: > 0 and <= LangsteVraag } woorden ? woorden : null;
        return scherm.Toon<KoppelScherm, KoppelModel>(new(
            stuk, buren, await Suggestiebron.Open(bron, stuk), vraag, vraag is null ? [] : await Gevonden(bron, stuk, buren, vraag)));
    }

    /// <summary>Confirms or refuses the link between two points, or takes back what was said of it.</summary>
    public static async Task<IResult> Voer(
        [FromForm] Koppelformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        var (bron, hier) = (new Draadbron(db, aanvrager, stop), aanvrager.Hier);
        // What a bid answers is for its own writer to say, at the bid.
        if (!Draadbron.Paren.Contains((form.VanSoort, form.NaarSoort, form.Aard ?? default))
            || await bron.Punt(form.VanSoort, form.Van) is not { } van || await bron.Punt(form.NaarSoort, form.Naar) is not { } naar)
            return scherm.Fout(StatusCodes.Status404NotFound);
        var bestaand = await Bestaand(db, hier.SamenwerkingId, form, stop);
        if (bestaand?.Oordeel != form.Oordeel)
        {
            // Why is ours to say, not the form's.
            var suggestie = form.Oordeel is Koppeloordeel.Bevestigd
                ? (await Suggestiebron.Open(bron, van)).FirstOrDefault(s => s.Van.Punt == van.Punt && s.Naar.Punt == naar.Punt) : null;
            Zeg(db, bestaand, form, suggestie?.Reden, aanvrager, klok.GetUtcNow());
            var beide = $"‘{Opmaak.Kort(van.Titel, 60)}’ – ‘{Opmaak.Kort(naar.Titel, 60)}’";
            db.Noteer(Woord(form.Oordeel), beide, aanvrager.AccountId, hier.SamenwerkingId);
            await db.SaveChangesAsync(stop);
        }
        var terug = Terug.Veilig(form.Terug);
        return Results.LocalRedirect(terug is "/" ? $"{hier.Basis}/draad" : terug);
    }

    /// <summary>What was said of it before. Two who say something at once say it one after the other.</summary>
    private static async Task<Koppeling?> Bestaand(NoaberDb db, Guid hier, Koppelformulier form, CancellationToken stop)
    {
        await db.NaElkaar($"{form.Van}{form.Naar}", stop);
        return await db.Koppelingen.SingleOrDefaultAsync(
            k => k.SamenwerkingId == hier && k.VanId == form.Van && k.NaarId == form.Naar, stop);
    }

    private static void Zeg(
        NoaberDb db, Koppeling? bestaand, Koppelformulier form, string? reden, Aanvrager aanvrager, DateTimeOffset nu)
    {
        if (form.Oordeel is not { } oordeel)
        {
            db.Remove(bestaand!);
            return;
        }
        var koppeling = bestaand ?? db.Add(new Koppeling
        {
            SamenwerkingId = aanvrager.Hier.SamenwerkingId, VanSoort = form.VanSoort, VanId = form.Van, NaarSoort = form.NaarSoort,
            NaarId = form.Naar, Aard = form.Aard!.Value, Oordeel = oordeel, Op = nu,
        }).Entity;
        (koppeling.Oordeel, koppeling.DoorId, koppeling.Op) = (oordeel, aanvrager.AccountId, nu);
        koppeling.Reden = Koppeling.InReden(reden);
    }

    private static string Woord(Koppeloordeel? oordeel) => oordeel switch
    {
        Koppeloordeel.Bevestigd => "gekoppeld",
        Koppeloordeel.Afgewezen => "suggestie afgewezen",
        _ => "koppeling weggehaald",
    };

    /// <summary>What holds all the words, of the kinds that this one can be linked to.</summary>
    private static async Task<IReadOnlyList<Suggestie>> Gevonden(
        Draadbron bron, Draadstuk stuk, IReadOnlyList<Draadbuur> buren, string vraag)
    {
        var gevonden = new List<Suggestie>();
        foreach (var (van, naar, aard) in Draadbron.Paren.Where(p => p.Van == stuk.Punt.Soort || p.Naar == stuk.Punt.Soort))
        {
            var later = van == stuk.Punt.Soort;
            gevonden.AddRange((await bron.Punten(later ? naar : van))
                .Where(s => s.Punt != stuk.Punt && !buren.Any(b => b.Stuk.Punt == s.Punt) && s.Zegt(vraag))
                .Select(s => later ? new Suggestie(stuk, s, aard, 0, []) : new Suggestie(s, stuk, aard, 0, [])));
        }
        return [.. gevonden.Take(MeestGevonden)];
    }
}

/// <summary>Two points and what is said of their link; without a judgement what was said is taken back.</summary>
public sealed record Koppelformulier
{
    public Draadsoort VanSoort { get; init; }
    public Guid Van { get; init; }
    public Draadsoort NaarSoort { get; init; }
    public Guid Naar { get; init; }
    public Koppelaard? Aard { get; init; }
    public Koppeloordeel? Oordeel { get; init; }
    public string? Terug { get; init; }
}

/// <summary>What the page of the links of one point shows.</summary>
public sealed record KoppelModel(
    Draadstuk Stuk, IReadOnlyList<Draadbuur> Buren, IReadOnlyList<Suggestie> Suggesties, string? Zoek, IReadOnlyList<Suggestie> Gevonden);
