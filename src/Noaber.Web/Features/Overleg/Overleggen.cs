using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>The meetings of a partnership: what comes first, then what was, the latest first.</summary>
internal static class Overleggen
{
    private const int PerBlad = 25;

    public static async Task<IResult> Toon(
        string? soort, string? blad, string? komend, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok,
        CancellationToken stop)
    {
        OverlegSoort? gekozen = Enum.TryParse<OverlegSoort>(soort, out var gelezen) && Enum.IsDefined(gelezen) ? gelezen : null;
        var vandaag = klok.Vandaag();
        var begin = Tijdstip.Op(vandaag, TimeOnly.MinValue)!.Value;
        var alle = db.Overleggen.Zichtbaar(aanvrager).AsNoTracking().Where(o => gekozen == null || o.Soort == gekozen);
        var straks = alle.Where(o => o.Begin >= begin && o.Status != OverlegStatus.Gesloten).OrderBy(o => o.Begin).ThenBy(o => o.Id);
        var geweest = alle.Where(o => o.Begin < begin || o.Status == OverlegStatus.Gesloten).OrderByDescending(o => o.Begin)
            .ThenBy(o => o.Id);
        return scherm.Toon<OverleggenScherm, OverleggenModel>(new(
            await Blad(db, straks, Bladeren.Gevraagd(komend, 1000), stop), await Blad(db, geweest, Bladeren.Gevraagd(blad, 1000), stop),
            gekozen, vandaag)
        {
            MagOrganiseren = aanvrager.Mag(Handeling.OverlegOrganiseren), MagRegister = aanvrager.Mag(Handeling.InformatiepositieZien),
        });
    }

    private static async Task<Overlegblad> Blad(NoaberDb db, IQueryable<OverlegRij> overleggen, int blad, CancellationToken stop)
    {
        var aantal = await overleggen.CountAsync(stop);
        return new(await Regels(db, overleggen.Skip((blad - 1) * PerBlad).Take(PerBlad), stop), blad, (aantal + PerBlad - 1) / PerBlad);
    }

    private static async Task<IReadOnlyList<OverlegRegel>> Regels(NoaberDb db, IQueryable<OverlegRij> overleggen, CancellationToken stop) =>
        await overleggen.Select(o => new OverlegRegel(o.Id, o.Soort, o.Titel, o.Begin, o.DuurMinuten, o.Plaats, o.Status,
            db.Agendapunten.Count(a => a.OverlegId == o.Id),
            db.Stukken.Count(s => db.Agendapunten.Any(a => a.Id == s.AgendapuntId && a.OverlegId == o.Id)),
            db.Uitkomsten.Count(u => u.Soort == OverlegUitkomst.Besluit
                && db.Agendapunten.Any(a => a.Id == u.AgendapuntId && a.OverlegId == o.Id))))
            .ToListAsync(stop);
}

/// <summary>A meeting in a list, with how much of it this person may see.</summary>
public sealed record OverlegRegel(
    Guid Id, OverlegSoort Soort, string Titel, DateTimeOffset Begin, int DuurMinuten, string? Plaats, OverlegStatus Status, int Punten,
    int Stukken, int Besluiten);

/// <summary>One page of a list of meetings.</summary>
public sealed record Overlegblad(IReadOnlyList<OverlegRegel> Regels, int Blad, int Bladen);

/// <summary>What the list of meetings shows.</summary>
public sealed record OverleggenModel(Overlegblad Komend, Overlegblad Voorbij, OverlegSoort? Soort, DateOnly Vandaag)
{
    /// <summary>Whether this person may plan a meeting.</summary>
    public bool MagOrganiseren { get; init; }

    /// <summary>Whether this person may see who was informed when.</summary>
    public bool MagRegister { get; init; }
}
