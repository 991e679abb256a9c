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
    public static async Task<string> Van(NoaberDb db, Aanvrager aanvrager, object rij, Guid id, CancellationToken stop)
    {
        var (hier, tabel, sleutel) = (aanvrager.Hier.SamenwerkingId, db.Model.FindEntityType(rij.GetType())!.GetTableName(), id.ToString());
        var laatste = await db.Logboek.AsNoTracking().Where(l => l.SamenwerkingId == hier && l.Tabel == tabel && l.Sleutel == sleutel)
            .OrderByDescending(l => l.Id).Select(l => new { l.AccountId, l.Tijdstip }).FirstOrDefaultAsync(stop);
        if (laatste is null)
            return Onbekend;
        var toen = Datum.Moment(laatste.Tijdstip);
        if (laatste.AccountId == aanvrager.AccountId)
            return $"Jij hebt dit zelf in een ander venster gewijzigd, op {toen}.";
        var wie = await db.Deelnemers.AsNoTracking().Where(d => d.SamenwerkingId == hier && d.AccountId == laatste.AccountId).OrderByDescending(d => d.Van)
            .Select(d => new { d.Account.Naam, Partij = d.Partij.Organisatie.Naam }).FirstOrDefaultAsync(stop);
        var naam = wie is null ? "Iemand die niet meer meedoet" : aanvrager.Mag(Handeling.MensenZien) ? $"{wie.Naam} ({wie.Partij})" : $"Iemand van {wie.Partij}";
        return $"{naam} heeft dit gewijzigd op {toen}.";
    }
}
