using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Gebieden;
using Noaber.Web.Features.Leveringen;

namespace Noaber.Web.Features.Cijfers;

/// <summary>
/// The one place where figures are read for tables, charts and maps: what the database shows this reader, for some questions at once. Own
/// drafts are not among them: only what was accepted, what was released, and what is public.
/// </summary>
internal static class Cijferlezen
{
    public static Task<Leesbron> Lees(this Cijferverzoek verzoek, params IReadOnlyList<Cijfervraag> vragen) => verzoek.Lees(Leesogen.Eigen, vragen);

    /// <summary>The same, with no more than others see of it too.</summary>
    public static async Task<Leesbron> Lees(this Cijferverzoek verzoek, Leesogen ogen, IReadOnlyList<Cijfervraag> vragen)
    {
        var geschiedenis = await Gebiedsgeschiedenis.Van(verzoek.Db, verzoek.Samenwerking, verzoek.Stop);
        var bron = ogen.Door((await verzoek.Omgeving(Nodig(vragen.SelectMany(v => v.Indicatoren)))) with { Verloop = geschiedenis.Verloop });
        var versies = await verzoek.Versies();
        List<Leescijfer> cijfers = [];
        foreach (var bereik in Leesbereik.Van(vragen, bron.Gebieden, geschiedenis.Codes))
        {
            List<Leescijfer> geleverd = [.. (await verzoek.Geleverd(versies, bereik)).Where(c => ogen.Ziet(bron, c))];
            var vrijgegeven = await verzoek.Vrijgegeven(bereik with { Codes = [.. bereik.Codes.Where(c => Catalogus.Standaard.Zoek(c) is { } i && !bron.ZietHeel(i))] });
            cijfers.AddRange([.. geleverd, .. vrijgegeven.Naast(geleverd), .. await verzoek.Openbaar(bereik)]);
        }
        return bron with { Cijfers = cijfers };
    }

