using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Leveringen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Vrijgave;

/// <summary>A partnership in which three associations handed in figures that were accepted, one of them small.</summary>
internal sealed record Vrijgavewereld(Noaberproef Noaber, Samenwerking Samenwerking, IReadOnlyList<Guid> Corporaties)
{
    public const string Woningvoorraad = "woningvoorraad";

    /// <summary>A figure that is nowhere else on a page, of the association that says no.</summary>
    public const string Geheim = "7.351";

    private static readonly decimal[] Woningen = [4_212, 5_934, 7_351];

    private static int teller;

    /// <summary>What they handed in.</summary>
    public string Indicator { get; private init; } = Woningvoorraad;

    /// <summary>With figures that nobody but their party sees, unless something else is asked for.</summary>
    public static async Task<Vrijgavewereld> Maak(Noaberproef noaber, string indicator = Woningvoorraad, Inzage inzage = Inzage.EigenPartij)
    {
        var samenwerking = (await Leveringswereld.Maak(noaber)).Samenwerking;
        List<Guid> corporaties = [await noaber.Wereld.Partij(samenwerking, PartijSoort.Corporatie)];
        foreach (var naam in new[] { "Groot", "Zwijger" })
            corporaties.Add(await noaber.Wereld.Partij(samenwerking, PartijSoort.Corporatie, $"{naam} {Interlocked.Increment(ref teller)}"));
        var wereld = new Vrijgavewereld(noaber, samenwerking, corporaties) { Indicator = indicator };
        foreach (var (partij, getal) in corporaties.Zip(Woningen))
            await wereld.Lever(partij, getal, inzage);
        return wereld;
    }

    public string Adres(string verder = "") => $"/s/{Samenwerking.Slug}/monitor/vrijgave{verder}";

    public async Task<Browser> Als(PartijSoort soort, params Rol[] rollen) => Noaber.Als(await Noaber.Wereld.Iemand(Samenwerking, soort, rollen));

    /// <summary>A question about one figure for everyone, which all but the last answer with yes; or the last one too.</summary>
    public async Task<ToestemmingsverzoekRij> Gevraagd(Publiek publiek = Publiek.Openbaar, bool beantwoord = true, bool doorAllen = false)
    {
        var vraag = Vraag(Samenwerking, publiek, [.. Corporaties], Indicator);
        await Noaber.Wereld.Bewaar(vraag);
        if (beantwoord)
            await Noaber.Wereld.Bewaar([.. Corporaties.SkipLast(doorAllen ? 0 : 1).Select(c => Antwoord(vraag, c, ja: true))]);
        return vraag;
    }

    /// <summary>Works it out as the keeper of the monitor, through the form; where it lies ready.</summary>
    public async Task<Antwoord> Bereid(Browser beheerder, Publiek publiek = Publiek.Openbaar)
    {
        var pagina = await beheerder.Pagina(Adres("/nieuw"));
        var antwoord = await beheerder.Verstuur(pagina, "main form.formulier", ("Titel", "Woningen van nu"), ("Halfjaar", $"{Leveringsrijen.Halfjaar}"),
            ("Publiek", $"{publiek}"), ("Indicatoren", Indicator));
        for (var keer = 0; antwoord.Naar?.Contains("/nieuw/", StringComparison.Ordinal) == true && keer < 100; keer++)
        {
            await Task.Delay(100);
            antwoord = await beheerder.Haal(antwoord.Naar) is { Naar: { } naar } klaar ? klaar with { Naar = naar } : antwoord;
        }
        return antwoord;
    }

    /// <summary>All the way out; where it is.</summary>
    public async Task<string> Uit(Publiek publiek = Publiek.Openbaar, bool doorAllen = false)
    {
        await Gevraagd(publiek, doorAllen: doorAllen);
        using var beheerder = await Als(PartijSoort.Gemeente, Rol.Monitorbeheerder);
        var adres = (await Bereid(beheerder, publiek)).Naar!;
        using var leider = await Als(PartijSoort.Gemeente, Rol.Procesleider);
        var uit = await leider.Verstuur(await leider.Pagina(adres), $"form[action='{adres}/vrijgeven']");
        Assert.Equal(adres, uit.Naar);
        return adres;
    }

