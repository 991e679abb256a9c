using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Noaber.Files;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Documenten;

/// <summary>The page of a document that takes long to read: how far it is, why it was refused, or that it stopped.</summary>
internal static class Leesvoortgang
{
    /// <summary>A page without JavaScript looks again after so many seconds.</summary>
    private const int KijktWeerNa = 4;

    public static async Task<IResult> Toon(Guid inlezing, HttpContext http, NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop)
    {
        var hier = aanvrager.Hier.SamenwerkingId;
        var rij = await db.Inlezingen.AsNoTracking().Where(i => i.Id == inlezing && i.SamenwerkingId == hier).Select(i => new { i.Bestandsnaam, i.LeestSinds, i.Weigering }).SingleOrDefaultAsync(stop);
        if (rij is null)
            return Inlezen.Weg(scherm, StatusCodes.Status404NotFound);
        if (rij.Weigering is { } weigering)
            return scherm.Opnieuw<LeesScherm, LeesModel>(new(inlezing, rij.Bestandsnaam) { Meldingen = Meldingen(weigering) });
        // It was done between the one look and the other.
        if (rij.LeestSinds is not { } sinds)
            return Results.LocalRedirect(http.Request.Path.Value!);
        var stand = http.RequestServices.GetRequiredService<Leesbeurten>().Stand(inlezing, sinds);
        if (stand is not null)
            http.Response.Headers.Append("Refresh", $"{KijktWeerNa}");
        return scherm.Toon<LeesScherm, LeesModel>(new(inlezing, rij.Bestandsnaam) { Loopt = stand is not null, Plaats = stand?.Plaats, Seconden = stand?.Bezig is { } duur ? (int)Math.Max(0, duur.TotalSeconds) : null });
    }

    /// <summary>How it stands with a document in the list: refused and why, stopped and what to do, its place in the queue, or what it holds.</summary>
    public static string Stand(InlezingRegel regel, Leesbeurten beurten)
    {
        if (regel.Weigering is { } weigering)
            return $"geweigerd: {Meldingen(weigering).Select(m => m.Tekst).FirstOrDefault() ?? "Noaber kan dit niet lezen."}";
        if (regel.LeestSinds is not { } sinds)
            return Aantal.Afspraken(regel.Afspraken);
        return beurten.Stand(regel.Id, sinds)?.Kort ?? "het lezen is onderbroken; open het om opnieuw te beginnen";
    }

    /// <summary>Begins again with a document of which the reading stopped half-way.</summary>
    public static async Task<IResult> LeesOpnieuw([AsParameters] Nakijkverzoek verzoek, NoaberDb db, Aanvrager aanvrager, Leesbeurten beurten)
    {
        var hier = aanvrager.Hier.SamenwerkingId;
        var id = verzoek.Inlezing;
        var rij = await db.Inlezingen.FromSql($"select *, xmin from inlezing where id = {id} for update")
            .SingleOrDefaultAsync(i => i.SamenwerkingId == hier && i.LeestSinds != null, verzoek.Stop);
        if (rij?.LeestSinds is { } sinds && beurten.Stand(id, sinds) is null && beurten.Begin(rij.Bestandsnaam, rij.Inhoud) is { } beurt)
        {
            rij.LeestSinds = verzoek.Klok.GetUtcNow();
            await db.SaveChangesAsync(verzoek.Stop);
            await db.Database.CurrentTransaction!.CommitAsync(verzoek.Stop);
            beurten.Vervolg(beurt, id, aanvrager);
        }
        return Results.LocalRedirect(verzoek.Adres);
    }

    private static IReadOnlyList<Melding> Meldingen(string weigering) => JsonSerializer.Deserialize<List<Melding>>(weigering, Opslag.Json) ?? [];
}

/// <summary>What the page of a document that is being read shows.</summary>
public sealed record LeesModel(Guid Id, string Bestandsnaam)
{
    /// <summary>It is being read, or waits for that; if not, it stopped or was refused.</summary>
    public bool Loopt { get; init; }

    /// <summary>Its place among those that wait; null when it is being read, or when another server knows.</summary>
    public int? Plaats { get; init; }

    /// <summary>So long it is being read here.</summary>
    public int? Seconden { get; init; }

    /// <summary>Why it was refused.</summary>
    public IReadOnlyList<Melding> Meldingen { get; init; } = [];
}
