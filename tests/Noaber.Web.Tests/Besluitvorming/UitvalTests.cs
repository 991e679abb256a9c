using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Shell.Running;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Besluitvorming;

/// <summary>The server is killed at every point between handing in and version: what is there afterwards is what was there before.</summary>
public sealed class UitvalTests() : Voorstelproef(Proef), IAsyncLifetime
{
    private static readonly Uitval Stroom = new();
    private static readonly Noaberproef Proef = new()
    {
        Diensten = services =>
        {
            services.ConfigureDbContext<NoaberDb>(options => options.AddInterceptors(Stroom));
            foreach (var loper in services.Where(s => s.ImplementationType?.IsSubclassOf(typeof(PeriodicService)) == true).ToList())
                services.Remove(loper);
        },
    };

    public ValueTask InitializeAsync() => Proef.InitializeAsync();

    public ValueTask DisposeAsync() => Proef.DisposeAsync();

    [Fact]
    public async Task KilledAtAnyPointBetweenAgendaAndVersion_LeavesAllOrNothing()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await Schrijf(voorstel, "De zoektijd is ten hoogste tien maanden.");
        var overleg = await Overleg(tafel, Drie);

        await BijElkPunt(tafel, tafel.Leider, voorstel, "form[action$='/indienen']");
        await BijElkPunt(tafel, tafel.Leider, voorstel, "form[action$='/agenderen']", ("overleg", $"{overleg}"));
        await Begin(overleg);
        await BijElkPunt(tafel, tafel.Leider, voorstel, "form[action$='/besluit']", ("Uitkomst", "Ongewijzigd"));
        foreach (var soort in Drie)
            await BijElkPunt(tafel, tafel.Bestuurders[soort], $"{voorstel}/instemmen", "main form", ("Gelezen", "true"), ("Code", Inlogger.Code(Wereld.Codesleutel)));

        Assert.Equal(VoorstelStatus.Vastgesteld, (await Stand(voorstel)).Status);
        await using var db = Toepassing.Db();
        Assert.Equal(3, await db.Instemmingen.CountAsync(i => i.VoorstelId == Id(voorstel)));
        Assert.Single(await db.Versies.Where(v => v.LijnId == tafel.Kader.LijnId).ToListAsync());
    }

    /// <summary>Sends the form again and again, cut off one command later each time, until it comes through.</summary>
    private async Task BijElkPunt(Tafel tafel, Browser wie, string adres, string formulier, params (string, string?)[] velden)
    {
        var ervoor = await Alles(tafel);
        for (var punt = 1; ; punt++)
        {
            var pagina = await Herlaad(wie, adres);
            Stroom.Bij(punt);
            var antwoord = await wie.Verstuur(pagina, formulier, velden);
            if (!Stroom.Voorbij())
            {
                Assert.Equal(HttpStatusCode.Found, antwoord.Status);
                Assert.True(punt > 5, $"{adres}: only {punt} points");
                return;
            }
            Assert.True(antwoord.Status == HttpStatusCode.InternalServerError, $"{adres}, point {punt}: {antwoord.Status}");
            Assert.Equal(ervoor, await Alles(tafel));
        }
    }

    /// <summary>A connection of the pool that was cut can cost one page more; as a person does, it is loaded again.</summary>
    private static async Task<IDocument> Herlaad(Browser wie, string adres) =>
        await wie.Haal(adres) is { Status: HttpStatusCode.OK } antwoord ? antwoord.Pagina : await wie.Pagina(adres);

    /// <summary>Every row of the partnership that a decision touches.</summary>
    private async Task<string> Alles(Tafel tafel)
    {
        var tekst = new StringBuilder();
        await using var db = Toepassing.Db();
        foreach (var tabel in (string[])["voorstel", "instemming", "versie", "kader", "afspraak", "agendapunt", "uitkomst", "mijlpaal", "afronding", "geschil", "logregel"])
        {
            var sql = $"select coalesce(jsonb_agg(to_jsonb(x) order by x.id), '[]')::text as \"Value\" from {tabel} x where samenwerking_id = {{0}}";
            tekst.AppendLine(await db.Database.SqlQueryRaw<string>(sql, tafel.Samenwerking.Id).SingleAsync());
        }
        return tekst.ToString();
    }
}
