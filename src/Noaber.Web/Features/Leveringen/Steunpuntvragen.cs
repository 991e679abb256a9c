using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Leveringen;

/// <summary>What rests on the figures of a delivery: targets, evaluations, decisions, frozen pictures, and who took them out.</summary>
internal static class Steunpuntvragen
{
    private const int MeesteBeelden = 100;

    public static async Task<IReadOnlyList<Steunpunt>> Steunpunten(this Leveringsverzoek verzoek, Leveringszaak zaak) =>
    [
        .. await Streefwaarden(verzoek), .. await Besluiten(verzoek, zaak),
        .. await Evaluaties(verzoek, zaak), .. await Beelden(verzoek, zaak),
    ];

    /// <summary>The evaluations of its year whose agreements count with a figure.</summary>
    private static async Task<IEnumerable<Steunpunt>> Evaluaties(Leveringsverzoek verzoek, Leveringszaak zaak) =>
        (await verzoek.Oordelen(zaak.Halfjaar.Jaar)).SelectMany(o => o)
            .Select(o => new Steunpunt(Steunsoort.Rapport, o.Tekst, o.Adres, o.Indicator));

    /// <summary>
    /// The frozen pictures with figures of this party over this half-year, as far as the reader may open them; the newest ones.
    /// </summary>
    private static async Task<IEnumerable<Steunpunt>> Beelden(Leveringsverzoek verzoek, Leveringszaak zaak)
    {
        var deel = JsonSerializer.Serialize(new { Aandelen = new[] { new { Partij = zaak.Partij.Id, zaak.Halfjaar } } }, Jsonkolom.Opties);
        var beelden = await verzoek.Db.Database.SqlQuery<Beeldregel>(
            $"""
            select hash as "Hash", vraag as "Vraag", op as "Op", coalesce(antwoord ->> 'titel', '') as "Titel" from cijferbeeld
            where samenwerking_id = {verzoek.Hier.SamenwerkingId} and antwoord @> {deel}::jsonb order by op desc limit {MeesteBeelden}
            """).ToListAsync(verzoek.Stop);
        return from beeld in beelden
               from indicator in Cijfervraag.Lees(beeld.Vraag).Vraag.Indicatoren
               select new Steunpunt(Steunsoort.Permalink, $"{beeld.Titel}, vastgezet op {Datum.Moment(beeld.Op)}",
                   $"{verzoek.Hier.Basis}/monitor/beeld/{beeld.Hash}", indicator);
    }

    /// <summary>A frozen picture, without its answer.</summary>
    private sealed record Beeldregel(string Hash, string Vraag, DateTimeOffset Op, string Titel);

    /// <summary>Which others took figures of a version out, each party once.</summary>
    public static async Task<IReadOnlyList<Meegenomen>> Meegenomen(
        this Leveringsverzoek verzoek, Leveringszaak zaak, LeveringversieRij versie) =>
    [
        .. (await verzoek.Db.Cijferdownloads.AsNoTracking()
            .Where(d => d.SamenwerkingId == versie.SamenwerkingId && d.VersieId == versie.Id
                && d.DoorPartijId != versie.PartijId && d.DoorPartijId != zaak.Leverancier.Id)
            .Join(verzoek.Db.Partijen, d => d.DoorPartijId, p => p.Id, (d, p) => new { p.Organisatie.Naam, d.Op })
            .ToListAsync(verzoek.Stop))
            .GroupBy(d => d.Naam).Select(g => new Meegenomen(g.Key, g.Max(d => d.Op))).OrderBy(m => m.Partij, StringComparer.Ordinal),
    ];

    /// <summary>The targets of agreements in force that name an indicator.</summary>
    private static async Task<IEnumerable<Steunpunt>> Streefwaarden(Leveringsverzoek verzoek)
    {
        var hier = verzoek.Hier;
        var afspraken = await (from a in verzoek.Db.Afspraken.AsNoTracking()
                               join k in verzoek.Db.Kaders on a.KaderId equals k.Id
                               where a.SamenwerkingId == hier.SamenwerkingId && k.Status == KaderStatus.Vigerend
                               select new { a.Sleutel, a.Nummer, a.Kop, a.Streefwaarden }).ToListAsync(verzoek.Stop);
        return from a in afspraken
               from doel in a.Streefwaarden
               let indicator = doel.Indicator
               where indicator is not null
               select new Steunpunt(Steunsoort.Streefwaarde, $"{a.Nummer} {a.Kop}".TrimEnd(), $"{hier.Basis}/afspraak/{a.Sleutel}",
                   indicator!);
    }

    /// <summary>Of a decision that the reader may not see, the plan says that it is there and no more.</summary>
    private static async Task<IEnumerable<Steunpunt>> Besluiten(Leveringsverzoek verzoek, Leveringszaak zaak)
    {
        var versies = zaak.Versies.Select(v => v.Id).ToList();
        var cijfers = await verzoek.Db.Besluitcijfers.AsNoTracking()
            .Where(c => c.SamenwerkingId == verzoek.Hier.SamenwerkingId && versies.Contains(c.VersieId)).ToListAsync(verzoek.Stop);
        if (cijfers.Count == 0)
            return [];
        var uitkomsten = cijfers.Select(c => c.UitkomstId).Distinct().ToList();
        var punten = await (from u in verzoek.Db.Uitkomsten.AsNoTracking()
                            join a in verzoek.Db.Agendapunten on u.AgendapuntId equals a.Id
                            join o in verzoek.Db.Overleggen on a.OverlegId equals o.Id
                            where uitkomsten.Contains(u.Id)
                            select new { u.Id, Overleg = o.Id, o.Titel, a.Volgorde }).ToDictionaryAsync(u => u.Id, verzoek.Stop);
        return cijfers.Select(c => punten.GetValueOrDefault(c.UitkomstId) is { } punt
            ? Steun(c, $"{punt.Titel}, punt {punt.Volgorde}", $"{verzoek.Hier.Basis}/overleg/{punt.Overleg}#punt-{punt.Volgorde}")
            : Steun(c, "een besluit bij een punt dat jullie niet zien", ""));
    }

    private static Steunpunt Steun(Besluitcijfer cijfer, string naam, string adres) =>
        new(Steunsoort.Besluit, naam, adres, cijfer.Indicator)
        {
            Gebied = cijfer.Gebied, Periode = cijfer.Waarde.Periode, Deel = new Uitsplitsing(cijfer.Deel),
        };
}
