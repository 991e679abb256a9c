using System.ComponentModel;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Features.Acties;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Api;

/// <summary>The targets of agreements, with how far those in force are for who may know how things go.</summary>
internal static class StreefwaardenApi
{
    public static Task<Results<Ok<Lijst<Streefwaardengegevens>>, ValidationProblem>> Lijst(
        [AsParameters] Bladvraag blad, [Description("Alleen streefwaarden van dit kader.")] Guid? kader,
        [Description("Alleen afspraken met een streefwaarde voor dit jaar.")] int? jaar, Apivraag vraag, CancellationToken stop)
    {
        var kaders = KadersApi.Gevraagd(vraag, kader);
        var afspraken = vraag.Db.Afspraken.FromSql($"""
            select a.*, a.xmin from afspraak a where a.samenwerking_id = {vraag.Hier} and a.streefwaarden <> '[]'
              and ({jaar}::int is null or exists (select from jsonb_array_elements(a.streefwaarden) d
                where {jaar} between (d -> 'jaren' ->> 'van')::int and (d -> 'jaren' ->> 'tot')::int))
            """).Where(a => kaders.Any(k => k.Id == a.KaderId));
        return vraag.Blad(MetStatus(vraag.Db, afspraken.OrderBy(a => a.KaderId).ThenBy(a => a.Volgorde)), blad, rijen => Van(rijen, vraag, stop), stop);
    }

    public static async Task<Results<Ok<Streefwaardengegevens>, NotFound>> Een(
        [Description("Het kenmerk van de afspraak.")] string sleutel, Apivraag vraag, CancellationToken stop)
    {
        var kaders = vraag.Db.Kaders.Zichtbaar(vraag.Aanvrager);
        var deze = vraag.Db.Afspraken.Where(a => a.Sleutel == sleutel && kaders.Any(k => k.Id == a.KaderId));
        return Apivraag.Een((await Van(await MetStatus(vraag.Db, deze).ToListAsync(stop), vraag, stop)).SingleOrDefault());
    }

    private static IQueryable<Streefrij> MetStatus(NoaberDb db, IQueryable<AfspraakRij> afspraken) => afspraken.AsNoTracking().Select(a =>
        new Streefrij(a.Id, a.Sleutel, a.LijnId, a.KaderId, a.Nummer, a.Streefwaarden, db.Kaders.Any(k => k.Id == a.KaderId && k.Status == KaderStatus.Vigerend)));

    /// <summary>As on the screen: how far a target is, is told of what is in force, to who may see that.</summary>
    private static async Task<IReadOnlyList<Streefwaardengegevens>> Van(IReadOnlyList<Streefrij> rijen, Apivraag vraag, CancellationToken stop)
    {
        Guid[] volgt = vraag.Aanvrager.Mag(Handeling.VoortgangLezen) ? [.. rijen.Where(r => r.Vigerend && r.Doelen.Count > 0).Select(r => r.Id)] : [];
        var gemeten = volgt.Length == 0 ? null
            : await new Meetbron(vraag.Db, vraag.Hier, stop).Bij(vraag.Db.Afspraken.Where(a => volgt.Contains(a.Id)));
        var partijen = volgt.Length == 0 ? [] : await vraag.Db.PartijenAanTafel(vraag.Hier, vraag.Vandaag, stop);
        return
        [
            .. from rij in rijen
               let metingen = volgt.Contains(rij.Id) ? gemeten![rij.Lijn].ToList() : null
               let standen = Streefmeting.Standen(rij.Doelen, metingen ?? [], partijen, vraag.Vandaag)
               select new Streefwaardengegevens(rij.Sleutel, rij.Lijn, rij.Kader, rij.Nummer,
                   [.. standen.Select(s => Doel(s, metingen is null ? null : Stand(s, vraag.Vandaag)))], vraag.Link($"streefwaarden/{rij.Sleutel}")),
        ];
    }

    private static Streefwaardegegevens Doel(Streefstand stand, Streefstandgegevens? hoever)
    {
        var doel = stand.Doel;
        return new(doel.Soort, doel.Wat, doel.Eenheid, doel.Getal.Waarde, doel.Getal.Tot, doel.Getal.Grens, doel.Jaren.Van, doel.Jaren.Tot,
            doel.Jaren.Telwijze, doel.Partij, doel.Indicator, doel.Hoeveel(), hoever);
    }

