using System.Globalization;
using System.Linq.Expressions;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Schrijven;

/// <summary>Writing an agreement, and what it means in a year.</summary>
internal static class AfspraakSchrijven
{
    public static async Task<Schrijfstuk?> Open(Schrijfplek plek, Guid? id)
    {
        var afspraak = id is null ? null : await plek.Deel(plek.Db.Afspraken, id);
        var plaatsen = await Plaatsen(plek);
        var thema = afspraak?.ThemaId ?? plek.Gevraagd("thema");
        if (plaatsen.All(p => p.Thema != thema) || (id is not null && afspraak is null))
            return null;
        var rij = afspraak ?? new AfspraakRij
        {
            Id = plek.NieuwId, SamenwerkingId = plek.Kader.SamenwerkingId, KaderId = plek.Kader.Id, ThemaId = thema!.Value,
            Volgorde = await plek.Achteraan(plek.Db.Afspraken),
            Sleutel = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 10), Nummer = "", Tekst = "",
            Soort = AfspraakSoort.Regulier,
            GeldigVan = plek.Kader.Van, GeldigTot = plek.Kader.Tot,
        };
        return new(afspraak is null ? "Nieuwe afspraak" : $"Afspraak {rij.Nummer}", rij, afspraak is null,
        [
            new("nummer", "Nummer", rij.Nummer, 20), new("kop", "Kop", rij.Kop ?? "", 500),
            Schrijfveld.Tekst("tekst", "Tekst voor de hele looptijd", rij.Tekst) with { Verplicht = true },
            new("plaats", "Thema", Plaats(rij), 80, Schrijfvorm.Keuze) { Opties = [.. plaatsen.Select(p => new Optie(p.Waarde, p.Naam))] },
            new("soort", "Soort", rij.Soort.ToString(), 20, Schrijfvorm.Keuze)
                { Opties = [.. Enum.GetValues<AfspraakSoort>().Select(s => new Optie(s.ToString(), s.ToString().ToLowerInvariant()))] },
            new("regie", "Wie heeft de regie?", string.Join(", ", rij.Regie), 500)
                { Uitleg = $"Namen met een komma ertussen. Aan tafel: {string.Join(", ", plek.Partijen)}." },
            .. Streefvelden.Velden(rij.Streefwaarden, plek.Partijen),
        ], velden => Zet(rij, velden))
        {
            Eronder = afspraak is null ? [] : await Eronder(plek, rij), Samen = Streefvelden.Fouten,
            Suggesties = afspraak is null ? [] : await Streefbron.Suggesties(plek, rij),
        };
    }

    public static async Task<Schrijfstuk?> OpenJaar(Schrijfplek plek, Guid? id)
    {
        var schijf = id is null ? null : await plek.Db.Jaarschijven.SingleOrDefaultAsync(j => j.Id == id, plek.Stop);
        if (await plek.Deel(plek.Db.Afspraken, schijf?.AfspraakId ?? plek.Gevraagd("afspraak")) is not { } afspraak
            || (id is not null && schijf is null))
            return null;
        var bezet = await plek.Db.Jaarschijven.Where(j => j.AfspraakId == afspraak.Id && j.Id != id).Select(j => j.Jaar)
            .ToListAsync(plek.Stop);
        var jaar = schijf?.Jaar ?? (bezet.Count > 0 ? bezet.Max() + 1 : Beginjaar(plek));
        var rij = schijf ?? new JaarschijfRij
        {
            Id = plek.NieuwId, SamenwerkingId = plek.Kader.SamenwerkingId, AfspraakId = afspraak.Id,
            Jaar = jaar, Tekst = "", Regie = []
        };
        return new(schijf is null ? $"Nieuw jaar bij afspraak {afspraak.Nummer}"
            : $"Afspraak {afspraak.Nummer} in {schijf.Jaar.ToString(CultureInfo.InvariantCulture)}", rij, schijf is null,
        [
            new("jaar", "Jaar", jaar.ToString(CultureInfo.InvariantCulture), 4)
                { Verplicht = true, Eis = waarde => FoutInJaar(waarde, bezet) },
            Schrijfveld.Tekst("tekst", "Wat betekent de afspraak in dit jaar?", rij.Tekst) with { Verplicht = true },
            new("regie", "Wie heeft dit jaar de regie?", string.Join(", ", rij.Regie), 500)
                { Uitleg = "Laat leeg als dat is zoals in de afspraak." },
        ], velden => (rij.Jaar, rij.Tekst, rij.Regie) = (int.Parse(velden["jaar"], CultureInfo.InvariantCulture), velden["tekst"],
        Schrijfsoorten.Namen(velden["regie"])))
        { Eronder = schijf is null ? [] : await Acties(plek, a => a.JaarschijfId == schijf.Id, $"jaar={schijf.Id}") };
    }

    /// <summary>This year, or the nearest one of the kader.</summary>
    private static int Beginjaar(Schrijfplek plek)
    {
        var (nu, van, tot) = (plek.Vandaag.Year, plek.Kader.Van?.Year, plek.Kader.Tot?.Year);
        return nu < van ? van.Value : nu > tot ? tot.Value : nu;
    }

    private static string? FoutInJaar(string waarde, List<int> bezet) =>
        !int.TryParse(waarde, NumberStyles.None, CultureInfo.InvariantCulture, out var jaar) || jaar is < 2000 or > 2200
        ? $"‘{waarde}’ is geen jaar."
        : bezet.Contains(jaar) ? $"Voor {waarde} is er al een tekst bij deze afspraak." : null;

    private static void Zet(AfspraakRij rij, IReadOnlyDictionary<string, string> velden)
    {
        var plaats = velden["plaats"].Split('/');
        (rij.Nummer, rij.Kop, rij.Tekst) = (velden["nummer"], Schrijfsoorten.OfNiets(velden["kop"]), velden["tekst"]);
        (rij.ThemaId, rij.OnderdeelId) = (Guid.Parse(plaats[0]), plaats.Length > 1 ? Guid.Parse(plaats[1]) : null);
        (rij.Soort, rij.Regie) = (Enum.Parse<AfspraakSoort>(velden["soort"]), Schrijfsoorten.Namen(velden["regie"]));
        rij.Streefwaarden = Streefvelden.Lees(velden);
    }

    private static string Plaats(AfspraakRij rij) => rij.OnderdeelId is { } deel ? $"{rij.ThemaId}/{deel}" : $"{rij.ThemaId}";

    /// <summary>Where an agreement can stand: each theme, and each part of one.</summary>
    private static async Task<List<(Guid Thema, string Waarde, string Naam)>> Plaatsen(Schrijfplek plek)
    {
        var kader = plek.Kader.Id;
        var themas = await plek.Db.Themas.AsNoTracking().Where(t => t.KaderId == kader).OrderBy(t => t.Volgorde).ToListAsync(plek.Stop);
        var delen = (await plek.Db.Onderdelen.AsNoTracking().Where(o => plek.Db.Themas.Any(t => t.Id == o.ThemaId && t.KaderId == kader))
            .OrderBy(o => o.Volgorde).ToListAsync(plek.Stop))
            .ToLookup(o => o.ThemaId);
        return
        [
            .. themas.SelectMany(t => (IEnumerable<(Guid, string, string)>)[(t.Id, $"{t.Id}", $"{t.Nummer}. {t.Titel}"),
                .. delen[t.Id].Select(o => (t.Id, $"{t.Id}/{o.Id}", $"{t.Nummer}. {t.Titel}, {o.Letter}. {o.Titel}"))]),
        ];
    }

    private static async Task<IReadOnlyList<Schrijflink>> Eronder(Schrijfplek plek, AfspraakRij rij) =>
    [
        .. (await plek.Db.Jaarschijven.Where(j => j.AfspraakId == rij.Id).OrderBy(j => j.Jaar).Select(j => new { j.Id, j.Jaar })
            .ToListAsync(plek.Stop))
            .Select(j => new Schrijflink($"In {j.Jaar.ToString(CultureInfo.InvariantCulture)}", $"jaar/{j.Id}", "jaar")),
        new("Voeg een jaar toe", $"jaar/nieuw?afspraak={rij.Id}"),
        .. await Acties(plek, a => a.AfspraakId == rij.Id && a.JaarschijfId == null, $"afspraak={rij.Id}"),
    ];

    private static async Task<IReadOnlyList<Schrijflink>> Acties(
        Schrijfplek plek, Expression<Func<ActieRij, bool>> welke, string waarbij) =>
    [
        .. (await plek.Db.Acties.Where(welke).OrderBy(a => a.Volgorde).Select(a => new { a.Id, a.Tekst }).ToListAsync(plek.Stop))
            .Select(a => Schrijflink.Naar(a.Id, Opmaak.Kort(a.Tekst, 90))),
        new("Voeg een actie toe", $"actie/nieuw?{waarbij}"),
    ];
}
