using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Shell.Toegang;

/// <summary>Who changed something last and when, for the person who was overtaken: by name for who may see people, else by party.</summary>
internal static class Wijziger
{
    private const string Onbekend = "Iemand anders, of jij in een ander venster, heeft dit net gewijzigd.";

    /// <summary>A sentence that says it.</summary>
    /// <param name="rij">A row with a trail.</param>
    /// <param name="id">Its key.</param>
    public static async Task<string> Van(NoaberDb db, Aanvrager aanvrager, object rij, Guid id, CancellationToken stop) =>
        (await VanElk(db, aanvrager, rij.GetType(), [id], stop))[id];

    /// <summary>The same, of each of these rows of one table at once.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> VanElk(
        NoaberDb db, Aanvrager aanvrager, Type soort, IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, string>();
        var (hier, tabel, sleutels) = (aanvrager.Hier.SamenwerkingId, db.Model.FindEntityType(soort)!.GetTableName(),
            ids.Select(id => id.ToString()).ToList());
        var spoor = db.Logboek.AsNoTracking()
            .Where(l => l.SamenwerkingId == hier && l.Tabel == tabel && l.Sleutel != null && sleutels.Contains(l.Sleutel));
        var laatste = await spoor.Where(l => spoor.GroupBy(m => m.Sleutel).Select(g => g.Max(m => m.Id)).Contains(l.Id))
            .Select(l => new Wijziging(l.Sleutel!, l.AccountId, l.Tijdstip)).ToListAsync(stop);
        var accounts = laatste.Select(l => l.AccountId).Distinct().ToList();
        var namen = (await db.Deelnemers.AsNoTracking().Where(d => d.SamenwerkingId == hier && accounts.Contains(d.AccountId))
            .OrderByDescending(d => d.Van)
            .Select(d => new Deelname(d.AccountId, d.Account.Naam, d.Partij.Organisatie.Naam)).ToListAsync(stop))
            .ToLookup(d => (Guid?)d.Account);
        return ids.Distinct().ToDictionary(id => id, id => laatste.Find(l => l.Sleutel == $"{id}") is { } regel
            ? Zin(aanvrager, regel, namen[regel.AccountId].FirstOrDefault()) : Onbekend);
    }

    private static string Zin(Aanvrager aanvrager, Wijziging regel, Deelname? wie)
    {
        var toen = Datum.Moment(regel.Tijdstip);
        if (regel.AccountId == aanvrager.AccountId)
            return $"Jij hebt dit zelf in een ander venster gewijzigd, op {toen}.";
        // Nobody was signed in: the clock, or a command on the machine itself.
        var naam = regel.AccountId is null ? "Noaber zelf, of de beheerder met een opdracht op de server,"
            : wie is null ? "Iemand die hier niet aan tafel zit"
            : aanvrager.Mag(Handeling.MensenZien) ? $"{wie.Naam} ({wie.Partij})" : $"Iemand van {wie.Partij}";
        return $"{naam} heeft dit gewijzigd op {toen}.";
    }

    private sealed record Wijziging(string Sleutel, Guid? AccountId, DateTimeOffset Tijdstip);

    private sealed record Deelname(Guid Account, string Naam, string Partij);
}
