using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Acties;

/// <summary>
/// Brings together the actions of what is in force, and those that closed meetings agreed on, each with its last reports.
/// </summary>
internal sealed class Actiebron(NoaberDb db, Lezer lezer, TimeProvider klok, CancellationToken stop)
{
    /// <summary>Of kaders and of meetings each; far more than a table of people keeps up with.</summary>
    public const int Meeste = 2000;

    private readonly Guid hier = lezer.Samenwerking;

    /// <summary>The day as of which it is told how things go: today, unless one asks how they went before.</summary>
    public DateOnly Peildag { get; init; } = klok.Vandaag();

    /// <summary>Whether more stood there than <see cref="Meeste"/>, so that what was read last is not all.</summary>
    public bool Afgekapt { get; private set; }

    /// <summary>
    /// All that are of this year or of no year, those of the reader's party first, and of these the late ones. What was to be done before
    /// this year and is not, is still to be done now.
    /// </summary>
    public async Task<IReadOnlyList<Actiekaart>> Van(int jaar)
    {
        var (begin, eind) = (new DateOnly(jaar, 1, 1), new DateOnly(jaar, 12, 31));
        var na = Tijdstip.Op(eind.AddDays(1), TimeOnly.MinValue);
        var alle = await Samen(
            UitKaders().Where(a => (a.Jaar == null || a.Jaar <= jaar) && (a.Vanaf == null || a.Vanaf <= eind)),
            UitOverleg().Where(u => u.Overleg < na));
        return [.. alle.Where(Nog)];

        bool Nog(Actiekaart actie) => actie.Uiterlijk is null || actie.Uiterlijk >= begin || (jaar == Peildag.Year && !actie.IsKlaar);
    }

    /// <summary>Those of one agreement in force, of all its years.</summary>
    public Task<IReadOnlyList<Actiekaart>> Bij(string afspraak) => Bij([afspraak]);

    /// <summary>Those of several agreements in force, of all their years.</summary>
    public async Task<IReadOnlyList<Actiekaart>> Bij(string[] afspraken) =>
        await Samen(UitKaders().Where(a => afspraken.Contains(a.Sleutel)), UitOverleg().Where(u => afspraken.Contains(u.Sleutel)));

    /// <summary>One of them; null when it is not there for this person.</summary>
    public async Task<Actiekaart?> Met(Guid id) =>
        (await Samen(UitKaders().Where(a => a.Id == id), UitOverleg().Where(u => u.Id == id))).SingleOrDefault();

    private async Task<List<Actiekaart>> Samen(IQueryable<Kaderactie> kaders, IQueryable<Overlegactie> overleggen)
    {
        var partijen = await db.PartijenAanTafel(hier, Peildag, stop);
        var uitKaders = await kaders.OrderBy(a => a.Volgorde).Take(Meeste).ToListAsync(stop);
        var uitOverleg = await overleggen.OrderByDescending(u => u.Overleg).Take(Meeste).ToListAsync(stop);
        Afgekapt = uitKaders.Count == Meeste || uitOverleg.Count == Meeste;
        var gemeld = await Laatste([.. uitKaders.Select(a => a.Id), .. uitOverleg.Select(u => u.Id)], partijen);
        // Those of the reader first, and of these what is late.
        return [.. uitKaders.Select(a => a.Kaart(partijen, gemeld[a.Id], Peildag))
            .Concat(uitOverleg.Select(u => u.Kaart(partijen, gemeld[u.Id], Peildag)))
            .OrderBy(k => k.IsVan(lezer.Partij) ? 0 : 1).ThenBy(k => k.TeLaat ? 0 : k.IsKlaar ? 2 : 1)
            .ThenBy(k => k.Uiterlijk ?? DateOnly.MaxValue)];
    }

