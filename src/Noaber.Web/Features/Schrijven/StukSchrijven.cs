using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Schrijven;

/// <summary>
/// Writes one piece of a concept. Who was overtaken by someone else sees both versions; nothing is written over, nothing gets lost.
/// </summary>
internal static class StukSchrijven
{
    public static async Task<IResult> Vraag([AsParameters] Schrijfverzoek verzoek)
    {
        if (await verzoek.Open() is not { } stuk)
            return await verzoek.NaarConcept();
        var model = await Model(verzoek, stuk) with
        {
            Klad = await verzoek.Klad(stuk) is { } klad ? new(Datum.Moment(klad.BijgewerktOp), klad) : null,
        };
        return verzoek.Scherm.Toon<SchrijfScherm, SchrijfModel>(verzoek.Http.Request.Query["klad"] == "verder"
            ? await MetKlad(model, verzoek, stuk) : model);
    }

    public static async Task<IResult> Voer([AsParameters] Schrijfverzoek verzoek)
    {
        // Who saves at the same moment waits here: the second sees what the first wrote.
        await Schrijfverzoek.HoudConcept(verzoek.Db, verzoek.Aanvrager, verzoek.Kader, verzoek.Stop);
        var form = await verzoek.Http.Request.ReadFormAsync(verzoek.Stop);
        if (await verzoek.Open(Guid.TryParse(form["Nieuw"], out var nieuw) ? nieuw : null) is not { } stuk)
            return Weg(verzoek, form);
        var ingevuld = stuk.Lees(veld => form[veld].ToString());
        if (Streefvelden.Neem(stuk.Suggesties, ingevuld, form["Doe"]) is { } aangevuld)
            return await Aangevuld(verzoek, stuk, form["Stand"].ToString(), aangevuld);
        // Sent twice, by a double click or from a tab that was still open: it says that already.
        if (!stuk.IsNieuw && stuk.Zegt(ingevuld))
            return await Klaar(verzoek, stuk);
        List<Invoerfout> fouten = [.. stuk.Velden.Select(veld => new Invoerfout(veld.Naam, veld.Fout(ingevuld[veld.Naam]) ?? ""))
            .Where(fout => fout.Tekst.Length > 0)];
        if (fouten.Count == 0 && stuk.Samen is { } samen)
            fouten.AddRange(samen(ingevuld));
        var ingehaald = !stuk.IsNieuw && form["Stand"] != stuk.Stand;
        if (fouten.Count > 0 || ingehaald)
        {
            var model = await Model(verzoek, stuk);
            return verzoek.Scherm.Toon<SchrijfScherm, SchrijfModel>(model with
            {
                Ingevuld = ingevuld,
                Fouten = fouten,
                Ingehaald = ingehaald,
                Door = ingehaald ? await Door(verzoek, stuk) : "",
            },
                ingehaald ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        }
        stuk.Zet(ingevuld);
        if (stuk.IsNieuw)
            verzoek.Db.Add(stuk.Rij);
        await verzoek.Db.SaveChangesAsync(verzoek.Stop);
        return await Klaar(verzoek, stuk);
    }

    /// <summary>Who changed this piece last, and when.</summary>
    internal static Task<string> Door(Schrijfverzoek verzoek, Schrijfstuk stuk) =>
        Wijziger.Van(verzoek.Db, verzoek.Aanvrager, stuk.Rij, stuk.Id, verzoek.Stop);

    /// <summary>The form with a suggestion in it, still of the piece as it was: nothing is stored.</summary>
    private static async Task<IResult> Aangevuld(
        Schrijfverzoek verzoek, Schrijfstuk stuk, string stand, IReadOnlyDictionary<string, string> velden)
    {
        var model = await Model(verzoek, stuk);
        return verzoek.Scherm.Toon<SchrijfScherm, SchrijfModel>(model with { Stand = stand, Ingevuld = velden });
    }

    internal static string Anker(object rij) => rij switch
    {
        Kaderdeel deel => $"s-{deel.LijnId}",
        OnderdeelRij deel => $"s-{deel.LijnId}",
        JaarschijfRij jaar => $"s-{jaar.AfspraakId}",
        _ => "",
    };

    private static async Task<IResult> Klaar(Schrijfverzoek verzoek, Schrijfstuk stuk)
    {
        await verzoek.RuimKladOp();
        return Results.LocalRedirect($"{verzoek.Concept}#{Anker(stuk.Rij)}");
    }

    /// <summary>
    /// Someone took the piece away, or the kader is no longer written in, while this person was writing: the words are given back.
    /// </summary>
    private static IResult Weg(Schrijfverzoek verzoek, IFormCollection form) => verzoek.Scherm.Toon<WoordenScherm, WoordenModel>(new(
        "Hier kun je niet meer schrijven", "Iemand heeft dit stuk weggehaald, of de tekst is intussen vastgesteld. Wat je schreef staat "
            + "hieronder; kopieer wat je wilt houden.",
        Woorden.Uit(form), verzoek.Concept, "Naar het concept"), StatusCodes.Status409Conflict);

    /// <summary>The piece as it is now, with why nothing was done to it.</summary>
    internal static async Task<IResult> Opnieuw(Schrijfverzoek verzoek, Schrijfstuk stuk, string waarom) =>
        verzoek.Scherm.Toon<SchrijfScherm, SchrijfModel>(await Model(verzoek, stuk) with { Fouten = [new("", waarom)] },
            StatusCodes.Status409Conflict);

    private static async Task<SchrijfModel> Model(Schrijfverzoek verzoek, Schrijfstuk stuk)
    {
        IReadOnlyList<Wegmanier> manieren = stuk.IsNieuw ? [] : await Weghalen.Manieren(verzoek.Db, stuk.Rij, verzoek.Stop);
        var titel = await verzoek.Db.Kaders.Where(k => k.Id == verzoek.Kader).Select(k => k.Titel).SingleAsync(verzoek.Stop);
        return new(verzoek.Kader, titel, verzoek.Soort, verzoek.Welke, verzoek.Stuk, stuk.Titel, stuk.Velden)
        {
            Stand = stuk.Stand, Nieuw = stuk.IsNieuw ? stuk.Id : null, Eronder = stuk.Eronder, Suggesties = stuk.Suggesties,
            Merk = verzoek.Http.RequestServices.GetRequiredService<Formuliermerk>()
                .Voor(verzoek.Aanvrager.AccountId, Schrijfverzoek.PaginaVan(verzoek.Http)),
            Wegmanieren = manieren, Wegmerk = Weghalen.Merk(stuk, manieren),
            Anderen = await verzoek.Anderen(),
        };
    }

    /// <summary>With the words of the draft in the fields; and both versions, when someone changed the piece since.</summary>
    private static async Task<SchrijfModel> MetKlad(SchrijfModel model, Schrijfverzoek verzoek, Schrijfstuk stuk)
    {
        if (model.Klad is not { } klad)
            return model;
        var ingehaald = !stuk.IsNieuw && klad.Stand != stuk.Stand;
        return model with
        {
            Ingevuld = stuk.Lees(klad.Velden),
            Ingehaald = ingehaald,
            Door = ingehaald ? await Door(verzoek, stuk) : "",
            MetKlad = true
        };
    }
}

/// <summary>What the form of a piece shows.</summary>
/// <param name="Soort">What kind of piece, as in its address.</param>
/// <param name="Id">Which one; null for a new one.</param>
/// <param name="Plek">The rest of its address, under that of the concept.</param>
public sealed record SchrijfModel(Guid Kader, string KaderTitel, string Soort, Guid? Id, string Plek, string Titel,
    IReadOnlyList<Schrijfveld> Velden)
{
    /// <summary>The mark of what the fields were made of.</summary>
    public required string Stand { get; init; }

    /// <summary>For whom this form was made, sealed.</summary>
    public required string Merk { get; init; }

    /// <summary>The id that a new piece will have.</summary>
    public Guid? Nieuw { get; init; }

    public IReadOnlyList<Schrijflink> Eronder { get; init; } = [];
    public IReadOnlyList<Streefsuggestie> Suggesties { get; init; } = [];
    public IReadOnlyList<Wegmanier> Wegmanieren { get; init; } = [];

    /// <summary>The mark of what would be taken away.</summary>
    public string Wegmerk { get; init; } = "";

    /// <summary>What was typed, when the form comes back.</summary>
    public IReadOnlyDictionary<string, string>? Ingevuld { get; init; }

    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];

    /// <summary>Someone else changed the piece in the meantime: what stands there now is shown beside what was typed.</summary>
    public bool Ingehaald { get; init; }

    /// <summary>Who changed it in the meantime, and when.</summary>
    public string Door { get; init; } = "";

    /// <summary>What this person typed before and did not save.</summary>
    public SchrijfKlad? Klad { get; init; }

    /// <summary>The draft stands in the fields.</summary>
    public bool MetKlad { get; init; }

    /// <summary>Who else is writing here, and since when.</summary>
    public IReadOnlyList<string> Anderen { get; init; } = [];
}

/// <summary>A draft: of when it is, and what it says.</summary>
public sealed record SchrijfKlad(string Wanneer, string Stand, IReadOnlyDictionary<string, string> Velden)
{
    internal SchrijfKlad(string wanneer, Klad klad) : this(wanneer, klad.Stand, klad.Velden) { }
}
