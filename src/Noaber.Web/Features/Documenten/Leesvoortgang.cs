using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Noaber.Files;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Documenten;

/// <summary>The page of a document that takes long to read: how far it is, why it was refused, or that it stopped.</summary>
internal static class Leesvoortgang
{
    /// <summary>A page without JavaScript looks again after so many seconds.</summary>
    private const int KijktWeerNa = 4;

    /// <summary>Who reads a document is done by then, or was stopped with its server.</summary>
    private static readonly TimeSpan Hooguit = TimeSpan.FromMinutes(2);

    public static async Task<IResult> Toon(Guid inlezing, HttpContext http, NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop)
    {
        var hier = aanvrager.Hier.SamenwerkingId;
        var rij = await db.Inlezingen.AsNoTracking().Where(i => i.Id == inlezing && i.SamenwerkingId == hier).Select(i => new { i.Bestandsnaam, i.LeestSinds, i.Weigering }).SingleOrDefaultAsync(stop);
        if (rij is null)
            return Results.NotFound();
        if (rij.Weigering is { } weigering)
            return scherm.Opnieuw<LeesScherm, LeesModel>(new(inlezing, rij.Bestandsnaam) { Meldingen = JsonSerializer.Deserialize<List<Melding>>(weigering, Opslag.Json)! });
        // It was done between the one look and the other.
        if (rij.LeestSinds is not { } sinds)
            return Results.LocalRedirect(http.Request.Path.Value!);
        var duur = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() - sinds;
        var stap = http.RequestServices.GetRequiredService<Leesbeurten>().Stap(inlezing) ?? (duur < Hooguit ? "Het document wordt gelezen." : null);
        if (stap is not null)
            http.Response.Headers.Append("Refresh", $"{KijktWeerNa}");
        return scherm.Toon<LeesScherm, LeesModel>(new(inlezing, rij.Bestandsnaam) { Stap = stap, Seconden = (int)Math.Max(0, duur.TotalSeconds) });
    }

    /// <summary>Begins again with a document of which the reading stopped half-way.</summary>
    public static async Task<IResult> LeesOpnieuw([AsParameters] Nakijkverzoek verzoek, NoaberDb db, Aanvrager aanvrager, Leesbeurten beurten)
    {
        var hier = aanvrager.Hier.SamenwerkingId;
        var id = verzoek.Inlezing;
        var grens = verzoek.Klok.GetUtcNow() - Hooguit;
        var rij = await db.Inlezingen.FromSql($"select *, xmin from inlezing where id = {id} for update").SingleOrDefaultAsync(i => i.SamenwerkingId == hier && i.LeestSinds < grens, verzoek.Stop);
        if (rij is not null && beurten.Stap(id) is null && beurten.Begin(rij.Bestandsnaam, rij.Inhoud) is { } beurt)
        {
            rij.LeestSinds = verzoek.Klok.GetUtcNow();
            await db.SaveChangesAsync(verzoek.Stop);
            await db.Database.CurrentTransaction!.CommitAsync(verzoek.Stop);
            beurten.Vervolg(beurt, id, aanvrager);
        }
        return Results.LocalRedirect(verzoek.Adres);
    }
}

/// <summary>What the page of a document that is being read shows.</summary>
public sealed record LeesModel(Guid Id, string Bestandsnaam)
{
    /// <summary>How far it is; null when it stopped or was refused.</summary>
    public string? Stap { get; init; }

    public int Seconden { get; init; }

    /// <summary>Why it was refused.</summary>
    public IReadOnlyList<Melding> Meldingen { get; init; } = [];
}
