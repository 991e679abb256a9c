using System.ComponentModel;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Api;

internal static class OverleggenApi
{
    public static Task<Results<Ok<Lijst<Overleggegevens>>, ValidationProblem>> Lijst(
        [AsParameters] Bladvraag blad, [Description("Alleen overleggen van deze soort.")] Keuze<OverlegSoort>? soort, Apivraag vraag, CancellationToken stop) =>
        vraag.Blad(Zichtbaar(vraag).Where(o => soort == null || o.Soort == soort.Waarde).OrderByDescending(o => o.Begin).ThenBy(o => o.Id), blad, o => Van(o, vraag), stop);

    public static async Task<Results<Ok<Overleggegevens>, NotFound>> Een([Description("Het kenmerk van het overleg.")] Guid overleg, Apivraag vraag, CancellationToken stop)
    {
        if (await Zichtbaar(vraag).SingleOrDefaultAsync(o => o.Id == overleg, stop) is not { } rij)
            return TypedResults.NotFound();
        var punten = await Punten(vraag).Where(p => p.OverlegId == overleg).OrderBy(p => p.Volgorde).ToListAsync(stop);
        var ids = punten.ConvertAll(p => p.Id);
        var uitkomsten = (await vraag.Db.Uitkomsten.AsNoTracking().Where(u => ids.Contains(u.AgendapuntId)).OrderBy(u => u.OpgeschrevenOp).ToListAsync(stop))
            .ToLookup(u => u.AgendapuntId, u => new Uitkomstgegevens(u.Id, u.Soort, u.Tekst, u.PartijId, u.Uiterlijk));
        var magVoorstel = vraag.Aanvrager.Mag(Handeling.VoorstellenLezen);
        return TypedResults.Ok(Van(rij, vraag) with
        {
            Partijen = await vraag.Db.Genodigden.Where(g => g.OverlegId == overleg && g.PartijId != null).Select(g => g.PartijId!.Value).Distinct().Order().ToListAsync(stop),
            Agenda = [.. punten.Select(p => new Agendapuntgegevens(p.Volgorde, p.Titel, p.Toelichting, p.Soort, p.Minuten, p.Vraag, p.VraagAan,
                magVoorstel ? p.VoorstelId : null, p.AfspraakSleutel, [.. uitkomsten[p.Id]]))],
        });
    }

    public static IQueryable<OverlegRij> Zichtbaar(Apivraag vraag) => vraag.Db.Overleggen.Zichtbaar(vraag.Aanvrager).AsNoTracking();

    /// <summary>Never what is confidential, also for who may see it on the screen: what a program fetched is kept who knows where.</summary>
    public static IQueryable<AgendapuntRij> Punten(Apivraag vraag) => vraag.Db.Agendapunten.AsNoTracking().Where(p => !p.Vertrouwelijk);

    private static Overleggegevens Van(OverlegRij o, Apivraag vraag) =>
        new(o.Id, o.Soort, o.Titel, o.Begin, o.DuurMinuten, o.Plaats, o.Status, o.PartijId, o.AfgelastOmdat, vraag.Link($"overleggen/{o.Id}"));
}

internal static class BesluitenApi
{
    public static Task<Results<Ok<Lijst<Besluitgegevens>>, ValidationProblem>> Lijst(
        [AsParameters] Bladvraag blad, [Description("Alleen besluiten van dit overleg.")] Guid? overleg, Apivraag vraag, CancellationToken stop) =>
        vraag.Blad(Zichtbaar(vraag).Where(b => overleg == null || b.Punt.OverlegId == overleg).OrderByDescending(b => b.Uitkomst.OpgeschrevenOp).ThenBy(b => b.Uitkomst.Id),
            blad, rij => Van(rij, vraag), stop);

    public static async Task<Results<Ok<Besluitgegevens>, NotFound>> Een([Description("Het kenmerk van het besluit.")] Guid besluit, Apivraag vraag, CancellationToken stop) =>
        Apivraag.Een(await Zichtbaar(vraag).SingleOrDefaultAsync(b => b.Uitkomst.Id == besluit, stop) is { } rij ? Van(rij, vraag) : null);

    private static IQueryable<Genomen> Zichtbaar(Apivraag vraag)
    {
        var overleggen = OverleggenApi.Zichtbaar(vraag);
        return from uitkomst in vraag.Db.Uitkomsten.AsNoTracking()
               join punt in OverleggenApi.Punten(vraag) on uitkomst.AgendapuntId equals punt.Id
               where uitkomst.Soort == OverlegUitkomst.Besluit && overleggen.Any(o => o.Id == punt.OverlegId)
               select new Genomen { Uitkomst = uitkomst, Punt = punt };
    }

