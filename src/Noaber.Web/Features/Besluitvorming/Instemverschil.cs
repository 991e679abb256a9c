using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>What became of the text since a party consented to it.</summary>
internal static class Instemverschil
{
    public static async Task<IResult> Toon([AsParameters] Voorstelverzoek verzoek, Guid instemming)
    {
        if (await verzoek.Vind() is not { } zaak)
            return Results.NotFound();
        var gegeven = await verzoek.Db.Instemmingen.AsNoTracking()
            .Where(i => i.Id == instemming && i.VoorstelId == verzoek.Voorstel && i.SamenwerkingId == verzoek.Hier.SamenwerkingId)
            .Join(verzoek.Db.Partijen, i => i.PartijId, p => p.Id, (i, p) => new { i.TekstHash, i.GegevenOp, Partij = p.Organisatie.Naam })
            .SingleOrDefaultAsync(verzoek.Stop);
        if (gegeven is null || await verzoek.Db.Instemteksten.AsNoTracking()
            .SingleOrDefaultAsync(t => t.VoorstelId == verzoek.Voorstel && t.TekstHash == gegeven.TekstHash, verzoek.Stop) is not { } toen)
            return Results.NotFound();
        var verschillen = Versievergelijking.Vergelijk(toen.Passages, await verzoek.Zaken.Passages(zaak, verzoek.Stop));
        return verzoek.Scherm.Toon<InstemverschilScherm, InstemverschilModel>(new(verzoek.Voorstel, zaak.Voorstel.Titel, gegeven.Partij,
            gegeven.GegevenOp, [.. verschillen.Where(v => !v.Gelijk)]));
    }
}

/// <summary>What the page shows: what is other than the text that the party consented to.</summary>
public sealed record InstemverschilModel(Guid Voorstel, string Titel, string Partij, DateTimeOffset Op,
    IReadOnlyList<Passageverschil> Verschillen);
