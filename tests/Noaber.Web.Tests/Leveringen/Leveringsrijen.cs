using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Monitor.Nakijken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Overleg;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>Deliveries as rows, laid down as the owner.</summary>
internal static class Leveringsrijen
{
    public static readonly Meetperiode Halfjaar = new(2026, 1);

    private static readonly Leveringsstap[] Stappen = [Leveringsstap.Indienen, Leveringsstap.AkkoordGeven, Leveringsstap.Aanvaarden, Leveringsstap.Vergrendelen];

    /// <summary>A delivery of a party with one figure, one finding and one download; with the steps that brought it so far.</summary>
    public static async Task<LeveringversieRij> Levering(
        this Wereld wereld, Samenwerking samenwerking, Guid partij, Leveringsstatus status = Leveringsstatus.Concept, Inzage inzage = Inzage.Tafel)
    {
        var levering = new LeveringRij { SamenwerkingId = samenwerking.Id, PartijId = partij, Halfjaar = Halfjaar };
        await wereld.Bewaar(levering);
        var versie = Versie(levering, 1);
        await wereld.Bewaar(versie);
        var beurt = Beurt(versie);
        await wereld.Bewaar([Cijfer(versie, inzage), beurt, Bevinding(beurt), Download(versie)]);
        foreach (var stap in Stappen.Take((int)status))
            await wereld.Bewaar(Stap(versie, stap));
        return versie;
    }

    /// <summary>What a party handed in over an earlier half-year, and was accepted: one figure of the municipality.</summary>
    public static async Task<LeveringversieRij> Eerder(this Wereld wereld, Samenwerking samenwerking, Guid partij, Meetperiode halfjaar, string indicator, decimal getal,
        Leveringsstatus status = Leveringsstatus.Aanvaard, Inzage inzage = Inzage.Tafel)
    {
        var levering = new LeveringRij { SamenwerkingId = samenwerking.Id, PartijId = partij, Halfjaar = halfjaar };
        await wereld.Bewaar(levering);
        var versie = Versie(levering, 1);
        await wereld.Bewaar(versie);
        await wereld.Bewaar(new WaarnemingRij
        {
            VersieId = versie.Id, SamenwerkingId = versie.SamenwerkingId, PartijId = partij, Indicator = indicator, Gebied = "GM0153", Deel = "",
            Periode = $"{halfjaar.Voor(Catalogus.Standaard.Zoek(indicator)!.Ritme)}", Definitie = "1.0.0", Inzage = inzage, Soort = Waardesoort.Getal, Getal = getal,
        });
        foreach (var stap in Stappen.Take((int)status))
            await wereld.Bewaar(Stap(versie, stap));
        return versie;
    }

    /// <summary>Someone of this very party.</summary>
    public static async Task<Account> Lid(this Wereld wereld, Samenwerking samenwerking, Guid partij, params Rol[] rollen)
    {
        var account = Wereld.Account();
        await wereld.Bewaar(account);
        await wereld.Bewaar(new Deelnemer { SamenwerkingId = samenwerking.Id, PartijId = partij, AccountId = account.Id, Rollen = rollen, Van = new(2020, 1, 1) });
        return account;
    }

    /// <summary>A party goes on as another from a day on.</summary>
    public static Task Opgegaan(this Wereld wereld, Samenwerking samenwerking, Guid van, Guid naar, DateOnly op) => wereld.Bewaar(new OpvolgingRij
    {
        SamenwerkingId = samenwerking.Id, VanId = van, NaarId = naar, Op = op, Nieuw = false, DoorId = null, GemaaktOp = DateTimeOffset.UtcNow,
    });

    public static LeveringversieRij Versie(LeveringRij levering, int nummer, Account? door = null) => new()
    {
        SamenwerkingId = levering.SamenwerkingId, LeveringId = levering.Id, PartijId = levering.PartijId, Volgnummer = nummer, Nummer = new(nummer, 0, 0),
        Regel = "Eerste levering, 1 cijfer.", DoorId = door?.Id, Op = DateTimeOffset.UtcNow,
    };

    public static WaarnemingRij Cijfer(LeveringversieRij versie, Inzage inzage = Inzage.Tafel) => new()
    {
        VersieId = versie.Id, SamenwerkingId = versie.SamenwerkingId, PartijId = versie.PartijId, Indicator = "sloop", Gebied = "GM0153", Deel = "",
        Periode = $"{Halfjaar}", Definitie = "1.0.0", Inzage = inzage, Soort = Waardesoort.Getal, Getal = 12,
    };

    public static LeveringstapRij Stap(LeveringversieRij versie, Leveringsstap stap, Account? door = null, Guid? partij = null, Leveringsstatus? van = null)
    {
        van ??= (Leveringsstatus)Array.IndexOf(Stappen, stap);
        return new()
        {
            SamenwerkingId = versie.SamenwerkingId, LeveringId = versie.LeveringId, VersieId = versie.Id, PartijId = partij ?? versie.PartijId, Stap = stap,
            Van = van.Value, Naar = Leveringsgang.Naar(van.Value, stap)!.Value, Rollen = [Rol.Bestuurder], DoorId = door?.Id,
            Op = DateTimeOffset.UtcNow, Reden = stap.VraagtReden() ? "Tel nog eens." : null,
        };
    }

    /// <summary>The figure of <see cref="Cijfer"/>, as it stood when a meeting decided.</summary>
    public static Besluitcijfer BijBesluit(LeveringversieRij versie, UitkomstRij besluit, Inzage inzage = Inzage.Tafel) =>
        Besluitcijfer.Van(Cijfer(versie, inzage), versie.Nummer, "Enschede", besluit.Id);

    /// <summary>An accepted delivery, with a meeting that decided by its figure.</summary>
    public static async Task LeveringBijBesluit(this Wereld wereld, Samenwerking samenwerking, Guid partij)
    {
        var overleg = Overlegproef.Rijen(samenwerking, partij);
        await wereld.Bewaar(overleg);
        await wereld.Bewaar(BijBesluit(await wereld.Levering(samenwerking, partij, Leveringsstatus.Aanvaard), overleg.OfType<UitkomstRij>().Single()));
    }

    public static Nakijkbeurt Beurt(LeveringversieRij versie, int nummer = 1, Account? door = null) => new()
    {
        SamenwerkingId = versie.SamenwerkingId, VersieId = versie.Id, Nummer = nummer, DoorId = door?.Id, Op = DateTimeOffset.UtcNow,
    };

    public static BevindingRij Bevinding(Nakijkbeurt beurt, int volgorde = 1) => new()
    {
        BeurtId = beurt.Id, Volgorde = volgorde, SamenwerkingId = beurt.SamenwerkingId, Regel = Controleregel.Sprong, Soort = Bevindingsoort.LetOp,
        Indicator = "sloop", Gebied = "GM0153", Deel = "", Tekst = "Anders dan eerst.", Herstel = "Kijk.", Gegeven = "12",
    };

    private static Cijferdownload Download(LeveringversieRij versie) => new()
    {
        SamenwerkingId = versie.SamenwerkingId, VersieId = versie.Id, PartijId = versie.PartijId, DoorId = null, DoorPartijId = versie.PartijId,
        Vorm = "csv", Aantal = 1, Op = DateTimeOffset.UtcNow,
    };
}
