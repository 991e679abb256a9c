using System.ComponentModel;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;

namespace Noaber.Web.Features.Api;

internal static class ActiesApi
{
    public static Task<Results<Ok<Lijst<Actiegegevens>>, ValidationProblem>> Lijst(
        [AsParameters] Bladvraag blad, [Description("Alleen acties van dit kader.")] Guid? kader,
        [Description("Alleen acties van de afspraak met dit kenmerk.")] string? afspraak, Apivraag vraag, CancellationToken stop)
    {
        // An agreement is found wherever its owner may read it.
        var kaders = kader is null && afspraak is not null ? vraag.Db.Kaders.Zichtbaar(vraag.Aanvrager) : KadersApi.Gevraagd(vraag, kader);
        var acties = vraag.Db.Acties.Where(a => kaders.Any(k => k.Id == a.KaderId));
        return vraag.Blad(MetPlek(vraag.Db, acties.OrderBy(a => a.KaderId).ThenBy(a => a.Volgorde)).Where(a => afspraak == null || a.Afspraak == afspraak),
            blad, rij => Van(rij, vraag), stop);
    }

    public static async Task<Results<Ok<Actiegegevens>, NotFound>> Een([Description("Het kenmerk van de actie.")] Guid actie, Apivraag vraag, CancellationToken stop)
    {
        var kaders = vraag.Db.Kaders.Zichtbaar(vraag.Aanvrager);
        return Apivraag.Een(await MetPlek(vraag.Db, vraag.Db.Acties.Where(a => a.Id == actie && kaders.Any(k => k.Id == a.KaderId))).SingleOrDefaultAsync(stop) is { } rij
            ? Van(rij, vraag) : null);
    }

    private static IQueryable<ActieMetPlek> MetPlek(NoaberDb db, IQueryable<ActieRij> acties) => acties.AsNoTracking().Select(a => new ActieMetPlek
    {
        Actie = a, Afspraak = db.Afspraken.Where(x => x.Id == a.AfspraakId).Select(x => x.Sleutel).FirstOrDefault(),
        Jaar = db.Jaarschijven.Where(j => j.Id == a.JaarschijfId).Select(j => (int?)j.Jaar).FirstOrDefault(),
        Speerpunt = db.Speerpunten.Where(s => s.Id == a.SpeerpuntId).Select(s => s.Titel).FirstOrDefault(),
    });

    private static Actiegegevens Van(ActieMetPlek rij, Apivraag vraag)
    {
        var a = rij.Actie;
        return new(a.Id, a.LijnId, a.KaderId, rij.Afspraak, rij.Jaar, rij.Speerpunt, a.Tekst, a.Trekkers, a.Helpers,
            a.Termijn is { } tekst ? new(tekst, a.TermijnVan, a.TermijnTot, a.Doorlopend) : null,
            [.. a.Hoeveelheden.Select(h => new Hoeveelheidgegevens(h.Waarde, h.Tot, h.Grens, h.Eenheid, h.Tekst))], vraag.Link($"acties/{a.Id}"));
    }

    private sealed record ActieMetPlek
    {
        public required ActieRij Actie { get; init; }
        public required string? Afspraak { get; init; }
        public required int? Jaar { get; init; }
        public required string? Speerpunt { get; init; }
    }
}

[Description("Wat iemand gaat doen: bij een afspraak, bij een afspraak in een jaar, of bij een speerpunt.")]
internal sealed record Actiegegevens(
    [property: Description("Het kenmerk. Elke versie van een kader heeft eigen kenmerken.")] Guid Id,
    [property: Description("Wat hetzelfde blijft door alle versies heen.")] Guid Lijn,
    [property: Description("Het kader waar de actie in staat.")] Guid Kader,
    [property: Description("Het kenmerk van de afspraak.")] string? Afspraak,
    [property: Description("Het jaar, als de actie bij één jaar van de afspraak hoort.")] int? Jaar,
    [property: Description("De titel van het speerpunt.")] string? Speerpunt,
    [property: Description("De tekst, als Markdown.")] string Tekst,
    [property: Description("Wie het doet, zoals in de tekst.")] IReadOnlyList<string> Trekkers,
    [property: Description("Wie meehelpt, zoals in de tekst.")] IReadOnlyList<string> Helpers,
    [property: Description("Wanneer.")] Termijngegevens? Termijn,
    [property: Description("De aantallen die in de tekst staan.")] IReadOnlyList<Hoeveelheidgegevens> Hoeveelheden,
    [property: JsonPropertyName("_links"), Description("Adressen die hierbij horen.")] Zelflink Links);

[Description("Wanneer iets gebeurt, zoals gelezen uit de tekst.")]
internal sealed record Termijngegevens(
    [property: Description("De woorden van het document.")] string Tekst,
    [property: Description("De eerste dag, als die eruit volgt.")] DateOnly? Van,
    [property: Description("De laatste dag, als die eruit volgt.")] DateOnly? Tot,
    [property: Description("Of het doorlopend is.")] bool Doorlopend);

[Description("Een aantal dat een tekst belooft of begrenst.")]
internal sealed record Hoeveelheidgegevens(
    [property: Description("Het getal, of het laagste van twee.")] decimal Waarde,
    [property: Description("Het hoogste getal, als het er twee zijn.")] decimal? Tot,
    [property: Description("Hoe het getal is bedoeld.")] Grens Grens,
    [property: Description("Wat er wordt geteld, zoals gedrukt.")] string Eenheid,
    [property: Description("De woorden van het document.")] string Tekst);