    private IQueryable<Kaderactie> UitKaders() =>
        from actie in db.Acties.AsNoTracking()
        where actie.SamenwerkingId == hier && db.Kaders.Any(k => k.Id == actie.KaderId && k.Status == KaderStatus.Vigerend)
        join a in db.Afspraken on actie.AfspraakId equals a.Id into afspraken
        from afspraak in afspraken.DefaultIfEmpty()
        join t in db.Themas on afspraak!.ThemaId equals t.Id into themas
        from thema in themas.DefaultIfEmpty()
        join j in db.Jaarschijven on actie.JaarschijfId equals j.Id into jaren
        from jaarschijf in jaren.DefaultIfEmpty()
        join s in db.Speerpunten on actie.SpeerpuntId equals s.Id into speerpunten
        from speerpunt in speerpunten.DefaultIfEmpty()
        select new Kaderactie
        {
            Id = actie.LijnId, KaderId = actie.KaderId, Volgorde = actie.Volgorde, Tekst = actie.Tekst,
            Trekkers = actie.Trekkers, Helpers = actie.Helpers,
            Termijn = actie.Termijn, Vanaf = actie.TermijnVan, Uiterlijk = actie.TermijnTot, Doorlopend = actie.Doorlopend,
            Hoeveelheden = actie.Hoeveelheden,
            Jaar = jaarschijf == null ? null : jaarschijf.Jaar,
            Jaarregie = jaarschijf == null ? Array.Empty<string>() : jaarschijf.Regie,
            Regie = afspraak == null ? Array.Empty<string>() : afspraak.Regie,
            AfspraakLijn = afspraak == null ? null : afspraak.LijnId,
            Sleutel = afspraak == null ? null : afspraak.Sleutel, Nummer = afspraak == null ? null : afspraak.Nummer,
            Kop = afspraak == null ? speerpunt!.Titel : afspraak.Kop, Thema = thema == null ? null : thema.Nummer + ". " + thema.Titel,
            SpeerpuntLijn = speerpunt == null ? null : speerpunt.LijnId,
        };

    private IQueryable<Overlegactie> UitOverleg() =>
        from uitkomst in db.Uitkomsten.AsNoTracking()
        where uitkomst.SamenwerkingId == hier && uitkomst.Soort == OverlegUitkomst.Actie
        join punt in db.Agendapunten on uitkomst.AgendapuntId equals punt.Id
        join overleg in db.Overleggen.Zichtbaar(lezer) on punt.OverlegId equals overleg.Id
        where overleg.Status == OverlegStatus.Gesloten
        // The agreement that the item was about, as it is now.
        join a in db.Afspraken.Where(a => a.SamenwerkingId == hier) on punt.AfspraakSleutel equals a.Sleutel into afspraken
        from afspraak in afspraken.DefaultIfEmpty()
        join t in db.Themas on afspraak!.ThemaId equals t.Id into themas
        from thema in themas.DefaultIfEmpty()
        select new Overlegactie
        {
            AfspraakLijn = afspraak == null ? null : afspraak.LijnId, Sleutel = afspraak == null ? null : afspraak.Sleutel,
            Nummer = afspraak == null ? null : afspraak.Nummer, Kop = afspraak == null ? null : afspraak.Kop,
            Thema = thema == null ? null : thema.Nummer + ". " + thema.Titel,
            Id = uitkomst.Id, OverlegId = overleg.Id, Titel = overleg.Titel, Overleg = overleg.Begin, Tekst = uitkomst.Tekst,
            PartijId = uitkomst.PartijId, Persoon = uitkomst.Persoon, Uiterlijk = uitkomst.Uiterlijk,
        };

    /// <summary>What each party at the table said last of each of these; one that left can say nothing better any more.</summary>
    private async Task<ILookup<Guid, Melding>> Laatste(Guid[] acties, List<PartijAanTafel> partijen)
    {
        Guid[] ids = [.. partijen.Select(p => p.Id)];
        var tot = Tijdstip.Begin(Peildag.AddDays(1));
        var rijen = await db.Voortgang.FromSql($"""
            select distinct on (coalesce(actie_lijn_id, uitkomst_id), partij_id) * from voortgang
            where samenwerking_id = {hier} and coalesce(actie_lijn_id, uitkomst_id) = any ({acties}) and partij_id = any ({ids})
              and op < {tot}
            order by coalesce(actie_lijn_id, uitkomst_id), partij_id, op desc, id desc
            """).AsNoTracking().ToListAsync(stop);
        return (from partij in partijen join v in rijen on partij.Id equals v.PartijId select (Wie: partij, Wat: v)).ToLookup(
            p => p.Wat.ActieLijnId ?? p.Wat.UitkomstId!.Value,
            p => new Melding(p.Wat.Id, p.Wie, p.Wat.Stand, p.Wat.Aantal, p.Wat.Toelichting, p.Wat.Bewijs, p.Wat.Uitvoerder, p.Wat.Op));
    }
}
