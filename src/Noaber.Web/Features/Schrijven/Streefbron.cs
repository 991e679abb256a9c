using Microsoft.EntityFrameworkCore;
using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Schrijven;

/// <summary>Reads an agreement of a concept for the numbers in it that could be targets.</summary>
internal static class Streefbron
{
    private const int KortsteNaam = 4;

    public static async Task<IReadOnlyList<Streefsuggestie>> Suggesties(Schrijfplek plek, AfspraakRij rij)
    {
        var jaren = await plek.Db.Jaarschijven.AsNoTracking().Where(j => j.AfspraakId == rij.Id).OrderBy(j => j.Jaar)
            .Select(j => new { j.Id, j.Jaar, j.Tekst }).ToListAsync(plek.Stop);
        var acties = await plek.Db.Acties.AsNoTracking().Where(a => a.AfspraakId == rij.Id).OrderBy(a => a.Volgorde)
            .ToListAsync(plek.Stop);
        List<Actie> In(Guid? jaarschijf) =>
        [
            .. acties.Where(a => a.JaarschijfId == jaarschijf).Select(a => new Actie(a.Tekst, a.Trekkers, a.Helpers,
                a.Termijn is null ? null : new(a.Termijn, a.TermijnVan, a.TermijnTot, a.Doorlopend), a.Hoeveelheden, default)),
        ];
        var afspraak = new Afspraak(rij.Nummer, rij.Kop, rij.Tekst, rij.Soort, null, default)
        {
            Acties = In(null), Streefwaarden = rij.Streefwaarden,
            Jaarschijven = [.. jaren.Select(j => new Jaarschijf(j.Jaar, j.Tekst, In(j.Id), default))],
        };
        var jaar = plek.Kader.Van?.Year == plek.Kader.Tot?.Year ? plek.Kader.Van?.Year : null;
        return [.. Streefsuggesties.Uit(afspraak, Tekstlezer.Actie(rij.Tekst, jaar, plek.Partijen))
            .Select(s => s with { Partij = AanTafel(s.Partij, plek.Partijen) })];
    }

    /// <summary>The party at the table that the words name, in full or in short; null for a group, or for nobody of them.</summary>
    private static string? AanTafel(string? naam, IReadOnlyList<string> partijen) => naam is not { Length: >= KortsteNaam } ? null
        : partijen.FirstOrDefault(p => string.Equals(p, naam, StringComparison.OrdinalIgnoreCase))
        ?? partijen.FirstOrDefault(p => p.Contains(naam, StringComparison.OrdinalIgnoreCase));
}
