using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Monitor;

/// <summary>What the partnership measures, and what each party hands in when.</summary>
internal static class MeetplanLezen
{
    /// <summary>How many deliveries are shown that are still to come.</summary>
    private const int Vooruit = 3;

    public static async Task<IResult> Toon([AsParameters] Meetverzoek verzoek)
    {
        var rijen = await verzoek.Regels();
        var plan = new Meetplan(Catalogus.Standaard, [.. rijen.Select(r => r.Waarde)])
            .Met(await verzoek.Db.OpvolgingenIn([verzoek.Hier.SamenwerkingId], verzoek.Stop));
        var partijen = await verzoek.Db.PartijenAanTafel(verzoek.Hier.SamenwerkingId, verzoek.Klok.Vandaag(), verzoek.Stop);
        var gemeten = plan.Regels.Select(r => r.Indicator).ToHashSet();
        return verzoek.Scherm.Toon<MeetplanScherm, MeetplanModel>(new(
            [.. plan.Regels.Select(regel => Regel(regel, partijen))], await Leveringen(plan, verzoek))
        {
            Rest = [.. Catalogus.Standaard.Indicatoren.Where(i => i.Herkomst == Herkomst.Levering && !gemeten.Contains(i.Code))],
            MagBeheren = verzoek.Aanvrager.Mag(Handeling.MeetplanBeheren),
        });
    }

    private static Meetregel Regel(Meetplanregel regel, IReadOnlyList<PartijAanTafel> partijen)
    {
        var indicator = Catalogus.Standaard.Zoek(regel.Indicator)!;
        var wie = regel.Partijen.Count == 0 ? indicator.Levert.Select(s => Soortnaam.Van(s).Groep)
            : partijen.Where(p => regel.Partijen.Contains(p.Id)).Select(p => p.Naam);
        return new(indicator, regel.Niveau.Naam(), string.Join(", ", wie),
            regel.TotEnMet is { } tot ? $"{regel.Vanaf.Naam} t/m {tot.Naam}" : $"vanaf {regel.Vanaf.Naam}");
    }

    /// <summary>The deliveries that are due next, each with how many figures every party hands in that is there by then.</summary>
    private static async Task<IReadOnlyList<Meetlevering>> Leveringen(Meetplan plan, Meetverzoek verzoek)
    {
        if (plan.Regels.Count == 0)
            return [];
        var vandaag = verzoek.Klok.Vandaag();
        var partijen = await verzoek.Db.Partijen.AsNoTracking().Include(p => p.Organisatie)
            .Where(p => p.SamenwerkingId == verzoek.Hier.SamenwerkingId).NietVertrokken(vandaag).OpVolgorde().ToListAsync(verzoek.Stop);
        // Of the half-year before the last one nothing is due any more.
        return
        [
            .. from halfjaar in VanafVorige(verzoek.Nu).Where(h => plan.Uiterlijk(h) >= vandaag).Take(Vooruit)
               let uiterlijk = plan.Uiterlijk(halfjaar)
               select new Meetlevering(halfjaar.Naam, uiterlijk,
               [
                   .. from partij in partijen.AsQueryable().AanTafel(uiterlijk).AlsAanTafel().AsEnumerable()
                      let aantal = plan.Nodig(partij.Id, partij.Soort, halfjaar).Count
                      where aantal > 0
                      select (partij, aantal),
               ]),
        ];
    }

    private static IEnumerable<Meetperiode> VanafVorige(Meetperiode nu)
    {
        for (var halfjaar = nu.Vorige; ; halfjaar = halfjaar.Volgende)
            yield return halfjaar;
    }
}

/// <summary>A figure that is measured, in words.</summary>
public sealed record Meetregel(Indicator Indicator, string Niveau, string Wie, string Wanneer);

/// <summary>A delivery that is due: of which half-year, by when, and how many figures of whom.</summary>
public sealed record Meetlevering(string Periode, DateOnly Uiterlijk, IReadOnlyList<(PartijAanTafel Partij, int Aantal)> Partijen);

/// <summary>What the page of the plan shows.</summary>
public sealed record MeetplanModel(IReadOnlyList<Meetregel> Regels, IReadOnlyList<Meetlevering> Leveringen)
{
    /// <summary>What could be measured too.</summary>
    public IReadOnlyList<Indicator> Rest { get; init; } = [];

    public bool MagBeheren { get; init; }
}
