using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Noaber.Files.Gebieden;
using Noaber.Kernel.Gebieden;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Gebieden;

/// <summary>
/// Lays a map of a year beside those that are there, as the owner of the database. An area that goes on keeps its row; one that got another
/// name or other borders, or went, ends the year before, and so does a municipality that merged away. The same map twice changes nothing.
/// </summary>
internal sealed class Gebiedslegger(NoaberDb db, Gebiedskaart kaart, int jaar, string bron)
{
    /// <summary>How far a border may move on our maps; what is smaller nobody sees on a screen.</summary>
    private const double Meters = 10;

    /// <summary>From when on a municipality lies in others as a whole.</summary>
    private const double Geheel = .9;

    /// <summary>Areas of the map that are not the same as the year before.</summary>
    private HashSet<string> hertekend = [];

    /// <summary>How many areas came in, changed or ended; null when a map of a later year is there already.</summary>
    public async Task<int?> Leg(IReadOnlySet<string>? alleen, CancellationToken stop)
    {
        var komen = kaart.Gebieden(jaar).Where(g => alleen?.Contains(g.Gemeente) != false).ToList();
        var gemeenten = komen.Select(g => g.Gemeente).Distinct().ToList();
        gemeenten.AddRange(await Opgegaan(gemeenten, stop));
        var zijn = await db.Gebieden.Where(g => gemeenten.Contains(g.Gemeente)).ToListAsync(stop);
        if (zijn.Exists(g => g.Van > jaar))
            return null;
        Noem(komen, zijn);
        var nu = zijn.Where(g => g.Tot is null).ToDictionary(g => g.Code, StringComparer.Ordinal);
        var vormen = Vormen();
        var overgangen = new Overgangenlegger(db, kaart, jaar);
        List<GebiedRij> was = [.. zijn.Where(g => g.Van < jaar && (g.Tot ?? (jaar - 1)) == jaar - 1)];
        var werden = overgangen.Van(was, komen);
        hertekend = [.. werden.Select(o => o.Naar).OfType<string>()];
        var anders = komen.Count(gebied => Leg(gebied, nu.GetValueOrDefault(gebied.Code), vormen[gebied.Code]));
        var codes = komen.Select(g => g.Code).ToHashSet(StringComparer.Ordinal);
        var weg = nu.Values.Where(g => !codes.Contains(g.Code)).ToList();
        weg.ForEach(Sluit);
        await overgangen.Leg(was, komen, werden, stop);
        await db.SaveChangesAsync(stop);
        return anders + weg.Count;
    }

    /// <summary>The municipalities that are not on the map, while their place is: they merged away.</summary>
    private async Task<List<string>> Opgegaan(List<string> gemeenten, CancellationToken stop)
    {
        var anders = await db.Gebieden.AsNoTracking().Where(g => g.Niveau == Gebiedsniveau.Gemeente && !gemeenten.Contains(g.Code)
            && (g.Tot == null || g.Tot == jaar - 1)).ToListAsync(stop);
        return Overgangenlegger.Kaart(anders) is not { } oud ? []
            : [.. kaart.Over(oud, Gebiedsniveau.Gemeente).Where(l => gemeenten.Contains(l.Naar)).GroupBy(l => l.Van)
                .Where(g => g.Sum(l => l.DeelVan) >= Geheel).Select(g => g.Key)];
    }

    /// <summary>
    /// Of what a map has no name for, as those of PDOK for wijken and municipalities, the name that was known goes on: it is no other name.
    /// </summary>
    private void Noem(List<Gebied> komen, List<GebiedRij> zijn)
    {
        var bekend = zijn.Where(g => g.Naam != g.Code).OrderBy(g => g.Van).GroupBy(g => g.Code, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last().Naam, StringComparer.Ordinal);
        for (var at = 0; at < komen.Count; at++)
        {
            if (kaart.Naam(komen[at].Code) is null && bekend.TryGetValue(komen[at].Code, out var naam))
                komen[at] = new(komen[at].Code, naam, komen[at].Van);
        }
    }

    private bool Leg(Gebied gebied, GebiedRij? rij, string vorm)
    {
        if (rij is not null && (rij.Van == jaar || LooptDoor(gebied, rij)))
        {
            (rij.Naam, rij.Vorm, rij.Bron) = (gebied.Naam, vorm, bron);
            return false;
        }
        if (rij is not null)
            Sluit(rij);
        db.Add(new GebiedRij
        {
            Code = gebied.Code, Van = jaar, Niveau = gebied.Niveau, Naam = gebied.Naam, Gemeente = gebied.Gemeente, Vorm = vorm, Bron = bron,
        });
        return true;
    }

    private bool LooptDoor(Gebied gebied, GebiedRij rij) =>
        rij.Naam == gebied.Naam && !hertekend.Contains(gebied.Code)
            && kaart.Wijzigingen.GetValueOrDefault(gebied.Code, Indelingswijziging.Ongewijzigd) == Indelingswijziging.Ongewijzigd;

    private void Sluit(GebiedRij rij)
    {
        if (rij.Van == jaar)
            db.Remove(rij);
        else
            rij.Tot = jaar - 1;
    }

    private Dictionary<string, string> Vormen()
    {
        var vormen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var niveau in Enum.GetValues<Gebiedsniveau>())
        {
            using var json = JsonDocument.Parse(kaart.GeoJson(niveau, Meters));
            foreach (var vlak in json.RootElement.GetProperty("features").EnumerateArray())
                vormen[vlak.GetProperty("properties").GetProperty("code").GetString()!] = vlak.GetProperty("geometry").GetRawText();
        }
        return vormen;
    }
}
