using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Evaluaties;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Leveringen;

/// <summary>What an evaluation made of an agreement whose target counts with a figure.</summary>
public sealed record Cijferoordeel(string Indicator, string Tekst, string Adres);

/// <summary>A figure shows what was made of it: the outcome of the evaluation of its year.</summary>
internal static class Cijferoordelen
{
    /// <summary>By indicator, for who may read evaluations.</summary>
    public static async Task<ILookup<string, Cijferoordeel>> Oordelen(this Leveringsverzoek verzoek, int jaar)
    {
        var hier = verzoek.Hier;
        var punten = !verzoek.Aanvrager.Mag(Handeling.EvaluatieLezen) ? [] :
            await (from punt in verzoek.Db.Evaluatiepunten.AsNoTracking()
                   join evaluatie in verzoek.Db.Evaluaties on punt.EvaluatieId equals evaluatie.Id
                   join afspraak in verzoek.Db.Afspraken
                       on new { evaluatie.KaderId, punt.LijnId } equals new { afspraak.KaderId, afspraak.LijnId }
                   where punt.SamenwerkingId == hier.SamenwerkingId && evaluatie.Jaar == jaar && punt.Uitkomst != null
                   orderby punt.Volgorde
                   select new { punt.Id, punt.EvaluatieId, punt.Nummer, punt.Uitkomst, afspraak.Streefwaarden }).ToListAsync(verzoek.Stop);
        return (from punt in punten
                from indicator in punt.Streefwaarden.Select(s => s.Indicator).OfType<string>().Distinct()
                select new Cijferoordeel(indicator, $"Evaluatie {jaar}, afspraak {punt.Nummer}: {punt.Uitkomst!.Value.Naam()}",
                    $"{hier.Basis}/evaluaties/{punt.EvaluatieId}/{punt.Id}")).ToLookup(o => o.Indicator);
    }
}
