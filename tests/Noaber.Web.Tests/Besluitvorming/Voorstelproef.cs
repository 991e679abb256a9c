using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell.Running;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Besluitvorming;

/// <summary>A partnership of three parties with a kader in force, and the people who change it.</summary>
public abstract class Voorstelproef(Noaberproef noaber)
{
    protected static readonly PartijSoort[] Drie = [PartijSoort.Gemeente, PartijSoort.Corporatie, PartijSoort.Huurdersorganisatie];

    protected Noaberproef Toepassing { get; } = noaber;

    /// <summary>The partnership, its process leader, and a bestuurder for each of the three parties.</summary>
    private protected async Task<Tafel> Tafel()
    {
        var samenwerking = await Toepassing.Wereld.Samenwerking("Besluit");
        var kader = Voorbeeldkader.Rijen(samenwerking).ToArray();
        await Toepassing.Wereld.Bewaar(kader);
        var leider = Toepassing.Als(await Toepassing.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Procesleider, Rol.Bewerker));
        var bestuurders = new Dictionary<PartijSoort, Browser>();
        foreach (var soort in Drie)
            bestuurders[soort] = Toepassing.Als(await Toepassing.Wereld.Bestuurder(samenwerking, soort));
        return new(samenwerking, kader.OfType<KaderRij>().Single(), leider, bestuurders);
    }

    /// <summary>Begins a proposal to change what is in force; its address.</summary>
    private protected static async Task<string> Begin(Tafel tafel, string titel = "Zoektijd korter", string? ingang = null)
    {
        var pagina = await tafel.Leider.Pagina($"{tafel.Adres}/voorstellen/nieuw");
        var antwoord = await tafel.Leider.Verstuur(pagina, "main form", ("Kader", $"{tafel.Kader.Id}"), ("Titel", titel), ("Reden", "Het kan sneller."),
            ("Ingang", ingang ?? Dagen(0)));
        return antwoord.Naar ?? throw new InvalidOperationException(antwoord.Tekst);
    }

    /// <summary>Writes in the working copy of a proposal, past the screen.</summary>
    private protected async Task Schrijf(string voorstel, string tekst)
    {
        await using var db = Toepassing.Db();
        var kader = await db.Voorstellen.Where(v => v.Id == Id(voorstel)).Select(v => v.KaderId).SingleAsync();
        await db.Afspraken.Where(a => a.KaderId == kader && a.Nummer == "1.1").ExecuteUpdateAsync(a => a.SetProperty(x => x.Tekst, tekst));
    }

    /// <summary>Hands it in, with words of its own when it has none: one that changes nothing is refused.</summary>
    private protected async Task<Antwoord> DienIn(Tafel tafel, string voorstel)
    {
        await InWerkkopie(voorstel, async (db, kader) =>
        {
            var basis = await db.Kaders.Where(k => k.Id == kader).Select(k => k.BasisId).SingleAsync();
            if (basis is { } van && await Hash(db, van) == await Hash(db, kader))
                await Schrijf(voorstel, $"De zoektijd is ten hoogste een jaar. Dat vraagt voorstel {Id(voorstel)}.");
        });
        return await Doe(tafel.Leider, voorstel, "indienen");
        static async Task<string> Hash(NoaberDb db, Guid kader) => CanoniekeTekst.Hash(CanoniekeTekst.Van((await Kaderrijen.Lees(db, kader, default)).Tekst()));
    }

    /// <summary>Hands it in, puts it on the agenda of a bestuurlijk overleg, and records there that all agree.</summary>
    private protected async Task LegVoor(Tafel tafel, string voorstel)
    {
        await DienIn(tafel, voorstel);
        var overleg = await Overleg(tafel, Drie);
        await Doe(tafel.Leider, voorstel, "agenderen", ("overleg", $"{overleg}"));
        await Begin(overleg);
        await Doe(tafel.Leider, voorstel, "besluit", ("Uitkomst", "Ongewijzigd"));
    }

    /// <summary>A bestuurlijk overleg to which these kinds of party are invited.</summary>
    private protected async Task<Guid> Overleg(Tafel tafel, params IReadOnlyList<PartijSoort> genodigd)
    {
        var overleg = new OverlegRij
        {
            SamenwerkingId = tafel.Samenwerking.Id, PartijId = await Toepassing.Wereld.Partij(tafel.Samenwerking, PartijSoort.Gemeente), Soort = OverlegSoort.BestuurlijkOverleg,
            Titel = "Bestuurlijk overleg", Begin = DateTimeOffset.UtcNow.AddDays(-1), DuurMinuten = 90, Termijn = 14, Status = OverlegStatus.Verzonden, VerzondenOp = DateTimeOffset.UtcNow,
            GemaaktDoor = null, GemaaktOp = DateTimeOffset.UtcNow,
        };
        await Toepassing.Wereld.Bewaar(overleg);
        foreach (var soort in genodigd)
        {
            await Toepassing.Wereld.Bewaar(new OverlegGenodigde
            {
                SamenwerkingId = tafel.Samenwerking.Id, OverlegId = overleg.Id, PartijId = await Toepassing.Wereld.Partij(tafel.Samenwerking, soort), Naam = $"{soort}",
                Aanwezigheid = Aanwezigheid.Aanwezig,
            });
        }
        return overleg.Id;
    }

    private protected async Task Begin(Guid overleg)
    {
        await using var db = Toepassing.Db();
        await db.Overleggen.Where(o => o.Id == overleg).ExecuteUpdateAsync(o => o.SetProperty(x => x.Status, OverlegStatus.Bezig));
    }

    private protected static async Task<Antwoord> Doe(Browser wie, string voorstel, string stap, params (string, string?)[] velden) =>
        await wie.Verstuur(await wie.Pagina(voorstel), $"form[action$='/{stap}']", velden);

    private protected static async Task<Antwoord> StemIn(Browser wie, string voorstel) => await StemIn(wie, await wie.Pagina($"{voorstel}/instemmen"));

    private protected static Task<Antwoord> StemIn(Browser wie, IDocument pagina, string? code = null) =>
        wie.Verstuur(pagina, "main form", ("Gelezen", "true"), ("Code", code ?? wie.VerseCode(Wereld.Codesleutel)));

    private protected async Task StelVast(Tafel tafel, string voorstel)
    {
        await LegVoor(tafel, voorstel);
        await StemAllenIn(tafel, voorstel);
        Assert.Equal(VoorstelStatus.Vastgesteld, (await Stand(voorstel)).Status);
    }

    private protected async Task<string> Afgewezen(Tafel tafel, string titel = "Zoektijd korter")
    {
        var voorstel = await Begin(tafel, titel);
        await Schrijf(voorstel, "De zoektijd is ten hoogste tien maanden.");
        await DienIn(tafel, voorstel);
        var overleg = await Overleg(tafel, Drie);
        await Doe(tafel.Leider, voorstel, "agenderen", ("overleg", $"{overleg}"));
        await Begin(overleg);
        await Doe(tafel.Leider, voorstel, "besluit", ("Uitkomst", "GeenAfspraken"), ("Toelichting", "De huurders zijn tegen."));
        return voorstel;
    }

    private protected static async Task StemAllenIn(Tafel tafel, string voorstel, PartijSoort? behalve = null)
    {
        foreach (var soort in Drie.Where(soort => soort != behalve))
            Assert.Equal(HttpStatusCode.Found, (await StemIn(tafel.Bestuurders[soort], voorstel)).Status);
    }

    /// <summary>In the working copy of a proposal, past the screen.</summary>
    private protected async Task InWerkkopie(string voorstel, Func<NoaberDb, Guid, Task> doe)
    {
        await using var db = Toepassing.Db();
        await doe(db, await db.Voorstellen.Where(v => v.Id == Id(voorstel)).Select(v => v.KaderId).SingleAsync());
    }

    private protected async Task<Voorstel> Stand(string voorstel)
    {
        await using var db = Toepassing.Db();
        return await db.Voorstellen.AsNoTracking().SingleAsync(v => v.Id == Id(voorstel));
    }

    /// <summary>A number of days from today, as a field of a form holds it.</summary>
    protected static string Dagen(int over) => new AmsterdamClock().Vandaag().AddDays(over).ToString("yyyy-MM-dd", null);

    protected static Guid Id(string adres) => Guid.Parse(adres.Split('/', '#')[4]);
}
