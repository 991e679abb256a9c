using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Schrijven;

/// <summary>Writes one piece of a concept. Who was overtaken by someone else sees both versions; nothing is written over.</summary>
internal static class StukSchrijven
{
    public static async Task<IResult> Vraag(
        Guid kader, string soort, string id, HttpContext http, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop) =>
        await Stuk(kader, soort, id, new(db, http, klok), aanvrager, stop) is { } stuk
            ? scherm.Toon<SchrijfScherm, SchrijfModel>(await Model(db, kader, soort, id, http, stuk, stop)) : await NaarConcept(db, aanvrager, kader, stop);

    public static async Task<IResult> Voer(
        Guid kader, string soort, string id, HttpContext http, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        if (await Stuk(kader, soort, id, new(db, http, klok), aanvrager, stop) is not { } stuk)
            return await NaarConcept(db, aanvrager, kader, stop);
        var form = await http.Request.ReadFormAsync(stop);
        var ingevuld = stuk.Velden.ToDictionary(veld => veld.Naam, veld => form[veld.Naam].ToString().ReplaceLineEndings("\n").Trim(), StringComparer.Ordinal);
        List<Invoerfout> fouten = [.. stuk.Velden.Select(veld => new Invoerfout(veld.Naam, veld.Fout(ingevuld[veld.Naam]) ?? "")).Where(fout => fout.Tekst.Length > 0)];
        var ingehaald = !stuk.IsNieuw && form["Versie"] != $"{stuk.Versie}";
        if (fouten.Count > 0 || ingehaald)
        {
            var model = await Model(db, kader, soort, id, http, stuk, stop);
            return scherm.Toon<SchrijfScherm, SchrijfModel>(model with { Ingevuld = ingevuld, Fouten = fouten, Ingehaald = ingehaald },
                ingehaald ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        }
        stuk.Zet(ingevuld);
        if (stuk.IsNieuw)
            db.Add(stuk.Rij);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect($"{aanvrager.Hier.Basis}/schrijven/{kader}#{Anker(stuk.Rij)}");
    }

    /// <summary>The concept, when it may be written in: it is here, nobody adopted it, and its proposal is open.</summary>
    internal static async Task<KaderRij?> Concept(NoaberDb db, Aanvrager aanvrager, Guid kader, CancellationToken stop) =>
        await db.Kaders.Zichtbaar(aanvrager).AsNoTracking().SingleOrDefaultAsync(k => k.Id == kader && k.Status == KaderStatus.Concept
            && !db.Voorstellen.Any(v => v.KaderId == k.Id && v.Status != VoorstelStatus.Concept && v.Status != VoorstelStatus.Ingediend && v.Status != VoorstelStatus.Geagendeerd), stop);

    /// <summary>The piece is gone, or the kader is no longer written in: back to what there is.</summary>
    private static async Task<IResult> NaarConcept(NoaberDb db, Aanvrager aanvrager, Guid kader, CancellationToken stop) =>
        await db.Kaders.Zichtbaar(aanvrager).AnyAsync(k => k.Id == kader, stop) ? Results.LocalRedirect($"{aanvrager.Hier.Basis}/schrijven/{kader}") : Results.NotFound();

    internal static string Anker(object rij) => rij switch
    {
        Kaderdeel deel => $"s-{deel.LijnId}",
        OnderdeelRij deel => $"s-{deel.LijnId}",
        JaarschijfRij jaar => $"s-{jaar.AfspraakId}",
        _ => "",
    };

    private static async Task<Schrijfstuk?> Stuk(Guid kader, string soort, string id, (NoaberDb Db, HttpContext Http, TimeProvider Klok) met, Aanvrager aanvrager, CancellationToken stop)
    {
        Guid? welke = Guid.TryParse(id, out var gevonden) ? gevonden : null;
        if ((welke is null && id != "nieuw") || !Schrijfsoorten.Alle.TryGetValue(soort, out var opener) || await Concept(met.Db, aanvrager, kader, stop) is not { } concept)
            return null;
        var partijen = await met.Db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == concept.SamenwerkingId).AanTafel(met.Klok.Vandaag()).OpVolgorde()
            .Select(p => p.Organisatie.Naam).ToListAsync(stop);
        return await opener(new(met.Db, concept, partijen, met.Http.Request.Query, stop), welke);
    }

    private static async Task<SchrijfModel> Model(NoaberDb db, Guid kader, string soort, string id, HttpContext http, Schrijfstuk stuk, CancellationToken stop) =>
        new(kader, await db.Kaders.Where(k => k.Id == kader).Select(k => k.Titel).SingleAsync(stop), soort, Guid.TryParse(id, out var welke) ? welke : null, $"{http.Request.QueryString}", stuk.Titel, stuk.Versie, stuk.Velden, stuk.Eronder);
}

/// <summary>What the form of a piece shows.</summary>
/// <param name="Soort">What kind of piece, as in its address.</param>
/// <param name="Id">Which one; null for a new one.</param>
/// <param name="Vraag">The rest of the address: what a new piece hangs under.</param>
public sealed record SchrijfModel(
    Guid Kader, string KaderTitel, string Soort, Guid? Id, string Vraag, string Titel, uint Versie, IReadOnlyList<Schrijfveld> Velden, IReadOnlyList<Schrijflink> Eronder)
{
    /// <summary>What was typed, when the form comes back.</summary>
    public IReadOnlyDictionary<string, string>? Ingevuld { get; init; }

    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];

    /// <summary>Someone else changed the piece in the meantime: what stands there now is in the fields.</summary>
    public bool Ingehaald { get; init; }
}
