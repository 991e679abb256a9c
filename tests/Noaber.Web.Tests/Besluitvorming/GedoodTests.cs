using System.Text;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Besluitvorming;

/// <summary>
/// The process itself is killed (SIGKILL) while the last consent makes the version, and started again: all of it is there, or nothing, and
/// nobody's words are gone. The database holds each moment still until the process is dead.
/// </summary>
public sealed class GedoodTests(Noaberproef noaber) : Voorstelproef(noaber), IClassFixture<Noaberproef>
{
    private const string Tekst = "De zoektijd is ten hoogste tien maanden.";

    /// <summary>The moments in their order: what is written when the process dies, and whether the database has been told to keep it.</summary>
    private static readonly (string Waar, bool Bewaard)[] Momenten =
    [
        ("before insert on instemming for each row", false),
        ("before insert on versie for each row", false),
        ("before update of status on kader for each row when (new.status = 'Vigerend')", false),
        ("constraint after insert on versie deferrable initially deferred for each row", true),
    ];

    [Fact]
    public async Task TheProcessKilledWhileTheVersionIsMade_LeavesAllOrNothing()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await Schrijf(voorstel, Tekst);
        await LegVoor(tafel, voorstel);
        foreach (var soort in Drie[..2])
            await StemIn(tafel.Bestuurders[soort], voorstel);
        var laatste = await Toepassing.Wereld.Bestuurder(tafel.Samenwerking, Drie[2]);
        var ervoor = await Alles(tafel);

        foreach (var (waar, bewaard) in Momenten)
        {
            await using var server = await Serverproces.Start(Toepassing.Database.Verbindingen, "--leeg");
            using var bestuurder = Bij(server, laatste);
            var pagina = await bestuurder.Pagina($"{voorstel}/instemmen");
            await Ophouden.Bij(Toepassing, waar, async gewacht =>
            {
                var antwoord = StemIn(bestuurder, pagina);
                await gewacht;
                await server.Dood();
                await Assert.ThrowsAnyAsync<HttpRequestException>(() => antwoord);
            });
            if (!bewaard)
                Assert.Equal(ervoor, await Alles(tafel));
        }

        await using var weer = await Serverproces.Start(Toepassing.Database.Verbindingen, "--leeg");
        using var opnieuw = Bij(weer, laatste);
        var scherm = (await opnieuw.Pagina(voorstel)).Body!.TextContent;
        Assert.Contains("Vastgesteld", scherm, StringComparison.OrdinalIgnoreCase);
        await using var db = Toepassing.Db();
        Assert.Equal(3, await db.Instemmingen.CountAsync(i => i.VoorstelId == Id(voorstel)));
        var versie = await db.Versies.SingleAsync(v => v.LijnId == tafel.Kader.LijnId);
        Assert.Equal(versie.TekstHash, CanoniekeTekst.Hash(versie.Tekst));
        Assert.Equal(Tekst, await db.Afspraken.Where(a => a.KaderId == versie.KaderId && a.Nummer == "1.1").Select(a => a.Tekst).SingleAsync());
        Assert.Equal([(versie.KaderId, KaderStatus.Vigerend)], (await db.Kaders.Where(k => k.LijnId == tafel.Kader.LijnId && k.Status == KaderStatus.Vigerend)
            .Select(k => new { k.Id, k.Status }).ToListAsync()).Select(k => (k.Id, k.Status)));
    }

    private Browser Bij(Serverproces server, Account wie)
    {
        using var db = Toepassing.Db();
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Adres };
        client.DefaultRequestHeaders.Host = "localhost";
        return new(client, ("noaber", Koekje.Voor(wie, Toepassing.Services, db, DateTimeOffset.UtcNow)));
    }

    /// <summary>Every row of the partnership that a decision touches.</summary>
    private async Task<string> Alles(Tafel tafel)
    {
        var tekst = new StringBuilder();
        await using var db = Toepassing.Db();
        foreach (var tabel in (string[])["voorstel", "instemming", "versie", "kader", "afspraak", "agendapunt", "mijlpaal", "afronding", "logregel"])
        {
            var sql = $"select coalesce(jsonb_agg(to_jsonb(x) order by x.id), '[]')::text as \"Value\" from {tabel} x where samenwerking_id = {{0}}";
            tekst.AppendLine(await db.Database.SqlQueryRaw<string>(sql, tafel.Samenwerking.Id).SingleAsync());
        }
        return tekst.ToString();
    }
}
