using System.ComponentModel;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;

namespace Noaber.Web.Features.Api;

internal static class KadersApi
{
    public static Task<Results<Ok<Lijst<Kadergegevens>>, ValidationProblem>> Lijst(
        [AsParameters] Bladvraag blad, [Description("Alleen kaders met deze status.")] Keuze<KaderStatus>? status, Apivraag vraag, CancellationToken stop) =>
        vraag.Blad(MetAantallen(vraag.Db, InDeLijst(vraag).Where(k => status == null || k.Status == status.Waarde)
            .OrderBy(k => k.Status == KaderStatus.Vigerend ? 0 : k.Status == KaderStatus.Concept ? 1 : 2).ThenByDescending(k => k.GemaaktOp).ThenBy(k => k.Id)),
            blad, rij => Van(rij, vraag), stop);

    public static async Task<Results<Ok<Kadergegevens>, NotFound>> Een(
        [Description("Het kenmerk van het kader.")] Guid kader, Apivraag vraag, Kaderkast kast, CancellationToken stop)
    {
        if (await MetAantallen(vraag.Db, vraag.Db.Kaders.Zichtbaar(vraag.Aanvrager).Where(k => k.Id == kader)).SingleOrDefaultAsync(stop) is not { } rij)
            return TypedResults.NotFound();
        var inhoud = await kast.Inhoud(vraag.Db, kader, rij.Kader.Versie, stop);
        var delen = inhoud.Onderdelen.ToLookup(o => o.ThemaId);
        return TypedResults.Ok(Van(rij, vraag) with
        {
            Themas = [.. inhoud.Themas.Select(t => new Themagegevens(t.Nummer, t.Titel, t.Doel, t.Hoe, t.Monitor,
                [.. delen[t.Id].Select(o => new Onderdeelgegevens(o.Letter, o.Titel, o.Doel, o.Hoe, o.Monitor))]))],
        });
    }

    /// <summary>As on the screen: the working copy of a proposal is found with that proposal.</summary>
    public static IQueryable<KaderRij> InDeLijst(Apivraag vraag) =>
        vraag.Db.Kaders.Zichtbaar(vraag.Aanvrager).AsNoTracking().Where(k => k.Status != KaderStatus.Concept || k.BasisId == null);

    /// <summary>The one that is asked for, when this person may see it; else all of the list.</summary>
    public static IQueryable<KaderRij> Gevraagd(Apivraag vraag, Guid? kader) =>
        kader is null ? InDeLijst(vraag) : vraag.Db.Kaders.Zichtbaar(vraag.Aanvrager).AsNoTracking().Where(k => k.Id == kader);

    private static IQueryable<KaderMetAantallen> MetAantallen(NoaberDb db, IQueryable<KaderRij> kaders) => kaders.AsNoTracking()
        .Select(k => new KaderMetAantallen(k, db.Themas.Count(t => t.KaderId == k.Id), db.Afspraken.Count(a => a.KaderId == k.Id),
            db.Versies.Where(v => v.KaderId == k.Id).Select(v => (int?)v.Nummer).FirstOrDefault()));

    private static Kadergegevens Van(KaderMetAantallen rij, Apivraag vraag)
    {
        var k = rij.Kader;
        return new(k.Id, k.LijnId, k.Titel, k.Soort, k.Status, k.Van, k.Tot, rij.Versie, rij.Themas, rij.Afspraken, vraag.Link($"kaders/{k.Id}"));
    }

    private sealed record KaderMetAantallen(KaderRij Kader, int Themas, int Afspraken, int? Versie);
}

[Description("Een verzameling afspraken: een kader, een actieprogramma, een visie.")]
internal sealed record Kadergegevens(
    [property: Description("Het kenmerk. Elke versie heeft een eigen kenmerk.")] Guid Id,
    [property: Description("Wat hetzelfde blijft door alle versies heen.")] Guid Lijn,
    [property: Description("De titel.")] string Titel,
    [property: Description("Wat voor document het is.")] DocumentSoort Soort,
    [property: Description("Hoe ver het is. ‘Concept’ zie je alleen als je eraan meeschrijft en het token dat mag lezen.")] KaderStatus Status,
    [property: Description("De eerste dag van de looptijd.")] DateOnly? Van,
    [property: Description("De laatste dag van de looptijd.")] DateOnly? Tot,
    [property: Description("Het nummer van de versie, als het in Noaber is vastgesteld.")] int? Versie,
    [property: Description("Hoeveel thema’s erin staan.")] int AantalThemas,
    [property: Description("Hoeveel afspraken erin staan.")] int AantalAfspraken,
    [property: JsonPropertyName("_links"), Description("Adressen die hierbij horen.")] Zelflink Links)
{
    [Description("De thema’s. Alleen als je één kader vraagt.")]
    public IReadOnlyList<Themagegevens>? Themas { get; init; }
}

[Description("Een thema van een kader.")]
internal sealed record Themagegevens(
    [property: Description("Het nummer.")] string Nummer,
    [property: Description("De titel.")] string Titel,
    [property: Description("Wat de partijen willen bereiken.")] string? Doel,
    [property: Description("Hoe zij dat aanpakken.")] string? Hoe,
    [property: Description("Hoe zij volgen of het lukt.")] string? Monitor,
    [property: Description("De onderdelen, als het thema is verdeeld.")] IReadOnlyList<Onderdeelgegevens> Onderdelen);

[Description("Een deel van een thema.")]
internal sealed record Onderdeelgegevens(
    [property: Description("De letter.")] string Letter,
    [property: Description("De titel.")] string Titel,
    [property: Description("Wat de partijen willen bereiken.")] string? Doel,
    [property: Description("Hoe zij dat aanpakken.")] string? Hoe,
    [property: Description("Hoe zij volgen of het lukt.")] string? Monitor);