    private static Streefstandgegevens Stand(Streefstand stand, DateOnly vandaag) => new(vandaag, stand.Gedaan, stand.Jaren,
        [.. stand.PerJaar.Select(p => new Jaaraantalgegevens(p.Jaar, p.Aantal))], stand.Verschil?.Waarde,
        stand.Raming is var (aantal, jaar) ? new(jaar, aantal) : null, stand.Raming is null ? stand.Waarom : null,
        [.. stand.PerPartij.Select(p => new Partijstandgegevens(p.Doel.Partij!, p.Gedaan, [.. p.PerJaar.Select(j => new Jaaraantalgegevens(j.Jaar, j.Aantal))]))]);

    private sealed record Streefrij(
        Guid Id, string Sleutel, Guid Lijn, Guid Kader, string Nummer, IReadOnlyList<Streefwaarde> Doelen, bool Vigerend);
}

[Description("De streefwaarden van één afspraak.")]
internal sealed record Streefwaardengegevens(
    [property: Description("Het kenmerk van de afspraak.")] string Id,
    [property: Description("De lijn van de afspraak: wat hetzelfde blijft door alle versies heen.")] Guid Lijn,
    [property: Description("Het kader waar de afspraak in staat.")] Guid Kader,
    [property: Description("Het nummer van de afspraak, zoals in het document.")] string Nummer,
    [property: Description("De streefwaarden, in de volgorde van de afspraak.")] IReadOnlyList<Streefwaardegegevens> Streefwaarden,
    [property: JsonPropertyName("_links"), Description("Adressen die hierbij horen.")] Zelflink Links);

[Description("Hoeveel waarvan, door wie en wanneer.")]
internal sealed record Streefwaardegegevens(
    [property: Description("Wat voor activiteit. Alleen cijfers van dezelfde soort en eenheid zijn te vergelijken.")] Bodsoort Soort,
    [property: Description("Wat er wordt geteld.")] string Wat,
    [property: Description("De eenheid, zoals woningen of %.")] string Eenheid,
    [property: Description("Het getal, of het laagste van twee.")] decimal Waarde,
    [property: Description("Het hoogste getal, als het er twee zijn.")] decimal? Tot,
    [property: Description("Hoe het getal is bedoeld.")] Grens Grens,
    [property: Description("Het eerste jaar.")] int VanJaar,
    [property: Description("Het laatste jaar.")] int TotJaar,
    [property: Description("Wat het getal van die jaren zegt.")] Telwijze Telwijze,
    [property: Description("Van welke partij, zoals in de tekst; niet als het van alle partijen samen is.")] string? Partij,
    [property: Description("De code van de indicator die zegt wat er precies meetelt; niet als het een eigen telling is.")] string? Indicator,
    [property: Description("Hoeveel en wanneer, in woorden.")] string Tekst,
    [property: Description("Hoe ver het is. Alleen bij afspraken die gelden, en als jij en het token voortgang mogen lezen.")] Streefstandgegevens? Stand);

[Description("Hoe ver een streefwaarde is: berekend uit wat partijen meldden, nooit ingevuld.")]
internal sealed record Streefstandgegevens(
    [property: Description("De dag waarop dit is berekend.")] DateOnly Peildag,
    [property: Description("Hoeveel tot nu toe: samen, in het laatste jaar, of gemiddeld over de jaren die voorbij zijn. Niet als er nog geen cijfer is, of als de cijfers van partijen niet optellen.")] decimal? Gedaan,
    [property: Description("Over hoeveel jaren dat gaat.")] int Jaren,
    [property: Description("De jaren van de streefwaarde waarvan een cijfer is.")] IReadOnlyList<Jaaraantalgegevens> PerJaar,
    [property: Description("Hoe ver van de streefwaarde: 0 is erbinnen, onder 0 is te weinig. Niet zolang het nog niet te zeggen is.")] decimal? Verschil,
    [property: Description("Waar het huidige tempo uitkomt, en in welk jaar.")] Jaaraantalgegevens? Raming,
    [property: Description("Waarom er geen raming is.")] GeenRaming? WaaromGeenRaming,
    [property: Description("Hoe ver elke partij is die iets meldde, als de cijfers van partijen niet optellen. Anders leeg.")] IReadOnlyList<Partijstandgegevens> PerPartij);

[Description("Hoe ver één partij is met een streefwaarde van allen samen, in een eenheid die niet optelt.")]
internal sealed record Partijstandgegevens(
    [property: Description("De partij, bij naam.")] string Partij,
    [property: Description("Het laatste cijfer, of het gemiddelde over de jaren die voorbij zijn.")] decimal? Gedaan,
    [property: Description("De jaren waarvan een cijfer is.")] IReadOnlyList<Jaaraantalgegevens> PerJaar);

[Description("Een aantal in een jaar.")]
internal sealed record Jaaraantalgegevens(
    [property: Description("Het jaar.")] int Jaar,
    [property: Description("Het aantal.")] decimal Aantal);
