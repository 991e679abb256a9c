using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>
/// What was decided that someone is to know of, read from what was recorded: the overview and the mail ask the same question.
/// </summary>
internal static class Gebeurtenissen
{
    private const int Meeste = 20;

    /// <summary>What happened since a day, the last first.</summary>
    /// <param name="account">Who asks: what one recorded oneself is no news.</param>
    public static async Task<IReadOnlyList<Gebeurtenis>> Van(
        NoaberDb db, Lezer wie, Guid account, DateOnly sinds, CancellationToken stop)
    {
        var begin = Tijdstip.Begin(sinds);
        List<Gebeurtenis> gebeurd = [];
        if (wie.Mag(Handeling.AfsprakenLezen))
            gebeurd.AddRange(await Versies(db, wie, sinds, begin, stop));
        if (wie.Mag(Handeling.VoorstellenLezen))
            gebeurd.AddRange(await UitNotulen(db, wie, account, begin, stop));
        return [.. gebeurd.OrderByDescending(g => g.Op)];
    }

    /// <summary>Adopted, and in force when that was on a later day. What was adopted can be read by everyone who takes part.</summary>
    private static async Task<IEnumerable<Gebeurtenis>> Versies(
        NoaberDb db, Lezer wie, DateOnly sinds, DateTimeOffset begin, CancellationToken stop)
    {
        var rijen = await db.Versies.AsNoTracking()
            .Where(v => v.SamenwerkingId == wie.Samenwerking && (v.VastgesteldOp >= begin || v.Ingang >= sinds))
            .Join(db.Kaders, v => v.KaderId, k => k.Id,
                (v, k) => new { v.Id, v.Nummer, v.Ingang, v.VastgesteldOp, Kader = k.Id, k.Titel, k.Status })
            .OrderByDescending(v => v.VastgesteldOp).Take(Meeste).ToListAsync(stop);
        return rijen.SelectMany(v =>
        {
            var (wat, adres) = ($"Versie {v.Nummer} van ‘{v.Titel.ReplaceLineEndings(" ")}’", $"afspraken/{v.Kader}");
            List<Gebeurtenis> uit = [];
            if (v.VastgesteldOp >= begin)
            {
                uit.Add(new($"vastgesteld {v.Id:N}", $"{wat} is vastgesteld en geldt vanaf {Datum.Dag(v.Ingang)}.",
                    v.VastgesteldOp, adres));
            }
            var later = v.Ingang >= sinds && v.Ingang > Tijdstip.Dag(v.VastgesteldOp);
            if (later && v.Status is KaderStatus.Vigerend or KaderStatus.Vervallen)
            {
                var woord = v.Status is KaderStatus.Vigerend ? "geldt sinds" : "ging in op";
                uit.Add(new($"ingegaan {v.Id:N}", $"{wat} {woord} {Datum.Dag(v.Ingang)}.", Tijdstip.Begin(v.Ingang), adres));
            }
            return uit;
        });
    }

    /// <summary>
    /// Consent that someone else recorded for the party, from signed minutes: only the party itself can tell whether that is right.
    /// </summary>
    private static async Task<IEnumerable<Gebeurtenis>> UitNotulen(
        NoaberDb db, Lezer wie, Guid account, DateTimeOffset begin, CancellationToken stop)
    {
        var rijen = await db.Instemmingen.AsNoTracking()
            .Where(i => i.SamenwerkingId == wie.Samenwerking && i.PartijId == wie.Partij && i.Wijze == InstemmingWijze.Notulen
                && i.GegevenOp >= begin && i.AccountId != account)
            .Join(db.Voorstellen, i => i.VoorstelId, v => v.Id, (i, v) => new { i.Id, i.Door, i.GegevenOp, Voorstel = v.Id, v.Titel })
            .OrderByDescending(i => i.GegevenOp).Take(Meeste).ToListAsync(stop);
        return rijen.Select(i => new Gebeurtenis($"notulen {i.Id:N}",
            $"{i.Door} legde uit het ondertekende verslag vast dat jullie instemmen met ‘{i.Titel}’. Klopt dat niet? "
            + "Laat het de procesleider weten.",
            i.GegevenOp, $"voorstellen/{i.Voorstel}#instemming")
        { Vertrouwelijk = true });
    }
}

/// <summary>Something that happened.</summary>
/// <param name="Sleutel">What it is, the same each time it is told.</param>
/// <param name="Tekst">In words, for who may read it on the screen.</param>
/// <param name="Adres">Where to read on, within the partnership.</param>
public sealed record Gebeurtenis(string Sleutel, string Tekst, DateTimeOffset Op, string Adres)
{
    /// <summary>Its words are not for the mail, which goes through other hands.</summary>
    public bool Vertrouwelijk { get; init; }
}
