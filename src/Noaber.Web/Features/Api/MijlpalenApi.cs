using System.ComponentModel;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Jaarcyclus;
using Noaber.Web.Data;
using Noaber.Web.Features.Jaarcyclus;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Api;

internal static class MijlpalenApi
{
    public static async Task<Results<Ok<Lijst<Mijlpaalgegevens>>, ValidationProblem>> Lijst(
        [AsParameters] Bladvraag blad, [Description("Alleen mijlpalen van dit jaar.")] int? jaar, Apivraag vraag, CancellationToken stop)
    {
        var rond = await Rondom.Lees(vraag, stop);
        Guid?[] cycli = [.. rond.Jaren.Where(j => jaar is null || j.Value == jaar).Select(j => (Guid?)j.Key)];
        return await vraag.Blad(Mijlpaallijst.MetAfrondingen(vraag.Db, Hier(vraag).Where(m => cycli.Contains(m.JaarcyclusId) || (m.GeschilId != null && (jaar == null || m.Datum.Year == jaar)))), blad, rij => Van(rij, rond, vraag), stop);
    }

    public static async Task<Results<Ok<Mijlpaalgegevens>, NotFound>> Een([Description("Het kenmerk van de mijlpaal.")] Guid mijlpaal, Apivraag vraag, CancellationToken stop)
    {
        var rond = await Rondom.Lees(vraag, stop);
        return Apivraag.Een(await Mijlpaallijst.MetAfrondingen(vraag.Db, Hier(vraag).Where(m => m.Id == mijlpaal)).SingleOrDefaultAsync(stop) is { } rij
            ? Van(rij, rond, vraag) : null);
    }

    private static IQueryable<MijlpaalRij> Hier(Apivraag vraag)
    {
        var hier = vraag.Hier;
        return vraag.Db.Mijlpalen.Where(m => m.SamenwerkingId == hier);
    }

    private static Mijlpaalgegevens Van(MetAfronding rij, Rondom rond, Apivraag vraag)
    {
        var m = rij.Mijlpaal;
        var regel = Mijlpaallijst.Regel(rij, rond.Partijen, Lezer.Van(vraag.Aanvrager.Hier), vraag.Vandaag);
        return new(m.Id, m.JaarcyclusId is { } cyclus ? rond.Jaren[cyclus] : m.Datum.Year, m.Naam, m.Van, m.Datum, regel.Stand.Status, regel.Wie, [.. regel.AanBeurt.Select(p => p.Id)], m.Nodig, m.Grond,
            m.Wettelijk, m.Voorwaarde, m.VervallenOmdat, [.. regel.Afgerond.Select(a => new Afrondinggegevens(a.Partij, a.Op, a.Bewijs))], vraag.Link($"mijlpalen/{m.Id}"));
    }

    /// <summary>What decides how a milestone reads: the parties at the table, and which year it is of.</summary>
    private sealed record Rondom(IReadOnlyList<PartijAanTafel> Partijen, Dictionary<Guid, int> Jaren)
    {
        public static async Task<Rondom> Lees(Apivraag vraag, CancellationToken stop)
        {
            var hier = vraag.Hier;
            return new(await vraag.Db.PartijenAanTafel(hier, vraag.Vandaag, stop),
                await vraag.Db.Jaarcycli.AsNoTracking().Where(j => j.SamenwerkingId == hier).ToDictionaryAsync(j => j.Id, j => j.Jaar, stop));
        }
    }
}

[Description("Iets wat in een jaar gedaan moet worden.")]
internal sealed record Mijlpaalgegevens(
    [property: Description("Het kenmerk.")] Guid Id,
    [property: Description("Het jaar waar de mijlpaal bij hoort.")] int Jaar,
    [property: Description("De naam.")] string Naam,
    [property: Description("De eerste dag, als het een periode is.")] DateOnly? Van,
    [property: Description("De dag waarop het klaar moet zijn.")] DateOnly Datum,
    [property: Description("Hoe het ervoor staat, vandaag.")] Mijlpaalstatus Status,
    [property: Description("Wie aan de beurt is, in woorden.")] string Wie,
    [property: Description("De partijen die aan de beurt zijn.")] IReadOnlyList<Guid> Partijen,
    [property: Description("Wat ervoor nodig is.")] string Nodig,
    [property: Description("Het artikel of het document dat erom vraagt.")] string Grond,
    [property: Description("Of de wet erom vraagt.")] bool Wettelijk,
    [property: Description("In welk geval het aan de orde is; niet als dat altijd is.")] string? Voorwaarde,
    [property: Description("Waarom het is vervallen.")] string? VervallenOmdat,
    [property: Description("Wat ervan af is.")] IReadOnlyList<Afrondinggegevens> Afrondingen,
    [property: JsonPropertyName("_links"), Description("Adressen die hierbij horen.")] Zelflink Links);

[Description("Dat een mijlpaal af is, voor één partij of voor alle.")]
internal sealed record Afrondinggegevens(
    [property: Description("De partij; niet als het voor alle geldt.")] Guid? Partij,
    [property: Description("Wanneer.")] DateOnly Op,
    [property: Description("Waaruit dat blijkt.")] string Bewijs);
