using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Visies;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Schrijven;

/// <summary>Writing what stands in a kader beside its agreements: terms, statements of a visie, and text in between.</summary>
internal static class TekstSchrijven
{
    private const string GeenAard = "geen";

    public static async Task<Schrijfstuk?> Definitie(Schrijfplek plek, Guid? id)
    {
        var definitie = id is null ? null : await plek.Deel(plek.Db.Definities, id);
        if (id is not null && definitie is null)
            return null;
        var rij = definitie ?? new DefinitieRij
        {
            Id = plek.NieuwId, SamenwerkingId = plek.Kader.SamenwerkingId, KaderId = plek.Kader.Id,
            Volgorde = await plek.Achteraan(plek.Db.Definities), Term = "", Tekst = "",
        };
        var bezet = await plek.Db.Definities.AsNoTracking().Where(d => d.KaderId == plek.Kader.Id && d.Id != rij.Id)
            .Select(d => d.Term).ToListAsync(plek.Stop);
        return new(definitie is null ? "Nieuw begrip" : $"Begrip {rij.Term}", rij, definitie is null,
        [
            new("term", "Begrip", rij.Term, 300) { Verplicht = true, Eis = term => AlUitgelegd(term, bezet) },
            Schrijfveld.Tekst("tekst", "Wat bedoelen we ermee?", rij.Tekst) with { Verplicht = true },
        ], velden => (rij.Term, rij.Tekst) = (velden["term"], velden["tekst"]));
    }

    // Two meanings of one word is what people complain of.
    private static string? AlUitgelegd(string term, List<string> bezet) =>
        bezet.Find(t => string.Equals(t, term, StringComparison.OrdinalIgnoreCase)) is { } al
            ? $"‘{al}’ is hier al uitgelegd. Wijzig dat begrip, of kies een ander woord." : null;

    public static async Task<Schrijfstuk?> Uitspraak(Schrijfplek plek, Guid? id)
    {
        var uitspraak = id is null ? null : await plek.Deel(plek.Db.Beleidsuitspraken, id);
        if (id is not null && uitspraak is null)
            return null;
        var rij = uitspraak ?? new BeleidsuitspraakRij
        {
            Id = plek.NieuwId, SamenwerkingId = plek.Kader.SamenwerkingId, KaderId = plek.Kader.Id,
            Volgorde = await plek.Achteraan(plek.Db.Beleidsuitspraken),
            Hoofdstuk = "", Paragraaf = "", Tekst = "",
        };
        return new(uitspraak is null ? "Nieuwe beleidsuitspraak" : "Beleidsuitspraak", rij, uitspraak is null,
        [
            new("hoofdstuk", "Hoofdstuk", rij.Hoofdstuk, 300), new("paragraaf", "Paragraaf", rij.Paragraaf, 300) { Verplicht = true },
            Schrijfveld.Regels("tekst", "Uitspraak", rij.Tekst) with { Verplicht = true },
            new("aard", "Hoe bindend is het?", rij.Aard?.ToString() ?? GeenAard, 20, Schrijfvorm.Keuze)
            {
                Opties = [new(GeenAard, "staat er niet bij"), .. Enum.GetValues<Aard>()
                    .Select(a => new Optie(a.ToString(), a.ToString().ToLowerInvariant()))],
            },
            .. Streefvelden.Velden(rij.Streefwaarden, plek.Partijen),
        ], velden => (rij.Hoofdstuk, rij.Paragraaf, rij.Tekst, rij.Aard, rij.Streefwaarden) =
            (velden["hoofdstuk"], velden["paragraaf"], velden["tekst"], velden["aard"] == GeenAard ? null
                : Enum.Parse<Aard>(velden["aard"]), Streefvelden.Lees(velden)))
        { Samen = Streefvelden.Fouten };
    }

    public static async Task<Schrijfstuk?> Deel(Schrijfplek plek, Guid? id)
    {
        var deel = id is null ? null : await plek.Deel(plek.Db.Tekstdelen, id);
        if (id is not null && deel is null)
            return null;
        var rij = deel ?? new TekstdeelRij
        {
            Id = plek.NieuwId, SamenwerkingId = plek.Kader.SamenwerkingId, KaderId = plek.Kader.Id,
            Volgorde = await plek.Achteraan(plek.Db.Tekstdelen), Tekst = "", Regels = [],
        };
        return new(deel is null ? "Nieuwe tekst" : $"Tekst {rij.Kop}".TrimEnd(), rij, deel is null,
        [
            new("kop", "Kop", rij.Kop ?? "", 500), Schrijfveld.Tekst("tekst", "Tekst", rij.Tekst) with { Verplicht = true },
            Schrijfveld.Regels("regels", "Genummerde regels", string.Join('\n', rij.Regels))
                with { Uitleg = "Eén per regel. Alleen als de tekst een lijst van regels is, zoals de spelregels van de monitor." },
        ], velden => (rij.Kop, rij.Tekst, rij.Regels) =
            (Schrijfsoorten.OfNiets(velden["kop"]), velden["tekst"],
                velden["regels"].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
    }
}
