using System.ComponentModel;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Api;

internal static class AfsprakenApi
{
    public static Task<Results<Ok<Lijst<Afspraakgegevens>>, ValidationProblem>> Lijst(
        [AsParameters] Bladvraag blad, [Description("Alleen afspraken van dit kader.")] Guid? kader,
        [Description("Alleen afspraken van deze soort.")] Keuze<AfspraakSoort>? soort, Apivraag vraag, CancellationToken stop)
    {
        var kaders = KadersApi.Gevraagd(vraag, kader);
        var afspraken = vraag.Db.Afspraken.Where(a => kaders.Any(k => k.Id == a.KaderId) && (soort == null || a.Soort == soort.Waarde));
        return vraag.Blad(MetPlek(vraag.Db, afspraken.OrderBy(a => a.KaderId).ThenBy(a => a.Volgorde)), blad, rij => Van(rij, vraag), stop);
    }

    public static async Task<Results<Ok<Afspraakgegevens>, NotFound>> Een(
        [Description("Het kenmerk, zoals in het adres van de schermen.")] string sleutel, Apivraag vraag, CancellationToken stop)
    {
        var kaders = vraag.Db.Kaders.Zichtbaar(vraag.Aanvrager);
        var deze = vraag.Db.Afspraken.Where(a => a.Sleutel == sleutel && kaders.Any(k => k.Id == a.KaderId));
        return Apivraag.Een(await MetPlek(vraag.Db, deze).SingleOrDefaultAsync(stop) is { } rij ? Van(rij, vraag) : null);
    }

    private static IQueryable<AfspraakMetPlek> MetPlek(NoaberDb db, IQueryable<AfspraakRij> afspraken) => afspraken.AsNoTracking().Select(a => new AfspraakMetPlek(
        new Afspraakrij(a.Sleutel, a.LijnId, a.KaderId, a.Nummer, a.Kop, a.Tekst, a.Soort, a.GeldigVan, a.GeldigTot, a.Regie),
        db.Themas.Where(t => t.Id == a.ThemaId).Select(t => new Plekgegevens(t.Nummer, t.Titel)).First(),
        db.Onderdelen.Where(o => o.Id == a.OnderdeelId).Select(o => new Plekgegevens(o.Letter, o.Titel)).FirstOrDefault(),
        db.Jaarschijven.Where(j => j.AfspraakId == a.Id).OrderBy(j => j.Jaar).Select(j => new Jaarschijfgegevens(j.Jaar, j.Tekst, j.Regie)).ToList()));

    private static Afspraakgegevens Van(AfspraakMetPlek rij, Apivraag vraag)
    {
        var a = rij.Afspraak;
        return new(a.Sleutel, a.Lijn, a.Kader, rij.Thema, rij.Onderdeel, a.Nummer, a.Kop, a.Tekst, a.Soort, a.GeldigVan, a.GeldigTot, a.Regie, rij.Jaren,
            Links(a.Sleutel, vraag));
    }

    private static Afspraaklinks Links(string sleutel, Apivraag vraag) => new(vraag.Link($"afspraken/{sleutel}").Self, vraag.Link($"acties?afspraak={sleutel}").Self,
        vraag.Link($"streefwaarden/{sleutel}").Self, vraag.Aanvrager.Mag(Handeling.EvaluatieLezen) ? vraag.Link($"evaluaties?afspraak={sleutel}").Self : null);

    private sealed record AfspraakMetPlek(Afspraakrij Afspraak, Plekgegevens Thema, Plekgegevens? Onderdeel, List<Jaarschijfgegevens> Jaren);

    // Without what search keeps of it.
    private sealed record Afspraakrij(
        string Sleutel, Guid Lijn, Guid Kader, string Nummer, string? Kop, string Tekst, AfspraakSoort Soort, DateOnly? GeldigVan, DateOnly? GeldigTot, string[] Regie);
}

[Description("Een afspraak uit een kader.")]
internal sealed record Afspraakgegevens(
    [property: Description("Het kenmerk, zoals in het adres van de schermen. Het blijft bij de afspraak die geldt, ook na een nieuwe versie.")] string Id,
    [property: Description("Wat hetzelfde blijft door alle versies heen.")] Guid Lijn,
    [property: Description("Het kader waar de afspraak in staat.")] Guid Kader,
    [property: Description("Het thema.")] Plekgegevens Thema,
    [property: Description("Het onderdeel van het thema, als dat er is.")] Plekgegevens? Onderdeel,
    [property: Description("Het nummer, zoals in het document. Nummers kunnen dubbel zijn.")] string Nummer,
    [property: Description("De kop, als die er is.")] string? Kop,
    [property: Description("De tekst, als Markdown.")] string Tekst,
    [property: Description("Wat voor afspraak het is.")] AfspraakSoort Soort,
    [property: Description("De eerste dag, als de afspraak een eigen termijn heeft.")] DateOnly? GeldigVan,
    [property: Description("De laatste dag, als de afspraak een eigen termijn heeft.")] DateOnly? GeldigTot,
    [property: Description("Wie de regie heeft, zoals in de tekst.")] IReadOnlyList<string> Regie,
    [property: Description("Wat de afspraak in een jaar betekent.")] IReadOnlyList<Jaarschijfgegevens> Jaren,
    [property: JsonPropertyName("_links"), Description("Adressen die hierbij horen.")] Afspraaklinks Links);

[Description("Waar een afspraak staat, en wat erbij hoort.")]
internal sealed record Afspraaklinks(
    [property: Description("Het adres van dit onderdeel.")] Link Self,
    [property: Description("De acties bij deze afspraak.")] Link Acties,
    [property: Description("De streefwaarden van deze afspraak, en hoe ver die zijn.")] Link Streefwaarden,
    [property: Description("De evaluaties waar deze afspraak in staat, als je die mag lezen.")] Link? Evaluaties);

[Description("Een plek in een kader.")]
internal sealed record Plekgegevens(
    [property: Description("Nummer van het thema, of letter van het onderdeel.")] string Nummer,
    [property: Description("De titel.")] string Titel);

[Description("Wat een afspraak in één jaar betekent.")]
internal sealed record Jaarschijfgegevens(
    [property: Description("Het jaar.")] int Jaar,
    [property: Description("De tekst, als Markdown.")] string Tekst,
    [property: Description("Wie de regie heeft, zoals in de tekst.")] IReadOnlyList<string> Regie);
