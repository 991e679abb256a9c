using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Beheer;

/// <summary>The audit trail of a partnership: what was done, and on request every row that it changed.</summary>
internal static class Logboek
{
    private const int PerBlad = 50;

    public static async Task<IResult> Toon(
        string? blad, string? alles, NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop)
    {
        var elke = alles == "true";
        var pagina = Bladeren.Gevraagd(blad, 10_000);
        var regels = db.Logboek.AsNoTracking().Where(l => l.SamenwerkingId == aanvrager.Hier.SamenwerkingId && (elke || l.Omschrijving != null));
        var totaal = await regels.CountAsync(stop);
        var gevonden = await regels.OrderByDescending(l => l.Id).Skip((pagina - 1) * PerBlad).Take(PerBlad)
            .Select(l => new Logboekregel(
                l.Tijdstip, l.AccountId == null ? "Noaber, of een opdracht op de server"
                    : db.Users.Where(a => a.Id == l.AccountId).Select(a => a.Naam).FirstOrDefault() ?? "Een account dat er niet meer is",
                l.Handeling,
                l.Omschrijving, l.Tabel, l.Oud, l.Nieuw))
            .ToListAsync(stop);
        return scherm.Toon<LogboekScherm, LogboekModel>(new(gevonden, elke, pagina, (totaal + PerBlad - 1) / PerBlad));
    }
}

/// <summary>A line of the trail.</summary>
public sealed record Logboekregel(DateTimeOffset Op, string Wie, string Handeling, string? Omschrijving, string? Tabel, string? Oud, string? Nieuw);

/// <summary>What the page of the trail shows.</summary>
public sealed record LogboekModel(IReadOnlyList<Logboekregel> Regels, bool Alles, int Blad, int Bladen);
