using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Web.Data;
using Noaber.Web.Features.Gebieden;
using Noaber.Web.Features.Leveringen;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>What somebody wants to release.</summary>
internal sealed record Vrijgavekeuze(string Titel, Meetperiode Halfjaar, Publiek Publiek, IReadOnlyList<string> Indicatoren, bool Uitgesplitst);

/// <summary>What a release is made of: the figures that hold, what parties agreed with, the rules, and what came out before.</summary>
internal sealed class Vrijgavebron(NoaberDb db, Guid samenwerking, CancellationToken stop)
{
    /// <summary>The versions of deliveries over a half-year that hold, one a party.</summary>
    public async Task<IReadOnlyList<GeldendeVersie>> Versies(Meetperiode halfjaar) =>
        [.. (await db.GeldendeVersies(samenwerking, stop)).Where(v => v.Halfjaar == halfjaar)];

    /// <summary>The half-years of which figures hold, the last first.</summary>
    public async Task<IReadOnlyList<Meetperiode>> Halfjaren() =>
        [.. (await db.GeldendeVersies(samenwerking, stop)).Select(v => v.Halfjaar).Distinct().OrderDescending()];

    /// <summary>What is to be released now.</summary>
    public async Task<Vrijgavevraag> Vraag(Vrijgavekeuze keuze, IReadOnlyList<GeldendeVersie> versies) =>
        await Vraag(keuze, [.. versies.Select(v => v.Id)], await Toestemmingen(), await Regels(keuze.Publiek));

    /// <summary>From which numbers on each indicator is shown to an audience, where that was chosen.</summary>
    public async Task<IReadOnlyDictionary<string, Regelkeuze>> Regels(Publiek publiek) => await db.Vrijgaveregels.AsNoTracking()
        .Where(r => r.SamenwerkingId == samenwerking && r.Publiek == publiek).ToDictionaryAsync(r => r.Indicator, r => r.Waarde, stop);

    /// <summary>What came out before and says something of what is to be released now, from first to last.</summary>
    public async Task<IReadOnlyList<EerdereVrijgave>> Eerder(Vrijgavevraag nu)
    {
        var rijen = await (from v in db.Vrijgaven.AsNoTracking()
                           join p in db.Vrijgaveprotocollen on v.Id equals p.VrijgaveId
                           where v.SamenwerkingId == samenwerking && v.VrijgegevenOp != null
                           orderby v.VrijgegevenOp
                           select new { v, p.Inhoud }).ToListAsync(stop);
        var raakt = Vrijgaveplan.Raakt(nu, rijen.SelectMany(r => r.v.Indicatoren));
        List<EerdereVrijgave> eerder = [];
        foreach (var rij in rijen)
        {
            // What is no longer defined goes along: nobody knows what it says something of.
            string[] codes = [.. rij.v.Indicatoren.Where(i => raakt.Contains(i) || nu.Catalogus.Zoek(i) is null)];
            if (codes.Length == 0)
                continue;
            var getoond = await db.Vrijgavecijfers.AsNoTracking()
                .Where(c => c.VrijgaveId == rij.v.Id && codes.Contains(c.Indicator) && c.Soort != Vrijgavesoort.Verborgen).ToListAsync(stop);
            var vraag = await Vraag(new(rij.v.Titel, rij.v.Halfjaar, rij.v.Publiek, codes, rij.v.Uitgesplitst), rij.Inhoud.Bronnen,
                new([.. rij.Inhoud.Toegestaan.Select(t => new Toestemming(t.Partij, t.Indicator, rij.v.Halfjaar, rij.v.Publiek, true, rij.v.Op))]),
                rij.Inhoud.Regels);
            eerder.Add(new(vraag, getoond.Select(c => c.Sleutel).ToHashSet(), rij.v.Titel));
        }
        return eerder;
    }

    /// <summary>All that parties said.</summary>
    public async Task<Toestemmingen> Toestemmingen() => new(await (
        from t in db.Toestemmingen.AsNoTracking()
        join v in db.Toestemmingsverzoeken on t.VerzoekId equals v.Id
        where t.SamenwerkingId == samenwerking
        select new Toestemming(t.PartijId, t.Indicator, v.Halfjaar, v.Publiek, t.Ja, t.Op)).ToListAsync(stop));

    // Without areas no figure has a place: of a release of before that tells that it cannot be worked out again.
    private async Task<Vrijgavevraag> Vraag(
        Vrijgavekeuze keuze, IReadOnlyList<Guid> bronnen, Toestemmingen toestemmingen, IReadOnlyDictionary<string, Regelkeuze> regels)
    {
        var gebieden = (await db.GebiedenVan(samenwerking, stop)).Indeling(keuze.Halfjaar.Jaar)
            ?? Gebiedsindeling.Maak(keuze.Halfjaar.Jaar, []).Indeling!;
        var vraag = new Vrijgavevraag
        {
            Catalogus = Catalogus.Standaard, Publiek = keuze.Publiek, Halfjaar = keuze.Halfjaar, Indicatoren = keuze.Indicatoren,
            Uitgesplitst = keuze.Uitgesplitst, Gebieden = gebieden, Cijfers = [], Toestemmingen = toestemmingen,
            Regel = indicator => regels.GetValueOrDefault(indicator, Regelkeuze.Gewoon),
        };
        string[] codes = [.. vraag.Alle.SelectMany(i => i.Weging is { } weging ? [i.Code, weging] : (string[])[i.Code])];
        return vraag with
        {
            Cijfers = await db.Waarnemingen.Where(w => bronnen.Contains(w.VersieId) && codes.Contains(w.Indicator)
                && w.Soort != Waardesoort.Leeg).Lees(stop),
        };
    }
}
