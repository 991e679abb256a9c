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

    public static async Task<IResult> Toon(
        Draadsoort soort, Guid lijn, string? zoek, NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop)
    {
        var bron = new Draadbron(db, aanvrager, stop);
        if (await bron.Punt(soort, lijn) is not { } stuk)
            return Results.NotFound();
        var buren = await bron.Buren(lijn);
        var vraag = zoek?.Trim() is { Length: > 0 and <= LangsteVraag } woorden ? woorden : null;
        return scherm.Toon<KoppelScherm, KoppelModel>(new(
            stuk, buren, await Suggestiebron.Open(bron, stuk.Punt), vraag, vraag is null ? [] : await Gevonden(bron, stuk, buren, vraag)));
    }

    /// <summary>Confirms or refuses the link between two points, or takes back what was said of it.</summary>
    public static async Task<IResult> Voer(
        [FromForm] Koppelformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        var bron = new Draadbron(db, aanvrager, stop);
        if (form.Aard is not { } aard || await bron.Punt(form.VanSoort, form.Van) is not { } van || await bron.Punt(form.NaarSoort, form.Naar) is not { } naar)
            return scherm.Fout(StatusCodes.Status404NotFound);
        var bestaand = await db.Koppelingen.SingleOrDefaultAsync(
            k => k.SamenwerkingId == aanvrager.Hier.SamenwerkingId && k.VanId == form.Van && k.NaarId == form.Naar, stop);
        if (form.Oordeel is not { } oordeel)
        {
            if (bestaand is not null)
                db.Remove(bestaand);
        }
        else if (bestaand is null)
        {
            db.Add(new Koppeling
            {
                SamenwerkingId = aanvrager.Hier.SamenwerkingId, VanSoort = form.VanSoort, VanId = form.Van, NaarSoort = form.NaarSoort, NaarId = form.Naar,
                Aard = aard, Oordeel = oordeel, Reden = Opmaak.Kort(form.Reden ?? "", Koppeling.LangsteReden), DoorId = aanvrager.AccountId, Op = klok.GetUtcNow(),
            });
        }
        else
        {
            (bestaand.Oordeel, bestaand.DoorId, bestaand.Op) = (oordeel, aanvrager.AccountId, klok.GetUtcNow());
        }
        db.Noteer(Woord(form.Oordeel), $"‘{Opmaak.Kort(van.Titel, 60)}’ – ‘{Opmaak.Kort(naar.Titel, 60)}’", aanvrager.AccountId, aanvrager.Hier.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect(Terug.Veilig(form.Terug) is "/" ? $"{aanvrager.Hier.Basis}/draad" : Terug.Veilig(form.Terug));
    }

    private static string Woord(Koppeloordeel? oordeel) => oordeel switch
    {
        Koppeloordeel.Bevestigd => "gekoppeld", Koppeloordeel.Afgewezen => "suggestie afgewezen", _ => "koppeling weggehaald",
    };

    /// <summary>What holds all the words, of the kinds that this one can be linked to.</summary>
    private static async Task<IReadOnlyList<Suggestie>> Gevonden(Draadbron bron, Draadstuk stuk, IReadOnlyList<Draadbuur> buren, string vraag)
    {
        var woorden = vraag.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var gevonden = new List<Suggestie>();
        foreach (var (van, naar, aard) in Draadbron.Paren.Where(p => p.Van == stuk.Punt.Soort || p.Naar == stuk.Punt.Soort))
        {
            var later = van == stuk.Punt.Soort;
            gevonden.AddRange((await bron.Punten(later ? naar : van))
                .Where(s => s.Punt != stuk.Punt && !buren.Any(b => b.Stuk.Punt == s.Punt)
                    && Array.TrueForAll(woorden, w => $"{s.Titel} {s.Tekst}".Contains(w, StringComparison.CurrentCultureIgnoreCase)))
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
    public string? Reden { get; init; }
    public string? Terug { get; init; }
}

/// <summary>What the page of the links of one point shows.</summary>
public sealed record KoppelModel(
    Draadstuk Stuk, IReadOnlyList<Draadbuur> Buren, IReadOnlyList<Suggestie> Suggesties, string? Zoek, IReadOnlyList<Suggestie> Gevonden);
