using System.ComponentModel;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Features.Besluitvorming;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Api;

internal static class VoorstellenApi
{
    public static Task<Results<Ok<Lijst<Voorstelgegevens>>, ValidationProblem>> Lijst(
        [AsParameters] Bladvraag blad, [Description("Alleen voorstellen met deze status.")] Keuze<VoorstelStatus>? status, Apivraag vraag, CancellationToken stop) =>
        vraag.Blad(MetOverleg(vraag, Zichtbaar(vraag).Where(v => status == null || v.Status == status.Waarde).OrderByDescending(v => v.GemaaktOp).ThenBy(v => v.Id)),
            blad, rij => Van(rij, vraag), stop);

    public static async Task<Results<Ok<Voorstelgegevens>, NotFound>> Een(
        [Description("Het kenmerk van het voorstel.")] Guid voorstel, Apivraag vraag, Voorstelzaak zaken, Kaderkast kast, CancellationToken stop)
    {
        if (await MetOverleg(vraag, Zichtbaar(vraag).Where(v => v.Id == voorstel)).SingleOrDefaultAsync(stop) is not { } rij
            || await zaken.Vind(voorstel, stop) is not { } zaak)
            return TypedResults.NotFound();
        return TypedResults.Ok(Van(rij, vraag) with
        {
            Wijzigingen = zaak.Kader.BasisId is null ? [] : [.. (await VoorstelLezen.Verschillen(vraag.Db, kast, zaak, stop)).Select(Wijziging)],
            Zienswijzen = await vraag.Db.Zienswijzen.AsNoTracking().Where(z => z.VoorstelId == voorstel).OrderBy(z => z.GegevenOp)
                .Select(z => new Zienswijzegegevens(z.PartijId, z.Oordeel, z.Toelichting, z.GegevenOp, z.TekstHash != zaak.TekstHash)).ToListAsync(stop),
            Instemmingen = [.. zaak.Partijen.Select(p => new Instemmingstandgegevens(p.Id, p.Stand, p.Geldig?.Op))],
            Vragen = await vraag.Db.Vragen.AsNoTracking().Where(v => v.VoorstelId == voorstel).OrderBy(v => v.GesteldOp)
                .Select(v => new Vraaggegevens(v.Id, v.AntwoordOpId, v.OverLijnId, v.PartijId, v.Tekst, v.GesteldOp)).ToListAsync(stop),
        });
    }

    /// <summary>What is still being written goes with the concepts.</summary>
    public static IQueryable<Voorstel> Zichtbaar(Apivraag vraag)
    {
        var (hier, concept) = (vraag.Hier, vraag.Aanvrager.Mag(Handeling.ConceptenLezen));
        return vraag.Db.Voorstellen.AsNoTracking().Where(v => v.SamenwerkingId == hier && (concept || v.Status != VoorstelStatus.Concept));
    }

    private static IQueryable<VoorstelMetOverleg> MetOverleg(Apivraag vraag, IQueryable<Voorstel> voorstellen)
    {
        // A meeting that this person, or this token, does not see is not named either.
        var (zien, overleggen) = (vraag.Aanvrager.Mag(Handeling.OverlegZien), vraag.Db.Overleggen.Zichtbaar(vraag.Aanvrager));
        return voorstellen.Select(v => new VoorstelMetOverleg(v, zien && overleggen.Any(o => o.Id == v.OverlegId)));
    }

    private static Voorstelgegevens Van(VoorstelMetOverleg rij, Apivraag vraag)
    {
        var v = rij.Voorstel;
        return new(v.Id, v.Titel, v.Reden, v.Status, v.Ingang, v.KaderId, v.PartijId, v.GemaaktOp, v.IngediendOp, rij.ZietOverleg ? v.OverlegId : null,
            v.Uitkomst, v.BeslotenOp, v.Toelichting, vraag.Link($"voorstellen/{v.Id}"));
    }

    private static Wijzigingsgegevens Wijziging(Passageverschil verschil)
    {
        var nu = (verschil.Nieuw ?? verschil.Oud)!;
        return new(verschil.Lijn, nu.Naam, nu.Plek, verschil.Oud?.Tekst, verschil.Nieuw?.Tekst);
    }

