using System.ComponentModel;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Evaluaties;
using Noaber.Web.Data;
using Noaber.Web.Features.Evalueren;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Api;

/// <summary>Evaluations: what became of each agreement in a year, as the parties at the table see it.</summary>
internal static class EvaluatiesApi
{
    public static Task<Results<Ok<Lijst<Evaluatiegegevens>>, ValidationProblem>> Lijst(
        [AsParameters] Bladvraag blad, [Description("Alleen evaluaties van dit jaar.")] int? jaar,
        [Description("Alleen evaluaties waar deze afspraak in staat: het kenmerk van de afspraak die geldt.")] string? afspraak,
        Apivraag vraag, CancellationToken stop)
    {
        var (db, hier) = (vraag.Db, vraag.Hier);
        var evaluaties = db.Evaluaties.AsNoTracking().Where(e => e.SamenwerkingId == hier && (jaar == null || e.Jaar == jaar)
            && (afspraak == null || db.Evaluatiepunten.Any(p => p.EvaluatieId == e.Id && db.Afspraken.Any(a => a.Sleutel == afspraak && a.LijnId == p.LijnId))));
        return vraag.Blad(evaluaties.OrderByDescending(e => e.Jaar).ThenBy(e => e.Id).Select(e => new Evaluatierij(e,
            db.Evaluatiepunten.Count(p => p.EvaluatieId == e.Id), db.Evaluatiepunten.Count(p => p.EvaluatieId == e.Id && p.Uitkomst != null))),
            blad, rij => Van(rij.Evaluatie, rij.Afspraken, rij.MetUitkomst, vraag), stop);
    }

    public static async Task<Results<Ok<Evaluatiegegevens>, NotFound>> Een(
        [Description("Het kenmerk van de evaluatie.")] Guid evaluatie, Apivraag vraag, TimeProvider klok, CancellationToken stop)
    {
        var bron = new Evaluatiebron(vraag.Db, vraag.Hier, klok, stop);
        if (await bron.Kop(evaluatie) is not { } kop)
            return TypedResults.NotFound();
        var rij = await vraag.Db.Evaluaties.AsNoTracking().SingleAsync(e => e.Id == evaluatie, stop);
        var (punten, beelden) = (await bron.Punten(kop), await bron.Beelden(evaluatie));
        return TypedResults.Ok(Van(rij, punten.Count, punten.Count(p => p.Uitkomst is not null), vraag) with
        {
            // What hangs on another area is not named to who may not read that.
            Punten = [.. punten.Select(p => Punt(p, beelden.GetValueOrDefault(p.Lijn), vraag.Aanvrager.Mag(Handeling.VoorstellenLezen)))],
        });
    }

    private static Evaluatiegegevens Van(EvaluatieRij e, int afspraken, int metUitkomst, Apivraag vraag) => new(
        e.Id, e.Jaar, e.KaderId, e.LijnId, e.VersieNummer, e.TekstHash, e.Uiterlijk, e.GeslotenOp, afspraken, metUitkomst, vraag.Link($"evaluaties/{e.Id}"));

    private static Evaluatiepuntgegevens Punt(Puntregel punt, Evaluatiebeeld? beeld, bool metVoorstel) => new(
        punt.Sleutel, punt.Lijn, punt.Nummer, punt.Naam, punt.Thema, punt.Uitkomst, punt.Vervolg, punt.Reden,
        [.. punt.Beoordeling.Gezegd.Select(o => new Partijoordeelgegevens(o.Partij, o.Oordeel, o.Vervolg, o.Toelichting))],
        beeld is null ? null : [.. beeld.Doelen.Select(d => new Doelbeeldgegevens(d.Doel, d.Wat, d.Wie, d.Gedaan, d.Verschil))],
        metVoorstel ? punt.Voorstel : null);

    private sealed record Evaluatierij(EvaluatieRij Evaluatie, int Afspraken, int MetUitkomst);
}

[Description("De evaluatie van een jaar van een kader.")]
internal sealed record Evaluatiegegevens(
    [property: Description("Het kenmerk.")] Guid Id,
    [property: Description("Het jaar waarop wordt teruggekeken.")] int Jaar,
    [property: Description("Het kader zoals het gold toen de evaluatie begon.")] Guid Kader,
    [property: Description("De lijn van het kader: wat hetzelfde blijft door alle versies heen.")] Guid Lijn,
    [property: Description("Het nummer van de versie, als de tekst hier is vastgesteld.")] int? Versie,
    [property: Description("De hash van de tekst (SHA-256).")] string TekstHash,
    [property: Description("Tot en met welke dag partijen kunnen oordelen.")] DateOnly Uiterlijk,
    [property: Description("Wanneer zij is gesloten. Daarna verandert er niets meer.")] DateTimeOffset? GeslotenOp,
    [property: Description("Hoeveel afspraken erin staan.")] int Afspraken,
    [property: Description("Hoeveel daarvan een gezamenlijke uitkomst hebben.")] int MetUitkomst,
    [property: JsonPropertyName("_links"), Description("Adressen die hierbij horen.")] Zelflink Links)
{
    [Description("De afspraken, in de volgorde van de tekst. Alleen als je één evaluatie vraagt.")]
    public IReadOnlyList<Evaluatiepuntgegevens>? Punten { get; init; }
}

[Description("Eén afspraak in een evaluatie.")]
internal sealed record Evaluatiepuntgegevens(
    [property: Description("Het kenmerk van de afspraak toen de evaluatie begon. Het gaat mee naar de versie die geldt.")] string Afspraak,
    [property: Description("De lijn van de afspraak: wat hetzelfde blijft door alle versies heen.")] Guid Lijn,
    [property: Description("Het nummer van de afspraak.")] string Nummer,
    [property: Description("De naam van de afspraak.")] string Naam,
    [property: Description("Nummer en titel van het thema.")] string Thema,
    [property: Description("De gezamenlijke uitkomst, als die is opgeschreven.")] Evaluatieoordeel? Uitkomst,
    [property: Description("Wat er met de afspraak gebeurt.")] Vervolg? Vervolg,
    [property: Description("Waarom.")] string? Reden,
    [property: Description("Wat elke partij ervan vond. Wie niets zei, staat er niet bij.")] IReadOnlyList<Partijoordeelgegevens> Oordelen,
    [property: Description("De streefwaarden zoals zij stonden bij het sluiten. Alleen bij een gesloten evaluatie.")] IReadOnlyList<Doelbeeldgegevens>? Streefwaarden,
    [property: Description("Het voorstel dat ervan is gemaakt, als je voorstellen mag lezen.")] Guid? Voorstel);

[Description("Wat één partij van een afspraak vond.")]
internal sealed record Partijoordeelgegevens(
    [property: Description("De partij.")] Guid Partij,
    [property: Description("Het oordeel.")] Evaluatieoordeel Oordeel,
    [property: Description("Wat die partij met de afspraak wil.")] Vervolg? Vervolg,
    [property: Description("Waarom.")] string? Toelichting);

[Description("Een streefwaarde zoals zij stond op de dag van het sluiten, in woorden.")]
internal sealed record Doelbeeldgegevens(
    [property: Description("Hoeveel en wanneer.")] string Doel,
    [property: Description("Waarvan.")] string Wat,
    [property: Description("Van wie.")] string Wie,
    [property: Description("Hoeveel er waren.")] string Gedaan,
    [property: Description("Hoe ver dat van de streefwaarde was.")] string Verschil);
