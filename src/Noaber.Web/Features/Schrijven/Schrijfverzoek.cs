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

/// <summary>A request for one piece of a concept, with what its answer is made of.</summary>
internal sealed record Schrijfverzoek(
    Guid Kader, string Soort, string Id, HttpContext Http, NoaberDb Db, Aanvrager Aanvrager, Scherm Scherm, TimeProvider Klok,
    CancellationToken Stop)
{
    private static readonly string[] Waarbij = ["thema", "afspraak", "jaar", "speerpunt"];

    public string Concept => $"{Aanvrager.Hier.Basis}/schrijven/{Kader}";

    /// <summary>Which piece: its kind and id, and for a new one what it hangs under.</summary>
    public string Stuk => StukVan(Http);

    public Guid? Welke => Guid.TryParse(Id, out var id) ? id : null;

    public static string StukVan(HttpContext http)
    {
        var (soort, id) = (http.GetRouteValue("soort"), http.GetRouteValue("id"));
        var vraag = http.Request.Query;
        var onder = Waarbij.FirstOrDefault(naam => Guid.TryParse(vraag[naam], out _));
        return id is "nieuw" && onder is not null ? $"{soort}/nieuw?{onder}={Guid.Parse(vraag[onder]!)}" : $"{soort}/{id}";
    }

    /// <summary>The page that a form of a piece stands on, for its mark: the same for saving and for its draft.</summary>
    public static string PaginaVan(HttpContext http) => $"schrijven/{http.GetRouteValue("kader")}/{StukVan(http)}";

    /// <summary>With the choice to go on with the draft.</summary>
    public static string MetKlad(string adres) => $"{adres}{(adres.Contains('?', StringComparison.Ordinal) ? '&' : '?')}klad=verder";

    /// <summary>The piece, opened to write in; null when it is not there, or the kader is no longer written in.</summary>
    /// <param name="nieuw">
    /// The id that a new piece was given when its form was made; one that has been stored under it is that piece.
    /// </param>
    public async Task<Schrijfstuk?> Open(Guid? nieuw = null)
    {
        if ((Welke is null && Id != "nieuw") || !Schrijfsoorten.Alle.TryGetValue(Soort, out var opener)
            || await VindConcept(Db, Aanvrager, Kader, Stop) is not { } concept)
            return null;
        var vandaag = Klok.Vandaag();
        var partijen = await Db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == concept.SamenwerkingId)
            .AanTafel(vandaag).OpVolgorde().Select(p => p.Organisatie.Naam).ToListAsync(Stop);
        var plek = new Schrijfplek(Db, concept, partijen, Http.Request.Query, Stop)
        {
            NieuwId = nieuw ?? Guid.CreateVersion7(), Vandaag = vandaag,
        };
        return (Welke ?? nieuw) is { } id && await opener(plek, id) is { } bestaand ? bestaand
            : Welke is null ? await opener(plek, null) : null;
    }

    /// <summary>The draft of who asks; null when there is none, or it says what stands there already.</summary>
    public async Task<Klad?> Klad(Schrijfstuk stuk) =>
        await EigenKlad().AsNoTracking().SingleOrDefaultAsync(Stop) is { } klad && !stuk.Zegt(stuk.Lees(klad.Velden)) ? klad : null;

    public Task<int> RuimKladOp() => EigenKlad().ExecuteDeleteAsync(Stop);

    /// <summary>Who else is writing in this piece. A new one is each person's own.</summary>
    public async Task<IReadOnlyList<string>> Anderen() => Welke is null ? []
        : [.. (await Db.WieSchrijft(Kader, Klok.GetUtcNow(), Stop)).Where(s => s.Stuk == Stuk).Select(s => Wie(s, Aanvrager))];

    /// <summary>By name, for who may see people; else by party.</summary>
    public static string Wie(Schrijver schrijver, Aanvrager aanvrager) =>
        (aanvrager.Mag(Handeling.MensenZien) ? $"{schrijver.Naam} ({schrijver.Partij})" : schrijver.Partij)
            + $", sinds {Datum.Tijd(schrijver.Sinds)}";

    /// <summary>The piece is gone, or the kader is no longer written in: back to what there is.</summary>
    public async Task<IResult> NaarConcept() =>
        await Db.Kaders.Zichtbaar(Aanvrager).AnyAsync(k => k.Id == Kader, Stop) ? Results.LocalRedirect(Concept) : Results.NotFound();

    /// <summary>
    /// The concept, when it may be written in: it is here, nobody adopted it, and its proposal, if there is one, can be written in.
    /// </summary>
    public static async Task<KaderRij?> VindConcept(NoaberDb db, Aanvrager aanvrager, Guid kader, CancellationToken stop) =>
        await db.Voorstellen.AsNoTracking().SingleOrDefaultAsync(v => v.KaderId == kader, stop) is { IsTeSchrijven: false } ? null
            : await db.Kaders.Zichtbaar(aanvrager).AsNoTracking()
                .SingleOrDefaultAsync(k => k.Id == kader && k.Status == KaderStatus.Concept, stop);

    /// <summary>The same, and until the end of the transaction nobody else writes in it: two clicks come one after the other.</summary>
    public static async Task<KaderRij?> HoudConcept(NoaberDb db, Aanvrager aanvrager, Guid kader, CancellationToken stop)
    {
        await db.Database.ExecuteSqlAsync($"select from kader where id = {kader} for no key update", stop);
        return await VindConcept(db, aanvrager, kader, stop);
    }

    private IQueryable<Klad> EigenKlad()
    {
        var (account, stuk) = (Aanvrager.AccountId, Stuk);
        return Db.Kladden.Where(k => k.AccountId == account && k.KaderId == Kader && k.Stuk == stuk);
    }
}
