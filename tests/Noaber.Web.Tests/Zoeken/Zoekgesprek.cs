using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Overleg;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Zoeken;

/// <summary>What parties say in a <see cref="Zoekwereld"/>: of proposals, of bids and of how actions go.</summary>
internal static class Zoekgesprek
{
    public static IEnumerable<object> OverVoorstel(Voorstel voorstel, Guid partij) =>
    [
        new Zienswijze
        {
            SamenwerkingId = voorstel.SamenwerkingId, VoorstelId = voorstel.Id, PartijId = partij, AccountId = null, Oordeel = Oordeel.Tegen,
            Toelichting = "Er groeit nog koningsvaren.", TekstHash = new('a', 64), GegevenOp = DateTimeOffset.UtcNow,
        },
        new Vraag
        {
            SamenwerkingId = voorstel.SamenwerkingId, VoorstelId = voorstel.Id, PartijId = partij, AccountId = null,
            Tekst = "En de adelaarsvaren?", GesteldOp = DateTimeOffset.UtcNow,
        },
    ];

    public static BodzienswijzeRij OverBod(BodRij bod, Guid partij) => new()
    {
        SamenwerkingId = bod.SamenwerkingId, BodId = bod.Id, PartijId = partij, Oordeel = Oordeel.VoorMits,
        Toelichting = "Behalve waar de duindoorn staat.", DoorId = null, Op = DateTimeOffset.UtcNow,
    };

    /// <summary>Of an action in force and of one in the making, and of two that a closed meeting agreed on, one of them in confidence.</summary>
    public static async Task OverActies(Noaberproef noaber, Samenwerking samenwerking, IEnumerable<object> vigerend, IEnumerable<object> concept)
    {
        var (gemeente, corporatie) = (await noaber.Wereld.Partij(samenwerking, PartijSoort.Gemeente),
            await noaber.Wereld.Partij(samenwerking, PartijSoort.Corporatie));
        var overleg = Overlegproef.Rij(samenwerking, gemeente, OverlegSoort.Woondebat, OverlegStatus.Bezig);
        var (open, besloten) = (Overlegproef.Punt(overleg, 1, "Open"), Overlegproef.Punt(overleg, 2, "Besloten", vertrouwelijk: true));
        var (actie, geheim) = (Actie(open), Actie(besloten));
        await noaber.Wereld.Bewaar(overleg, Overlegproef.Genodigde(overleg, gemeente, "Wethouder"),
            Overlegproef.Genodigde(overleg, corporatie, "Directeur"), open, besloten, actie, geheim);
        await using var db = noaber.Db();
        await db.Overleggen.Where(o => o.Id == overleg.Id).ExecuteUpdateAsync(o => o.SetProperty(x => x.Status, OverlegStatus.Gesloten));
        await noaber.Wereld.Bewaar(
            Gemeld("sleutelbloem", vigerend.OfType<ActieRij>().First().LijnId, null), Gemeld("vuurdoorn", concept.OfType<ActieRij>().First().LijnId, null),
            Gemeld("hulstboom", null, actie.Id), Gemeld("geheimhulstboom", null, geheim.Id));

        static UitkomstRij Actie(AgendapuntRij punt) => new()
        {
            SamenwerkingId = punt.SamenwerkingId, AgendapuntId = punt.Id, Soort = OverlegUitkomst.Actie, Tekst = "Zoek het uit.",
            OpgeschrevenOp = Overlegproef.Aanvang,
        };

        VoortgangRij Gemeld(string woord, Guid? lijn, Guid? uitkomst) => new()
        {
            SamenwerkingId = samenwerking.Id, ActieLijnId = lijn, UitkomstId = uitkomst, PartijId = gemeente, Stand = Voortgangstand.LooptNiet,
            Toelichting = $"Wacht op de {woord}.", DoorId = null, Op = DateTimeOffset.UtcNow,
        };
    }

    public static IEnumerable<Vindbaar> Verwacht() =>
    [
        new("Zienswijze", "koningsvaren", wie => wie.Mag("VoorstellenLezen")), new("Vraag", "adelaarsvaren", wie => wie.Mag("VoorstellenLezen")),
        new("Zienswijze", "duindoorn", wie => wie.Mag("BodLezen")),
        new("Voortgang", "sleutelbloem", wie => wie.Mag("VoortgangLezen")), new("Voortgang", "vuurdoorn", _ => false),
        new("Voortgang", "hulstboom", wie => wie.Mag("VoortgangLezen")),
        new("Voortgang", "geheimhulstboom",
            wie => wie.Mag("VoortgangLezen") && wie.Soort is PartijSoort.Gemeente or PartijSoort.Corporatie),
    ];
}
