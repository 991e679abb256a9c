using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Jaarcyclus;
using Noaber.Web.Data;
using Noaber.Web.Features.Acties;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Features.Besluitvorming;
using Noaber.Web.Features.Evalueren;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Jaarcyclus;

/// <summary>
/// What there is to tell someone by mail: what is asked near its date or just past it, proposals that wait, and what was decided. Read from
/// the same facts as the overview, in the name of that person.
/// </summary>
internal static class TeMelden
{
    private const int TeOud = 14;

    /// <summary>In each partnership that the person takes part in now, and of the time since.</summary>
    public static async Task<List<Taak>> Aan(NoaberDb db, Kaderkast kast, Guid account, TimeProvider klok, CancellationToken stop)
    {
        var vandaag = klok.Vandaag();
        var deelnames = await db.Deelnemers.AsNoTracking().Where(d => d.AccountId == account).DieMeedoen(vandaag)
            .Join(db.Samenwerkingen.Where(s => !s.Voorbeeld), d => d.SamenwerkingId, s => s.Id, (d, s) => new { d, s })
            .OrderBy(x => x.s.Naam).ThenByDescending(x => x.d.Van)
            .Select(x => new
            {
                x.s.Naam, x.s.Slug, Sinds = x.d.Van > x.d.Partij.Van ? x.d.Van : x.d.Partij.Van,
                Lezer = new Lezer(x.s.Id, x.d.PartijId, x.d.Partij.Organisatie.Soort, x.d.Rollen),
            }).ToListAsync(stop);
        var taken = new List<Taak>();
        foreach (var hier in deelnames)
        {
            var (lezer, sinds) = (hier.Lezer, vandaag.AddDays(-TeOud));
            taken.AddRange((await Voorstelvragen.Van(db, kast, lezer, stop)).Where(v => !v.AanEenAnder).Select(v =>
                new Taak(hier.Naam, hier.Slug, v.Vervallen is null ? Meldsoort.Voorstel : Meldsoort.Vervallen, v.Kenmerk)));
            if (lezer.Mag(Handeling.JaarcyclusLezen))
                taken.AddRange((await Mijlpalen(db, lezer, vandaag, stop)).Select(m =>
                    new Taak(hier.Naam, hier.Slug, Meldsoort.Mijlpaal, m.Sleutel) { Regel = m.Regel }));
            taken.AddRange((await VoorOverleg(db, lezer, klok, stop)).Select(v =>
                new Taak(hier.Naam, hier.Slug, v.Soort, v.Sleutel) { Regel = v.Regel, Adres = v.Adres }));
            taken.AddRange((await Gebeurtenissen.Van(db, lezer, account, hier.Sinds > sinds ? hier.Sinds : sinds, stop)).Select(g =>
                new Taak(hier.Naam, hier.Slug, g.Vertrouwelijk ? Meldsoort.Notulen : Meldsoort.Versie, g.Sleutel)
                {
                    Regel = g.Vertrouwelijk ? null : g.Tekst.TrimEnd('.'), Eenmalig = true,
                }));
        }
        // Someone who changes parties takes part twice for a while.
        return [.. taken.DistinctBy(t => t.Sleutel)];
    }

    /// <summary>Asked a chosen time before a meeting: how actions go, and a judgement where an evaluation is on its agenda.</summary>
    private static async Task<IEnumerable<(Meldsoort Soort, string Sleutel, string Regel, string Adres)>> VoorOverleg(
        NoaberDb db, Lezer lezer, TimeProvider klok, CancellationToken stop) =>
    [
        .. (await Voortgangvragen.Van(db, lezer, klok, stop)).Select(v => (Meldsoort.Voortgang, $"voortgang {v.Overleg:N}",
            $"{Aantal.Van(v.Acties, "actie van jullie", "acties van jullie")}: hoe staat het, voor het overleg van {Datum.Dag(v.Dag)}?",
            v.Adres)),
        .. (await Evaluatievragen.VoorOverleg(db, lezer, klok, stop)).Select(v => (Meldsoort.Evaluatie,
            $"evaluatie {v.Overleg.Id:N} {v.Vraag.Evaluatie:N}",
            $"evaluatie van {v.Vraag.Jaar}, voor het overleg van {Datum.Dag(v.Overleg.Dag)}: {v.Vraag.Wat}",
            $"/evaluaties/{v.Vraag.Evaluatie}")),
    ];

    private static async Task<IEnumerable<(string Sleutel, string? Regel)>> Mijlpalen(
        NoaberDb db, Lezer wie, DateOnly vandaag, CancellationToken stop)
    {
        var (van, tot) = (vandaag.AddDays(-TeOud), vandaag.AddDays(Mijlpaalstand.Nabij));
        var rijen = await db.GevraagdVan(wie).Where(m => m.Datum >= van && m.Datum <= tot).OrderBy(m => m.Datum)
            .Select(m => new
            {
                m.Id, m.Datum, m.Code, m.Wettelijk,
                Sjabloon = db.Jaarcycli.Where(j => j.Id == m.JaarcyclusId).Select(j => j.Sjabloon).FirstOrDefault(),
            }).ToListAsync(stop);
        return from m in rijen
               let stand = Mijlpaallijst.NogTeDoen(m.Datum, vandaag)
               let naam = m.Wettelijk ? NaamVanDeWet(m.Sjabloon, m.Code) : null
               // With the date in it: a milestone that was moved is announced anew.
               select (string.Create(CultureInfo.InvariantCulture, $"{stand.Status} {m.Id:N} {m.Datum:yyyy-MM-dd}"),
                   naam is null ? null : $"{Termijntekst.Dagen(stand)}: {naam}");
    }

    /// <summary>As the template has it, not as the partnership may have renamed it: that may be confidential.</summary>
    private static string? NaamVanDeWet(string? sjabloon, string? code) =>
        Sjablonen.Met(sjabloon)?.Mijlpalen.FirstOrDefault(m => m.Code == code)?.Naam;
}

/// <summary>What a mail tells of, in the order in which it does.</summary>
internal enum Meldsoort
{
    Voorstel,
    Vervallen,
    Notulen,
    Mijlpaal,
    Voortgang,
    Evaluatie,
    Versie,
}

/// <summary>Something to tell; the same key is told once.</summary>
internal sealed record Taak(string Samenwerking, string Slug, Meldsoort Soort, string Sleutel)
{
    /// <summary>In words that may go by mail; null when only its kind may.</summary>
    public string? Regel { get; init; }

    /// <summary>Its own place within the partnership, one click away; null for what the front page of the partnership leads to.</summary>
    public string? Adres { get; init; }

    /// <summary>It happened, and waits for nobody: not to be told again in the next week.</summary>
    public bool Eenmalig { get; init; }
}
