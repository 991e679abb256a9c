using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Features.Cijfers;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Bijlagen;

/// <summary>Where a figure can be put by who asks.</summary>
internal static class Plekken
{
    private const int Meeste = 1000, LangsteNaam = 70;

    /// <summary>Items of meetings that are not over, which the own party organises or is invited to, by meeting.</summary>
    public static async Task<IReadOnlyList<Optie>> Punten(Cijferverzoek verzoek)
    {
        var (db, mijn) = (verzoek.Db, verzoek.Hier.PartijId);
        OverlegStatus[] voorbij = [OverlegStatus.Gesloten, OverlegStatus.Afgelast];
        var overleggen = db.Overleggen.Zichtbaar(verzoek.Aanvrager)
            .Where(o => !voorbij.Contains(o.Status) && (o.PartijId == mijn || o.Genodigden.Any(g => g.PartijId == mijn)));
        var punten = await db.Agendapunten.AsNoTracking().Join(overleggen, a => a.OverlegId, o => o.Id, (a, o) => new { a.Id, a.Volgorde, a.Titel, Overleg = o.Titel, o.Begin })
            .OrderBy(a => a.Begin).ThenBy(a => a.Overleg).ThenBy(a => a.Volgorde).Take(Meeste).ToListAsync(verzoek.Stop);
        return [.. punten.Select(a => new Optie($"{a.Id}", $"{a.Volgorde}. {a.Titel}", $"{a.Overleg}, {Datum.Dag(Tijdstip.Dag(a.Begin))}"))];
    }

    /// <summary>Agreements of texts that are in force or in preparation.</summary>
    public static IQueryable<AfspraakRij> Afspraken(Cijferverzoek verzoek)
    {
        var kaders = verzoek.Db.Kaders.Zichtbaar(verzoek.Aanvrager)
            .Where(k => k.Soort != DocumentSoort.Visie && (k.Status == KaderStatus.Vigerend || k.Status == KaderStatus.Concept));
        return verzoek.Db.Afspraken.AsNoTracking().Where(a => kaders.Any(k => k.Id == a.KaderId));
    }

    /// <summary>By text; of working copies, in which the same words stand, each says of which proposal it is.</summary>
    public static async Task<IReadOnlyList<Optie>> Keuzes(Cijferverzoek verzoek)
    {
        var db = verzoek.Db;
        var afspraken = await Afspraken(verzoek).Join(db.Kaders, a => a.KaderId, k => k.Id, (a, k) => new
        {
            a.Sleutel, a.Nummer, a.Kop, a.Tekst, a.Volgorde, a.KaderId, Kader = k.Titel, k.Status, k.GemaaktOp,
            Voorstel = db.Voorstellen.Where(v => v.KaderId == k.Id).Select(v => new
            {
                v.Titel, v.GemaaktOp, Partij = db.Partijen.Where(p => p.Id == v.PartijId).Select(p => p.Organisatie.Naam).First(),
            }).FirstOrDefault(),
        }).OrderBy(a => a.Status == KaderStatus.Vigerend ? 0 : 1).ThenBy(a => a.Kader).ThenBy(a => a.KaderId).ThenBy(a => a.Volgorde).Take(Meeste).ToListAsync(verzoek.Stop);
        return
        [
            .. afspraken.Select(a => new Optie(a.Sleutel, $"{a.Nummer} {a.Kop ?? Opmaak.Kort(a.Tekst, LangsteNaam)}",
                a.Status == KaderStatus.Vigerend ? a.Kader
                : a.Voorstel is { } voorstel ? $"{a.Kader}, voorstel ‘{voorstel.Titel}’ van {voorstel.Partij}, {Datum.Dag(Tijdstip.Dag(voorstel.GemaaktOp))}"
                : $"{a.Kader}, in voorbereiding sinds {Datum.Dag(Tijdstip.Dag(a.GemaaktOp))}")),
        ];
    }
}
