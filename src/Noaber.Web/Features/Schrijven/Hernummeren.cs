using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Schrijven;

/// <summary>Numbers the agreements of a concept anew, in the order in which they stand; what refers to them follows.</summary>
internal static class Hernummeren
{
    public static async Task<IResult> Voer(Guid kader, NoaberDb db, Aanvrager aanvrager, CancellationToken stop)
    {
        if (await Schrijfverzoek.HoudConcept(db, aanvrager, kader, stop) is null)
            return Results.NotFound();
        var lezing = await Kaderrijen.Lees(db, kader, stop);
        var afspraken = await db.Afspraken.Where(a => a.KaderId == kader).ToDictionaryAsync(a => a.Id, stop);
        var nummers = new Dictionary<Guid, string>();
        foreach (var thema in lezing.Themas)
        {
            // Those of the theme itself stand before those of its parts.
            var delen = lezing.Onderdelen[thema.Id].Select((o, i) => (o.Id, i)).ToDictionary(o => o.Id, o => o.i);
            foreach (var (i, afspraak) in lezing.Afspraken.Where(a => a.ThemaId == thema.Id)
                .OrderBy(a => a.OnderdeelId is { } deel ? delen[deel] : -1).ThenBy(a => a.Volgorde).Index())
                nummers[afspraak.Id] = Hernummering.Nummer(thema.Nummer, i + 1);
        }
        // A number that stood twice says not which was meant: what refers to it stays.
        var volg = lezing.Afspraken.GroupBy(a => a.Nummer, StringComparer.Ordinal)
            .Where(groep => groep.Key.Length > 0 && groep.Count() == 1)
            .ToDictionary(groep => groep.Key, groep => nummers[groep.Single().Id], StringComparer.Ordinal);
        foreach (var (id, afspraak) in afspraken)
        {
            (afspraak.Nummer, afspraak.Tekst) = (nummers[id], Hernummering.Volg(afspraak.Tekst, volg));
            afspraak.Voetnoten = Noten(afspraak.Voetnoten, tekst => Hernummering.Volg(tekst, volg));
            afspraak.Verwijzingen = [.. afspraak.Verwijzingen.Select(v => v.Soort == VerwijzingSoort.Afspraak
                && volg.TryGetValue(v.Doel, out var doel)
                ? v with { Doel = doel, Tekst = Hernummering.Volg(v.Tekst, volg) } : v)];
        }
        await VolgElders(db, kader, tekst => Hernummering.Volg(tekst, volg), stop);
        db.Noteer("hernummerd", $"De afspraken van ‘{lezing.Kader.Titel}’ zijn opnieuw genummerd.", aanvrager.AccountId,
            aanvrager.Hier.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect($"{aanvrager.Hier.Basis}/schrijven/{kader}");
    }

    /// <summary>Wherever else an agreement can be named: years, actions, goals, tables, priorities, terms, loose texts.</summary>
    private static async Task VolgElders(NoaberDb db, Guid kader, Func<string, string> volg, CancellationToken stop)
    {
        string? Mee(string? tekst) => tekst is null ? null : volg(tekst);
        foreach (var jaar in await db.Jaarschijven.Where(j => db.Afspraken.Any(a => a.Id == j.AfspraakId && a.KaderId == kader))
            .ToListAsync(stop))
            jaar.Tekst = volg(jaar.Tekst);
        foreach (var actie in await db.Acties.Where(a => a.KaderId == kader).ToListAsync(stop))
            actie.Tekst = volg(actie.Tekst);
        foreach (var thema in await db.Themas.Where(t => t.KaderId == kader).ToListAsync(stop))
            (thema.Doel, thema.Hoe, thema.Monitor) = (Mee(thema.Doel), Mee(thema.Hoe), Mee(thema.Monitor));
        foreach (var deel in await db.Onderdelen.Where(o => db.Themas.Any(t => t.Id == o.ThemaId && t.KaderId == kader)).ToListAsync(stop))
            (deel.Doel, deel.Hoe, deel.Monitor) = (Mee(deel.Doel), Mee(deel.Hoe), Mee(deel.Monitor));
        foreach (var speerpunt in await db.Speerpunten.Where(s => s.KaderId == kader).ToListAsync(stop))
            speerpunt.Velden = [.. speerpunt.Velden.Select(veld => veld with { Tekst = volg(veld.Tekst) })];
        foreach (var reeks in await db.Reeksen.Where(r => r.KaderId == kader).ToListAsync(stop))
            (reeks.Titel, reeks.Voetnoten) = (volg(reeks.Titel), Noten(reeks.Voetnoten, volg));
        foreach (var definitie in await db.Definities.Where(d => d.KaderId == kader).ToListAsync(stop))
            definitie.Tekst = volg(definitie.Tekst);
        foreach (var deel in await db.Tekstdelen.Where(t => t.KaderId == kader).ToListAsync(stop))
            (deel.Tekst, deel.Regels) = (volg(deel.Tekst), [.. deel.Regels.Select(volg)]);
    }

    private static IReadOnlyList<Voetnoot> Noten(IReadOnlyList<Voetnoot> noten, Func<string, string> volg) =>
        [.. noten.Select(noot => noot with { Tekst = volg(noot.Tekst) })];
}
