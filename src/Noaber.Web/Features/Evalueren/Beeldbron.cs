using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Features.Acties;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Features.Vergelijken;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Evalueren;

/// <summary>
/// What the platform knows of agreements today: how far their targets are, what was reported of their actions, and the comparison. In a
/// fixed number of questions, however many agreements there are.
/// </summary>
internal sealed class Beeldbron(NoaberDb db, Aanvrager aanvrager, Kaderkast kast, TimeProvider klok, CancellationToken stop)
{
    private const string Leeg = "–";

    private readonly DateOnly vandaag = klok.Vandaag();

    /// <summary>By the line of the agreement.</summary>
    /// <param name="kop">The evaluation.</param>
    /// <param name="lijnen">Which agreements of it.</param>
    public async Task<IReadOnlyDictionary<Guid, Evaluatiebeeld>> Van(Evaluatiekop kop, IReadOnlyCollection<Guid> lijnen)
    {
        var kader = await db.Kaders.AsNoTracking().SingleAsync(k => k.Id == kop.Kader, stop);
        var afspraken = (await kast.Inhoud(db, kader.Id, kader.Versie, stop)).Afspraken.Where(a => lijnen.Contains(a.Lijn)).ToList();
        var gemeten = await new Meetbron(db, aanvrager.Hier.SamenwerkingId, stop)
            .Bij(db.Afspraken.Where(a => a.KaderId == kop.Kader && lijnen.Contains(a.LijnId)));
        var acties = await Acties(kop, afspraken);
        var tafels = afspraken.Any(a => a.Streefwaarden.Count > 0) ? await Tafels(kop.Jaar) : [];
        return afspraken.ToDictionary(a => a.Lijn, a => new Evaluatiebeeld(vandaag, a.Tekst)
        {
            Doelen = [.. Streefmeting.Standen(a.Streefwaarden, [.. gemeten[a.Lijn]], kop.Gevraagd, vandaag).Select(Doel)],
            Acties = [.. acties[a.Lijn].Select(Actie)], Vergelijking = [.. Vergelijking(a, tafels)],
        });
    }

    /// <summary>Of this year or of no year, as the version that holds today has them; by the line of their agreement.</summary>
    private async Task<ILookup<Guid, Actiekaart>> Acties(Evaluatiekop kop, IReadOnlyList<AfspraakRegel> afspraken)
    {
        Guid[] lijnen = [.. afspraken.Where(a => a.AlleActies.Any()).Select(a => a.Lijn)];
        var sleutels = await db.Afspraken.AsNoTracking().Where(a => lijnen.Contains(a.LijnId)
                && db.Kaders.Any(k => k.Id == a.KaderId && k.LijnId == kop.Lijn && k.Status == KaderStatus.Vigerend))
            .Select(a => a.Sleutel).ToArrayAsync(stop);
        var acties = sleutels.Length == 0 ? [] : await new Actiebron(db, Lezer.Van(aanvrager.Hier), klok, stop).Bij(sleutels);
        return acties.Where(a => a.Jaar is null || a.Jaar == kop.Jaar).ToLookup(a => a.Afspraak!.Value);
    }

    private async Task<IReadOnlyList<(Telsleutel Sleutel, Vergelijktafel Tafel)>> Tafels(int jaar)
    {
        var alles = await new Vergelijkbron(db, aanvrager, stop).Lees();
        return
        [
            .. Kernel.Streefwaarden.Vergelijking.Van(alles.Posten, [.. alles.Partijen.Select(p => p.Id)], jaar)
                .Select(t => (t.Sleutel, Vergelijktafel.Van(t, alles.Partijen, MetSamen: true))),
        ];
    }

    private static IEnumerable<Vergelijkbeeld> Vergelijking(
        AfspraakRegel afspraak, IReadOnlyList<(Telsleutel Sleutel, Vergelijktafel Tafel)> tafels)
    {
        var sleutels = afspraak.Streefwaarden.Select(s => s.Sleutel()).ToHashSet();
        return from t in tafels
               where sleutels.Contains(t.Sleutel)
               from r in t.Tafel.Regels
               let kant = r.Velden.Select(v => v.Tekst.Length > 0 ? v.Tekst : Leeg).ToList()
               select new Vergelijkbeeld(t.Tafel.Titel, r.Wie, r.Jaren, kant[0], kant[1], kant[2], kant[3], r.Verschil)
               {
                   Bronnen = [.. r.Velden.SelectMany(v => v.Bronnen).Select(b => b with { Uitleg = "" })],
               };
    }

    private static Doelbeeld Doel(Streefstand stand) => new(
        stand.Doel.Hoeveel(), stand.Doel.Wat, stand.Doel.VanWie(), stand.Gedaan(), stand.Verschilwoord(), $"{stand.Teken()}");

    private static Actiebeeld Actie(Actiekaart actie) => new(actie.Id, actie.Tekst, actie.Wie, Hoeveelheidtekst.Voluit(actie), actie.Stand,
        [.. actie.Gezegd.Select(g => $"{g.Partij}: {Opmaak.Kaal(g.Tekst)}")])
    { Deels = actie.Deels() };
}
