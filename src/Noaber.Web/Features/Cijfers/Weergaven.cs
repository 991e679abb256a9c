using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Cijfers;

/// <summary>The questions that someone keeps for oneself, under a name.</summary>
internal static class Weergaven
{
    private const int Meeste = 50;

    public static async Task<IReadOnlyList<Weergaveregel>> Van(NoaberDb db, Aanvrager aanvrager, CancellationToken stop)
    {
        var basis = $"{aanvrager.Hier.Basis}/monitor/cijfers";
        return [.. (await db.Cijferweergaven.AsNoTracking().Where(w => w.SamenwerkingId == aanvrager.Hier.SamenwerkingId && w.AccountId == aanvrager.AccountId)
            .OrderBy(w => w.Naam).Select(w => new { w.Naam, w.Vraag }).ToListAsync(stop)).Select(w => new Weergaveregel(w.Naam, $"{basis}?{w.Vraag}"))];
    }

    /// <summary>Under a name that is there already the new question takes the place of the old one.</summary>
    public static async Task<IResult> Bewaar([FromForm] Weergaveformulier form, [AsParameters] Cijferverzoek verzoek)
    {
        var gelezen = Cijfervraag.Lees(form.Vraag);
        if (!gelezen.KanGesteld(Catalogus.Standaard))
            return Results.LocalRedirect(verzoek.Adres(gelezen.Vraag));
        var naam = form.Naam?.Trim() ?? "";
        await verzoek.Db.NaElkaar($"weergaven {verzoek.AccountId()}", verzoek.Stop);
        var eigen = verzoek.Db.Cijferweergaven.Where(w => w.SamenwerkingId == verzoek.Samenwerking && w.AccountId == verzoek.AccountId());
        var rij = await eigen.SingleOrDefaultAsync(w => w.Naam == naam, verzoek.Stop);
        if (Fout(naam, rij is null && await eigen.CountAsync(verzoek.Stop) >= Meeste) is { } fout)
            return await Tabelbouwer.Opnieuw(verzoek, gelezen.Vraag, naam, new(nameof(form.Naam), fout));
        var (vraag, nu) = (gelezen.Vraag.Schrijf(), verzoek.Klok.GetUtcNow());
        if (rij is null)
            verzoek.Db.Add(new Cijferweergave { SamenwerkingId = verzoek.Samenwerking, AccountId = verzoek.AccountId(), Naam = naam, Vraag = vraag, Op = nu });
        else
            (rij.Vraag, rij.Op) = (vraag, nu);
        await verzoek.Db.SaveChangesAsync(verzoek.Stop);
        return Results.LocalRedirect($"{verzoek.Begin}#weergaven");
    }

    public static async Task<IResult> GooiWeg([FromForm] Weergaveformulier form, [AsParameters] Cijferverzoek verzoek)
    {
        await verzoek.Db.Cijferweergaven.Where(w => w.SamenwerkingId == verzoek.Samenwerking && w.AccountId == verzoek.AccountId() && w.Naam == form.Naam)
            .ExecuteDeleteAsync(verzoek.Stop);
        return Results.LocalRedirect(verzoek.Begin);
    }

    private static string? Fout(string naam, bool vol) => naam.Length == 0 ? "Geef je weergave een naam."
        : naam.Length > Cijferweergave.LangsteNaam ? $"Houd de naam korter dan {Cijferweergave.LangsteNaam} tekens."
        : vol ? $"Je hebt {Meeste} weergaven bewaard. Gooi er eerst een weg." : null;

    private static Guid AccountId(this Cijferverzoek verzoek) => verzoek.Aanvrager.AccountId;
}

/// <summary>What someone keeps, or throws away.</summary>
internal sealed record Weergaveformulier
{
    public string? Naam { get; init; }
    public string? Vraag { get; init; }
}

/// <summary>A kept question.</summary>
public sealed record Weergaveregel(string Naam, string Adres);
