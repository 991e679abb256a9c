using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Overleg;

/// <summary>Makes meetings to test with.</summary>
internal static class Overlegproef
{
    public static readonly DateTimeOffset Aanvang = new(2031, 3, 20, 13, 0, 0, TimeSpan.Zero);

    /// <summary>A meeting in progress that this party organises, with one of everything.</summary>
    public static object[] Rijen(Samenwerking samenwerking, Guid partij, OverlegSoort soort = OverlegSoort.Woondebat)
    {
        var overleg = Rij(samenwerking, partij, soort, OverlegStatus.Bezig);
        var punt = Punt(overleg, 1, "Woningen aan de haven");
        var stuk = Bestand(punt, "plan.pdf");
        return
        [
            overleg, punt, stuk, Genodigde(overleg, partij, "Wie komt"),
            new StukDeling { SamenwerkingId = samenwerking.Id, StukId = stuk.Id, PartijId = partij, GedeeldOp = Aanvang.AddDays(-14) },
            new UitkomstRij { SamenwerkingId = samenwerking.Id, AgendapuntId = punt.Id, Soort = OverlegUitkomst.Besluit,
                Tekst = "We gaan bouwen.", OpgeschrevenOp = Aanvang },
        ];
    }

    public static OverlegRij Rij(Samenwerking samenwerking, Guid partij, OverlegSoort soort, OverlegStatus status) => new()
    {
        SamenwerkingId = samenwerking.Id, PartijId = partij, Soort = soort, Titel = "Overleg van de proef", Begin = Aanvang,
        DuurMinuten = 90, Plaats = "Stadhuis", Termijn = 14,
        Status = status, VerzondenOp = status is OverlegStatus.Concept ? null : Aanvang.AddDays(-14), GemaaktDoor = null,
        GemaaktOp = Aanvang.AddDays(-30),
    };

    public static AgendapuntRij Punt(OverlegRij overleg, int nummer, string titel, bool vertrouwelijk = false) => new()
    {
        SamenwerkingId = overleg.SamenwerkingId, OverlegId = overleg.Id, Volgorde = nummer, Titel = titel,
        Soort = AgendapuntSoort.TerBespreking, Vertrouwelijk = vertrouwelijk,
        Toelichting = $"Toelichting bij {titel}.",
    };

    public static Stuk Bestand(AgendapuntRij punt, string naam) => new()
    {
        SamenwerkingId = punt.SamenwerkingId, AgendapuntId = punt.Id, Naam = naam, Inhoud = "<script>alert(1)</script>"u8.ToArray(),
        Sha256 = new string('0', 64), ToegevoegdDoor = null,
        ToegevoegdOp = Aanvang.AddDays(-20),
    };

    public static OverlegGenodigde Genodigde(OverlegRij overleg, Guid? partij, string naam, Guid? deelnemer = null) =>
        new() { SamenwerkingId = overleg.SamenwerkingId, OverlegId = overleg.Id, PartijId = partij, DeelnemerId = deelnemer, Naam = naam };

    public static string Adres(Samenwerking samenwerking, OverlegRij overleg, string verder = "") =>
        $"/s/{samenwerking.Slug}/overleg/{overleg.Id}{verder}";
}

/// <summary>A partnership with three parties, someone who leads it, and a meeting.</summary>
internal sealed record Overlegwereld(Samenwerking Samenwerking, Account Leider, Account Bestuurder, Account Huurder, OverlegRij Overleg,
    Guid Gemeente, Guid Corporatie, Guid Huurders)
{
    /// <summary>With a bestuurlijk overleg to which municipality and association are invited; the tenants are not.</summary>
    public static async Task<Overlegwereld> Maak(Noaberproef noaber, OverlegStatus status = OverlegStatus.Concept,
        params Func<OverlegRij, object>[] meer)
    {
        var wereld = noaber.Wereld;
        var samenwerking = await wereld.Samenwerking("Overleg");
        var leider = await wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Procesleider);
        var bestuurder = await wereld.Iemand(samenwerking, PartijSoort.Corporatie, Rol.Bestuurder);
        var huurder = await wereld.Iemand(samenwerking, PartijSoort.Huurdersorganisatie, Rol.Bewerker);
        var (gemeente, corporatie) = (await wereld.Partij(samenwerking, PartijSoort.Gemeente),
            await wereld.Partij(samenwerking, PartijSoort.Corporatie));
        var overleg = Overlegproef.Rij(samenwerking, gemeente, OverlegSoort.BestuurlijkOverleg, status);
        await using var db = noaber.Db();
        var deelnemer = db.Deelnemers.Single(d => d.AccountId == bestuurder.Id).Id;
        await wereld.Bewaar([overleg, Overlegproef.Genodigde(overleg, gemeente, "Wethouder"),
            Overlegproef.Genodigde(overleg, corporatie, bestuurder.Naam, deelnemer),
            .. meer.Select(m => m(overleg))]);
        return new(samenwerking, leider, bestuurder, huurder, overleg, gemeente, corporatie,
            await wereld.Partij(samenwerking, PartijSoort.Huurdersorganisatie));
    }

    public string Adres(string verder = "") => Overlegproef.Adres(Samenwerking, Overleg, verder);
}
