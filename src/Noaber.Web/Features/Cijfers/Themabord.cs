using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Cijfers;

/// <summary>A theme of the agreements in force with its figures: those of its targets, and the others of the same subject.</summary>
internal static class Themabord
{
    /// <summary>Words in the title of a theme that say which subject of the monitor it is about.</summary>
    private static readonly (string Woord, Onderwerp Onderwerp)[] Woorden =
    [
        ("duurza", Onderwerp.Verduurzaming), ("energie", Onderwerp.Verduurzaming), ("klimaat", Onderwerp.Verduurzaming),
        ("betaalba", Onderwerp.Betaalbaarheid), ("beschikba", Onderwerp.Voorraad), ("voorraad", Onderwerp.Voorraad), ("bouw", Onderwerp.Voorraad),
        ("leefba", Onderwerp.Leefbaarheid), ("wijk", Onderwerp.Leefbaarheid), ("buurt", Onderwerp.Leefbaarheid), ("zorg", Onderwerp.WonenEnZorg),
        ("ouder", Onderwerp.WonenEnZorg), ("toewijz", Onderwerp.Toewijzen), ("doelgroep", Onderwerp.Toewijzen), ("woonruimte", Onderwerp.Zoeken),
    ];

    public static async Task<IResult> Toon(int themanummer, [AsParameters] Cijferverzoek verzoek)
    {
        var (db, hier, stop) = (verzoek.Db, verzoek.Samenwerking, verzoek.Stop);
        var gevonden = await Geldend(db, hier).Where(t => t.Volgorde == themanummer).FirstOrDefaultAsync(stop);
        if (gevonden is null)
            return Results.NotFound();
        var afspraken = await db.Afspraken.AsNoTracking().Where(a => a.ThemaId == gevonden.Id).OrderBy(a => a.Volgorde).ToListAsync(stop);
        var bord = new Bord("", $"{gevonden.Nummer}. {gevonden.Titel}", "De cijfers bij dit thema, met wat is afgesproken en wie wat doet.",
            Borden.VanCijfers(Indicatoren(gevonden.Titel, afspraken)));
        return verzoek.AlsPagina((await verzoek.Model(bord)) with { Afspraken = await Afgesproken(afspraken, verzoek) });
    }

    /// <summary>The agreements with a target or an action.</summary>
    private static async Task<IReadOnlyList<Themaafspraak>> Afgesproken(List<AfspraakRij> afspraken, Cijferverzoek verzoek)
    {
        var ids = afspraken.ConvertAll(a => a.Id);
        var acties = (await verzoek.Db.Acties.AsNoTracking().Where(a => a.AfspraakId != null && ids.Contains(a.AfspraakId.Value)).OrderBy(a => a.Volgorde)
            .Select(a => new { a.AfspraakId, a.Tekst, a.Trekkers }).ToListAsync(verzoek.Stop)).ToLookup(a => a.AfspraakId);
        return
        [
            .. from a in afspraken
               where a.Streefwaarden.Count > 0 || acties.Contains(a.Id)
               select new Themaafspraak($"{a.Nummer} {a.Kop}".TrimEnd(), $"{verzoek.Hier.Basis}/afspraak/{a.Sleutel}",
                   [.. a.Streefwaarden.Select(s => s.ToString())],
                   [.. acties[a.Id].Select(x => new Themaactie(x.Tekst, string.Join(", ", x.Trekkers)))]),
        ];
    }

    /// <summary>The themes of the agreements that are in force.</summary>
    public static IQueryable<ThemaRij> Geldend(NoaberDb db, Guid samenwerking) => from t in db.Themas.AsNoTracking()
                                                                                  join k in db.Kaders on t.KaderId equals k.Id
                                                                                  where k.SamenwerkingId == samenwerking
                                                                                      && k.Status == KaderStatus.Vigerend && k.Soort != DocumentSoort.Visie
                                                                                  orderby k.Titel, t.Volgorde
                                                                                  select t;

    private static IEnumerable<Indicator> Indicatoren(string titel, List<AfspraakRij> afspraken)
    {
        var gesteld = afspraken.SelectMany(a => a.Streefwaarden).Select(s => s.Definitie).OfType<Indicator>().DistinctBy(i => i.Code).ToList();
        var onderwerpen = Woorden.Where(w => titel.Contains(w.Woord, StringComparison.OrdinalIgnoreCase)).Select(w => w.Onderwerp).ToHashSet();
        return gesteld.Concat(Catalogus.Standaard.Indicatoren.Where(i => onderwerpen.Contains(i.Onderwerp))).DistinctBy(i => i.Code).Take(8);
    }
}
