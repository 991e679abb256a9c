using Microsoft.EntityFrameworkCore;
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
        var acties = await Acties(kop.Jaar, afspraken);
        var tafels = afspraken.Any(a => a.Streefwaarden.Count > 0) ? await Tafels(kop.Jaar) : [];
        return afspraken.ToDictionary(a => a.Lijn, a => new Evaluatiebeeld(vandaag, a.Tekst)
        {
            Doelen = [.. Streefmeting.Standen(a.Streefwaarden, [.. gemeten[a.Lijn]], kop.Gevraagd, vandaag).Select(Doel)],
            Acties = [.. acties[$"/afspraak/{a.Sleutel}"].Select(Actie)], Vergelijking = [.. Vergelijking(a, tafels)],
        });
    }

    /// <summary>Of this year or of no year, by the address of their agreement.</summary>
    private async Task<ILookup<string, Actiekaart>> Acties(int jaar, IReadOnlyList<AfspraakRegel> afspraken) =>
        afspraken.Any(a => a.AlleActies.Any())
            ? (await new Actiebron(db, Lezer.Van(aanvrager.Hier), klok, stop).Bij([.. afspraken.Select(a => a.Sleutel)]))
                .Where(a => a.Jaar is null || a.Jaar == jaar).ToLookup(a => a.Adres, StringComparer.Ordinal)
            : Array.Empty<Actiekaart>().ToLookup(a => a.Adres);

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
               select new Vergelijkbeeld(t.Tafel.Titel, r.Wie, r.Jaren, r.Velden[0].Tekst, r.Velden[1].Tekst, r.Velden[2].Tekst,
                   r.Velden[3].Tekst, r.Verschil);
    }

    private static Doelbeeld Doel(Streefstand stand) => new(
        stand.Doel.Hoeveel(), stand.Doel.Wat, stand.Doel.Partij ?? "alle partijen samen", stand.Gedaan(), stand.Verschilwoord(),
        $"{stand.Teken()}");

    private static Actiebeeld Actie(Actiekaart actie) => new(actie.Id, actie.Tekst,
        actie.Trekkers.Count > 0 ? string.Join(", ", actie.Trekkers.Select(p => p.Naam)) : actie.VanWie, Hoeveelheidtekst.Voluit(actie),
        actie.Stand, [.. actie.Gezegd.Select(g => $"{g.Partij}: {Opmaak.Kaal(g.Tekst)}")]);
}
