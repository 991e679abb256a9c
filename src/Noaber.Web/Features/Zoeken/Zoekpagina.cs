using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Biedingen;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Zoeken;

/// <summary>Search in Dutch over everything: by stem, by the beginning of a word, else by a part of it, else past a typing error.</summary>
internal static class Zoekpagina
{
    private const int PerBlad = 10;

    public static async Task<IResult> Toon(Zoekfilter filter, string? blad, NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop)
    {
        var pagina = Bladeren.Gevraagd(blad, Zoeker.Meest / PerBlad);
        var woorden = Zoekvraag.Woorden(filter.Vraag);
        var model = new ZoekModel(filter, null, [], 0, pagina, PerBlad)
        {
            Soorten = [.. Zoeksoort.Alle.Where(s => aanvrager.Mag(s.Nodig)).Select(s => new Optie(s.Naam, s.Lijst))],
            Partijen = await Partijen(db, aanvrager, stop),
        };
        if (woorden.Count == 0 && !filter.Kiest)
            return scherm.Toon<ZoekScherm, ZoekModel>(model);
        var (treffers, anders, gekozen) = await Zoek(new(db, aanvrager), woorden, model, stop);
        return scherm.Toon<ZoekScherm, ZoekModel>(model with
        {
            Bedoeld = anders is null ? null : string.Join(' ', anders),
            Gekozen = gekozen,
            Treffers = [.. treffers.Select(Treffer.Van)],
            Totaal = treffers.Count > 0 ? treffers[0].Totaal : 0,
            Meer = treffers.Count > 0 && treffers[0].Meer,
        });
    }

    private static async Task<(IReadOnlyList<Vondst> Treffers, IReadOnlyList<string>? Anders, Zoekfilter? Gekozen)> Zoek(
        Zoeker zoeker, IReadOnlyList<string> woorden, ZoekModel model, CancellationToken stop)
    {
        var (filter, pagina) = (model.Filter, model.Blad);
        var treffers = await zoeker.Zoek(woorden, filter, false, pagina, PerBlad, stop);
        // Less than a page: then a part of a word counts as well.
        if (woorden.Count > 0 && (treffers.Count == 0 || treffers[0].Totaal < PerBlad))
            treffers = await zoeker.Zoek(woorden, filter, true, pagina, PerBlad, stop);
        if (treffers.Count > 0 || pagina > 1)
            return (treffers, null, null);
        if (filter.MetKeuzes(model.Partijen) is { } gekozen
            && await zoeker.Zoek(Zoekvraag.Woorden(gekozen.Vraag), gekozen, true, pagina, PerBlad, stop) is { Count: > 0 } gevonden)
            return (gevonden, null, gekozen);
        if (await zoeker.LijktOp(woorden, stop) is not { } anders)
            return (treffers, null, null);
        treffers = await zoeker.Zoek(anders, filter, false, pagina, PerBlad, stop);
        return (treffers, treffers.Count > 0 ? anders : null, null);
    }

    private static async Task<IReadOnlyList<Optie>> Partijen(NoaberDb db, Aanvrager aanvrager, CancellationToken stop) =>
        [.. (await db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == aanvrager.Hier.SamenwerkingId).OpVolgorde()
            .Select(p => new { p.Id, p.Organisatie.Naam, p.Organisatie.Soort }).ToListAsync(stop))
            .Select(p => new Optie($"{p.Id}", p.Naam, Soortnaam.Van(p.Soort).Groep))];
}

/// <summary>
/// What was found, what it is and where it stands; its address within the partnership. The words that were looked for stand between
/// <see cref="Fragment.Begin"/> and <see cref="Fragment.Eind"/>.
/// </summary>
public sealed record Treffer(string Adres, string Nummer, string Kop, string Fragment, string Soort, IReadOnlyList<string> Waar)
{
    /// <summary>Where the words stand, when that is not what the heading says.</summary>
    public string? Plek { get; init; }

    /// <summary>How far the kader that it stands in is.</summary>
    public KaderStatus? Status { get; init; }

    /// <summary>What its own party is still writing.</summary>
    public bool Concept { get; init; }

    internal static Treffer Van(Vondst vondst)
    {
        var soort = Zoeksoort.Van(vondst.Soort);
        var woord = Enum.TryParse<Bodsoort>(vondst.Bodsoort, out var wat) ? $"{soort.Woord}: {wat.Naam().ToLowerInvariant()}" : soort.Woord;
        return new(soort.Adres(vondst), vondst.Nummer, vondst.Kop, vondst.Fragment, woord, [.. Pad(vondst, soort).Distinct()])
        {
            Plek = InPlaatsVan(vondst), Concept = vondst is { HouderSoort: "Bod", Status: not null },
            Status = vondst.HouderSoort is "Kader" or "Visie" or "Document" && Enum.TryParse<KaderStatus>(vondst.Status, out var status) ? status : null,
        };
    }

    private static IEnumerable<string> Pad(Vondst vondst, Zoeksoort soort) => vondst.HouderSoort switch
    {
        "Bod" => ["Biedingen", vondst.Houder],
        "Actie" => ["Acties & voortgang", soort.Lijst],
        "Overleg" => ["Overleggen", vondst.Dag is { } dag ? $"{vondst.Houder}, {Datum.Dag(dag)}" : vondst.Houder],
        "Voorstel" => soort.Naam == "Voorstel" ? ["Voorstellen"] : ["Voorstellen", vondst.Houder],
        "Evaluatie" => ["Evaluaties", vondst.Houder],
        "Document" => ["Documenten", vondst.Houder],
        _ when soort.Naam is "Kader" => ["Afspraken", soort.Lijst],
        _ when soort.Naam is "Visie" => ["De draad", soort.Lijst],
        _ => [vondst.Houder, vondst.Thematitel.Length > 0 ? vondst.Thematitel : soort.Lijst],
    };

    private static string? InPlaatsVan(Vondst vondst) => vondst switch
    {
        { Soort: "Actie", Jaar: { } jaar } => $"Gevonden in een actie voor {jaar}",
        { Soort: "Actie" } => "Gevonden in een actie",
        { Soort: "Zienswijze" or "Vraag" or "Oordeel" or "Voortgang", Wie: { } wie } => wie,
        { Soort: "Jaarschijf" } => $"Gevonden in de tekst voor {vondst.Jaar}",
        _ => null,
    };
}

/// <summary>What the search page shows; <paramref name="Bedoeld"/> is what was looked for instead, past a typing error.</summary>
public sealed record ZoekModel(Zoekfilter Filter, string? Bedoeld, IReadOnlyList<Treffer> Treffers, int Totaal, int Blad, int PerBlad)
{
    /// <summary>The search that found it when the words as they are found nothing: with a party or a year out of the words chosen.</summary>
    public Zoekfilter? Gekozen { get; init; }

    /// <summary>The search of which the other pages are: of the words that something was found with.</summary>
    internal Zoekfilter Verder => Gekozen ?? (Bedoeld is null ? Filter : Filter with { Vraag = Bedoeld });

    /// <summary>There is more than is looked at.</summary>
    public bool Meer { get; init; }

    public IReadOnlyList<Optie> Soorten { get; init; } = [];
    public IReadOnlyList<Optie> Partijen { get; init; } = [];
}
