using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>A proposal and its item on an agenda go together: where the one leaves, so does the other.</summary>
internal static class Voorstelpunten
{
    private const int LangsteTitel = 200;

    /// <summary>Puts a proposal on the agenda of a meeting that is held: last, but before the end of the meeting.</summary>
    public static async Task Zet(NoaberDb db, Voorstel voorstel, Guid overleg, CancellationToken stop)
    {
        db.Add(new AgendapuntRij
        {
            SamenwerkingId = voorstel.SamenwerkingId, OverlegId = overleg, VoorstelId = voorstel.Id,
            Volgorde = await Agendapunten.MaakPlek(db, overleg, stop),
            Soort = AgendapuntSoort.TerBesluitvorming, Vertrouwelijk = false, VraagAan = [],
            Titel = voorstel.Titel.Length <= LangsteTitel ? voorstel.Titel : $"{voorstel.Titel[..(LangsteTitel - 1)]}…",
            Vraag = "Lees het voorstel en bepaal of jullie partij instemt.",
        });
        (voorstel.Status, voorstel.OverlegId) = (VoorstelStatus.Geagendeerd, overleg);
    }

    /// <summary>
    /// Takes its item off the agenda that it stands on, also when who moves it may not see that item. Not of a meeting that is over, and
    /// not when papers of it were shared or something came of it: then the item stays, as what was talked about.
    /// </summary>
    public static Task HaalAf(NoaberDb db, Guid voorstel, CancellationToken stop) =>
        db.Database.ExecuteSqlAsync($"select haal_van_agenda({voorstel})", stop);

    /// <summary>What was on this agenda and was not decided on waits for another: the meeting is over, or these items are gone.</summary>
    public static async Task LaatLos(NoaberDb db, Aanvrager aanvrager, Guid overleg, Guid? alleen, CancellationToken stop)
    {
        var voorstellen = await db.Voorstellen.Where(v => v.OverlegId == overleg && v.Status == VoorstelStatus.Geagendeerd
            && v.Uitkomst == null
            && (alleen == null || v.Id == alleen)).ToListAsync(stop);
        foreach (var voorstel in voorstellen)
        {
            (voorstel.Status, voorstel.OverlegId) = (VoorstelStatus.Ingediend, null);
            db.Noteer("voorstel van de agenda", $"‘{voorstel.Titel}’ staat op geen agenda meer en wacht op een overleg.",
                aanvrager.AccountId, voorstel.SamenwerkingId);
        }
    }

    /// <summary>Whether papers of an item were shared or something came of it: the register and the record refer to it.</summary>
    public static async Task<bool> IsVerwerkt(NoaberDb db, Guid punt, CancellationToken stop) =>
        await db.Uitkomsten.AnyAsync(u => u.AgendapuntId == punt, stop)
        || await db.Delingen.AnyAsync(d => db.Stukken.Any(s => s.Id == d.StukId && s.AgendapuntId == punt), stop);

    public static void Nummer(IEnumerable<AgendapuntRij> punten)
    {
        foreach (var (i, punt) in punten.Index())
            punt.Volgorde = i + 1;
    }
}
