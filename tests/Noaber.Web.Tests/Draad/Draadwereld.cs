using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Draad;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Visies;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Draad;

/// <summary>A partnership with a vision and an agreement that answers one of its statements.</summary>
internal sealed class Draadwereld(Noaberproef noaber, Samenwerking samenwerking, Guid afspraak, string sleutel)
{
    public const string Zoektijd = "De zoektijd is hoogstens twaalf maanden voor wie een sociale woning zoekt.";

    public Samenwerking Samenwerking { get; } = samenwerking;
    public Guid Afspraak { get; } = afspraak;
    public string Sleutel { get; } = sleutel;
    public Guid Visie { get; set; }
    public Guid Uitspraak { get; set; }
    public string Basis => $"/s/{Samenwerking.Slug}";

    public async Task<Browser> Als(PartijSoort soort, Rol rol) => noaber.Als(await noaber.Wereld.Iemand(Samenwerking, soort, rol));

    public async Task Bevestig() => await noaber.Wereld.Bewaar(Koppel(this, Uitspraak, null));

    public async Task<List<Koppeling>> Koppelingen()
    {
        await using var db = noaber.Db();
        return await db.Koppelingen.Where(k => k.SamenwerkingId == Samenwerking.Id).ToListAsync();
    }

    public async Task<Guid> NieuweVisie(KaderStatus status)
    {
        var visie = new KaderRij { SamenwerkingId = Samenwerking.Id, Titel = "Woonvisie", Status = status, Soort = DocumentSoort.Visie, GemaaktOp = DateTimeOffset.UtcNow };
        await noaber.Wereld.Bewaar(visie, Uitspraakrij(visie, 1, Zoektijd), Uitspraakrij(visie, 2, "Woningen hebben geen label E, F of G."));
        return visie.Id;
    }

    private static BeleidsuitspraakRij Uitspraakrij(KaderRij visie, int volgorde, string tekst) => new()
    {
        SamenwerkingId = visie.SamenwerkingId, KaderId = visie.Id, Volgorde = volgorde, Hoofdstuk = "1 Wonen", Paragraaf = "1.1 Zoeken", Aard = Aard.Richtinggevend,
        Tekst = tekst, BronVan = 1, BronTot = 1,
    };

    public static async Task<Draadwereld> Maak(Noaberproef noaber, KaderStatus visie = KaderStatus.Vigerend)
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Draad");
        await noaber.Wereld.Bewaar([.. Voorbeeldkader.Rijen(samenwerking)]);
        await using var db = noaber.Db();
        var afspraak = await db.Afspraken.SingleAsync(a => a.SamenwerkingId == samenwerking.Id && a.Nummer == "1.1");
        var w = new Draadwereld(noaber, samenwerking, afspraak.LijnId, afspraak.Sleutel);
        w.Visie = await w.NieuweVisie(visie);
        w.Uitspraak = await db.Beleidsuitspraken.Where(u => u.KaderId == w.Visie && u.Tekst == Zoektijd).Select(u => u.LijnId).SingleAsync();
        return w;
    }

    public static Koppeling Koppel(Draadwereld w, Guid naar, Guid? door) => new()
    {
        SamenwerkingId = w.Samenwerking.Id, VanSoort = Draadsoort.Afspraak, VanId = w.Afspraak, NaarSoort = Draadsoort.Beleidsuitspraak, NaarId = naar,
        Aard = Koppelaard.Beantwoordt, Oordeel = Koppeloordeel.Bevestigd, DoorId = door, Op = DateTimeOffset.UtcNow,
    };
}