    private sealed record VoorstelMetOverleg(Voorstel Voorstel, bool ZietOverleg);
}

[Description("Een voorstel om afspraken te wijzigen of vast te stellen.")]
internal sealed record Voorstelgegevens(
    [property: Description("Het kenmerk.")] Guid Id,
    [property: Description("Waar het om gaat, in één zin.")] string Titel,
    [property: Description("Waarom het wordt voorgesteld, als Markdown.")] string Reden,
    [property: Description("Hoe ver het is.")] VoorstelStatus Status,
    [property: Description("De eerste dag waarop de nieuwe tekst zou gelden.")] DateOnly Ingang,
    [property: Description("Het kader met de voorgestelde tekst.")] Guid Kader,
    [property: Description("De partij die het voorstelt.")] Guid Partij,
    [property: Description("Wanneer het is begonnen.")] DateTimeOffset GemaaktOp,
    [property: Description("Wanneer het is ingediend.")] DateTimeOffset? IngediendOp,
    [property: Description("Het overleg waar het op de agenda staat, als je dat overleg mag zien.")] Guid? Overleg,
    [property: Description("Wat het overleg besloot.")] BesluitUitkomst? Uitkomst,
    [property: Description("Wanneer dat is vastgelegd.")] DateTimeOffset? BeslotenOp,
    [property: Description("Wat er bij het besluit is gezegd.")] string? Toelichting,
    [property: JsonPropertyName("_links"), Description("Adressen die hierbij horen.")] Zelflink Links)
{
    [Description("Wat er verandert, per stuk tekst; leeg bij een kader dat helemaal nieuw is. Alleen als je één voorstel vraagt.")]
    public IReadOnlyList<Wijzigingsgegevens>? Wijzigingen { get; init; }

    [Description("Wat partijen ervan vinden. Alleen als je één voorstel vraagt.")]
    public IReadOnlyList<Zienswijzegegevens>? Zienswijzen { get; init; }

    [Description("Waar elke partij aan tafel staat. Alleen als je één voorstel vraagt.")]
    public IReadOnlyList<Instemmingstandgegevens>? Instemmingen { get; init; }

    [Description("Vragen en antwoorden, de oudste eerst. Alleen als je één voorstel vraagt.")]
    public IReadOnlyList<Vraaggegevens>? Vragen { get; init; }
}

[Description("Wat een voorstel aan één stuk tekst verandert.")]
internal sealed record Wijzigingsgegevens(
    [property: Description("De lijn van het stuk: die van een afspraak is dezelfde als bij ‘afspraken’.")] Guid Lijn,
    [property: Description("Nummer en kop.")] string Naam,
    [property: Description("Waar het staat.")] string Plek,
    [property: Description("De tekst zoals die was; niet als het stuk nieuw is.")] string? Oud,
    [property: Description("De tekst zoals die wordt; niet als het stuk vervalt.")] string? Nieuw);

[Description("Wat een partij van een voorstel vindt.")]
internal sealed record Zienswijzegegevens(
    [property: Description("De partij.")] Guid Partij,
    [property: Description("Het oordeel.")] Oordeel Oordeel,
    [property: Description("Waarom.")] string Toelichting,
    [property: Description("Wanneer gegeven.")] DateTimeOffset Op,
    [property: Description("Of de tekst sindsdien is veranderd.")] bool OverEerdereTekst);

[Description("Waar een partij staat tegenover de tekst zoals die nu is.")]
internal sealed record Instemmingstandgegevens(
    [property: Description("De partij.")] Guid Partij,
    [property: Description("De stand.")] Instemmingstand Stand,
    [property: Description("Wanneer de instemming is gegeven die nu geldt.")] DateTimeOffset? Op);

[Description("Een vraag over een voorstel, of het antwoord daarop.")]
internal sealed record Vraaggegevens(
    [property: Description("Het kenmerk.")] Guid Id,
    [property: Description("De vraag waarop dit het antwoord is.")] Guid? AntwoordOp,
    [property: Description("De lijn van het stuk tekst waarover het gaat; niet als het over het geheel gaat.")] Guid? Over,
    [property: Description("De partij die het vraagt of antwoordt.")] Guid Partij,
    [property: Description("De tekst.")] string Tekst,
    [property: Description("Wanneer.")] DateTimeOffset Op);