    /// <summary>Who reads, and all that figures hang together with.</summary>
    private static async Task<Leesbron> Omgeving(this Cijferverzoek verzoek, List<string> codes)
    {
        var (db, hier, stop) = (verzoek.Db, verzoek.Samenwerking, verzoek.Stop);
        var opvolgingen = (await db.OpvolgingenIn([hier], stop)).TotEnMet(verzoek.Vandaag);
        return new()
        {
            ZietAlles = verzoek.Hier.Soort == PartijSoort.Gemeente || verzoek.Hier.Rollen.Contains(Rol.Monitorbeheerder),
            AanTafel = verzoek.ZitAanTafel, Eigen = [.. opvolgingen.MetVoorgangers(verzoek.Hier.PartijId)],
            Catalogus = Catalogus.Standaard, Gebieden = await db.GebiedenVan(hier, stop), Opvolgingen = opvolgingen, Cijfers = [],
            Partijen = await db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == hier).OpVolgorde()
                .Select(p => new Cijferpartij(p.Id, p.Organisatie.Naam, p.Organisatie.Soort, p.Van, p.Tot)).ToListAsync(stop),
            Plan = Leveringsverzoek.Plan(await db.Meetplanregels.AsNoTracking().Where(r => r.SamenwerkingId == hier).ToListAsync(stop))?.Met(opvolgingen),
            Doelen = await Cijferdoelen.Van(verzoek, codes),
        };
    }

    /// <summary>What was released to the council: all who take part here read that, of what they do not see of all parties.</summary>
    private static async Task<IEnumerable<Leescijfer>> Vrijgegeven(this Cijferverzoek verzoek, Leesbereik bereik) =>
        bereik.Codes.Count == 0 ? [] : (await verzoek.Db.Vrijgegeven(verzoek.Samenwerking, Publiek.Raad)
            .Where(c => bereik.Codes.Contains(c.Cijfer.Indicator) && bereik.Waar.Contains(c.Cijfer.Gebied)).ToListAsync(verzoek.Stop))
            .Select(c => c.Cijfer.Gelezen(c.Vrijgave));

    /// <summary>What a reader sees whole, the own figures, is not read by a release too.</summary>
    private static IEnumerable<Leescijfer> Naast(this IEnumerable<Leescijfer> vrijgegeven, List<Leescijfer> geleverd)
    {
        var heel = geleverd.Select(Wat).ToHashSet();
        return vrijgegeven.Where(c => !heel.Contains(Wat(c)));

        static (string, Meetperiode, Guid?) Wat(Leescijfer c) => (c.Cijfer.Sleutel.Indicator, c.Cijfer.Periode, c.Cijfer.Partij);
    }

    /// <summary>The versions that hold, and whether each is locked.</summary>
    private static async Task<Dictionary<Guid, Cijferstand>> Versies(this Cijferverzoek verzoek)
    {
        var geldend = (await verzoek.Db.GeldendeVersies(verzoek.Samenwerking, verzoek.Toen, verzoek.Stop)).Select(v => v.Id).ToList();
        var vast = await verzoek.Db.Leveringstappen.AsNoTracking()
            .Where(s => geldend.Contains(s.VersieId) && s.Stap == Leveringsstap.Vergrendelen).Select(s => s.VersieId).ToHashSetAsync(verzoek.Stop);
        return geldend.ToDictionary(v => v, v => vast.Contains(v) ? Cijferstand.Vast : Cijferstand.Voorlopig);
    }

    /// <summary>What the deliveries that hold say.</summary>
    private static async Task<IEnumerable<Leescijfer>> Geleverd(this Cijferverzoek verzoek, Dictionary<Guid, Cijferstand> versies, Leesbereik bereik)
    {
        if (versies.Count == 0)
            return [];
        var (codes, waar) = (bereik.Codes, bereik.Waar);
        var alle = verzoek.Db.Waarnemingen.AsNoTracking()
            .Where(w => w.SamenwerkingId == verzoek.Samenwerking && versies.Keys.Contains(w.VersieId) && codes.Contains(w.Indicator));
        var lezer = new Waarnemingslezer();
        if (bereik.IsOveral)
            return await Gelezen(alle).ToListAsync(verzoek.Stop);
        // Who gives no figure of the municipality as a whole, or no such part of it, gives it in smaller areas: without those a total would be
        // of fewer parties.
        var zonder = await alle.Where(w => w.Soort != Waardesoort.Leeg).GroupBy(w => new { w.VersieId, w.Indicator, w.Deel, w.Periode })
            .Where(g => g.Count(w => EF.Functions.Like(w.Gebied, "GM%")) == 0).Select(g => g.Key).ToHashSetAsync(verzoek.Stop);
        var cijfers = await Gelezen(alle.Where(w => waar.Contains(w.Gebied))).ToListAsync(verzoek.Stop);
        if (zonder.Count > 0)
        {
            var (welke, waarvan) = (zonder.Select(z => z.VersieId).Distinct().ToList(), zonder.Select(z => z.Indicator).Distinct().ToList());
            var elders = alle.Where(w => welke.Contains(w.VersieId) && waarvan.Contains(w.Indicator) && !waar.Contains(w.Gebied));
            cijfers.AddRange(await Gelezen(elders, r => zonder.Contains(new { r.VersieId, r.Indicator, r.Deel, r.Periode })).ToListAsync(verzoek.Stop));
        }
        return cijfers;

        // Each as it comes in: of a great many rows only what is used of them stays in memory.
        IAsyncEnumerable<Leescijfer> Gelezen(IQueryable<WaarnemingRij> rijen, Func<WaarnemingRij, bool>? welke = null) =>
            rijen.AsAsyncEnumerable().Where(welke ?? (_ => true))
                .Select(rij => new Leescijfer(lezer.Lees(rij), versies[rij.VersieId]) { Inzage = rij.Inzage, Versie = rij.VersieId });
    }

    private static async Task<IEnumerable<Leescijfer>> Openbaar(this Cijferverzoek verzoek, Leesbereik bereik)
    {
        var openbaar = bereik.Codes.Where(c => Catalogus.Standaard.Zoek(c)?.Herkomst == Herkomst.Openbaar).ToList();
        var rijen = openbaar.Count == 0 ? [] : await verzoek.Db.Openbarecijfers.AsNoTracking()
            .Where(c => openbaar.Contains(c.Indicator) && bereik.Waar.Contains(c.Gebied)).ToListAsync(verzoek.Stop);
        return rijen.Select(r => new Leescijfer(r.Waarde, Cijferstand.Vast) { Inzage = Inzage.Iedereen, Bron = r.Tabel, Bestandsdag = r.Bestandsdag });
    }

    /// <summary>Indicators with those that they are computed from or weighed by.</summary>
    public static List<string> Nodig(IEnumerable<string> gevraagd)
    {
        List<string> nodig = [.. gevraagd.Distinct()];
        for (var at = 0; at < nodig.Count; at++)
        {
            var indicator = Catalogus.Standaard.Zoek(nodig[at]);
            string?[] ermee = [indicator?.Weging, indicator?.Breuk?.Teller.Indicator, indicator?.Breuk?.Noemer.Indicator];
            nodig.AddRange(ermee.OfType<string>().Where(c => !nodig.Contains(c)).Distinct().ToList());
        }
        return nodig;
    }
}
