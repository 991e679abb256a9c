using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Biedingen;

/// <summary>The bids of a year: per association whether it handed in, which version, and when.</summary>
internal static class Bodlijst
{
    public static async Task<IResult> Toon(string? jaar, [AsParameters] Bodverzoek verzoek)
    {
        var jaren = await Jaren(verzoek);
        var welk = int.TryParse(jaar, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && Bodverzoek.Is(getal)
            ? getal : jaren[0];
        var nieuwste = await verzoek.Bron.Nieuwste(welk);
        var gezegd = await Zienswijzen(verzoek, [.. nieuwste.Select(b => b.Id)]);
        var partijen = await verzoek.Bron.Corporaties(welk);
        var concept = verzoek.Aanvrager.Mag(Handeling.BodSchrijven) ? await verzoek.Bron.Concept(welk) : null;
        return verzoek.Scherm.Toon<BiedingenScherm, BiedingenModel>(new(welk, [.. jaren.Append(welk).Distinct().OrderDescending()],
        [
            .. from partij in partijen
               let bod = nieuwste.FirstOrDefault(b => b.PartijId == partij.Id)
               select new Bodstand(partij, bod, bod is null ? 0 : gezegd.GetValueOrDefault(bod.Id)),
        ])
        {
            MagSchrijven = verzoek.Aanvrager.Mag(Handeling.BodSchrijven), Ons = verzoek.Hier.PartijId, HeeftConcept = concept is not null,
        });
    }

    /// <summary>The years with a bid and the next one, the newest first; the first is what is shown unasked.</summary>
    private static async Task<IReadOnlyList<int>> Jaren(Bodverzoek verzoek)
    {
        var met = await verzoek.Db.Biedingen.Where(b => b.SamenwerkingId == verzoek.Hier.SamenwerkingId).Select(b => b.Jaar).Distinct()
            .OrderByDescending(j => j).ToListAsync(verzoek.Stop);
        var volgend = verzoek.Klok.Vandaag().Year + 1;
        return met.Count == 0 || met.Contains(volgend) ? [.. met.Append(volgend).Distinct().OrderDescending()] : [.. met.Append(volgend)];
    }

    private static async Task<Dictionary<Guid, int>> Zienswijzen(Bodverzoek verzoek, Guid[] biedingen) =>
        await verzoek.Db.Bodzienswijzen.Where(z => biedingen.Contains(z.BodId)).GroupBy(z => z.BodId)
            .Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, verzoek.Stop);
}

/// <summary>How far an association is; <paramref name="Zienswijzen"/> are the parties that gave their view.</summary>
public sealed record Bodstand(PartijAanTafel Partij, Bodversie? Bod, int Zienswijzen);

/// <summary>What the list of bids shows.</summary>
public sealed record BiedingenModel(int Jaar, IReadOnlyList<int> Jaren, IReadOnlyList<Bodstand> Corporaties)
{
    public bool MagSchrijven { get; init; }
    public Guid Ons { get; init; }

    /// <summary>Whether the own party is writing for this year.</summary>
    public bool HeeftConcept { get; init; }
}
