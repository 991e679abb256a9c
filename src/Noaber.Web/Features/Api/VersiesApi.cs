using System.ComponentModel;
using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Features.Besluitvorming;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Api;

internal static class VersiesApi
{
    public static Task<Results<Ok<Lijst<Versiegegevens>>, ValidationProblem>> Lijst(
        [AsParameters] Bladvraag blad, [Description("Alle versies van het kader waar dit een versie van is.")] Guid? kader, Apivraag vraag, CancellationToken stop) =>
        vraag.Blad(Zichtbaar(vraag).Where(v => kader == null || vraag.Db.Kaders.Any(k => k.Id == kader && k.LijnId == v.LijnId))
            .OrderByDescending(v => v.VastgesteldOp).ThenBy(v => v.Id).Select(ZonderTekst), blad, rij => Van(rij, null, vraag), stop);

    public static async Task<Results<Ok<Versiegegevens>, NotFound>> Een([Description("Het kenmerk van de versie.")] Guid versie, Apivraag vraag, CancellationToken stop) =>
        Apivraag.Een(await Zichtbaar(vraag).Where(v => v.Id == versie).Select(ZonderTekst).SingleOrDefaultAsync(stop) is { } rij
            ? Van(rij, await vraag.Db.Versies.Where(v => v.Id == versie).Select(v => v.Tekst).SingleAsync(stop), vraag) : null);

    private static IQueryable<VersieRij> Zichtbaar(Apivraag vraag)
    {
        var kaders = vraag.Db.Kaders.Zichtbaar(vraag.Aanvrager);
        return vraag.Db.Versies.AsNoTracking().Where(v => kaders.Any(k => k.Id == v.KaderId));
    }

    /// <summary>All but the text itself, which is a whole kader.</summary>
    private static readonly Expression<Func<VersieRij, Rij>> ZonderTekst = v => new(
        v.Id, v.KaderId, v.VoorstelId, v.Nummer, v.Ingang, v.VastgesteldOp, v.TekstHash, v.Besluit, v.VorigeHash, v.Hash);

    private static Versiegegevens Van(Rij v, string? tekst, Apivraag vraag)
    {
        var besluit = JsonSerializer.Deserialize<Besluittekst>(v.Besluit, Jsonkolom.Opties)!;
        return new(v.Id, v.KaderId, v.Nummer, v.Ingang, v.VastgesteldOp,
            new(besluit.Overleg, besluit.Uitkomst, [.. besluit.Instemmingen.Select(i => new Instemminggegevens(i.Partij, i.Wijze, i.Op))]),
            v.TekstHash, v.VorigeHash, v.Hash, vraag.Link($"versies/{v.Id}"))
        {
            Voorstel = vraag.Aanvrager.Mag(Handeling.VoorstellenLezen) ? v.VoorstelId : null,
            Tekst = tekst,
        };
    }

    private sealed record Rij(
        Guid Id, Guid KaderId, Guid? VoorstelId, int Nummer, DateOnly Ingang, DateTimeOffset VastgesteldOp, string TekstHash, string Besluit, string? VorigeHash, string Hash);
}

[Description("Een vastgestelde versie van een kader. Zij verandert nooit.")]
internal sealed record Versiegegevens(
    [property: Description("Het kenmerk.")] Guid Id,
    [property: Description("Het kader dat deze tekst bevat.")] Guid Kader,
    [property: Description("Het nummer; elke versie van een kader telt door.")] int Nummer,
    [property: Description("De eerste dag waarop deze versie geldt.")] DateOnly Ingang,
    [property: Description("Wanneer de laatste instemming binnen was.")] DateTimeOffset VastgesteldOp,
    [property: Description("Waar en door wie dit is besloten.")] Besluitvormingsgegevens Besluit,
    [property: Description("SHA-256 van de tekst, hexadecimaal. Hierop gaf elke partij haar instemming.")] string TekstHash,
    [property: Description("De hash van de versie hiervoor; niet bij de eerste.")] string? VorigeHash,
    [property: Description("SHA-256 over tekst, besluit en de versie hiervoor.")] string Hash,
    [property: JsonPropertyName("_links"), Description("Adressen die hierbij horen.")] Zelflink Links)
{
    [Description("Het voorstel dat is vastgesteld, als je voorstellen mag lezen.")]
    public Guid? Voorstel { get; init; }

    [Description("De tekst waarover is besloten, in de vaste vorm (JSON als tekst). Alleen als je één versie vraagt.")]
    public string? Tekst { get; init; }
}

[Description("Waar en met wiens instemming een versie is vastgesteld.")]
internal sealed record Besluitvormingsgegevens(
    [property: Description("Het overleg, met naam en datum.")] string Overleg,
    [property: Description("Wat het overleg besloot.")] BesluitUitkomst Uitkomst,
    [property: Description("De instemmingen.")] IReadOnlyList<Instemminggegevens> Instemmingen);

[Description("De instemming van een partij. Wie haar gaf, staat niet in de API.")]
internal sealed record Instemminggegevens(
    [property: Description("De naam van de partij, zoals die toen was.")] string Partij,
    [property: Description("Zelf gegeven, of vastgelegd uit het ondertekende verslag.")] InstemmingWijze Wijze,
    [property: Description("Wanneer.")] DateTimeOffset Op);