    public async Task<List<VrijgavecijferRij>> Cijfers()
    {
        await using var db = Noaber.Db();
        return await db.Vrijgavecijfers.Where(c => c.SamenwerkingId == Samenwerking.Id).OrderBy(c => c.Volgorde).ToListAsync();
    }

    public static ToestemmingsverzoekRij Vraag(
        Samenwerking samenwerking, Publiek publiek, Guid[] partijen, string indicator = Woningvoorraad) => new()
        {
            SamenwerkingId = samenwerking.Id, Halfjaar = Leveringsrijen.Halfjaar, Publiek = publiek, Indicatoren = [indicator], Partijen = partijen,
            Reden = "Voor de raad.", Uiterlijk = new(2026, 12, 1), DoorId = null, Op = DateTimeOffset.UtcNow,
        };

    public static ToestemmingRij Antwoord(ToestemmingsverzoekRij vraag, Guid partij, bool ja) => new()
    {
        SamenwerkingId = vraag.SamenwerkingId, VerzoekId = vraag.Id, PartijId = partij, Indicator = vraag.Indicatoren[0], Ja = ja, Reden = ja ? "" : "Nog niet.",
        DoorId = null, Op = DateTimeOffset.UtcNow,
    };

    /// <summary>A release with one figure and all that belongs to it, laid down as the owner.</summary>
    public static object[] Rijen(Samenwerking samenwerking, Guid partij, bool vrijgegeven)
    {
        var vraag = Vraag(samenwerking, Publiek.Raad, [partij]);
        var vrijgave = Rij(samenwerking, 1, Publiek.Raad, vrijgegeven);
        return
        [
            vraag, Antwoord(vraag, partij, ja: true), vrijgave, Verborgen(vrijgave),
            new VrijgaveprotocolRij
            {
                VrijgaveId = vrijgave.Id, SamenwerkingId = samenwerking.Id,
                Inhoud = new([], [], new Dictionary<string, Regelkeuze>(), new Dictionary<int, Kernel.Monitor.Geheimhouding.Geheimreden>(), 0, 1, 1),
            },
            new VrijgaveregelRij
            {
                SamenwerkingId = samenwerking.Id, Indicator = "sloop", Publiek = Publiek.Raad, Minste = 10, MinsteNoemer = 20, Marge = 10, Afronding = 0,
            },
        ];
    }

    /// <summary>A second release, to everyone.</summary>
    public static object[] Openbaar(Samenwerking samenwerking)
    {
        var vrijgave = Rij(samenwerking, 2, Publiek.Openbaar, vrijgegeven: true);
        return [vrijgave, Verborgen(vrijgave)];
    }

    private static VrijgaveRij Rij(Samenwerking samenwerking, int nummer, Publiek publiek, bool vrijgegeven) => new()
    {
        SamenwerkingId = samenwerking.Id, Nummer = nummer, Publiek = publiek, Halfjaar = Leveringsrijen.Halfjaar, Titel = "Sloop",
        Indicatoren = ["sloop"], Uitgesplitst = false, DoorId = null, Op = DateTimeOffset.UtcNow,
        VrijgegevenOp = vrijgegeven ? DateTimeOffset.UtcNow : null,
    };

    private static VrijgavecijferRij Verborgen(VrijgaveRij vrijgave) => new()
    {
        VrijgaveId = vrijgave.Id, Volgorde = 0, SamenwerkingId = vrijgave.SamenwerkingId, Indicator = "sloop", Gebied = "GM0153", Gebiednaam = "Enschede",
        Deel = "", Periode = $"{Leveringsrijen.Halfjaar}", Definitie = "1.0.0", Soort = Vrijgavesoort.Verborgen, Berekend = false,
    };

    private async Task Lever(Guid partij, decimal getal, Inzage inzage)
    {
        var versie = await Noaber.Wereld.Levering(Samenwerking, partij, Leveringsstatus.Vergrendeld);
        await Noaber.Wereld.Bewaar(new WaarnemingRij
        {
            VersieId = versie.Id, SamenwerkingId = versie.SamenwerkingId, PartijId = partij, Indicator = Indicator, Gebied = "GM0153", Deel = "",
            Periode = $"{Leveringsrijen.Halfjaar}", Definitie = "1.0.0", Inzage = inzage, Soort = Waardesoort.Getal, Getal = getal,
        });
    }
}