    private static Besluitgegevens Van(Genomen rij, Apivraag vraag) => new(
        rij.Uitkomst.Id, rij.Punt.OverlegId, rij.Punt.Volgorde, rij.Punt.Titel, rij.Uitkomst.Tekst, rij.Uitkomst.PartijId, rij.Uitkomst.Uiterlijk,
        vraag.Aanvrager.Mag(Handeling.VoorstellenLezen) ? rij.Punt.VoorstelId : null, rij.Uitkomst.OpgeschrevenOp, vraag.Link($"besluiten/{rij.Uitkomst.Id}"));

    private sealed record Genomen
    {
        public required UitkomstRij Uitkomst { get; init; }
        public required AgendapuntRij Punt { get; init; }
    }
}

[Description("Een overleg van partijen. Stukken, namen van mensen en vertrouwelijke punten staan niet in de API.")]
internal sealed record Overleggegevens(
    [property: Description("Het kenmerk.")] Guid Id,
    [property: Description("Wat voor overleg het is.")] OverlegSoort Soort,
    [property: Description("De titel.")] string Titel,
    [property: Description("Wanneer het begint.")] DateTimeOffset Begin,
    [property: Description("Hoe lang het duurt, in minuten.")] int DuurMinuten,
    [property: Description("Waar het is.")] string? Plaats,
    [property: Description("Hoe ver het is.")] OverlegStatus Status,
    [property: Description("De partij die het organiseert.")] Guid Organisator,
    [property: Description("Waarom het niet doorgaat.")] string? AfgelastOmdat,
    [property: JsonPropertyName("_links"), Description("Adressen die hierbij horen.")] Zelflink Links)
{
    [Description("De partijen die zijn uitgenodigd. Alleen als je één overleg vraagt.")]
    public IReadOnlyList<Guid>? Partijen { get; init; }

    [Description("De agenda, zonder wat vertrouwelijk is. Alleen als je één overleg vraagt.")]
    public IReadOnlyList<Agendapuntgegevens>? Agenda { get; init; }
}

[Description("Een punt van de agenda.")]
internal sealed record Agendapuntgegevens(
    [property: Description("Het nummer op de agenda. Een nummer dat ontbreekt, is een vertrouwelijk punt.")] int Nummer,
    [property: Description("De titel.")] string Titel,
    [property: Description("De toelichting.")] string? Toelichting,
    [property: Description("Wat het overleg ermee doet.")] AgendapuntSoort Soort,
    [property: Description("Hoeveel minuten ervoor zijn.")] int? Minuten,
    [property: Description("Wat er van partijen wordt gevraagd.")] string? Vraag,
    [property: Description("Aan welke partijen; leeg is aan alle.")] IReadOnlyList<Guid> VraagAan,
    [property: Description("Het voorstel waar het over gaat, als je voorstellen mag lezen.")] Guid? Voorstel,
    [property: Description("Het kenmerk van de afspraak waar het over gaat.")] string? Afspraak,
    [property: Description("Wat eruit kwam.")] IReadOnlyList<Uitkomstgegevens> Uitkomsten);

[Description("Wat een agendapunt opleverde.")]
internal sealed record Uitkomstgegevens(
    [property: Description("Het kenmerk; dat van een besluit is hetzelfde bij ‘besluiten’.")] Guid Id,
    [property: Description("Informatie, besluit of actie.")] OverlegUitkomst Soort,
    [property: Description("De tekst.")] string Tekst,
    [property: Description("De partij die iets gaat doen.")] Guid? Partij,
    [property: Description("De dag waarop het klaar moet zijn.")] DateOnly? Uiterlijk);

[Description("Een besluit van een overleg.")]
internal sealed record Besluitgegevens(
    [property: Description("Het kenmerk.")] Guid Id,
    [property: Description("Het overleg.")] Guid Overleg,
    [property: Description("Het nummer van het agendapunt.")] int Agendapunt,
    [property: Description("De titel van het agendapunt.")] string Onderwerp,
    [property: Description("Wat er is besloten.")] string Tekst,
    [property: Description("De partij die ermee verder gaat.")] Guid? Partij,
    [property: Description("De dag waarop het klaar moet zijn.")] DateOnly? Uiterlijk,
    [property: Description("Het voorstel waarover is besloten, als je voorstellen mag lezen.")] Guid? Voorstel,
    [property: Description("Wanneer het is opgeschreven.")] DateTimeOffset OpgeschrevenOp,
    [property: JsonPropertyName("_links"), Description("Adressen die hierbij horen.")] Zelflink Links);
