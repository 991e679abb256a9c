using System.ComponentModel;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Api;

internal static class SamenwerkingenApi
{
    public static Task<Results<Ok<Lijst<Samenwerkinggegevens>>, ValidationProblem>> Lijst([AsParameters] Bladvraag blad, Apivraag vraag, CancellationToken stop) =>
        vraag.Blad(Mijne(vraag).OrderBy(s => s.Naam).ThenBy(s => s.Id), blad, s => Van(s, vraag), stop);

    public static async Task<Results<Ok<Samenwerkinggegevens>, NotFound>> Een(Apivraag vraag, CancellationToken stop)
    {
        var hier = vraag.Hier;
        return Apivraag.Een(await Mijne(vraag).SingleOrDefaultAsync(s => s.Id == hier, stop) is { } rij ? Van(rij, vraag) : null);
    }

    /// <summary>Where this person takes part, and the token reaches. The keeper of the installation takes part nowhere.</summary>
    private static IQueryable<Samenwerking> Mijne(Apivraag vraag)
    {
        var (db, account, binnen) = (vraag.Db, vraag.Aanvrager.AccountId, vraag.Aanvrager.Token?.Samenwerkingen);
        var deelnames = db.Deelnemers.Where(d => d.AccountId == account).DieMeedoen(vraag.Vandaag);
        return db.Samenwerkingen.AsNoTracking().Where(s => deelnames.Any(d => d.SamenwerkingId == s.Id) && (binnen == null || binnen.Contains(s.Id)));
    }

    private static Samenwerkinggegevens Van(Samenwerking rij, Apivraag vraag) => new(rij.Slug, rij.Naam, rij.Gemeentecode, rij.Voorbeeld, vraag.Samenwerking(rij.Slug));
}

[Description("De samenwerking van één gemeente, haar corporaties en de huurders.")]
internal sealed record Samenwerkinggegevens(
    [property: Description("Het kenmerk, zoals in het adres van de schermen. Het verandert nooit.")] string Id,
    [property: Description("De naam.")] string Naam,
    [property: Description("De gemeentecode van het CBS, als die is ingevuld.")] string? Gemeentecode,
    [property: Description("Of dit verzonnen voorbeeldgegevens zijn.")] bool Voorbeeld,
    [property: JsonPropertyName("_links"), Description("Adressen die hierbij horen.")] Zelflink Links);

internal static class PartijenApi
{
    public static async Task<Results<Ok<Lijst<Partijgegevens>>, ValidationProblem>> Lijst([AsParameters] Bladvraag blad, Apivraag vraag, CancellationToken stop)
    {
        var opvolgingen = await vraag.Db.OpvolgingenIn([vraag.Hier], stop);
        return await vraag.Blad(Hier(vraag).OpVolgorde().ThenBy(p => p.Id), blad, p => Van(p, opvolgingen, vraag), stop);
    }

    public static async Task<Results<Ok<Partijgegevens>, NotFound>> Een([Description("Het kenmerk van de partij.")] Guid partij, Apivraag vraag, CancellationToken stop) =>
        Apivraag.Een(await Hier(vraag).SingleOrDefaultAsync(p => p.Id == partij, stop) is { } rij
            ? Van(rij, await vraag.Db.OpvolgingenIn([vraag.Hier], stop), vraag) : null);

    private static IQueryable<Partij> Hier(Apivraag vraag)
    {
        var hier = vraag.Hier;
        return vraag.Db.Partijen.AsNoTracking().Include(p => p.Organisatie).Where(p => p.SamenwerkingId == hier);
    }

    private static Partijgegevens Van(Partij rij, Opvolgingen opvolgingen, Apivraag vraag) => new(
        rij.Id, rij.Organisatie.Naam, rij.Organisatie.Soort, rij.Instemmingsrecht, rij.Van, rij.Tot,
        rij.HuurdersVanId is { } van ? opvolgingen.Op(van, vraag.Vandaag) : null, vraag.Link($"partijen/{rij.Id}"));
}

[Description("Een organisatie in deze samenwerking.")]
internal sealed record Partijgegevens(
    [property: Description("Het kenmerk.")] Guid Id,
    [property: Description("De naam van de organisatie.")] string Naam,
    [property: Description("Wat voor organisatie het is.")] PartijSoort Soort,
    [property: Description("Of afspraken de instemming van deze partij nodig hebben.")] bool Instemmingsrecht,
    [property: Description("De eerste dag van deelname.")] DateOnly Van,
    [property: Description("De laatste dag van deelname, als die bekend is.")] DateOnly? Tot,
    [property: Description("Bij huurders: de partij van wie zij huren.")] Guid? HuurdersVan,
    [property: JsonPropertyName("_links"), Description("Adressen die hierbij horen.")] Zelflink Links);
